// What an order says besides its items: which court, which case, which hearing, who was there and when the next one is.

import { nameOf } from '../brief/names.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { hearingsInOrder } from '../domain/hearings.ts';
import type { HearingId } from '../domain/ids.ts';
import type { ClockTime, Hearing, HearingType } from '../domain/record.ts';
import { contextOf, type OrderContext, type OrderPerson } from './context.ts';
import { holdsKept, textsKeptFromOrders } from './protectedItems.ts';

/** A hearing as an order speaks of it. */
export interface OrderHearing {
  readonly id: HearingId;
  readonly type: HearingType;
  readonly date: CalendarDate;
  readonly start: ClockTime;
  readonly courtroom: string;
}

/** Somebody who was in the room. `name` null: an order to every party does not say it, such as a home's. */
export interface Appearance extends Pick<OrderPerson, 'saidAs'> {
  readonly name: string | null;
  /** A role of the clause list, or "other". */
  readonly role: string;
}

export interface OrderFacts {
  readonly court: string;
  readonly state: string;
  readonly fictitious: boolean;
  readonly timezone: string;
  readonly caseNumber: string;
  /** "In the Interest of M.S.": initials only. */
  readonly docketName: string;
  readonly judge: string;
  readonly hearing: OrderHearing;
  /** Empty: who was present is not recorded. */
  readonly appearances: readonly Appearance[];
  /** The next hearing that is set; null: none is. */
  readonly next: OrderHearing | null;
  readonly context: OrderContext;
}

function hearingOf({ courtrooms }: CaseFile, { id, type, date, start, courtroomId }: Hearing): OrderHearing {
  const courtroom = courtrooms.find((room) => room.id === courtroomId)?.name ?? '';
  return { id, type, date, start, courtroom };
}

function appearanceOf({ name, role, saidAs }: OrderPerson, kept: readonly string[]): Appearance {
  if (saidAs !== undefined) return { name, role, saidAs };
  return { name: role === 'resource-parent' || holdsKept([name], kept) ? null : name, role };
}

function appearancesOf(file: CaseFile, hearingId: HearingId, { people }: OrderContext): readonly Appearance[] {
  const present = file.hearingAttendances.filter((row) => row.hearingId === hearingId && row.present);
  const kept = textsKeptFromOrders(file, []);
  return present.map(({ party }) => {
    const known = people.find(({ ref }) => ref === party);
    if (known !== undefined) return appearanceOf(known, kept);
    const named = nameOf(file, party);
    if (named === party) return { name: null, role: 'resource-parent' };
    return { name: holdsKept([named], kept) ? null : named, role: 'other' };
  });
}

/** The facts of an order of one hearing. Throws RangeError where the hearing is not of this case. */
export function orderFactsOf(file: CaseFile, hearingId: HearingId): OrderFacts {
  const context = contextOf(file, hearingId);
  const inOrder = hearingsInOrder(file.hearings);
  const hearing = inOrder.find(({ id }) => id === hearingId);
  if (hearing === undefined) throw new RangeError('no such hearing');
  const later = inOrder.find(({ status, date }) => status === 'scheduled' && date > hearing.date);
  const { court } = file;
  return {
    court: court.name,
    state: court.state,
    fictitious: court.fictitious,
    timezone: court.timezone,
    caseNumber: file.case.caseNumber,
    docketName: file.case.docketName,
    judge: nameOf(file, hearing.judgeId),
    hearing: hearingOf(file, hearing),
    appearances: appearancesOf(file, hearingId, context),
    next: later === undefined ? null : hearingOf(file, later),
    context,
  };
}
