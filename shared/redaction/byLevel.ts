// The case file by the court's matrix: which records of each row a reader has, whoever they are about.

import type { CaseFile, ChildFile } from '../domain/caseFile.ts';
import { idOf } from '../domain/ids.ts';
import type { ActionItem, Hearing, Parent, Service } from '../domain/record.ts';
import { isCareMatter, isSameTask, nameFinder, namesParent, nameWords } from './careMatters.ts';
import { withheldText } from './marks.ts';
import { type DisclosureRow, levelOf } from './policy.ts';
import { withhold } from './protectedTexts.ts';
import { type Deciding, isKeptApart } from './standing.ts';
import { childrenTold } from './told.ts';
import { treatmentKind } from './treatment.ts';

/** What decides, with the rows that the reader is told whole. */
export interface Levelled extends Deciding {
  readonly told: ReadonlySet<DisclosureRow>;
}

const levelFor = ({ policy, audience }: Levelled, row: DisclosureRow) => levelOf(policy, row, audience);
const isNone = (by: Levelled, row: DisclosureRow) => levelFor(by, row) === 'no';

// ---- children --------------------------------------------------------------------------------------------------

function onlyOwnChildren(file: CaseFile, by: Levelled): CaseFile {
  const there = childrenTold(by.audience, by.acting, file);
  if (by.told.has('other-family')) return file;
  const isOthers = (ref: string) => file.children.some(({ child }) => child.id === ref) && !there.has(ref);
  const others = file.children
    .filter(({ child }) => isOthers(child.id))
    .flatMap(({ child }) => nameWords(child.firstName));
  const known = [...file.parents.map(({ name }) => name), ...[...there].map((id) => firstNameOf(file, id))];
  const isKnown = nameFinder(known);
  const names = others.filter((name) => !isKnown(name));
  const own = {
    ...file,
    children: file.children.filter(({ child }) => there.has(child.id)),
    services: file.services.filter(({ subjectId }) => !isOthers(subjectId)),
    orderItems: file.orderItems.filter(({ childId }) => childId === null || !isOthers(childId)),
    siblingPlan: null,
    siblingContacts: [],
  };
  // What names a child who is not in the copy tells of that child.
  return names.length === 0 ? own : withhold(own, { texts: [], names, providers: new Set() });
}

const firstNameOf = ({ children }: CaseFile, id: string): string =>
  children.find(({ child }) => child.id === id)?.child.firstName ?? '';

function health(child: ChildFile): ChildFile {
  const none = { screenings: [], safeSleepChecks: [], healthVisits: [], medicalTasks: [], stays: [] };
  const noPartC = { partC: null, ifspReviews: [], partCExceptions: [], partCServices: [] };
  const said = { gestationDays: null, prenatalExposure: null, medicalEquipment: null };
  return { ...child, ...none, ...noPartC, child: { ...child.child, ...said } };
}

/** The clock stays right: an exception keeps its days, without its reason; the brief tells of none of them. */
function partCDetail(child: ChildFile, by: Levelled): ChildFile {
  const keepsServices = levelFor(by, 'part-c-detail') === 'care';
  return {
    ...child,
    ifspReviews: [],
    partCExceptions: child.partCExceptions.map((row) => ({ ...row, reason: '' })),
    partCServices: keepsServices ? child.partCServices : [],
  };
}

function childOf(child: ChildFile, by: Levelled): ChildFile {
  const { told } = by;
  let one = told.has('child-health') ? child : health(child);
  if (told.has('child-health') && !told.has('part-c-detail')) one = partCDetail(one, by);
  const own = by.acting.parent?.id;
  const isScreenTold = (about: Parent['id'] | null) =>
    about === null || told.has('parent-treatment') || (levelFor(by, 'parent-treatment') === 'own' && about === own);
  return {
    ...one,
    screenings: one.screenings.filter(({ aboutParentId }) => isScreenTold(aboutParentId)),
    ...(!told.has('case-record') && { placementEvents: [] }),
    ...(isNone(by, 'case-record') && { child: { ...one.child, familyViolenceExposure: null } }),
  };
}

// ---- services --------------------------------------------------------------------------------------------------

const asWords = (code: string) =>
  code
    .replaceAll(/[\W_]+/g, ' ')
    .trim()
    .toLowerCase();

/** A child's service that the early-intervention program gives: by its provider, or by the name it has in the plan. */
function isEarlyIntervention(service: Service, { children, people }: CaseFile): boolean {
  const provider = people.get(service.providerId)?.name ?? '';
  const planned = children.find(({ child }) => child.id === service.subjectId)?.partCServices ?? [];
  return (
    /\bpart c\b|early intervention/i.test(provider) ||
    planned.some(({ name }) => asWords(name) === asWords(service.type))
  );
}

function isServiceTold(service: Service, file: CaseFile, by: Levelled): boolean {
  const { told, acting } = by;
  const level = levelFor(by, 'parent-services');
  const isParents = file.parents.some(({ id }) => id === service.subjectId);
  // What is treatment was decided with the protected texts.
  if (isParents && treatmentKind(service, file) !== null) return true;
  if (isParents) return level === 'yes' || (level === 'own' && service.subjectId === acting.parent?.id);
  if (isEarlyIntervention(service, file)) {
    return told.has('part-c-detail') || (told.has('child-health') && levelFor(by, 'part-c-detail') === 'care');
  }
  return told.has('child-health') || (level === 'yes' && service.type === 'cpp');
}

function servicesOf(file: CaseFile, whole: CaseFile, by: Levelled): CaseFile {
  const services = file.services.filter((row) => isServiceTold(row, whole, by));
  if (services.length === file.services.length) return file;
  const gone = new Set(file.services.filter((row) => !services.includes(row)).map(({ id }) => id));
  return { ...file, services, progressReports: file.progressReports.filter(({ serviceId }) => !gone.has(serviceId)) };
}

// ---- the case --------------------------------------------------------------------------------------------------

const noContacts = { siblingPlan: null, siblingContacts: [], caseworkerContacts: [], concreteNeeds: [] } as const;

/** When a hearing was, and what became of it; not why, and not who was there. */
function withoutOutcome(row: Hearing): Hearing {
  switch (row.status) {
    case 'scheduled':
      return row;
    case 'held':
      return { ...row, outcome: null, childPresent: null };
    case 'continued':
      return { ...row, outcome: null, continuance: row.continuance && { ...row.continuance, reason: '' } };
    case 'vacated':
      return { ...row, vacating: { ...row.vacating, reason: '' } };
    default:
      return row satisfies never;
  }
}

/** For whoever holds the hearing: when what was held, and nothing of what it was about. */
function withoutRecord(file: CaseFile): CaseFile {
  const hearings = file.hearings.map(withoutOutcome);
  return {
    ...file,
    ...noContacts,
    case: { ...file.case, headline: '', petitionSummary: '' },
    hearings,
    ...{ orderItems: [], activeEfforts: [], familyTime: [] },
    ...{ permanency: null, familyTimePlan: null, tpr: null },
    icwaInquiries: file.icwaInquiries.map((row) => ({ ...row, detail: null })),
  };
}

/** For the home where the child lives: its own orders and the plan of family time. */
function forCare(file: CaseFile, { acting }: Levelled): CaseFile {
  const none = withoutRecord(file);
  return {
    ...none,
    orderItems: file.orderItems.filter(({ orderedOf }) => orderedOf === acting.home),
    familyTimePlan: file.familyTimePlan,
    ...{ icwa: null, icwaInquiries: [], icwaNotices: [] },
  };
}

function recordOf(file: CaseFile, by: Levelled): CaseFile {
  if (by.told.has('case-record')) return file;
  return levelFor(by, 'case-record') === 'care' ? forCare(file, by) : withoutRecord(file);
}

/** A hearing that is only set shows whether the agency's report is in: whoever holds the hearing waits for it. */
function withoutWork(row: Hearing): Hearing {
  if (row.status === 'scheduled') return row;
  const none = { agencyReportFiledOn: null };
  return row.status === 'vacated' ? { ...row, ...none } : { ...row, ...none, findings: [] };
}

function hearingWorkOf(file: CaseFile, { told, acting }: Levelled): CaseFile {
  if (told.has('hearing-work')) return file;
  return {
    ...file,
    hearingNotices: file.hearingNotices.filter(({ recipient }) => recipient !== null && recipient === acting.home),
    ...{ hearingAttendances: [], interpreterBookings: [], elsewhere: [] },
    hearings: file.hearings.map(withoutWork),
  };
}

/** Who stood against a day, and why it was kept nevertheless, is the judge's alone. */
function keptDaysOf(file: CaseFile, { told, audience }: Levelled): CaseFile {
  if (audience === 'judge' && told.has('case-record') && told.has('hearing-work')) return file;
  return { ...file, hearings: file.hearings.map((row) => ({ ...row, accepted: null })) };
}

/** Which tasks a home has: its own, and what is to be done for a child of it; of a parent, or beside other homes, by name alone. */
function tasksForHome(file: CaseFile, { acting, file: whole }: Levelled): (item: ActionItem) => boolean {
  const children = whole.children.map(({ child }) => child);
  const namesChild = nameFinder(children.filter(({ id }) => acting.childIds.has(id)).map(({ firstName }) => firstName));
  const isOnlyHome = children.every(({ id }) => acting.childIds.has(id));
  const ofParent = namesParent(whole);
  // What the child's own record asks of those who care for the child is care, whatever words it is in.
  const tasks = file.children.flatMap(({ medicalTasks }) => medicalTasks.map(({ text }) => text));
  return ({ owner, text }) => {
    if (owner === acting.home) return true;
    if (!isCareMatter(text) && !tasks.some((task) => isSameTask(text, task))) return false;
    if (namesChild(text)) return true;
    return isOnlyHome && !ofParent(text) && whole.parents.every(({ id }) => id !== owner);
  };
}

/** Of a meeting, to whoever cares for the child: what is to be done for the child, and nothing of what was said. */
function meetingsOf(file: CaseFile, by: Levelled): CaseFile {
  if (by.told.has('meetings')) return file;
  if (levelFor(by, 'meetings') !== 'care') return { ...file, ftms: [], actionItems: [] };
  const nothingSaid = { attendees: [], invitedAbsent: [], agenda: [], strengths: [], decisions: [], parentVoice: '' };
  return {
    ...file,
    ftms: file.ftms.map((row) => ({ ...row, ...nothingSaid })),
    actionItems: file.actionItems.filter(tasksForHome(file, by)),
  };
}

// ---- parents ---------------------------------------------------------------------------------------------------

const nowhere = { located: null, search: null, substituteAddress: null } as const;

/** Whom an order protects from the parent that this reader represents; an order that does not say protects all. */
function isProtectedFrom({ acting: { parent } }: Levelled, id: string): boolean {
  return parent !== null && parent.id !== id && (parent.noContactProtects?.includes(id) ?? true);
}

const unsaid = <T extends string | null>(text: T): T => (text === null || text === '' ? text : (withheldText as T));
const allUnsaid = (texts: readonly string[]) => texts.map(unsaid);

/** What was said and agreed in a meeting held without this reader's parent tells where a protected person is. */
function meetingsApart(
  { ftms, actionItems }: CaseFile,
  { acting: { parent } }: Levelled,
): Pick<CaseFile, 'ftms' | 'actionItems'> {
  const wasThere = (party: string) => party === parent?.id || party === parent?.attorneyId;
  const apart = new Set(ftms.filter(({ attendees }) => !attendees.some(wasThere)).map(({ id }) => id));
  return {
    ftms: ftms.map((row) => {
      if (!apart.has(row.id)) return row;
      const { agenda, strengths, decisions, parentVoice } = row;
      const said = { agenda: allUnsaid(agenda), strengths: allUnsaid(strengths), decisions: allUnsaid(decisions) };
      return { ...row, ...said, parentVoice: unsaid(parentVoice) };
    }),
    actionItems: actionItems.map((row) =>
      apart.has(row.ftmId) && !wasThere(row.owner) ? { ...row, text: unsaid(row.text) } : row,
    ),
  };
}

/** A protected person's services: that they are there, and neither by whom nor what is reported of them. */
function servicesApart(file: CaseFile, by: Levelled): Pick<CaseFile, 'services' | 'progressReports'> {
  const apart = new Set(file.services.filter((row) => isProtectedFrom(by, row.subjectId)).map(({ id }) => id));
  const { services, progressReports } = file;
  return {
    services: services.map((row) =>
      apart.has(row.id) ? { ...row, providerId: idOf<'person'>(withheldText), note: unsaid(row.note) } : row,
    ),
    progressReports: progressReports.map((row) =>
      apart.has(row.serviceId)
        ? { ...row, text: unsaid(row.text), fit: unsaid(row.fit), effect: unsaid(row.effect) }
        : row,
    ),
  };
}

function childApart(one: ChildFile, isParentsHome: (caregiver: string) => boolean): ChildFile {
  return {
    ...one,
    child: { ...one.child, childCareName: null, childCareStartedOn: null },
    placements: one.placements.map((row) => {
      const endReason = unsaid(row.endReason);
      return isParentsHome(row.caregiver) ? { ...row, endReason } : { ...row, endReason, caregiver: withheldText };
    }),
    stays: one.stays.map((row) => ({ ...row, place: withheldText })),
    healthVisits: one.healthVisits.map((row) => ({ ...row, note: unsaid(row.note) })),
    medicalTasks: one.medicalTasks.map((row) => ({ ...row, text: unsaid(row.text) })),
    screenings: one.screenings.map((row) => ({ ...row, referredTo: unsaid(row.referredTo) })),
  };
}

/** Where a protected person is told by no place, no provider and no caregiver. */
function keptApart(file: CaseFile, by: Levelled): CaseFile {
  const isParentsHome = (caregiver: string) =>
    file.parents.some(({ name, relation }) => name === caregiver || relation === caregiver);
  return {
    ...file,
    parents: file.parents.map((row) => (isProtectedFrom(by, row.id) ? { ...row, ...nowhere } : row)),
    ...servicesApart(file, by),
    ...meetingsApart(file, by),
    // An order to somebody else can say where the protected person is looked after.
    orderItems: file.orderItems.map((row) =>
      row.orderedOf === by.acting.parent?.id ? row : { ...row, text: unsaid(row.text) },
    ),
    concreteNeeds: file.concreteNeeds.map((row) => ({ ...row, text: unsaid(row.text) })),
    caseworkerContacts: file.caseworkerContacts.map((row) => ({ ...row, place: withheldText })),
    children: file.children.map((one) => (isProtectedFrom(by, one.child.id) ? childApart(one, isParentsHome) : one)),
  };
}

function parentsOf(file: CaseFile, by: Levelled): CaseFile {
  const level = levelFor(by, 'whereabouts');
  const own = by.acting.parent?.id;
  const isTold = ({ id }: Parent) => level === 'yes' || (level === 'own' && id === own);
  const parents = file.parents.map((row) => (isTold(row) ? row : { ...row, ...nowhere }));
  return isKeptApart(by) ? keptApart({ ...file, parents }, by) : { ...file, parents };
}

/** The case file with what each row of the matrix gives this reader, and nothing else. `file`: without hidden services. */
export function byLevel(file: CaseFile, by: Levelled): CaseFile {
  const withChildren = onlyOwnChildren(file, by);
  const ofChildren = { ...withChildren, children: withChildren.children.map((child) => childOf(child, by)) };
  const steps = [recordOf, hearingWorkOf, keptDaysOf, meetingsOf, parentsOf];
  const narrowed = steps.reduce((so, step) => step(so, by), servicesOf(ofChildren, file, by));
  return by.told.has('bench-work') ? narrowed : { ...narrowed, coordinatorLoad: null };
}
