// Forms of the trigger grammar: access, notice, consent, presence, caseload, conflict.

import type { CaseFile } from '../../domain/caseFile.ts';
import { sortedBy } from '../../domain/order.ts';
import type { Parent } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { Form } from '../context.ts';
import { numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { overlapsHearing } from '../hearingTime.ts';
import { type Match, matchOf } from '../match.ts';
import { conflict } from './conflict.ts';
import { notice } from './notice.ts';
import { locatedParents, ofParent, parentsInOrder } from './parents.ts';
import { presence } from './presence.ts';

interface Forms {
  readonly access: Form<'access'>;
  readonly notice: Form<'notice'>;
  readonly consent: Form<'consent'>;
  readonly presence: Form<'presence'>;
  readonly caseload: Form<'caseload'>;
  readonly conflict: Form<'conflict'>;
}

/** A booking of the court's interpreters names no language: any in the hearing's time is taken for this one. */
const isInterpreterBooked = ({ file, hearing }: TriggerContext) =>
  file.interpreterBookings.some((booking) => overlapsHearing(hearing, booking));

const needsInterpreter = ({ interpreterRequired }: Parent) => interpreterRequired === true;

const interpreterMatch = (parent: Parent) =>
  ofParent(parent, { bound: { item: { kind: 'language', language: parent.language } } });

/** A parent who is still looked for cannot be asked about counsel. */
const withoutAttorney = (file: CaseFile) => locatedParents(file).filter(({ attorneyId }) => attorneyId === null);

function access({ access: state }: Leaf<'access'>, context: TriggerContext): readonly Match[] {
  const { file } = context;
  const parents = parentsInOrder(file);
  switch (state) {
    case 'interpreter-needed':
      return parents.filter(needsInterpreter).map(interpreterMatch);
    case 'interpreter-needed-not-booked':
      return isInterpreterBooked(context) ? [] : parents.filter(needsInterpreter).map(interpreterMatch);
    case 'parent-without-attorney':
      return withoutAttorney(file).map((parent) => ofParent(parent));
    case 'child-without-attorney': {
      if (file.participants.some(({ role }) => role === 'child_attorney')) return [];
      const { child } = context.child;
      return [matchOf({ childId: child.id, sources: [refTo('child', child)] })];
    }
  }
}

/** A consent holds to its last day. Its own record is not pointed at: that would tell what it is about. */
function consent({ consent: state }: Leaf<'consent'>, { file, asOf, hearing }: TriggerContext): readonly Match[] {
  const asked = file.consents.filter(({ signedOn, expiresOn, hasEnded = false }) => {
    const isSigned = signedOn !== null && signedOn <= asOf;
    if (state === 'missing' || !isSigned) return state === 'missing' && !isSigned;
    if (expiresOn === null) return false;
    const isOver = hasEnded || expiresOn < asOf;
    return state === 'expired' ? isOver : !isOver && expiresOn <= hearing.date;
  });
  const ends = new Set(asked.map(({ expiresOn }) => (state === 'missing' ? null : expiresOn)));
  return sortedBy([...ends], (date) => [date ?? '']).map((date) =>
    matchOf({ bound: { item: { kind: 'consent' }, ...(date !== null && { date }) }, sources: [] }),
  );
}

function caseload({ caseload: { atLeast } }: Leaf<'caseload'>, context: TriggerContext): readonly Match[] {
  const { coordinatorLoad: load, people } = context.file;
  const value = numberOf(atLeast, context);
  const coordinator = load && people.get(load.coordinatorId);
  if (load === null || !coordinator || load.families < value) return [];
  return [
    matchOf({
      recordId: coordinator.id,
      personId: coordinator.id,
      bound: {
        item: { kind: 'person', name: coordinator.name },
        count: load.families,
        limit: { value, unit: 'families' },
      },
      sources: [refTo('person', coordinator)],
    }),
  ];
}

export const teamForms: Forms = { access, notice, consent, presence, caseload, conflict };
