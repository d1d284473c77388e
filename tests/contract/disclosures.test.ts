// The disclosure log: what left the store, for whom, kept in the change that writes the copy's audit line.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import {
  dropDisclosure,
  keepDisclosure,
  type NewDisclosure,
  nextCopyNumber,
} from '../../electron/engine/store/disclosures.ts';
import type { WriteTx } from '../../electron/engine/store/transactions.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { DisclosureLine } from '../../shared/contract/disclosure.ts';
import type { Role } from '../../shared/contract/roles.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

const me = idOf<'storePerson'>('person-1');
const copy: NewDisclosure = {
  caseId: idOf('F01'),
  hearingId: idOf('F01-H8'),
  personId: me,
  document: 'attorney-summary',
  how: 'printed',
  audience: 'mother_attorney',
  party: 'F01-MO',
  language: 'es',
  paper: 'letter',
  pages: 3,
  hash: 'a'.repeat(64),
  withheld: [{ sort: 'protected', count: 2 }],
  sealed: false,
};

const inChange = <T>(work: (tx: WriteTx) => Promise<T>) =>
  engine.open.store.change(me, async (tx) => {
    const value = await work(tx);
    await appendAudit(tx, { operation: 'copy.printed', subject: null, outcome: 'done', detail: {} });
    return value;
  });
const kept = (of: Partial<NewDisclosure> = {}) => inChange((tx) => keepDisclosure(tx, { ...copy, ...of }));

async function list(operation: 'disclosures.list' | 'disclosures.mine', input: object, held: readonly Role[]) {
  const answer = await engine.routerFor(held)(operation, input);
  return (answer as { value: Output<'disclosures.list'> }).value;
}
const ofCase = (caseNumber = '26-JV-0117') => list('disclosures.list', { caseNumber }, ['clerk']);

beforeEach(() =>
  inChange(async (tx) => {
    await tx.database.deleteFrom('disclosure').execute();
  }),
);

describe('the log of a case', () => {
  test('says who took what, for whom, when, with its hash, newest first', async () => {
    const first = await kept();
    await kept({ how: 'saved', document: 'development', audience: 'child_attorney', party: null, sealed: true });
    const lines = await ofCase();
    const expected: Omit<DisclosureLine, 'at' | 'id'> = {
      by: 'Ana Ruiz',
      caseNumber: idOf('26-JV-0117'),
      hearing: idOf('F01-H8'),
      hearingDate: '2026-11-24' as DisclosureLine['hearingDate'],
      document: 'attorney-summary',
      how: 'printed',
      audience: 'mother_attorney',
      party: 'F01-MO',
      language: 'es',
      paper: 'letter',
      number: 1,
      pages: 3,
      hash: copy.hash,
      withheld: [{ sort: 'protected', count: 2 }],
      sealed: false,
    };
    expect(lines).toEqual([
      expect.objectContaining({ document: 'development', how: 'saved', sealed: true, number: 1 }),
      { ...expected, id: first.id, at: first.at },
    ]);
    expect(await ofCase('26-JV-0231')).toEqual([]);
  });

  test('numbers the copies of a document for one reader and hearing', async () => {
    const numbers = [
      (await kept()).number,
      (await kept({ how: 'saved', language: 'en' })).number,
      (await kept({ party: 'F01-M2' })).number,
      (await kept({ hearingId: null })).number,
      (await kept({ hearingId: null })).number,
      (await kept({ audience: 'agency', party: null })).number,
      (await kept()).number,
    ];
    expect(numbers).toEqual([1, 2, 1, 1, 2, 1, 3]);
    expect(await engine.open.store.read((tx) => nextCopyNumber(tx, copy))).toBe(4);
  });

  test('a packet is a line in the log of each of its cases, under one line of the audit', async () => {
    const ids = await inChange(async (tx) => {
      const one = await keepDisclosure(tx, { ...copy, document: 'packet' }, 0);
      const other = await keepDisclosure(tx, { ...copy, document: 'packet', caseId: idOf('F02'), hearingId: null }, 1);
      return [one.id, other.id, `line-${tx.auditTail.seq + 1}`];
    });
    const [one = '', other = '', line = ''] = ids;
    expect([one, other]).toEqual([`${line}-1`, `${line}-2`]);
    expect((await ofCase()).map(({ id }) => id)).toEqual([one]);
    expect((await ofCase('26-JV-0231')).map(({ id, hearingDate }) => [id, hearingDate])).toEqual([[other, null]]);
  });

  test('SEC-24 is kept with the line of the audit, or not at all', async () => {
    const failing = engine.open.store.change(me, async (tx) => {
      await keepDisclosure(tx, copy);
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    const without = engine.open.store.change(me, (tx) => keepDisclosure(tx, copy));
    await expect(without).rejects.toThrow('without an audit line');
    expect(await ofCase()).toEqual([]);
  });

  test('what came to nothing is taken back, and its number is given again', async () => {
    const { id } = await kept();
    await inChange((tx) => dropDisclosure(tx, id));
    expect(await ofCase()).toEqual([]);
    expect((await kept()).number).toBe(1);
  });

  test('of a case that is not there there is none', async () => {
    expect(await engine.routerFor(['clerk'])('disclosures.list', { caseNumber: '99-JV-9999' })).toMatchObject({
      refusal: { name: 'no-such-case' },
    });
  });
});

describe('what one took oneself', () => {
  test('is one’s own alone, of one hearing or of all', async () => {
    await kept();
    await kept({ hearingId: idOf('F02-H4'), caseId: idOf('F02') });
    await kept({ personId: idOf('person-2') });
    const mine = (hearing: string | null) => list('disclosures.mine', { hearing }, ['parent_attorney']);
    expect((await mine(null)).map(({ caseNumber, number }) => [caseNumber, number])).toEqual([
      ['26-JV-0231', 1],
      ['26-JV-0117', 1],
    ]);
    expect((await mine('F01-H8')).map(({ hearing }) => hearing)).toEqual(['F01-H8']);
    expect(await mine('F09-H1')).toEqual([]);
    // Whoever is of the record's case now is told its day; whoever is not, is not: it may have been set anew.
    const dayFor = async (worksAs: string) => {
      const asked = await engine.routerFor(['parent_attorney'], idOf(worksAs))('disclosures.mine', {
        hearing: 'F01-H8',
      });
      return (asked as { value: Output<'disclosures.mine'> }).value.map(({ hearingDate }) => hearingDate);
    };
    expect([await dayFor('AT1'), await dayFor('AT5')]).toEqual([['2026-11-24'], [null]]);
    // Somebody who is gone from the store is still told by the id they had.
    expect((await ofCase()).map(({ by }) => by).toSorted()).toEqual(['Ana Ruiz', 'person-2']);
  });
});

test('SEC-24 a look at the log of a case leaves a line that names the case', async () => {
  await ofCase();
  const page = await engine.routerFor(['administrator'])('audit.list', { after: 0, limit: 500 });
  const lines = (page as { value: Output<'audit.list'> }).value;
  expect(lines.findLast(({ event }) => event === 'disclosures.viewed')).toMatchObject({
    subject: 'F01',
    detail: { lines: 0 },
  });
});
