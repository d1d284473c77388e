import { describe, expect, test } from 'vitest';
import matrix from '../../resources/policies/disclosure.json' with { type: 'json' };
import { idOf } from '../domain/ids.ts';
import { audiences } from './audiences.ts';
import { disclosureRows, isTighter, levelOf, listedPolicy, listedRows, policyWith } from './policy.ts';

const here = idOf<'case'>('F01');
const change = { row: 'child-health', audience: 'casa', level: 'yes', caseId: here } as const;

describe('the court’s matrix', () => {
  test('SEC-13 what is not said is "no"', () => {
    expect(levelOf({}, 'caption', 'judge')).toBe('no');
    expect(levelOf({ caption: {} }, 'caption', 'judge')).toBe('no');
    expect(levelOf(listedPolicy, 'child-health', 'casa')).toBe('no');
  });

  test('every row of the list is known, and every one has words in both languages and a source', () => {
    expect(matrix.rows.map(({ id }) => id)).toEqual([...disclosureRows]);
    for (const row of listedRows) {
      const { textEn, textEs, coversEn, coversEs, source } = row;
      expect([textEn, textEs, coversEn, coversEs, source].filter((text) => text.trim() === '')).toEqual([]);
    }
    const levels = matrix.rows.flatMap((row) => Object.entries(row.levels));
    expect(levels.filter(([audience]) => !audiences.some((known) => known === audience))).toEqual([]);
    expect(levels.filter(([, level]) => !['yes', 'own', 'flagged', 'care'].includes(level))).toEqual([]);
  });

  test('SEC-13 nobody but the sealed sheet has a protected address', () => {
    for (const audience of audiences) expect(levelOf(listedPolicy, 'address', audience)).toBe('no');
  });

  test('a case’s order widens for that case alone', () => {
    expect(levelOf(policyWith([change], here), 'child-health', 'casa')).toBe('yes');
    expect(levelOf(policyWith([change], idOf('F02')), 'child-health', 'casa')).toBe('no');
    expect(levelOf(policyWith([change]), 'child-health', 'casa')).toBe('no');
  });

  test('SEC-13 the whole court’s change only tightens', () => {
    const court = { ...change, caseId: null };
    expect(levelOf(policyWith([court]), 'child-health', 'casa')).toBe('no');
    const tighter = { row: 'meetings', audience: 'tribe', level: 'no', caseId: null } as const;
    expect(levelOf(policyWith([tighter], here), 'meetings', 'tribe')).toBe('no');
    expect(levelOf(policyWith([tighter, { ...tighter, level: 'yes' }], here), 'meetings', 'tribe')).toBe('no');
    const reopened = { ...tighter, level: 'yes', caseId: here } as const;
    expect(levelOf(policyWith([reopened, tighter], here), 'meetings', 'tribe')).toBe('yes');
  });

  test('SEC-13 no order opens an address or the notes of a meeting, and an unknown row changes nothing', () => {
    const opened = (['address', 'meeting-notes'] as const).map((row) => ({ ...change, row }));
    expect(policyWith([...opened, { ...change, row: 'nothing-known' }], here)).toEqual(listedPolicy);
  });

  test('tighter is less than before; own, flagged and care are as much as each other', () => {
    expect([
      isTighter('no', 'care'),
      isTighter('own', 'yes'),
      isTighter('own', 'flagged'),
      isTighter('yes', 'no'),
    ]).toEqual([...[true, true, false, false]]);
  });
});
