import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseFile,
  childFile,
  familyTimeSession,
  ftm,
  healthVisit,
  progressReport,
} from '../../tests/support/records.ts';
import { caseFilesOf } from '../../tests/support/sampleStore.ts';
import { withheldText } from './marks.ts';
import { findPassages, passageContent, withholdPassages } from './passages.ts';

const address = '4418 Larkspur Hollow, Unit 6, Danforth';
const ids = (refs: readonly { readonly kind: string; readonly id: string }[]) =>
  refs.map(({ kind, id }) => `${kind} ${id}`);

/** Whether a note that says this is found for the protected texts. */
function isFound(note: string, ...texts: readonly string[]): boolean {
  return findPassages(caseFile({ familyTime: [familyTimeSession({ note })] }), texts).length > 0;
}

describe('SEC-13 like a protected text is', () => {
  test.each([
    ['an address without its street type', 'They walked past 4418 Larkspur.', '4418 Larkspur Hollow'],
    ['a street without its number', 'the bus to larkspur hollow', '4418 Larkspur Hollow'],
    ['a street with a letter wrong', 'lives in Larkspr Hollow', '4418 Larkspur Hollow'],
    ['a long street name alone', 'a house on Larkspur', '4418 Larkspur Hollow'],
    ['a street with its direction left out', 'at 4418 Larkspur', '4418 N. Larkspur Hollow'],
    ['the unit', 'left at Apt. 6', address],
    ['the unit as a number sign', 'left at # 6', address],
    ['a postal code', 'mail goes to 54321', '4418 Larkspur Hollow, Danforth WM 54321'],
    ['a telephone in other groups', 'call (608) 555.01.47 after six', '555-0147'],
    ['a telephone in one', 'call 5550147', '555-0147'],
    ['a telephone without its area', 'call 555 0147', '(608) 555-0147'],
    ['hyphens', 'picked up at harbor-lantern', 'Harbor Lantern Recovery'],
    ['a name without its last word', 'Millrace said yes', 'Millrace Outpatient'],
    ['a letter missing', 'from Milrace Outpatient', 'Millrace Outpatient'],
    ['two letters exchanged', 'from Mlilrace Outpatient', 'Millrace Outpatient'],
    ['a letter wrong in each of two words', 'from Milrace Outpatiant', 'Millrace Outpatient'],
    ['one word', 'see HarborLantern.example', 'Harbor Lantern Recovery'],
    ['a word cut in two', 'Bupre-\nnorphine at eight', 'buprenorphine'],
    ['an invisible hyphen', 'Bupre\u00adnorphine', 'buprenorphine'],
    ['dots', 'asked of the U.Visa', 'U visa'],
    ['accents', 'Clóver-Yard Nursery', 'Clover Yard Nursery'],
    ['a plural', 'two U-visas', 'U visa'],
    ['the last name first', 'Corrigan, Shay', 'Shay Corrigan'],
    ['other punctuation', 'Return to use, reported 2026/09/14', 'Return to use reported 2026-09-14'],
  ])('%s', (_, note, text) => {
    expect(isFound(note, text)).toBe(true);
  });

  test('a text that is broken over the fields of a record', () => {
    const file = caseFile({
      ftms: [ftm({ decisions: ['Ask at Harbor', 'Lantern, on Monday'] })],
    });
    expect(ids(findPassages(file, ['Harbor Lantern Recovery']))).toEqual([`ftm ${file.ftms[0]?.id}`]);
  });

  test('found in every kind of record, and told by the record alone', () => {
    const told = 'Harbor-Lantern';
    const file = caseFile({
      progressReports: [progressReport({ id: 'R', text: told })],
      children: [childFile({ healthVisits: [healthVisit({ id: 'V', note: told })] })],
    });
    expect(ids(findPassages(file, ['Harbor Lantern Recovery']))).toEqual(['progressReport R', 'healthVisit V']);
  });
});

describe('no false alarm is', () => {
  test.each([
    ['another number', 'they paid 4418 dollars', '4418 Larkspur Hollow'],
    ['the town of another street', 'a hollow in the wood', '4418 Larkspur Hollow'],
    ['a flower with a small letter', 'picked larkspur in the garden', '4418 Larkspur Hollow'],
    ['a shared word of providers', 'her recovery is going well', 'Harbor Recovery'],
    ['half a name that others share', 'family center at noon', 'Family Center Annex'],
    ['a short name with a letter wrong', 'Shaw Corrigan came', 'Shay Carrigan'],
    ['another score of the same screen', 'EPDS score 12 on 2026-06-02', 'EPDS score 14 on 2026-06-02'],
    ['another day of the same words', 'Return to use reported 2026-09-15', 'Return to use reported 2026-09-14'],
    ['days of a treatment', '14 days inpatient', '14 days outpatient'],
    ['a longer number', 'case 15550147', '555-0148'],
    ['a visa', 'you visa versa', 'U visa'],
    ['nothing', '', '4418 Larkspur Hollow'],
  ])('%s', (_, note, text) => {
    expect(isFound(note, text)).toBe(false);
  });

  test('a text without letters or digits, or none at all', () => {
    expect([isFound('anything … at all', '…'), isFound('anything')]).toEqual([false, false]);
  });

  test('in the sample docket: of every family’s protected texts and providers only what is written alike', async () => {
    const files = [...(await caseFilesOf())];
    const texts = files.flatMap(([, { sensitiveTexts, services, people }]) => [
      ...sensitiveTexts.map(({ text }) => text),
      ...services.flatMap(({ providerId }) => people.get(providerId)?.name ?? []),
    ]);
    for (const [family, file] of files) {
      for (const ref of findPassages(file, texts)) {
        const [written, alike] = JSON.parse(passageContent(file, ref, texts) ?? '[]') as [string[], string[]];
        const inWords = written.join(' ').toLowerCase();
        const otherwise = alike.filter((text) => !inWords.includes(text.toLowerCase()));
        expect(otherwise, `${family} ${ref.kind} ${ref.id}`).toEqual([]);
      }
    }
  });
});

describe('a decision about a record', () => {
  const texts = ['4418 Larkspur Hollow', 'Millrace Outpatient'];
  const file = (note: string) => caseFile({ familyTime: [familyTimeSession({ id: 'T', note })] });
  const ref = { kind: 'familyTimeSession', id: 'T' } as const;

  test('withholds the texts that are alike and no other', () => {
    const one = ftm({ decisions: ['Continue', 'Pick up at 4418 Larkspur'], parentVoice: 'Ready' });
    const before = caseFile({ ftms: [one], familyTime: [familyTimeSession({ note: 'near 4418 Larkspur' })] });
    const after = withholdPassages(before, [{ kind: 'ftm', id: one.id }], texts);
    expect(after).toEqual({ ...before, ftms: [{ ...one, decisions: ['Continue', withheldText] }] });
    expect(ids(findPassages(after, texts))).toEqual([`familyTimeSession ${before.familyTime[0]?.id}`]);
  });

  test('withholds nothing from a reader who may have the text', () => {
    expect(withholdPassages(file('from Milrace'), [ref], [])).toEqual(file('from Milrace'));
    expect(withholdPassages(file('from Milrace'), [], texts)).toEqual(file('from Milrace'));
  });

  test('is of what the record says, and of which texts it is like', () => {
    const content = (note: string, protectedTexts = texts) => passageContent(file(note), ref, protectedTexts);
    expect(content('past 4418 Larkspur')).toBe(content('past 4418 Larkspur', [...texts, 'Danforth']));
    expect(content('past 4418 Larkspur')).not.toBe(content('past 4418 Larkspur, then home'));
    expect(content('past 4418 Larkspur')).not.toBe(content('past 4418 Larkspur', [...texts, '4418 Larkspur Lane']));
    expect([content('went home'), passageContent(file('past 4418 Larkspur'), { ...ref, id: 'U' }, texts)]).toEqual([
      null,
      null,
    ]);
  });
});

describe('SEC-13 whatever stands between its letters', () => {
  const letters = fc.constantFrom(...'bcdfglmnprstvw');
  const longWord = fc.array(letters, { minLength: 7, maxLength: 12 }).map((word) => word.join(''));
  const between = fc.constantFrom(' ', '-', ' - ', '. ', ', ', '\n', '  ', ' / ', '’', '\u00a0', '_');
  const shown = (word: string, style: number) =>
    [word, word.toUpperCase(), (word[0] ?? '').toUpperCase() + word.slice(1), [...word].join('\u0301')][style] ?? word;
  const style = fc.integer({ min: 0, max: 3 });

  test('a text of two long words is found', () => {
    fc.assert(
      fc.property(longWord, longWord, between, style, style, (first, second, gap, one, two) => {
        expect(isFound(`then ${shown(first, one)}${gap}${shown(second, two)} came`, `${first} ${second}`)).toBe(true);
      }),
    );
  });

  test('one letter wrong in a long word is found', () => {
    const wrong = fc
      .tuple(longWord, fc.nat(), letters, fc.integer({ min: 0, max: 3 }))
      .map(([word, at, letter, how]) => {
        const place = at % (word.length - 1);
        const [before, here, next, rest] = [word.slice(0, place), word[place], word[place + 1], word.slice(place + 2)];
        const mistakes = [
          `${before}${letter}${next}${rest}`,
          `${before}${next}${rest}`,
          `${before}${letter}${here}${next}${rest}`,
          `${before}${next}${here}${rest}`,
        ];
        return [word, mistakes[how] ?? word] as const;
      });
    fc.assert(
      fc.property(wrong, ([word, mistake]) => {
        expect(isFound(`the ${mistake} on Monday`, word)).toBe(true);
      }),
    );
  });

  test('other words are not', () => {
    const other = fc.array(fc.array(fc.constantFrom(...'aeiou'), { minLength: 1, maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(longWord, longWord, other, (first, second, words) => {
        const sentence = words.map((word) => word.join('')).join(' ');
        expect(isFound(sentence, `${first} ${second}`, address, '555-0147')).toBe(false);
      }),
    );
  });
});
