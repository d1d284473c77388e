// The machine sleeps, is locked, is handed to another user or is switched off: the store is locked with it.

import { powerMonitor } from 'electron';
import type { Shell } from '../shell.ts';

/** Locks at each of these. After the app is ready. */
export function lockWithMachine(shell: Shell): void {
  const lock = () => void shell.lock('sleep');
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
  powerMonitor.on('shutdown', lock);
}
