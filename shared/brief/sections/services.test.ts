import { expect, test } from 'vitest';
import { caseFile, parent, progressReport, service } from '../../../tests/support/records.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import { makeServices } from './services.ts';

const asOf = dateOf('2026-11-21');
const mother = parent();

test('a service tells its latest progress report and names it as a source', () => {
  const file = caseFile({
    parents: [mother],
    services: [service({ id: 'V', subjectId: mother.id, referredOn: dateOf('2026-09-01') })],
    progressReports: [
      progressReport({ id: 'R1', date: dateOf('2026-10-31'), attended: 2, scheduled: 8 }),
      progressReport({ id: 'R2', date: dateOf('2026-11-15'), attended: 3, scheduled: 4, fit: 'Evenings suit her' }),
      progressReport({ id: 'R3', serviceId: 'other', date: dateOf('2026-11-18') }),
    ],
  });
  const [line] = makeServices(file, [], asOf);
  expect(line?.report).toMatchObject({ to: '2026-11-15', attended: 3, scheduled: 4, fit: 'Evenings suit her' });
  expect(line?.sources).toEqual([
    { kind: 'service', id: 'V' },
    { kind: 'progressReport', id: 'R2' },
  ]);
});

test('without a report nothing is said of attendance', () => {
  const file = caseFile({ services: [service({ id: 'V', subjectId: idOf('C-M') })] });
  expect(makeServices(file, [], asOf)[0]?.report).toBeNull();
});
