// Whatever can stand for or against a date has its sentence in both languages.

import { describe, expect, test } from 'vitest';
import {
  type DateProblem,
  type HearingSetting,
  offerReason,
  type Remedy,
  type WithWhat,
} from '../contract/schedule.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { translatorFor } from '../i18n/translator.ts';
import { federalHolidayCodes } from './federalHolidays.ts';
import { deadlineCodes, type ProblemCode, problemCodes, problemSeverities } from './problems.ts';
import { closedDayName, elsewhereSentence, problemSentence, reasonSentence, remedySentence } from './words.ts';

const near = dateOf('2026-11-24');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const attorney = { ref: 'AT1', name: 'Atty. Selby Quill', role: 'parent_attorney' } as const;
const mother = { ref: 'M', name: null, role: 'parent' } as const;
const room2A: WithWhat = { kind: 'commitment', id: 'C', label: 'Courtroom 2A', start: '14:00', end: '15:00' };

const problem = (code: ProblemCode, told: Partial<DateProblem> = {}): DateProblem => ({
  ...{
    code,
    severity: problemSeverities[code],
    person: null,
    with: null,
    date: null,
    days: null,
    limit: null,
    clock: null,
  },
  ...told,
});
const whole = { person: attorney, with: room2A, date: near, days: 7, limit: 10, clock: 'permanency-hearing' } as const;

describe.each(['en', 'es'] as const)('in %s', (language) => {
  const words = translatorFor(language);

  test('every problem is a sentence, also where nobody is named and of a place no more is known', () => {
    for (const code of problemCodes) {
      for (const told of [
        whole,
        { ...whole, person: null, with: null },
        { ...whole, with: { ...room2A, label: '' } },
      ]) {
        expect(problemSentence(problem(code, told), words, near), code).toMatch(/^\S.*\S\.$/);
      }
    }
  });

  test('every reason is a sentence', () => {
    for (const code of offerReason.shape.code.options) {
      for (const clock of deadlineCodes) {
        expect(reasonSentence({ code, date: near, days: 1, clock }, words, near), code).toMatch(/^\S.*\.$/);
      }
    }
  });

  test('every remedy is said, with what it costs', () => {
    const setting: HearingSetting = {
      ...{ caseNumber: idOf<'caseNumber'>('26-JV-0166'), hearing: null, date: near, start: '14:30' },
      ...{ type: 'review', minutes: 30, courtroom: idOf<'courtroom'>('4B'), judge: idOf<'person'>('J1') },
    };
    const offer = { setting, daysSinceLast: 21, reasons: [], problems: [problem('person-elsewhere', whole)] };
    const remedies: readonly Remedy[] = [
      { code: 'accept', offer },
      { code: 'more-room', date: near, courtroom: idOf('4B'), minutes: 30 },
      { code: 'longer-session', date: near, courtroom: idOf('4B'), minutes: 60 },
      { code: 'open-day', date: near, courtroom: idOf('4B') },
      { code: 'judge-there', date: near, courtroom: idOf('4B') },
      { code: 'no-session-until', date: near },
      { code: 'no-session' },
      { code: 'await-notice' },
    ];
    for (const remedy of remedies) {
      expect(
        remedySentence(remedy, words, (room) => `Room ${room}`),
        remedy.code,
      ).toMatch(/^\S.*\.$/);
    }
  });

  test('every federal holiday has a name, and the court’s own day the court’s', () => {
    for (const federal of federalHolidayCodes) expect(closedDayName({ name: '', federal }, words)).toMatch(/\S/);
    expect(closedDayName({ name: 'Election Day', federal: null }, words)).toBe('Election Day');
  });
});

describe('somebody elsewhere', () => {
  const { en, es } = { en: translatorFor('en'), es: translatorFor('es') };

  test('is named, with the place and the hours', () => {
    expect(plain(elsewhereSentence(attorney, room2A, en))).toBe(
      'Atty. Selby Quill is elsewhere from 2:00 pm to 3:00 pm: Courtroom 2A.',
    );
    expect(plain(elsewhereSentence(attorney, room2A, es))).toBe(
      'Atty. Selby Quill estará en otro lugar de 2:00 p. m. a 3:00 p. m.: «Courtroom 2A».',
    );
  });

  test('in another hearing is told by its docket number; a parent is not named', () => {
    const hearing: WithWhat = { ...room2A, kind: 'hearing', label: '26-JV-0166 M.S.' };
    expect(plain(elsewhereSentence(mother, hearing, en))).toBe(
      'A parent is in the hearing of 26-JV-0166 M.S. from 2:00 pm to 3:00 pm.',
    );
  });

  test('by another calendar is only busy: no more is known', () => {
    expect(plain(elsewhereSentence(attorney, { ...room2A, label: '' }, en))).toBe(
      'Atty. Selby Quill is busy from 2:00 pm to 3:00 pm.',
    );
  });
});
