// Setting and moving hearings and family team meetings: looked at among each other and everything else that is set, and kept
// all or none, as one batch. schedule.check looks at the same and sets nothing.

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { type HearingId, idOf } from '../../../../shared/domain/ids.ts';
import type { FtmAppointment, Hearing } from '../../../../shared/domain/record.ts';
import { hearingAsSet, reportKept } from '../../../../shared/schedule/asIf.ts';
import type { ScheduleCase, ScheduleFacts } from '../../../../shared/schedule/facts.ts';
import type { Machine } from '../../clock.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Traced } from '../../handlers.ts';
import { readCourt } from '../../store/court.ts';
import type { RecordChange } from '../../store/records.ts';
import { readWhere } from '../../store/rows.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { BatchKind } from '../../store/scheduleBatches.ts';
import type { ReadTx, WriteTx } from '../../store/transactions.ts';
import { dayOfSetting } from '../court.ts';
import { aboutCases, makeBatch, type RemovedRow } from './batches.ts';
import { acceptedOf, areKnown, checkDates, type DateProblems, findCases, judgeDates } from './checkDates.ts';
import { mayMake } from './mayMake.ts';

type Asked = Pick<Input<'schedule.check'>, 'hearings' | 'meetings' | 'asOf'>;
type ToSet = Input<'schedule.set'>;
type MeetingToSet = ToSet['meetings'][number];

/** Dates of one case that are looked at in one request: each is looked at beside all others of its case. */
const mostOfCase = 500;

function hasTooMany({ hearings, meetings }: Asked): boolean {
  const ofCase = Map.groupBy([...hearings, ...meetings], ({ caseNumber }) => caseNumber);
  return [...ofCase.values()].some(({ length }) => length > mostOfCase);
}

/** The facts that dates are looked at among, once every case, room and person that they name is there. */
async function factsFor(tx: ReadTx, asked: Asked, now: number): Promise<Result<ScheduleFacts>> {
  const { hearings, meetings } = asked;
  if (hasTooMany(asked)) return refuse({ name: 'bad-input', values: {} });
  const cases = await findCases(
    tx,
    [...hearings, ...meetings].map(({ caseNumber }) => caseNumber),
  );
  if (!cases.ok) return cases;
  const court = await readCourt(tx, null);
  const asOf = court === null ? asked.asOf : dayOfSetting(court.court, asked.asOf, now);
  const facts = await readScheduleFacts(tx, { asOf, from: asOf, to: null, cases: cases.value });
  if (facts === null) return refuse({ name: 'no-such-case', values: {} });
  return areKnown(facts, { hearings, meetings }) ? done(facts) : refuse({ name: 'bad-input', values: {} });
}

async function check(tx: ReadTx, asked: Asked, now: number): Promise<Result<Output<'schedule.check'>>> {
  const facts = await factsFor(tx, asked, now);
  if (!facts.ok) return facts;
  const { hearings, meetings } = checkDates(facts.value, asked);
  return done({ hearings: hearings.map((row) => [...row]), meetings: meetings.map((row) => [...row]) });
}

// ---- rows ----------------------------------------------------------------------------------------------------------

interface Making {
  readonly cases: ReadonlyMap<string, ScheduleCase>;
  readonly problems: DateProblems;
  readonly policy: ScheduleFacts['policy'];
  readonly newId: () => string;
}

const byNumber = ({ cases }: ScheduleFacts): ReadonlyMap<string, ScheduleCase> =>
  new Map([...cases.values()].map((of) => [of.case.caseNumber, of]));

/** The hearing that moves keeps its id and all that no date speaks of; a new one gets an id of its own. */
function hearingChange(
  { accepted, ...setting }: ToSet['hearings'][number],
  place: number,
  { cases, problems, policy, newId, standing }: Making & { readonly standing: ReadonlyMap<string, Hearing> },
): Extract<RecordChange, { after?: unknown }> | null {
  const of = cases.get(setting.caseNumber);
  const before = setting.hearing === null ? undefined : standing.get(setting.hearing);
  // One that is recorded as held later than the day that is counted from is not moved either.
  if (of === undefined || (setting.hearing !== null && before?.status !== 'scheduled')) return null;
  const id = setting.hearing ?? idOf<'hearing'>(newId());
  const kept = {
    agencyReportFiledOn: reportKept(before, setting.date, policy),
    continuedFrom: before?.continuedFrom ?? null,
    accepted: acceptedOf(problems.hearings[place] ?? [], accepted),
  };
  const after: Hearing = { ...hearingAsSet(of, setting, id, policy), ...kept };
  return { kind: 'hearing', id, after, ...(before === undefined ? {} : { before }) };
}

function meetingChange(
  { accepted, caseNumber, meeting, coordinator, date, start, minutes, place: where }: MeetingToSet,
  place: number,
  { cases, problems, newId, standing }: Making & { readonly standing: ReadonlyMap<string, FtmAppointment> },
): RecordChange | null {
  const of = cases.get(caseNumber);
  const before = meeting === null ? undefined : standing.get(meeting);
  if (of === undefined || (meeting !== null && before === undefined)) return null;
  const after: FtmAppointment = {
    id: meeting ?? idOf<'ftmAppointment'>(newId()),
    caseId: of.case.id,
    ...{ date, start, minutes, coordinatorId: coordinator, place: where },
    accepted: acceptedOf(problems.meetings[place] ?? [], accepted),
  };
  return { kind: 'ftmAppointment', id: after.id, after, ...(before === undefined ? {} : { before }) };
}

/** The rows that stand of those that move, by id. */
async function standingOf<K extends 'hearing' | 'ftmAppointment'>(
  tx: ReadTx,
  kind: K,
  ids: readonly (string | null)[],
) {
  const moving = [...new Set(ids.filter((id) => id !== null))];
  return new Map((await readWhere(tx, kind, 'id', moving, null)).map((row) => [String(row.id), row]));
}

/** The changes of a request in its order; null where something that is to move is not set any more. */
async function changesOf(tx: WriteTx, input: ToSet, making: Making) {
  const hearings = await standingOf(
    tx,
    'hearing',
    input.hearings.map(({ hearing }) => hearing),
  );
  const meetings = await standingOf(
    tx,
    'ftmAppointment',
    input.meetings.map(({ meeting }) => meeting),
  );
  const set = input.hearings.map((row, place) => hearingChange(row, place, { ...making, standing: hearings }));
  const met = input.meetings.map((row, place) => meetingChange(row, place, { ...making, standing: meetings }));
  const changes = [...set, ...met].filter((change) => change !== null);
  const ids = set.flatMap((change): HearingId[] => (change === null ? [] : [idOf<'hearing'>(change.id)]));
  return changes.length < set.length + met.length ? null : { changes, hearings: ids };
}

/** Notices that were given of the day that a hearing leaves: from now on they say of which day they were. */
async function noticesLeft(
  tx: WriteTx,
  changes: readonly RecordChange[],
  cases: ReadonlyMap<string, ScheduleCase>,
): Promise<readonly RecordChange[]> {
  const left = new Map<string, CalendarDate>();
  for (const { kind, id, before, after } of changes) {
    const [was, is] = [before as Hearing | undefined, after as Hearing | undefined];
    if (kind === 'hearing' && was !== undefined && was.date !== is?.date) left.set(id, was.date);
  }
  if (left.size === 0) return [];
  const ids = [...cases.values()].filter(({ hearings }) => hearings.some(({ id }) => left.has(id)));
  const notices = await readWhere(
    tx,
    'hearingNotice',
    'case_id',
    ids.map((of) => of.case.id),
    null,
  );
  return notices.flatMap((before): RecordChange[] => {
    const heardOn = left.get(before.hearingId);
    if (heardOn === undefined || before.heardOn !== null) return [];
    return [{ kind: 'hearingNotice', id: before.id, before, after: { ...before, heardOn } }];
  });
}

/** The meetings that are taken away, as they stand; null where one stands no more, or is to be set by the same request. */
async function takenAway(tx: WriteTx, { without = [], meetings }: ToSet): Promise<readonly RemovedRow[] | null> {
  const standing = await standingOf(tx, 'ftmAppointment', without);
  const isSet = meetings.some(({ meeting }) => meeting !== null && standing.has(meeting));
  if (isSet || standing.size < new Set(without).size) return null;
  return [...standing.values()].map((row) => ({ kind: 'ftmAppointment', row }));
}

// ---- setting -------------------------------------------------------------------------------------------------------

/** A batch of which every date was set before is a move. */
const whatOf = ({ hearings, meetings }: ToSet): BatchKind =>
  hearings.length + meetings.length === 0 ? 'taken-away' : areMoved({ hearings, meetings }) ? 'moved' : 'set';

const areMoved = ({ hearings, meetings }: Pick<ToSet, 'hearings' | 'meetings'>): boolean =>
  hearings.every(({ hearing }) => hearing !== null) && meetings.every(({ meeting }) => meeting !== null);

const kindsOf = ({ hearings, meetings, without = [] }: ToSet) => [
  ...(hearings.length > 0 ? (['hearing'] as const) : []),
  ...(meetings.length + without.length > 0 ? (['ftmAppointment'] as const) : []),
];

async function set(
  tx: WriteTx,
  input: ToSet,
  { by, now, newId }: Machine & { readonly by: Actor },
): Promise<Result<Traced<Output<'schedule.set'>>>> {
  const [what, kinds] = [whatOf(input), kindsOf(input)];
  if (kinds.length === 0) return refuse({ name: 'bad-input', values: {} });
  if (!mayMake(by, what, kinds)) return refuse({ name: 'not-allowed', values: {} });
  const facts = await factsFor(tx, input, now());
  if (!facts.ok) return facts;
  const problems = checkDates(facts.value, input);
  const judged = judgeDates(input, problems);
  if (!judged.ok) return judged;
  const cases = byNumber(facts.value);
  const made = await changesOf(tx, input, { cases, problems, policy: facts.value.policy, newId });
  const removed = await takenAway(tx, input);
  if (made === null || removed === null) return refuse({ name: 'hearing-not-set', values: {} });
  const changes = [...made.changes, ...(await noticesLeft(tx, made.changes, cases))];
  const batch = await makeBatch(tx, { what, changes, removed, newId });
  if (!batch.ok) return batch;
  const { subject, cases: ids } = aboutCases([...changes, ...removed.map(({ row }) => ({ before: row }))]);
  const detail = {
    ...{ batch: batch.value, what, hearings: input.hearings.length, meetings: input.meetings.length },
    ...{ without: removed.length, cases: ids },
  };
  return done({ value: { batch: batch.value, hearings: made.hearings }, trace: { subject, detail } });
}

/**
 * schedule.set refuses with `dates-refused`, `dates-to-accept`, `no-such-case`, `nothing-changes`, or `hearing-not-set` where
 * what is to move was held or ended, or what is to be taken away is gone, meanwhile; hearings are set by a judge or clerk,
 * meetings by a clerk or coordinator (`not-allowed`). Who is to sit or to coordinate and is no judge or coordinator of the
 * record, a room that it has not, and more than 500 dates of one case are `bad-input`.
 */
export function setHandlers(machine: Machine): Pick<Handlers, 'schedule.check' | 'schedule.set'> {
  return {
    'schedule.check': async (input, store) => {
      const found = await store.read((tx) => check(tx, input, machine.now()));
      if (!found.ok) return found;
      const { asOf, hearings, meetings } = input;
      const detail = { asOf, hearings: hearings.length, meetings: meetings.length };
      return done({ value: found.value, trace: { subject: null, detail } });
    },
    'schedule.set': async (input, change, by) => change((tx) => set(tx, input, { ...machine, by })),
  };
}
