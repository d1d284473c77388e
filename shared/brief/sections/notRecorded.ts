// 13 What is not known: records that should exist and do not, each said. "None recorded" is never "none".

import { ageOn } from '../../domain/age.ts';
import type { CaseFile, ChildFile } from '../../domain/caseFile.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { RecordRef } from '../../domain/record.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import type { NotRecordedLine } from '../brief.ts';
import type { Facts } from '../facts.ts';
import { isIdentified } from '../names.ts';

type Gap = Pick<NotRecordedLine, 'what'> & Partial<NotRecordedLine>;
type Gaps = readonly NotRecordedLine[];

function gap({ what, childName = null, subject = null, date = null, sources = [] }: Gap): NotRecordedLine {
  return { what, childName, subject, date, sources };
}

/** Whether any health record or task of the child speaks of `word` (the export has no code for these visits). */
function speaksOf(child: ChildFile, word: RegExp): boolean {
  const visits = child.healthVisits.map(({ type, label, note }) => `${type} ${label ?? ''} ${note}`);
  return [...visits, ...child.medicalTasks.map(({ text }) => text)].some((text) => word.test(text));
}

/** Dental home and lead test are looked for from 12 months (AAP periodicity, resources/reference). */
const fromTwelveMonths = 12;

function healthGaps(child: ChildFile, hearingDate: CalendarDate): Gaps {
  const { id, firstName, bornOn, gestationDays } = child.child;
  const sources: readonly RecordRef[] = [{ kind: 'child', id }];
  const oldEnough = bornOn <= hearingDate && ageOn(bornOn, hearingDate).months >= fromTwelveMonths;
  const of = (what: NotRecordedLine['what']) => gap({ what, childName: firstName, sources });
  return [
    ...(speaksOf(child, /immuni[sz]ation|vaccin/i) ? [] : [of('immunizations')]),
    ...(oldEnough && !speaksOf(child, /dental|dentist|teeth/i) ? [of('dental-visit')] : []),
    ...(oldEnough && !speaksOf(child, /\blead\b/i) ? [of('lead-test')] : []),
    ...(gestationDays === null ? [of('gestation')] : []),
    ...(child.partC?.identifiedOn == null && child.child.removedOn !== null ? [of('part-c-identification')] : []),
  ];
}

function screeningGaps(child: ChildFile): Gaps {
  const { firstName } = child.child;
  return child.screenings.flatMap((screening): Gaps => {
    const about = {
      childName: firstName,
      subject: screening.tool,
      date: screening.date,
      sources: [{ kind: 'screening' as const, id: screening.id }],
    };
    const { notComputed, interviewMissing } = interpret(screening);
    return [
      ...(notComputed === 'no-scores' ? [gap({ what: 'screening-scores', ...about })] : []),
      ...(interviewMissing ? [gap({ what: 'mchat-interview', ...about })] : []),
    ];
  });
}

/** Only the newest screening of a tool is worth asking after. */
function latestOnly(gaps: Gaps): Gaps {
  const newest = Map.groupBy(gaps, ({ what, childName, subject }) => `${what} ${childName} ${subject}`);
  return [...newest.values()].flatMap((group) =>
    group.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, 1),
  );
}

function familyGaps(file: CaseFile, facts: Facts, sessionsSince: number): Gaps {
  const { permanency, familyTimePlan, icwaInquiries, ftms } = file;
  const parents = file.parents.filter(isIdentified).flatMap(({ id, name, attorneyId, language }): Gaps => {
    const about = { subject: name, sources: [{ kind: 'parent' as const, id }] };
    return [
      ...(attorneyId === null ? [gap({ what: 'parent-attorney', ...about })] : []),
      ...(language === null ? [gap({ what: 'parent-language', ...about })] : []),
    ];
  });
  // A plan of whole days is living together, of which no sessions are written down.
  const planned = familyTimePlan !== null && familyTimePlan.sessionsPerWeek > 0 && familyTimePlan.hoursEach < 24;
  const hasFather = file.parents.some((parent) => /father/.test(parent.relation) && isIdentified(parent));
  const inHome = file.children.every(({ child: { removedOn } }) => removedOn === null);
  return [
    ...(hasFather ? [] : [gap({ what: 'father' })]),
    ...parents,
    ...(icwaInquiries.length === 0 ? [gap({ what: 'icwa-inquiry' })] : []),
    ...(permanency?.concurrent == null && !inHome ? [gap({ what: 'concurrent-plan' })] : []),
    ...(permanency?.concurrent != null && permanency.concurrentDisclosedOn === null
      ? [gap({ what: 'concurrent-plan-disclosure', sources: [{ kind: 'permanencyPlan', id: permanency.id }] })]
      : []),
    ...(ftms.length === 0 ? [gap({ what: 'ftm' })] : []),
    ...(planned && !inHome && sessionsSince === 0
      ? [gap({ what: 'family-time', date: facts.cadence.lastHearing })]
      : []),
    ...(facts.agencyReport.missing ? [gap({ what: 'agency-report', date: facts.agencyReport.due })] : []),
  ];
}

/** The section "what is not known", children first. `sessionsSince`: family-time sessions since the last hearing. */
export function makeNotRecorded(file: CaseFile, facts: Facts, hearingDate: CalendarDate, sessionsSince: number): Gaps {
  const children = file.children.flatMap((child) => [
    ...healthGaps(child, hearingDate),
    ...latestOnly(screeningGaps(child)),
  ]);
  return [...children, ...familyGaps(file, facts, sessionsSince)];
}
