// Page 2 of the bench summary, in two streams: the child and the family on the left, what was agreed and ordered on the right.

import { questionText } from '../../brief/benchQuestions.ts';
import type {
  Brief,
  ChildDevelopment,
  EarlyInterventionLine,
  FamilyTimeLine,
  FamilyTimeWeek,
  NotRecordedLine,
  ObligationLine,
  OrderLine,
  ScreeningLine,
  ServiceLine,
  StrengthLine,
} from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { AreaReading, Interpretation } from '../../domain/screening/interpret.ts';
import { withheldText } from '../../redaction/narrow.ts';
import type { ChartKey } from '../charts.ts';
import type { Block, Cell, Inline, Table, Text } from '../model.ts';
import { capitalized, joined, lineText, marked, obligationText, stateText, type Words } from '../words.ts';
import { balance } from './balance.ts';
import { more } from './firstPage.ts';
import type { SecondRoom } from './room.ts';

const separator = { separator: true } as const;
const strong = (text: string): Inline => ({ text, strong: true });
const heading = (text: string, note?: string): Block => ({
  kind: 'heading',
  level: 2,
  text,
  ...(note === undefined ? {} : { note }),
});
const body = (...text: Text): Block => ({ kind: 'paragraph', role: 'body', text });

// ---- development -----------------------------------------------------------------------------------------------

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

function scaleTable(words: Words, { areas, scaleMax }: Interpretation): Table {
  const { t } = words;
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
  const interview =
    tool === 'M-CHAT-R/F' && interpretation.recorded === 'medium' && screening.followUpInterviewOn === null
      ? `; ${t('summary.development.interviewMissing')}`
      : '';
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
    return score === null
      ? t('summary.development.areasOnly', { ...values, reading: result })
      : t('summary.development.total', { ...values, score, reading: result });
  };
  return [strong(tool), `${rest()}${interview}. `];
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

function development(words: Words, child: ChildDevelopment, room: SecondRoom, namesChild: boolean): Block[] {
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
    ...(scaled === undefined ? [] : [scaleTable(words, scaled.interpretation), scaleKey(words, child.childName)]),
    ...(child.screenings.length === 0 ? [body(t('summary.development.none'))] : []),
    body(...sentences, ...earlyIntervention(words, child.earlyIntervention)),
  ];
}

// ---- services --------------------------------------------------------------------------------------------------

function serviceRow(words: Words, line: ServiceLine, yardstick: number, notes: boolean): readonly Cell[] {
  const { t, day } = words;
  const started = line.startedOn !== null;
  const name = strong(words.code('serviceType', line.type));
  const provider = plainName(words.plain(line.provider));
  const values = { count: line.days, yardstick };
  const state: Text =
    line.endedOn !== null
      ? [t('summary.services.ended', { status: words.code('serviceStatus', line.status), date: day(line.endedOn) })]
      : line.startedOn !== null
        ? marked('onTrack', t('summary.services.started', { date: day(line.startedOn) }))
        : marked(line.daysOverdue > 0 ? 'overdue' : 'onTrack', t('summary.services.waiting', { count: line.days }));
  const note: Text[] = line.note === '' || (!notes && started) ? [] : [[words.recorded(line.note)]];
  return [
    { lines: [[name], [`${line.subject}, ${provider}`]] },
    {
      kind: 'figure',
      alt: started ? t('summary.services.alt', values) : t('summary.services.altWaiting', values),
      chart: { chart: 'wait', days: line.days, started, yardstick },
    },
    { lines: [state, ...note] },
  ];
}

function services(brief: Brief, words: Words, room: SecondRoom, yardstick: number): Block[] {
  const { t } = words;
  if (brief.services.length === 0) return [heading(t('summary.services.heading')), body(t('summary.services.none'))];
  const shown = brief.services.slice(0, room.services);
  return [
    heading(t('summary.services.heading'), t('summary.services.note', { days: yardstick })),
    {
      kind: 'table',
      columns: [
        { title: t('summary.services.service'), hiddenTitle: true },
        { title: t('summary.services.wait'), hiddenTitle: true },
        { title: t('summary.services.state'), hiddenTitle: true },
      ],
      rows: shown.map((line) => serviceRow(words, line, yardstick, room.serviceNotes)),
    },
    ...more(words, brief.services.length - shown.length),
  ];
}

// ---- family time -----------------------------------------------------------------------------------------------

const others = ['cancelled_agency', 'cancelled_caregiver', 'cancelled_provider', 'cancelled_child_illness'] as const;

function weekSentence(words: Words, { sessions }: FamilyTimeWeek): string {
  const { t, day } = words;
  const held = sessions.filter(({ outcome }) => outcome === 'attended').length;
  const on = (outcome: string) =>
    sessions.filter((session) => session.outcome === outcome).map(({ date }) => day(date));
  const missed = on('missed_parent');
  return [
    t('summary.familyTime.heldOf', { held, planned: sessions.length }),
    ...(missed.length === 0 ? [] : [t('summary.familyTime.missed', { dates: words.list(missed) })]),
    ...others
      .filter((outcome) => on(outcome).length > 0)
      .map((outcome) =>
        t('summary.familyTime.cancelled', {
          who: t(`summary.familyTime.who.${outcome}`),
          dates: words.list(on(outcome)),
        }),
      ),
  ].join('; ');
}

function weekRow(words: Words, week: FamilyTimeWeek): readonly Cell[] {
  const { sessions, from } = week;
  const held = sessions.filter(({ outcome }) => outcome === 'attended').length;
  return [
    [words.day(from)],
    {
      kind: 'figure',
      alt: words.t('summary.familyTime.alt', { held, planned: sessions.length, date: words.day(from) }),
      chart: { chart: 'sessions', sessions: sessions.map(({ outcome, mode }) => ({ outcome, mode })) },
    },
    [weekSentence(words, week)],
  ];
}

function tallySentence(words: Words, line: FamilyTimeLine): Text {
  const { t } = words;
  const { parentName: parent, attended, scheduled, missedByParent, cancelledOther } = line;
  const { attendedShareOfScheduled: share, attendedShareExcludingCancellationsByOthers: kept } = line;
  return [
    strong(t('summary.familyTime.tally', { parent: plainName(parent), attended, scheduled })),
    line.mode === 'video' ? t('summary.familyTime.video') : '',
    share === null
      ? ''
      : t('summary.familyTime.tallyShare', {
          share: words.share(share),
          hours: t('summary.familyTime.hours', { count: line.hoursAttended }),
        }),
    cancelledOther === 0 || kept === null
      ? ''
      : t('summary.familyTime.tallyOthers', { attended, kept: attended + missedByParent, share: words.share(kept) }),
    '. ',
  ];
}

function sessionsKey(words: Words, weeks: readonly FamilyTimeWeek[]): Block {
  const seen = weeks.flatMap(({ sessions }) => sessions);
  const entry = (key: ChartKey, text: string): Text => [{ key }, { text, keep: true }];
  const { t } = words;
  const entries: Text[] = [
    ...(seen.some(({ outcome, mode }) => outcome === 'attended' && mode === 'in_person')
      ? [entry('attendedInPerson', t('summary.familyTime.key.held'))]
      : []),
    ...(seen.some(({ outcome, mode }) => outcome === 'attended' && mode === 'video')
      ? [entry('attendedByVideo', t('summary.familyTime.key.video'))]
      : []),
    ...(['missed_parent', ...others] as const)
      .filter((key) => seen.some(({ outcome }) => outcome === key))
      .map((key) => entry(key, t(`summary.familyTime.key.${key}`))),
  ];
  return { kind: 'paragraph', role: 'key', text: joined(entries, separator) };
}

function familyTime(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t, day } = words;
  const { plan, weeks, tallies, since, siblings } = brief.familyTime;
  const lives = plan !== null && (plan.sessionsPerWeek === 0 || plan.hoursEach >= 24);
  const note =
    plan === null
      ? t('summary.familyTime.noteNone')
      : lives
        ? undefined
        : t('summary.familyTime.note', {
            count: plan.sessionsPerWeek,
            hours: t('summary.familyTime.hours', { count: plan.hoursEach }),
          });
  const shown = room.weeks === 0 ? [] : weeks.slice(-room.weeks);
  const none = since === null ? t('summary.familyTime.noneAtAll') : t('summary.familyTime.none', { date: day(since) });
  return [
    heading(t('summary.familyTime.heading'), note),
    ...(plan === null || plan.supervision === '' || !lives ? [] : [body(words.recorded(plan.supervision), '.')]),
    ...(weeks.length === 0 && !lives ? [body(none)] : []),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: t('summary.familyTime.week'), hiddenTitle: true as const },
              { title: t('summary.familyTime.sessions'), hiddenTitle: true as const },
              { title: t('summary.familyTime.held'), hiddenTitle: true as const },
            ],
            rows: shown.map((week) => weekRow(words, week)),
          },
          sessionsKey(words, shown),
        ]),
    ...(tallies.length === 0 ? [] : [body(...tallies.flatMap((line) => tallySentence(words, line)))]),
    ...(siblings === null || siblings.placedTogether || since === null
      ? []
      : [
          body(
            t('summary.familyTime.siblings', {
              count: siblings.contacts.length,
              date: day(since),
              planned: siblings.contactsPerMonth ?? '–',
            }),
          ),
        ]),
  ];
}

// ---- home and plan, efforts, strengths -------------------------------------------------------------------------

function homes(brief: Brief, words: Words, room: SecondRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const paragraphs = brief.placement.children.map(({ childName, homes: lines, counted, moves, movesPer1000Days }) => {
    const rate = moves > 0 && movesPer1000Days !== null ? t('summary.home.rate', { rate: movesPer1000Days }) : '';
    const counts = t('summary.home.counts', {
      placements: t('summary.home.placements', { count: counted }),
      moves: t('summary.home.moves', { count: moves }),
    });
    const told = lines.slice(-room.homes).map(({ caregiver, from, to, endReason }): Text => {
      const name = words.caregiver(caregiver);
      if (to === null) return [' ', capitalized(t('summary.home.now', { caregiver: name, from: day(from) })), '.'];
      const reason: Text = endReason === null ? [] : ['; ', words.recorded(endReason)];
      return [
        ' ',
        capitalized(t('summary.home.past', { caregiver: name, from: day(from), to: day(to) })),
        ...reason,
        '.',
      ];
    });
    return body(...(namesChild ? [strong(`${childName}: `)] : []), `${counts}${rate}.`, ...told.flat());
  });
  const plan = brief.placement.permanency;
  const goals: Block[] =
    plan === null
      ? []
      : [
          body(
            strong(t('summary.home.goal')),
            ' ',
            words.recorded(plan.primary),
            '. ',
            strong(t('summary.home.concurrent')),
            ' ',
            ...(plan.concurrent === null
              ? [t('summary.home.notRecorded')]
              : [
                  words.recorded(plan.concurrent),
                  `; ${plan.disclosedOn === null ? t('summary.home.notTold') : t('summary.home.toldOn', { date: day(plan.disclosedOn) })}`,
                ]),
            '.',
          ),
        ];
  return [heading(t('summary.home.heading')), ...paragraphs, ...goals];
}

function efforts(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const shown = brief.placement.activeEfforts.slice(-room.efforts);
  if (room.efforts === 0 || shown.length === 0) return [];
  return [
    heading(words.t('summary.efforts')),
    {
      kind: 'list',
      role: 'dated',
      items: shown.map(({ date, text }) => ({ label: words.day(date), text: [words.recorded(text)] })),
    },
  ];
}

function strengthText(words: Words, line: StrengthLine): Text {
  const { t } = words;
  switch (line.kind) {
    case 'noted':
      return [words.recorded(line.text), '.'];
    case 'family-time-kept':
      return [
        t('summary.strengths.family-time-kept', {
          parent: line.parentName,
          attended: line.attended,
          scheduled: line.scheduled,
        }),
      ];
    case 'order-met-early':
      return [t('summary.strengths.order-met-early', { count: line.days }), words.recorded(line.text), '.'];
    case 'service-completed':
      return [
        t('summary.strengths.service-completed', {
          person: line.subject,
          service: words.code('serviceType', line.type),
          date: words.day(line.on),
        }),
      ];
  }
}

function strengths(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t } = words;
  const shown = brief.strengths.slice(0, room.strengths);
  return [
    heading(t('summary.strengths.heading')),
    shown.length === 0
      ? body(t('summary.strengths.none'))
      : { kind: 'list', role: 'plain', items: shown.map((line) => ({ text: strengthText(words, line) })) },
  ];
}

// ---- health, meeting, orders, questions, not recorded ------------------------------------------------------------

/** How many of what is due later, and of what was done, a bench summary shows. */
const mostLater = 2;
const mostDone = 2;

/** What is late or due first, then what is next, then what was done last. A screening done stands under development. */
function worthShowing(lines: readonly ObligationLine[]): readonly ObligationLine[] {
  const of = (...states: readonly string[]) => lines.filter(({ row: { status } }) => states.includes(status.state));
  const done = of('doneLate', 'doneOnTime')
    .filter(({ row: { subject } }) => !/^(screen|mchat)/.test(subject.kind))
    .toSorted((a, b) => ((a.row.done ?? '') < (b.row.done ?? '') ? 1 : -1));
  return [
    ...of('overdue'),
    ...of('dueByHearing', 'inGrace'),
    ...of('later').slice(0, mostLater),
    ...done.slice(0, mostDone),
  ];
}

function health(words: Words, child: ChildDevelopment, room: SecondRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const title = namesChild ? t('summary.health.headingOf', { child: child.childName }) : t('summary.health.heading');
  const shown = worthShowing(child.health).slice(0, room.health);
  if (shown.length === 0) return [heading(title), body(t('summary.health.none'))];
  return [
    heading(title),
    {
      kind: 'table',
      columns: [
        { title: t('summary.health.what'), hiddenTitle: true, share: 0.58 },
        { title: t('summary.health.state'), hiddenTitle: true, share: 0.42 },
      ],
      rows: shown.map((line) => [[obligationText(words, line.row.subject)], stateText(words, line)]),
    },
    ...more(words, child.health.length - shown.length),
  ];
}

function meeting(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t, day } = words;
  const { ftm } = brief;
  if (ftm === null) return [heading(t('summary.ftm.heading')), body(t('summary.ftm.none'))];
  const spoken =
    brief.who.parents.length > 0 && brief.who.parents.every(({ language }) => language === 'es') ? 'es' : 'en';
  const voice = words.recorded(ftm.parentVoice, spoken);
  const decided = ftm.decisions.flatMap((text, index): Text => [index === 0 ? ' ' : '; ', words.recorded(text)]);
  const shown = ftm.actionItems.slice(0, room.actionItems);
  return [
    heading(t('summary.ftm.heading'), t('summary.ftm.note', { date: day(ftm.date), count: ftm.came })),
    ...(ftm.parentVoice === '' ? [] : [{ kind: 'paragraph' as const, role: 'voice' as const, text: [voice] }]),
    ...(ftm.decisions.length === 0 ? [] : [body(strong(t('summary.ftm.decided')), ...decided, '.')]),
    ...(ftm.absent.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            role: 'small' as const,
            text: [t('summary.ftm.absent', { names: words.list(ftm.absent) })],
          },
        ]),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: t('summary.ftm.what'), hiddenTitle: true as const, share: 0.38 },
              { title: t('summary.ftm.who'), hiddenTitle: true as const, share: 0.28 },
              { title: t('summary.ftm.state'), hiddenTitle: true as const, share: 0.34 },
            ],
            rows: shown.map(({ line, item }) => [
              [words.recorded(item.text)],
              [line.owner === null ? t('owner.none') : plainName(words.caregiver(line.owner))],
              stateText(words, line),
            ]),
          },
          ...more(words, ftm.actionItems.length - shown.length),
        ]),
  ];
}

function orderState(words: Words, { item, line }: OrderLine): Text {
  const { t, day } = words;
  if (line === null) return marked('onTrack', t('summary.orders.continuing'));
  const { status, due } = line.row;
  switch (status.state) {
    case 'overdue': {
      const key = item.status === 'partially_met' ? 'partlyMet' : 'notMet';
      return marked('overdue', t(`summary.orders.${key}`, { count: status.daysOverdue }));
    }
    case 'doneOnTime':
      return marked('onTrack', t('summary.orders.met', { date: day(status.doneOn) }));
    case 'doneLate':
      return [t('summary.orders.metLate', { date: day(status.doneOn), count: status.daysLate })];
    default:
      return marked(status.state === 'dueByHearing' ? 'due' : 'onTrack', t('summary.orders.due', { date: day(due) }));
  }
}

function orders(brief: Brief, words: Words, room: SecondRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const days = new Set(brief.orders.map(({ orderedOn }) => orderedOn));
  const [only] = days;
  const title =
    days.size === 1 && only !== undefined
      ? t('summary.orders.heading', { date: day(only) })
      : t('summary.orders.headingOpen');
  if (brief.orders.length === 0) return [heading(title), body(t('summary.orders.none'))];
  const shown = brief.orders.slice(0, room.orders);
  return [
    heading(title),
    {
      kind: 'table',
      columns: [
        { title: t('summary.orders.what'), hiddenTitle: true, share: 0.6 },
        { title: t('summary.orders.state'), hiddenTitle: true, share: 0.4 },
      ],
      rows: shown.map((order) => [
        order.line === null ? [words.recorded(order.item.text)] : lineText(words, order.line, namesChild),
        orderState(words, order),
      ]),
    },
    ...more(words, brief.orders.length - shown.length),
  ];
}

function questions(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t } = words;
  const items = brief.questions.slice(0, room.questions).map((line, index) => {
    const asked = line.person === null ? words.code('askOf', line.askOf) : plainName(words.caregiver(line.person));
    const counsel = line.throughCounsel ? t('summary.questions.counsel') : '';
    return {
      label: String(index + 1),
      text: [strong(`${asked}${counsel}: `), ...filled(words, questionText(line.questionId, words.language), line)],
    };
  });
  if (items.length === 0) return [];
  return [heading(t('summary.questions.heading')), { kind: 'list', role: 'questions', items }];
}

/** The court's own wording with its placeholders filled; an item from the record keeps its own words. */
function filled(words: Words, wording: string, { childName, raisedBy }: Brief['questions'][number]): Text {
  return wording.split(/(\{\w+\})/).map((part): Inline => {
    switch (part) {
      case '{child}':
        return childName;
      case '{date}':
        return raisedBy === null ? '' : words.day(raisedBy.row.due);
      case '{item}':
        return raisedBy === null ? '' : obligationText(words, raisedBy.row.subject);
      case '{days}': {
        const status = raisedBy?.row.status;
        return words.t('days', { count: status?.state === 'overdue' ? status.daysOverdue : 0 });
      }
      default:
        return part;
    }
  });
}

function gapText(words: Words, { what, childName, subject, date }: NotRecordedLine, namesChild: boolean): Text {
  const { t } = words;
  const name = t(`summary.notRecorded.${what}`, { date: date === null ? '' : words.day(date), tool: subject ?? '' });
  const who = childName !== null ? (namesChild ? childName : null) : what.startsWith('parent-') ? subject : null;
  const text = who === null ? name : t('summary.notRecorded.of', { what: name, who });
  return marked('notRecorded', text);
}

function notRecorded(brief: Brief, words: Words, room: SecondRoom, namesChild: boolean): Block[] {
  const { t } = words;
  const shown = brief.notRecorded.slice(0, room.notRecorded);
  return [
    heading(t('summary.notRecorded.heading')),
    shown.length === 0
      ? body(t('summary.notRecorded.none'))
      : {
          kind: 'paragraph',
          role: 'facts',
          text: joined(
            shown.map((line) => gapText(words, line, namesChild)),
            separator,
          ),
        },
    ...more(words, brief.notRecorded.length - shown.length),
  ];
}

function closing(brief: Brief, words: Words): Block[] {
  const { t, day } = words;
  const until = brief.part2ConsentUntil;
  const showsPart2 = brief.services.some(({ part2, type }) => part2 && type !== withheldText);
  const sentences = [
    ...(showsPart2
      ? [until === null ? t('summary.closing.part2NoEnd') : t('summary.closing.part2', { date: day(until) })]
      : []),
    brief.withheld.length > 0 ? t('summary.closing.withheld') : t('summary.closing.nothingWithheld'),
    t('summary.closing.counted', { asOf: day(brief.asOf), hearing: day(brief.hearing.date) }),
    ...(brief.who.children.some(({ adjustedAge }) => adjustedAge !== null)
      ? [t('summary.development.correctedBy')]
      : []),
  ];
  return [{ kind: 'rule' }, { kind: 'paragraph', role: 'small', text: [sentences.join(' ')] }];
}

/** The blocks of page 2, in the order of a brief. `yardstick`: the court's days from referral to a service's start. */
export function secondPage(brief: Brief, words: Words, room: SecondRoom, yardstick: number): Block[] {
  const namesChild = brief.who.children.length > 1;
  const sections = [
    ...brief.development.flatMap((child) => [
      development(words, child, room, namesChild),
      health(words, child, room, namesChild),
    ]),
    meeting(brief, words, room),
    services(brief, words, room, yardstick),
    familyTime(brief, words, room),
    homes(brief, words, room, namesChild),
    efforts(brief, words, room),
    orders(brief, words, room, namesChild),
    strengths(brief, words, room),
    questions(brief, words, room),
    notRecorded(brief, words, room, namesChild),
  ];
  return [
    { kind: 'pageBreak' },
    { kind: 'columns', shares: [0.53, 0.47], streams: balance(sections) },
    ...closing(brief, words),
  ];
}
