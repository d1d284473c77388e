// What a hearing's papers say once it was continued or vacated, of the sample docket through the engine: its notices, and the
// day sheet of one room or judge.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitsOnePage, isRefusal, printDocument } from '../../electron/engine/documents/printDocument.ts';
import type { Router } from '../../electron/engine/router.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { CopyRequest } from '../../shared/contract/copies.ts';
import type { DocumentModel, Language } from '../../shared/documents/model.ts';
import { plainSections } from '../../shared/documents/plainText.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { type OpenEngine, openEngine } from '../contract/openEngine.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';

const asOf = dateOf('2026-11-21');
let engine: OpenEngine;
let clerk: Router;
/** The hearing that F03-H7 was continued to. */
let fresh = '';

async function done<T>(answer: ReturnType<Router>): Promise<T> {
  const outcome = await answer;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value as T;
}

beforeAll(async () => {
  engine = await openEngine();
  clerk = engine.routerFor(['clerk']);
  const short = { code: 'short-notice', person: null, reason: 'All were told in court.' };
  const made = await done<Output<'hearing.continue'>>(
    clerk('hearing.continue', {
      ...{ hearing: 'F03-H7', reason: 'illness', words: 'The mother’s attorney fell ill.', goodCause: true },
      ...{ requestedBy: 'mother_attorney', asOf },
      to: {
        ...{ caseNumber: '26-JV-0166', hearing: null, type: 'review', date: '2026-12-01', start: '15:30', minutes: 30 },
        ...{ courtroom: '4B', judge: 'J1', accepted: [short] },
      },
    }),
  );
  fresh = made.hearings[1] ?? '';
  await done(clerk('hearing.vacate', { hearing: 'F01-H8', reason: 'The petition was withdrawn.', asOf }));
}, 60_000);
afterAll(() => engine.end());

const textOf = (model: DocumentModel) =>
  [model.title, ...plainSections(model).flatMap(({ heading, lines }) => [heading, ...lines])]
    .join('\n')
    .replaceAll('\u00a0', ' ');
const modelsOf = async (copy: CopyRequest): Promise<readonly DocumentModel[]> =>
  (await done<Output<'copy.preview'>>(clerk('copy.preview', { copy }))).models;
const noticesOf = (hearing: string, language: Language) =>
  modelsOf({ document: 'hearing-notice', hearing: idOf(hearing), to: null, language });
const sheetOf = async (fields: { readonly judge?: string; readonly courtroom?: string }, language: Language = 'en') => {
  const { judge, courtroom } = fields;
  const [sheet] = await modelsOf({
    ...{ document: 'day-sheet', date: dateOf('2026-11-24'), language },
    ...(judge !== undefined && { judge: idOf<'person'>(judge) }),
    ...(courtroom !== undefined && { courtroom: idOf<'courtroom'>(courtroom) }),
  });
  return sheet === undefined ? '' : textOf(sheet);
};

async function passesTheGate(model: DocumentModel): Promise<void> {
  expect(await fitsOnePage(model), model.title).toBe(true);
  const printed = await printDocument(model, { createdAt: new Date('2026-11-21T22:10:00Z') });
  if (isRefusal(printed)) throw new Error(`refused: ${printed.codePoint}`);
  expect((await checkTaggedPdf(printed.bytes)).errors, model.title).toEqual([]);
}

describe('a notice after a continuance', () => {
  test.each([
    ['en', 'the hearing of Tuesday, November 24, 2026, 2:30 pm, which was continued: do not come on that day'],
    ['es', 'la audiencia del martes 24 de noviembre de 2026, 2:30 p. m., que se aplazó: no se presente ese día'],
  ] as const)(
    'in %s names the new day and the one it takes the place of, and nothing of why',
    async (language, says) => {
      const models = await noticesOf(fresh, language);
      expect(models.length).toBeGreaterThan(5);
      for (const model of models) {
        const text = textOf(model);
        expect(text).toContain(says);
        expect(text).toContain(language === 'en' ? 'Tuesday, December 1, 2026' : '1 de diciembre de 2026');
        expect(text).not.toMatch(/ fell ill|illness|enferm/i);
        await passesTheGate(model);
      }
    },
    120_000,
  );

  test('the hearing that was continued is noticed no more', async () => {
    const copy = { document: 'hearing-notice', hearing: 'F03-H7', to: null, language: 'en' };
    expect(await clerk('copy.preview', { copy })).toMatchObject({ refusal: { name: 'no-such-hearing' } });
  });
});

describe('a notice after a vacating', () => {
  test.each([
    ['en', 'You do not need to come on that day.', 'If another date is set, you are sent a new notice.', /Your rights/],
    ['es', 'No hace falta que se presente ese día.', 'Si se fija otra fecha', /Sus derechos/],
  ] as const)(
    'in %s says that it will not be held, and neither why nor what to bring',
    async (language, not, next, gone) => {
      for (const model of await noticesOf('F01-H8', language)) {
        const text = textOf(model);
        expect(text).toContain(not);
        expect(text).toContain(next);
        expect(text).not.toMatch(gone);
        expect(text).not.toContain('withdrawn');
        await passesTheGate(model);
      }
    },
    120_000,
  );
});

describe('the day sheet', () => {
  test('says of what was continued where it went, of what was vacated that it was, and counts neither', async () => {
    const text = await sheetOf({});
    expect(text).toMatch(/26-JV-0166.*continued to December 1, 2026/);
    expect(text).toMatch(/26-JV-0117.*vacated/);
    expect(text).toContain('Hearings that were continued or vacated are listed and not counted.');
    expect(await sheetOf({}, 'es')).toMatch(/26-JV-0166.*aplazada al 1 de diciembre de 2026/);
  });

  test('of one room or one judge has theirs alone, and says whose it is', async () => {
    const all = await sheetOf({});
    const room = await sheetOf({ courtroom: '4B' });
    expect(room).toContain('26-JV-0166');
    const judge = await sheetOf({ judge: 'J1' });
    expect(judge).toContain('Before Hon. Philippa Renfrow');
    expect(all).not.toContain('Before Hon.');
    const nobody = await sheetOf({ judge: 'CW1' });
    expect(nobody).not.toContain('26-JV-');
    expect(nobody).toContain('No hearing is set for this day.');
  });
});
