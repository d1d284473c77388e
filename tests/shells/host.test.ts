// The host at its door: one browser is let in, once; everything else stays outside and learns nothing.

import { type IncomingHttpHeaders, request } from 'node:http';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { startHost } from '../../electron/shell/host/server.ts';
import type { Pages } from '../../electron/shell/pages.ts';
import { type FreshShell, freshShell } from './freshShell.ts';

const pages: Pages = new Map([
  ['/', { bytes: new TextEncoder().encode('<!doctype html>'), type: 'text/html; charset=utf-8' }],
  ['/assets/index-1.js', { bytes: new TextEncoder().encode('0'), type: 'text/javascript; charset=utf-8' }],
]);

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

let origin: string;
let address: URL;
let cookie: string;
let fresh: FreshShell;
let close: () => Promise<void>;

/** Sends exactly this path and these headers, as no browser would. */
function send({ method = 'GET', path, headers = {}, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = address;
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const get = (path: string, headers: Record<string, string> = {}) => send({ path, headers: { cookie, ...headers } });

const ask = (operation: string, input: unknown, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    path: `/ask/${operation}`,
    headers: { cookie, origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  });

beforeEach(async () => {
  fresh = await freshShell();
  const host = await startHost(fresh.shell, pages, 0);
  close = host.close;
  onTestFinished(() => host.close());
  address = new URL(host.address);
  origin = address.origin;
  const entered = await send({ path: address.pathname + address.search });
  cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(entered.headers['set-cookie']?.[0]).toMatch(/^cradle-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
});

test('lets one browser in, which gets the pages with their policy and is answered', async () => {
  const page = await get('/');
  expect(page).toMatchObject({ status: 200, body: '<!doctype html>' });
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
  const state = await ask('app.state', {});
  expect(state.status).toBe(200);
  expect(JSON.parse(state.body)).toMatchObject({ ok: true, value: { open: null } });
});

test('without the cookie, or with another, there is a sentence in both languages and nothing else', async () => {
  for (const path of ['/', '/assets/index-1.js', '/events', '/nothing', '/?token=', '/?token=wrong']) {
    for (const headers of [
      {},
      { cookie: `cradle-${address.port}=` },
      { cookie: `cradle-${address.port}=${'x'.repeat(43)}` },
    ]) {
      const reply = await send({ path, headers });
      expect(reply.status, path).toBe(401);
      expect(reply.body).toContain('This browser is not let in.');
      expect(reply.body).toContain('Este navegador no tiene acceso.');
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  }
  expect((await ask('app.state', {}, { cookie: '' })).status).toBe(401);
});

test('a token that was used lets nobody else in, and sends the one it let in to the page', async () => {
  const path = address.pathname + address.search;
  expect((await send({ path })).status).toBe(401);
  expect(await get(path)).toMatchObject({ status: 303, headers: { location: '/' } });
});

test('another host name for this machine is not this host', async () => {
  for (const host of ['localhost', `localhost:${address.port}`, '127.0.0.1', `court.example:${address.port}`]) {
    expect((await get('/', { host })).status, host).toBe(421);
    expect((await ask('app.state', {}, { host })).status, host).toBe(421);
  }
});

test('another page in the same browser is turned away', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://court.example' },
    { origin: 'null' },
    { origin: `http://localhost:${address.port}` },
    { origin: `http://127.0.0.1:${Number(address.port) + 1}` },
    { origin: `${origin}.example` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) {
    expect((await get('/', headers)).status).toBe(403);
    expect((await get('/events', headers)).status).toBe(403);
    expect((await ask('app.state', {}, headers)).status).toBe(403);
  }
  expect((await ask('app.state', {}, { 'sec-fetch-site': 'none' })).status).toBe(403);
  const noOrigin = await send({
    method: 'POST',
    path: '/ask/app.state',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(noOrigin.status).toBe(403);
});

test('there is nothing at any other path', async () => {
  const paths = [
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets%2findex-1.js',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html',
    '/assets/',
    '/assets/index-1.js%00',
    '/ask/',
    '/ask/../app.state',
    '/ask/app.state/',
    '/ask/app%2estate',
    '/events/',
    'http://court.example/',
  ];
  for (const path of paths) expect((await get(path)).status, path).toBe(404);
});

test('other methods, other types and larger questions are refused', async () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD', 'POST']) {
    expect((await send({ method, path: '/', headers: { cookie, origin } })).status, method).toBe(405);
  }
  expect((await get('/ask/app.state')).status).toBe(405);
  expect((await ask('app.state', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  const broken = await send({
    method: 'POST',
    path: '/ask/app.state',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: '{"a"',
  });
  expect([broken.status, JSON.parse(broken.body)]).toMatchObject([400, { refusal: { name: 'bad-input' } }]);
  const large = await ask('app.state', { text: 'x'.repeat(1_100_000) });
  expect([large.status, JSON.parse(large.body)]).toMatchObject([413, { refusal: { name: 'message-too-large' } }]);
  expect(JSON.parse((await ask('store.create', {})).body)).toMatchObject({ refusal: { name: 'unknown-operation' } });
});

test('a page hears what the shell tells, and a host that closes ends its engine', async () => {
  const heard: string[] = [];
  const stream = request({
    hostname: address.hostname,
    port: address.port,
    path: '/events',
    headers: { cookie },
    agent: false,
  });
  stream.on('response', (response) => response.on('data', (part: Buffer) => heard.push(part.toString())));
  stream.on('error', () => {});
  stream.end();
  await ask('app.openSample', {});
  const printed = await ask('summary.save', {
    caseNumber: '26-JV-0117',
    hearing: '2026-11-24',
    asOf: '2026-11-21',
    knownAt: null,
    audience: 'judge',
    language: 'en',
    document: 'bench-summary',
  });
  expect(JSON.parse(printed.body)).toMatchObject({ ok: true });
  await ask('app.lock', {});
  await vi.waitFor(() => expect(heard.join('')).toContain('data: {"event":"locked","reason":"asked"}\n\n'));
  await close();
  await expect(send({ path: '/' })).rejects.toThrow();
});
