// The forms 'screening' and 'safetyItem': the latest screening of a subject, and whether anything followed it.

import { nameOf } from '../../brief/names.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { ParentId } from '../../domain/ids.ts';
import { inDateOrder, sortedBy } from '../../domain/order.ts';
import type { Screening, Service } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { instrumentOf } from '../../domain/screening/instruments.ts';
import { interpret } from '../../domain/screening/interpret.ts';
import type { Form, TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Bound, type Match, matchOf } from '../match.ts';
import { resultClassOf, type ScreeningSubject, subjectOf } from './screeningClass.ts';
import { categoryOf, type ServiceCategory } from './serviceKinds.ts';

/** The newest screening of each person whom screens of a group are about, oldest first. */
export function newestOfEach(
  screenings: readonly Screening[],
  groupOf: (screening: Screening) => string,
): readonly Screening[] {
  const groups = Map.groupBy(inDateOrder(screenings), (one) => `${groupOf(one)} ${one.aboutParentId ?? ''}`);
  return inDateOrder([...groups.values()].flatMap((group) => group.slice(-1)));
}

/** The kind of service that answers a screen of a subject, beside what is for the child. */
const answeringCategory: Readonly<Partial<Record<ScreeningSubject, ServiceCategory>>> = {
  'social-emotional': 'dyadic-therapy',
  'caregiver-depression': 'parent-mental-health',
};

/** A service for the one who was screened: any for the child, care of the mind for a parent, therapy of the two. */
function isAnswer(service: Service, subject: ScreeningSubject, { aboutParentId, childId }: Screening): boolean {
  const answers = answeringCategory[subject] === categoryOf(service.type);
  if (subject === 'caregiver-depression') return answers && service.subjectId === aboutParentId;
  return service.subjectId === childId || answers;
}

type Asked = Leaf<'screening'>['screening'];

/** Early intervention steps of the child on or after a day, an evaluation that is set among them. */
function partCSteps({ child }: TriggerContext): readonly (CalendarDate | null)[] {
  const { partC, ifspReviews, partCServices } = child;
  return [
    ...(partC === null
      ? []
      : [partC.referralSentOn, partC.referralReceivedOn, partC.evaluatedOn, partC.evaluationSetFor, partC.ifspOn]),
    ...ifspReviews.map(({ date }) => date),
    ...partCServices.map(({ startedOn }) => startedOn),
  ];
}

/**
 * The help that a result of concern asks for went on already on that day: an IFSP in effect, or a service that answers it
 * and had begun. Then nobody who reads "nothing followed" would read the truth.
 */
function isHelped(subject: ScreeningSubject, screening: Screening, { child, file }: TriggerContext): boolean {
  const { date } = screening;
  const ofChild = subject === 'developmental' || subject === 'autism';
  if (ofChild && child.partC?.ifspOn != null && child.partC.ifspOn <= date) return true;
  return file.services.some(
    (row) =>
      answeringCategory[subject] === categoryOf(row.type) &&
      isAnswer(row, subject, screening) &&
      row.startedOn !== null &&
      row.startedOn <= date &&
      (row.endedOn === null || row.endedOn > date),
  );
}

/**
 * A referral, an assessment, a service or a follow-up interview that is recorded on the day of a screening or later. A
 * medium risk of autism asks for its interview, or for what its own form or a report says instead: a step of early
 * intervention for another reason does not hold the interview.
 */
function isFollowed(screening: Screening, { of: subject, result }: Asked, context: TriggerContext): boolean {
  const { child, file } = context;
  const { date, followUpInterviewOn, referredOn, referredTo } = screening;
  const isLater = (on: CalendarDate | null) => on !== null && on >= date;
  if (followUpInterviewOn !== null || referredOn !== null || referredTo !== null) return true;
  const isAssessed = child.screenings.some(
    (row) => row.aboutParentId === null && isLater(row.date) && instrumentOf(row.tool)?.kind === 'assessment',
  );
  if (subject !== 'caregiver-depression' && isAssessed) return true;
  if (subject === 'autism' && result === 'medium') return false;
  const isServed = file.services.some((row) => isAnswer(row, subject, screening) && isLater(row.referredOn));
  if (isServed || isHelped(subject, screening, context)) return true;
  return subject !== 'caregiver-depression' && partCSteps(context).some(isLater);
}

/** A match about a screening; of a caregiver's own screen with the parent. */
export function ofScreening({ file, child }: TriggerContext, row: Screening, more: Partial<Match> = {}): Match {
  const { tool, form, date, aboutParentId } = row;
  const bound: Bound = { item: { kind: 'screening', tool, form }, date };
  return matchOf({
    childId: child.child.id,
    parentId: aboutParentId,
    recordId: row.id,
    sources: [refTo('screening', row), ...(aboutParentId === null ? [] : [refTo('parent', { id: aboutParentId })])],
    ...more,
    bound: isAboutParent(row) ? { parent: parentName(file, aboutParentId), ...bound } : bound,
  });
}

const isAboutParent = ({ tool }: Screening) => instrumentOf(tool)?.about === 'caregiver';

/** A caregiver's screen without its parent: the one parent of the case, if there is only one. */
function parentName(file: TriggerContext['file'], id: ParentId | null): string {
  const only = file.parents.length === 1 ? file.parents[0]?.id : undefined;
  const parent = id ?? only;
  return parent === undefined ? '' : nameOf(file, parent);
}

/** The latest screening of the subject falls in the class. Source: triggerGrammar, screening. */
export const screening: Form<'screening'> = ({ screening: asked }, context) => {
  const { of, result, followUpRecorded } = asked;
  const { child } = context;
  const screened = child.screenings.filter((row) => subjectOf(row) === of);
  return newestOfEach(screened, () => of)
    .filter((row) => isWhose(row, context) && resultClassOf(row, child.child) === result)
    .filter((row) => followUpRecorded === undefined || isFollowed(row, asked, context) === followUpRecorded)
    .map((row) => ofScreening(context, row));
};

/** A caregiver's screen is told of with the parent's name, or not at all. */
function isWhose(row: Screening, { file }: TriggerContext): boolean {
  return !isAboutParent(row) || parentName(file, row.aboutParentId) !== '';
}

/**
 * An answer above zero on a self-harm item, whatever the total: the newest screen of each parent and tool, and an older one
 * until its follow-up is recorded. Source: triggerGrammar, safetyItem; EPDS item 10, PHQ-9 item 9.
 */
export const safetyItem: Form<'safetyItem'> = ({ followUpRecorded }, context) => {
  const { child } = context;
  const newest = new Set(newestOfEach(child.screenings, ({ tool }) => tool));
  return sortedBy(child.screenings, ({ date, id }) => [date, id]).flatMap((row) => {
    const { safety } = interpret(row, child.child);
    if (safety === null || !isWhose(row, context)) return [];
    const isDone = safety.followUpOn !== null;
    if (isDone && !newest.has(row)) return [];
    return followUpRecorded === undefined || followUpRecorded === isDone ? [ofScreening(context, row)] : [];
  });
};
