// A hearing with its history: what became of it and of those it was continued from, who has had notice, who belongs there.

import { contract, type Input } from '../../../../shared/contract/contract.ts';
import type { HearingLife } from '../../../../shared/contract/schedule.ts';
import { type NoticeRecipient, noticeRecipients } from '../../../../shared/documents/hearingNotice/recipients.ts';
import { keptAs, recordedNotices } from '../../../../shared/documents/hearingNotice/recorded.ts';
import { addDays, type CalendarDate } from '../../../../shared/domain/dates.ts';
import { noticesOf } from '../../../../shared/domain/hearings.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import type { Hearing, HearingNotice } from '../../../../shared/domain/record.ts';
import { daysAdded } from '../../../../shared/schedule/continuance.ts';
import {
  acceptedOfDate,
  chainOf,
  type HearingVersion,
  type LifeStep,
  lifeOf,
  nextSet,
  noNextReason,
} from '../../../../shared/schedule/life.ts';
import { hearingParties, otherParty, partyOf } from '../../../../shared/schedule/parties.ts';
import { type Actor, done, type Result, refuse, type TracedRead } from '../../handlers.ts';
import { listStorePeople } from '../../store/people.ts';
import { readHistories, readVersions } from '../../store/rows.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { recordsHearings } from '../schedule/mayMake.ts';
import { hearingShown, withoutReasons } from '../schedule/show.ts';
import { type FoundHearing, findHearing } from './find.ts';

/** Every version of these hearings with who wrote it, oldest first; by id. */
async function versionsOf(tx: ReadTx, chain: readonly Hearing[]): Promise<Map<string, readonly HearingVersion[]>> {
  const names = new Map((await listStorePeople(tx)).map(({ id, name }) => [id, name]));
  const ids = chain.map(({ id }) => id);
  const rows = await readHistories(tx, 'hearing', ids);
  const moments = await readVersions(tx, 'hearing', { ids, caseId: null, knownAt: null }, null);
  const byId = Map.groupBy(moments, ({ id }) => id);
  return new Map(
    ids.map((id) => {
      const written = rows.get(id) ?? [];
      // Both are read in the order in which they were recorded.
      const versions = (byId.get(id) ?? []).flatMap((version, place): readonly HearingVersion[] => {
        const row = written[place]?.row;
        if (row === undefined) return [];
        const by = names.get(version.recorded_by) ?? version.recorded_by;
        return [{ row, at: version.recorded_at, by, endedAt: version.superseded_at }];
      });
      return [id, versions];
    }),
  );
}

function continuanceOf(row: Hearing): HearingLife['steps'][number]['continuance'] {
  if (row.status !== 'continued' || row.continuance === null) return null;
  const { to, reason, code = null, goodCause, requestedBy, passes = [] } = row.continuance;
  return {
    ...{ to, reason, code, goodCause, requestedBy, daysAdded: daysAdded(row.date, to) },
    passes: passes.map((one) => ({ clock: one.code, due: one.due })),
  };
}

function stepShown({ what, at, by, row }: LifeStep, { file }: FoundHearing): HearingLife['steps'][number] {
  const isEnd = what === row.status;
  return {
    ...{ hearing: row.id, at, by, what, type: row.type, date: row.date, start: row.start },
    courtroom: file.courtrooms.find(({ id }) => id === row.courtroomId)?.name ?? row.courtroomId,
    continuance: isEnd ? continuanceOf(row) : null,
    vacating: isEnd && row.status === 'vacated' ? row.vacating.reason : null,
    accepted: acceptedOfDate(row),
  };
}

const blankNotice = (to: Pick<HearingNotice, 'to' | 'recipient'>) => ({
  ...{ notice: null, to: to.to, recipient: to.recipient, sentOn: null, method: null, proof: null },
});

function noticeShown(
  notice: HearingNotice | null,
  to: Pick<HearingNotice, 'to' | 'recipient'>,
): Pick<HearingLife['notices'][number], keyof ReturnType<typeof blankNotice>> {
  if (notice === null) return blankNotice(to);
  const { id, sentOn, method, proof } = notice;
  return { notice: id, to: notice.to, recipient: notice.recipient ?? to.recipient, sentOn, method, proof };
}

/** The last day, other than the hearing's, that each recipient had notice of. */
function otherDays({ file, hearing }: FoundHearing, recipients: readonly NoticeRecipient[]) {
  const ofOthers = file.hearingNotices.filter(
    (row) =>
      row.hearingId === hearing.id && row.heardOn !== null && row.heardOn !== hearing.date && row.sentOn !== null,
  );
  const latest = sortedBy(ofOthers, ({ heardOn, id }) => [heardOn ?? '', id]).toReversed();
  const told = recordedNotices(recipients, latest, file.people);
  return new Map(told.map(({ recipient, notice }) => [recipient, notice?.heardOn ?? null]));
}

/**
 * Everybody who is to have notice, on the homes of the day that is counted to; then those of whom one is recorded. Of a hearing
 * that was continued or vacated nobody is to have any more: what is recorded alone is told. One that was given of another day,
 * before the hearing moved, is none of this hearing: that day is told.
 */
function noticesShown(found: FoundHearing, asOf: CalendarDate): HearingLife['notices'] {
  const { file, hearing } = found;
  const dueOn = addDays(hearing.date, -file.policy.noticeDaysBeforeHearing);
  const rows = noticesOf(hearing, file.hearingNotices);
  const recipients = noticeRecipients(file, asOf);
  const all = recordedNotices(recipients, rows, file.people);
  const isEnded = hearing.status === 'continued' || hearing.status === 'vacated';
  const recorded = isEnded ? all.filter(({ notice }) => notice !== null) : all;
  const otherDay = otherDays(found, recipients);
  const told = recorded.map(({ recipient, notice }) => {
    const { party, ...who } = partyOf(recipient, file);
    const heardOn = notice === null ? (otherDay.get(recipient) ?? null) : null;
    return { ...noticeShown(notice, { to: keptAs(recipient), recipient: party }), ...who, dueOn, heardOn };
  });
  const shown = new Set(told.map(({ notice }) => notice));
  const others = rows.filter(({ id }) => !shown.has(id));
  return [
    ...told,
    ...others.map((row) => {
      const { party: _, ...who } = otherParty(file, row.recipient ?? row.to);
      return { ...noticeShown(row, row), ...who, dueOn, heardOn: null };
    }),
  ];
}

function partiesShown({ file, hearing }: FoundHearing, asOf: CalendarDate): HearingLife['parties'] {
  const rows = file.hearingAttendances.filter(({ hearingId }) => hearingId === hearing.id);
  const belong = hearingParties(file, hearing.date < asOf ? hearing.date : asOf);
  const others = rows.filter((row) => !belong.some(({ party }) => party === row.party));
  return [...belong, ...others.map((row) => otherParty(file, row.party))].flatMap(({ party, ...who }) =>
    party === null ? [] : [{ party, ...who, present: rows.find((row) => row.party === party)?.present ?? null }],
  );
}

function nextShown({ file, hearing }: FoundHearing): HearingLife['next'] {
  const next = nextSet(hearing, file.hearings);
  return next === null ? null : { hearing: next.id, date: next.date, start: next.start };
}

const nothingFound = { findings: [], outcome: null, childPresent: null };

/** A step without why it was taken. */
const stateAlone = (step: HearingLife['steps'][number]): HearingLife['steps'][number] => ({
  ...step,
  ...{ continuance: null, vacating: null, accepted: [] },
});

/** What was found in a hearing and who of the children was there; of one that was not held, nothing. */
function foundIn(hearing: Hearing): Pick<HearingLife, 'findings' | 'outcome' | 'childPresent'> {
  if (hearing.status !== 'held') return nothingFound;
  return { findings: [...hearing.findings], outcome: hearing.outcome, childPresent: hearing.childPresent };
}

/** The life of a hearing, counted to the day `asOf`. Refuses by 'no-such-hearing' what the record has not, or has dropped. */
export async function showLife(
  tx: ReadTx,
  { hearing: id, asOf }: Input<'hearing.life'>,
  by: Actor,
): Promise<Result<TracedRead<HearingLife>>> {
  const found = await findHearing(tx, by, id, contract['hearing.life'].may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  const span = { asOf, from: hearing.date, to: hearing.date, cases: [file.case.id] };
  const facts = await readScheduleFacts(tx, span);
  const of = facts?.cases.get(file.case.id);
  if (facts === null || of === undefined) return refuse({ name: 'no-such-case', values: {} });
  const chain = chainOf(hearing, file.hearings);
  const steps = lifeOf(
    chain.map((one) => one.id),
    await versionsOf(tx, chain),
  );
  const isRecorder = recordsHearings(by);
  const shown = steps.map((step) => stepShown(step, found.value));
  const value: HearingLife = {
    caseNumber: file.case.caseNumber,
    initials: of.initials,
    now: isRecorder ? hearingShown(facts, of, hearing) : withoutReasons(hearingShown(facts, of, hearing)),
    steps: isRecorder ? shown : shown.map(stateAlone),
    notices: noticesShown(found.value, asOf),
    parties: partiesShown(found.value, asOf),
    ...(isRecorder ? foundIn(hearing) : nothingFound),
    noNextReason: isRecorder ? noNextReason(hearing) : null,
    next: nextShown(found.value),
  };
  return done({ value, trace: { subject: file.case.id, detail: { hearing: id, asOf } } });
}
