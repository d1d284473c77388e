// The real command in a process of its own, as a script would run it.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/cradle.mjs', import.meta.url));
export const sampleDocket = fileURLToPath(new URL('../../resources/sample-docket/docket.json', import.meta.url));
const passphrase = 'seven cradles by the lake';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `cradle` with nothing typed at it. `env` is added to an environment that holds the passphrase; null takes away. */
export async function cradle(args: readonly string[], env: Readonly<Record<string, string | null>> = {}): Promise<Ran> {
  const given = { PATH: process.env['PATH'], TZ: 'America/Chicago', LANG: 'C', CRADLE_PASSPHRASE: passphrase, ...env };
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  });
  const heard = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.stderr += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...heard };
}
