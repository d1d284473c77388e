// What keeps a person from the data key, by name, with the values its sentence needs.

import type { Instant } from '../../../shared/domain/dates.ts';

type None = Readonly<Record<never, never>>;

/** The key file cannot be used at all. Next: put back a copy of keys.json from a backup; the store itself is untouched. */
export type KeyFileRefusal =
  | { readonly name: 'key-file-missing'; readonly values: None }
  | { readonly name: 'key-file-damaged'; readonly values: None }
  /** It asks for a cheaper derivation than the floor: it was edited to make guessing easier. */
  | { readonly name: 'key-file-weakened'; readonly values: None }
  /** A newer program wrote it. Next: update this program. */
  | { readonly name: 'key-file-from-the-future'; readonly values: None };

export type PassphraseRefusal =
  | { readonly name: 'no-such-person'; readonly values: None }
  /** `triesLeft` more tries before there is a wait. */
  | { readonly name: 'wrong-passphrase'; readonly values: { readonly triesLeft: number } }
  | { readonly name: 'wait'; readonly values: { readonly until: Instant } };

export type RecoveryRefusal =
  /** A slip of typing in that group of five, 1 to 8; null: too short or too long. */
  | { readonly name: 'recovery-key-mistyped'; readonly values: { readonly group: number | null } }
  /** Well typed, but another store's, or an older one of this store. */
  | { readonly name: 'recovery-key-wrong'; readonly values: None };

export type NewSlotRefusal =
  | { readonly name: 'passphrase-too-short'; readonly values: { readonly minimum: number } }
  | { readonly name: 'person-has-slot'; readonly values: None }
  | { readonly name: 'store-exists'; readonly values: None };

/** A value, or the name of what stood in the way. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<R>(refusal: R): { readonly ok: false; readonly refusal: R } {
  return { ok: false, refusal };
}
