// The one message channel to the parent: Electron's parentPort in a utility process, else the channel of a forked one.
// Over Electron's, the parent can hand on a port to a window.

import type { WindowPort } from './windowPort.ts';

interface Channel {
  onMessage(hear: (message: unknown) => void): void;
  /** Resolves once the message is on its way, so that the process may end after it. */
  send(message: object): Promise<void>;
  /** The parent handed on a port to a window. */
  onWindow(hear: (port: WindowPort) => void): void;
  /** The parent is gone. */
  onClose(then: () => void): void;
}

/** Electron's port, as far as it is used here. */
interface ParentPort {
  on(event: 'message', hear: (event: { readonly data: unknown; readonly ports: readonly WindowPort[] }) => void): void;
  on(event: 'close', then: () => void): void;
  postMessage(message: object): void;
}

function parentPortOf(host: object): ParentPort | null {
  return 'parentPort' in host ? (host.parentPort as ParentPort | null) : null;
}

/** Opens the channel. Throws where this process was started with none. */
export function openChannel(): Channel {
  const port = parentPortOf(process);
  if (port) {
    return {
      onMessage: (hear) =>
        port.on('message', ({ data, ports }) => {
          if (ports.length === 0) hear(data);
        }),
      onWindow: (hear) =>
        port.on('message', ({ ports }) => {
          for (const one of ports) hear(one);
        }),
      // The port keeps its messages until they are sent; a turn of the loop lets this one go.
      send: async (message) => {
        port.postMessage(message);
        await new Promise((resolve) => setImmediate(resolve));
      },
      onClose: (then) => port.on('close', then),
    };
  }
  if (process.send === undefined) throw new Error('an engine is started by a shell');
  return {
    onMessage: (hear) => process.on('message', hear),
    onWindow: () => {},
    send: (message) =>
      new Promise((resolve, reject) => {
        process.send?.(message, undefined, undefined, (error: Error | null) => (error ? reject(error) : resolve()));
      }),
    onClose: (then) => process.on('disconnect', then),
  };
}
