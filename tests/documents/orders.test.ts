// Orders on paper: every clause in both languages, the proposed and the signed order, the family's copy, and the signature
// in the file as another library reads it.

import forge from 'node-forge';
import { beforeAll, describe, expect, test } from 'vitest';
import { wordsOfFile } from '../../electron/engine/documents/finishedWords.ts';
import { printDocument } from '../../electron/engine/documents/printDocument.ts';
import { openCertificate, signPdf } from '../../electron/engine/documents/signature.ts';
import { orderOnPaper } from '../../electron/engine/services/orders/onPaper.ts';
import { familyOrder } from '../../shared/documents/familyOrder.ts';
import type { DocumentModel, Language } from '../../shared/documents/model.ts';
import { type OrderParts, orderDocument, orderWords, type Signature } from '../../shared/documents/order.ts';
import { clauseText } from '../../shared/documents/orderClause.ts';
import { plainSections, plainText } from '../../shared/documents/plainText.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { type Field, listClauses } from '../../shared/orders/clauses.ts';
import type { Draft } from '../../shared/orders/draftHash.ts';
import { orderFactsOf } from '../../shared/orders/facts.ts';
import { problemsOf } from '../../shared/orders/problems.ts';
import { certificateFile, certificatePassphrase, otherCertificates } from '../support/certificates.ts';
import { caseFilesOf } from '../support/sampleStore.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';

const at = new Date('2026-11-24T16:05:00Z');
const hash = 'ab12cd34'.repeat(8);
const languages = ['en', 'es'] as const satisfies Language[];

let file: CaseFile;
let facts: OrderParts['facts'];
beforeAll(async () => {
  const found = (await caseFilesOf()).get('F01');
  if (found === undefined) throw new Error('no such case');
  file = found;
  facts = orderFactsOf(file, idOf('F01-H8'));
});

/** A value that fits each kind of blank. */
function valueFor({ id, type, roles }: Field): string {
  switch (type) {
    case 'date':
      return id === 'onDate' ? '2026-11-20' : '2026-12-08';
    case 'days':
      return '14';
    case 'frequency':
      return '3/week';
    case 'hours':
      return '1.5';
    case 'role':
      return 'coordinator';
    case 'supervision-level':
      return 'supervised';
    case 'person':
      return facts.context.people.find(({ role }) => roles.length === 0 || roles.includes(role))?.name ?? '';
    case 'place':
    case 'free-text':
      return 'the words that the judge typed';
  }
}

/** Every clause of the list, all blanks filled or none. */
const everyClause = (isFilled: boolean): Draft =>
  listClauses.map(({ id, fields }) => ({
    ...{ id, clauseId: id, ruleId: null, childNames: ['Juniper'] },
    fields: isFilled ? Object.fromEntries(fields.map((field) => [field.id, valueFor(field)])) : {},
  }));

const partsWith = (draft: Draft): OrderParts => ({ facts, draft, clauses: listClauses });

const signature: Signature = {
  ...{ typedName: 'Ada Hollis', by: 'Ada Hollis', at: at.toISOString() as Instant, hash, certificate: null },
  supersedes: null,
};

async function printed(model: DocumentModel) {
  const made = await printDocument(model, { createdAt: at });
  if ('refused' in made) throw new Error(made.codePoint);
  return made;
}

const textOf = (model: DocumentModel) =>
  plainSections(model)
    .flatMap(({ heading, lines }) => [heading, ...lines])
    .join('\n');

describe('every clause of the list', () => {
  test('has a fitting value for each blank, in a draft that nothing keeps from being signed', () => {
    expect(problemsOf(everyClause(true), facts.context, listClauses)).toEqual([]);
    const blanks = problemsOf(everyClause(false), facts.context, listClauses);
    expect(blanks).toHaveLength(listClauses.reduce((sum, { fields }) => sum + fields.length, 0));
    expect(new Set(blanks.map(({ reason }) => reason))).toEqual(new Set(['blank']));
  });

  test.each(languages)(
    'prints filled and blank with no placeholder left, in the order’s words and in plain ones: %s',
    (language) => {
      const words = orderWords({ facts }, language);
      for (const isFilled of [true, false]) {
        for (const item of everyClause(isFilled)) {
          for (const wording of ['formal', 'plain'] as const) {
            const text = clauseText(words, item, { clauses: listClauses, people: facts.context.people, wording });
            expect(plainText(text), item.clauseId).not.toMatch(/[{}]|undefined|null/);
            expect(text.some((inline) => typeof inline === 'object' && 'blank' in inline) && isFilled).toBe(false);
          }
        }
      }
    },
  );

  test('speaks of several children as a list or, where it speaks of one, as each of them', () => {
    const twins = everyClause(true).map((item) => ({ ...item, childNames: ['Juniper', 'Rowan'] }));
    const said = (language: Language, clauseId: string, wording: 'formal' | 'plain' = 'formal') =>
      twins
        .filter((item) => item.clauseId === clauseId)
        .map((item) => plainText(clauseText(orderWords({ facts }, language), item, { wording })))
        .join('');
    expect(said('en', 'oc-health-full-exam')).toContain('see that each of Juniper and Rowan has a full health exam');
    expect(said('en', 'oc-find-re-reunify')).toContain('make it possible for Juniper and Rowan to return home');
    expect(said('en', 'oc-pl-trial-home')).toMatch(/^Each of Juniper and Rowan shall begin/);
    expect(said('en', 'oc-find-icwa-no-reason')).toContain('that any of Juniper and Rowan is an Indian child');
    expect(said('en', 'oc-sib-contact')).toMatch(/^Juniper and Rowan and /);
    expect(said('es', 'oc-health-full-exam')).toContain('cada niña o niño (Juniper y Rowan)');
    for (const { clauseId } of twins) {
      for (const wording of ['formal', 'plain'] as const) {
        expect(said('en', clauseId, wording) + said('es', clauseId, wording), clauseId).not.toContain(' / ');
      }
    }
  });

  test.each(['letter', 'a4'] as const)('stands in a sound tagged file, all in one order: %s', async (paper) => {
    for (const language of languages) {
      for (const isFilled of [true, false]) {
        const parts = partsWith(everyClause(isFilled));
        const signed = isFilled ? signature : null;
        const { bytes } = await printed(orderDocument(parts, { language, paper, draftHash: hash }, signed));
        expect((await checkTaggedPdf(bytes)).errors).toEqual([]);
      }
    }
    const { bytes } = await printed(familyOrder(partsWith(everyClause(true)), paper, null));
    expect((await checkTaggedPdf(bytes)).errors).toEqual([]);
  });
});

describe('typed blanks', () => {
  const schedule = (fields: Record<string, string>): string =>
    languages
      .map((language) => {
        const item = { id: 'one', clauseId: 'oc-ft-schedule', ruleId: null, childNames: ['Juniper'], fields };
        return plainText(clauseText(orderWords({ facts }, language), item, { people: facts.context.people }));
      })
      .join('\n');

  test('say how often, how long and from when in the document’s language', () => {
    const said = schedule({
      frequency: '3/week',
      length: '1.5',
      level: 'supervised',
      fromDate: '2026-12-01',
      place: 'the library',
    });
    expect(said).toContain(
      'family time 3 times a week, 1 hour and 30 minutes each, at the library, as supervised time',
    );
    expect(said).toContain('beginning December 1, 2026');
    expect(said).toContain('tiempo en familia 3 veces por semana, de 1 hora y 30 minutos cada vez');
    expect(said).toContain('a partir del 1 de diciembre de 2026');
  });

  test('stay a blank where a value is no such thing', () => {
    expect(schedule({ frequency: 'often', length: '1.25', fromDate: '2026-02-30', level: 'watched' })).toContain(
      '[how often], [length of each time] each, at [place], as [level of support], beginning [from]',
    );
  });
});

describe('an order on paper', () => {
  const draft = (): Draft =>
    everyClause(true).filter(({ clauseId }) => ['oc-find-re-reunify', 'oc-dev-screen'].includes(clauseId));

  test('that is proposed says so, carries the list’s disclaimer and has a line to sign', () => {
    for (const [language, proposed, disclaimer] of [
      ['en', 'PROPOSED', 'licensed in the court’s state must review the clauses'],
      ['es', 'PROPUESTA', 'debe revisar las cláusulas'],
    ] as const) {
      const text = textOf(orderDocument(partsWith(draft()), { language, paper: 'letter', draftHash: hash }, null));
      expect(text).toContain(proposed);
      expect(text).toContain(disclaimer);
    }
  });

  test('that is signed says who signed, when, its hash and what it takes the place of', () => {
    const supersedes = { signedAt: '2026-11-10T18:00:00.000Z' as Instant, hearingOn: dateOf('2026-11-10') };
    const model = orderDocument(
      partsWith(draft()),
      { language: 'en', paper: 'letter', draftHash: hash },
      { ...signature, supersedes, certificate: 'Ada Hollis' },
    );
    const text = textOf(model);
    expect(text).toContain('/s/ Ada Hollis');
    expect(text).toContain(hash);
    expect(text).toContain('takes the place of the order signed on');
    expect(text).not.toMatch(/PROPOSED|must review/);
    expect(text.indexOf('Findings')).toBeLessThan(text.indexOf('It is ordered'));
  });

  test('never ends with a page that holds the signature alone', async () => {
    const printer = { print: printDocument };
    const paper = { language: 'en', paper: 'letter', draftHash: hash } as const;
    let moved = 0;
    for (let count = 6; count < 24; count += 1) {
      const parts = partsWith(everyClause(true).slice(30, 30 + count));
      const plain = await printed(orderDocument(parts, paper, signature));
      const set = await orderOnPaper(parts, paper, signature, { printer, now: at.getTime() });
      if (!set.ok) throw new Error(set.refusal.name);
      if (set.value.model.blocks.some(({ kind }) => kind === 'pageBreak')) moved += 1;
      expect(set.value.pages).toBe(plain.pages);
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('for the family has both languages beside each other, each told as its own, and says that it is not the order', () => {
    const model = familyOrder(partsWith(draft()), 'letter', {
      ...{ signedAt: at.toISOString() as Instant, isSuperseded: false },
    });
    const text = textOf(model);
    expect(text).toContain('It is not the order');
    expect(text).toContain('No es la orden');
    const tables = model.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(tables.map(({ columns }) => columns[2]?.lang)).toEqual(['es', 'es']);
    expect(JSON.stringify(tables[0]?.rows[0]?.[2])).toContain('"lang":"es"');
  });
});

test('the family’s copy keeps its numbers whole beside the longest word', async () => {
  const items = Array.from({ length: 12 }, (_, place) => ({
    ...{ id: String(place), clauseId: 'oc-find-re-reunify', ruleId: null, childNames: ['Juniper'] },
    fields: { because: 'a'.repeat(190) },
  }));
  const { bytes } = await printed(familyOrder(partsWith(items), 'letter', null));
  const text = wordsOfFile(bytes).map(({ words }) => words);
  expect(text.some((words) => words.split('\n').includes('12.'))).toBe(true);
});

test('the family’s copy of an order that another has replaced says so, in both languages', () => {
  const copyOf = (isSuperseded: boolean) =>
    textOf(familyOrder(partsWith([]), 'letter', { signedAt: at.toISOString() as Instant, isSuperseded }));
  expect(copyOf(true)).toContain('Another order has taken the place of this one');
  expect(copyOf(true)).toContain('Otra orden sustituyó a esta');
  expect(copyOf(false)).not.toContain('taken the place');
});

/** The file's signature as node-forge reads it: whether it is over every other byte of the file, and by whose key. */
function verifySignature(bytes: Uint8Array): {
  readonly whole: boolean;
  readonly digest: boolean;
  readonly signed: boolean;
} {
  const text = Buffer.from(bytes).toString('latin1');
  const [from = 0, upTo = 0, again = 0, rest = 0] = (/\/ByteRange \[([\d ]+)\]/.exec(text)?.[1] ?? '')
    .split(' ')
    .map(Number);
  const covered = Buffer.concat([
    Buffer.from(bytes.slice(from, from + upTo)),
    Buffer.from(bytes.slice(again, again + rest)),
  ]);
  const place = Buffer.from(text.slice(upTo + 1, again - 1), 'hex');
  // The place is longer than the signature in it: what DER says of its own length counts.
  const length = 4 + place.readUInt16BE(2);
  const message = forge.asn1.fromDer(forge.util.createBuffer(place.subarray(0, length).toString('binary')));
  const content = forge.pkcs7.messageFromAsn1(message) as forge.pkcs7.PkcsSignedData & {
    rawCapture: { authenticatedAttributes: forge.asn1.Asn1[]; signature: string };
  };
  const { authenticatedAttributes, signature: value } = content.rawCapture;
  const set = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, authenticatedAttributes);
  const told = forge.md.sha256.create().update(forge.asn1.toDer(set).getBytes());
  const digest = forge.md.sha256.create().update(covered.toString('binary')).digest().getBytes();
  const [certificate] = content.certificates;
  const key = certificate?.publicKey as forge.pki.rsa.PublicKey | undefined;
  return {
    whole: again + rest === bytes.length && from === 0,
    digest: JSON.stringify(authenticatedAttributes).includes(JSON.stringify(digest).slice(1, -1)),
    signed: key?.verify(told.digest().getBytes(), value) === true,
  };
}

describe('the electronic signature in the file', () => {
  async function signedFile(file: Uint8Array = certificateFile.valid): Promise<Uint8Array> {
    const model = orderDocument(
      partsWith(everyClause(true).slice(0, 5)),
      { language: 'en', paper: 'letter', draftHash: hash },
      signature,
    );
    const opened = openCertificate(file, certificatePassphrase, at.getTime());
    if ('refused' in opened) throw new Error(opened.refused);
    const { bytes } = await printed(model);
    const signed = await signPdf(bytes, opened, { name: 'Ada Hollis', reason: 'Order signed', at });
    if (signed === null) throw new Error('it does not verify');
    return signed;
  }

  test('is over the whole file, and another library finds it good', async () => {
    expect(verifySignature(await signedFile())).toEqual({ whole: true, digest: true, signed: true });
  });

  test('names the certificate’s issuer byte for byte as the certificate does, whatever its letters are kept as', async () => {
    const file = otherCertificates.accented();
    const opened = openCertificate(file, certificatePassphrase, at.getTime());
    if ('refused' in opened) throw new Error(opened.refused);
    expect(opened.subject).toBe('Núria Ibáñez');
    const issuer = Buffer.from(
      forge.asn1.toDer(forge.pki.distinguishedNameToAsn1(opened.own.issuer)).getBytes(),
      'binary',
    );
    expect(issuer.includes(Buffer.from('Núria Ibáñez', 'utf8'))).toBe(false);
    const bytes = await signedFile(file);
    const message = Buffer.from(/<([\da-f]{1000,})>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '', 'hex');
    const name = Buffer.from('Núria Ibáñez', 'utf8');
    // Subject and issuer of the certificate, and who signed.
    const places = [...Array(message.length).keys()].filter((place) =>
      message.subarray(place, place + name.length).equals(name),
    );
    expect(places).toHaveLength(3);
    expect(verifySignature(bytes)).toEqual({ whole: true, digest: true, signed: true });
  });

  test.each(['3des', 'aes256'] as const)('opens with a passphrase of any letters: %s', (algorithm) => {
    for (const passphrase of ['cigüeña ñandú', 'a b c']) {
      const file = otherCertificates.lockedWith(passphrase, algorithm);
      expect(openCertificate(file, passphrase, at.getTime())).toMatchObject({ subject: 'Ada Hollis' });
    }
  });

  test('is not made with a key of another kind, and that is told by name', () => {
    expect(openCertificate(otherCertificates.elliptic(), '', at.getTime())).toEqual({ refused: 'certificate-not-rsa' });
  });

  test('no longer fits once a byte of the file is another', async () => {
    const bytes = await signedFile();
    for (const place of [700, Math.floor(bytes.length / 4), bytes.length - 40]) {
      const flipped = bytes.slice();
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      expect(verifySignature(flipped).digest, String(place)).toBe(false);
    }
  });

  test('leaves the file as sound, tagged and readable as it was', async () => {
    expect((await checkTaggedPdf(await signedFile())).errors).toEqual([]);
  });

  test('is not made by a certificate with the wrong passphrase, of the past, or that is none', () => {
    const now = at.getTime();
    expect(openCertificate(certificateFile.valid, 'another', now)).toEqual({ refused: 'certificate-locked' });
    expect(openCertificate(certificateFile.expired, certificatePassphrase, now)).toEqual({
      refused: 'certificate-expired',
    });
    expect(openCertificate(new Uint8Array([1, 2, 3]), '', now)).toEqual({ refused: 'certificate-unreadable' });
  });
});
