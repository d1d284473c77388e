// Who is asked what: over the sample docket, and over made-up cases at the edges of the list.

import { beforeAll, describe, expect, test } from 'vitest';
import reference from '../../resources/reference/bench-questions.json' with { type: 'json' };
import orderClauses from '../../resources/reference/order-clauses.json' with { type: 'json' };
import * as records from '../../tests/support/records.ts';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { type CalendarDate, dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { HearingType } from '../domain/record.ts';
import { assembleBrief } from './assemble.ts';
import type { Brief, QuestionLine } from './brief.ts';
import { listedId, questionText } from './questionWords.ts';

const asOf = dateOf('2026-11-21');
let briefs: ReadonlyMap<string, Brief>;

beforeAll(async () => {
  briefs = new Map([...(await caseFilesOf())].map(([family, file]) => [family, briefOf(file, asOf)]));
});

function briefOf(file: CaseFile, day: CalendarDate): Brief {
  const hearing = file.hearings.find(({ status }) => status === 'scheduled');
  if (hearing === undefined) throw new Error('no hearing is set');
  return assembleBrief(file, { hearingId: hearing.id, asOf: day, audience: 'judge', shownOn: day });
}

function asked(family: string, id?: string): readonly QuestionLine[] {
  const lines = briefs.get(family)?.questions ?? [];
  return id === undefined ? lines : lines.filter(({ questionId }) => listedId(questionId) === id);
}

const hearingOn = dateOf('2026-06-30');

/** The questions of a made-up case at a hearing on 2026-06-30. */
function askedOf(fields: Partial<CaseFile>, type: HearingType = 'review'): readonly QuestionLine[] {
  const file = records.caseFile(fields);
  const next = records.hearing({ date: hearingOn, type });
  return briefOf({ ...file, hearings: [next, ...file.hearings] }, dateOf('2026-06-27')).questions;
}

const inFoster = (bornOn: string) => {
  const removedOn = dateOf('2025-01-15');
  return records.childFile({
    child: records.child({ bornOn: dateOf(bornOn), removedOn }),
    placements: [records.placement({ startedOn: removedOn })],
  });
};

describe('the right person', () => {
  test('what a parent was ordered is asked of that parent, what a worker was ordered of the worker', () => {
    expect(asked('F07', 'q-ord-not-met')).toMatchObject([{ askOf: 'parent', person: 'Grant Calloway' }]);
    expect(asked('F04', 'q-ord-not-met')).toMatchObject([{ askOf: 'caseworker', person: 'Fenna Brandt' }]);
  });

  test('a question about no one parent is asked of whom the child lives with, else of who had most family time', () => {
    expect(asked('F07', 'q-pv-proud')).toMatchObject([{ person: 'Nadine Calloway' }]);
    expect(asked('F08', 'q-need-one-thing')).toMatchObject([{ person: 'Rosa Elvira Luján' }]);
    expect(asked('F03', 'q-pv-proud')).toMatchObject([{ person: 'Annika Strand' }]);
    const two = ['M', 'F'].map((id) => records.parent({ id: idOf(id), name: `Parent ${id}`, located: 'yes' }));
    const nobody = askedOf({ children: [inFoster('2025-01-01')], parents: two }).find(
      ({ questionId }) => questionId === 'q-need-one-thing',
    );
    expect(nobody?.person).toBeNull();
  });

  test('brothers and sisters in two homes: each home is asked about its own child', () => {
    expect(asked('F05', 'q-cv-with-parents')).toMatchObject([
      { questionId: 'q-cv-with-parents', person: 'Ingersoll family', childNames: ['Maja'] },
      { questionId: 'q-cv-with-parents:2', person: 'Moorcroft family', childNames: ['Tobias'] },
    ]);
    expect(asked('F01', 'q-cv-with-parents')).toMatchObject([{ childNames: ['Juniper', 'Rowan'] }]);
  });

  test('at home with a parent nobody is a caregiver, and no family time is asked about', () => {
    for (const family of ['F07', 'F08']) {
      expect(asked(family).filter(({ askOf }) => askOf === 'resource-parent')).toEqual([]);
      expect(asked(family, 'q-ft-good-moment')).toEqual([]);
      expect(asked(family, 'q-safe-go-home-today')).toEqual([]);
    }
  });
});

describe('the right hearing', () => {
  test('the permanency hearing does not ask for itself', () => {
    expect(asked('F08', 'q-perm-hearing-due')).toEqual([]);
    expect(asked('F08', 'q-perm-by-when')).toHaveLength(1);
  });

  test.each(['shelter', 'initial'] as const)(
    '%s: home and safety among the first five, the last hearing in none',
    (type) => {
      const lines = askedOf({ children: [inFoster('2026-06-01')] }, type);
      const ids = lines.map(({ questionId }) => questionId);
      expect(ids.slice(0, 5)).toEqual(expect.arrayContaining(['q-safe-stay-home', 'q-safe-today']));
      expect(lines.filter(({ questionId }) => /we last/i.test(questionText(questionId, 'en')))).toEqual([]);
      expect(ids.slice(-2)).toEqual(['q-ord-next-dates', 'q-lang-own-words']);
    },
  );
});

describe('the right age', () => {
  const topics = (bornOn: string) => new Set(askedOf({ children: [inFoster(bornOn)] }).map(({ topic }) => topic));

  test('through 36 months all that is listed, but early intervention ends at 36', () => {
    expect(topics('2023-07-31')).toContain('development');
    expect(topics('2023-06-30')).toContain('development');
    expect(topics('2023-06-30')).not.toContain('early-intervention');
  });

  test('past 36 months what holds at any age', () => {
    const of = topics('2023-05-01');
    expect(of.size).toBeGreaterThan(1);
    expect([...of].filter((topic) => !['safety', 'placement', 'permanency', 'parents-voice'].includes(topic))).toEqual(
      [],
    );
  });
});

describe('the words', () => {
  test('a question whose words hold for one child is asked of each', () => {
    expect(asked('F01', 'q-dev-what-is-new').map(({ childNames }) => childNames)).toEqual([['Juniper'], ['Rowan']]);
    expect(asked('F01', 'q-pv-proud').map(({ childNames }) => childNames)).toEqual([['Juniper', 'Rowan']]);
  });

  test('no two questions of a brief have one id', () => {
    for (const { questions } of briefs.values())
      expect(new Set(questions.map(({ questionId }) => questionId)).size).toBe(questions.length);
  });

  test('the lists of ids are of the list, and whatever speaks of the last hearing is in its own', () => {
    const ids = reference.questions.map(({ id }) => id);
    const { afterAnEarlierHearing, forSeveralChildren } = reference;
    for (const id of [...afterAnEarlierHearing.questionIds, ...forSeveralChildren.questionIds])
      expect(ids).toContain(id);
    const speaks = reference.questions.filter(({ textEn }) => /since we last met/i.test(textEn)).map(({ id }) => id);
    expect(afterAnEarlierHearing.questionIds).toEqual(speaks);
  });

  test('Spanish puts no article or agreement before a service, and speaks of cuidado temporal', () => {
    const clauses = orderClauses.clauses.flatMap(({ textEs, plainEs }) => [textEs, plainEs]);
    for (const text of [...reference.questions.map(({ textEs }) => textEs), ...clauses]) {
      expect(text).not.toMatch(
        /cuidado de crianza|que \{service\}|\{service\} (debe|es|comience|no)|si \{service\}|ayudando \{/,
      );
      expect(text).not.toMatch(/^\{item\} (ya|no era)/);
    }
    const { textEn } = reference.questions.find(({ id }) => id === 'q-svc-fit') ?? { textEn: '' };
    expect(textEn).toContain('how is this going for you: {item}?');
  });

  test('a parent is spoken to, never spoken of', () => {
    for (const { textEn, textEs, askOf } of reference.questions.filter((one) => one.askOf === 'parent'))
      for (const text of [textEn, textEs])
        expect([askOf, text.replace(/^\{parent\}, /, '')]).toEqual([askOf, expect.not.stringContaining('{parent}')]);
  });
});

describe('the first five', () => {
  test('one for each decision that has one, none twice about one decision, alert or question', () => {
    for (const { questions, attention } of briefs.values()) {
      const five = questions.slice(0, 5);
      const places = five.map(({ raisedBy }) =>
        attention.decisions.findIndex(({ reasons }) => raisedBy !== null && reasons.includes(raisedBy)),
      );
      const ofDecisions = places.filter((place) => place >= 0);
      expect(new Set(ofDecisions).size).toBe(ofDecisions.length);
      const alerts = five.flatMap(({ raisedBy }) => raisedBy ?? []);
      expect(new Set(alerts).size).toBe(alerts.length);
      expect(new Set(five.map(({ questionId }) => listedId(questionId))).size).toBe(five.length);
    }
  });

  test('of the twelve hearings', () => {
    const five = [...briefs].map(([family, { questions }]) => [
      family,
      questions.slice(0, 5).map(({ questionId, askOf, person }) => `${questionId}: ${person ?? askOf}`),
    ]);
    expect(Object.fromEntries(five)).toMatchInlineSnapshot(`
      {
        "F01": [
          "q-health-medical-task: Junie Prescott",
          "q-ord-partly-met: Junie Prescott",
          "q-dev-result-differs: Teodora Vance",
          "q-ft-good-moment: Kelsey Ashdown",
          "q-dev-screen-concern: Teodora Vance",
        ],
        "F02": [
          "q-health-medical-task: Lamar Osgood",
          "q-pl-kin-search: Lamar Osgood",
          "q-pl-safe-sleep: everyone",
          "q-ft-good-moment: Maren Tolliver",
          "q-svc-fit: Maren Tolliver",
        ],
        "F03": [
          "q-svc-late-start: Junie Prescott",
          "q-ei-ifsp-late: Teodora Vance",
          "q-health-medical-task: Junie Prescott",
          "q-ft-good-moment: Annika Strand",
          "q-dev-mchat-interview: provider",
        ],
        "F04": [
          "q-ord-report-missing: Atty. Conrad Hallowell",
          "q-ord-not-met: Fenna Brandt",
          "q-svc-fit: Tamsin Beckwith",
          "q-ft-good-moment: Tamsin Beckwith",
          "q-imh-therapy-progress: Dr. Saskia Verhoeven (Two Rivers Infant Mental Health)",
        ],
        "F05": [
          "q-tr-preschool-late: Teodora Vance",
          "q-ord-not-met: Lamar Osgood",
          "q-sib-below-plan: Lamar Osgood",
          "q-pv-proud: Greta Lindqvist",
          "q-ft-next-step-up: Lamar Osgood",
        ],
        "F06": [
          "q-health-well-visit: Adeyemi-Clarke family",
          "q-dev-mchat-due: Teodora Vance",
          "q-dev-screen-due: Teodora Vance",
          "q-pv-proud: Shay Corrigan",
          "q-ord-action-late: Teodora Vance",
        ],
        "F07": [
          "q-safe-address-private: everyone",
          "q-safe-no-contact: Atty. Rufus Danvers",
          "q-ord-not-met: Grant Calloway",
          "q-pv-proud: Nadine Calloway",
          "q-svc-fit: Nadine Calloway",
        ],
        "F08": [
          "q-svc-late-start: Lamar Osgood",
          "q-perm-by-when: everyone",
          "q-perm-trial-home: Lamar Osgood",
          "q-pv-proud: Rosa Elvira Luján",
          "q-svc-fit: Rosa Elvira Luján",
        ],
        "F09": [
          "q-perm-fifteen-months: Atty. Conrad Hallowell",
          "q-ord-ftm-missing: Teodora Vance",
          "q-ord-action-late: Teodora Vance",
          "q-ft-good-moment: Carys Pemberton",
          "q-ft-agency-cancelled: agency",
        ],
        "F10": [
          "q-health-medical-task: Junie Prescott",
          "q-svc-late-start: Junie Prescott",
          "q-dev-screen-concern: Teodora Vance",
          "q-ft-good-moment: Esme Delacroix",
          "q-pl-kin-search: Junie Prescott",
        ],
        "F11": [
          "q-health-well-visit: Renata Fitzwilliam",
          "q-svc-late-start: Lamar Osgood",
          "q-imh-screen-concern: Teodora Vance",
          "q-ft-good-moment: Jolene Fitzwilliam",
          "q-icwa-ask-again: everyone",
        ],
        "F12": [
          "q-icwa-ask-each: everyone",
          "q-pv-attorney: court",
          "q-imh-signs-of-stress: Ravensworth family",
          "q-pv-proud: Vesna Castellane",
          "q-dev-what-is-new: everyone",
        ],
      }
    `);
  });
});
