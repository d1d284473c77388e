// Setting and moving hearings and family team meetings: looked at among each other and everything else that is set, and kept
// all or none, as one batch. schedule.check looks at the same and sets nothing.

import type { Input, Output } from '../../../../shared/contract/contract.ts';
import { type HearingId, idOf } from '../../../../shared/domain/ids.ts';
import type { FtmAppointment, Hearing } from '../../../../shared/domain/record.ts';
import { hearingAsSet } from '../../../../shared/schedule/asIf.ts';
import type { ScheduleCase, ScheduleFacts } from '../../../../shared/schedule/facts.ts';
import type { Machine } from '../../clock.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Traced } from '../../handlers.ts';
import type { RecordChange } from '../../store/records.ts';
import { readWhere } from '../../store/rows.ts';
import { readScheduleFacts } from '../../store/schedule.ts';
import type { BatchKind } from '../../store/scheduleBatches.ts';
import type { ReadTx, WriteTx } from '../../store/transactions.ts';
import { makeBatch } from './batches.ts';
import { acceptedOf, areKnown, checkDates, type DateProblems, findCases, judgeDates } from './checkDates.ts';
import { mayMake } from './mayMake.ts';

type Asked = Pick<Input<'schedule.check'>, 'hearings' | 'meetings' | 'asOf'>;
type ToSet = Input<'schedule.set'>;
type MeetingToSet = ToSet['meetings'][number];

/** The facts that dates are looked at among, once every case, room and person that they name is there. */
async function factsFor(tx: ReadTx, { hearings, meetings, asOf }: Asked): Promise<Result<ScheduleFacts>> {
  const cases = await findCases(
    tx,
    [...hearings, ...meetings].map(({ caseNumber }) => caseNumber),
  );
  if (!cases.ok) return cases;
  const facts = await readScheduleFacts(tx, { asOf, from: asOf, to: null, cases: cases.value });
  if (facts === null) return refuse({ name: 'no-such-case', values: {} });
  return areKnown(facts, { hearings, meetings }) ? done(facts) : refuse({ name: 'bad-input', values: {} });
}

async function check(tx: ReadTx, asked: Asked): Promise<Result<Output<'schedule.check'>>> {
  const facts = await factsFor(tx, asked);
  if (!facts.ok) return facts;
  const { hearings, meetings } = checkDates(facts.value, asked);
  return done({ hearings: hearings.map((row) => [...row]), meetings: meetings.map((row) => [...row]) });
}

// ---- rows ----------------------------------------------------------------------------------------------------------

interface Making {
  readonly cases: ReadonlyMap<string, ScheduleCase>;
  readonly problems: DateProblems;
  readonly newId: () => string;
}

const byNumber = ({ cases }: ScheduleFacts): ReadonlyMap<string, ScheduleCase> =>
  new Map([...cases.values()].map((of) => [of.case.caseNumber, of]));

/** The hearing that moves keeps its id and all that no date speaks of; a new one gets an id of its own. */
function hearingChange(
  { accepted, ...setting }: ToSet['hearings'][number],
  place: number,
  { cases, problems, newId, standing }: Making & { readonly standing: ReadonlyMap<string, Hearing> },
): Extract<RecordChange, { after?: unknown }> | null {
  const of = cases.get(setting.caseNumber);
  const before = setting.hearing === null ? undefined : standing.get(setting.hearing);
  // One that is recorded as held later than the day that is counted from is not moved either.
  if (of === undefined || (setting.hearing !== null && before?.status !== 'scheduled')) return null;
  const id = setting.hearing ?? idOf<'hearing'>(newId());
  const { agencyReportFiledOn, continuedFrom } = before ?? { agencyReportFiledOn: null, continuedFrom: null };
  const kept = { agencyReportFiledOn, continuedFrom, accepted: acceptedOf(problems.hearings[place] ?? [], accepted) };
  const after: Hearing = { ...hearingAsSet(of, setting, id), ...kept };
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
  const kept = acceptedOf(problems.meetings[place] ?? [], accepted) ?? [];
  const after: FtmAppointment = {
    id: meeting ?? idOf<'ftmAppointment'>(newId()),
    caseId: of.case.id,
    ...{ date, start, minutes, coordinatorId: coordinator, place: where },
    overCapReason: kept.find(({ code }) => code === 'over-caseload')?.reason ?? null,
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

// ---- setting -------------------------------------------------------------------------------------------------------

/** A batch of which every date was set before is a move. */
const whatOf = ({ hearings, meetings }: ToSet): BatchKind =>
  hearings.every(({ hearing }) => hearing !== null) && meetings.every(({ meeting }) => meeting !== null)
    ? 'moved'
    : 'set';

const kindsOf = ({ hearings, meetings }: ToSet) => [
  ...(hearings.length > 0 ? (['hearing'] as const) : []),
  ...(meetings.length > 0 ? (['ftmAppointment'] as const) : []),
];

async function set(
  tx: WriteTx,
  input: ToSet,
  { by, newId }: Machine & { readonly by: Actor },
): Promise<Result<Traced<Output<'schedule.set'>>>> {
  const [what, kinds] = [whatOf(input), kindsOf(input)];
  if (kinds.length === 0) return refuse({ name: 'bad-input', values: {} });
  if (!mayMake(by, what, kinds)) return refuse({ name: 'not-allowed', values: {} });
  const facts = await factsFor(tx, input);
  if (!facts.ok) return facts;
  const problems = checkDates(facts.value, input);
  const judged = judgeDates(input, problems);
  if (!judged.ok) return judged;
  const made = await changesOf(tx, input, { cases: byNumber(facts.value), problems, newId });
  if (made === null) return refuse({ name: 'hearing-not-set', values: {} });
  const batch = await makeBatch(tx, { what, changes: made.changes, removed: [], newId });
  const detail = { batch, what, hearings: input.hearings.length, meetings: input.meetings.length };
  return done({ value: { batch, hearings: made.hearings }, trace: { subject: null, detail } });
}

/**
 * schedule.set refuses with `dates-refused`, `dates-to-accept`, `no-such-case`, or `hearing-not-set` where what is to move was
 * held or ended meanwhile; hearings are set by a judge or clerk, meetings by a clerk or coordinator (`not-allowed`).
 */
export function setHandlers(machine: Machine): Pick<Handlers, 'schedule.check' | 'schedule.set'> {
  return {
    'schedule.check': async (input, store) => {
      const found = await store.read((tx) => check(tx, input));
      if (!found.ok) return found;
      const { asOf, hearings, meetings } = input;
      const detail = { asOf, hearings: hearings.length, meetings: meetings.length };
      return done({ value: found.value, trace: { subject: null, detail } });
    },
    'schedule.set': async (input, change, by) => change((tx) => set(tx, input, { ...machine, by })),
  };
}
