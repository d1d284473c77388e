// A shell over real engines in a folder of its own, as both shells have it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Engine, startEngine } from '../../electron/engineClient.ts';
import { machineTime } from '../../electron/shell/idle.ts';
import { readSettings } from '../../electron/shell/settings.ts';
import { type CopyToKeep, createShell, type Shell, type ShellParts } from '../../electron/shell/shell.ts';
import type { WindowEvent } from '../../shared/contract/window.ts';

export interface FreshShell {
  readonly data: string;
  readonly shell: Shell;
  /** Every engine that it started, in order. */
  readonly engines: readonly Engine[];
  readonly told: readonly WindowEvent[];
  readonly kept: readonly CopyToKeep[];
}

/** A folder that is gone after the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shell-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts one; its engines end with the test. */
export async function freshShell(with_: Partial<ShellParts> = {}): Promise<FreshShell> {
  const data = with_.data ?? (await freshFolder());
  const engines: Engine[] = [];
  const told: WindowEvent[] = [];
  const kept: CopyToKeep[] = [];
  const shell = createShell({
    data,
    settings: await readSettings(data, 'en'),
    startWithSample: false,
    time: machineTime,
    startEngine: () => {
      const engine = startEngine();
      engines.push(engine);
      return engine;
    },
    keep: async (summary) => {
      kept.push(summary);
      return { ok: true, value: { state: 'saved', passphrase: null } };
    },
    ...with_,
  });
  shell.listen((event) => told.push(event));
  onTestFinished(() => shell.lock('closed'));
  return { data, shell, engines, told, kept };
}

/** Whether a process is there. */
export function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) throw new Error('there is no process');
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
