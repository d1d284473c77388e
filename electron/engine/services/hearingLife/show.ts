// A hearing with its history: what became of it and of those it was continued from, who has had notice, who belongs there.

import { contract, type Input } from '../../../../shared/contract/contract.ts';
import type { HearingLife } from '../../../../shared/contract/schedule.ts';
import { noticeRecipients } from '../../../../shared/documents/hearingNotice/recipients.ts';
import { keptAs, recordedNotices } from '../../../../shared/documents/hearingNotice/recorded.ts';
import { addDays, type CalendarDate } from '../../../../shared/domain/dates.ts';
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
import { hearingShown } from '../schedule/show.ts';
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

function noticeShown(
  notice: HearingNotice | null,
  to: Pick<HearingNotice, 'to' | 'recipient'>,
): Pick<HearingLife['notices'][number], 'notice' | 'to' | 'recipient' | 'sentOn' | 'method' | 'proof'> {
  if (notice === null) return { notice: null, ...to, sentOn: null, method: null, proof: null };
  const { id, sentOn, method, proof } = notice;
  return { notice: id, to: notice.to, recipient: notice.recipient ?? to.recipient, sentOn, method, proof };
}

/**
 * Everybody who is to have notice, on the homes of the day that is counted to; then those of whom one is recorded. Of a hearing
 * that was continued nobody is to have any more: what is recorded alone is told.
 */
function noticesShown({ file, hearing }: FoundHearing, asOf: CalendarDate): HearingLife['notices'] {
  const dueOn = addDays(hearing.date, -file.policy.noticeDaysBeforeHearing);
  const rows = file.hearingNotices.filter(({ hearingId }) => hearingId === hearing.id);
  const all = recordedNotices(noticeRecipients(file, asOf), rows, file.people);
  const recorded = hearing.status === 'continued' ? all.filter(({ notice }) => notice !== null) : all;
  const told = recorded.map(({ recipient, notice }) => {
    const { party, ...who } = partyOf(recipient, file);
    return { ...noticeShown(notice, { to: keptAs(recipient), recipient: party }), ...who, dueOn };
  });
  const shown = new Set(told.map(({ notice }) => notice));
  const others = rows.filter(({ id }) => !shown.has(id));
  return [
    ...told,
    ...others.map((row) => {
      const { party: _, ...who } = otherParty(file, row.recipient ?? row.to);
      return { ...noticeShown(row, row), ...who, dueOn };
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

/** What was found in a hearing and who of the children was there; of one that was not held, nothing. */
function foundIn(hearing: Hearing): Pick<HearingLife, 'findings' | 'outcome' | 'childPresent'> {
  if (hearing.status !== 'held') return { findings: [], outcome: null, childPresent: null };
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
  const value: HearingLife = {
    caseNumber: file.case.caseNumber,
    initials: of.initials,
    now: hearingShown(facts, of, hearing),
    steps: steps.map((step) => stepShown(step, found.value)),
    notices: noticesShown(found.value, asOf),
    parties: partiesShown(found.value, asOf),
    ...foundIn(hearing),
    noNextReason: noNextReason(hearing),
    next: nextShown(found.value),
  };
  return done({ value, trace: { subject: file.case.id, detail: { hearing: id, asOf } } });
}
