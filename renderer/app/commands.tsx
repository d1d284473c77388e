// What can be done from every screen once somebody is in: find, lock, show the keys. And who is in.

import { createContext, useContext } from 'react';
import type { AppState } from '../../shared/contract/window.ts';

export type OpenStore = NonNullable<AppState['open']>;

export interface Commands {
  /** Who is in, and whether in the court's store or in the sample docket. */
  readonly open: OpenStore;
  find(): void;
  goToDay(): void;
  showKeys(): void;
  /** Drops everything shown at once, then ends the engine. */
  lock(): void;
}

export const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error('commands are asked for while nobody is in');
  return commands;
}

/** Whether who is in enters what happened to a child. */
export function useRecords(): boolean {
  const { roles } = useCommands().open.person;
  return roles.includes('coordinator') || roles.includes('caseworker');
}
