// An entered screening, checked: what cannot be is refused, what is unusual is asked about once.

import type { CalendarDate } from '../dates.ts';
import type { EntryProblem, EntryReason } from '../entry.ts';
import { idOf } from '../ids.ts';
import type { Screening } from '../record.ts';
import type { Born } from './ageBasis.ts';
import { formProblems } from './checkForm.ts';
import { scoreProblems } from './checkScores.ts';
import type { ScreeningEntry } from './entry.ts';
import { toScreening } from './fromEntry.ts';
import { type Instrument, instrumentOf } from './instruments.ts';
import { interpret } from './interpret.ts';
import type { Interpretation } from './reading.ts';

export interface ScreeningContext {
  readonly child: Born;
  /** Entries dated after it are in the future. */
  readonly today: CalendarDate;
  /** The child's other screenings; when an entry corrects one, without that one. */
  readonly others: readonly Screening[];
}

function problem(
  severity: EntryProblem['severity'],
  field: string,
  reason: EntryReason,
  values: EntryProblem['values'],
): EntryProblem {
  return { field, reason, severity, values };
}

function dateProblems({ date }: ScreeningEntry, { child, today }: ScreeningContext): readonly EntryProblem[] {
  if (date < child.bornOn) return [problem('refuse', 'date', 'before-birth', { date, bornOn: child.bornOn })];
  return date > today ? [problem('refuse', 'date', 'in-future', { date, today })] : [];
}

/** Days after the screening. A referral may have been made before it, which is unusual; the others cannot have been. */
function laterDayProblems(entry: ScreeningEntry, today: CalendarDate): readonly EntryProblem[] {
  const screeningOn = entry.date;
  const past = (['followUpInterviewOn', 'referredOn', 'safetyFollowUpOn'] as const).flatMap((field) => {
    const date = entry[field];
    if (date === null) return [];
    if (date > today) return [problem('refuse', field, 'in-future', { date, today })];
    const severity = field === 'referredOn' ? 'warn' : 'refuse';
    return date < screeningOn ? [problem(severity, field, 'before-screening', { date, screeningOn })] : [];
  });
  const date = entry.rescreenOn;
  if (date === null || date > screeningOn) return past;
  return [...past, problem('refuse', 'rescreenOn', 'before-screening', { date, screeningOn })];
}

/** M-CHAT-R/F: the interview asks again about the items that scored, so it cannot score more of them. */
function interviewProblems(
  { followUpInterviewOn, followUpScore: value }: ScreeningEntry,
  instrument: Instrument,
  { computed, total }: Interpretation,
): readonly EntryProblem[] {
  if (followUpInterviewOn === null && value === null) return [];
  const result = computed ?? 'not_scored';
  if (instrument.id !== 'm-chat-r-f') {
    return [problem('refuse', 'followUpInterviewOn', 'interview-not-called-for', { result })];
  }
  const early =
    computed === 'low' ? [problem('warn', 'followUpInterviewOn', 'interview-not-called-for', { result })] : [];
  if (value === null) return early;
  const noDay = followUpInterviewOn === null ? [problem('refuse', 'followUpInterviewOn', 'missing', {})] : [];
  return [...noDay, ...early, ...interviewScoreProblems(value, total ?? instrument.takes.total?.max ?? value)];
}

function interviewScoreProblems(value: number, failed: number): readonly EntryProblem[] {
  const field = 'followUpScore';
  if (!Number.isInteger(value)) return [problem('refuse', field, 'not-a-whole-number', { value })];
  if (value < 0) return [problem('refuse', field, 'under-minimum', { value, minimum: 0 })];
  return value > failed ? [problem('refuse', field, 'interview-over-failed', { value, failed })] : [];
}

function sameDay({ tool, date, aboutParentId }: ScreeningEntry, others: readonly Screening[]): readonly EntryProblem[] {
  const twice = others.some(
    (other) => other.tool === tool && other.date === date && other.aboutParentId === aboutParentId,
  );
  return twice ? [problem('warn', 'date', 'same-day-recorded', { tool, date })] : [];
}

const noIds = { id: '', caseId: idOf<'case'>(''), childId: idOf<'child'>('') };

/**
 * Everything that stands against keeping an entry, field by field: impossible figures and days are refused, unusual ones
 * are warnings that a person confirms. The values of each reason are listed with it in shared/domain/entry.ts. Rules:
 * resources/reference/screening-instruments.json. Total: it never throws for an entry that the contract lets through.
 */
export function checkScreening(entry: ScreeningEntry, context: ScreeningContext): readonly EntryProblem[] {
  const instrument = instrumentOf(entry.tool);
  const { child, others, today } = context;
  const days = [...dateProblems(entry, context), ...laterDayProblems(entry, today)];
  if (instrument === null) return [problem('refuse', 'tool', 'unknown-instrument', { tool: entry.tool }), ...days];
  const read = interpret(toScreening(entry, noIds, child), child);
  const { tool } = entry;
  const parent = instrument.about === 'caregiver' && entry.aboutParentId === null;
  return [
    ...days,
    ...(parent ? [problem('refuse', 'aboutParentId', 'parent-needed', { tool })] : []),
    ...formProblems(entry, instrument, child),
    ...scoreProblems(entry, instrument, read),
    ...interviewProblems(entry, instrument, read),
    ...sameDay(entry, others),
  ];
}
