// The form 'icwa': the record under the Indian Child Welfare Act: who was asked, who was noticed, what was done.

import { nameOf, plainName } from '../../brief/names.ts';
import { daysBetween } from '../../domain/dates.ts';
import { findingsOf, heldHearings } from '../../domain/hearings.ts';
import { isIcwaAsked, isIcwaProtected, isIndianChild, isReasonToKnow, isSettled } from '../../domain/icwaStatus.ts';
import { inDateOrder, inStartOrder, sortedBy } from '../../domain/order.ts';
import type { IcwaNotice, Parent, RecordRef } from '../../domain/record.ts';
import { refTo } from '../../domain/recordRef.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { Form, TriggerContext } from '../context.ts';
import type { Leaf } from '../grammar.ts';
import { type Item, type Match, matchOf } from '../match.ts';
import { isPaternityOpen, locatedParents, parentsInOrder, paternityEstablishedOn } from './parents.ts';

type State = Leaf<'icwa'>['icwa'];
type Found = (context: TriggerContext) => readonly Match[];

const record = ({ file }: TriggerContext): readonly RecordRef[] => [
  file.icwa === null ? refTo('courtCase', file.case) : refTo('icwaRecord', file.icwa),
];

const isApplied = ({ file: { icwa } }: TriggerContext) => icwa !== null && isIndianChild(icwa.status);
const isKnown = ({ file }: TriggerContext) => isReasonToKnow(file);
const isProtected = ({ file }: TriggerContext) => isIcwaProtected(file);

const tribe = ({ file: { icwa } }: TriggerContext): Item => ({ kind: 'tribe', name: icwa?.tribe ?? null });
const parentItem = ({ name }: Parent): Item => ({ kind: 'parent', name });

const ofTribe =
  (holds: (context: TriggerContext) => boolean): Found =>
  (context) =>
    holds(context) ? [matchOf({ bound: { item: tribe(context) }, sources: record(context) })] : [];

/**
 * Nobody was asked and nothing is settled: every parent who can be. Where the inquiry is called incomplete the record does
 * not say who is left, but a father whose paternity is open is the one who was not yet a party when it was made.
 */
const notAsked: Found = (context) => {
  const { file } = context;
  const { icwa, hearings } = file;
  if (isSettled(icwa?.status)) return [];
  const isAsked = isIcwaAsked(file, hearings);
  const isIncomplete = icwa?.status === 'inquiry_incomplete';
  const left = isAsked
    ? locatedParents(file).filter((row) => isIncomplete && isPaternityOpen(row))
    : locatedParents(file);
  return left.map((row) =>
    matchOf({
      parentId: row.id,
      bound: { item: parentItem(row) },
      sources: [refTo('parent', row), ...record(context)],
    }),
  );
};

/**
 * Paternity established, or a relative's home begun, after the last inquiry. On the same day it was asked of whoever was
 * there. Where the act is applied already, asking again would change nothing.
 */
const askAgain: Found = (context) => {
  const { file, child, asOf } = context;
  const last = inDateOrder(file.icwaInquiries).at(-1);
  if (last === undefined || isProtected(context)) return [];
  const asked = refTo('icwaInquiry', last);
  const fathers = parentsInOrder(file).flatMap((row) => {
    const on = paternityEstablishedOn(row);
    if (on === null || on <= last.date || on > asOf) return [];
    return [matchOf({ parentId: row.id, bound: { item: parentItem(row) }, sources: [refTo('parent', row), asked] })];
  });
  const homes = inStartOrder(child.placements).flatMap((row) => {
    if (row.setting !== 'kinship' || row.startedOn <= last.date || row.caregiver === withheldText) return [];
    const item: Item = { kind: 'person', name: plainName(row.caregiver) };
    return [matchOf({ childId: child.child.id, bound: { item }, sources: [refTo('placement', row), asked] })];
  });
  return [...fathers, ...homes];
};

interface Recipient {
  readonly parent: Parent | null;
  readonly notices: readonly IcwaNotice[];
}

/** Each parent and the tribe, with the notices to them; without a reason to know only those who have a notice at all. */
function recipients(context: TriggerContext): readonly Recipient[] {
  const { file } = context;
  const notices = sortedBy(file.icwaNotices, ({ position, id }) => [String(position).padStart(9, '0'), id]);
  const to = (ref: string) => notices.filter((row) => row.to === ref);
  const called = isProtected(context) ? locatedParents(file) : [];
  const parents = parentsInOrder(file).filter((row) => called.includes(row) || to(row.id).length > 0);
  const withTribe = isProtected(context) || to('tribe').length > 0;
  return [
    ...parents.map((parent) => ({ parent, notices: to(parent.id) })),
    ...(withTribe ? [{ parent: null, notices: to('tribe') }] : []),
  ];
}

/** Recipients of whom something about their notices holds: of any of them, when one was served again. */
const ofRecipients =
  (holds: (notices: readonly IcwaNotice[]) => boolean): Found =>
  (context) =>
    recipients(context).flatMap(({ parent, notices }) => {
      if (!holds(notices)) return [];
      const item = parent === null ? tribe(context) : parentItem(parent);
      const of = notices.map((row) => refTo('icwaNotice', row));
      const sources = [
        ...(of.length > 0 ? of : record(context)),
        ...(parent === null ? [] : [refTo('parent', parent)]),
      ];
      return [matchOf({ parentId: parent?.id ?? null, bound: { item }, rule: 'icwaNotice', sources })];
    });

const isSent = ({ sentOn, receivedOn }: IcwaNotice) => sentOn !== null || receivedOn !== null;
const isReceived = ({ receivedOn }: IcwaNotice) => receivedOn !== null;

const noticeSources = ({ file }: TriggerContext) =>
  sortedBy(file.icwaNotices, ({ id }) => [id]).map((row) => refTo('icwaNotice', row));

/** The hearings at which a placement is decided; a review after it waits for nothing more. */
const placementHearings = new Set(['adjudication', 'disposition']);

/** R19, of the hearing that the brief is for. */
const hearingBeforeEarliest: Found = (context) => {
  const { facts, hearing } = context;
  const date = facts.icwaNotice?.earliestPermissibleHearing ?? null;
  if (date === null || !placementHearings.has(hearing.type) || hearing.date >= date) return [];
  const days = daysBetween(hearing.date, date);
  const sources = [refTo('hearing', hearing), ...noticeSources(context)];
  return [matchOf({ bound: { date, days }, weight: days, rule: 'icwaNotice', sources })];
};

/** R19, of the adjudication that was held. */
const heldTooEarly: Found = (context) => {
  const notice = context.facts.icwaNotice;
  if (notice === null || !notice.heldTooEarly) return [];
  const { earliestPermissibleHearing: date, heldOn } = notice;
  if (date === null || heldOn === null) return [];
  const days = daysBetween(heldOn, date);
  const held = heldHearings(context.file.hearings).filter((row) => row.type === 'adjudication' && row.date === heldOn);
  const sources = [...held.map((row) => refTo('hearing', row)), ...noticeSources(context)];
  return [matchOf({ bound: { date, days }, weight: days, rule: 'icwaNotice', sources })];
};

/** 25 CFR 23.2 and 23.120: written down in detail, and again from hearing to hearing. */
const noActiveEfforts: Found = (context) => {
  const { file, since } = context;
  const isDone = file.activeEfforts.some(({ date }) => since === null || date > since);
  return isProtected(context) && !isDone ? [matchOf({ sources: record(context) })] : [];
};

/** 25 USC 1915. A finding of good cause on record answers it. */
const outsidePreferences: Found = (context) => {
  const { icwa, hearings } = context.file;
  const isExcused = heldHearings(hearings).some((row) => findingsOf(row).some((name) => name.includes('good_cause')));
  const isOutside = icwa !== null && icwa.placementPreferenceMet === false;
  return isProtected(context) && isOutside && !isExcused ? [matchOf({ sources: record(context) })] : [];
};

/** Of the last meeting. Without anybody recorded for the tribe, whether it was invited is not known. */
const tribeNotInvited: Found = (context) => {
  const { file, hearing } = context;
  const last = inDateOrder(file.ftms.filter(({ date }) => date < hearing.date)).at(-1);
  const members = sortedBy(file.participants, ({ id }) => [id]).filter(({ role }) => role === 'tribe');
  if (last === undefined || members.length === 0 || !isProtected(context)) return [];
  const invited = new Set<string>([...last.attendees, ...last.invitedAbsent]);
  // A meeting may name the person or the tribe.
  if (members.some(({ personId }) => invited.has(personId) || invited.has(nameOf(file, personId)))) return [];
  const sources = [refTo('ftm', last), ...members.map((row) => refTo('participant', row))];
  return [matchOf({ bound: { item: tribe(context) }, sources })];
};

const states: Readonly<Record<State, Found>> = {
  'not-asked': notAsked,
  'ask-again': askAgain,
  'reason-to-know': ofTribe(isKnown),
  applies: ofTribe(isApplied),
  'notice-not-sent': ofRecipients((notices) => !notices.some(isSent)),
  'no-receipt': ofRecipients((notices) => notices.some(isSent) && !notices.some(isReceived)),
  'hearing-before-earliest': hearingBeforeEarliest,
  'held-too-early': heldTooEarly,
  'active-efforts-not-documented': noActiveEfforts,
  'placement-outside-preferences': outsidePreferences,
  'tribe-not-invited-to-ftm': tribeNotInvited,
};

/** Source: triggerGrammar, icwa; 25 USC 1912, 25 CFR part 23. */
export const icwa: Form<'icwa'> = ({ icwa: state }, context) => states[state](context);
