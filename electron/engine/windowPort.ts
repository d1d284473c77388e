// A window's own way to the engine: a port that the shell handed on, so that what is read of a record goes from this
// process to the page's and through no other (SEC-09). The page is not trusted: it asks what a window may, no more.

import { isAskedThrough } from '../../shared/contract/askedThrough.ts';
import { question, type Reply } from '../../shared/contract/message.ts';
import type { Router } from './router.ts';

/** The engine's end of it: Electron's port, as far as it is used here. */
export interface WindowPort {
  on(event: 'message', hear: (event: { readonly data: unknown }) => void): unknown;
  postMessage(message: Reply): void;
  start(): void;
}

/** No operation's name: the router refuses it as unknown, and the audit says that it did. */
const nothing = '';

/** Answers what a window asks over `port`. A message that is no question is not answered. */
export function answerWindow(port: WindowPort, route: Router): void {
  port.on('message', async ({ data }) => {
    const asked = question.safeParse(data);
    if (!asked.success) return;
    const { number, operation, input } = asked.data;
    const answer = await route(isAskedThrough(operation) ? operation : nothing, input);
    port.postMessage({ number, answer });
  });
  port.start();
}
