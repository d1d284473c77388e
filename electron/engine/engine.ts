// The engine process: started at unlock, ended at lock or when its parent goes away. Ending it is the lock: with it goes
// every key and record in memory.

import './nodeGuard.ts';
import { writeFileSync } from 'node:fs';
import { type Notice, question, type Reply } from '../../shared/contract/message.ts';
import { openChannel } from './channel.ts';
import { machine } from './clock.ts';
import { type Printer, startPrinter } from './documents/printer.ts';
import { createLog, describeError } from './log.ts';
import { createRouter, type Router } from './router.ts';
import { allHandlers } from './services/all.ts';
import { createSession } from './session.ts';
import { answerWindow } from './windowPort.ts';

const log = createLog((line) => process.stderr.write(line));

/** Should this process crash all the same, the system's dump of it holds none of its memory (Linux). */
function leaveNoDump(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // A container may keep its processes from saying so; then the system's own setting stands.
  }
}

/** A bug ends the engine, and is told without a word of what it was working on. */
function endOnBugs(): void {
  const end = (error: unknown) => {
    log('engine-failed', describeError(error));
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Milliseconds that a docket has for being drawn before the printer takes a core. */
const warmAfterMs = 1_000;

/** Makes the printer ready a moment after the first call. */
function warmOnce(printer: Pick<Printer, 'warm'>, failed: (error: unknown) => void): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    setTimeout(() => void printer.warm().catch(failed), warmAfterMs).unref();
  };
}

endOnBugs();
leaveNoDump();
const channel = openChannel();
/** The parent may be gone by now, or the channel closing: then nobody is left to be told. */
const tellChange = () => {
  channel.send({ notice: 'changed' } satisfies Notice).catch(() => {});
};
const session = createSession(machine, tellChange);
const printer = startPrinter();
const answerTo = createRouter(allHandlers(session, printer, machine), session.current, log, tellChange);
const warmPrinter = warmOnce(printer, (error) =>
  log('operation-failed', { operation: 'brief.print', ...describeError(error) }),
);

/** Whoever sees a docket is likely to print from it: the printer makes ready once the docket is there. */
const route: Router = async (operation, input) => {
  const answer = await answerTo(operation, input);
  if (operation === 'docket.day' && answer.ok) warmPrinter();
  return answer;
};
channel.onClose(() => process.exit(0));
channel.onWindow((port) => answerWindow(port, route));
channel.onMessage(async (message) => {
  const { number, operation, input } = question.parse(message);
  const answer = await route(operation, input);
  await channel.send({ number, answer } satisfies Reply);
  if (session.hasEnded()) process.exit(0);
});
