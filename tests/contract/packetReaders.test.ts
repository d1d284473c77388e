// Of whom a packet is: an office has the day's cases, any other reader those of one person; and what a judge makes for another
// reader, or for one whom a case does not have.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTo } from '../../electron/engine/services/reach.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { CopyOf } from '../../shared/contract/copies.ts';
import type { Role } from '../../shared/contract/roles.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { type CaseNumber, idOf, type PersonId } from '../../shared/domain/ids.ts';
import type { Audience } from '../../shared/redaction/audiences.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';

const date = dateOf('2026-11-24');
const asOf = dateOf('2026-11-21');

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

interface Asking {
  readonly as: Role;
  readonly worksAs?: string;
}

/** The case numbers on a packet's cover and documents, or the name of its refusal. */
async function packet(
  { as, worksAs }: Asking,
  asked: Pick<CopyOf<'packet'>, 'audience' | 'person'>,
): Promise<readonly string[] | string> {
  const copy = { document: 'packet', date, asOf, language: 'en', ...asked } as const;
  const answer = await engine.routerFor([as], (worksAs ?? null) as PersonId | null)('copy.preview', { copy });
  if (!answer.ok) return answer.refusal.name;
  const { models } = answer.value as Output<'copy.preview'>;
  return [...new Set(JSON.stringify(models).match(/\d\d-JV-\d{4}/g))].toSorted();
}

const casesOf = async (person: string, part: 'attorney' | 'child_attorney' | 'casa') => {
  const { hearings, parents, participants, cases } = await engine.open.store.read(async (tx) => ({
    hearings: await readAll(tx, 'hearing', null),
    parents: await readAll(tx, 'parent', null),
    participants: await readAll(tx, 'participant', null),
    cases: await readAll(tx, 'courtCase', null),
  }));
  const own =
    part === 'attorney'
      ? parents.filter(({ attorneyId, relation }) => attorneyId === person && relation === 'mother')
      : participants.filter(({ role, personId }) => role === part && personId === person);
  const of = new Set(own.map(({ caseId }) => caseId));
  const heard = new Set(hearings.flatMap((row) => (row.date === date && of.has(row.caseId) ? [row.caseId] : [])));
  return cases.flatMap(({ id, caseNumber }) => (heard.has(id) ? [caseNumber] : [])).toSorted();
};

describe('SEC-13 the packet of a day', () => {
  test.each<[Role, Audience]>([
    ['judge', 'child_attorney'],
    ['judge', 'mother_attorney'],
    ['judge', 'casa'],
    ['coordinator', 'father_attorney'],
    ['coordinator', 'tribe'],
    ['coordinator', 'resource_parent'],
    ['caseworker', 'resource_parent'],
  ])('SEC-13 of a %s for %s is refused where it is not said of whom', async (as, audience) => {
    expect(await packet({ as, worksAs: as === 'caseworker' ? 'CW1' : 'nobody' }, { audience })).toBe('packet-of-whom');
  });

  test('SEC-13 is of the one who asks, or of the one who is named, and tells of no other case', async () => {
    const mothers = await casesOf('AT1', 'attorney');
    expect(mothers.length).toBeGreaterThan(0);
    const audience = 'mother_attorney';
    expect(await packet({ as: 'parent_attorney', worksAs: 'AT1' }, { audience })).toEqual(mothers);
    expect(await packet({ as: 'judge' }, { audience, person: 'AT1' })).toEqual(mothers);
    const children = await casesOf('GAL1', 'child_attorney');
    expect(children.length).toBeGreaterThan(0);
    const child = { audience: 'child_attorney' } as const;
    expect(await packet({ as: 'child_attorney', worksAs: 'GAL1' }, child)).toEqual(children);
    expect(await packet({ as: 'coordinator' }, { ...child, person: 'GAL1' })).toEqual(children);
  });

  test('SEC-13 is of one home, by a child who lives there', async () => {
    const audience = 'resource_parent';
    expect(await packet({ as: 'judge' }, { audience, person: 'F01-C1' })).toEqual(['26-JV-0117']);
    expect(await packet({ as: 'judge' }, { audience, person: 'F99-C1' })).toBe('no-hearings');
  });

  test('of an office has every hearing of the day', async () => {
    expect(await packet({ as: 'judge' }, { audience: 'agency' })).toHaveLength(4);
  });
}, 60_000);

const open = (as: readonly Role[], audience: Audience) =>
  engine.open.store.read((tx) => openTo(tx, { roles: as, worksAs: null }, idOf('F09'), { audience }));

describe('SEC-13 a copy for another reader', () => {
  test('is marked as a judge’s where only the bench makes it', async () => {
    expect(await open(['judge'], 'mother_attorney')).toMatchObject({ value: { madeBy: 'judge' } });
    for (const [as, audience] of [
      [['judge', 'coordinator'], 'mother_attorney'],
      [['coordinator'], 'agency'],
      [['judge'], 'judge'],
    ] as const) {
      expect(await open(as, audience)).toMatchObject({ ok: true, value: { audience, party: null } });
      expect(JSON.stringify(await open(as, audience))).not.toContain('madeBy');
    }
  });
});

describe('a reader whom a case does not have', () => {
  const brief = async (caseNumber: CaseNumber, day: string, audience: Audience, party?: string) => {
    const input = { caseNumber, hearing: dateOf(day), asOf, knownAt: null, language: 'en', audience } as const;
    const asked = { ...input, ...(party !== undefined && { party }) };
    const answer = await engine.routerFor(['judge'])('brief.make', asked);
    return answer.ok ? (answer.value as Output<'brief.make'>).brief : answer.refusal.name;
  };

  test('has a copy all the same, of no party, that says so first', async () => {
    const cases = await engine.open.store.read(async (tx) => ({
      all: await readAll(tx, 'courtCase', null),
      hearings: await readAll(tx, 'hearing', null),
      fathers: new Set(
        (await readAll(tx, 'parent', null)).flatMap((row) => (row.relation === 'mother' ? [] : row.caseId)),
      ),
    }));
    const without = cases.all.find(({ id }) => !cases.fathers.has(id));
    const heard = cases.hearings.find(({ caseId, status }) => caseId === without?.id && status === 'scheduled');
    if (without === undefined || heard === undefined) throw new Error('every case has a father');
    const made = await brief(without.caseNumber, heard.date, 'father_attorney');
    if (typeof made === 'string') throw new Error(made);
    expect(made).toMatchObject({ party: null, noReaderRecorded: true });
    expect(JSON.stringify(made.sentences)).toContain('No father is recorded in this case.');
    expect(await brief(without.caseNumber, heard.date, 'father_attorney', 'F01-FA')).toBe('no-such-party');
  });

  test('says nothing of the kind where the case has one', async () => {
    const made = await brief(idOf('26-JV-0117'), '2026-11-24', 'mother_attorney');
    expect(made).toMatchObject({ noReaderRecorded: false, party: { ref: 'F01-MO' } });
    expect(JSON.stringify(made)).not.toContain('is recorded in this case');
  });
});
