// A parent's attorney reads of the parent first: who it is, what is open for them, their family time and their services;
// of the other parent only what this copy may hold.

import type { Brief, ParentHead } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import { obligationTable } from '../benchSummary/attention.ts';
import { familyTime } from '../benchSummary/familyTime.ts';
import { aboutAll, body, heading, separator, strong } from '../benchSummary/pieces.ts';
import type { SecondRoom } from '../benchSummary/room.ts';
import { services } from '../benchSummary/services.ts';
import type { Block, Text } from '../model.ts';
import { joined, noContactText, type Words } from '../words.ts';
import { lacksDue } from './notHere.ts';

/** The parent whom the reader acts for; null: the reader acts for nobody of them, or the record does not say for whom. */
function clientOf({ audience, party, who }: Brief): ParentHead | null {
  if (audience !== 'mother_attorney' && audience !== 'father_attorney') return null;
  return who.parents.find(({ parentId }) => parentId === party?.ref) ?? null;
}

function clientFacts(words: Words, client: ParentHead): Text {
  const { t } = words;
  const language = client.language === null ? null : words.code('language', client.language);
  const facts: Text[] = [
    [strong(words.plain(client.name))],
    [words.code('relation', client.relation)],
    [language === null ? t('fullBrief.languageNone') : t('fullBrief.language', { language })],
    ...(client.interpreterRequired === true && language !== null
      ? [[t('summary.people.interpreter', { language })]]
      : []),
    ...(client.noContact === null ? [] : [[noContactText(words, client.noContact)]]),
  ];
  return joined(facts, separator);
}

/** The client, and what the record asks of the client that is overdue or due. */
export function yourClient(brief: Brief, words: Words, namesChild: boolean): readonly Block[] {
  const client = clientOf(brief);
  if (client === null || client.name === '') return [];
  const { overdue, dueByHearing, inGrace } = brief.attention;
  const own = [...overdue, ...dueByHearing, ...inGrace].filter(({ owner }) => owner === client.name);
  const nothingOpen = lacksDue(brief) ? 'readers.client.nothingOpenHere' : 'readers.client.nothingOpen';
  return [
    heading(words.t('readers.client.heading')),
    { kind: 'paragraph', role: 'facts', text: clientFacts(words, client), about: aboutAll([client]) },
    ...(own.length === 0
      ? [body(words.t(nothingOpen, { name: plainName(words.person(client.name)) }))]
      : [obligationTable(brief, words, own, namesChild)]),
  ];
}

/** Family time with the client's own sessions week by week; the others' are counted below. */
export function ownFamilyTime(brief: Brief, words: Words, room: SecondRoom): readonly Block[] {
  const client = clientOf(brief);
  if (client === null) return familyTime(brief, words, room);
  const { weeks, tallies } = brief.familyTime;
  const isOwn = ({ parentName }: { readonly parentName: string }) => parentName === client.name;
  const ownWeeks = weeks.flatMap((week) => {
    const own = week.sessions.flatMap((session, index) => (isOwn(session) ? [index] : []));
    const pick = <T>(list: readonly T[]) => list.filter((_, index) => own.includes(index));
    return own.length === 0 ? [] : [{ ...week, sessions: pick(week.sessions), sources: pick(week.sources) }];
  });
  const first = [...tallies.filter(isOwn), ...tallies.filter((line) => !isOwn(line))];
  return familyTime({ ...brief, familyTime: { ...brief.familyTime, weeks: ownWeeks, tallies: first } }, words, room);
}

/** Services, the client's own first, then the children's. */
export function ownServices(brief: Brief, words: Words, room: SecondRoom): readonly Block[] {
  const client = clientOf(brief);
  if (client === null) return services(brief, words, room);
  const names = new Set(brief.who.children.map(({ firstName }) => firstName));
  const rank = (subject: string) => (subject === client.name ? 0 : names.has(subject) ? 1 : 2);
  const sorted = brief.services.toSorted((a, b) => rank(a.subject) - rank(b.subject));
  return services({ ...brief, services: sorted }, words, room);
}
