// What a family team meeting's summary says to whom: a parent's words before the court has found, care alone to a home, and
// never the agenda.

import { describe, expect, test } from 'vitest';
import { actionItem, caseFile, ftm, parent } from '../../tests/support/records.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { dateOf, type Instant } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { Reader } from '../redaction/audiences.ts';
import { withheldText } from '../redaction/narrow.ts';
import { type FtmPart, ftmSummary } from './ftmSummary.ts';
import { plainSections } from './plainText.ts';

const asOf = dateOf('2026-11-21');
const [mother, father] = [parent({ id: idOf('MO') }), parent({ id: idOf('FA'), relation: 'father', name: 'Cy Other' })];
const meeting = ftm({
  ...{ id: idOf('F'), date: dateOf('2026-11-12'), attendees: ['MO'], agenda: ['The lease and the quarrel'] },
  ...{ strengths: ['Came to each session'], decisions: ['One overnight a week'], parentVoice: 'Bea: I am ready.' },
});
const items = [
  actionItem({ id: 'A1', ftmId: meeting.id, text: 'Book the eye visit', dueOn: dateOf('2026-11-19') }),
  actionItem({ id: 'A2', ftmId: meeting.id, text: withheldText, dueOn: dateOf('2026-11-30') }),
  actionItem({ id: 'A3', ftmId: idOf('another'), text: 'Of another meeting' }),
];
const open = caseFile({ parents: [mother, father], ftms: [meeting], actionItems: items });
const found: CaseFile = { ...open, case: { ...open.case, adjudicatedOn: dateOf('2026-10-01') } };
const judge: Reader = { audience: 'judge', party: null };

function told(file: CaseFile, reader: Reader, row = meeting, recorded: readonly FtmPart[] = []): string {
  const options = { language: 'en', paper: 'letter', madeAt: '2026-11-21T22:10:00.000Z' as Instant } as const;
  const model = ftmSummary(file, row, { ...options, asOf, reader, withheld: 0, recorded: new Set(recorded) });
  return plainSections(model)
    .flatMap(({ heading, lines }) => [heading, ...lines])
    .join('\n');
}

describe('the summary of a family team meeting', () => {
  test('says what was decided, who is to do what, and how it stands', () => {
    const text = told(found, judge);
    expect(text).toContain('One overnight a week');
    expect(text).toContain('Came to each session');
    expect(text).toMatch(/Book the eye visit.*Nov 19.*2 days overdue/);
    expect(text).not.toContain('Of another meeting');
    expect(text).not.toContain('Not for evidence');
  });

  test('names whose attorney somebody is', () => {
    const mothers = { ...mother, attorneyId: idOf<'person'>('AT') };
    const file = { ...found, parents: [mothers, father], ftms: [{ ...meeting, attendees: ['MO', 'AT'] }] };
    expect(told(file, judge, { ...meeting, attendees: ['MO', 'AT'] })).toContain(`Attorney of ${mother.name}`);
  });

  test('SEC-13 the agenda and what was talked about are in nobody’s', () => {
    for (const audience of ['judge', 'agency', 'mother_attorney', 'casa', 'resource_parent'] as const) {
      expect(told(found, { audience, party: null })).not.toContain('quarrel');
    }
  });

  test('SEC-13 before the court has found, a parent’s words go to that parent’s own attorney alone', () => {
    expect(told(open, judge)).not.toContain('I am ready');
    expect(told(open, judge)).toContain('left out of this copy until the court has decided');
    expect(told(open, { audience: 'agency', party: null })).not.toContain('I am ready');
    expect(told(open, { audience: 'father_attorney', party: 'FA' })).not.toContain('I am ready');
    const own = told(open, { audience: 'mother_attorney', party: 'MO' });
    expect(own).toContain('Bea: I am ready.');
    expect(own).toContain('Not for evidence');
    expect(told(found, judge)).toContain('Bea: I am ready.');
  });

  test('SEC-13 words of two parents that were recorded together go to neither side before that', () => {
    const both = { ...meeting, attendees: ['MO', 'FA'] };
    const file = { ...open, ftms: [both] };
    for (const reader of [
      { audience: 'mother_attorney', party: 'MO' },
      { audience: 'father_attorney', party: 'FA' },
    ] as const) {
      expect(told(file, reader, both)).not.toContain('I am ready');
    }
  });

  test('does not say that nothing is recorded of what is only withheld', () => {
    const bare = { ...meeting, strengths: [], decisions: [], attendees: [] };
    const file = { ...found, actionItems: [] };
    const none = /No strength is|No decision is|No action item|Who came is not/;
    expect(told(file, judge, bare)).toMatch(none);
    const said = told(file, judge, bare, ['attendance', 'strengths', 'decisions', 'actions']);
    expect(said).not.toMatch(none);
    const home = { audience: 'resource_parent', party: 'C-1' } as const;
    expect(told(file, home, bare, ['actions'])).toContain('not part of this copy');
  });

  test('SEC-13 a home reads what is to be done for the child, and nothing of what was said', () => {
    const text = told(found, { audience: 'resource_parent', party: 'C-1' });
    expect(text).toContain('Book the eye visit');
    expect(text).not.toMatch(/overnight|I am ready|Came to each|withheld\]/);
  });

  test('the day until which the next meeting is due, or the day on which it was held', () => {
    expect(told(found, judge)).toContain('due within 35 days, by December 17, 2026');
    const later = ftm({ id: idOf('G'), date: dateOf('2026-11-19') });
    expect(told({ ...found, ftms: [meeting, later] }, judge)).toContain(
      'The next meeting was held on November 19, 2026.',
    );
  });

  test('a meeting of which nothing was written says so', () => {
    const bare = { ...meeting, attendees: [], strengths: [], decisions: [], parentVoice: '' };
    const text = told({ ...found, ftms: [bare], actionItems: [] }, judge, bare).replaceAll('\u00a0', ' ');
    for (const sentence of ['No decision is recorded.', 'No strength is recorded.', 'No action item is recorded.']) {
      expect(text).toContain(sentence);
    }
    expect(text).toContain('Who came is not recorded.');
  });
});
