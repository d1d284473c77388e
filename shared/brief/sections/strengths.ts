// 11 Strengths and progress to recognise: what the team wrote down, and what the figures show.

import type { CaseFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import type { FamilyTimeLine, StrengthLine } from '../brief.ts';
import { nameOf } from '../names.ts';

/** A tally is worth saying aloud when the parent missed nothing, or kept at least this share of what could be kept. */
const keptShare = 0.8;
const fewestSessions = 3;

function noted(file: CaseFile): StrengthLine[] {
  const latest = file.ftms.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (latest === undefined) return [];
  return latest.strengths.map((text) => ({
    kind: 'noted',
    text,
    on: latest.date,
    sources: [{ kind: 'ftm', id: latest.id }],
  }));
}

function kept(tallies: readonly FamilyTimeLine[]): StrengthLine[] {
  return tallies
    .filter(
      ({ attended, attendedShareExcludingCancellationsByOthers }) =>
        attended >= fewestSessions && (attendedShareExcludingCancellationsByOthers ?? 0) >= keptShare,
    )
    .map(({ parentName, attended, scheduled, sources }) => ({
      kind: 'family-time-kept',
      parentName,
      attended,
      scheduled,
      sources,
    }));
}

function ordersMetEarly(file: CaseFile, since: CalendarDate | null): StrengthLine[] {
  return file.orderItems.flatMap(({ id, text, dueOn, metOn }): StrengthLine[] => {
    if (dueOn === null || metOn === null || metOn >= dueOn || (since !== null && metOn <= since)) return [];
    return [{ kind: 'order-met-early', text, days: daysBetween(metOn, dueOn), sources: [{ kind: 'orderItem', id }] }];
  });
}

function completed(file: CaseFile, since: CalendarDate | null): StrengthLine[] {
  return file.services.flatMap(({ id, type, status, endedOn, subjectId }): StrengthLine[] => {
    if (status !== 'completed' || endedOn === null || (since !== null && endedOn <= since)) return [];
    const subject = nameOf(file, subjectId);
    return [{ kind: 'service-completed', type, subject, on: endedOn, sources: [{ kind: 'service', id }] }];
  });
}

/** The section "strengths": words first, then figures; counted since the last held hearing. */
export function makeStrengths(
  file: CaseFile,
  tallies: readonly FamilyTimeLine[],
  since: CalendarDate | null,
): StrengthLine[] {
  return [...noted(file), ...completed(file, since), ...kept(tallies), ...ordersMetEarly(file, since)];
}
