// Secrets: values that do not print, and keys that cannot be taken for one another.

declare const keyKind: unique symbol;

/** 32 bytes with one purpose. */
type Key<K extends string> = Uint8Array & { readonly [keyKind]: K };

/** Encrypts the store. Made once, never shown; every other key only wraps it. */
export type DataKey = Key<'data'>;
/** Derived from one person's passphrase; wraps the data key. */
export type PassphraseKey = Key<'passphrase'>;
/** Derived from one person's passphrase beside the key above; wraps that person's own keys, and nothing of the store. */
export type NotesKey = Key<'notes'>;
/** Seals one person's notes. Made once for each `NotesKey`; the data key opens nothing of it. */
export type OwnKey = Key<'own'>;
/** Derived from the printed recovery key; wraps the data key. */
export type RecoveryKey = Key<'recovery'>;

/** A value that templates, JSON, inspection and cloning show as "[secret]" or not at all. */
export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself. The purpose is for the reader of the calling line. */
  expose(_purpose: 'open-store' | 'wrap-key' | 'derive-key' | 'print-recovery-key' | 'seal-note'): T {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
