// The database's native module, loaded only where it can run.

import type Database from 'better-sqlite3';
import { StoreFault } from '../faults.ts';

/** Below this the module loads and then ends the process without a word. */
const oldestNode = 22;

/** The build of the module for an older Electron (CRADLE_SQLITE_BINDING); undefined: the package's own, as everywhere else. */
export function ownBinding(): string | undefined {
  return (process.versions['electron'] && process.env['CRADLE_SQLITE_BINDING']) || undefined;
}

/**
 * Why the module cannot run in this process, or null. An Electron that carries an older Node can run a build of the
 * module made for it, and only that.
 */
export function whyNotHere(
  versions: { readonly node: string; readonly electron?: string | undefined },
  binding: string | undefined,
): string | null {
  const major = Number.parseInt(versions.node, 10);
  if (major >= oldestNode || (versions.electron !== undefined && binding !== undefined)) return null;
  const advice = versions.electron === undefined ? 'start the program through npm' : 'use a newer Electron';
  return `Node.js ${oldestNode} or later is needed and this is ${versions.node}; ${advice}`;
}

/** The Database class of better-sqlite3. Throws `wrong-node` before anything is loaded. */
export async function loadDriver(): Promise<typeof Database> {
  const reason = whyNotHere(process.versions, ownBinding());
  if (reason !== null) throw new StoreFault('wrong-node', reason);
  return (await import('better-sqlite3')).default;
}
