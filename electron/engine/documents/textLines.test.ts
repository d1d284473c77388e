import { beforeAll, describe, expect, test } from 'vitest';
import type { Text } from '../../../shared/documents/model.ts';
import { loadFonts } from './fonts.ts';
import type { Press } from './inline.ts';
import { type Type, type as types } from './paper.ts';
import { baselineOf, measureText, textNode } from './textLines.ts';

let press: Press;
beforeAll(async () => {
  press = { fonts: await loadFonts(), set: 'latin', language: 'en', missing: new Set() };
});

/** Letters of each line, from the glyphs that will be painted. */
const linesOf = (text: Text, width: number, type: Type = types.body) =>
  (textNode([[text, type]], {}, { width }, press).lines ?? []).map(({ runs }) =>
    String.fromCodePoint(...runs.flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints))),
  );

const wide = (text: string, type: Type = types.body) => measureText([text], type, press).whole;

describe('lines', () => {
  test('take what fits; the space at a line’s end stays', () => {
    expect(linesOf(['one two three'], wide('one two'))).toEqual(['one two ', 'three']);
    expect(linesOf(['one two three'], wide('one two') - 0.1)).toEqual(['one ', 'two ', 'three']);
  });

  test('do not end between a bold word and its comma', () => {
    const text: Text = ['to ', { text: 'ASQ:SE-2', strong: true }, ', Aug 10'];
    expect(linesOf(text, wide('to ASQ:SE-2') + 1)).toEqual(['to ', 'ASQ:SE-2, ', 'Aug 10']);
  });

  test('do not end within what is kept, nor between a mark and its words', () => {
    expect(linesOf(['by ', { text: 'Nov 5', keep: true }], wide('by Nov'))).toEqual(['by ', 'Nov 5']);
    expect(linesOf(['by ', { mark: 'overdue' }, 'now'], wide('by now'))).toEqual(['by ', 'now']);
  });

  test('stand under each other after the mark that opens them', () => {
    const text: Text = [{ mark: 'overdue' }, 'not met, 4 days'];
    const mark = measureText([{ mark: 'overdue' }], types.body, press).whole;
    const { lines = [] } = textNode([[text, types.body]], {}, { width: mark + wide('not met,') + 1 }, press);
    expect(lines.map(({ box }) => box.x)).toEqual([0, mark]);
    const { least } = measureText(text, types.body, press);
    expect(linesOf(text, least)).toEqual(['not ', 'met, ', '4 ', 'days']);
  });

  test('may end after a hyphen between small letters, never within a docket number', () => {
    expect(linesOf(['great-aunt'], wide('great-') + 1)).toEqual(['great-', 'aunt']);
    expect(linesOf(['of 26-JV-0166'], wide('26-JV-0166'))).toEqual(['of ', '26-JV-0166']);
  });

  test('lose nothing of what is wider than they are', () => {
    const lines = linesOf([{ text: 'so very long 0123456789', keep: true }], wide('so very'));
    expect(lines.join('')).toBe('so very long 0123456789');
    expect(lines.length).toBeGreaterThan(2);
  });

  test('end flush right without the space that follows them', () => {
    const [line] =
      textNode([[['one two'], types.body]], {}, { width: wide('one') + 5, align: 'end' }, press).lines ?? [];
    expect(line?.box.x).toBeCloseTo(5, 6);
  });
});

test('every kind of space is one space; marks of direction and soft hyphens are left out', () => {
  expect(linesOf(['a\n\tb\u00a0c\u200b\u202ed\u00ad'], 500)).toEqual(['a b cd']);
});

test('numbers stand under each other: all figures are equally wide, in each weight', () => {
  for (const type of [types.body, types.label, types.decision, types.voice]) {
    const widths = new Set([...'123456789'].map((figure) => wide(figure, type).toFixed(6)));
    expect(widths.size).toBe(1);
  }
});

test('the baseline divides what a line has over its letters into halves', () => {
  // Source Sans 3: ascent 1.024, descent 0.4 of the size. 10 points, leading 1.424: nothing over, 10.24 below the top.
  expect(baselineOf({ size: 10, leading: 1.424 }, press)).toBeCloseTo(10.24, 6);
  // Leading 2: 5.76 over, half above: 10.24 + 2.88.
  expect(baselineOf({ size: 10, leading: 2 }, press)).toBeCloseTo(13.12, 6);
});

test('the Latin and the full set are equally wide, so that a page does not change with its letters', () => {
  const full = { ...press, set: 'full' as const };
  const text: Text = ['Núria Strand, 26-JV-0166 “AVATo” ', { text: 'bold', strong: true }, { text: 'Ya', quote: true }];
  const xAdvance = (on: Press) => textNode([[text, types.body]], {}, { width: 500 }, on).lines?.[0]?.xAdvance;
  expect(xAdvance(full)).toBeCloseTo(xAdvance(press) ?? 0, 6);
});
