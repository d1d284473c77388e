// What a tribe reads first: the child's status under the Indian Child Welfare Act, the tribe's own part, notice, active
// efforts, and whether the homes follow its order of preference.

import type { Brief } from '../../brief/brief.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { efforts } from '../benchSummary/home.ts';
import { aboutAll, body, bodyAbout, heading, listed, strong } from '../benchSummary/pieces.ts';
import { wholeRoom } from '../benchSummary/room.ts';
import type { Block } from '../model.ts';
import type { Words } from '../words.ts';
import { icwaRecord } from './icwaRecord.ts';
import { isLeftOut } from './notHere.ts';

/** Who was to have notice, when it arrived, and the first day that it allows (25 U.S.C. 1912(a), 25 CFR 23.112). */
function notices({ facts: { icwaNotice }, who }: Brief, words: Words): readonly Block[] {
  const { t, day } = words;
  if (icwaNotice === null) return [body(t('readers.icwa.noNotice'))];
  const nameOf = (to: string) =>
    who.parents.find(({ parentId }) => parentId === to)?.name ?? (to === 'tribe' ? t('readers.icwa.tribe') : to);
  return listed('plain', icwaNotice.perRecipient, ({ to, received, earliest }) => ({
    text: [
      strong(`${words.person(nameOf(to))}: `),
      received === null
        ? t('readers.icwa.notReceived')
        : earliest === null
          ? t('readers.icwa.received', { date: day(received) })
          : t('readers.icwa.receivedEarliest', { date: day(received), earliest: day(earliest) }),
    ],
  }));
}

function preferences({ placement }: Brief, words: Words): readonly Block[] {
  return placement.children.flatMap(({ childName, homes }) => {
    const home = homes.find(({ to }) => to === null);
    if (home?.preference == null) return [];
    return [
      bodyAbout(
        aboutAll([home]),
        words.t('readers.icwa.preference', { child: childName }),
        ' ',
        words.recorded(home.preference),
        '.',
      ),
    ];
  });
}

/** `file`: the case as the tribe may have it. */
export function icwaFacts(brief: Brief, words: Words, file: CaseFile): readonly Block[] {
  const { t } = words;
  const { tribe } = brief.who;
  const made = efforts(brief, words, wholeRoom.second);
  return [
    heading(t('readers.icwa.heading')),
    ...(tribe === null
      ? [body(t('fullBrief.icwaNone'))]
      : [bodyAbout(aboutAll([tribe]), strong(words.code('icwaStatus', tribe.icwaStatus)), '.')]),
    ...icwaRecord(words, file),
    ...notices(brief, words),
    ...preferences(brief, words),
    ...(made.length > 0
      ? made
      : [body(t(isLeftOut(brief, 'case-record') ? 'readers.icwa.effortsNotHere' : 'readers.icwa.noEfforts'))]),
  ];
}
