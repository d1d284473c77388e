// The printer as the engine uses it: a worker thread that keeps fonts parsed and words shaped, one piece of work at a time.

import { Worker } from 'node:worker_threads';
import { type Printing, printingOver } from './printing.ts';
import type { PrintOrder, PrintResult } from './printOrders.ts';
import type { PrintAnswer } from './printWorker.ts';

/** Prints in turn. */
export interface Printer extends Printing {
  /** Starts the worker and lets it read its fonts, so that the first document need not wait for that. */
  readonly warm: () => Promise<void>;
  /** Ends the worker and with it every word it still holds; what waits is told `PrinterStopped`. */
  readonly stop: () => Promise<void>;
}

/** A fault of the printer, told without any word of the document. */
class PrinterFailed extends Error {
  override readonly name = 'PrinterFailed';
}

class PrinterStopped extends Error {
  override readonly name = 'PrinterStopped';
  constructor() {
    super('The printer was stopped');
  }
}

interface Job {
  readonly order: PrintOrder;
  readonly resolve: (result: PrintResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** Beside this file, in the sources as in the bundle. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './printWorker.ts' : './printWorker.js', import.meta.url);

/** No passphrase of the engine's own environment reaches the worker; what libraries print to stdout goes nowhere. */
const startWorker = () => new Worker(workerFile, { env: { NODE_ENV: 'production' }, stdout: true });

/** Starts a printer. A worker that fails is replaced at the next piece of work. */
export function startPrinter(): Printer {
  const waiting: Job[] = [];
  let printing: Job | undefined;
  let worker: Worker | undefined;
  let stopped = false;

  const next = () => {
    if (printing || stopped) return;
    printing = waiting.shift();
    if (!printing) return;
    worker ??= connect(startWorker());
    worker.ref();
    worker.postMessage(printing.order);
  };

  /** Ends the piece of work being done; an idle worker does not keep the process alive. */
  const finish = (end: (job: Job) => void) => {
    const job = printing;
    printing = undefined;
    worker?.unref();
    if (job) end(job);
    next();
  };

  const connect = (started: Worker): Worker => {
    started.stdout.resume();
    started.on('message', (answer: PrintAnswer) => {
      finish(({ resolve, reject }) =>
        'failed' in answer ? reject(new PrinterFailed(answer.failed)) : resolve(answer.result),
      );
    });
    const lose = () => {
      if (worker !== started) return;
      worker = undefined;
      finish(({ reject }) => reject(new PrinterFailed('The worker ended')));
    };
    started.on('error', lose);
    started.on('exit', lose);
    return started;
  };

  const send = (order: PrintOrder, signal?: AbortSignal): Promise<PrintResult> =>
    new Promise((resolve, reject) => {
      if (stopped) throw new PrinterStopped();
      signal?.throwIfAborted();
      const job: Job = { order, resolve, reject };
      signal?.addEventListener(
        'abort',
        () => {
          const place = waiting.indexOf(job);
          if (place >= 0) waiting.splice(place, 1);
          // A piece of work already in the worker is finished there, unheard: it is a matter of milliseconds.
          reject(signal.reason);
        },
        { once: true },
      );
      waiting.push(job);
      next();
    });

  return {
    ...printingOver(send),
    warm: async () => {
      await send({ ask: 'prepare' });
    },
    stop: async () => {
      stopped = true;
      const lost = [...(printing ? [printing] : []), ...waiting.splice(0)];
      printing = undefined;
      for (const { reject } of lost) reject(new PrinterStopped());
      const ending = worker;
      worker = undefined;
      await ending?.terminate();
    },
  };
}
