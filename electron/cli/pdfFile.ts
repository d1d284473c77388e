// What is said of a document that was written as a file that the person named.

import type { Outcome, Output } from '../../shared/contract/contract.ts';
import { type ExitCode, print, sayRefusal } from './terminal.ts';
import type { Words } from './words.ts';

type Saved = Outcome<'brief.save'> | Outcome<'copy.save'> | Outcome<'showing.save'>;

/** Says that a file is written, with the passphrase that opens it where it is sealed; a refusal is said and is exit code 1. */
export function sayWritten(file: string, saved: Saved, words: Words): ExitCode {
  if (!saved.ok) return sayRefusal(saved.refusal, words);
  const { pages: count, passphrase }: Output<'copy.save'> = saved.value;
  print(words.t('cli.brief.written', { file, count }));
  if (passphrase !== null) print(words.t('readers.sealedWith', { passphrase }));
  return 0;
}
