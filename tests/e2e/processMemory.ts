// What the processes of the app hold in their memory, read from outside as somebody who seizes the machine would (Linux,
// by the same user or root).

import { open, readdir, readFile } from 'node:fs/promises';

/** Larger ranges are address space that is only reserved. */
const largest = 2 ** 31;
const step = 2 ** 24;

/** Lines of a process's map whose memory somebody writes: the process itself, or another that shares it. */
const written = /^([0-9a-f]+)-([0-9a-f]+) r(?:w|.*(?:memfd:|\/dev\/shm\/|\(deleted\)|\.org\.chromium)).*$/gm;

async function parents(): Promise<ReadonlyMap<number, number>> {
  const found = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const status = /^\d+$/.test(name) ? await readFile(`/proc/${name}/status`, 'utf8').catch(() => '') : '';
    const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
    if (parent !== undefined) found.set(Number(name), Number(parent));
  }
  return found;
}

/** This process and all that it started, and those started. */
async function processesUnder(pid: number): Promise<number[]> {
  const parentOf = await parents();
  const under = new Set([pid]);
  let before = 0;
  while (under.size > before) {
    before = under.size;
    for (const [child, parent] of parentOf) if (under.has(parent)) under.add(child);
  }
  return [...under].filter((one) => parentOf.has(one));
}

/** "main", "renderer", "gpu-process": what kind of process of the app this is. */
async function kindOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [, type = 'main'] = /--type=([\w-]+)/.exec(line) ?? [];
  return /--utility-sub-type=([\w.]+)/.exec(line)?.[1] ?? type;
}

/** In UTF-8 or Latin 1 and in UTF-16, as V8, Chromium and the system keep text. */
const formsOf = (needle: string) => [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')];

function count(bytes: Buffer, form: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf(form); at >= 0; at = bytes.indexOf(form, at + 1)) found++;
  return found;
}

/** How often each needle is in the memory of a process; null: it is gone. */
async function scan(pid: number, needles: readonly string[]): Promise<Record<string, number> | null> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8').catch(() => '');
  const memory = await open(`/proc/${pid}/mem`, 'r').catch(() => null);
  if (memory === null || maps === '') return null;
  const found: Record<string, number> = Object.fromEntries(needles.map((needle) => [needle, 0]));
  const buffer = Buffer.alloc(step);
  for (const [, from = '', to = ''] of maps.matchAll(written)) {
    const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    if (end - start > largest) continue;
    for (let at = start; at < end; at += step) {
      const part = await memory.read(buffer, 0, Math.min(step, end - at), at).catch(() => null);
      if (part === null) break;
      const bytes = buffer.subarray(0, part.bytesRead);
      for (const needle of needles) {
        for (const form of formsOf(needle)) found[needle] = (found[needle] ?? 0) + count(bytes, form);
      }
    }
  }
  await memory.close();
  return found;
}

/** How often the processes under `pid` hold each needle, by the kind of process. A kind that holds none is not named. */
export async function holdersUnder(
  pid: number,
  needles: readonly string[],
): Promise<Record<string, Record<string, number>>> {
  const holders: Record<string, Record<string, number>> = {};
  for (const one of await processesUnder(pid)) {
    const found = Object.entries((await scan(one, needles)) ?? {}).filter(([, times]) => times > 0);
    if (found.length === 0) continue;
    const kind = await kindOf(one);
    holders[kind] = { ...holders[kind], ...Object.fromEntries(found) };
  }
  return holders;
}
