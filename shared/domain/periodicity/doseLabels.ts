// Doses as a visit's label names them: "DTaP 2, Hib dose 2, MMR".

import type { GivenDose } from '../record.ts';
import { vaccines } from './schedule.ts';

/** How labels write each vaccine, in small letters, the longer name first. */
const names: Readonly<Record<string, readonly string[]>> = {
  'imm-hepb': ['hepatitis b', 'hep b', 'hepb'],
  'imm-rsv-ab': ['rsv antibody', 'nirsevimab', 'rsv'],
  'imm-rv': ['rotavirus', 'rv'],
  'imm-dtap': ['dtap'],
  'imm-hib': ['haemophilus influenzae type b', 'hib'],
  'imm-pcv': ['pneumococcal conjugate', 'pcv'],
  'imm-ipv': ['inactivated poliovirus', 'polio', 'ipv'],
  'imm-flu': ['influenza', 'flu'],
  'imm-covid': ['covid-19', 'covid'],
  'imm-mmr': ['measles, mumps, rubella', 'mmr'],
  'imm-var': ['varicella', 'var'],
  'imm-hepa': ['hepatitis a', 'hep a', 'hepa'],
};

/** The name as a word of its own, then the dose's number where one follows. */
const patterns = Object.entries(names).map(([vaccine, written]) => ({
  vaccine,
  pattern: new RegExp(
    `(?<![a-z])(?:${written.join('|')})(?![a-z])\\s*(?:vaccine)?[\\s,#]*(?:dose|no\\.?)?[\\s#]*(\\d{1,2})?(?!\\d)`,
  ),
}));

/** Doses of the schedule that a label names by vaccine and number; a vaccine of a single dose needs no number. */
export function dosesInLabel(label: string): readonly GivenDose[] {
  const text = label.toLowerCase();
  return patterns.flatMap(({ vaccine, pattern }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const scheduled = vaccines.find(({ id }) => id === vaccine)?.doses ?? [];
    const number = found[1] === undefined ? null : Number(found[1]);
    const dose = number ?? (scheduled.length === 1 ? 1 : null);
    return dose !== null && scheduled.some((one) => one.dose === dose) ? [{ vaccine, dose }] : [];
  });
}
