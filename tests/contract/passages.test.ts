// A protected text let slip in a narrative stops a copy for every reader who may not have it, and for no other, until
// somebody has its words withheld or lets them stand.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Grounds, readGrounds, refusePassages } from '../../electron/engine/services/passages.ts';
import { listAudit } from '../../electron/engine/store/audit.ts';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/contract/roles.ts';
import { leaveOutLater } from '../../shared/domain/asOf.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { RecordRef } from '../../shared/domain/record.ts';
import { type Audience, audiences } from '../../shared/redaction/audiences.ts';
import { narrowCaseFile } from '../../shared/redaction/narrow.ts';
import { at } from '../exchange/sampleExport.ts';
import { type Leak, leakedOn, leaks, writeLeakingDocket } from '../support/leakingDocket.ts';
import { caseFilesOf } from '../support/sampleStore.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';

const asOf = dateOf('2026-11-21');
const days = { asOf, shownOn: asOf };

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
  const file = await writeLeakingDocket(engine.folder);
  const answer = await engine.routerFor(['coordinator'])('exchange.importTeamExport', { file });
  if (!answer.ok) throw new Error(answer.refusal.name);
});
afterAll(() => engine.end());

interface Read {
  readonly file: CaseFile;
  readonly grounds: Grounds;
}

const read = (family: string): Promise<Read> =>
  engine.open.store.read(async (tx) => {
    const file = await readCaseFile(tx, idOf<'case'>(family), null);
    if (file === null) throw new Error('no such case');
    return { file, grounds: await readGrounds(tx, file) };
  });

const readerOf = (audience: Audience) => ({ audience, party: null });

/** The records that stop a copy. */
function stopping({ file, grounds }: Read, audience: Audience): readonly RecordRef[] {
  const refusal = refusePassages({ file, reader: readerOf(audience), asOf }, grounds, asOf);
  if (refusal !== null && refusal.name !== 'passage-to-mend') throw new Error(refusal.name);
  return (refusal?.values.records ?? []).map(({ kind, id }) => ({ kind, id }));
}

const narrowedText = ({ file, grounds }: Read, audience: Audience) => {
  const narrowed = narrowCaseFile(file, readerOf(audience), days, grounds.policy, grounds.passages).file;
  return JSON.stringify(leaveOutLater(narrowed, asOf));
};

/** By the record's own list alone, written apart from the code: who may have the text on that day. */
function mayHave({ file }: Read, text: string, audience: Audience): boolean {
  const rows = file.sensitiveTexts.filter((row) => row.text === text);
  return rows.some(({ category, audiences: listed, consentTo, consentExpiresOn }) => {
    if (category === 'dv_address' || !listed.includes(audience)) return false;
    if (category !== 'part2') return true;
    const named = audience === 'judge' || audience === 'clerk' ? 'court' : audience;
    return consentTo?.includes(named) === true && (consentExpiresOn === null || consentExpiresOn >= asOf);
  });
}

const sessionOf = ({ file }: Read, { note }: Leak): RecordRef => {
  const row = file.familyTime.find((session) => session.note === note && session.date === leakedOn);
  if (row === undefined) throw new Error('no leaking note');
  return { kind: 'familyTimeSession', id: row.id };
};

describe.each(leaks)('a leak in $family: $note', (leak) => {
  test.each(audiences)('SEC-13 stops the copy for whoever may not have it: %s', async (audience) => {
    const found = await read(leak.family);
    const session = sessionOf(found, leak);
    const isGiven = narrowedText(found, audience).includes(leak.note);
    const isStopped = stopping(found, audience).some(({ id }) => id === session.id);
    expect(isStopped).toBe(isGiven && !mayHave(found, leak.text, audience));
  });
});

test('SEC-13 the judge’s copy of the hidden address and of the ended consent is stopped, that of the running ones is not', async () => {
  const stopped = await Promise.all(
    leaks.map(async ({ family }) => (stopping(await read(family), 'judge').length > 0 ? [family] : [])),
  );
  expect(new Set(stopped.flat())).toEqual(new Set(['F07', 'F09']));
});

test('no false alarm: in the sample docket as it is, no copy is stopped', async () => {
  const { grounds } = await read('F12');
  for (const [family, file] of await caseFilesOf()) {
    for (const audience of audiences) expect([family, stopping({ file, grounds }, audience)]).toEqual([family, []]);
  }
});

const numbers = { F07: '26-JV-0203', F09: '25-JV-0201', F03: '26-JV-0166' } as const;

/** What the decision of somebody came to; unless told otherwise, of a judge. */
async function decide(
  family: keyof typeof numbers,
  record: RecordRef,
  decision: 'withhold' | 'stands',
  as: Role = 'judge',
) {
  const input: Input<'passage.decide'> = {
    caseNumber: idOf(numbers[family]),
    ...{ record, decision, reason: 'Looked at with the team.' },
  };
  const answer = await engine.routerFor([as])('passage.decide', input);
  return answer.ok ? 'done' : answer.refusal.name;
}

const leakIn = (family: string) =>
  at(
    leaks.filter((leak) => leak.family === family),
    0,
  );

test('SEC-13 withheld, it is in the copy of nobody who may not have it, and the copy goes out', async () => {
  const leak = leakIn('F03');
  const session = sessionOf(await read('F03'), leak);
  expect(stopping(await read('F03'), 'child_attorney')).toEqual([session]);
  expect(await decide('F03', session, 'withhold', 'coordinator')).toBe('done');
  const found = await read('F03');
  for (const audience of audiences) {
    expect([audience, stopping(found, audience)]).toEqual([audience, []]);
    if (!mayHave(found, leak.text, audience)) expect(narrowedText(found, audience)).not.toContain('Milrace');
  }
  expect(narrowedText(found, 'judge')).toContain(leak.note);
});

test.each(['clerk', 'coordinator'] as const)('SEC-13 that words may stand is not for a %s to say', async (role) => {
  const session = sessionOf(await read('F07'), leakIn('F07'));
  expect(await decide('F07', session, 'stands', role)).toBe('not-allowed');
  expect(stopping(await read('F07'), 'judge')).toEqual([session]);
});

test('SEC-13 let stand, it goes out as it is, until its words are others', async () => {
  const leak = leakIn('F07');
  const session = sessionOf(await read('F07'), leak);
  expect(await decide('F07', session, 'stands')).toBe('done');
  const found = await read('F07');
  expect(stopping(found, 'judge')).toEqual([]);
  const changed = { ...leak, note: 'They walked to 4418 Larkspur.' };
  const file = await writeLeakingDocket(engine.folder, [...leaks.filter(({ family }) => family !== 'F07'), changed]);
  const answer = await engine.routerFor(['coordinator'])('exchange.importTeamExport', { file });
  expect(answer.ok).toBe(true);
  expect(stopping(await read('F07'), 'judge')).toEqual([sessionOf(await read('F07'), changed)]);
});

test('SEC-13 what is decided can be decided otherwise, and the audit says of which record and never what it says', async () => {
  const session = sessionOf(await read('F09'), leakIn('F09'));
  expect([await decide('F09', session, 'stands'), stopping(await read('F09'), 'judge')]).toEqual(['done', []]);
  expect(await decide('F09', session, 'withhold')).toBe('done');
  const found = await read('F09');
  expect(stopping(found, 'judge')).toEqual([]);
  expect(narrowedText(found, 'judge')).not.toContain('Mill-race');
  const lines = await engine.open.store.read((tx) => listAudit(tx, 0, 1000));
  const last = lines.findLast(({ operation }) => operation === 'passage.decided');
  expect(last).toMatchObject({
    subject: 'F09',
    detail: { kind: 'familyTimeSession', record: session.id, decision: 'withhold' },
  });
  expect(JSON.stringify(lines)).not.toMatch(/Mill|Larkspur/i);
});

test.each([
  ['a record without such words', { kind: 'hearing', id: 'F09-H1' }],
  ['a record that is not there', { kind: 'ftm', id: 'nowhere' }],
  ['a record of another case', { kind: 'service', id: 'F02-V3' }],
] as const)('nothing is decided about %s', async (_, record) => {
  expect(await decide('F09', record, 'stands')).toBe('no-such-passage');
});
