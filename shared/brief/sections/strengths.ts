// 11 Strengths and progress to recognize: a parent's own words first, then what the team wrote down and what the figures
// show, the most recent first. Only what may be shown is told, and only what was kept, reached or done.

import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { inDateOrder } from '../../domain/order.ts';
import type { ProgressReport } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { betterThan } from '../../domain/screening/better.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { FamilyTimeLine, StrengthLine } from '../brief.ts';
import { nameOf, nameOrNull } from '../names.ts';

/** Family time is worth saying aloud from this share of the sessions that could be held, of at least so many. */
const keptShare = 0.9;
const fewestSessions = 3;
/** So is a service, by what its provider reports. */
const attendedShare = 0.8;

/** A strength and the day that it is of. */
interface Dated {
  readonly on: CalendarDate;
  readonly line: StrengthLine;
}

/** What every one of them is made from; `isNew`: after the last held hearing. */
interface Ground {
  readonly file: CaseFile;
  readonly tallies: readonly FamilyTimeLine[];
  readonly isNew: (date: CalendarDate) => boolean;
}

const mayBeTold = (text: string) => text.trim() !== '' && !text.includes(withheldText);

/** What was said again at a later meeting is told once, of the later one. */
function ownWords({ file, isNew }: Ground): Dated[] {
  const told = new Set<string>();
  return inDateOrder(file.ftms)
    .toReversed()
    .flatMap((ftm): Dated[] => {
      const { date: on, parentVoice: text } = ftm;
      if (!isNew(on) || !mayBeTold(text) || told.has(text)) return [];
      told.add(text);
      return [{ on, line: { kind: 'own-words', text, on, sources: [refTo('ftm', ftm)] } }];
    });
}

function noted({ file }: Ground): Dated[] {
  const latest = inDateOrder(file.ftms).at(-1);
  if (latest === undefined) return [];
  return latest.strengths.filter(mayBeTold).map((text) => ({
    on: latest.date,
    line: { kind: 'noted', text, on: latest.date, sources: [refTo('ftm', latest)] },
  }));
}

function completed({ file, isNew }: Ground): Dated[] {
  return file.services.flatMap((service): Dated[] => {
    const { type, status, endedOn: on } = service;
    if (status !== 'completed' || on === null || !isNew(on) || !mayBeTold(type)) return [];
    const subject = nameOf(file, service.subjectId);
    return [{ on, line: { kind: 'service-completed', type, subject, on, sources: [refTo('service', service)] } }];
  });
}

/** Of each service the latest report, where it is new. */
function attended({ file, isNew }: Ground): Dated[] {
  const latest = new Map<string, ProgressReport>();
  for (const report of inDateOrder(file.progressReports)) latest.set(report.serviceId, report);
  return [...latest.values()].flatMap((report): Dated[] => {
    const service = file.services.find(({ id }) => id === report.serviceId);
    const { attended: came, scheduled, date: on } = report;
    if (service === undefined || !mayBeTold(service.type) || !isNew(on)) return [];
    if (came === null || scheduled === null || scheduled === 0 || came / scheduled < attendedShare) return [];
    const line: StrengthLine = {
      kind: 'service-attended',
      type: service.type,
      subject: nameOf(file, service.subjectId),
      attended: came,
      scheduled,
      on,
      sources: [refTo('progressReport', report), refTo('service', service)],
    };
    return [{ on, line }];
  });
}

/** What others called off is nobody's to have kept. */
function kept({ file, tallies }: Ground): Dated[] {
  return tallies.flatMap((tally): Dated[] => {
    const couldBeHeld = tally.attended + tally.missedByParent;
    if (couldBeHeld < fewestSessions || tally.attended / couldBeHeld < keptShare) return [];
    const counted = new Set(tally.sources.map(({ id }) => id));
    const last = inDateOrder(file.familyTime.filter(({ id }) => counted.has(id))).at(-1);
    if (last === undefined) return [];
    const { parentName, attended: came, sources } = tally;
    return [
      {
        on: last.date,
        line: { kind: 'family-time-kept', parentName, attended: came, scheduled: couldBeHeld, sources },
      },
    ];
  });
}

function ordersMetEarly({ file, isNew }: Ground): Dated[] {
  return file.orderItems.flatMap((item): Dated[] => {
    const { text, dueOn, metOn: on, childId } = item;
    if (dueOn === null || on === null || on >= dueOn || !isNew(on) || !mayBeTold(text)) return [];
    const line: StrengthLine = {
      kind: 'order-met-early',
      text,
      days: daysBetween(on, dueOn),
      childName: nameOrNull(file, childId),
      sources: [refTo('orderItem', item)],
      rule: 'orderItem',
    };
    return [{ on, line }];
  });
}

function actionsDoneEarly({ file, isNew }: Ground): Dated[] {
  return file.actionItems.flatMap((item): Dated[] => {
    const { text, dueOn, doneOn: on } = item;
    if (on === null || on >= dueOn || !isNew(on) || !mayBeTold(text)) return [];
    const line: StrengthLine = {
      kind: 'action-done-early',
      text,
      days: daysBetween(on, dueOn),
      owner: nameOrNull(file, item.owner),
      sources: [refTo('actionItem', item)],
      rule: 'actionItem',
    };
    return [{ on, line }];
  });
}

/** Of each tool the latest screening of the child, where it is new, beside the one before it. */
function screeningsOf({ child, screenings }: ChildFile, isNew: Ground['isNew']): Dated[] {
  const own = inDateOrder(screenings).filter(({ aboutParentId }) => aboutParentId === null);
  return [...Map.groupBy(own, ({ tool }) => tool)].flatMap(([tool, rows]): Dated[] => {
    const [before, last] = rows.slice(-2);
    if (before === undefined || last === undefined || !isNew(last.date)) return [];
    const better = betterThan(before, last, child);
    if (better === null) return [];
    const line: StrengthLine = {
      kind: 'screening-better',
      childName: child.firstName,
      tool,
      areas: better.areas,
      on: last.date,
      sources: [refTo('screening', last), refTo('screening', before)],
    };
    return [{ on: last.date, line }];
  });
}

/** In the order in which strengths of one day stand. */
const besides: readonly ((ground: Ground) => readonly Dated[])[] = [
  noted,
  completed,
  attended,
  kept,
  ordersMetEarly,
  actionsDoneEarly,
  ({ file, isNew }) => file.children.flatMap((child) => screeningsOf(child, isNew)),
];

/**
 * The section "strengths", counted since the last held hearing (null: there was none, everything counts). Takes the
 * narrowed case file: a text that is withheld, and whatever a hidden service would tell of, is left out.
 */
export function makeStrengths(
  file: CaseFile,
  tallies: readonly FamilyTimeLine[],
  since: CalendarDate | null,
): StrengthLine[] {
  const ground: Ground = { file, tallies, isNew: (date) => since === null || date > since };
  const others = besides.flatMap((list) => list(ground));
  const newestFirst = others.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return [...ownWords(ground), ...newestFirst].map(({ line }) => line);
}
