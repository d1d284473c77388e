// The engine process: started at unlock, ended at lock or when its parent goes away. Ending it is the lock: with it goes
// every key and record in memory.

import './nodeGuard.ts';
import { writeFileSync } from 'node:fs';
import { type Notice, question, type Reply } from '../../shared/contract/message.ts';
import { openChannel } from './channel.ts';
import { machine } from './clock.ts';
import { startPrinter } from './documents/printer.ts';
import { createLog, describeError } from './log.ts';
import { createRouter } from './router.ts';
import { allHandlers } from './services/all.ts';
import { createSession } from './session.ts';

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

endOnBugs();
leaveNoDump();
const channel = openChannel();
/** The parent may be gone by now, or the channel closing: then nobody is left to be told. */
const tellChange = () => {
  channel.send({ notice: 'changed' } satisfies Notice).catch(() => {});
};
const session = createSession(machine, tellChange);
const route = createRouter(allHandlers(session, startPrinter(), machine.now), session.current, log, tellChange);
channel.onClose(() => process.exit(0));
channel.onMessage(async (message) => {
  const { number, operation, input } = question.parse(message);
  const answer = await route(operation, input);
  await channel.send({ number, answer } satisfies Reply);
  if (session.hasEnded()) process.exit(0);
});
