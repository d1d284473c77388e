// Whose names the gate shows: the people of a store, as its key file lists them. Nothing here is proven; the engine proves
// the file when somebody unlocks, and says what is wrong with it.

import { join } from 'node:path';
import { z } from 'zod';
import type { AppState } from '../../shared/contract/window.ts';
import { readOwnerFile } from '../engine/keys/ownerFiles.ts';

const listing = z.object({
  people: z.array(z.object({ personId: z.string(), displayName: z.string().trim().min(1).max(200) })),
});

/** The store's people; nobody where the file cannot be read. Null: there is no store in this folder. */
export async function listPeople(dir: string): Promise<AppState['court']> {
  const text = await readOwnerFile(join(dir, 'keys.json')).catch(() => '');
  if (text === null) return null;
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    // The engine names the damage at the unlock.
  }
  const read = listing.safeParse(json);
  if (!read.success) return { people: [] };
  return { people: read.data.people.map(({ personId, displayName }) => ({ id: personId, name: displayName })) };
}
