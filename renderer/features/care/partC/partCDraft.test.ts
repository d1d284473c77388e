import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../../shared/domain/dates.ts';
import { emptyException, emptyService, type PartCDraft, readPartC } from './partCDraft.ts';

const reading = { language: 'en', today: dateOf('2026-11-21') } as const;
const empty: PartCDraft = {
  days: {
    identifiedOn: '',
    referralSentOn: '',
    referralReceivedOn: '',
    evaluationSetFor: '',
    evaluatedOn: '',
    ifspOn: '',
    transitionPlanOn: '',
    transitionConferenceOn: '',
    schoolNoticeOn: '',
  },
  eligible: '',
  reviews: [],
  exceptions: [],
  services: [],
};

describe('early intervention as it is typed', () => {
  test('nothing typed is nothing known, and nothing wrong', () => {
    const { entry, problems } = readPartC(empty, reading);
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ identifiedOn: null, eligible: null, reviews: [], exceptions: [], services: [] });
  });

  test('days and answers are read in the language of the screen', () => {
    const draft = { ...empty, days: { ...empty.days, ifspOn: '16 nov' }, eligible: 'no' } as const;
    expect(readPartC(draft, { ...reading, language: 'es' }).entry).toMatchObject({
      ifspOn: '2026-11-16',
      eligible: false,
    });
  });

  test('a day that is none is told of at its field', () => {
    const { problems } = readPartC({ ...empty, days: { ...empty.days, ifspOn: 'soon' } }, reading);
    expect(problems.map(({ field, reason }) => [field, reason])).toEqual([['ifspOn', 'missing']]);
  });

  test('an untouched row is left out, a begun one must be whole, and the places in the form stay true', () => {
    const begun = { id: null, startedOn: 'Sep 1', endedOn: '', reason: ' ' };
    const whole = { id: 'EX-1', startedOn: 'Sep 1', endedOn: 'Sep 11', reason: 'In hospital' };
    const draft = {
      ...empty,
      exceptions: [{ ...emptyException, id: 'EX-2' }, begun, whole],
      services: [{ ...emptyService, name: 'Speech therapy' }],
    };
    const { entry, problems, inForm } = readPartC(draft, reading);
    expect(entry.exceptions).toEqual([
      { id: 'EX-1', startedOn: '2026-09-01', endedOn: '2026-09-11', reason: 'In hospital' },
    ]);
    expect(problems.map(({ field }) => field)).toEqual([
      'exceptions.1.endedOn',
      'exceptions.1.reason',
      'services.0.frequency',
    ]);
    const found = {
      field: 'exceptions.0.endedOn',
      reason: 'ends-before-start',
      severity: 'refuse',
      values: {},
    } as const;
    expect(inForm(found).field).toBe('exceptions.2.endedOn');
    expect(inForm({ ...found, field: 'ifspOn' }).field).toBe('ifspOn');
  });
});
