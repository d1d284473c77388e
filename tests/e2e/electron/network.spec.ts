// The app opens no socket to any machine, over a whole story, as the system itself saw it (Linux, with strace).

import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronBinary } from '../../../scripts/electronBinary.ts';
import { expect, test } from '../shells.ts';
import { ask, windowOf } from './window.ts';

const tracer = '/usr/bin/strace';
const hearing = {
  caseNumber: '26-JV-0117',
  hearing: '2026-11-24',
  asOf: '2026-11-21',
  knownAt: null,
  audience: 'judge',
  language: 'en',
};

/** A program that runs Electron under the tracer and writes each connection to `log`. */
async function traced(folder: string, log: string): Promise<string> {
  const program = join(folder, 'electron');
  const calls = 'connect,sendto,sendmsg,sendmmsg';
  await writeFile(
    program,
    `#!/bin/sh\nexec ${tracer} -f -qq -yy --seccomp-bpf -e trace=${calls} -o '${log}' '${electronBinary()}' "$@"\n`,
  );
  await chmod(program, 0o700);
  return program;
}

const readCalls = async (log: string) => (await readFile(log, 'utf8')).split('\n');

if (process.platform === 'linux' && existsSync(tracer)) {
  test('SEC-21 no connection and no name look-up from start to end of a session', async ({ open }) => {
    test.setTimeout(180_000);
    const folder = await mkdtemp(join(tmpdir(), 'traced-'));
    const log = join(folder, 'calls');
    const app = await open({ program: await traced(folder, log) });
    await ask(app.page, 'app.openSample');
    expect(await ask(app.page, 'docket.day', { date: null, asOf: '2026-11-21' })).toMatchObject({ ok: true });
    const { language: _, ...shown } = hearing;
    expect(await ask(app.page, 'brief.show', shown)).toMatchObject({ ok: true });
    expect(await ask(app.page, 'brief.print', { ...hearing, document: 'bench-summary' })).toMatchObject({ ok: true });
    await ask(app.page, 'app.lock').catch(() => undefined);
    await app.page.waitForTimeout(2_000);
    await app.close();
    const calls = await readCalls(log);
    // The trace saw the session: it holds the connections to the screen, which are sockets of this machine's own files.
    expect(calls.some((call) => call.includes('AF_UNIX'))).toBe(true);
    expect(calls.filter((call) => /AF_INET6?\b/.test(call))).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });

  test('SEC-21 nothing leaves the machine when a page tries', async ({ open }) => {
    test.setTimeout(180_000);
    const folder = await mkdtemp(join(tmpdir(), 'traced-'));
    const log = join(folder, 'calls');
    const app = await open({ program: await traced(folder, log) });
    await app.page.evaluate(async () => {
      await fetch('https://court.example/').catch(() => {});
      await fetch('http://203.0.113.9/').catch(() => {});
      const channel = new RTCPeerConnection({ iceServers: [{ urls: 'stun:203.0.113.9:3478' }] });
      channel.createDataChannel('out');
      await channel.setLocalDescription(await channel.createOffer());
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload']) {
        const hint = document.createElement('link');
        hint.rel = rel;
        hint.href = 'https://court.example/';
        document.head.append(hint);
      }
    });
    // Not from the page at all, past its policy.
    await windowOf(app).evaluate(({ session }) =>
      Promise.allSettled(
        ['http://203.0.113.9/', 'https://court.example/'].map((address) =>
          session.fromPartition('court').fetch(address),
        ),
      ),
    );
    await app.page.waitForTimeout(3_000);
    await app.close();
    // Giving a datagram socket an address sends nothing: WebRTC does so to learn which way it would go. What is sent over
    // a connection that this program did not open goes to the test itself.
    const isOut = (call: string) =>
      (/AF_INET6?\b/.test(call) && !/connect\(\d+<UDP/.test(call)) || /send\w*\(\d+<UDP/.test(call);
    expect((await readCalls(log)).filter(isOut)).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });
}
