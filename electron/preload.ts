// The one thing a page gets from its shell: a way to ask and a way to hear. Which questions there are, and who may ask
// them, is judged on the other side. What reads a record is asked of the engine itself, over a port that stays in here: its
// answers come into this page's process and no other (SEC-09).

import { contextBridge, ipcRenderer } from 'electron';
import { isAskedThrough } from '../shared/contract/askedThrough.ts';
import type { Question, Reply } from '../shared/contract/message.ts';
import type { Bridge, WindowAnswer, WindowEvent } from '../shared/contract/window.ts';

/** This end of the port, as far as it is used here. */
interface Port {
  addEventListener(event: 'message', hear: (message: { readonly data: Reply }) => void): void;
  addEventListener(event: 'close', hear: () => void): void;
  postMessage(question: Question): void;
  start(): void;
  close(): void;
}

/** A way to the engine, until it closes. */
interface Line {
  ask(operation: string, input: unknown): Promise<WindowAnswer>;
  /** The engine is gone: whoever waits is told. */
  end(): void;
}

type Connected = { readonly line: Line } | Extract<WindowAnswer, { readonly ok: false }>;

const refuse = (name: 'engine-ended' | 'bad-input') => ({ ok: false, refusal: { name, values: {} } }) as const;
/** How often the shell hears of questions that do not pass it: it counts minutes. */
const touchMs = 5_000;

const askShell = (operation: string, input: unknown): Promise<WindowAnswer> =>
  ipcRenderer.invoke('ask', operation, input);

function openLine(port: Port): Line {
  const waiting = new Map<number, (answer: WindowAnswer) => void>();
  let asked = 0;
  let ended = false;
  const settle = (number: number, answer: WindowAnswer) => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  };
  const end = () => {
    ended = true;
    for (const number of [...waiting.keys()]) settle(number, refuse('engine-ended'));
    port.close();
  };
  port.addEventListener('message', ({ data }) => settle(data.number, data.answer));
  port.addEventListener('close', end);
  port.start();
  return {
    end,
    ask: (operation, input) =>
      new Promise((resolve) => {
        if (ended) return resolve(refuse('engine-ended'));
        const number = asked++;
        waiting.set(number, resolve);
        try {
          port.postMessage({ number, operation, input });
        } catch {
          // No channel could carry it.
          settle(number, refuse('bad-input'));
        }
      }),
  };
}

/** Asks the shell for a port; it comes by itself, before or after the answer that says that it does. */
async function connect(): Promise<Connected> {
  const port = new Promise<Port | undefined>((resolve) => {
    ipcRenderer.once('port', ({ ports }) => resolve(ports[0]));
  });
  const answer: WindowAnswer = await ipcRenderer.invoke('connect');
  if (!answer.ok) {
    ipcRenderer.removeAllListeners('port');
    return answer;
  }
  const given = await port;
  return given === undefined ? refuse('engine-ended') : { line: openLine(given) };
}

let connected: Promise<Connected> | null = null;
let touched = 0;

/** Asks the engine, and lets the shell know from time to time that somebody is here. */
async function askEngine(operation: string, input: unknown): Promise<WindowAnswer> {
  if (connected !== null && performance.now() - touched > touchMs) {
    touched = performance.now();
    const here = await askShell('app.active', {});
    // Too late: the shell locks.
    if (!here.ok) return here;
  }
  if (connected === null) {
    touched = performance.now();
    connected = connect();
  }
  const mine = connected;
  const now = await mine;
  if ('line' in now) return now.line.ask(operation, input);
  // Asked again, it may be open.
  if (connected === mine) connected = null;
  return now;
}

/** After a lock the next question needs another engine. */
async function disconnect(): Promise<void> {
  const left = connected;
  connected = null;
  const was = await left;
  if (was !== null && 'line' in was) was.line.end();
}

ipcRenderer.on('told', (_event, { event }: WindowEvent) => {
  if (event === 'locked') void disconnect();
});

const bridge: Bridge = {
  ask: (operation, input) => (isAskedThrough(operation) ? askEngine(operation, input) : askShell(operation, input)),
  listen: (hear) => {
    const pass = (_event: unknown, told: WindowEvent) => hear(told);
    ipcRenderer.on('told', pass);
    return () => void ipcRenderer.off('told', pass);
  },
};

contextBridge.exposeInMainWorld('cradle', bridge);
