// A child's screenings: of each tool the latest with its figures and what follows, then every earlier one in a line.

import type { ChildDevelopment, ScreeningLine } from '../../brief/brief.ts';
import type { Confidence, Interpretation } from '../../domain/screening/reading.ts';
import { aboutAll, body, bodyAbout, strong } from '../benchSummary/pieces.ts';
import type { Block, Inline, List, ListItem, Text } from '../model.ts';
import type { Words } from '../words.ts';
import { confidenceSign, doubtsOf, formName, hasOneForm, readingText } from './instrumentWords.ts';
import { chartKey, hasCharts, screeningTable } from './screeningTable.ts';

const small = (text: string): Block => ({ kind: 'paragraph', role: 'small', text: [text] });

/** By which age, and why that one: each instrument has its own rule for an early birth. */
function basisText(words: Words, { screening, interpretation: { ageBasis } }: ScreeningLine): string[] {
  const { t } = words;
  if (ageBasis === null) {
    return [t('care.screenings.recordedBasis', { basis: words.code('ageBasis', screening.ageBasis) })];
  }
  const { age, basis, why } = ageBasis;
  if (age === null) return [t('care.screenings.basisNoAge')];
  const key = basis === 'adjusted' ? 'basisAdjusted' : 'basisChronological';
  return [t(`care.screenings.${key}`, { age: words.age(age), why: words.code('ageBasisWhy', why) })];
}

function howAsked(words: Words, { screening: { completedBy, language, setting } }: ScreeningLine): string[] {
  const { t } = words;
  return [
    ...(completedBy === null
      ? []
      : [t('care.screenings.completedBy', { who: words.code('completedBy', completedBy) })]),
    ...(language === null ? [] : [t('care.screenings.language', { language: words.code('spokenLanguage', language) })]),
    ...(setting === null ? [] : [t('care.screenings.setting', { setting: words.code('screeningSetting', setting) })]),
  ];
}

/** Where the instrument's rule and the record do not agree: what each says, and the question which is right. */
export function differenceText(words: Words, { computed, recorded, differs, areas }: Interpretation): string[] {
  if (!differs) return [];
  const { t } = words;
  if (computed !== null && computed !== recorded) {
    const said = { computed: words.code('result', computed), recorded: words.code('result', recorded) };
    return [t('care.screenings.differs', said)];
  }
  const which = areas.filter((area) => area.computed !== null && area.computed !== area.recorded);
  return [
    t('care.screenings.differsInAreas', { areas: words.list(which.map(({ area }) => words.code('area', area))) }),
  ];
}

function fitText(words: Words, { screening, interpretation: { formFit } }: ScreeningLine): string[] {
  if (formFit.fit === 'fits' || formFit.fit === 'not-known') return [];
  const { t } = words;
  const form = formName(words, screening.form);
  const key = formFit.fit === 'outside-window' ? 'outsideWindow' : 'otherBasis';
  // A form that is proposed and was used says nothing new.
  if (formFit.proposed === null || formFit.proposed === screening.form) return [t(`care.screenings.${key}`, { form })];
  const proposed = formName(words, formFit.proposed);
  return [t(`care.screenings.${key}Proposed`, { form, proposed })];
}

function interviewText(words: Words, { screening, interpretation }: ScreeningLine): string[] {
  const { t } = words;
  const { interview, interviewMissing } = interpretation;
  const on = screening.followUpInterviewOn;
  return [
    ...(interviewMissing ? [t('care.screenings.interviewMissing')] : []),
    ...(on === null ? [] : [t('care.screenings.interviewOn', { date: words.day(on) })]),
    ...(interview === null
      ? []
      : [
          t(interview.positive ? 'care.screenings.interviewPositive' : 'care.screenings.interviewNegative', {
            score: interview.score,
          }),
        ]),
  ];
}

/** What was done after it, as recorded: interview, referral, the day of the next one. */
export function doneAfter(words: Words, line: ScreeningLine): string[] {
  const { t, day } = words;
  const { referredTo, referredOn, rescreenOn } = line.screening;
  const to = referredTo === null ? null : words.plain(referredTo);
  const referral =
    to === null
      ? referredOn === null
        ? []
        : [t('care.screenings.referredDay', { date: day(referredOn) })]
      : [
          referredOn === null
            ? t('care.screenings.referred', { to })
            : t('care.screenings.referredOn', { to, date: day(referredOn) }),
        ];
  return [
    ...interviewText(words, line),
    ...referral,
    ...(rescreenOn === null ? [] : [t('care.screenings.rescreenOn', { date: day(rescreenOn) })]),
  ];
}

/** "What the instrument says follows: further assessment …" */
function followsText(words: Words, { follows }: Interpretation): Text {
  if (follows.length === 0) return [];
  const said = follows.map((code) => words.code('screeningFollows', code)).join('; ');
  return [strong(words.t('care.screenings.follows')), ` ${said}.`];
}

/** A screening's result in a line, where no table of figures says it. */
function resultText(words: Words, { interpretation }: ScreeningLine): Text {
  return [strong(words.t('care.screenings.result')), ` ${readingText(words, interpretation)}.`];
}

function whyNotComputed(words: Words, { notComputed }: Interpretation): string[] {
  if (notComputed === null) return [];
  return [words.t('care.screenings.notComputed', { why: words.code('notComputed', notComputed) })];
}

/** Where each band of a total begins. */
function bandsText(words: Words, { bands }: Interpretation): string[] {
  if (bands.length < 2) return [];
  const each = bands.map(({ from, result }) =>
    words.t('care.screenings.band', { result: words.code('result', result), from }),
  );
  return [words.t('care.screenings.bands', { bands: each.join('; ') })];
}

/** What to make of one screening beside its figures. */
function notesOf(words: Words, line: ScreeningLine, hasTable: boolean): Block[] {
  const { interpretation } = line;
  const { resultComputed } = line.screening;
  const grave = [...differenceText(words, interpretation), ...fitText(words, line)];
  const follows = followsText(words, interpretation);
  const done = doneAfter(words, line);
  const quiet = [
    ...whyNotComputed(words, interpretation),
    ...bandsText(words, interpretation),
    ...(resultComputed && interpretation.computed !== null ? [words.t('care.screenings.ownReading')] : []),
  ];
  const about = aboutAll([line]);
  const sentences: Text[] = [
    ...(hasTable ? [] : [resultText(words, line)]),
    ...grave.map((text): Text => [strong(text)]),
    ...(follows.length === 0 ? [] : [follows]),
    ...done.map((text): Text => [text]),
  ];
  return [
    ...(sentences.length === 0
      ? []
      : [bodyAbout(about, ...sentences.flatMap((text, at): Inline[] => (at === 0 ? [...text] : [' ', ...text])))]),
    ...(quiet.length === 0 ? [] : [small(quiet.join(' '))]),
  ];
}

/** "ASQ-3", with the form and the day beside it. */
function headOf(words: Words, { screening: { tool, form, date } }: ScreeningLine): Block {
  const day = words.day(date);
  const note = hasOneForm(form) ? day : `${formName(words, form)}, ${day}`;
  return { kind: 'heading', level: 3, text: tool, note };
}

/** The instrument's own name stands once, as the record names only its letters. */
function introOf(words: Words, line: ScreeningLine): Block {
  return small([...basisText(words, line), ...howAsked(words, line)].join(' '));
}

/** What the signs beside figures mean, for those that are shown. */
export function doubtNotes(words: Words, doubts: Iterable<Confidence>): Block[] {
  const shown = new Set(doubts);
  return (['single-source', 'disputed'] as const)
    .filter((doubt) => shown.has(doubt))
    .map((doubt) => small(words.t(`care.confidence.${doubt}`)));
}

function earlierItem(words: Words, line: ScreeningLine): ListItem {
  const { t } = words;
  const { screening, interpretation } = line;
  const { tool, form, date } = screening;
  const score = interpretation.total ?? screening.score;
  const sign = interpretation.areas.length === 0 ? confidenceSign(interpretation.confidence) : '';
  const result = readingText(words, interpretation);
  const reading = score === null ? result : t('care.earlier.scored', { reading: result, score: `${score}${sign}` });
  const areas = interpretation.areas.map(
    (area) => `${words.code('area', area.area)} ${area.score ?? '–'}, ${readingText(words, area)}`,
  );
  const named = hasOneForm(form)
    ? t('care.earlier.lineNoForm', { tool, reading })
    : t('care.earlier.line', { tool, form: formName(words, form), reading });
  const differs = differenceText(words, interpretation);
  return {
    label: words.day(date),
    text: [named],
    lines: [
      ...(areas.length === 0 ? [] : [[{ text: `${areas.join('; ')}.`, quiet: true } as const]]),
      ...differs.map((text): Text => [strong(text)]),
    ],
    about: { sources: [{ kind: 'screening', id: screening.id }] },
  };
}

/** Every earlier screening, newest first. */
export function earlierScreenings(words: Words, { earlierScreenings: earlier }: ChildDevelopment): Block[] {
  if (earlier.length === 0) return [];
  const list: List = { kind: 'list', role: 'dated', items: earlier.map((line) => earlierItem(words, line)) };
  return [{ kind: 'heading', level: 3, text: words.t('care.earlier.heading') }, list];
}

/** The latest screening of each tool, with its figures, its reading and what follows from it. */
export function latestScreenings(words: Words, child: ChildDevelopment): Block[] {
  const { screenings, trends, childName } = child;
  if (screenings.length === 0) return [body(words.t('care.screenings.none', { child: childName }))];
  const shown = screenings.map((line) => ({ line, table: screeningTable(words, line, trends) }));
  const tables = shown.flatMap(({ table }) => (table === null ? [] : [table]));
  const key = chartKey(words, childName, tables);
  // The key stands under the first table that draws anything.
  const keyed = tables.find(hasCharts);
  return shown.flatMap(({ line, table }) => [
    headOf(words, line),
    introOf(words, line),
    ...(table === null ? [] : [table]),
    ...(table !== null && table === keyed ? key : []),
    ...notesOf(words, line, table !== null),
  ]);
}

/** Which of the figures that a child's screenings show were not found alike in two copies. */
export function doubtsShown(child: ChildDevelopment) {
  const ofParents = [...child.caregiverScreens, ...child.earlierCaregiverScreens];
  const lines = [...child.screenings, ...child.earlierScreenings, ...ofParents];
  return new Set(lines.flatMap(({ interpretation }) => [...doubtsOf(interpretation)]));
}
