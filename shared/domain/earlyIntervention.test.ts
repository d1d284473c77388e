import { describe, expect, test } from 'vitest';
import { child, childFile, ifspReview, partC, partCException } from '../../tests/support/records.ts';
import type { ChildFile } from './caseFile.ts';
import { defaultPolicy } from './courtPolicy.ts';
import { dateOf } from './dates.ts';
import { earlyInterventionObligations } from './earlyIntervention.ts';
import type { PartC } from './record.ts';

const rows = (fields: Partial<PartC>, file: Partial<ChildFile> = {}) =>
  new Map(
    earlyInterventionObligations(childFile({ partC: partC(fields), ...file }), defaultPolicy).map((row) => [
      row.key.replace('C-1:partC:', ''),
      row,
    ]),
  );

describe('R9 early intervention', () => {
  test('nothing recorded, nothing due; a row only once its clock has started', () => {
    expect(earlyInterventionObligations(childFile(), defaultPolicy)).toEqual([]);
    expect([...rows({}).keys()]).toEqual([]);
    expect([...rows({ identifiedOn: dateOf('2026-07-20') }).keys()]).toEqual(['referral']);
  });

  test('referral within 7 days of Jul 20, done when it was sent', () => {
    expect(
      rows({ identifiedOn: dateOf('2026-07-20'), referralSentOn: dateOf('2026-08-20') }).get('referral'),
    ).toMatchObject({
      due: '2026-07-27',
      done: '2026-08-20',
      graceDays: 0,
    });
  });

  test('IFSP 45 days after Aug 20: 11 left in August, 30, 4 of October', () => {
    expect(rows({ referralReceivedOn: dateOf('2026-08-20') }).get('ifsp')).toMatchObject({
      due: '2026-10-04',
      done: null,
    });
  });

  test('the evaluation closes the clock of a child found not eligible, and of no other', () => {
    const evaluated = { referralReceivedOn: dateOf('2026-08-20'), evaluatedOn: dateOf('2026-09-20') };
    expect(rows({ ...evaluated, eligible: false }).get('ifsp')).toMatchObject({
      done: '2026-09-20',
      subject: { closedBy: 'not-eligible' },
    });
    expect(rows({ ...evaluated, eligible: true }).get('ifsp')).toMatchObject({ done: null });
    expect(rows({ ...evaluated, eligible: null }).get('ifsp')).toMatchObject({ done: null });
  });

  test('an exception adds its days when it starts on or before the due date as already moved', () => {
    const partCExceptions = [
      partCException({ id: 'X2', startedOn: dateOf('2026-10-10'), endedOn: dateOf('2026-10-15') }),
      partCException({ id: 'X1', startedOn: dateOf('2026-10-04'), endedOn: dateOf('2026-10-10') }),
      partCException({ id: 'X3', startedOn: dateOf('2026-10-16'), endedOn: dateOf('2026-10-26') }),
    ];
    // Oct 4: X1 starts on it, + 6 = Oct 10: X2 starts on it, + 5 = Oct 15; X3 starts a day too late.
    expect(rows({ referralReceivedOn: dateOf('2026-08-20') }, { partCExceptions }).get('ifsp')).toMatchObject({
      due: '2026-10-15',
      sources: [
        { kind: 'partC', id: 'C-1:partC' },
        { kind: 'partCException', id: 'X1' },
        { kind: 'partCException', id: 'X2' },
      ],
    });
  });

  test('reviews every six months from the IFSP and from each review; the last is the one still open', () => {
    const ifspReviews = [
      ifspReview({ id: 'R2', date: dateOf('2026-08-11') }),
      ifspReview({ id: 'R1', date: dateOf('2026-02-10') }),
    ];
    const found = rows({ ifspOn: dateOf('2025-08-31') }, { ifspReviews });
    expect(found.get('review1')).toMatchObject({ due: '2026-02-28', done: '2026-02-10' });
    expect(found.get('review2')).toMatchObject({ due: '2026-08-10', done: '2026-08-11' });
    expect(found.get('review3')).toMatchObject({ due: '2027-02-11', done: null });
    expect(found.has('review4')).toBe(false);
  });

  test('transition plan 90 days before the third birthday, only with an IFSP', () => {
    const file = { child: child({ bornOn: dateOf('2024-01-12') }) };
    const identified = { identifiedOn: dateOf('2026-04-01') };
    // Jan 12, 2027: 12 days back is Dec 31, 31 more Nov 30, 30 more Oct 31 (73), 17 more Oct 14 (90).
    expect(rows({ ...identified, ifspOn: dateOf('2026-05-28') }, file).get('transition')).toMatchObject({
      due: '2026-10-14',
      done: null,
    });
    expect(rows(identified, file).has('transition')).toBe(false);
  });

  test('born on Feb 29: the third birthday is Feb 28 of a common year', () => {
    const file = { child: child({ bornOn: dateOf('2024-02-29') }) };
    // Feb 28, 2027 − 90: 28 of February, 31 of January, 31 of December: 90 is Nov 30.
    expect(rows({ ifspOn: dateOf('2026-05-28') }, file).get('transition')?.due).toBe('2026-11-30');
  });
});
