// The host: the pages, a window's questions and what it is told, over HTTP to one browser on this machine.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageLimit } from '../../../shared/contract/message.ts';
import type { WindowAnswer } from '../../../shared/contract/window.ts';
import { headersOf, type Pages, pageAt } from '../pages.ts';
import type { Shell } from '../shell.ts';
import { openDoor } from './door.ts';
import { outsideText } from './outside.ts';

export interface Host {
  /** The address that lets one browser in. */
  readonly address: string;
  /** Takes no more questions. */
  close(): Promise<void>;
}

const heartbeatMs = 15_000;
/** A browser that has had no page open for so long has been closed. */
const absenceMs = 30_000;
const askPath = /^\/ask\/([\w.]{1,100})$/;
const headers = headersOf("'self'");

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...headers, 'content-type': type }).end(body);
}

const sendText = (response: ServerResponse, status: number) =>
  send(response, status, 'text/plain; charset=utf-8', outsideText(status));

/** Bytes travel in JSON as base64. */
const asJson = (answer: WindowAnswer) =>
  JSON.stringify(answer, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );

const sendAnswer = (response: ServerResponse, status: number, answer: WindowAnswer) =>
  send(response, status, 'application/json', asJson(answer));

/** The body as text; null: it is larger than a question may be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > messageLimit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const badInput: WindowAnswer = { ok: false, refusal: { name: 'bad-input', values: {} } };

async function answerQuestion(shell: Shell, operation: string, request: IncomingMessage, response: ServerResponse) {
  if (request.headers['content-type'] !== 'application/json') return sendText(response, 415);
  const body = await readBody(request);
  if (body === null) {
    response.setHeader('connection', 'close');
    const refusal = { name: 'message-too-large', values: { limit: messageLimit } } as const;
    return sendAnswer(response, 413, { ok: false, refusal });
  }
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch {
    return sendAnswer(response, 400, badInput);
  }
  sendAnswer(response, 200, await shell.ask(operation, input));
}

/** Tells every page of the browser what the shell tells, and locks when none has been there for a while. */
function tellPages(shell: Shell) {
  const streams = new Set<ServerResponse>();
  let leaving: NodeJS.Timeout | undefined;
  const write = (text: string) => {
    for (const stream of streams) stream.write(text);
  };
  const stopHearing = shell.listen((event) => write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => write(': here\n\n'), heartbeatMs).unref();
  return {
    add: (response: ServerResponse) => {
      clearTimeout(leaving);
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' }).flushHeaders();
      streams.add(response);
      response.on('close', () => {
        streams.delete(response);
        if (streams.size > 0) return;
        clearTimeout(leaving);
        leaving = setTimeout(() => void shell.lock('closed'), absenceMs).unref();
      });
    },
    stop: () => {
      stopHearing();
      clearInterval(heartbeat);
      clearTimeout(leaving);
    },
  };
}

/** Serves on 127.0.0.1 at `port`, or at any that is free where it is 0. */
export async function startHost(shell: Shell, pages: Pages, port: number): Promise<Host> {
  const listeners = tellPages(shell);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const door = openDoor((server.address() as AddressInfo).port);

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '' } = request;
    const verdict = door.judge({ method, url, headers: request.headers });
    if (verdict.let === 'away') return sendText(response, verdict.status);
    if (verdict.let === 'in-with') {
      response.writeHead(303, { ...headers, 'set-cookie': verdict.cookie, location: '/' }).end();
      return;
    }
    const operation = askPath.exec(url)?.[1];
    if (operation !== undefined) {
      return method === 'POST' ? answerQuestion(shell, operation, request, response) : sendText(response, 405);
    }
    const page = pageAt(pages, '', url);
    if (url !== '/events' && page === null) return sendText(response, 404);
    if (method !== 'GET') return sendText(response, 405);
    if (page === null) return listeners.add(response);
    send(response, 200, page.type, page.bytes);
  };
  server.on('request', (request, response) => {
    // Only a broken connection ends here: whoever asked is gone.
    serve(request, response).catch(() => response.destroy());
  });

  return {
    address: door.address,
    close: () =>
      new Promise((resolve) => {
        listeners.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
