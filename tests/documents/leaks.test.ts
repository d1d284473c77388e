// A protected text let slip in a narrative: nothing of that case leaves for a reader who may not have it, on paper, as a
// file, as data or on that reader's screen, and nothing of it is left behind. Once it is mended the copy goes out.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWhere } from '../../electron/engine/store/rows.ts';
import type { Input, OperationName, Output } from '../../shared/contract/contract.ts';
import type { CopyRequest } from '../../shared/contract/copies.ts';
import type { Role } from '../../shared/contract/roles.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { RecordRef } from '../../shared/domain/record.ts';
import { type OpenEngine, openEngine } from '../contract/openEngine.ts';
import { decisionOf, leakedOn, leaks, writeLeakingDocket } from '../support/leakingDocket.ts';
import { readPdf } from './readPdf.ts';

const asOf = dateOf('2026-11-21');
const caseNumber = idOf<'caseNumber'>('26-JV-0203');
const hearing = dateOf('2026-12-08');
const told = /Larkspur/i;

let engine: OpenEngine;
const inNote: RecordRef = { kind: 'familyTimeSession', id: 'F07:family-time:F07-MO:2026-11-19' };
let inMeeting: RecordRef;
let metOn: string | undefined;
beforeAll(async () => {
  engine = await openEngine();
  const file = await writeLeakingDocket(engine.folder, leaks, [decisionOf]);
  await ask('coordinator', 'exchange.importTeamExport', { file });
  const meetings = await engine.open.store.read((tx) => readWhere(tx, 'ftm', 'case_id', [idOf('F07')], null));
  const meeting = meetings.find(({ decisions }) => decisions.includes(decisionOf.note));
  [inMeeting, metOn] = [{ kind: 'ftm', id: meeting?.id ?? '' }, meeting?.date];
});
afterAll(() => engine.end());

async function ask(as: Role, operation: OperationName, input: unknown) {
  return engine.routerFor([as])(operation, input);
}

const file = () => join(engine.folder, 'copy.pdf');
const brief = { caseNumber, hearing, asOf, knownAt: null, audience: 'judge', language: 'en' } as const;
const shown: Input<'brief.show'> = { caseNumber, hearing, asOf, knownAt: null, audience: 'judge' };
const document = 'bench-summary';
const packet: CopyRequest = { document: 'packet', date: hearing, asOf, audience: 'judge', language: 'en' };
const meeting: CopyRequest = {
  document: 'ftm-summary',
  caseNumber,
  date: null,
  asOf,
  audience: 'judge',
  language: 'es',
};
const making = (copy: CopyRequest) => ({ copy, sealed: false, ticket: null });

const attempts: readonly (readonly [string, OperationName, () => unknown])[] = [
  ['a bench summary on paper', 'brief.print', () => ({ ...brief, document })],
  ['a bench summary, sealed', 'brief.print', () => ({ ...brief, document, sealed: true })],
  ['a full brief as a file', 'brief.save', () => ({ ...brief, document: 'full-brief', file: file() })],
  ['a preview', 'brief.preview', () => ({ ...brief, document })],
  ['a brief as data', 'brief.make', () => brief],
  ['the child’s attorney’s summary on the screen', 'brief.show', () => ({ ...shown, audience: 'child_attorney' })],
  ['a day’s packet', 'copy.print', () => making(packet)],
  ['a day’s packet as a file', 'copy.save', () => ({ ...making(packet), file: file() })],
  ['a meeting’s summary', 'copy.print', () => making(meeting)],
];

async function withhold(record: RecordRef): Promise<boolean> {
  const decision = { caseNumber, record, decision: 'withhold', reason: 'The agency was asked to correct it.' };
  return (await ask('clerk', 'passage.decide', decision)).ok;
}

async function leftBehind() {
  const files = await readdir(engine.folder, { recursive: true });
  const rows = await engine.open.store.read((tx) =>
    tx.ask<{ id: string }>('disclosures of all', [], () => tx.database.selectFrom('disclosure').select('id')),
  );
  return { files: files.filter((name) => !name.startsWith('store')), disclosures: rows.rows.length };
}

describe('SEC-13 an address that was let slip stops', () => {
  test.each(attempts)('%s', async (_, operation, input) => {
    const before = await leftBehind();
    const answer = await ask(operation === 'brief.show' ? 'coordinator' : 'judge', operation, input());
    expect(answer).toEqual({
      ok: false,
      refusal: {
        name: 'passage-to-mend',
        values: {
          caseNumber,
          records: [
            { ...inNote, date: leakedOn },
            { ...inMeeting, date: metOn },
          ],
        },
      },
    });
    expect(await leftBehind()).toEqual(before);
    expect(engine.logged.join('\n')).not.toMatch(told);
  });
});

test('SEC-13 what the judge saw of it on the screen is not shown again once it is withheld', async () => {
  const seen = await ask('judge', 'brief.show', shown);
  expect(JSON.stringify(seen)).toContain(decisionOf.note);
  const list = await ask('judge', 'brief.showings', { hearing: idOf('F07-H5') });
  if (!list.ok) throw new Error(list.refusal.name);
  const [showing] = list.value as Output<'brief.showings'>;
  const again = async () => {
    const answer = await ask('judge', 'brief.showAgain', { showing: showing?.id });
    return answer.ok ? 'shown' : answer.refusal.name;
  };
  expect(await again()).toBe('shown');
  expect(await withhold(inMeeting)).toBe(true);
  expect(await again()).toBe('consent-ended');
});

test('SEC-13 withheld, the bench summary and the meeting’s summary go out without it', async () => {
  expect(await withhold(inNote)).toBe(true);
  for (const [operation, input] of [
    ['brief.print', { ...brief, document: 'full-brief' }],
    ['copy.print', making(meeting)],
  ] as const) {
    const answer = await ask('judge', operation, input);
    if (!answer.ok) throw new Error(answer.refusal.name);
    const { pdf } = answer.value as { readonly pdf: Uint8Array };
    const { pages, outline, title } = await readPdf(pdf);
    expect([...pages, ...outline, title].join(' ')).not.toMatch(told);
  }
});

test('SEC-13 a case of the same day that tells of nothing protected is not stopped', async () => {
  const other = { ...brief, caseNumber: idOf<'caseNumber'>('26-JV-0129'), document };
  expect((await ask('judge', 'brief.print', other)).ok).toBe(true);
});
