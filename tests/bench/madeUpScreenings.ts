// Screenings of made-up children, of every tool that has a rule of its own: born in any week from 24 to 42, screened at
// 1 to 41 months. The same for the same number.

import { addDays, addMonths, type CalendarDate } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Child, Screening } from '../../shared/domain/record.ts';
import { asOf } from './generator/calendar.ts';
import { chance, pick } from './generator/seeded.ts';

export interface MadeUpScreening {
  readonly screening: Screening;
  readonly child: Pick<Child, 'bornOn' | 'gestationDays'>;
}

const areas = ['communication', 'gross_motor', 'fine_motor', 'problem_solving', 'personal_social'] as const;
const asqMonths = [2, 4, 6, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36] as const;

const whole = (from: number, to: number, ...words: readonly (string | number)[]) =>
  from + Math.floor(chance(...words) * (to - from + 1));

const blank = {
  caseId: idOf<'case'>('C'),
  childId: idOf<'child'>('C-1'),
  result: 'typical',
  resultComputed: false,
  score: null,
  areas: [],
  followUpInterviewOn: null,
  followUpRecorded: false,
  followUpScore: null,
  aboutParentId: null,
  answers: null,
  completedBy: null,
  language: null,
  setting: null,
  referredTo: null,
  referredOn: null,
  rescreenOn: null,
  safetyFollowUpOn: null,
} as const;

type Made = Pick<Screening, 'tool' | 'form'> & Partial<Screening> & { readonly months: number };

function asq3(n: number): Made {
  const months = pick(asqMonths, 'asq', n);
  const scored = areas.map((area) => ({ area, result: 'typical', score: 5 * whole(0, 12, area, n) }));
  return { tool: 'ASQ-3', form: `${months} month`, months, areas: scored };
}

function answersOf(items: number, most: number, n: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Array.from({ length: items }, (_, item) => [String(item + 1), whole(0, most, 'answer', item, n)]),
  );
}

const kinds: readonly ((n: number) => Made)[] = [
  asq3,
  asq3,
  (n) => ({ tool: 'ASQ:SE-2', form: '12 month', months: 12, score: 5 * whole(0, 30, 'se', n) }),
  (n) => ({ tool: 'M-CHAT-R/F', form: '18 month', months: 18, answers: answersOf(20, 1, n) }),
  (n) => ({ tool: 'SWYC Milestones', form: '9 month', months: 9, score: whole(0, 20, 'swyc', n) }),
  (n) => ({
    tool: 'EPDS',
    form: 'single',
    months: 2,
    aboutParentId: idOf<'parent'>('MO'),
    answers: answersOf(10, 3, n),
  }),
  (n) => ({
    tool: 'PHQ-9',
    form: 'single',
    months: 4,
    aboutParentId: idOf<'parent'>('MO'),
    score: whole(0, 27, 'phq', n),
  }),
];

/** The n-th of them. */
export function madeUpScreening(n: number): MadeUpScreening {
  const kind = kinds[n % kinds.length] ?? asq3;
  const { months, ...made } = kind(n);
  const date: CalendarDate = addDays(asOf, -whole(0, 700, 'day', n));
  const child = {
    bornOn: addDays(addMonths(date, -months), -whole(0, 30, 'born', n)),
    gestationDays: whole(24 * 7, 42 * 7, 'weeks', n),
  };
  return { screening: { ...blank, id: `S${n}`, date, ageBasis: 'adjusted', ...made }, child };
}
