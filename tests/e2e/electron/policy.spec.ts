// What a page may load and run in the real window: only what was built with it. Each attempt is seen to be blocked.

import { expect, test } from '../shells.ts';
import { windowOf } from './window.ts';

test('SEC-14 the policy is a real header of every page', async ({ app }) => {
  const headers = await windowOf(app).evaluate(async ({ session }) => {
    const answer = await session.fromPartition('court').fetch('app://court/');
    return Object.fromEntries(answer.headers);
  });
  expect(headers).toMatchObject({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('SEC-14 inline script, eval, remote image, fetch, form post and their kin are each blocked', async ({ app }) => {
  const { page } = app;
  const seen = await page.evaluate(async () => {
    const violated: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) =>
      violated.push(`${disposition} ${effectiveDirective} ${blockedURI}`),
    );
    const ran = window as unknown as Record<string, unknown>;
    const add = (tag: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    const failed = async (work: () => unknown) => {
      try {
        await work();
        return false;
      } catch {
        return true;
      }
    };
    add('script', {}, 'window.inlineRan = true');
    add('script', { src: 'https://court.example/a.js' });
    add('script', { src: 'data:text/javascript,window.dataRan=true' });
    add('button', { onclick: 'window.handlerRan = true' }).click();
    add('style', {}, 'body { outline: 9px solid red }');
    add('link', { rel: 'stylesheet', href: 'https://court.example/a.css' });
    add('img', { src: 'https://court.example/a.png' });
    add('iframe', { src: 'https://court.example/' });
    add('object', { data: 'https://court.example/a.pdf' });
    add('base', { href: 'https://court.example/' });
    const form = add('form', { action: 'https://court.example/', method: 'post' }) as HTMLFormElement;
    form.submit();
    // A test's own question may evaluate text; what runs after it may not.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const outcome = {
      // biome-ignore lint/security/noGlobalEval: it is what must fail
      eval: await failed(() => eval('1')),
      function: await failed(() => new Function('return 1')()),
      fetch: await failed(() => fetch('https://court.example/')),
      fetchOwn: await failed(() => fetch('app://court/')),
      beacon: !navigator.sendBeacon('https://court.example/'),
      socket: await new Promise((resolve) => {
        try {
          new WebSocket('wss://court.example/').onerror = () => resolve(true);
        } catch {
          resolve(true);
        }
      }),
    };
    await new Promise((resolve) => setTimeout(resolve, 500));
    return {
      outcome,
      violated,
      ran: [ran['inlineRan'], ran['dataRan'], ran['handlerRan']],
      outline: getComputedStyle(document.body).outlineWidth,
      base: document.baseURI,
      address: location.href,
    };
  });
  expect(seen.outcome).toEqual({
    eval: true,
    function: true,
    fetch: true,
    fetchOwn: true,
    beacon: expect.any(Boolean),
    socket: true,
  });
  expect(seen.ran).toEqual([undefined, undefined, undefined]);
  expect(seen.outline).not.toBe('9px');
  expect(page.frames().map((frame) => frame.url())).not.toContain('https://court.example/');
  expect([seen.base, seen.address]).toEqual(['app://court/', 'app://court/']);
  for (const expected of [
    'enforce script-src-elem inline',
    'enforce script-src-elem https://court.example/a.js',
    'enforce script-src-elem data',
    'enforce script-src-attr inline',
    'enforce script-src eval',
    'enforce style-src-elem inline',
    'enforce style-src-elem https://court.example/a.css',
    'enforce img-src https://court.example/a.png',
    'enforce base-uri https://court.example/',
    'enforce form-action https://court.example/',
    'enforce connect-src https://court.example/',
    'enforce connect-src app',
    'enforce connect-src wss://court.example/',
  ]) {
    expect(seen.violated).toContain(expected);
  }
});

test('SEC-15 there is nothing at any other address of the scheme', async ({ app }) => {
  const statuses = await windowOf(app).evaluate(
    async ({ session }, addresses) => {
      const found: [string, number | string][] = [];
      for (const address of addresses) {
        const answer = await session
          .fromPartition('court')
          .fetch(address)
          .then(({ status }) => status)
          .catch(() => 'refused');
        found.push([address, answer]);
      }
      return found;
    },
    [
      'app://court/../package.json',
      'app://court/../../../etc/passwd',
      'app://court/%2e%2e/package.json',
      'app://court/..%2fpackage.json',
      'app://court/assets/..%2f..%2fmain%2findex.js',
      'app://court//etc/passwd',
      'app://court/etc/passwd',
      'app://court/C:/Windows/win.ini',
      'app://court/index.html',
      'app://court/index.html%00.js',
      'app://court.example/',
      'app://court-house/',
      'app://user@court/',
      'file:///etc/passwd',
      'https://court.example/',
      'http://127.0.0.1:9/',
    ],
  );
  expect(statuses.filter(([, status]) => status !== 404 && status !== 'refused')).toEqual([]);
});
