// Runs the host in this process until it is told to end.

import { startEngine } from '../../engineClient.ts';
import { installed } from '../../installation.ts';
import { machineTime } from '../idle.ts';
import { readPages } from '../pages.ts';
import { readSettings } from '../settings.ts';
import { createShell, type ShellParts } from '../shell.ts';
import type { StartOptions } from '../startOptions.ts';
import { startHost } from './server.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  ics: 'text/calendar;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
} as const;

/** The page keeps a copy itself: a browser knows where its person wants files. */
const keepInPage: ShellParts['keep'] = async ({ name, kind, give }) => {
  const given = await give();
  if (!given.ok) return given;
  const { bytes, passphrase } = given.value;
  const file = Buffer.from(bytes).toString('base64');
  return { ok: true, value: { state: 'to-page', name, file, mediaType: mediaTypes[kind], passphrase } };
};

/** Starts the host and gives the address that lets one browser in. Ended by a signal, it ends its engine first. */
export async function runHost(
  { data, sample, port }: StartOptions,
  language: Parameters<typeof readSettings>[1],
): Promise<string> {
  const shell = createShell({
    data,
    settings: await readSettings(data, language),
    startWithSample: sample,
    time: machineTime,
    startEngine,
    keep: keepInPage,
  });
  const host = await startHost(shell, await readPages(installed('out', 'renderer')), port);
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await shell.lock('closed');
    await host.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  return host.address;
}
