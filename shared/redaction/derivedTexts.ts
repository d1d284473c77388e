// What the team wrote that tells of a treatment which a reader may not have, without naming its provider: a strength, an
// active effort, a task. A parent's own words are no treatment record, nor is the petition.

import type { CaseFile, ChildFile } from '../domain/caseFile.ts';
import type { Parent } from '../domain/record.ts';
import { withheldText } from './marks.ts';
import { treatmentKind } from './treatment.ts';

type Tells = (text: string) => boolean;

/** For whom a file is told. */
export interface TellingTo {
  /** The parent whom the reader represents, of whom nothing is withheld in that parent's own row. */
  readonly own: Parent | null;
  /** Of a reader who is no party, what tells of a treatment in a child's medical task; a party knows the court's orders. */
  readonly inTasks: Tells | null;
}

/** Where the home's setting itself is the treatment: what stays is that the child lives with the parent. */
function homesOf(child: ChildFile, tells: Tells, inTasks: Tells): ChildFile {
  return {
    ...child,
    medicalTasks: child.medicalTasks.map((row) => ({ ...row, text: inTasks(row.text) ? withheldText : row.text })),
    placements: child.placements.map((row) => {
      const isThere = row.setting === 'with_parent_in_treatment';
      const { caregiver, endReason } = row;
      return {
        ...row,
        ...(isThere && { setting: 'in_home_parent' as const, caregiver: relationIn(caregiver) }),
        endReason: endReason !== null && tells(endReason) ? withheldText : endReason,
      };
    }),
    stays: child.stays.map((row) => ({ ...row, place: tells(row.place) ? withheldText : row.place })),
  };
}

const relationIn = (caregiver: string) => /^(?:mother|father)\b/i.exec(caregiver)?.[0].toLowerCase() ?? withheldText;

/**
 * The file with every passage of the team's that `tells` finds withheld whole.
 * Of a reader who is no party the court's orders, the concurrent goal and the children's medical tasks as well.
 */
export function withoutTelling(file: CaseFile, tells: Tells, { own, inTasks }: TellingTo): CaseFile {
  const kept = <T extends string | null>(text: T): T => (text !== null && tells(text) ? (withheldText as T) : text);
  const all = (texts: readonly string[]) => texts.map(kept);
  const { familyTimePlan: plan, permanency, tpr } = file;
  // A treatment that the reader may have keeps its own record.
  const isShown = (id: string) => file.services.some((row) => row.id === id && treatmentKind(row, file) !== null);
  return {
    ...file,
    case: { ...file.case, headline: kept(file.case.headline) },
    parents: file.parents.map((row) =>
      row.id === own?.id ? row : { ...row, located: kept(row.located), search: kept(row.search) },
    ),
    activeEfforts: file.activeEfforts.map((row) => ({ ...row, text: kept(row.text) })),
    familyTimePlan: plan && { ...plan, supervision: kept(plan.supervision), plus: kept(plan.plus) },
    familyTime: file.familyTime.map((row) => ({ ...row, note: kept(row.note) })),
    services: file.services.map((row) => (isShown(row.id) ? row : { ...row, note: kept(row.note) })),
    progressReports: file.progressReports.map((row) =>
      isShown(row.serviceId) ? row : { ...row, text: kept(row.text), fit: kept(row.fit), effect: kept(row.effect) },
    ),
    concreteNeeds: file.concreteNeeds.map((row) => ({ ...row, text: kept(row.text) })),
    ftms: file.ftms.map((row) => ({
      ...row,
      ...{ agenda: all(row.agenda), strengths: all(row.strengths), decisions: all(row.decisions) },
    })),
    actionItems: file.actionItems.map((row) => ({ ...row, text: kept(row.text) })),
    caseworkerContacts: file.caseworkerContacts.map((row) => ({ ...row, place: kept(row.place) })),
    tpr: tpr && {
      ...tpr,
      compellingReason: kept(tpr.compellingReason),
      servicesNotProvided: kept(tpr.servicesNotProvided),
    },
    ...(inTasks !== null && {
      orderItems: file.orderItems.map((row) => ({ ...row, text: kept(row.text) })),
      permanency: permanency && { ...permanency, concurrent: kept(permanency.concurrent) },
    }),
    children: file.children.map((child) => homesOf(child, tells, inTasks ?? (() => false))),
  };
}

/** The days that protected texts name, as they stand in them: a pause of the same days in another record tells of it. */
export function daysNamedIn(texts: readonly string[]): Tells {
  const days = new Set(texts.flatMap((text) => text.match(/\d{4}-\d\d-\d\d/g) ?? []));
  return (text) => [...days].some((day) => text.includes(day));
}
