import { describe, expect, test } from 'vitest';
import { continuedHearing, heldHearing, icwaNotice } from '../../tests/support/records.ts';
import { dateOf } from './dates.ts';
import { icwaNoticeSummary } from './icwaNotice.ts';
import { idOf } from './ids.ts';

const mother = icwaNotice({ id: 'N0', position: 0, to: 'C-MO', receivedOn: dateOf('2026-07-02') });
const tribe = icwaNotice({ id: 'N1', position: 1, to: 'tribe', receivedOn: dateOf('2026-07-06'), extensionDays: 20 });
const father = icwaNotice({ id: 'N2', position: 2, to: 'C-FA', receivedOn: dateOf('2026-08-19') });
const adjudication = (date: string) => heldHearing({ id: idOf(`H${date}`), type: 'adjudication', date: dateOf(date) });

describe('R19 ICWA notice', () => {
  test('10 days from receipt, 20 more for the tribe (Jul 6 + 30 = Aug 5); the latest decides; record order is kept', () => {
    expect(icwaNoticeSummary([father, tribe, mother], [adjudication('2026-09-01')])).toMatchObject({
      perRecipient: [
        { to: 'C-MO', received: '2026-07-02', earliest: '2026-07-12' },
        { to: 'tribe', received: '2026-07-06', earliest: '2026-08-05' },
        { to: 'C-FA', received: '2026-08-19', earliest: '2026-08-29' },
      ],
      earliestPermissibleHearing: '2026-08-29',
      heldOn: '2026-09-01',
      heldTooEarly: false,
    });
  });

  test('held the day before is too early, on the day is not', () => {
    expect(icwaNoticeSummary([father], [adjudication('2026-08-28')])).toMatchObject({ heldTooEarly: true });
    expect(icwaNoticeSummary([father], [adjudication('2026-08-29')])).toMatchObject({ heldTooEarly: false });
  });

  test('the first held adjudication counts, a continued one does not', () => {
    const continued = continuedHearing({ type: 'adjudication', date: dateOf('2026-07-21') });
    const hearings = [adjudication('2026-10-01'), adjudication('2026-09-01'), continued];
    expect(icwaNoticeSummary([father], hearings)).toMatchObject({ heldOn: '2026-09-01' });
    expect(icwaNoticeSummary([father], [continued])).toMatchObject({ heldOn: null, heldTooEarly: false });
  });

  test('while somebody has not received notice there is no earliest day', () => {
    expect(icwaNoticeSummary([mother, { ...father, receivedOn: null }], [adjudication('2026-09-01')])).toMatchObject({
      perRecipient: [{ earliest: '2026-07-12' }, { received: null, earliest: null }],
      earliestPermissibleHearing: null,
      heldTooEarly: false,
    });
  });

  test('no notice recorded: nothing to say', () => {
    expect(icwaNoticeSummary([], [])).toBeNull();
  });
});
