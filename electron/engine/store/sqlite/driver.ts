// The database's native module, loaded only where it can run.

import type Database from 'better-sqlite3';
import { StoreFault } from '../faults.ts';

/** Below this the module loads and then ends the process without a word. */
const oldestNode = 22;

/** Why the module cannot run in this process, or null. */
export function whyNotHere(versions: { readonly node: string; readonly electron?: string | undefined }): string | null {
  const major = Number.parseInt(versions.node, 10);
  if (versions.electron !== undefined || major >= oldestNode) return null;
  return `Node.js ${oldestNode} or later is needed and this is ${versions.node}; start the program through npm`;
}

/** The Database class of better-sqlite3. Throws `wrong-node` before anything is loaded. */
export async function loadDriver(): Promise<typeof Database> {
  const reason = whyNotHere(process.versions);
  if (reason !== null) throw new StoreFault('wrong-node', reason);
  return (await import('better-sqlite3')).default;
}
