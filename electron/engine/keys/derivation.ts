// Keys from other secrets: Argon2id from a passphrase, HKDF from a key that is already random.

import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { type DataKey, type NotesKey, type PassphraseKey, type RecoveryKey, Secret } from './secret.ts';

/** What an Argon2id derivation costs, as a slot of the key file states it. */
export interface Derivation {
  readonly algorithm: string;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  /** 16 bytes, base64. */
  readonly salt: string;
}

/** Never derived with less, whatever the key file says (RFC 9106 section 4, second choice: 64 MiB, 3 passes). */
const derivationFloor = { memoryKiB: 65_536, passes: 3, lanes: 1 } as const;
/** Never derived with more: a file could otherwise stop the machine. */
export const derivationCeiling = { memoryKiB: 1_048_576, passes: 16, lanes: 8 } as const;

/** What a new slot costs: 0.15 to 0.4 s on two cores. */
export function newDerivation(): Derivation {
  return {
    algorithm: 'argon2id',
    memoryKiB: 131_072,
    passes: 3,
    lanes: 1,
    salt: randomBytes(16).toString('base64'),
  };
}

/** The file asks for less work than the floor: somebody has made guessing cheaper. */
export function isWeakened(cost: Derivation): boolean {
  return (
    cost.algorithm !== 'argon2id' ||
    cost.memoryKiB < derivationFloor.memoryKiB ||
    cost.passes < derivationFloor.passes ||
    cost.lanes < derivationFloor.lanes
  );
}

/**
 * The key of a passphrase: Argon2id version 1.3, 32 bytes, the text in Unicode form NFKC so that the same passphrase
 * typed on another system is the same. Throws where the cost is below the floor: the key file's reader refuses it first.
 */
export async function derivePassphraseKey(passphrase: string, cost: Derivation): Promise<PassphraseKey> {
  if (isWeakened(cost)) throw new Error('key derivation below its floor');
  const bytes = await hashRaw(passphrase.normalize('NFKC'), {
    algorithm: 2,
    version: 1,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    salt: Buffer.from(cost.salt, 'base64'),
    outputLen: 32,
  });
  return new Uint8Array(bytes) as PassphraseKey;
}

/** The wrapping key of a recovery key's 20 random bytes: they need no slow derivation. */
export function deriveRecoveryKey(random: Uint8Array): RecoveryKey {
  return expand(random, 'cradle recovery 1', 32) as RecoveryKey;
}

/** The key that a person's own keys are wrapped with: from their passphrase alone, so that nobody else can make it. */
export function deriveNotesKey(of: PassphraseKey): Secret<NotesKey> {
  return new Secret(expand(of, 'cradle own-notes 1', 32) as NotesKey);
}

/** 16 hexadecimal digits that tell one notes key from another and give nothing of it away. */
export function markOf(key: Secret<NotesKey>): string {
  return Buffer.from(expand(key.expose('derive-key'), 'cradle own-notes-mark 1', 8)).toString('hex');
}

/** Purposes a data key is split into, so that no two uses share key bytes. */
type Purpose = 'key-file' | 'audit' | 'file-salt';

/** `length` bytes for one purpose (HKDF-SHA-256, RFC 5869). */
export function deriveSubkey(dataKey: Secret<DataKey>, purpose: Purpose, length: number): Uint8Array {
  return expand(dataKey.expose('derive-key'), `cradle ${purpose} 1`, length);
}

/** HMAC-SHA-256 of a text under a subkey, as 64 hexadecimal digits. */
export function seal(subkey: Uint8Array, text: string): string {
  return createHmac('sha256', subkey).update(text, 'utf8').digest('hex');
}

function expand(secret: Uint8Array, info: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), info, length));
}
