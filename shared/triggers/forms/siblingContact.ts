// The form siblingContact of the trigger grammar: brothers and sisters of one case who do not live together.

import type { ChildFile } from '../../domain/caseFile.ts';
import { type CalendarDate, daysBetween } from '../../domain/dates.ts';
import { inDateOrder } from '../../domain/order.ts';
import { currentPlacement } from '../../domain/placements.ts';
import type { Placement, RecordRef } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { numberOf, type TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Match, matchOf } from '../match.ts';

type Trigger = Leaf<'siblingContact'>;

/** null: where one of them lives is not recorded. */
function areTogether(a: Placement | null, b: Placement | null): boolean | null {
  return a === null || b === null ? null : a.caregiver === b.caregiver;
}

const togetherOn = (a: ChildFile, b: ChildFile, on: CalendarDate) =>
  areTogether(currentPlacement(a.placements, on), currentPlacement(b.placements, on));

/** The first day of the time that they have lived apart until `on`; null: they live together, or it is not recorded. */
function partedOn(a: ChildFile, b: ChildFile, on: CalendarDate): CalendarDate | null {
  if (togetherOn(a, b, on) !== false) return null;
  const days = [...a.placements, ...b.placements]
    .flatMap(({ startedOn, endedOn }) => [startedOn, ...(endedOn === null ? [] : [endedOn])])
    .filter((day) => day <= on)
    .toSorted();
  const lastOther = days.findLastIndex((day) => togetherOn(a, b, day) !== false);
  return days[lastOther + 1] ?? null;
}

/** Contacts that a plan by the month has due after `days` days: whole ones, of a month of 365.25 / 12 days. */
export function plannedContacts(perMonth: number, days: number): number {
  return Math.floor((perMonth * days * 48) / 1461);
}

interface Pair {
  readonly sibling: ChildFile;
  readonly parted: CalendarDate;
  /** The homes that they are parted by. */
  readonly homes: readonly RecordRef[];
}

function pairsApart({ file, child, hearing }: TriggerContext): readonly Pair[] {
  return file.children
    .filter((sibling) => sibling.child.id !== child.child.id)
    .flatMap((sibling): readonly Pair[] => {
      const parted = partedOn(child, sibling, hearing.date);
      const homes = [child, sibling].map(({ placements }) => currentPlacement(placements, hearing.date));
      const refs = homes.flatMap((home) => (home === null ? [] : [refTo('placement', home)]));
      return parted === null ? [] : [{ sibling, parted, homes: refs }];
    });
}

function matchFor({ child }: TriggerContext, { sibling, homes }: Pair, more: Partial<Match>): Match {
  const { bound, sources = [], ...rest } = more;
  return matchOf({
    childId: child.child.id,
    bound: { item: { kind: 'person', name: sibling.child.firstName }, ...bound },
    sources: [...homes, ...sources],
    ...rest,
  });
}

/** Days since the last contact on record, of any of the case's children, or since they were parted. */
function noneInDays(trigger: Trigger, context: TriggerContext, pair: Pair): readonly Match[] {
  const last = inDateOrder(context.file.siblingContacts).findLast(({ date }) => date >= pair.parted);
  const days = daysBetween(last?.date ?? pair.parted, context.asOf);
  if (days < (trigger.daysAtLeast === undefined ? 1 : numberOf(trigger.daysAtLeast, context))) return [];
  const sources = last === undefined ? [] : [refTo('siblingContact', last)];
  return [matchFor(context, pair, { weight: days, bound: { days }, sources })];
}

/** Contacts held after the last hearing, of those that the plan had due by the as-of day. */
function belowPlan(context: TriggerContext, pair: Pair): readonly Match[] {
  const { file, since, asOf } = context;
  const { siblingPlan: plan } = file;
  if (plan === null || plan.contactsPerMonth === null || since === null) return [];
  const held = inDateOrder(file.siblingContacts).filter(({ date }) => date > since);
  const total = plannedContacts(plan.contactsPerMonth, daysBetween(since, asOf));
  if (held.length >= total) return [];
  const sources = [refTo('siblingPlan', plan), ...held.map((row) => refTo('siblingContact', row))];
  return [matchFor(context, pair, { bound: { count: held.length, total }, sources })];
}

function matchesOf(trigger: Trigger, context: TriggerContext, pair: Pair): readonly Match[] {
  switch (trigger.siblingContact) {
    case 'apart':
      return [matchFor(context, pair, {})];
    case 'none-in-days':
      return noneInDays(trigger, context, pair);
    case 'below-plan':
      return belowPlan(context, pair);
  }
}

/** One match a sibling. The record holds sibling contacts of the whole case: one counts for every pair. */
export function siblingContact(trigger: Trigger, context: TriggerContext): readonly Match[] {
  return pairsApart(context).flatMap((pair) => matchesOf(trigger, context, pair));
}
