// 2 Needs attention now: what is overdue, longest first; at most three things to decide, each with its reasons; and
// what to know beside them. Things that the court can settle together are one decision.

import type { CaseFile } from '../../domain/caseFile.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { OrderItem, Screening } from '../../domain/record.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import type { AttentionSection, ChildDevelopment, Counts, Decision, Notice, ObligationLine } from '../brief.ts';
import type { Facts } from '../facts.ts';
import { daysOverdue, inState } from '../obligationLines.ts';
import { parentNamed } from './development.ts';

const mostDecisions = 3;

/** What a service or an order is about, in the words of an order item's topic. */
function topicOf({ row: { subject, key } }: ObligationLine, orderItems: readonly OrderItem[]): string {
  switch (subject.kind) {
    case 'partC:referral':
    case 'partC:ifsp':
    case 'partC:review':
    case 'partC:transition':
      return 'part_c';
    case 'screen:dev':
    case 'screen:se':
    case 'mchat':
      return 'screening';
    case 'serviceStart':
      return subject.serviceType === 'cpp' ? 'cpp' : 'services';
    case 'actionItem':
      return 'team';
    case 'orderItem':
      return orderItems.find(({ id }) => id === key)?.topic ?? 'other';
    default:
      return 'health';
  }
}

const longest = ({ reasons }: Decision) => Math.max(...reasons.map(daysOverdue));

/** Of things equally late, what the court ordered comes before what the team agreed. */
function weightOf({ row: { subject } }: ObligationLine): number {
  return subject.kind === 'orderItem' ? 0 : subject.kind === 'actionItem' ? 2 : 1;
}

function decisionsOf(overdue: readonly ObligationLine[], orderItems: readonly OrderItem[]): Decision[] {
  const groups = Map.groupBy(overdue, (line) => topicOf(line, orderItems));
  return [...groups]
    .flatMap(([topic, reasons]): Decision[] => {
      const lead = reasons.find(({ row }) => row.subject.kind === 'orderItem') ?? reasons[0];
      return lead === undefined ? [] : [{ topic, lead, reasons }];
    })
    .toSorted((a, b) => longest(b) - longest(a) || weightOf(a.lead) - weightOf(b.lead))
    .slice(0, mostDecisions);
}

function reportNotices({ agencyReport: { due, filed, daysLate } }: Facts, hearing: Notice['sources']): Notice[] {
  if (filed !== null && daysLate > 0)
    return [{ kind: 'report-late', filed, daysLate, sources: hearing, rule: 'agencyReport' }];
  if (filed === null && daysLate > 0)
    return [{ kind: 'report-missing', due, daysLate, sources: hearing, rule: 'agencyReport' }];
  return [];
}

function cadenceNotices({ cadence }: Facts, file: CaseFile): Notice[] {
  const limit = file.policy.monthlyCadenceMaxDays;
  const notices: Notice[] = [];
  const rule = 'monthlyCadence';
  const ftm = file.ftms.filter(({ date }) => date === cadence.lastFtm).map(({ id }) => ({ kind: 'ftm' as const, id }));
  if (cadence.daysFromLastHearing !== null && cadence.hearingWithinMonthlyCadence === false) {
    const held = file.hearings.filter(({ date }) => date === cadence.lastHearing);
    const sources = held.map(({ id }) => ({ kind: 'hearing' as const, id }));
    notices.push({ kind: 'hearing-gap', days: cadence.daysFromLastHearing, limit, sources, rule });
  }
  if (cadence.daysFromLastFtmToHearing !== null && cadence.ftmWithinMonthlyCadence === false) {
    notices.push({ kind: 'ftm-gap', days: cadence.daysFromLastFtmToHearing, limit, sources: ftm, rule });
  }
  if (cadence.lastFtm !== null && !cadence.ftmSinceLastHearing) {
    notices.push({ kind: 'ftm-before-last-hearing', date: cadence.lastFtm, sources: ftm, rule });
  }
  return notices;
}

function clockNotices(facts: Facts, file: CaseFile): Notice[] {
  const notices: Notice[] = [];
  for (const { id, fifteenOf22 } of facts.children) {
    if (fifteenOf22 === null || !fifteenOf22.reached) continue;
    notices.push({
      kind: 'fifteen-months-reached',
      childName: file.children.find(({ child }) => child.id === id)?.child.firstName ?? '',
      date: fifteenOf22.fifteenMonthDate,
      days: fifteenOf22.daysPastAtHearing,
      petitionFiled: file.tpr !== null && file.tpr.petitionFiledOn !== null,
      sources: [{ kind: 'child', id }, ...(file.tpr === null ? [] : [{ kind: 'tprRecord' as const, id: file.tpr.id }])],
      rule: 'fifteenOf22',
    });
  }
  const notice = facts.icwaNotice;
  if (notice?.heldTooEarly && notice.heldOn !== null && notice.earliestPermissibleHearing !== null) {
    const sources = file.icwaNotices.map(({ id }) => ({ kind: 'icwaNotice' as const, id }));
    const { heldOn, earliestPermissibleHearing: earliest } = notice;
    notices.push({ kind: 'icwa-held-too-early', heldOn, earliest, sources, rule: 'icwaNotice' });
  }
  return notices;
}

/** No later screen with this tool of the same person is recorded. */
function isNewest(screening: Screening, all: readonly Screening[]): boolean {
  return !all.some(
    ({ tool, aboutParentId, date }) =>
      tool === screening.tool && aboutParentId === screening.aboutParentId && date > screening.date,
  );
}

/**
 * An answer above zero on a self-harm item: always told, whatever the total; an older one until its follow-up is
 * recorded (resources/reference: EPDS item 10, PHQ-9 item 9).
 */
function selfHarmNotices(file: CaseFile): Notice[] {
  const notices = file.children.flatMap(({ child, screenings }) =>
    screenings.flatMap((screening): Notice[] => {
      const { safety } = interpret(screening, child);
      if (safety === null || (safety.followUpOn !== null && !isNewest(screening, screenings))) return [];
      return [
        {
          kind: 'self-harm-answer',
          parentName: parentNamed(file, screening.aboutParentId),
          tool: screening.tool,
          date: screening.date,
          followUpOn: safety.followUpOn,
          sources: [{ kind: 'screening', id: screening.id }],
        },
      ];
    }),
  );
  const isOpen = (notice: Notice) => notice.kind === 'self-harm-answer' && notice.followUpOn === null;
  return [...notices.filter(isOpen), ...notices.filter((notice) => !isOpen(notice))];
}

/** The record says one thing and the instrument's rule another: of every screening, a parent's own too. */
function differingResults(development: readonly ChildDevelopment[]): Notice[] {
  return development.flatMap((child) => {
    const { childName, screenings, earlierScreenings, caregiverScreens, earlierCaregiverScreens } = child;
    const ofChild = [...screenings, ...earlierScreenings].map((line) => ({ line, name: childName }));
    const ofParents = [...caregiverScreens, ...earlierCaregiverScreens].map((line) => ({
      line,
      name: line.parentName || childName,
    }));
    return [...ofChild, ...ofParents].flatMap(({ line: { screening, interpretation }, name }): Notice[] =>
      interpretation.differs
        ? [
            {
              kind: 'screening-differs',
              childName: name,
              tool: screening.tool,
              date: screening.date,
              sources: [{ kind: 'screening', id: screening.id }],
            },
          ]
        : [],
    );
  });
}

/** Told once, at the hearing after it; the section on development goes on telling it. */
function misfittingForms(development: readonly ChildDevelopment[], since: CalendarDate | null): Notice[] {
  return development.flatMap(({ childName, screenings }) =>
    screenings
      .filter(({ screening }) => since === null || screening.date > since)
      .flatMap(({ screening: { id, tool, date, form }, interpretation: { formFit } }): Notice[] =>
        formFit.fit === 'outside-window' || formFit.fit === 'other-basis'
          ? [
              {
                kind: 'screening-form-does-not-fit',
                childName,
                tool,
                date,
                form,
                proposed: formFit.proposed,
                sources: [{ kind: 'screening', id }],
              },
            ]
          : [],
      ),
  );
}

function doneOnTimeSince(lines: readonly ObligationLine[], since: string | null): ObligationLine[] {
  return lines.filter(
    ({ row: { subject, status } }) =>
      (subject.kind === 'orderItem' || subject.kind === 'actionItem') &&
      status.state === 'doneOnTime' &&
      (since === null || status.doneOn > since),
  );
}

/** The section "needs attention now". Lines: every obligation of the case. */
export function makeAttention(
  file: CaseFile,
  facts: Facts,
  lines: readonly ObligationLine[],
  development: readonly ChildDevelopment[],
  hearing: Notice['sources'],
): AttentionSection {
  const overdue = inState(lines, 'overdue').toSorted(
    (a, b) => daysOverdue(b) - daysOverdue(a) || weightOf(a) - weightOf(b),
  );
  return {
    decisions: decisionsOf(overdue, file.orderItems),
    overdue,
    inGrace: inState(lines, 'inGrace'),
    dueByHearing: inState(lines, 'dueByHearing'),
    onTrack: doneOnTimeSince(lines, facts.cadence.lastHearing),
    notices: [
      ...selfHarmNotices(file),
      ...clockNotices(facts, file),
      ...reportNotices(facts, hearing),
      ...cadenceNotices(facts, file),
      ...differingResults(development),
      ...misfittingForms(development, facts.cadence.lastHearing),
    ],
  };
}

/** The header's counts; what each means: mockups/INTERACTION.md, section 1. */
export function countFor({ overdue, dueByHearing, onTrack }: AttentionSection, notRecorded: number): Counts {
  return {
    overdue: overdue.length,
    dueByHearing: dueByHearing.length,
    onTrack: onTrack.length,
    notRecorded,
  };
}
