// The head of page 1: which hearing, which child, how old and where, who belongs to the case, the counts.

import type { Brief, ChildHead } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { Block, ChildHeading, Fact, Inline, Masthead, Tally, Text } from '../model.ts';
import { capitalized, joined, noContactText, type Words } from '../words.ts';
import { aboutAll, body, goalText, heading, separator, strong } from './pieces.ts';
import { type FirstRoom, headRooms } from './room.ts';

const named = (text: string): Inline => ({ text, strong: true, keep: true });
const kept = (text: string): Inline => ({ text, keep: true });

export function masthead(brief: Brief, { t }: Words): Masthead {
  const { judge } = brief.hearing;
  const notice: Text = brief.fictitious ? ['. ', strong(t('summary.fictitious'))] : [];
  return {
    kind: 'masthead',
    title: t('summary.title'),
    lines: [[strong(t('summary.confidential', { judge }))], [brief.court, ...notice]],
  };
}

/** "Continued to Dec 1; not held on this day"; null: it is held on its day. */
export function endedWords({ ended }: Brief['hearing'], { t, weekdayShort }: Words): string | null {
  if (ended === undefined) return null;
  if (ended.as === 'vacated') return t('summary.vacated');
  return ended.to === null ? t('summary.continued') : t('summary.continuedTo', { date: weekdayShort(ended.to) });
}

export function hearingLine({ hearing, caseNumber, docketName }: Brief, words: Words): Block {
  const type = words.t('summary.hearing', { type: words.code('hearingType', hearing.type) });
  const ended = endedWords(hearing, words);
  const facts: Text[] = [
    [strong(caseNumber)],
    [words.docketName(docketName)],
    [type],
    [strong(`${words.weekday(hearing.date)}, ${words.time(hearing.start)}`)],
    [words.courtroom(hearing.courtroom)],
    ...(ended === null ? [] : [[strong(ended)]]),
  ];
  return { kind: 'paragraph', role: 'facts', text: joined(facts, separator) };
}

function homeLine(child: ChildHead, words: Words): Text {
  const corrected = correctedAge(child, words);
  const opening: Text = corrected === null ? [] : [strong(capitalized(corrected)), '. '];
  return [...opening, homeText(child, words)];
}

/** "Lives with the Pell family since Jul 15" */
export function homeText(child: ChildHead, words: Words): string {
  const { t, day } = words;
  if (child.home === null) return t('summary.homeNotRecorded');
  const { setting, caregiver, since } = child.home;
  const key = setting === 'trial_home_visit' ? 'trialHome' : setting === 'in_home_parent' ? 'livesAtHome' : 'livesWith';
  if (child.daysInCare === null) {
    return t('summary.neverRemoved', { caregiver: words.person(caregiver), date: day(since) });
  }
  const visit =
    child.daysTrialHomeVisit > 0 ? `; ${t('summary.trialHomeDays', { count: child.daysTrialHomeVisit })}` : '';
  return t(`summary.${key}`, { caregiver: words.person(caregiver), date: day(since) }) + visit;
}

/** "corrected 6 months 17 days"; null where the age is not corrected. */
export function correctedAge({ adjustedAge }: ChildHead, words: Words): string | null {
  if (adjustedAge === null) return null;
  const { months, days, termDate } = adjustedAge;
  if (months === null || days === null) return words.t('beforeTerm', { date: words.day(termDate) });
  return words.t('correctedAge', { age: words.age({ months, days }) });
}

export function childHeading(child: ChildHead, words: Words): ChildHeading {
  const { t } = words;
  const figure = (term: string, count: number): Fact => ({ term, lines: [[String(count)]] });
  const figures: Fact[] = [];
  if (child.daysInCare !== null) {
    const away = child.daysInCare - child.daysTrialHomeVisit;
    const key = child.daysTrialHomeVisit > 0 ? 'daysOutOfHome' : 'daysInCare';
    figures.push(figure(t(`summary.figures.${key}`, { count: away }), away));
    figures.push(figure(t('summary.figures.moves', { count: child.moves }), child.moves));
  }
  if (child.home !== null && child.daysInCare !== null) {
    figures.push(figure(t('summary.figures.daysInHome', { count: child.home.days }), child.home.days));
  }
  return {
    kind: 'childHeading',
    name: `${child.firstName} ${child.lastName}`,
    age: words.age(child.age),
    line: homeLine(child, words),
    figures,
    about: aboutAll([child]),
  };
}

/** From so many children on each has a line of one list, in place of a heading of its own. */
const childrenInLines = 3;

/** Who it is about: the children, each under a heading, all of them in lines, or by name and age alone. */
export function children({ who }: Brief, words: Words, { heads }: Pick<FirstRoom, 'heads'>): Block[] {
  if (heads === headRooms.headings && who.children.length < childrenInLines) {
    return who.children.map((child) => childHeading(child, words));
  }
  if (heads === headRooms.names) {
    const text = joined(
      who.children.map((child) => nameAndAge(child, words)),
      separator,
    );
    return [
      heading(words.t('summary.children')),
      { kind: 'paragraph', role: 'facts', text, about: aboutAll(who.children) },
    ];
  }
  return [
    heading(words.t('summary.children')),
    {
      kind: 'list',
      role: 'plain',
      items: who.children.map((child) => ({ text: childLine(child, words), about: aboutAll([child]) })),
    },
  ];
}

const nameAndAge = ({ firstName, lastName, age }: ChildHead, words: Words): Text => [
  strong(`${firstName} ${lastName}`),
  `, ${words.age(age)}`,
];

/** "Iris Tolliver, 2 years 3 months. Lives with the Pell family since Jul 15. 203 days in care, 1 move." */
function childLine(child: ChildHead, words: Words): Text {
  const { t } = words;
  const { daysInCare, daysTrialHomeVisit, moves } = child;
  const away = (daysInCare ?? 0) - daysTrialHomeVisit;
  const days = t(`summary.figures.${daysTrialHomeVisit > 0 ? 'daysOutOfHome' : 'daysInCare'}`, { count: away });
  const counts = `${away} ${days}, ${moves} ${t('summary.figures.moves', { count: moves })}`;
  return [...nameAndAge(child, words), '. ', ...homeLine(child, words), daysInCare === null ? '.' : `. ${counts}.`];
}

/** Said before anything else where an address is protected. */
export function warning({ who }: Brief, { t }: Words): Block[] {
  return who.addressProtected
    ? [{ kind: 'paragraph', role: 'lead', text: [strong(t('summary.addressProtected'))] }]
    : [];
}

export function people({ who, placement }: Brief, words: Words): Block {
  const { t } = words;
  const parents = who.parents.map((parent): Fact => {
    const language = parent.language === null ? null : words.code('language', parent.language);
    const notes: Text[] = [
      ...(parent.interpreterRequired === true && language !== null
        ? [[t('summary.people.interpreter', { language })]]
        : []),
      ...(parent.noContact === null ? [] : [[noContactText(words, parent.noContact)]]),
    ];
    return {
      term: words.code('relation', parent.relation),
      lines: [
        [named(parent.name === '' ? t('summary.people.nameNone') : words.plain(parent.name))],
        ...(parent.name === ''
          ? []
          : [[parent.attorney === null ? t('summary.people.attorneyNone') : kept(words.person(parent.attorney))]]),
        ...notes,
      ],
      about: aboutAll([parent]),
    };
  });
  const tribal = who.team.find(({ role }) => role === 'tribe');
  const icwa = who.tribe === null ? [] : [[words.code('icwaStatus', who.tribe.icwaStatus)]];
  const advocate = who.team.find(({ role }) => role === 'child_attorney');
  const facts: Fact[] = [...parents];
  if (who.tribe?.name != null) {
    const tribe = plainName(who.tribe.name);
    facts.push({
      term: `${t('summary.people.tribe')}: ${tribe}`,
      lines: [
        ...(tribal === undefined ? [] : [[strong(plainName(tribal.name))]]),
        ...icwa,
        ...(advocate === undefined
          ? []
          : [[`${t('summary.people.childAttorney')}: `, named(words.person(advocate.name))]]),
      ],
      about: aboutAll([
        who.tribe,
        ...(tribal === undefined ? [] : [tribal]),
        ...(advocate === undefined ? [] : [advocate]),
      ]),
    });
  } else if (advocate !== undefined) {
    facts.push({
      term: t('summary.people.childAttorney'),
      lines: [[named(words.person(advocate.name))], ...icwa],
      about: aboutAll([advocate, ...(who.tribe === null ? [] : [who.tribe])]),
    });
  }
  const plan = placement.permanency;
  if (plan !== null) {
    const concurrent =
      plan.concurrent === null
        ? [t('summary.people.concurrentNone')]
        : words.around('summary.people.concurrent', 'goal', goalText(words, plan.concurrent), {});
    facts.push({
      term: t('summary.people.goal'),
      lines: [[{ ...goalText(words, plan.primary), strong: true }], concurrent],
      about: aboutAll([plan]),
    });
  }
  if (facts.length === 0) return body(t('fullBrief.noParents'));
  return { kind: 'factRow', role: 'people', items: facts };
}

export function tally({ counts, asOf, knownAt }: Brief, words: Words): Tally {
  const { t } = words;
  const known: Text = knownAt === null ? [] : [`, ${t('summary.knownAt', { moment: words.moment(knownAt) })}`];
  return {
    kind: 'tally',
    counts: [
      { mark: 'overdue', text: [strong(String(counts.overdue)), ` ${t('summary.counts.overdue')}`] },
      { mark: 'due', text: [strong(String(counts.dueByHearing)), ` ${t('summary.counts.due')}`] },
      { mark: 'onTrack', text: [strong(String(counts.onTrack)), ` ${t('summary.counts.onTrack')}`] },
      { mark: 'notRecorded', text: [strong(String(counts.notRecorded)), ` ${t('summary.counts.notRecorded')}`] },
    ],
    note: [t('summary.recordAsOf', { date: words.weekdayShort(asOf) }), ...known],
  };
}
