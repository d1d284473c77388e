// What the court hands out, of the sample docket, through its composers and the printer: notices, day sheets, summaries of
// meetings, the sealed sheet. Each for its own reader, in its own language, and with nothing that the reader may not have.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitsOnePage, isRefusal, printDocument } from '../../electron/engine/documents/printDocument.ts';
import type { Actor, Result } from '../../electron/engine/handlers.ts';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import type { Composed, Composing } from '../../electron/engine/services/copies/composed.ts';
import { composeDaySheet } from '../../electron/engine/services/copies/daySheet.ts';
import { composeFtmSummary } from '../../electron/engine/services/copies/ftmSummary.ts';
import { composeHearingNotice } from '../../electron/engine/services/copies/hearingNotice.ts';
import { composeSealedSheet } from '../../electron/engine/services/copies/sealedSheet.ts';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { createStore, type Store } from '../../electron/engine/store/store.ts';
import type { CopyOf } from '../../shared/contract/copies.ts';
import type { Role } from '../../shared/contract/roles.ts';
import type { DocumentModel, Language } from '../../shared/documents/model.ts';
import { plainSections } from '../../shared/documents/plainText.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { audiences } from '../../shared/redaction/audiences.ts';
import { someNotesKey } from '../support/notesKey.ts';
import { importInto, sampleExport } from '../support/sampleStore.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { readPdf } from './readPdf.ts';

const asOf = dateOf('2026-11-21');
const now = () => Date.parse('2026-11-21T22:10:00Z');
const languages = ['en', 'es'] as const;
/** The protected address of F07 with its parts, and its telephone. */
const sealedTexts = ['Larkspur', 'Danforth', '555-0147'];

let folder = '';
let store: Store;
let files: readonly CaseFile[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handed-out-'));
  store = await createStore(folder, new Secret(new Uint8Array(randomBytes(32)) as DataKey), now);
  const ids = await importInto(store, sampleExport);
  const read = await store.read((tx) => Promise.all(ids.map((id) => readCaseFile(tx, id, null))));
  files = read.filter((file) => file !== null);
}, 60_000);

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function composing(roles: readonly Role[], worksAs: string | null = null): Composing {
  const by: Actor = {
    ...{ id: idOf('tester'), name: 'Somebody', roles, notesKey: someNotesKey },
    worksAs: worksAs === null ? null : idOf(worksAs),
  };
  return { store, by, now, printer: { print: printDocument, fitsOnePage }, told: () => {} };
}
const clerk = () => composing(['clerk']);

function composedOf(result: Result<Composed>): Composed {
  if (!result.ok) throw new Error(`refused: ${result.refusal.name}`);
  return result.value;
}

const fileOf = (caseNumber: string): CaseFile => {
  const found = files.find((file) => file.case.caseNumber === caseNumber);
  if (found === undefined) throw new Error(`no case ${caseNumber}`);
  return found;
};

function hearingSet({ hearings }: CaseFile) {
  const found = hearings.find(({ status }) => status === 'scheduled');
  if (found === undefined) throw new Error('no hearing is set');
  return found;
}

const notices = (file: CaseFile, fields: Partial<CopyOf<'hearing-notice'>> = {}) =>
  composeHearingNotice(
    { document: 'hearing-notice', hearing: hearingSet(file).id, to: null, language: null, ...fields },
    clerk(),
  );

const textOf = (model: DocumentModel): string =>
  [model.title, ...plainSections(model).flatMap(({ heading, lines }) => [heading, ...lines])].join('\n');

/** Prints a document and holds it to the gate of finished files; returns all words that a program can get out of it. */
async function printedText(model: DocumentModel): Promise<string> {
  const printed = await printDocument(model, { createdAt: new Date(now()) });
  if (isRefusal(printed)) throw new Error(`refused: ${printed.codePoint}`);
  expect((await checkTaggedPdf(printed.bytes)).errors, model.title).toEqual([]);
  const { title, pages, outline, told } = await readPdf(printed.bytes);
  const page = model.language === 'en' ? 'Page' : 'Página';
  expect(pages[0]).toContain(`${page} 1 ${model.language === 'en' ? 'of' : 'de'} ${printed.pages}`);
  return [title, ...outline, ...pages, told].join('\n');
}

const holes = /undefined|null|NaN|\[object|\{\w*\}|\{\{|___|\[withheld\]|\[resource-family\]/;

describe('notices of a hearing', () => {
  test('of all twelve cases, the first and the last notice pass the gate, in English or Spanish, on letter or A4', async () => {
    for (const [index, file] of files.entries()) {
      const place = { language: languages[index % 2] ?? 'en', paper: index % 4 < 2 ? 'letter' : 'a4' } as const;
      const { parts, document, paper, language } = composedOf(await notices(file, place));
      expect([document, paper, language]).toEqual(['hearing-notice', place.paper, place.language]);
      for (const part of [parts[0], parts.at(-1)]) {
        if (part !== undefined) expect(await printedText(part.model)).not.toMatch(holes);
      }
      for (const { model } of parts) expect(textOf(model)).not.toMatch(holes);
    }
  }, 120_000);

  test('each is on one page, with when, where, before whom and whom to ask', async () => {
    const file = fileOf('26-JV-0166');
    for (const { model } of composedOf(await notices(file)).parts) {
      expect(await fitsOnePage(model)).toBe(true);
      const text = textOf(model).replaceAll('\u00a0', ' ');
      for (const fact of [
        'Tuesday, November 24, 2026',
        '2:30 pm, about 30 minutes',
        'Courtroom 4B',
        'Renfrow',
        'Marlow',
      ]) {
        expect(text).toContain(fact);
      }
    }
  });

  test('parents are told of a lawyer, homes that they may be heard, the tribe that it may intervene', async () => {
    const texts = composedOf(await notices(fileOf('26-JV-0166'))).parts.map(({ model }) => textOf(model));
    const one = (words: string) => texts.filter((text) => text.includes(words));
    expect(one('to have a lawyer with you')).toHaveLength(2);
    expect(one('42 U.S.C. 675(5)(G)')).toHaveLength(1);
    expect(one('25 U.S.C. 1911(c)')).toHaveLength(1);
    expect(one('Verna Merriweather')).toHaveLength(1);
  });

  test('a file of all of them is titled by the hearing, of one by that notice', async () => {
    const file = fileOf('26-JV-0166');
    const all = composedOf(await notices(file));
    expect(all.title).toMatch(/^26-JV-0166, .*, notices of the hearing of /);
    const [first] = all.parts;
    expect(all.title).not.toBe(first.model.title);
    const [recipient] = all.recipients ?? [];
    const one = composedOf(await notices(file, { to: recipient?.to ?? null, language: 'es' }));
    expect(one.title).toBeUndefined();
  });

  test('SEC-13 a notice names its own recipient and, of the families, initials alone', async () => {
    for (const file of files) {
      const { parts } = composedOf(await notices(file, { language: 'en' }));
      const parents = file.parents.map(({ name }) => name);
      const homes = file.children.flatMap(({ placements }) => placements.map(({ caregiver }) => caregiver));
      for (const { model } of parts) {
        const text = textOf(model);
        const named = [...new Set([...parents, ...homes])].filter(
          (name) =>
            !['mother', 'father', 'Unknown'].includes(name) && text.includes(name.replace(/ family.*| \(.*/, '')),
        );
        expect(named.length, model.title).toBeLessThanOrEqual(1);
        for (const { child } of file.children) expect(text).not.toContain(`${child.firstName} ${child.lastName}`);
      }
    }
  });

  test('SEC-13 no notice of any case holds a protected text, an allegation, a service or a health record', async () => {
    for (const file of files) {
      const { parts } = composedOf(await notices(file));
      const texts = parts.map(({ model }) => textOf(model)).join('\n');
      const services = file.services.map(({ providerId }) => file.people.get(providerId)?.name ?? '');
      const told = [file.case.petitionSummary, file.case.headline, ...services, ...sealedTexts];
      // A young mother's name is protected from some readers; her own notice is hers.
      const own = file.parents.map(({ name }) => name);
      const protectedTexts = file.sensitiveTexts.map(({ text }) => text).filter((text) => !own.includes(text));
      for (const words of [...protectedTexts, ...told]) if (words !== '') expect(texts).not.toContain(words);
    }
  });

  test('SEC-13 a protected parent’s notice goes to the substitute address, and the other parent’s does not name it', async () => {
    const { parts } = composedOf(await notices(fileOf('26-JV-0203')));
    const withIt = parts.map(({ model }) => textOf(model)).filter((text) => text.includes('PO Box 900'));
    expect(withIt).toHaveLength(1);
    expect(withIt[0]).toContain('Nadine Calloway');
  });

  test('a Spanish speaker’s is in Spanish with the interpreter, and the court’s copy with the proof follows in English', async () => {
    const file = fileOf('25-JV-0388');
    const { parts, language, tells } = composedOf(await notices(file, { to: 'F08-MO' }));
    expect([parts.map(({ model }) => model.language), language, tells]).toEqual([['es', 'en'], null, [0, 0]]);
    const [theirs, court] = parts.map(({ model }) => textOf(model));
    expect(theirs).toContain('habla español ante la Corte con intérprete');
    expect(theirs).not.toContain('Constancia de entrega');
    expect(court).toContain('Proof of service');
    expect(court).toContain('told to its recipient in Spanish');
  });

  test('SEC-13 each notice is held to what its own recipient may have', async () => {
    for (const file of files) {
      const { parts, cases, tells = [] } = composedOf(await notices(file));
      expect(tells).toHaveLength(parts.length);
      for (const [index, { model }] of parts.entries()) {
        const party = cases[tells[index] ?? -1]?.reader.party ?? null;
        const parent = file.parents.find(({ id }) => id === party);
        const isParents = parent !== undefined && textOf(model).includes(`${parent.name}\n`);
        const others = file.parents.filter(({ id, name }) => id !== party && name !== 'Unknown');
        if (isParents) for (const { name } of others) expect(textOf(model)).not.toContain(name);
      }
    }
  });

  test('one recipient by id, in the language that was asked for; nobody of that id is refused', async () => {
    const file = fileOf('26-JV-0117');
    const { parts, cases } = composedOf(await notices(file, { to: 'F01-C2', language: 'es' }));
    expect(parts.map(({ model }) => model.language)).toEqual(['es']);
    expect(cases.map(({ reader }) => reader.audience)).toEqual(['resource_parent']);
    expect(await notices(file, { to: 'F08-MO' })).toMatchObject({ refusal: { name: 'no-such-recipient' } });
  });

  test('a hearing that was continued is noticed no more, and the days that stand are named', async () => {
    const file = fileOf('26-JV-0166');
    const gone = file.hearings.find(({ status }) => status === 'continued');
    if (gone === undefined) throw new Error('none was continued');
    const refused = await notices(file, { hearing: gone.id });
    expect(refused).toMatchObject({ refusal: { name: 'no-such-hearing' } });
    expect(JSON.stringify(refused)).toContain('2026-11-24');
    expect(JSON.stringify(refused)).not.toContain(gone.date);
  });

  test('SEC-13 whoever is not of the court makes none', async () => {
    const { id: hearing } = hearingSet(fileOf('26-JV-0117'));
    const request = { document: 'hearing-notice', hearing, to: null, language: null } as const;
    for (const roles of [['parent_attorney'], ['caseworker'], ['administrator']] as const) {
      const answer = await composeHearingNotice(request, composing(roles, 'AT1'));
      expect(answer).toMatchObject({ refusal: { name: 'case-not-open' } });
    }
  });
});

describe('day sheets', () => {
  const sheet = (date: string, language: Language = 'en', who = clerk()) =>
    composeDaySheet({ document: 'day-sheet', date: dateOf(date), language }, who);

  test('a full day, a day with an interpreter, a holiday and an empty day pass the gate in both languages', async () => {
    for (const date of ['2026-11-24', '2026-12-01', '2026-07-21', '2026-11-26', '2026-11-25']) {
      for (const language of languages) {
        const { parts } = composedOf(await sheet(date, language));
        expect(await printedText(parts[0].model)).not.toMatch(holes);
      }
    }
  });

  test('hearings by time with attorneys, interpreters, and how much of the session is used', async () => {
    const text = textOf(composedOf(await sheet('2026-12-01')).parts[0].model).replaceAll('\u00a0', ' ');
    expect(text).toMatch(
      /1:30 pm · Courtroom 4B · 25-JV-0388; In the Interest of M\.Q\.L\. · Permanency · 30 · .*Farr.* · Spanish/,
    );
    expect(text).toContain('Courtroom 4B, 1:30 pm to 4:30 pm: 4 hearings, 120 of 180 minutes used');
    expect(text.indexOf('1:30 pm ·')).toBeLessThan(text.indexOf('3:00 pm ·'));
  });

  test('a hearing that was continued is marked with its new day and not counted', async () => {
    const text = textOf(composedOf(await sheet('2026-07-21')).parts[0].model).replaceAll('\u00a0', ' ');
    expect(text).toContain('continued to September 1, 2026');
    expect(text).toContain('Hearings that were continued or vacated are listed and not counted.');
  });

  test('a holiday is named, and an empty day says that it is empty', async () => {
    const closed = textOf(composedOf(await sheet('2026-11-26')).parts[0].model);
    expect(closed).toContain('The court is closed: Thanksgiving Day.');
    const computed = async (language: Language) =>
      textOf(composedOf(await sheet('2027-02-15', language)).parts[0].model);
    expect(await computed('en')).toContain('The court is closed: Washington’s Birthday.');
    expect(await computed('es')).toContain('Natalicio de Washington');
    const empty = composedOf(await sheet('2026-11-25'));
    expect(textOf(empty.parts[0].model)).toContain('No hearing is set for this day.');
    expect(empty.cases).toEqual([]);
  });

  test('SEC-13 at the door stand initials: no parent, child, home, address or provider', async () => {
    for (const date of ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']) {
      const text = textOf(composedOf(await sheet(date)).parts[0].model);
      for (const file of files) {
        const names = [
          ...file.parents.map(({ name }) => name),
          ...file.children.map(({ child }) => child.lastName),
          ...file.services.flatMap(({ providerId }) => file.people.get(providerId)?.name ?? []),
          ...file.sensitiveTexts.map((row) => row.text),
        ];
        for (const name of names) expect(text).not.toContain(name);
      }
    }
  });

  test('SEC-13 judge, clerk and coordinator make it, nobody else', async () => {
    const ask = (role: Role) => sheet('2026-11-24', 'en', composing([role], 'AT1'));
    for (const role of ['judge', 'clerk', 'coordinator'] as const) expect((await ask(role)).ok).toBe(true);
    for (const role of ['caseworker', 'parent_attorney', 'administrator'] as const) {
      expect(await ask(role)).toMatchObject({ refusal: { name: 'case-not-open' } });
    }
  });
});

describe('summaries of family team meetings', () => {
  const summary = (
    caseNumber: string,
    fields: Partial<CopyOf<'ftm-summary'>> = {},
    who = composing(['judge', 'coordinator']),
  ) =>
    composeFtmSummary(
      {
        ...{ document: 'ftm-summary', caseNumber: idOf<'caseNumber'>(caseNumber), date: null, asOf, audience: 'judge' },
        language: 'en',
        ...fields,
      },
      who,
    );

  test('of every case that had one, the judge’s in English and the home’s in Spanish pass the gate', async () => {
    let made = 0;
    for (const file of files.filter(({ ftms }) => ftms.length > 0)) {
      for (const [audience, language] of [
        ['judge', 'en'],
        ['resource_parent', 'es'],
      ] as const) {
        const composed = await summary(file.case.caseNumber, { audience, language });
        if (!composed.ok) {
          expect(composed.refusal.name, `${file.case.caseNumber} ${audience}`).toBe('no-such-party');
          continue;
        }
        made += 1;
        const text = await printedText(composed.value.parts[0].model);
        expect(text, `${file.case.caseNumber} ${audience}`).not.toMatch(holes);
      }
    }
    // Eleven cases had a meeting; of two of them the child lives with a parent, and there is no home to tell.
    expect(made).toBe(20);
  }, 180_000);

  test('SEC-13 a protected text is there only for those whom the record names for it', async () => {
    for (const file of files.filter(({ ftms }) => ftms.length > 0)) {
      for (const audience of audiences.filter((each) => each !== 'clerk')) {
        const composed = await summary(file.case.caseNumber, { audience });
        if (!composed.ok) continue;
        const text = textOf(composed.value.parts[0].model);
        expect(text, `${file.case.caseNumber} ${audience}`).not.toMatch(holes);
        const denied = file.sensitiveTexts.filter((each) => !each.audiences.includes(audience));
        for (const row of [...denied, ...sealedTexts.map((words) => ({ text: words }))]) {
          expect(text, `${file.case.caseNumber} ${audience}`).not.toContain(row.text);
        }
      }
    }
  });

  test('the latest meeting up to the day, or the one that was asked for; another day is refused with those there were', async () => {
    const latest = composedOf(await summary('26-JV-0166')).parts[0].model;
    expect(latest.title).toContain('November\u00a05,\u00a02026');
    const before = composedOf(await summary('26-JV-0166', { asOf: dateOf('2026-10-20') })).parts[0].model;
    expect(before.title).toContain('October\u00a08,\u00a02026');
    const refused = await summary('26-JV-0166', { date: dateOf('2026-10-09') });
    expect(refused).toMatchObject({ refusal: { name: 'no-such-meeting' } });
  });

  test('SEC-13 the clerk has none, nor whoever has no part in the case', async () => {
    expect(await summary('26-JV-0166', { audience: 'clerk' }, clerk())).toMatchObject({
      refusal: { name: 'document-not-for-reader' },
    });
    const stranger = composing(['parent_attorney'], 'AT4');
    expect(await summary('26-JV-0166', { audience: 'mother_attorney' }, stranger)).toMatchObject({
      refusal: { name: 'case-not-open' },
    });
  });
});

describe('the sealed sheet', () => {
  const sealed = (caseNumber: string, who = clerk(), language: Language = 'en') =>
    composeSealedSheet({ document: 'sealed-sheet', caseNumber: idOf<'caseNumber'>(caseNumber), language }, who);

  test('holds the address, the substitute one and the order, says SEALED on it, and passes the gate', async () => {
    for (const language of languages) {
      const { parts } = composedOf(await sealed('26-JV-0203', clerk(), language));
      expect(parts).toHaveLength(1);
      const text = await printedText(parts[0].model);
      expect(text).not.toMatch(holes);
      for (const words of [...sealedTexts, 'PO Box 900', 'Grant Calloway', 'Clover Yard Nursery']) {
        expect(text).toContain(words);
      }
      expect(text).toContain(language === 'en' ? 'SEALED' : 'SELLADO');
      expect(await fitsOnePage(parts[0].model)).toBe(true);
    }
  });

  test('SEC-13 nobody but the clerk has it, whatever else they are', async () => {
    for (const role of ['judge', 'coordinator', 'caseworker', 'parent_attorney', 'administrator'] as const) {
      expect(await sealed('26-JV-0203', composing([role], 'AT3'))).toMatchObject({ ok: false });
    }
    expect((await sealed('26-JV-0203', composing(['judge']))).ok).toBe(false);
  });

  test('a case without a protected address says so', async () => {
    expect(await sealed('26-JV-0117')).toMatchObject({ refusal: { name: 'nothing-sealed' } });
  });

  test('SEC-02 its title, which becomes the file’s, holds nothing of it', async () => {
    const { title } = composedOf(await sealed('26-JV-0203')).parts[0].model;
    expect(title).toBe('Sealed sheet, 26-JV-0203');
  });
});
