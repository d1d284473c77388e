// How a child is developing, for the home: each latest screen by what it asks for, with no score and no cutoff.

import type { ChildDevelopment, ScreeningLine } from '../../brief/brief.ts';
import { aboutAll, body, listed, strong } from '../benchSummary/pieces.ts';
import type { Block, Text } from '../model.ts';
import type { Words } from '../words.ts';

type Care = 'asExpected' | 'watch' | 'closer';

/** What a result asks of those who care for the child; a result that is not here stands in its own words. */
const careOf: Readonly<Record<string, Care>> = {
  ...{ typical: 'asExpected', low: 'asExpected', meets_expectations: 'asExpected', not_at_risk: 'asExpected' },
  ...{ met: 'asExpected', below_cutoff: 'asExpected', path_e: 'asExpected' },
  ...{ monitoring: 'watch', medium: 'watch', path_b: 'watch', path_c: 'watch', path_d: 'watch' },
  ...{ below: 'closer', above_cutoff: 'closer', high: 'closer', at_risk: 'closer', path_a: 'closer' },
  ...{ unmet: 'closer', needs_review: 'closer', possible_problem: 'closer', possible_deficit: 'closer' },
};

interface Reading {
  readonly computed: string | null;
  readonly recorded: string;
}
const codeOf = ({ computed, recorded }: Reading) => computed ?? recorded;

function careText(words: Words, reading: Reading): string {
  const care = careOf[codeOf(reading)];
  return care === undefined ? words.code('result', codeOf(reading)).toLowerCase() : words.t(`readers.home.${care}`);
}

/** "a closer look is advised (gross motor); worth watching (fine motor)": the areas that ask for something, by what. */
function areasText(words: Words, { interpretation: { areas } }: ScreeningLine): string | null {
  const asking = areas.filter((area) => careOf[codeOf(area)] !== 'asExpected');
  if (asking.length === 0) return null;
  const byCare = Map.groupBy(asking, (area) => careText(words, area));
  return [...byCare]
    .map(([care, of]) => `${care} (${words.list(of.map(({ area }) => words.code('area', area).toLowerCase()))})`)
    .join('; ');
}

function screenText(words: Words, line: ScreeningLine): Text {
  const { screening, interpretation } = line;
  const said = areasText(words, line) ?? careText(words, interpretation);
  return [strong(`${screening.tool}, ${words.day(screening.date)}: `), said, '.'];
}

export function howItGoes(words: Words, child: ChildDevelopment): readonly Block[] {
  const { t } = words;
  const { screenings, childName } = child;
  return [
    { kind: 'heading', level: 3, text: t('readers.home.development') },
    ...(screenings.length === 0
      ? [body(t('readers.home.noScreen', { child: childName }))]
      : listed('plain', screenings, (line) => ({ text: screenText(words, line), about: aboutAll([line]) }))),
  ];
}
