// R19: notice under the Indian Child Welfare Act, and whether the adjudication waited for it.

import { addDays, type CalendarDate, later } from './dates.ts';
import { heldHearings } from './hearings.ts';
import type { Hearing, IcwaNotice, RecordRef } from './record.ts';
import { refTo } from './recordRef.ts';

export interface IcwaNoticeSummary {
  /** In the order of the record. */
  readonly perRecipient: readonly {
    readonly to: string;
    readonly received: CalendarDate | null;
    /** The first day this recipient's notice allows a hearing; null: not received. */
    readonly earliest: CalendarDate | null;
  }[];
  /** null: somebody has not received notice. */
  readonly earliestPermissibleHearing: CalendarDate | null;
  /** The first held adjudication. */
  readonly heldOn: CalendarDate | null;
  /** False also where nothing is held or somebody has not received notice: then there is no day to compare with. */
  readonly heldTooEarly: boolean;
  readonly sources: readonly RecordRef[];
}

const noticeDays = 10;

/**
 * R19, 25 USC 1912(a), 25 CFR 23.112: no hearing until ten days after each parent and the tribe have received notice,
 * and up to 20 more where a recipient asked for them. null where no notice is recorded.
 */
export function icwaNoticeSummary(
  notices: readonly IcwaNotice[],
  hearings: readonly Hearing[],
): IcwaNoticeSummary | null {
  if (notices.length === 0) return null;
  const inOrder = notices.toSorted((a, b) => a.position - b.position);
  const perRecipient = inOrder.map(({ to, receivedOn, extensionDays }) => ({
    to,
    received: receivedOn,
    earliest: receivedOn && addDays(receivedOn, noticeDays + extensionDays),
  }));
  const days = perRecipient.flatMap(({ earliest }) => (earliest === null ? [] : [earliest]));
  const earliestPermissibleHearing = days.length < perRecipient.length ? null : days.reduce(later);
  const held = heldHearings(hearings).find(({ type }) => type === 'adjudication');
  return {
    perRecipient,
    earliestPermissibleHearing,
    heldOn: held?.date ?? null,
    heldTooEarly: held !== undefined && earliestPermissibleHearing !== null && held.date < earliestPermissibleHearing,
    sources: [...inOrder.map((notice) => refTo('icwaNotice', notice)), ...(held ? [refTo('hearing', held)] : [])],
  };
}
