import { expect, test } from 'vitest';
import { caseFile, child, childFile, hearing, placement } from '../../tests/support/records.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { assembleBrief } from './assemble.ts';
import { readyBrief } from './ready.ts';

test('a baby born on 29 February has a brief that is ready, and the right age on 1 March', () => {
  const file = caseFile({
    hearings: [hearing({ date: dateOf('2025-03-01') })],
    children: [
      childFile({
        child: child({ bornOn: dateOf('2024-02-29'), removedOn: dateOf('2024-03-05') }),
        placements: [placement({ startedOn: dateOf('2024-03-05') })],
      }),
    ],
  });
  const asOf = dateOf('2025-02-28');
  const brief = assembleBrief(file, { hearingId: idOf('H'), asOf, audience: 'judge', shownOn: asOf });
  expect(brief.who.children[0]?.age).toMatchObject({ months: 12, days: 1 });
  expect(readyBrief(brief).ok).toBe(true);
});
