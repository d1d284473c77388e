// Reasons for a continuance as the list has them, and what a continuance costs.

import { describe, expect, test } from 'vitest';
import reference from '../../resources/reference/continuance-reasons.json' with { type: 'json' };
import type { DateProblem } from '../contract/schedule.ts';
import { dateOf } from '../domain/dates.ts';
import { daysAdded, deadlinesPassed } from './continuance.ts';
import {
  type ContinuanceReason,
  continuanceCodes,
  continuanceReason,
  continuanceReasons,
  needsWords,
  reasonText,
  recordedReason,
  wordsOf,
} from './continuanceReasons.ts';
import { problemOf } from './dateProblems.ts';

const reason = (code: string): ContinuanceReason => {
  const found = continuanceReason(code);
  if (found === null) throw new Error(`the list has no ${code}`);
  return found;
};

describe('the list of reasons', () => {
  test('has each code once, in both languages, as a sentence without its period', () => {
    expect(new Set(continuanceCodes).size).toBe(continuanceCodes.length);
    for (const { id, textEn, textEs } of continuanceReasons) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [textEn, textEs]) expect(text).toMatch(/^\p{Lu}.*[^.\s]$/u);
      expect(textEn).not.toBe(textEs);
    }
  });

  test('says where each comes from, or that it is our own judgement with what a lawyer has to look at', () => {
    const sources = new Set(reference.sources.map(({ id }) => id));
    for (const { id, goodCause } of reference.reasons) expect([true, false, 'depends'], id).toContain(goodCause);
    for (const { id, basis, judgement } of continuanceReasons) {
      expect(
        basis.every((source) => sources.has(source)),
        id,
      ).toBe(true);
      expect(basis.length > 0 || judgement, id).toBe(true);
    }
    const unread = continuanceReasons.filter(({ judgement, goodCause }) => judgement && goodCause !== false);
    for (const { id, noteForReview } of unread) expect(noteForReview?.length ?? 0, id).toBeGreaterThan(20);
  });

  test.each([
    ['child-safety', true],
    ['new-information', true],
    ['parent-located', true],
    ['illness', true],
    ['icwa-notice-time', true],
    ['interpreter-not-available', true],
    ['worker-on-vacation', false],
    ['report-late', false],
    ['notice-not-sent', false],
    ['counsel-unprepared', false],
    ['convenience', false],
  ] as const)('%s is good cause as a rule: %s', (code, goodCause) => {
    expect(reason(code).goodCause).toBe(goodCause);
  });

  test('good cause by a reason that is none, or that depends, needs words; so does another reason', () => {
    expect(needsWords(reason('child-safety'), true)).toBe(false);
    expect(needsWords(reason('report-late'), true)).toBe(true);
    expect(needsWords(reason('report-late'), false)).toBe(false);
    expect(needsWords(reason('counsel-new'), true)).toBe(true);
    expect(needsWords(reason('other'), false)).toBe(true);
  });

  test('without words the list’s text is recorded, and told as no words of anybody’s', () => {
    const late = reason('report-late');
    expect(recordedReason(late, '')).toBe(late.textEn);
    expect(wordsOf({ code: late.id, reason: late.textEn })).toBe('');
    expect(wordsOf({ code: late.id, reason: 'The hospital was late.' })).toBe('The hospital was late.');
    expect(wordsOf({ reason: late.textEn })).toBe(late.textEn);
    expect(reasonText(late.id, 'es')).toBe(late.textEs);
    expect(reasonText('of-a-later-program', 'es')).toBe('of-a-later-program');
  });
});

describe('what a continuance costs', () => {
  const [from, to] = [dateOf('2026-11-24'), dateOf('2027-01-05')];
  const passing = (clock: 'six-month-review' | 'permanency-hearing', due: string): DateProblem =>
    problemOf('passes-deadline', { clock, date: dateOf(due) });
  const passed = (...problems: readonly DateProblem[]) => deadlinesPassed(problems, { from, to });

  test('days, over the turn of the year', () => {
    expect(daysAdded(from, to)).toBe(42);
  });

  test('deadlines between the two days, the earliest first, and the interval by its last day', () => {
    const interval = problemOf('beyond-interval', { days: 35, date: dateOf('2026-12-01') });
    expect(passed(passing('permanency-hearing', '2026-12-22'), interval)).toEqual([
      { code: 'interval', due: '2026-12-01' },
      { code: 'permanency-hearing', due: '2026-12-22' },
    ]);
    expect(passed(problemOf('beyond-interval', { days: 35 }))).toEqual([{ code: 'interval', due: '2026-12-01' }]);
  });

  test('the day itself keeps a deadline on the old day, and on the new one', () => {
    expect(passed(passing('six-month-review', '2026-11-24'))).toHaveLength(1);
    expect(passed(passing('six-month-review', '2027-01-05'))).toEqual([]);
  });

  test('one that had passed before is not its doing; nor is anything else that stands against the date', () => {
    expect(passed(passing('six-month-review', '2026-11-23'), problemOf('outside-session'))).toEqual([]);
  });
});
