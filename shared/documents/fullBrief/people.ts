// Section 1: each child under their own name; the parents and everybody of the team once, as the family's part.

import type { Brief, ParentHead, Sourced } from '../../brief/brief.ts';
import { childHeading } from '../benchSummary/opening.ts';
import { aboutAll, body, bodyAbout, heading, strong } from '../benchSummary/pieces.ts';
import type { Block, Cell, Text } from '../model.ts';
import { capitalized, noContactText, type Words } from '../words.ts';

/** A child's heading with the key figures, and the day of birth, which both ages are counted from. */
export function childrenOf({ who }: Brief, words: Words): readonly (readonly Block[])[] {
  return who.children.map((child) => [
    childHeading(child, words),
    bodyAbout({ sources: child.sources.slice(0, 1) }, words.t('fullBrief.born', { date: words.longDay(child.bornOn) })),
  ]);
}

interface Row extends Sourced {
  readonly cells: readonly Cell[];
}

/** What the record holds of a parent, each thing that it does not hold named as such. */
function parentLines(words: Words, parent: ParentHead): readonly Text[] {
  const { t } = words;
  const { attorney, language, interpreterRequired, located, noContact } = parent;
  const spoken = language === null ? null : words.code('language', language);
  return [
    [attorney === null ? t('summary.people.attorneyNone') : t('fullBrief.attorney', { name: words.person(attorney) })],
    [spoken === null ? t('fullBrief.languageNone') : t('fullBrief.language', { language: spoken })],
    ...(interpreterRequired === true && spoken !== null
      ? [[t('summary.people.interpreter', { language: spoken })]]
      : []),
    ...(located === null ? [] : [words.around('fullBrief.located', 'state', words.recorded(located))]),
    ...(noContact === null ? [] : [[noContactText(words, noContact)]]),
  ];
}

function parentRow(words: Words, parent: ParentHead): Row {
  const isNamed = parent.name !== '';
  return {
    cells: [
      [isNamed ? strong(words.plain(parent.name)) : words.t('summary.people.nameNone')],
      [words.code('relation', parent.relation)],
      { lines: isNamed ? parentLines(words, parent) : [['']] },
    ],
    sources: parent.sources,
  };
}

function teamRows({ who }: Brief, words: Words): readonly Row[] {
  return who.team.map(({ name, role, sources }) => ({
    cells: [[strong(words.person(name))], [capitalized(words.code('role', role))], ['']],
    sources,
  }));
}

function tribeText({ who }: Brief, words: Words): Block {
  const { t } = words;
  if (who.tribe === null) return body(t('fullBrief.icwaNone'));
  const { name, icwaStatus } = who.tribe;
  const tribe = name === null ? '' : `; ${t('fullBrief.tribe')}: ${words.plain(name)}`;
  return bodyAbout(aboutAll([who.tribe]), `${words.code('icwaStatus', icwaStatus)}${tribe}.`);
}

/** The family's part of section 1: parents, team, tribe. */
export function peopleOf(brief: Brief, words: Words): readonly Block[] {
  const { t } = words;
  const { parents, team } = brief.who;
  const rows = [...parents.map((parent) => parentRow(words, parent)), ...teamRows(brief, words)];
  return [
    heading(t('fullBrief.people')),
    ...(parents.length === 0 ? [body(t('fullBrief.noParents'))] : []),
    ...(team.length === 0 ? [body(t('fullBrief.noTeam'))] : []),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: t('fullBrief.person'), share: 0.28 },
              { title: t('fullBrief.role'), share: 0.28 },
              { title: t('fullBrief.details'), share: 0.44 },
            ],
            rows: rows.map(({ cells }) => cells),
            rowsAbout: rows.map((row) => aboutAll([row])),
          },
        ]),
    tribeText(brief, words),
  ];
}
