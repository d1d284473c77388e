// A made-up document with every kind of block, each text opening with its place in the reading order: "#7 ".

import type { Block, DocumentModel, Language, TextRun } from '../../shared/documents/model.ts';
import { dateOf } from '../../shared/domain/dates.ts';

const wordsOf = {
  en: {
    title: 'Summary of A & B <draft>',
    other: 'es',
    quote: 'Ya dice dos palabras.',
    page: 'Page {page} of {pages}',
  },
  es: {
    title: 'Resumen de A & B <borrador>',
    other: 'en',
    quote: 'She says two words.',
    page: 'Página {page} de {pages}',
  },
} as const;

const names = {
  en: ['Overdue', 'Whose', 'Days', 'evaluation of the child by the early-intervention programme'],
  es: ['Con atraso', 'De quién', 'Días', 'evaluación del niño por el programa de intervención temprana'],
} as const;

/** A fresh numbering: each call gives the next place. */
const counter = () => {
  let place = 0;
  return (text: string) => `#${++place} ${text}`;
};

function tableOf(language: Language, rows: number, n: (text: string) => string): Block {
  const [what, whose, days, long] = names[language];
  return {
    kind: 'table',
    columns: [{ title: n(what) }, { title: n(whose) }, { title: n(days), align: 'end' }],
    rows: Array.from({ length: rows }, (_, row) => [
      [{ mark: 'overdue' }, n(long)],
      { lines: [[n('Renfrow')], [n('Quill')]] },
      [{ text: n(String(row)), strong: true }],
    ]),
  };
}

function chartsOf(n: (text: string) => string): Block {
  const scale = { chart: 'scale', max: 60, cutoff: 13.06, monitorTo: 30, score: 5 } as const;
  const points = [
    { date: dateOf('2026-06-15'), zones: -0.4 },
    { date: dateOf('2026-10-14'), zones: 1.6 },
  ];
  const outcomes = [
    'missed_parent',
    'cancelled_agency',
    'cancelled_caregiver',
    'cancelled_provider',
    'cancelled_child_illness',
  ] as const;
  const sessions = [
    { outcome: 'attended', mode: 'in_person' },
    { outcome: 'attended', mode: 'video' },
    ...outcomes.map((outcome) => ({ outcome, mode: 'in_person' }) as const),
  ] as const;
  return {
    kind: 'table',
    columns: [
      { title: 'a' },
      { title: '0–60', headChart: { chart: 'scaleAxis', max: 60 } },
      { title: 'b', hiddenTitle: true },
    ],
    rows: [
      [[n('scale')], { kind: 'figure', alt: 'scale: 5, cutoff 13.06', chart: scale }, [n('below')]],
      [[n('sessions')], { kind: 'figure', alt: 'seven sessions', chart: { chart: 'sessions', sessions } }, []],
      [
        [n('total')],
        {
          kind: 'figure',
          alt: 'total: 70, cutoff 65',
          chart: { ...scale, max: 130, cutoff: 65, monitorTo: 50, score: 70, concern: 'high' },
        },
        [n('above')],
      ],
      [[n('trend')], { kind: 'figure', alt: 'two screenings', chart: { chart: 'trend', points } }, [n('up')]],
      [
        [n('wait')],
        { kind: 'figure', alt: '116 days', chart: { chart: 'wait', days: 116, started: false, yardstick: 60 } },
        [n('late')],
      ],
    ],
  };
}

function opening(language: Language, n: (text: string) => string): Block[] {
  const strong = (text: string): TextRun => ({ text: n(text), strong: true });
  return [
    { kind: 'masthead', title: n(wordsOf[language].title), lines: [[strong('judge')], [n('Fennimore County')]] },
    {
      kind: 'paragraph',
      role: 'facts',
      text: [strong('26-JV-0001'), { separator: true }, { text: n('Courtroom 4B'), keep: true }],
    },
    {
      kind: 'childHeading',
      name: n('Núria Strand'),
      age: n('9 months'),
      line: [n('at home')],
      figures: [{ lines: [[n('159')]], term: n('days in care') }],
    },
    {
      kind: 'factRow',
      role: 'people',
      items: [
        { term: n('Mother'), lines: [[strong('Annika')], [n('Atty.')]] },
        { term: n('Goal'), lines: [[n('home')]] },
      ],
    },
    {
      kind: 'tally',
      counts: (['overdue', 'due', 'onTrack', 'notRecorded'] as const).map((mark) => ({ mark, text: [n('1')] })),
      note: [n('as of today')],
    },
    { kind: 'heading', level: 2, text: n('Decide'), note: n('today') },
    {
      kind: 'list',
      role: 'decisions',
      items: [
        {
          label: n('1.'),
          text: [n('hold')],
          lines: [[n('by '), { blank: 'short', label: 'date' }, n('.'), { blank: 'long', label: 'who' }]],
        },
      ],
    },
  ];
}

/** @param rows of the long table: 40 fill more than one page. */
export function everyBlock(language: Language, rows = 40): DocumentModel {
  const n = counter();
  const words = wordsOf[language];
  const long = Array.from({ length: 60 }, () => names[language][3]).join('; ');
  return {
    title: words.title,
    language,
    paper: language === 'en' ? 'letter' : 'a4',
    blocks: [
      ...opening(language, n),
      { kind: 'heading', level: 3, text: n('More') },
      { kind: 'paragraph', role: 'lead', text: [n('lead')] },
      {
        kind: 'paragraph',
        role: 'voice',
        text: [n('“'), { text: words.quote, lang: words.other, quote: true }, n('”')],
      },
      { kind: 'paragraph', role: 'small', text: [{ text: n('small'), quiet: true }] },
      { kind: 'list', role: 'dated', items: [{ label: n('Nov 5'), text: [n('met')] }, { text: [n('undated')] }] },
      { kind: 'list', role: 'questions', items: [{ label: n('1'), text: [n('Who?')] }] },
      { kind: 'list', role: 'plain', items: [{ text: [{ mark: 'notRecorded' }, n('teeth')] }] },
      { kind: 'rule' },
      { kind: 'figure', alt: 'waited 20 days', chart: { chart: 'wait', days: 20, started: true, yardstick: 60 } },
      {
        kind: 'paragraph',
        role: 'key',
        text: [{ key: 'belowCutoff' }, n('below'), { separator: true }, { key: 'score' }, n('score')],
      },
      chartsOf(n),
      {
        kind: 'columns',
        shares: [1.2, 1],
        streams: [
          [
            { kind: 'heading', level: 2, text: n('Left') },
            { kind: 'paragraph', role: 'body', text: [n('left')] },
          ],
          [
            { kind: 'heading', level: 2, text: n('Right') },
            { kind: 'paragraph', role: 'body', text: [n('right')] },
          ],
        ],
      },
      { kind: 'pageBreak' },
      { kind: 'heading', level: 2, text: n('Long') },
      tableOf(language, rows, n),
      { kind: 'paragraph', role: 'body', text: [n(long)] },
      { kind: 'paragraph', role: 'body', text: [n('end')] },
    ],
    furniture: { footerLeft: '26-JV-0001', footerMiddle: 'Content 7c1e 94b0', pageLabel: words.page },
  };
}
