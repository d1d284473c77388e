import { describe, expect, test } from 'vitest';
import { caseFile, child, childFile, hearing, placement } from '../../tests/support/records.ts';
import { fullBrief } from '../documents/fullBrief.ts';
import { addDays, dateOf, type Instant } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { assembleBrief } from './assemble.ts';
import type { Brief } from './brief.ts';
import { readyBrief } from './ready.ts';

const bornOn = dateOf('2026-11-15');
const hearingOn = addDays(bornOn, 9);

/** A nine-day-old in care of whom nothing is recorded but the name. */
function nothingRecorded(): Brief {
  const file = caseFile({
    courtrooms: [{ id: idOf('4B'), name: 'Courtroom 4B', remote: false }],
    hearings: [hearing({ type: 'shelter', date: hearingOn })],
    children: [childFile({ child: child({ bornOn, removedOn: addDays(bornOn, 7), gestationDays: null }) })],
  });
  return assembleBrief(file, { hearingId: idOf('H'), asOf: hearingOn, audience: 'judge', shownOn: hearingOn });
}

const gapsOf = (brief: Brief) => {
  const ready = readyBrief(brief);
  return ready.ok ? [] : ready.gaps;
};

describe('a brief is ready for paper', () => {
  test('when nothing is recorded and each thing is named', () => {
    const brief = nothingRecorded();
    expect(brief.notRecorded.map(({ what }) => what)).toEqual(expect.arrayContaining(['home', 'goal', 'ftm']));
    expect(readyBrief(brief)).toEqual({ ok: true, value: brief });
  });

  test('and not when a gap is neither filled nor named', () => {
    const brief = nothingRecorded();
    const silent = { ...brief, notRecorded: brief.notRecorded.filter(({ what }) => what === 'gestation') };
    expect(gapsOf(silent)).toEqual(['home', 'goal', 'ftm']);
    const home = { setting: 'foster_family' as const, caregiver: 'Invented family', since: bornOn, days: 9 };
    const housed = {
      ...silent,
      who: { ...silent.who, children: silent.who.children.map((one) => ({ ...one, home })) },
    };
    expect(gapsOf(housed)).not.toContain('home');
    expect(gapsOf({ ...brief, ftm: null, notRecorded: silent.notRecorded })).toContain('ftm');
  });

  test('a gap named of one child does not stand for another', () => {
    const brief = nothingRecorded();
    const twins = brief.who.children.flatMap((one) => [one, { ...one, firstName: 'Other' }]);
    expect(gapsOf({ ...brief, who: { ...brief.who, children: twins } })).toEqual(['home']);
  });

  test('and not without the hearing, the case or a child by name', () => {
    const brief = nothingRecorded();
    expect(gapsOf({ ...brief, court: ' ' })).toEqual(['case']);
    expect(gapsOf({ ...brief, hearing: { ...brief.hearing, judge: '' } })).toEqual(['hearing']);
    expect(gapsOf({ ...brief, who: { ...brief.who, children: [] } })).toEqual(['child']);
    const nameless = brief.who.children.map((one) => ({ ...one, lastName: '' }));
    expect(gapsOf({ ...brief, who: { ...brief.who, children: nameless } })).toEqual(['child-name']);
  });

  test.each(['undefined', ' null', 'NaN', 'the [object Object]'])('and not with "%s" in a text of it', (text) => {
    const brief = nothingRecorded();
    expect(gapsOf({ ...brief, court: text })).toEqual(['placeholder']);
  });

  test.each([
    ['Dear {name}', 'Dear …'],
    ['by {{date}}.', 'by ….'],
    ['Next visit: ____ at __', 'Next visit: … at __'],
    ['a {}', 'a …'],
  ])('what a record left blank, "%s", is told by an ellipsis', (court, told) => {
    expect(readyBrief({ ...nothingRecorded(), court })).toMatchObject({ ok: true, value: { court: told } });
  });

  test.each(['null and void', 'the result was null', 'Nullarbor family', 'an undefinedness', 'a_b', 'NaNa’s house'])(
    'while "%s" is a text as any other',
    (text) => expect(gapsOf({ ...nothingRecorded(), court: text })).toEqual([]),
  );

  test('and not with a figure that is none', () => {
    const brief = nothingRecorded();
    expect(gapsOf({ ...brief, servicesWithheld: Number.NaN })).toEqual(['figure']);
  });

  test('a home in the record fills its gap', () => {
    const file = caseFile({
      hearings: [hearing({ date: hearingOn })],
      children: [
        childFile({
          child: child({ bornOn, removedOn: addDays(bornOn, 2) }),
          placements: [placement({ startedOn: addDays(bornOn, 2) })],
        }),
      ],
    });
    const brief = assembleBrief(file, {
      hearingId: idOf('H'),
      asOf: hearingOn,
      audience: 'judge',
      shownOn: hearingOn,
    });
    expect(brief.notRecorded.map(({ what }) => what)).not.toContain('home');
  });
});

test('a brief that nobody looked through cannot be put on paper: it does not compile', () => {
  const options = {
    language: 'en',
    paper: 'letter',
    madeAt: '2026-11-24T15:00:00Z' as Instant,
    contentHash: '',
  } as const;
  // @ts-expect-error a Brief is no ReadyBrief
  const made = fullBrief(nothingRecorded(), options, caseFile());
  expect(made.blocks.length).toBeGreaterThan(10);
});
