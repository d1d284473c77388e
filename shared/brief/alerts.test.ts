// Alerts over the sample's hearings, each of them read against the record, and what keeps a thing from being told twice.

import { beforeAll, describe, expect, test } from 'vitest';
import rulesInWords from '../../resources/reference/alert-rules.json' with { type: 'json' };
import { caseFile, child, childFile, hearing, parent, placement, screening } from '../../tests/support/records.ts';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import type { CaseFile, ChildFile } from '../domain/caseFile.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { alertRules } from './alertRules.ts';
import { raiseAlerts, saysOfOneChild } from './alerts.ts';
import { assembleBrief } from './assemble.ts';
import { type AlertLine, urgencies } from './brief.ts';
import { makeFacts } from './facts.ts';

const asOf = dateOf('2026-11-21');

function alertsOf(file: CaseFile): readonly AlertLine[] {
  const set = file.hearings.find(({ status }) => status === 'scheduled');
  if (set === undefined) throw new Error('no hearing is set');
  return assembleBrief(file, { hearingId: set.id, asOf, audience: 'judge', shownOn: asOf }).attention.alerts;
}

/** Rule ids in the order in which they are told, without their 'a-'; several of one rule in a row are counted. */
function inShort(alerts: readonly AlertLine[]): readonly string[] {
  const runs: [string, number][] = [];
  for (const { ruleId } of alerts) {
    const last = runs.at(-1);
    if (last?.[0] === ruleId) last[1] += 1;
    else runs.push([ruleId, 1]);
  }
  return runs.map(([id, times]) => id.slice(2) + (times > 1 ? ` x${times}` : ''));
}

describe('the sample’s hearings', () => {
  let files: ReadonlyMap<string, CaseFile>;
  beforeAll(async () => {
    files = await caseFilesOf();
  });

  test.each<[string, readonly string[]]>([
    [
      'F01',
      [
        'medical-task-late',
        'order-not-met x2',
        'action-late x2',
        'kin-search',
        'report-late',
        'next-hearing',
        'screen-result-differs',
        'screen-scores-lower',
        'safe-sleep-missing',
        'progress-report-missing x5',
      ],
    ],
    [
      'F02',
      [
        'medical-task-late',
        'action-late',
        'team-due',
        'kin-search',
        'next-hearing',
        'double-booked',
        'safe-sleep-missing',
        'progress-report-missing x3',
      ],
    ],
    [
      'F03',
      [
        'service-late',
        'partc-ifsp-late',
        'medical-task-late',
        'order-not-met',
        'action-late',
        'order-not-met',
        'action-late',
        'mchat-interview',
        'report-late',
        'next-hearing',
        'double-booked',
        'progress-report-missing x3',
      ],
    ],
    ['F04', ['report-missing', 'order-not-met', 'team-due', 'next-hearing', 'progress-report-missing x3']],
    [
      'F05',
      [
        'partc-transition-late',
        'order-not-met',
        'health-due',
        'partc-due',
        'team-due x2',
        'kin-search x2',
        'ft-supervision-same',
        'service-waiting',
        'order-open',
        'sibling-below-plan',
        'ft-lost-agency',
        'ft-lost-parent',
        'next-hearing',
        'screen-wrong-form',
        'safe-sleep-missing',
        'progress-report-missing x2',
      ],
    ],
    [
      'F06',
      [
        'well-visit-late',
        'mchat-late',
        'screen-dev-late',
        'screen-se-late',
        'action-late',
        'order-not-met',
        'partc-due',
        'next-hearing',
        'progress-report-missing',
      ],
    ],
    [
      'F07',
      [
        'no-contact-order',
        'address-protected',
        'order-not-met',
        'team-due',
        'next-hearing',
        'progress-report-missing x2',
      ],
    ],
    [
      'F08',
      ['service-late', 'order-not-met', 'team-due x2', 'hearing-gap', 'next-hearing', 'progress-report-missing x3'],
    ],
    [
      'F09',
      [
        'fifteen-of-22',
        'order-not-met',
        'action-late',
        'ftm-none-since-hearing',
        'health-due',
        'team-due',
        'kin-search',
        'fifteen-raised',
        'mchat-in-grace',
        'consent-expired',
        'next-hearing',
        'screen-wrong-basis x2',
        'parent-voice-missing x2',
        'progress-report-missing',
      ],
    ],
    [
      'F10',
      [
        'medical-task-late',
        'service-late',
        'team-due',
        'health-due x2',
        'kin-search',
        'next-hearing',
        'safe-sleep-missing',
        'progress-report-missing',
      ],
    ],
    [
      'F11',
      [
        'well-visit-late',
        'service-late',
        'action-late',
        'screen-se-no-follow-up',
        'team-due x2',
        'health-due',
        'order-open',
        'icwa-ask-again',
        'placement-unstable',
        'next-hearing',
        'progress-report-missing',
      ],
    ],
    [
      'F12',
      [
        'icwa-not-asked',
        'ftm-none-since-hearing',
        'no-attorney',
        'health-due',
        'team-due x2',
        'next-hearing',
        'partc-no-identified-date',
        'parent-voice-missing x2',
        'safe-sleep-missing',
      ],
    ],
  ])('%s raises what its record shows, the most urgent first', (family, expected) => {
    const file = files.get(family);
    if (file === undefined) throw new Error(`no family ${family}`);
    expect(inShort(alertsOf(file))).toEqual(expected);
  });

  test('each is told once, most urgent first, of a rule of the list', () => {
    const ids = new Set(alertRules.map(({ id }) => id));
    for (const [family, file] of files) {
      const alerts = alertsOf(file);
      expect(
        alerts.filter(({ ruleId }) => !ids.has(ruleId)),
        family,
      ).toEqual([]);
      const ranks = alerts.map(({ urgency }) => urgencies.indexOf(urgency));
      expect(ranks, family).toEqual(ranks.toSorted((a, b) => a - b));
      const told = alerts.map(({ ruleId, parentId, line, bound }) =>
        JSON.stringify([ruleId, parentId, line?.row.key, bound]),
      );
      expect(new Set(told).size, family).toBe(told.length);
    }
  });
});

describe('of several children', () => {
  const set = hearing({ id: idOf('H'), date: dateOf('2026-11-24') });
  const mother = parent({ id: idOf('C-MO'), attorneyId: null });
  const raise = (children: readonly ChildFile[]) => {
    const file = caseFile({ parents: [mother], hearings: [set], children });
    const facts = makeFacts(file, set, asOf);
    const contexts = children.map((one) => ({ file, child: one, hearing: set, facts, asOf, since: null }));
    return raiseAlerts(contexts, []).map(({ alert }) => alert);
  };
  const ada = child({ id: idOf('C1'), firstName: 'Ada', bornOn: dateOf('2026-06-01') });
  const ben = child({ id: idOf('C2'), firstName: 'Ben', bornOn: dateOf('2026-06-01') });

  test('what is said of the case, or of each in the same words, is told once with all their names', () => {
    const alerts = raise([childFile({ child: ada }), childFile({ child: ben })]);
    const told = (ruleId: string) =>
      alerts.filter((alert) => alert.ruleId === ruleId).map(({ childNames }) => childNames);
    expect(told('a-no-attorney')).toEqual([['Ada', 'Ben']]);
    expect(told('a-safe-sleep-missing')).toEqual([['Ada', 'Ben']]);
  });

  test('what is said of one child is said of each: of two, a verb would not agree', () => {
    const moved = (id: string) => [
      placement({ id: `${id}1`, startedOn: dateOf('2026-06-01'), endedOn: dateOf('2026-07-01') }),
      placement({ id: `${id}2`, startedOn: dateOf('2026-07-01'), endedOn: dateOf('2026-08-01') }),
      placement({ id: `${id}3`, startedOn: dateOf('2026-08-01') }),
    ];
    const alerts = raise([
      childFile({ child: ada, placements: moved('A') }),
      childFile({ child: ben, placements: moved('B') }),
    ]);
    expect(
      alerts.filter(({ ruleId }) => ruleId === 'a-placement-unstable').map(({ childNames }) => childNames),
    ).toEqual([['Ada'], ['Ben']]);
    const agreeing = rulesInWords.rules.filter(({ reasonEn }) =>
      /(?:^|[:;.] )\{child\} (?:is|was|has)\b/.test(reasonEn),
    );
    expect(agreeing.map(({ id }) => id).toSorted()).toEqual(saysOfOneChild.toSorted());
  });

  test('a rule is silent where another has told of the same screening, and only there', () => {
    const low = (id: string, date: string, about: string | null) =>
      screening({
        id,
        date: dateOf(date),
        tool: 'EPDS',
        form: 'single',
        aboutParentId: about === null ? null : idOf('C-MO'),
        score: 20,
        result: 'concern',
        answers: { 10: id === 'S1' ? 2 : 0 },
      });
    const one = raise([childFile({ child: ada, screenings: [low('S1', '2026-11-01', 'C-MO')] })]);
    expect(one.map(({ ruleId }) => ruleId)).toContain('a-self-harm-item');
    expect(one.map(({ ruleId }) => ruleId)).not.toContain('a-parent-screen-no-follow-up');
    const other = raise([childFile({ child: ada, screenings: [low('S2', '2026-11-01', 'C-MO')] })]);
    expect(other.map(({ ruleId }) => ruleId)).toContain('a-parent-screen-no-follow-up');
  });
});

describe('of the law’s clocks', () => {
  // Entry 60 days after removal, Sep 30, 2025: the first permanency hearing was due Sep 30, 2026.
  const inCare = child({ removedOn: dateOf('2025-08-01'), bornOn: dateOf('2025-06-01') });
  const raisedAt = (type: 'review' | 'permanency', home: Parameters<typeof placement>[0] = {}) => {
    const set = hearing({ id: idOf('H'), date: dateOf('2026-11-24'), type });
    const file = caseFile({ hearings: [set], children: [childFile({ child: inCare, placements: [placement(home)] })] });
    return alertsOf(file);
  };

  test('a permanency hearing that is itself late is told so, and orders no other', () => {
    const late = (type: 'review' | 'permanency') =>
      raisedAt(type).flatMap(({ ruleId, clauseId }) => (ruleId.startsWith('a-permanency') ? [[ruleId, clauseId]] : []));
    expect(late('review')).toEqual([['a-permanency-hearing-late', 'oc-hear-permanency']]);
    expect(late('permanency')).toEqual([['a-permanency-hearing-itself-late', null]]);
  });

  test('a trial home visit past six months is overdue', () => {
    const visit = { setting: 'trial_home_visit', countsAsPlacement: false, startedOn: dateOf('2026-05-20') } as const;
    expect(raisedAt('review', visit)).toContainEqual(
      expect.objectContaining({
        ruleId: 'a-trial-home-visit-passed',
        urgency: 'overdue',
        clauseId: 'oc-pl-extend-trial-home',
        bound: expect.objectContaining({ date: '2026-11-20', days: 4 }),
      }),
    );
  });
});
