import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../../shared/domain/dates.ts';
import { idOf } from '../../../../shared/domain/ids.ts';
import { toScreening } from '../../../../shared/domain/screening/fromEntry.ts';
import { instruments } from '../../../../shared/domain/screening/instruments.ts';
import { child, screening } from '../../../../tests/support/records.ts';
import { draftOf, emptyDraft, hasScores, isChanged, readDraft, type ScreeningDraft, withTool } from './draft.ts';
import { groupOf, instrumentGroups } from './groups.ts';

const reading = { language: 'en', today: dateOf('2026-11-21') } as const;
/** Born 8 weeks 3 days early, as Juniper was. */
const early = child({ bornOn: dateOf('2026-03-09'), gestationDays: 221 });
const typed = (fields: Partial<ScreeningDraft>): ScreeningDraft => ({ ...emptyDraft, ...fields });
const asq = (fields: Partial<ScreeningDraft> = {}) => typed({ tool: 'ASQ-3', date: 'Nov 20', ...fields });
const read = (draft: ScreeningDraft) => readDraft(draft, early, reading);
const fieldsOf = (draft: ScreeningDraft) => read(draft).problems.map(({ field, reason }) => [field, reason]);

describe('what is typed, read', () => {
  test('without an instrument and a day there is no entry, and both are missing', () => {
    expect(read(emptyDraft).entry).toBeNull();
    expect(fieldsOf(emptyDraft)).toEqual([
      ['tool', 'missing'],
      ['date', 'missing'],
    ]);
  });

  test('the questionnaire and the age are those that are proposed, until others are chosen', () => {
    expect(read(asq()).entry).toMatchObject({ date: '2026-11-20', form: '6 month', ageBasis: 'adjusted' });
    expect(read(asq({ form: '8 month', ageBasis: 'chronological' })).entry).toMatchObject({
      form: '8 month',
      ageBasis: 'chronological',
    });
  });

  test('scores by area, with what was left out; an area without anything is not in the entry', () => {
    const { entry } = read(asq({ scores: { gross_motor: '25', communication: '' }, leftOut: { fine_motor: '2' } }));
    expect(entry?.areas).toEqual([
      { area: 'gross_motor', score: 25, omitted: 0 },
      { area: 'fine_motor', score: null, omitted: 2 },
    ]);
  });

  test('a figure that is none is told of, and so is a day', () => {
    expect(fieldsOf(asq({ scores: { gross_motor: '2o' }, referredOn: 'soon' }))).toEqual([
      ['referredOn', 'missing'],
      ['areas.gross_motor', 'not-a-whole-number'],
    ]);
    expect(fieldsOf(asq({ leftOut: { gross_motor: '1.5' } }))).toEqual([['areas.gross_motor', 'not-a-whole-number']]);
  });

  test('of a total the answer about self-harm stands beside it; the other answers do not', () => {
    const epds = typed({ tool: 'EPDS', date: 'Nov 20', score: '8', answers: { 1: 2, 10: 1 } });
    expect(read(epds).entry).toMatchObject({ score: 8, answers: { 10: 1 } });
    expect(read({ ...epds, byItem: true }).entry).toMatchObject({ score: null, answers: { 1: 2, 10: 1 } });
  });

  test('only a screen of a parent is about one', () => {
    expect(read(asq({ aboutParentId: 'mother' })).entry?.aboutParentId).toBeNull();
    expect(read(typed({ tool: 'EPDS', date: 't', aboutParentId: 'mother' })).entry).toBeNull();
    const epds = typed({ tool: 'EPDS', date: 'Nov 20', aboutParentId: 'mother' });
    expect(read(epds).entry?.aboutParentId).toBe(idOf<'parent'>('mother'));
  });
});

test('another instrument takes its scores away, and leaves the day and who completed it', () => {
  const before = asq({ scores: { gross_motor: '25' }, form: '8 month', completedBy: 'parent' });
  const after = withTool(before, 'M-CHAT-R/F');
  expect(after).toMatchObject({ scores: {}, form: '', byItem: true, date: 'Nov 20', completedBy: 'parent' });
  expect(withTool(after, 'ASQ-3').byItem).toBe(false);
});

describe('a kept screening in the form again', () => {
  const again = (draft: ScreeningDraft) => {
    const { entry } = read(draft);
    if (entry === null) throw new Error('the draft makes no entry');
    return toScreening(entry, { id: 's1', caseId: early.caseId, childId: early.id }, early);
  };
  const everything = {
    completedBy: 'parent',
    language: 'es',
    setting: 'home',
    referredTo: 'Early intervention',
    referredOn: 'Nov 20',
    rescreenOn: 'Jan 20, 2027',
  };

  test.each([
    ['areas', asq({ ...everything, scores: { gross_motor: '25', fine_motor: '40' }, leftOut: { fine_motor: '1' } })],
    ['a total with blanks', typed({ tool: 'ASQ:SE-2', date: 'Nov 20', score: '45', omitted: '2' })],
    ['a total and self-harm', typed({ tool: 'EPDS', date: 'Nov 20', score: '8', answers: { 10: 1 } })],
    ['answers', typed({ tool: 'EPDS', date: 'Nov 20', byItem: true, answers: { 1: 2, 10: 1 } })],
    ['marks', typed({ tool: 'PEDS', date: 'Nov 20', scores: { predictive: '1' }, answers: { barrier: 1 } })],
    [
      'a report',
      typed({ tool: 'Bayley-4', date: 'Nov 20', ageBasis: 'adjusted', scores: { motor: '82.5' }, result: 'Delay' }),
    ],
  ])('%s: nothing that was kept is lost', (_, draft) => {
    const kept = again(draft);
    expect(again(draftOf(kept, (day) => day))).toEqual(kept);
  });

  test('a correction of where it was made leaves the recorded result, which the rule contradicts, and areas in words', () => {
    const before = screening({
      ...{ id: 's1', caseId: early.caseId, childId: early.id },
      ...{ tool: 'ASQ-3', form: '6 month', date: dateOf('2026-11-20'), ageBasis: 'adjusted', result: 'monitoring' },
      areas: [
        { area: 'gross_motor', result: 'monitoring', score: 10 },
        { area: 'communication', result: 'typical', score: null },
      ],
    });
    const { entry } = read({ ...draftOf(before, (day) => day), setting: 'clinic' });
    if (entry === null) throw new Error('the draft makes no entry');
    const ids = { id: 's1', caseId: early.caseId, childId: early.id };
    expect(toScreening(entry, ids, early, before)).toEqual({ ...before, setting: 'clinic' });
    expect(toScreening(entry, ids, early).result).toBe('below');
  });

  test('is not changed until something is typed', () => {
    const start = draftOf(screening({ tool: 'ASQ-3' }), (day) => day);
    expect(isChanged({ ...start }, start)).toBe(false);
    expect(isChanged({ ...start, language: 'es' }, start)).toBe(true);
  });
});

test('a result is shown once there is a score', () => {
  const shown = (draft: ScreeningDraft) => {
    const { entry } = read(draft);
    return entry !== null && hasScores(entry);
  };
  expect(shown(asq())).toBe(false);
  expect(shown(asq({ scores: { gross_motor: '0' } }))).toBe(true);
});

test('every instrument is offered in one of the groups', () => {
  const counts = instrumentGroups.map((group) => instruments.filter((one) => groupOf(one) === group).length);
  expect(counts.every((count) => count > 0)).toBe(true);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(instruments.length);
});
