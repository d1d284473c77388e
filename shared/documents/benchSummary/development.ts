// Development: the latest screening of each tool against its cutoff, and early intervention.

import type { ChildDevelopment, EarlyInterventionLine, ScreeningLine } from '../../brief/brief.ts';
import type { AreaReading, Interpretation } from '../../domain/screening/interpret.ts';
import type { ChartKey } from '../charts.ts';
import type { Block, Cell, Table, Text } from '../model.ts';
import { joined, type Words } from '../words.ts';
import { aboutAll, body, bodyAbout, heading, separator, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

function reading(words: Words, { computed, recorded }: Pick<AreaReading, 'computed' | 'recorded'>): string {
  const own = words.code('result', recorded);
  if (computed === null || computed === recorded) return own;
  return words.t('summary.development.recordedAs', { computed: words.code('result', computed), recorded: own });
}

function scaleRow(words: Words, area: AreaReading, max: number): readonly Cell[] {
  const { t } = words;
  const name = words.code('area', area.area);
  const result = reading(words, area);
  const isTypical = (area.computed ?? area.recorded) === 'typical';
  const { score, table } = area;
  const alt = t('summary.development.scaleAlt', {
    area: name,
    score: score ?? '–',
    max,
    cutoff: table?.cutoff ?? '–',
    reading: result,
  });
  const scale: Cell =
    score === null || table === null
      ? ['']
      : {
          kind: 'figure',
          alt,
          chart: { chart: 'scale', max, cutoff: table.cutoff, monitorTo: table.monitorTo, score },
        };
  return [
    [name],
    scale,
    [strong(score === null ? '–' : String(score))],
    [table === null ? '–' : String(table.cutoff)],
    [isTypical ? result : strong(result)],
  ];
}

function scaleTable(words: Words, line: ScreeningLine): Table {
  const { t } = words;
  const { areas, scaleMax } = line.interpretation;
  const max = scaleMax ?? 60;
  return {
    kind: 'table',
    columns: [
      { title: t('summary.development.area'), share: 0.29 },
      { title: t('summary.development.scale'), headChart: { chart: 'scaleAxis', max }, share: 0.32 },
      { title: t('summary.development.score'), align: 'end', share: 0.1 },
      { title: t('summary.development.cutoff'), align: 'end', share: 0.12 },
      { title: t('summary.development.reading'), share: 0.17 },
    ],
    rows: areas.map((area) => scaleRow(words, area, max)),
    rowsAbout: areas.map(() => aboutAll([line])),
  };
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

/** One screening in a sentence: its figures, its reading, and whether anything is missing or does not agree. */
function screeningSentence(words: Words, { screening, interpretation }: ScreeningLine): Text {
  const { t, day } = words;
  const { tool, score } = screening;
  const form = formName(words, screening.form);
  const values = { tool: '', form, date: day(screening.date) };
  const result = reading(words, { computed: interpretation.computed, recorded: interpretation.recorded });
  const [, monitor, cutoff] = interpretation.bands;
  const interview = interpretation.interviewMissing ? `; ${t('summary.development.interviewMissing')}` : '';
  const rest = (): string => {
    if (interpretation.notComputed === 'no-table-for-form') {
      return score === null
        ? t('summary.development.noTableNoScore', { ...values, result })
        : t('summary.development.noTable', { ...values, result, score });
    }
    if (score === null && interpretation.areas.length === 0)
      return t('summary.development.noScores', { ...values, result });
    if (score !== null && tool === 'ASQ:SE-2' && monitor !== undefined && cutoff !== undefined) {
      return t('summary.development.totalCutoff', {
        ...values,
        score,
        reading: result,
        monitor: monitor.from,
        cutoff: cutoff.from,
      });
    }
    const areas = areasOfConcern(words, interpretation);
    if (score === null && areas.length > 0) {
      return t('summary.development.areasNamed', { ...values, reading: result, areas: areas.join('; ') });
    }
    return score === null
      ? t('summary.development.areasOnly', { ...values, reading: result })
      : t('summary.development.total', { ...values, score, reading: result });
  };
  return [strong(tool), `${rest()}${interview}. `];
}

/** "Gross motor 20, Below": the areas that a table would show as other than typical, for where there is no table. */
function areasOfConcern(words: Words, { areas }: Interpretation): string[] {
  return areas
    .filter(({ computed, recorded }) => (computed ?? recorded) !== 'typical')
    .map((area) => `${words.code('area', area.area)} ${area.score ?? '–'}, ${reading(words, area)}`);
}

function formName(words: Words, form: string): string {
  const months = /^(\d+) month$/.exec(form)?.[1];
  return months === undefined ? form : words.t('summary.development.form', { months });
}

function earlyIntervention(words: Words, line: EarlyInterventionLine | null): Text {
  const { t, day } = words;
  const term = strong(`${t('summary.development.partC')}: `);
  if (line === null) return [term, `${t('summary.development.partCNone')}.`];
  const { state, identifiedOn, referredOn, evaluationSetFor, evaluatedOn, ifspOn } = line;
  const on = (date: typeof ifspOn) => ({ date: date === null ? '–' : day(date) });
  const stateOf = (): string => {
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
  };
  const services = line.services.flatMap(
    ({ name, startedOn, frequency }): Text => [
      '; ',
      words.recorded(name),
      startedOn === null
        ? t('summary.development.partCServiceWaiting')
        : t('summary.development.partCServiceSince', {
            date: day(startedOn),
            frequency: frequencyName(words, frequency),
          }),
    ],
  );
  return [term, stateOf(), ...services, '.'];
}

function frequencyName(words: Words, frequency: string): string {
  const [, times, unit] = /^(\d+)x\/(week|month)$/.exec(frequency) ?? [];
  if (times === undefined) return frequency;
  return words.t(unit === 'week' ? 'summary.development.perWeek' : 'summary.development.perMonth', {
    count: Number(times),
  });
}

export function development(words: Words, child: ChildDevelopment, room: SecondRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const scaled = room.scales
    ? child.screenings.find(({ interpretation }) => interpretation.areas.length > 0)
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
  const others = child.screenings.filter((line) => line !== scaled);
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
    ...(scaled === undefined ? [] : [scaleTable(words, scaled), scaleKey(words, child.childName)]),
    ...(child.screenings.length === 0 ? [body(t('summary.development.none'))] : []),
    bodyAbout(
      aboutAll([...others, ...(child.earlyIntervention === null ? [] : [child.earlyIntervention])]),
      ...sentences,
      ...earlyIntervention(words, child.earlyIntervention),
    ),
  ];
}
