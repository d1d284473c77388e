// Every field of a team's export has a home in the record: the sample docket goes in and comes out whole.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTeamExport, readTeamExportFile } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import type { RecordOf, Records } from '../../shared/domain/record.ts';
import { rebuildExport } from './rebuildExport.ts';
import { copySample, readSound, sampleUrl } from './sampleExport.ts';

/** Lists whose order is part of the record: texts as they were said, race as reported, who came. */
const kept = new Set([
  'race',
  'findings',
  'attendees',
  'invitedAbsent',
  'agenda',
  'strengths',
  'decisions',
  'protects',
]);
const ordered = new Set([...kept, 'parents', 'children', 'notices', 'audiences', 'to', 'domains']);

/** Sorts every list whose order means nothing, so that only content is compared. */
function inOneOrder(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => inOneOrder(item, Array.isArray(item) ? key : ''));
    return ordered.has(key) ? items : items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, item]) => [name, inOneOrder(item, key === 'domains' ? 'domains' : name)]),
  );
}

describe('a round trip of the sample docket', () => {
  test('imports without a problem and without a warning, and is the same file again', async () => {
    const path = sampleUrl.pathname;
    const read = await readTeamExportFile(path);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    expect(read.value.warnings).toEqual({ shown: [], total: 0 });
    expect(read.value.asOf).toBe('2026-11-21');
    expect(rebuildExport(read.value.records)).toEqual(copySample());
  });

  test('counts what the file holds', () => {
    // By hand from the README: 12 families, 14 children, 31 people; and from the file: 99 hearings, 28 orders, 81 FTMs.
    const { counts } = readSound(copySample());
    expect(counts).toMatchObject({ courtCase: 12, child: 14, person: 31, hearing: 99, orderItem: 28, ftm: 81 });
    expect(counts).toMatchObject({ court: 1, courtSetting: 7, sealedAddress: 1, holiday: 17 });
  });

  test('rows in any order give the same file: what order matters is in the rows', () => {
    const { records } = readSound(copySample());
    const wanted = inOneOrder(copySample());
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const turned = Object.fromEntries(
          Object.entries(records).map(([kind, rows]) => {
            const by = seed % Math.max(rows.length, 1);
            return [kind, [...rows.slice(by), ...rows.slice(0, by)].reverse()];
          }),
        ) as unknown as Records;
        expect(inOneOrder(rebuildExport(turned))).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
  });

  test('the same file gives the same rows, and a file in another order the same ids', () => {
    const first = readSound(copySample()).records;
    expect(readSound(copySample()).records).toEqual(first);
    const turned = copySample();
    for (const family of turned.families) {
      family.familyTime.reverse();
      family.sensitive.reverse();
      for (const child of family.children) child.health.reverse();
    }
    turned.meta.holidays.reverse();
    const second = readSound(turned).records;
    const ids = (rows: Records, kind: keyof Records) => rows[kind].map(({ id }) => id).toSorted();
    for (const kind of ['familyTimeSession', 'healthVisit', 'holiday', 'sensitiveText'] as const) {
      expect(ids(second, kind)).toEqual(ids(first, kind));
      const byId = new Map(second[kind].map((row: RecordOf[typeof kind]) => [row.id, row]));
      for (const row of first[kind]) expect(byId.get(row.id)).toEqual(row);
    }
  });

  test('no two rows of a kind share an id, even where a record stands twice', () => {
    const file = copySample();
    for (const family of file.families) {
      family.familyTime = [...family.familyTime, ...family.familyTime];
      family.icwa.inquiries = [...family.icwa.inquiries, ...family.icwa.inquiries];
      for (const child of family.children) child.health = [...child.health, ...child.health];
    }
    const { records } = readSound(file);
    expect(records.familyTimeSession).toHaveLength(184);
    for (const rows of Object.values(records)) expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('a protected address stands in the sealed row alone', () => {
    const { records } = readSound(copySample());
    const { sealedAddress, sensitiveText, ...others } = records;
    expect(sealedAddress).toEqual([
      {
        id: 'F07-MO:address',
        caseId: 'F07',
        parentId: 'F07-MO',
        address: '4418 Larkspur Hollow, Unit 6, Danforth',
        telephone: '555-0147',
      },
    ]);
    expect(JSON.stringify(others)).not.toMatch(/Larkspur|Danforth|555-0147/);
    // Redaction needs the words it must look for: that list is the only other place.
    expect(sensitiveText.filter(({ category }) => category === 'dv_address')).toHaveLength(3);
  });

  test('derived ids never hold free text', () => {
    const { records } = readSound(copySample());
    const derived = [records.sensitiveText, records.partCService, records.stay, records.commitment].flat();
    for (const { id } of derived) expect(id).toMatch(/^[A-Za-z0-9_.:-]+$/);
    expect(records.partCService.map(({ id }) => id)).toContain('F02-C1:part-c-service:2026-10-06');
  });

  test('a byte order mark and Windows line ends do no harm', () => {
    const text = `\ufeff${JSON.stringify(copySample(), null, 2).replaceAll('\n', '\r\n')}`;
    const read = readTeamExport(new TextEncoder().encode(text));
    expect(read.ok && read.value.records).toEqual(readSound(copySample()).records);
  });
});
