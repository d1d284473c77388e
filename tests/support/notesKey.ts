// The notes key of somebody who never types a passphrase: a test that makes its own actor gives it this one.

import { type NotesKey, Secret } from '../../electron/engine/keys/secret.ts';

export const someNotesKey = new Secret(new Uint8Array(32).fill(7) as NotesKey);
