import { expect, test } from 'vitest';
import { dateOf } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { hearing, heldHearing, vacatedHearing } from '../../../tests/support/records.ts';
import { toOpen } from './find.ts';

test('the next hearing that is set is opened, else the last that was not vacated, else the last', () => {
  const asOf = dateOf('2026-11-21');
  const held = heldHearing({ id: idOf('held'), date: dateOf('2026-11-10') });
  const gone = vacatedHearing({ id: idOf('gone'), date: dateOf('2026-11-24') });
  const set = hearing({ id: idOf('set'), date: dateOf('2026-12-08') });
  expect(toOpen([held, gone, set], asOf)?.id).toBe('set');
  expect(toOpen([held, gone], asOf)?.id).toBe('held');
  expect(toOpen([gone], asOf)?.id).toBe('gone');
});
