// Development: the latest screening of each tool against its cutoff, and early intervention.

import type { ChildDevelopment, EarlyInterventionLine, ScreeningLine } from '../../brief/brief.ts';
import type { AreaReading, Interpretation } from '../../domain/screening/reading.ts';
import { caregiverText } from '../care/caregivers.ts';
import { frequencyName } from '../care/earlyIntervention.ts';
import { confidenceSign, doubtsOf, formName, readingText, zoneOf } from '../care/instrumentWords.ts';
import { hasCharts, withoutEmpty } from '../care/screeningTable.ts';
import type { ChartKey } from '../charts.ts';
import type { Block, Cell, Table, Text } from '../model.ts';
import { joined, type Words } from '../words.ts';
import { aboutAll, body, bodyAbout, codedText, heading, separator, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

const isTypical = ({ computed, recorded }: AreaReading) => (computed ?? recorded) === 'typical';

/** A child of whom some screening's areas are all typical. */
export const isTypicalThroughout = ({ screenings }: ChildDevelopment) =>
  screenings.some(({ interpretation: { areas } }) => areas.length > 0 && areas.every(isTypical));

/** An area on its instrument's range; nothing where the highest score is not on file. */
function scaleRow(
  words: Words,
  area: AreaReading,
  { scaleMax: max, direction }: Pick<Interpretation, 'scaleMax' | 'direction'>,
): readonly Cell[] {
  const { t } = words;
  const name = words.code('area', area.area);
  const result = readingText(words, area);
  const { score, table } = area;
  const scale: Cell =
    score === null || table === null || max === null
      ? ['']
      : {
          kind: 'figure',
          alt: t('summary.development.scaleAlt', { area: name, score, max, cutoff: table.cutoff, reading: result }),
          chart: { chart: 'scale', max, ...zoneOf(table, direction), score },
        };
  return [
    [name],
    scale,
    [strong(score === null ? '–' : String(score))],
    [table === null ? '–' : `${table.cutoff}${confidenceSign(table.confidence)}`],
    [isTypical(area) ? result : strong(result)],
  ];
}

/** Columns' shares of the width; two readings of one area take more room than one. */
const shares = { agreeing: [0.29, 0.32, 0.1, 0.12, 0.17], differing: [0.24, 0.31, 0.08, 0.12, 0.25] } as const;

function scaleTable(words: Words, line: ScreeningLine): Table {
  const { t } = words;
  const { areas, scaleMax } = line.interpretation;
  const differs = areas.some(({ computed, recorded }) => computed !== null && computed !== recorded);
  const [area, scale, score, cutoff, reading] = shares[differs ? 'differing' : 'agreeing'];
  const axis = scaleMax === null ? {} : { headChart: { chart: 'scaleAxis' as const, max: scaleMax } };
  return withoutEmpty({
    kind: 'table',
    columns: [
      { title: t('summary.development.area'), share: area },
      { title: t('summary.development.scale'), ...axis, share: scale },
      { title: t('summary.development.score'), align: 'end', share: score },
      { title: t('summary.development.cutoff'), align: 'end', share: cutoff },
      { title: t('summary.development.reading'), share: reading },
    ],
    rows: areas.map((row) => scaleRow(words, row, line.interpretation)),
    rowsAbout: areas.map(() => aboutAll([line])),
  });
}

function scaleKey(words: Words, childName: string): Block {
  const { t } = words;
  const entry = (key: ChartKey, text: string): Text => [{ key }, { text, keep: true }];
  return {
    kind: 'paragraph',
    role: 'key',
    text: joined(
      [
        entry('belowCutoff', t('summary.development.key.below')),
        entry('monitoring', t('summary.development.key.monitoring')),
        entry('typical', t('summary.development.key.typical')),
        entry('score', childName),
      ],
      separator,
    ),
  };
}

/** Why nothing could be computed, in this page's words where it has its own. */
function notComputedText(words: Words, { screening, interpretation }: ScreeningLine, values: Values): string | null {
  const { t } = words;
  const { notComputed, areas } = interpretation;
  const { score } = screening;
  if (notComputed === 'no-table-for-form') {
    return score === null
      ? t('summary.development.noTableNoScore', values)
      : t('summary.development.noTable', { ...values, score });
  }
  if (score === null && areas.length === 0 && notComputed !== 'assessment') {
    return t('summary.development.noScores', values);
  }
  return null;
}

interface Values {
  readonly tool: string;
  readonly form: string;
  readonly date: string;
  readonly result: string;
  readonly [name: string]: string;
}

/** One screening in a sentence: its figures, its reading, and whether anything is missing or does not agree. */
function screeningSentence(words: Words, line: ScreeningLine): Text {
  const { t, day } = words;
  const { screening, interpretation } = line;
  const { tool, score } = screening;
  const result = readingText(words, interpretation);
  const values = { tool: '', form: formName(words, screening.form), date: day(screening.date), result };
  const [, monitor, cutoff] = interpretation.bands;
  const interview = interpretation.interviewMissing ? `; ${t('summary.development.interviewMissing')}` : '';
  const rest = (): string => {
    const plain = notComputedText(words, line, values);
    if (plain !== null) return plain;
    if (score !== null && tool === 'ASQ:SE-2' && monitor !== undefined && cutoff !== undefined) {
      const sign = confidenceSign(interpretation.confidence);
      return t('summary.development.totalCutoff', {
        ...values,
        score,
        reading: result,
        monitor: `${monitor.from}${sign}`,
        cutoff: `${cutoff.from}${sign}`,
      });
    }
    const areas = areasOfConcern(words, interpretation);
    if (score === null && areas.length > 0) {
      return t('summary.development.areasNamed', { ...values, reading: result, areas: areas.join('; ') });
    }
    return score === null
      ? t('summary.development.areasOnly', { ...values, reading: result })
      : t('summary.development.total', {
          ...values,
          score: `${score}${tool === 'ASQ:SE-2' ? '' : signOfTotal(interpretation)}`,
          reading: result,
        });
  };
  return [strong(tool), `${rest()}${interview}. `];
}

/** A total's bands may be in doubt as well. */
const signOfTotal = ({ bands, confidence }: Interpretation) => (bands.length > 0 ? confidenceSign(confidence) : '');

/** "Gross motor 20, Below": the areas that a table would show as other than typical, for where there is no table. */
function areasOfConcern(words: Words, { areas }: Interpretation): string[] {
  return areas
    .filter((area) => !isTypical(area))
    .map((area) => `${words.code('area', area.area)} ${area.score ?? '–'}, ${readingText(words, area)}`);
}

/** How far early intervention has come, with its day. */
export function partCState({ t, day }: Words, line: EarlyInterventionLine | null): string {
  if (line === null) return t('summary.development.partCNone');
  const { state, identifiedOn, evaluationSetFor, evaluatedOn, ifspOn } = line;
  const referredOn = line.referredOn ?? line.receivedOn;
  const on = (date: typeof ifspOn) => ({ date: date === null ? '–' : day(date) });
  switch (state) {
    case 'not-identified':
      return t('summary.development.partCState.not-identified');
    case 'identified':
      return t('summary.development.partCState.identified', on(identifiedOn));
    case 'referred':
      return evaluationSetFor === null
        ? t('summary.development.partCState.referred', on(referredOn))
        : t('summary.development.partCState.referredSet', { ...on(referredOn), set: day(evaluationSetFor) });
    case 'evaluated':
      return t('summary.development.partCState.evaluated', on(evaluatedOn));
    case 'not-eligible':
      return t('summary.development.partCState.not-eligible', on(evaluatedOn));
    case 'ifsp':
      return t('summary.development.partCState.ifsp', on(ifspOn));
  }
}

function earlyIntervention(words: Words, line: EarlyInterventionLine | null): Text {
  const { t, day } = words;
  const term = strong(`${t('summary.development.partC')}: `);
  const services = (line?.services ?? []).flatMap(
    ({ name, startedOn, frequency }): Text => [
      '; ',
      codedText(words, 'partCService', name),
      startedOn === null
        ? t('summary.development.partCServiceWaiting')
        : t('summary.development.partCServiceSince', {
            date: day(startedOn),
            frequency: frequencyName(words, frequency),
          }),
    ],
  );
  return [term, partCState(words, line), ...services, '.'];
}

export function development(words: Words, child: ChildDevelopment, room: SecondRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const scaled = room.scales
    ? child.screenings.find(
        ({ interpretation: { areas } }) => areas.length > 0 && (room.typicalScales || !areas.every(isTypical)),
      )
    : undefined;
  const title = namesChild
    ? t('summary.development.headingOf', { child: child.childName })
    : t('summary.development.heading');
  const note =
    scaled === undefined
      ? undefined
      : t('summary.development.note', {
          tool: scaled.screening.tool,
          form: formName(words, scaled.screening.form),
          date: day(scaled.screening.date),
        });
  const table = scaled === undefined ? null : scaleTable(words, scaled);
  const others = child.screenings.filter((line) => line !== scaled);
  const parents = child.caregiverScreens.map((line) => `${caregiverText(words, line)}. `);
  const sentences = others.flatMap((line) => screeningSentence(words, line));
  const basis: Text =
    scaled === undefined
      ? []
      : [
          t(
            scaled.screening.ageBasis === 'adjusted'
              ? 'summary.development.adjusted'
              : 'summary.development.chronological',
          ),
        ];
  return [
    heading(title, note === undefined ? undefined : `${note}, ${String(basis[0])}`),
    ...(table === null ? [] : [table]),
    ...(table !== null && hasCharts(table) ? [scaleKey(words, child.childName)] : []),
    ...(child.screenings.length === 0 ? [body(t('summary.development.none'))] : []),
    bodyAbout(
      aboutAll([
        ...others,
        ...child.caregiverScreens,
        ...(child.earlyIntervention === null ? [] : [child.earlyIntervention]),
      ]),
      ...sentences,
      ...parents,
      ...earlyIntervention(words, child.earlyIntervention),
    ),
  ];
}

/** What the signs beside cutoffs mean, for those that these pages show. */
export function doubtSentences(words: Words, development: readonly ChildDevelopment[]): string[] {
  const shown = new Set(
    development.flatMap(({ screenings, caregiverScreens }) =>
      [...screenings, ...caregiverScreens].flatMap(({ interpretation }) => [...doubtsOf(interpretation)]),
    ),
  );
  return [
    ...(shown.has('single-source') ? [words.t('care.confidence.short')] : []),
    ...(shown.has('disputed') ? [words.t('care.confidence.shortDisputed')] : []),
  ];
}
