// What is wrong with a passphrase that was typed twice, before the store is asked.

import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { MessageKey } from '../../../shared/i18n/translator.ts';
import type { ScreenWords } from '../../app/words.tsx';
import type { Chosen } from './NewPassphrase.tsx';

export interface PassphraseErrors {
  readonly passphrase?: MessageKey;
  readonly again?: MessageKey;
}

/** Empty: it may be sent. */
export function typedTwice({ passphrase, again }: Chosen): PassphraseErrors {
  if (passphrase === '') return { passphrase: 'gate.choose.typePassphrase' };
  return passphrase === again ? {} : { again: 'gate.choose.differs' };
}

/** What the store said about the passphrase; undefined: nothing. */
export function refusedPassphrase(refusal: Refusal | undefined, t: ScreenWords['t']): string | undefined {
  return refusal?.name === 'passphrase-too-short' ? t('gate.choose.tooShort', refusal.values) : undefined;
}
