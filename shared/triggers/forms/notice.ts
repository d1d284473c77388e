// The form notice of the trigger grammar: the notice of this hearing to one recipient.

import { daysBetween } from '../../domain/dates.ts';
import { noticesOf } from '../../domain/hearings.ts';
import { sortedBy } from '../../domain/order.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { HearingNotice } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import type { TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Bound, type Match, matchOf } from '../match.ts';

type State = Leaf<'notice'>['notice'];

/** Days by which a notice was sent too late (court setting); 0: in time; null: not sent. */
function daysShort({ sentOn }: HearingNotice, { file, hearing }: TriggerContext): number | null {
  if (sentOn === null) return null;
  return Math.max(0, file.policy.noticeDaysBeforeHearing - daysBetween(sentOn, hearing.date));
}

/** Where it is so, the values it tells; null: it is not so. Whether proof is on file is not known where nobody wrote it. */
function stateOf(state: State, row: HearingNotice, context: TriggerContext): Pick<Bound, 'date' | 'days'> | null {
  const short = daysShort(row, context);
  switch (state) {
    case 'not-sent':
      return row.sentOn === null ? {} : null;
    case 'late':
      return row.sentOn !== null && short !== null && short > 0 ? { date: row.sentOn, days: short } : null;
    case 'no-proof':
      return row.sentOn !== null && row.proof === false ? {} : null;
  }
}

/** The children in whose home the recipient is the caregiver; none: the notice is not to one child's caregiver. */
function childrenOf(row: HearingNotice, { file, hearing }: TriggerContext) {
  if (row.to !== 'caregiver' || row.recipient === null) return [];
  return file.children.filter(
    ({ placements }) => currentPlacement(placements, hearing.date)?.caregiver === row.recipient,
  );
}

/** One match a notice. No row at all says nothing: nobody wrote down whether notice was given. */
export function notice({ notice: state, to }: Leaf<'notice'>, context: TriggerContext): readonly Match[] {
  const { file, hearing, child } = context;
  const rows = noticesOf(hearing, file.hearingNotices).filter((row) => to === 'anyone' || row.to === to);
  return sortedBy(rows, ({ id }) => [id]).flatMap((row): readonly Match[] => {
    const told = stateOf(state, row, context);
    const children = childrenOf(row, context);
    const isOfOthers = children.length > 0 && !children.includes(child);
    if (told === null || isOfOthers) return [];
    const parent = file.parents.find(({ id, name }) => row.recipient === id || row.recipient === name) ?? null;
    const isOfAll = children.length === 0 || children.length === file.children.length;
    return [
      matchOf({
        childId: isOfAll ? null : child.child.id,
        parentId: parent?.id ?? null,
        recordId: row.id,
        weight: told.days ?? 0,
        bound: { item: { kind: 'recipient', to: row.to }, ...told, ...(parent !== null && { parent: parent.name }) },
        sources: [refTo('hearingNotice', row)],
      }),
    ];
  });
}
