// Recording that a hearing was held: what was found, who was there, and what comes next, all in one change, so that nobody
// leaves without the next date or a reason why there is none.

import { contract, type Input, type Output } from '../../../../shared/contract/contract.ts';
import type { Hearing, HearingAttendance, PartyRef } from '../../../../shared/domain/record.ts';
import { held, isOnlySet } from '../../../../shared/schedule/life.ts';
import { isParty } from '../../../../shared/schedule/parties.ts';
import { type Actor, done, type Result, refuse, type Traced } from '../../handlers.ts';
import type { RecordChange } from '../../store/records.ts';
import type { WriteTx } from '../../store/transactions.ts';
import { makeBatch } from '../schedule/batches.ts';
import { type FoundHearing, findSetHearing } from './find.ts';
import { newDate } from './newDate.ts';

type Request = Input<'hearing.hold'>;

/** The rows of who was there and who was not, each new or in place of what is recorded of that party. */
function attendance(
  { present, absent }: Request,
  { file, hearing }: FoundHearing,
  newId: () => string,
): readonly RecordChange[] {
  const row = (party: PartyRef, isPresent: boolean): readonly RecordChange[] => {
    const before = file.hearingAttendances.find((one) => one.hearingId === hearing.id && one.party === party);
    if (before?.present === isPresent) return [];
    const id = before?.id ?? newId();
    const after: HearingAttendance = { id, caseId: file.case.id, hearingId: hearing.id, party, present: isPresent };
    return [{ kind: 'hearingAttendance', id, after, ...(before === undefined ? {} : { before }) }];
  };
  return [...present.flatMap((party) => row(party, true)), ...absent.flatMap((party) => row(party, false))];
}

/** Nobody is named twice, and everybody is somebody of the record. */
function refusedParties({ present, absent }: Request, { file }: FoundHearing) {
  const named = [...present, ...absent];
  if (new Set(named).size < named.length) return refuse({ name: 'bad-input', values: {} });
  return named.every((party) => isParty(file, party)) ? null : refuse({ name: 'no-such-party', values: {} });
}

/** The hearing as held, and the next one where this change sets it; refused where there is neither one nor a reason. */
async function heldAndNext(
  tx: WriteTx,
  request: Request,
  found: FoundHearing<Extract<Hearing, { status: 'scheduled' }>>,
  newId: () => string,
): Promise<Result<{ readonly after: Hearing; readonly next: Hearing | null }>> {
  const { file, hearing } = found;
  const { next, outcome, childPresent, asOf } = request;
  const findings = [...new Set(request.findings)];
  const noNextBecause = next.kind === 'none' ? next.reason : null;
  const after = held(hearing, { findings, outcome: outcome === '' ? null : outcome, childPresent, noNextBecause });
  if (next.kind === 'none') return done({ after, next: null });
  if (next.kind === 'there') {
    const there = file.hearings.find(({ id }) => id === next.hearing);
    const isNext = there !== undefined && isOnlySet(there) && there.date > hearing.date;
    return isNext ? done({ after, next: null }) : refuse({ name: 'next-date-missing', values: {} });
  }
  const set = await newDate(tx, found, next.setting, { asOf, newId, after });
  return set.ok ? done({ after, next: set.value.row }) : set;
}

/**
 * Records a hearing as held on its day, not before it comes. Refuses by 'hearing-not-set', 'hearing-not-yet', 'no-such-party',
 * 'next-date-missing' and 'not-later', and as schedule.set by 'dates-refused' and 'dates-to-accept'.
 */
export async function hold(
  tx: WriteTx,
  request: Request,
  { by, newId }: { readonly by: Actor; readonly newId: () => string },
): Promise<Result<Traced<Output<'hearing.hold'>>>> {
  const { hearing: id, asOf } = request;
  const found = await findSetHearing(tx, by, id, contract['hearing.hold'].may);
  if (!found.ok) return found;
  const { file, hearing } = found.value;
  if (hearing.date > asOf) return refuse({ name: 'hearing-not-yet', values: {} });
  const refused = refusedParties(request, found.value);
  if (refused !== null) return refused;
  const made = await heldAndNext(tx, request, found.value, newId);
  if (!made.ok) return made;
  const { after, next } = made.value;
  const changes: readonly RecordChange[] = [
    { kind: 'hearing', id, before: hearing, after },
    ...(next === null ? [] : [{ kind: 'hearing', id: next.id, after: next } as const]),
    ...attendance(request, found.value, newId),
  ];
  const batch = await makeBatch(tx, { what: 'held', changes, removed: [], newId });
  const detail = {
    ...{ hearing: id, batch, next: next?.id ?? null, nextIs: request.next.kind },
    ...{ present: request.present.length, absent: request.absent.length },
  };
  const hearings = next === null ? [id] : [id, next.id];
  return done({ value: { batch, hearings }, trace: { subject: file.case.id, detail } });
}
