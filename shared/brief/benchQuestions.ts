// 12 Questions for the bench: from the court's list (resources/reference/bench-questions.json), chosen by the facts.
// A question is offered where its trigger is true, its hearing types hold this hearing's and its age range the child's
// months at the hearing; by priority, then topic. Triggers on obligations and on what keeps people safe (a protected
// address, a no-contact order), hearing type and age are understood here; a question with any other trigger is not offered.

import reference from '../../resources/reference/bench-questions.json' with { type: 'json' };
import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { ChildId } from '../domain/ids.ts';
import { currentPlacement } from '../domain/placements.ts';
import type { Participant } from '../domain/record.ts';
import type { HearingHead, NoContactOrder, ObligationLine, QuestionLine, WhoSection } from './brief.ts';
import type { Facts } from './facts.ts';
import { nameOf, plainName } from './names.ts';
import { daysOverdue } from './obligationLines.ts';

const mostQuestions = 5;
/** Places kept for what the facts raised; the rest go to the questions that every baby's hearing asks. */
const mostRaised = 4;

type Question = (typeof reference.questions)[number];
type Trigger = Readonly<Record<string, unknown>>;
/** What a trigger found: the obligation or the order that raised it; 'always' for a question that is always asked. */
type Match =
  | { readonly by: 'always' | 'protected-address' }
  | { readonly by: 'obligation'; readonly line: ObligationLine }
  | { readonly by: 'no-contact-order'; readonly order: NoContactOrder };

const topics = reference.topics.map(({ id }) => id);

/** The trigger grammar's name for an obligation: 'mchat:18', 'partC:review', 'serviceStart'. */
function grammarKind({ row: { subject } }: ObligationLine): string {
  return subject.kind === 'mchat' ? `mchat:${subject.months}` : subject.kind;
}

function noContactOrder({ parents }: WhoSection): NoContactOrder | null {
  for (const { noContactUntil, noContactProtects } of parents) {
    if (noContactUntil !== null) return { until: noContactUntil, protects: noContactProtects };
  }
  return null;
}

function match(trigger: Trigger, lines: readonly ObligationLine[], who: WhoSection): Match | null {
  if (trigger['always'] === true) return { by: 'always' };
  if (Array.isArray(trigger['any'])) {
    const members: readonly Trigger[] = trigger['any'];
    return members.reduce<Match | null>((found, member) => found ?? match(member, lines, who), null);
  }
  if (trigger['caseFlag'] === 'address-protected') return who.addressProtected ? { by: 'protected-address' } : null;
  if (trigger['caseFlag'] === 'no-contact-order') {
    const order = noContactOrder(who);
    return order === null ? null : { by: 'no-contact-order', order };
  }
  if (typeof trigger['obligation'] === 'string') {
    const { obligation, status } = trigger;
    const rows = lines.filter((line) => grammarKind(line) === obligation && line.row.status.state === status);
    const line = rows.toSorted((a, b) => daysOverdue(b) - daysOverdue(a))[0];
    return line === undefined ? null : { by: 'obligation', line };
  }
  return null;
}

const roleOf: Readonly<Record<string, Participant['role']>> = {
  'child-attorney': 'child_attorney',
  'agency-attorney': 'agency_attorney',
  caseworker: 'caseworker',
  coordinator: 'coordinator',
  casa: 'casa',
  tribe: 'tribe',
};

/** The person of this case who answers, where the record names exactly one. */
function personAsked(file: CaseFile, askOf: string, childId: ChildId, on: CalendarDate): string | null {
  const role = roleOf[askOf];
  if (role !== undefined) {
    const holder = file.participants.find((row) => row.role === role);
    return holder === undefined ? null : nameOf(file, holder.personId);
  }
  if (askOf !== 'resource-parent') return null;
  const child = file.children.find((one) => one.child.id === childId);
  const home = currentPlacement(child?.placements ?? [], on);
  const isOwnHome = home?.setting === 'in_home_parent' || home?.setting === 'trial_home_visit';
  return home === null || isOwnHome ? null : plainName(home.caregiver);
}

/** The section "questions", at most five. Before adjudication a parent is asked through counsel (the list's own rule). */
export function chooseQuestions(
  file: CaseFile,
  facts: Facts,
  hearing: HearingHead,
  lines: readonly ObligationLine[],
  who: WhoSection,
): QuestionLine[] {
  const beforeAdjudication = ['shelter', 'initial', 'adjudication'].includes(hearing.type);
  const found = new Map<string, QuestionLine & { readonly rank: number; readonly by: Match['by'] }>();
  for (const { child } of file.children) {
    const months = facts.children.find(({ id }) => id === child.id)?.age.months ?? 0;
    const own = lines.filter(
      ({ row, childName }) => row.childId === child.id || childName === null || childName === child.firstName,
    );
    for (const question of reference.questions) {
      if (found.has(question.id) || !suits(question, hearing.type, months)) continue;
      const raised = match(question.trigger, own, who);
      if (raised === null) continue;
      found.set(question.id, {
        questionId: question.id,
        topic: question.topic,
        askOf: question.askOf,
        person: personAsked(file, question.askOf, child.id, hearing.date),
        throughCounsel: beforeAdjudication && question.askOf === 'parent',
        childName: child.firstName,
        raisedBy: raised.by === 'obligation' ? raised.line : null,
        noContact: raised.by === 'no-contact-order' ? raised.order : null,
        sources: raised.by === 'obligation' ? raised.line.row.sources : [{ kind: 'child', id: child.id }],
        by: raised.by,
        rank: question.priority * 100 + topics.indexOf(question.topic),
      });
    }
  }
  // With a protected address nobody is asked to name the places where a child sleeps.
  if (who.addressProtected) found.delete('q-safe-today');
  const inRank = [...found.values()].toSorted((a, b) => a.rank - b.rank);
  const isSafety = ({ by, topic }: { by: Match['by']; topic: string }) => topic === 'safety' && by !== 'always';
  const safety = inRank.filter(isSafety);
  const raised = inRank.filter((line) => line.by === 'obligation').slice(0, mostRaised - safety.length);
  const always = inRank.filter((line) => line.by === 'always');
  return [...safety, ...raised, ...always].slice(0, mostQuestions).map(({ rank: _, by: __, ...line }) => line);
}

function suits({ hearingTypes, ageFromMonths, ageThroughMonths }: Question, type: string, months: number): boolean {
  return hearingTypes.includes(type) && ageFromMonths <= months && months <= ageThroughMonths;
}

/** The wording of a question in a language, with its placeholders (`{child}`, `{date}`, `{days}`, `{item}`) to fill. */
export function questionText(questionId: string, language: 'en' | 'es'): string {
  const question = reference.questions.find(({ id }) => id === questionId);
  if (question === undefined) throw new RangeError('no such question');
  return language === 'en' ? question.textEn : question.textEs;
}
