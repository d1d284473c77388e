// What an import would do to the record, worked by hand on the sample docket.

import { describe, expect, test } from 'vitest';
import {
  type Change,
  changesToMake,
  compareRecords,
  dryRunReport,
} from '../../electron/engine/exchange/teamExport/compare.ts';
import { refuseAgainstRecord } from '../../electron/engine/exchange/teamExport/conflicts.ts';
import type { AnyRecord, Written, WrittenVersion } from '../../electron/engine/exchange/teamExport/written.ts';
import type { RecordKind, Records } from '../../shared/domain/record.ts';
import { at, copySample, type LooseExport, readSound } from './sampleExport.ts';

const recordsOf = (file: LooseExport): Records => readSound(file).records;
const sample = recordsOf(copySample());
const nothing = Object.fromEntries(Object.keys(sample).map((kind) => [kind, []])) as unknown as Records;
/** No person wrote anything. */
const unwritten: Written = () => new Map();

/** Rows of a kind that a person wrote, by their ids: as the sample has them, then as they say. */
const writtenAs =
  (kind: RecordKind, rows: readonly AnyRecord[]): Written =>
  (of) =>
    new Map(
      (of === kind ? rows : []).map((row): [string, WrittenVersion[]] => {
        const first = sample[kind].find(({ id }) => id === row.id);
        const exported: WrittenVersion[] = first === undefined ? [] : [{ source: 'team-export', row: first }];
        return [row.id, [...exported, { source: 'entered', row }]];
      }),
    );

/** `status kind id` of every change but the same ones. */
const linesOf = (changes: readonly Change[]) =>
  changes.filter(({ status }) => status !== 'same').map(({ status, kind, id }) => `${status} ${kind} ${id}`);

function changesBy(edit: (file: LooseExport) => void, written = unwritten): string[] {
  const file = copySample();
  edit(file);
  return linesOf(compareRecords(sample, recordsOf(file), written));
}

describe('comparing an export with the record', () => {
  test('into an empty record all is new', () => {
    const changes = compareRecords(nothing, sample, unwritten);
    expect(new Set(changes.map(({ status }) => status))).toEqual(new Set(['new']));
    expect(changes).toHaveLength(Object.values(sample).flat().length);
  });

  test('the same file again changes nothing, whatever the order of keys and rows', () => {
    const stored = Object.fromEntries(
      Object.entries(sample).map(([kind, rows]) => [
        kind,
        rows.toReversed().map((row) => Object.fromEntries(Object.entries(row).toReversed())),
      ]),
    ) as unknown as Records;
    const changes = compareRecords(stored, recordsOf(copySample()), unwritten);
    expect(linesOf(changes)).toEqual([]);
    expect(changes).toHaveLength(Object.values(sample).flat().length);
  });

  test('a later export: one thing changed, one new, one gone', () => {
    expect(
      changesBy((file) => {
        file.meta.asOf = '2026-11-22';
        const family = at(file.families, 0);
        at(family.hearings, 7).start = '14:30';
        family.familyTime.push({ ...at(family.familyTime, 0), date: '2026-11-21' });
        family.services.pop();
      }).toSorted(),
    ).toEqual([
      'changed court court',
      'changed hearing F01-H8',
      'new familyTimeSession F01:family-time:F01-MO:2026-11-21',
      'withdrawn service F01-V5',
    ]);
  });

  test('a changed row carries what is recorded and what the export says', () => {
    const file = copySample();
    at(file.families, 0).headline = 'Lease signed';
    const changes = compareRecords(sample, recordsOf(file), unwritten).filter(({ status }) => status === 'changed');
    expect(changes).toEqual([
      {
        status: 'changed',
        kind: 'courtCase',
        id: 'F01',
        before: at(sample.courtCase, 0),
        after: { ...at(sample.courtCase, 0), headline: 'Lease signed' },
      },
    ]);
  });

  test('a note that is corrected keeps its row; a day that is corrected makes another row', () => {
    const first = (file: LooseExport) => at(at(file.families, 0).familyTime, 0);
    expect(changesBy((file) => Object.assign(first(file), { note: 'Corrected' }))).toEqual([
      'changed familyTimeSession F01:family-time:F01-MO:2026-10-20',
    ]);
    expect(changesBy((file) => Object.assign(first(file), { date: '2026-10-19' })).toSorted()).toEqual([
      'new familyTimeSession F01:family-time:F01-MO:2026-10-19',
      'withdrawn familyTimeSession F01:family-time:F01-MO:2026-10-20',
    ]);
  });

  test('a case that is absent from the export is left alone', () => {
    expect(changesBy((file) => file.families.splice(1))).toEqual([]);
  });

  test('a row that a person wrote is kept: the export neither withdraws it, nor changes it, nor brings it back', () => {
    const byHand = (file: LooseExport) => {
      at(file.families, 0).services.pop();
      at(at(file.families, 0).services, 0).note = 'Changed';
    };
    const kind = 'service';
    const written = writtenAs(
      kind,
      sample.service.filter(({ id }) => ['F01-V1', 'F01-V2', 'F01-V5'].includes(id)),
    );
    const takenBack = { ...sample, service: sample.service.filter(({ id }) => id !== 'F01-V2') };
    const file = copySample();
    byHand(file);
    const changes = compareRecords(takenBack, recordsOf(file), written);
    expect(linesOf(changes).toSorted()).toEqual(['kept service F01-V1', 'kept service F01-V2', 'kept service F01-V5']);
    expect(changesToMake(changes)).toEqual([]);
    expect(dryRunReport(changes).find((report) => report.kind === kind)).toMatchObject({
      counts: { new: 0, changed: 0, withdrawn: 0, kept: 3 },
      ids: { kept: ['F01-V1', 'F01-V2', 'F01-V5'] },
    });
    expect(changesBy(byHand).toSorted()).toEqual(['changed service F01-V1', 'withdrawn service F01-V5']);
  });

  test('an export that says what a person wrote already is the same', () => {
    const all: Written = (kind) => writtenAs(kind, sample[kind])(kind);
    expect(linesOf(compareRecords(sample, recordsOf(copySample()), all))).toEqual([]);
  });

  test('a holiday can be withdrawn; a person and a courtroom that other cases may name cannot', () => {
    expect(
      changesBy((file) => {
        file.meta.holidays = file.meta.holidays.filter(({ date }) => date !== '2027-01-01');
        file.meta.courtrooms.pop();
        file.people.push({ id: 'CW9', name: 'New Worker', role: 'caseworker' });
      }).toSorted(),
    ).toEqual(['new person CW9', 'withdrawn holiday court:holiday:2027-01-01']);
    const later = copySample();
    later.families = later.families.slice(11);
    later.people = later.people.filter(({ id }) => id !== 'CASA2');
    expect(linesOf(compareRecords(sample, recordsOf(later), unwritten))).toEqual([]);
  });

  test('the dry run counts by kind and names the rows', () => {
    const file = copySample();
    at(file.families, 0).services.pop();
    at(at(file.families, 0).services, 0).note = 'Changed';
    const report = dryRunReport(compareRecords(sample, recordsOf(file), unwritten));
    expect(report.find(({ kind }) => kind === 'service')).toMatchObject({
      counts: { new: 0, changed: 1, same: 33, withdrawn: 1 },
      ids: { new: [], changed: ['F01-V1'], withdrawn: ['F01-V5'] },
    });
    expect(report.find(({ kind }) => kind === 'hearing')?.counts).toEqual({
      new: 0,
      changed: 0,
      same: 99,
      withdrawn: 0,
      kept: 0,
    });
  });
});

describe('an export against the record that is kept', () => {
  const refusalFor = (edit: (file: LooseExport) => void) => {
    const file = copySample();
    edit(file);
    return refuseAgainstRecord(sample, recordsOf(file));
  };

  test('into an empty record, the same day again, or a later day: fine', () => {
    expect(refuseAgainstRecord(nothing, sample)).toBeNull();
    expect(refusalFor(() => {})).toBeNull();
    expect(refusalFor((file) => Object.assign(file.meta, { asOf: '2026-11-22' }))).toBeNull();
  });

  test('an earlier day is refused', () => {
    expect(refusalFor((file) => Object.assign(file.meta, { asOf: '2026-11-20' }))).toEqual({
      name: 'export-older-than-record',
      problems: [
        {
          path: 'meta.asOf',
          reason: 'older-than-record',
          values: { asOf: '2026-11-20', recordedThrough: '2026-11-21' },
        },
      ],
      total: 1,
    });
  });

  test('a hearing’s id or a case number of a case that the export does not bring is refused', () => {
    const refusal = refusalFor((file) => {
      file.families = file.families.slice(0, 1);
      const family = at(file.families, 0);
      family.caseNumber = '26-JV-0231';
      at(family.hearings, 0).id = 'F02-H1';
    });
    expect(refusal?.name).toBe('export-conflicts-with-record');
    expect(refusal?.problems).toEqual([
      { path: 'hearing F02-H1', reason: 'record-of-another-case', values: { id: 'F02-H1', case: 'F02' } },
      { path: 'courtCase F01', reason: 'case-number-in-use', values: { id: '26-JV-0231', case: 'F02' } },
    ]);
  });
});
