// What a copy holds, said in a line each before it is taken: counted from the brief as it is narrowed to its reader, so that
// nothing is named here that the copy itself does not hold.

import type { Brief, ClockLine, OrderLine } from '../../../shared/brief/brief.ts';
import { plainName } from '../../../shared/brief/names.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { TakenDocument } from './readers.ts';

const firstNames = ({ who }: Brief) => who.children.map(({ firstName }) => firstName);

function before({ attention }: Brief, { t }: Words): readonly string[] {
  const { decisions, overdue, dueByHearing } = attention;
  return [
    decisions.length === 0 ? t('mine.inside.decisionsNone') : t('mine.inside.decisions', { count: decisions.length }),
    ...(overdue.length === 0 ? [] : [t('mine.inside.overdue', { count: overdue.length })]),
    ...(dueByHearing.length === 0 ? [] : [t('mine.inside.due', { count: dueByHearing.length })]),
  ];
}

/** A client's sessions before the others'. */
function familyTime({ familyTime: { tallies }, party, who }: Brief, { t, person }: Words): readonly string[] {
  const own = who.parents.some(({ parentId }) => parentId === party?.ref) ? (party?.ref ?? null) : null;
  const lines = tallies.toSorted((one, other) => Number(other.parentId === own) - Number(one.parentId === own));
  return lines.map(({ parentId, parentName, mode, attended, scheduled }) => {
    const isVideo = mode === 'video';
    if (parentId === own) return t(isVideo ? 'mine.inside.clientVideo' : 'mine.inside.client', { attended, scheduled });
    const parent = plainName(person(parentName));
    return t(isVideo ? 'mine.inside.familyTimeVideo' : 'mine.inside.familyTime', { parent, attended, scheduled });
  });
}

/** A client's own by what they are; of the others how many. */
function services({ services: lines, party, who }: Brief, { t, code, list }: Words): readonly string[] {
  const isClient = who.parents.some(({ parentId }) => parentId === party?.ref);
  const own = isClient ? lines.filter(({ subject }) => subject === party?.name) : [];
  const others = lines.length - own.length;
  const named = list([...new Set(own.map(({ type }) => code('serviceType', type)))]);
  return [
    ...(own.length === 0 ? [] : [t('mine.inside.ownServices', { services: named })]),
    ...(others === 0
      ? []
      : [t(own.length === 0 ? 'mine.inside.services' : 'mine.inside.otherServices', { count: others })]),
  ];
}

function meeting({ ftm }: Brief, { t, day }: Words): readonly string[] {
  if (ftm === null) return [];
  return [
    t('mine.inside.meeting', {
      day: day(ftm.date),
      decisions: t('mine.inside.meetingDecisions', { count: ftm.decisions.length }),
      actions: t('mine.inside.meetingActions', { count: ftm.actionItems.length }),
    }),
  ];
}

const orderStates = ['ordersMet', 'ordersNotMet', 'ordersRunning'] as const;

function orderState({ item, line }: OrderLine): (typeof orderStates)[number] {
  if (item.status === 'met') return 'ordersMet';
  return line?.row.status.state === 'overdue' || item.status === 'not_met' || item.status === 'partially_met'
    ? 'ordersNotMet'
    : 'ordersRunning';
}

function orders({ orders: lines }: Brief, { t, day, list }: Words): readonly string[] {
  if (lines.length === 0) return [];
  const byState = Map.groupBy(lines, orderState);
  const states = list(
    orderStates.flatMap((state) => {
      const count = byState.get(state)?.length ?? 0;
      return count === 0 ? [] : [t(`mine.inside.${state}`, { count })];
    }),
  );
  const [only, ...others] = new Set(lines.map(({ orderedOn }) => orderedOn));
  return [
    only === undefined || others.length > 0
      ? t('mine.inside.ordersOpen', { states })
      : t('mine.inside.orders', { day: day(only), states }),
  ];
}

function clockName({ t }: Words, clock: Exclude<ClockLine['clock'], 'entry-to-care'>): string {
  return clock === 'fifteen-of-22' ? t('mine.inside.fifteenOf22') : t(`summary.clocks.${clock}`);
}

/** The deadline that comes next. */
function nextClock({ clocks }: Brief, words: Words): readonly string[] {
  const coming = clocks
    .filter(({ metOn, daysLeft }) => metOn === null && daysLeft !== null && daysLeft >= 0)
    .toSorted((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0));
  for (const { clock, date } of coming) {
    if (date === null || clock === 'entry-to-care') continue;
    return [words.t('mine.inside.clock', { clock: clockName(words, clock), day: words.day(date) })];
  }
  return [];
}

function development({ development: children }: Brief, { t, list }: Words): readonly string[] {
  const told = children.filter(
    ({ screenings, health, earlyIntervention }) =>
      screenings.length > 0 || health.length > 0 || earlyIntervention !== null,
  );
  const names = list(told.map(({ childName }) => childName));
  return told.length === 0 ? [] : [t('mine.inside.development', { names })];
}

function ofSummary(brief: Brief, words: Words): readonly string[] {
  const { part2ConsentUntil, notRecorded } = brief;
  const { t, day } = words;
  return [
    ...before(brief, words),
    ...familyTime(brief, words),
    ...services(brief, words),
    ...(part2ConsentUntil === null ? [] : [t('mine.inside.treatment', { day: day(part2ConsentUntil) })]),
    ...development(brief, words),
    ...meeting(brief, words),
    ...orders(brief, words),
    ...nextClock(brief, words),
    ...(notRecorded.length === 0 ? [] : [t('mine.inside.notRecorded', { count: notRecorded.length })]),
  ];
}

function ofNote(brief: Brief, words: Words): readonly string[] {
  const { development: children, familyTime: time, ftm, hearing } = brief;
  const { t, list, day } = words;
  const names = firstNames(brief);
  const has = (part: 'screens' | 'earlyIntervention' | 'plan', isThere: boolean) =>
    isThere ? [t(`mine.inside.${part}`)] : [];
  return [
    t('mine.inside.needs', { count: names.length, names: list(names) }),
    ...has(
      'screens',
      children.some(({ screenings }) => screenings.length > 0),
    ),
    ...has(
      'earlyIntervention',
      children.some(({ earlyIntervention }) => earlyIntervention !== null),
    ),
    ...has('plan', time.plan !== null),
    ...(ftm === null ? [] : [t('mine.inside.agreed', { day: day(ftm.date) })]),
    t('mine.inside.hearing', { day: day(hearing.date), time: words.time(hearing.start) }),
  ];
}

/** The lines under "In this copy", in the order of its pages. */
export function inThisCopy(brief: Brief, document: TakenDocument, words: Words): readonly string[] {
  switch (document) {
    case 'attorney-summary':
      return ofSummary(brief, words);
    case 'resource-note':
      return ofNote(brief, words);
    case 'development':
      return development(brief, words);
  }
}
