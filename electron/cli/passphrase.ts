// The passphrase comes from the environment or is typed unseen. Never from an argument: every process list shows those.

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

const unseen = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Asks on the terminal, on stderr so that stdout stays the result's alone; what is typed is not shown. */
async function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const terminal = createInterface({ input: process.stdin, output: unseen(), terminal: true });
  try {
    return await terminal.question('');
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return ''; // Ctrl+C or Ctrl+D: nothing was typed
    throw error;
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

export type Typed =
  | { readonly ok: true; readonly passphrase: string }
  | { readonly ok: false; readonly why: 'absent' | 'differs' };

/**
 * The passphrase from an environment variable (CRADLE_PASSPHRASE, of a new person CRADLE_NEW_PASSPHRASE, of a certificate CRADLE_CERTIFICATE_PASSPHRASE), else typed at `questions.first`; at set-up typed again at `questions.again`.
 * 'absent': no variable and no terminal, or nothing typed; 'differs': the two were not the same.
 */
export async function readPassphrase(
  questions: { readonly first: string; readonly again?: string },
  variable: 'CRADLE_PASSPHRASE' | 'CRADLE_NEW_PASSPHRASE' | 'CRADLE_CERTIFICATE_PASSPHRASE' = 'CRADLE_PASSPHRASE',
): Promise<Typed> {
  const given = process.env[variable];
  // A certificate's own passphrase can be empty: then the variable is set, to nothing.
  if (given || (given === '' && variable === 'CRADLE_CERTIFICATE_PASSPHRASE')) return { ok: true, passphrase: given };
  if (!process.stdin.isTTY) return { ok: false, why: 'absent' };
  const passphrase = await askUnseen(questions.first);
  if (passphrase === '') return { ok: false, why: 'absent' };
  if (questions.again !== undefined && (await askUnseen(questions.again)) !== passphrase)
    return { ok: false, why: 'differs' };
  return { ok: true, passphrase };
}
