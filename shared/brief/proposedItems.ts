// The order item that a decision would add: a clause of the court's list (resources/reference/order-clauses.json), filled
// with what the record can say. Days, places and reasons are the judge's to choose and stay blank.

import reference from '../../resources/reference/order-clauses.json' with { type: 'json' };
import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { PersonId } from '../domain/ids.ts';
import { currentPlacement } from '../domain/placements.ts';
import type { PartyRef } from '../domain/record.ts';
import { withheldText } from '../redaction/narrow.ts';
import type { Item } from '../triggers/match.ts';
import type { AlertLine, ProposedItem } from './brief.ts';
import { nameOf, plainName } from './names.ts';

type Field =
  | 'service'
  | 'person'
  | 'parent'
  | 'task'
  | 'visit'
  | 'instrument'
  | 'sibling'
  | 'caregiver'
  | 'tribe'
  | 'recipients'
  | 'language'
  | 'plan'
  | 'who';

interface Known {
  readonly alert: AlertLine;
  readonly file: CaseFile;
  readonly on: CalendarDate;
}

const ofKind = <K extends Item['kind']>({ bound: { item } }: AlertLine, ...kinds: readonly K[]): Item | null =>
  kinds.some((kind) => kind === item?.kind) ? (item ?? null) : null;

const person = (name: string | undefined): Item | null => (name === undefined ? null : { kind: 'person', name });

function service({ alert }: Known): Item | null {
  const { bound, line } = alert;
  if (bound.item?.kind === 'service') return { ...bound.item, for: null };
  if (line?.row.subject.kind === 'serviceStart')
    return { kind: 'service', serviceType: line.row.subject.serviceType, for: null };
  return ofKind(alert, 'words', 'partCStep');
}

/** For whom a service is, whom a notice or an interpreter is for. */
function personMeant({ alert, file }: Known): Item | null {
  const { bound, line } = alert;
  if (line?.row.subject.kind === 'serviceStart') return person(nameOf(file, line.row.subject.subjectId));
  if (bound.parent !== undefined) return person(bound.parent);
  if (bound.item?.kind === 'service' && bound.item.for !== null) return person(bound.item.for);
  return null;
}

function task({ alert: { bound, line } }: Known): Item | null {
  const subject = line?.row.subject;
  if (subject !== undefined && 'text' in subject) return { kind: 'words', text: subject.text };
  return bound.item?.kind === 'words' ? bound.item : null;
}

function caregiver({ alert, file, on }: Known): Item | null {
  const [first] = alert.childIds;
  const child = file.children.find(({ child: { id } }) => id === first);
  const home = currentPlacement(child?.placements ?? [], on);
  return home === null ? null : person(plainName(home.caregiver));
}

/** Whom the record names as the one to do it. */
function owner({ alert: { line }, file }: Known): Item | null {
  const subject = line?.row.subject;
  const ref: PartyRef | null =
    subject?.kind === 'orderItem' ? subject.orderedOf : subject?.kind === 'actionItem' ? subject.owner : null;
  if (ref === null) return null;
  const role = file.participants.find(({ personId }) => personId === (ref as PersonId))?.role;
  return role === undefined
    ? person(plainName(nameOf(file, ref)))
    : { kind: 'personInRole', name: nameOf(file, ref), role };
}

const fillers: Readonly<Record<Field, (known: Known) => Item | null>> = {
  service,
  person: personMeant,
  parent: ({ alert: { bound } }) => (bound.parent === undefined ? null : { kind: 'parent', name: bound.parent }),
  task,
  visit: ({ alert }) => ofKind(alert, 'obligation', 'due'),
  instrument: ({ alert }) => ofKind(alert, 'screening'),
  sibling: ({ alert }) => ofKind(alert, 'person'),
  caregiver,
  tribe: ({ alert }) => ofKind(alert, 'tribe'),
  recipients: ({ alert, alert: { clauseId } }) =>
    clauseId === 'oc-icwa-send-notice' ? ofKind(alert, 'tribe', 'parent', 'person', 'recipient') : null,
  language: ({ alert }) => ofKind(alert, 'language'),
  plan: ({ alert }) => ofKind(alert, 'goal'),
  who: owner,
};

/** What is withheld stays blank in a draft, for the judge to fill. */
const isWithheld = (item: Item) => JSON.stringify(item).includes(withheldText);

/** What a clause is called in the court's list, in English; '' of none. */
export function clauseTitle(clauseId: string | null): string {
  return reference.clauses.find(({ id }) => id === clauseId)?.titleEn ?? '';
}

/** The item that an alert proposes; null where it proposes none. Throws RangeError where its clause is not of the list. */
export function proposedItem(alert: AlertLine, file: CaseFile, on: CalendarDate): ProposedItem | null {
  const { clauseId, childNames } = alert;
  if (clauseId === null) return null;
  const clause = reference.clauses.find(({ id }) => id === clauseId);
  if (clause === undefined) throw new RangeError('no such clause');
  const filled = clause.fields.flatMap(({ id }) => {
    const item = id in fillers ? fillers[id as Field]({ alert, file, on }) : null;
    return item === null || isWithheld(item) ? [] : [[id, item] as const];
  });
  return { clauseId, childNames, filled: Object.fromEntries(filled) };
}
