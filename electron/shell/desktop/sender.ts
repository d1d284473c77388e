// Who may ask: the main frame of the one window, showing one of our pages (SEC-11).

import { origin } from './origin.ts';

/** A frame, as far as it is asked about. */
export interface Frame {
  readonly processId: number;
  readonly routingId: number;
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a message came from `known`, the main frame of the window, and from one of our pages in it. */
export function isOurPage(sender: Frame | null, known: Frame): boolean {
  return (
    sender !== null &&
    sender.parent === null &&
    sender.processId === known.processId &&
    sender.routingId === known.routingId &&
    sender.url.startsWith(`${origin}/`)
  );
}
