// A person's own key, and the notes that are sealed under it. It is wrapped by a key made from that person's passphrase and
// by nothing else: not by the store's data key, not by the recovery key. One symmetric key is enough, and no pair of keys is
// needed, because nobody but the person writes what it seals.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type NotesKey, type OwnKey, Secret } from './secret.ts';

/** Bytes sealed with AES-256-GCM, each part base64: the nonce, the sealed bytes and the tag. */
export interface Sealed {
  readonly nonce: string;
  readonly sealed: string;
  readonly tag: string;
}

/** Which note a sealed text is: it opens nowhere else. */
export interface NotePlace {
  readonly personId: string;
  readonly hearingId: string;
  /** When it was sealed, as the row beside it says. */
  readonly savedAt: string;
}

const wordsBesideKey = (personId: string) => JSON.stringify(['cradle-own-key', 1, personId]);
const wordsBesideNote = ({ personId, hearingId, savedAt }: NotePlace) =>
  JSON.stringify(['cradle-note', 1, personId, hearingId, savedAt]);

/** Makes an own key of 32 random bytes, and wraps it for the person. */
export function makeOwnKey(
  by: Secret<NotesKey>,
  personId: string,
): { readonly ownKey: Secret<OwnKey>; readonly wrapped: Sealed } {
  const bytes = new Uint8Array(randomBytes(32)) as OwnKey;
  return { ownKey: new Secret(bytes), wrapped: close(by.expose('wrap-key'), bytes, wordsBesideKey(personId)) };
}

/** The own key, or null where it was not wrapped by this key for this person, or not left as it was. */
export function openOwnKey(wrapped: Sealed, by: Secret<NotesKey>, personId: string): Secret<OwnKey> | null {
  const bytes = open(wrapped, by.expose('wrap-key'), wordsBesideKey(personId));
  return bytes === null || bytes.length !== 32 ? null : new Secret(bytes as OwnKey);
}

export function sealNote(text: string, key: Secret<OwnKey>, place: NotePlace): Sealed {
  return close(key.expose('seal-note'), Buffer.from(text, 'utf8'), wordsBesideNote(place));
}

/** The note's text, or null where it was sealed otherwise or a bit of it is not as it was: never another text. */
export function openNote(sealed: Sealed, key: Secret<OwnKey>, place: NotePlace): string | null {
  const bytes = open(sealed, key.expose('seal-note'), wordsBesideNote(place));
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

function close(key: Uint8Array, bytes: Uint8Array, beside: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(beside, 'utf8'));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

function open({ nonce, sealed, tag }: Sealed, key: Uint8Array, beside: string): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
      .setAAD(Buffer.from(beside, 'utf8'))
      .setAuthTag(Buffer.from(tag, 'base64'));
    return new Uint8Array(Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]));
  } catch {
    return null;
  }
}
