import { beforeAll, describe, expect, test } from 'vitest';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { dateOf } from '../domain/dates.ts';
import { assembleBrief } from './assemble.ts';
import { alertsBeside, alsoToKnow, gapsUntold, isSameAlert, safetyAlerts } from './attentionLists.ts';
import type { Brief } from './brief.ts';

const asOf = dateOf('2026-11-21');
let briefs: ReadonlyMap<string, Brief>;

beforeAll(async () => {
  const made = [...(await caseFilesOf())].map(([family, file]): [string, Brief] => {
    const hearing = file.hearings.find(({ status }) => status === 'scheduled');
    if (hearing === undefined) throw new Error('no hearing is set');
    return [family, assembleBrief(file, { hearingId: hearing.id, asOf, audience: 'judge', shownOn: asOf })];
  });
  briefs = new Map(made);
});

function briefOf(family: string): Brief {
  const brief = briefs.get(family);
  if (brief === undefined) throw new Error(`no family ${family}`);
  return brief;
}

describe('each thing is read once', () => {
  test('what is beside the decisions is in none of them and has no line among the obligations', () => {
    for (const { attention } of briefs.values()) {
      const reasons = attention.decisions.flatMap((decision) => decision.reasons);
      for (const alert of alertsBeside(attention)) {
        expect(alert.line).toBeNull();
        expect(reasons.some((reason) => isSameAlert(reason, alert))).toBe(false);
      }
    }
  });

  test('also where a brief’s alerts are copies of its reasons, as a window gets them', () => {
    for (const brief of briefs.values()) {
      const copied: Brief = JSON.parse(JSON.stringify(brief));
      expect(alsoToKnow(copied)).toEqual(alsoToKnow(brief));
    }
  });

  test('safety stands by itself, a late report and time not held among what did not happen', () => {
    for (const brief of briefs.values()) {
      const told = alsoToKnow(brief).map(({ ruleId, urgency }) => [ruleId, urgency]);
      expect(told.filter(([, urgency]) => urgency === 'safety')).toEqual([]);
      expect(told.map(([id]) => id)).not.toContain('a-report-late');
      expect(told.map(([id]) => id)).not.toContain('a-ft-none');
    }
    expect(safetyAlerts(briefOf('F07').attention).map(({ ruleId }) => ruleId)).toEqual([
      'a-no-contact-order',
      'a-address-protected',
    ]);
  });

  test('a gap that an alert has told of is not told again', () => {
    const brief = briefOf('F03');
    expect(brief.notRecorded.map(({ what }) => what)).toContain('mchat-interview');
    expect(alsoToKnow(brief).map(({ ruleId }) => ruleId)).toContain('a-mchat-interview');
    expect(gapsUntold(brief).map(({ what }) => what)).not.toContain('mchat-interview');
  });
});

describe('what did not happen since the last hearing', () => {
  test('F09: no meeting; of a father without any row of family time the record is silent, in F01 and F12 as well', () => {
    expect(briefOf('F09').since.notHeld).toMatchObject([{ kind: 'ftm', latest: '2026-10-22' }]);
    expect(briefOf('F01').since.notHeld).toEqual([]);
    expect(briefOf('F03').since.notHeld).toEqual([]);
    const silent = (family: string) =>
      briefOf(family).notRecorded.flatMap(({ what, parentName }) => (what === 'family-time' ? [parentName] : []));
    expect(['F09', 'F01', 'F05', 'F10', 'F03'].map(silent)).toEqual([
      ['Ellis Rourke'],
      ['Devin Vail'],
      ['Pavel Lindqvist'],
      ['Luc Delacroix'],
      [],
    ]);
    // Two days after the shelter hearing no session of his can be missing yet.
    expect(silent('F12')).toEqual([]);
  });
});
