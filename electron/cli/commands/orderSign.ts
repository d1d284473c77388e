// Signing at a terminal: the draft as it stands, with the typed name and, if a certificate is given, with that.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OrderSigning } from '../../../shared/contract/orders.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { draftHash } from '../../../shared/orders/draftHash.ts';
import type { Engine } from '../../engineClient.ts';
import { writeCopy } from '../copyFile.ts';
import { readPassphrase } from '../passphrase.ts';
import { type ExitCode, print, printJson, say, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';
import { readDraft } from './orderDraft.ts';
import type { OfHearing } from './orderOptions.ts';

type Signing = OfHearing & { readonly name: string };

/** The certificate as it is sent once, or the exit code of what was said in its place. */
async function certificateOf(file: string | undefined, words: Words): Promise<OrderSigning['certificate'] | ExitCode> {
  if (file === undefined) return null;
  const bytes = await readFile(resolve(file)).catch(() => null);
  if (bytes === null) return sayRefusal({ name: 'certificate-unreadable', values: {} }, words);
  const questions = { first: words.t('orders.cli.askCertificate') };
  const typed = await readPassphrase(questions, 'CRADLE_CERTIFICATE_PASSPHRASE');
  if (typed.ok) return { file: bytes.toString('base64'), passphrase: typed.passphrase };
  say(words.t('orders.cli.noCertificatePassphrase'));
  return 1;
}

/** Signs the draft; with `pdf`, writes the order as it was signed. */
export async function sign(engine: Engine, options: Signing, words: Words): Promise<ExitCode> {
  const { name, supersedes, paper, pdf, json, sealed = false } = options;
  // Said before anything is signed: the file with its signature could not be sealed afterwards.
  if (sealed && options.certificate !== undefined) return sayRefusal({ name: 'signed-not-sealed', values: {} }, words);
  const asked = await readDraft(engine, options, words);
  if (typeof asked === 'number') return asked;
  const certificate = await certificateOf(options.certificate, words);
  if (typeof certificate === 'number') return certificate;
  const { hearing, work, clauses } = asked;
  const signed = await engine.call('order.sign', {
    ...{ hearing, draftHash: draftHash(work.draft, clauses), typedName: name, language: words.language, paper },
    ...{ supersedes: supersedes === undefined ? null : idOf<'order'>(supersedes), certificate },
  });
  if (!signed.ok) return sayRefusal(signed.refusal, words);
  const { id, hash } = signed.value;
  if (json) printJson(signed.value);
  else print(words.t('orders.cli.signed', { order: id, hash }));
  return pdf === undefined ? 0 : writeCopy(engine, { document: 'signed-order', order: id }, { pdf, sealed }, words);
}
