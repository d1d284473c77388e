// One key wrapped by another: AES-256-GCM, bound to the words that stand beside it.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type DataKey, type PassphraseKey, type RecoveryKey, Secret } from './secret.ts';

/** A wrapped data key, each part base64: 12, 32 and 16 bytes. */
export interface Wrapped {
  readonly nonce: string;
  readonly wrapped: string;
  readonly tag: string;
}

/** Wraps the data key. `beside` is authenticated with it: unwrapping with other words fails. */
export function wrapDataKey(dataKey: Secret<DataKey>, by: PassphraseKey | RecoveryKey, beside: string): Wrapped {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', by, nonce).setAAD(Buffer.from(beside, 'utf8'));
  const wrapped = Buffer.concat([cipher.update(dataKey.expose('wrap-key')), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** The data key, or null where the key or the words beside it are not the ones it was wrapped with. */
export function unwrapDataKey(from: Wrapped, by: PassphraseKey | RecoveryKey, beside: string): Secret<DataKey> | null {
  const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(from.nonce, 'base64'), { authTagLength: 16 })
    .setAAD(Buffer.from(beside, 'utf8'))
    .setAuthTag(Buffer.from(from.tag, 'base64'));
  try {
    const bytes = Buffer.concat([decipher.update(Buffer.from(from.wrapped, 'base64')), decipher.final()]);
    return new Secret(new Uint8Array(bytes) as DataKey);
  } catch {
    return null;
  }
}
