// Starts an engine process and asks it questions. Nothing of the record stays here: ending the engine is the lock.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { contract, type Input, type OperationName, type Outcome } from '../shared/contract/contract.ts';
import { type Answer, type Question, reply } from '../shared/contract/message.ts';

const engineFile = fileURLToPath(new URL('./engine/engine.ts', import.meta.url));
/** What the engine's process may know of this one's environment: never a passphrase, never a debugger's options. */
const passedOn = ['PATH', 'TZ', 'TMPDIR', 'TEMP', 'SystemRoot'] as const;
const patienceMs = 2_000;

export interface Engine {
  /** The engine's process id. */
  readonly pid: number | undefined;
  /** Asks one question. Every refusal is a value; where the engine ends before it answers, that is 'engine-ended'. */
  call<O extends OperationName>(operation: O, input: Input<O>): Promise<Outcome<O>>;
  /** Ends the engine, and with it whatever it held in memory. Resolves once its process is gone. */
  end(): Promise<void>;
}

const ended: Answer = { ok: false, refusal: { name: 'engine-ended', values: {} } };

function forkEngine(): ChildProcess {
  return fork(engineFile, [], {
    serialization: 'advanced',
    execArgv: [],
    env: Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function outcomeOf<O extends OperationName>(operation: O, answer: Answer): Outcome<O> {
  if (!answer.ok) return answer;
  return { ok: true, value: contract[operation].output.parse(answer.value) } as Outcome<O>;
}

/** Starts an engine. It is locked until `store.create` or `session.unlock`. */
export function startEngine(): Engine {
  const child = forkEngine();
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  const settle = (number: number, answer: Answer) => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  };
  const settleAll = () => {
    for (const number of [...waiting.keys()]) settle(number, ended);
  };
  child.on('message', (message) => {
    const { number, answer } = reply.parse(message);
    settle(number, answer);
  });
  child.on('exit', settleAll);
  child.on('error', settleAll);
  return {
    pid: child.pid,
    async call(operation, input) {
      const number = asked++;
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(number, resolve);
        if (!child.connected) return settle(number, ended);
        child.send({ number, operation, input } satisfies Question, (error) => {
          if (error !== null) settle(number, ended);
        });
      });
      return outcomeOf(operation, answer);
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(timer);
    },
  };
}
