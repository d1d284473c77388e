import { expect, test } from 'vitest';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { dateOf } from '../domain/dates.ts';
import { assembleBrief } from './assemble.ts';
import { forReader } from './forReader.ts';

const asOf = dateOf('2026-11-21');

test('SEC-13 another reader’s brief has no question and no proposed order; the judge’s stays as it is', async () => {
  for (const [family, file] of await caseFilesOf()) {
    const hearing = file.hearings.find(({ status }) => status === 'scheduled');
    if (hearing === undefined) throw new Error(`${family}: no hearing is set`);
    const asked = { hearingId: hearing.id, asOf, shownOn: asOf };
    const judges = assembleBrief(file, { ...asked, audience: 'judge' });
    expect(forReader(judges)).toBe(judges);
    // Of a brief that has them, whoever narrowed it.
    const agency = forReader({ ...judges, audience: 'agency' });
    expect(agency.questions).toEqual([]);
    expect(JSON.stringify(agency)).not.toMatch(/"clauseId":"|"questionIds":\["|"proposal":\{/);
    const { attention } = agency;
    expect(attention.alerts).toHaveLength(judges.attention.alerts.length);
    expect(attention.decisions.map(({ topic }) => topic)).toEqual(judges.attention.decisions.map(({ topic }) => topic));
    expect({ ...agency, questions: judges.questions, attention: judges.attention, audience: 'judge' }).toEqual(judges);
  }
});
