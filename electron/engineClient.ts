// Starts an engine process and asks it questions. Nothing of the record stays here: ending the engine is the lock.

import { fork } from 'node:child_process';
import { contract, type Input, type OperationName, type Outcome } from '../shared/contract/contract.ts';
import { type Answer, fromEngine, type Question } from '../shared/contract/message.ts';
import { installed } from './installation.ts';

/** What the engine's process may know of this one's environment: never a passphrase, never a debugger's options. */
const passedOn = ['PATH', 'TZ', 'TMPDIR', 'TEMP', 'SystemRoot'] as const;
const patienceMs = 2_000;

export interface Engine {
  /** The engine's process id. */
  readonly pid: number | undefined;
  /** Asks one question. Every refusal is a value; where the engine ends before it answers, that is 'engine-ended'. */
  call<O extends OperationName>(operation: O, input: Input<O>): Promise<Outcome<O>>;
  /** Calls `hear` when the record has changed, whoever changed it. */
  onChange(hear: () => void): void;
  /** Calls `hear` once the engine's process is gone, for whatever reason. */
  onEnd(hear: () => void): void;
  /** Ends the engine, and with it whatever it held in memory. Resolves once its process is gone. */
  end(): Promise<void>;
}

/** The process an engine runs in and the one channel to it, of whatever kind the shell has. */
export interface EngineProcess {
  readonly pid: number | undefined;
  /** Sends a question; `failed` is called where it cannot be sent. */
  send(question: Question, failed: () => void): void;
  onMessage(hear: (message: unknown) => void): void;
  /** Called when the process is gone or could not be started. */
  onExit(hear: () => void): void;
  /** Closes the channel or asks the process to end. */
  close(): void;
  /** Ends it at once. */
  kill(): void;
}

const ended: Answer = { ok: false, refusal: { name: 'engine-ended', values: {} } };

/** The environment of an engine. `more` names what a shell adds to what every engine may know. */
export function engineEnvironment(more: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    [...passedOn, ...more].flatMap((name): [string, string][] => {
      const value = process.env[name];
      return value ? [[name, value]] : [];
    }),
  );
}

/** An engine's process as a Node of its own, from the sources. */
function forkEngine(): EngineProcess {
  const child = fork(installed('electron/engine/engine.ts'), [], {
    serialization: 'advanced',
    execArgv: [],
    env: engineEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    pid: child.pid,
    send: (question, failed) => {
      if (!child.connected) return failed();
      child.send(question, (error) => {
        if (error !== null) failed();
      });
    },
    onMessage: (hear) => child.on('message', hear),
    onExit: (hear) => {
      child.once('exit', hear);
      child.once('error', hear);
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
    kill: () => child.kill('SIGKILL'),
  };
}

function outcomeOf<O extends OperationName>(operation: O, answer: Answer): Outcome<O> {
  if (!answer.ok) return answer;
  return { ok: true, value: contract[operation].output.parse(answer.value) } as Outcome<O>;
}

/** Starts an engine. It is locked until `store.create` or `session.unlock`. */
export function startEngine(start: () => EngineProcess = forkEngine): Engine {
  const child = start();
  const waiting = new Map<number, (answer: Answer) => void>();
  const hearChange = new Set<() => void>();
  let asked = 0;
  let isGone = false;
  const settle = (number: number, answer: Answer) => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  };
  const gone = new Promise<void>((resolve) => {
    child.onExit(() => {
      isGone = true;
      for (const number of [...waiting.keys()]) settle(number, ended);
      resolve();
    });
  });
  child.onMessage((message) => {
    const said = fromEngine.parse(message);
    if ('number' in said) return settle(said.number, said.answer);
    for (const hear of hearChange) hear();
  });
  return {
    get pid() {
      return child.pid;
    },
    async call(operation, input) {
      const number = asked++;
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(number, resolve);
        if (isGone) return settle(number, ended);
        child.send({ number, operation, input }, () => settle(number, ended));
      });
      return outcomeOf(operation, answer);
    },
    onChange: (hear) => void hearChange.add(hear),
    onEnd: (hear) => void gone.then(hear),
    async end() {
      if (isGone) return;
      child.close();
      const timer = setTimeout(() => child.kill(), patienceMs);
      await gone;
      clearTimeout(timer);
    },
  };
}
