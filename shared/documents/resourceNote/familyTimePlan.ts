// When the child sees the family: the plan alone. What came of each session is the parents' and the court's.

import type { Brief } from '../../brief/brief.ts';
import { withheldText } from '../../redaction/marks.ts';
import { aboutAll, body, bodyAbout, codedText, heading } from '../benchSummary/pieces.ts';
import type { Block, Text } from '../model.ts';
import { joined, type Words } from '../words.ts';

/** A family that lives together has no sessions. */
const livesTogether = ({
  sessionsPerWeek,
  hoursEach,
}: {
  readonly sessionsPerWeek: number;
  readonly hoursEach: number;
}) => sessionsPerWeek === 0 || hoursEach >= 24;

export function familyTimePlan({ familyTime: { plan, siblings } }: Brief, words: Words): readonly Block[] {
  const { t } = words;
  const title = heading(t('summary.familyTime.heading'));
  const apart = siblings !== null && !siblings.placedTogether;
  const brothersAndSisters = apart
    ? [
        bodyAbout(
          aboutAll([siblings]),
          siblings.contactsPerMonth === null
            ? t('readers.home.siblingsNoPlan')
            : t('readers.home.siblings', { count: siblings.contactsPerMonth }),
        ),
      ]
    : [];
  if (plan === null) return [title, body(t('readers.home.noPlan')), ...brothersAndSisters];
  const { sessionsPerWeek: count, supervision, plus } = plan;
  const hours = t('summary.familyTime.hours', { count: plan.hoursEach });
  const sessions: Text = livesTogether(plan) ? [] : [t('readers.home.plan', { count, hours })];
  const how: Text =
    supervision === '' || supervision.includes(withheldText) ? [] : [codedText(words, 'supervision', supervision)];
  const more: Text = plus === null || plus === '' ? [] : [` ${t('readers.home.planPlus')} `, words.recorded(plus), '.'];
  const told = joined(
    [sessions, how].filter(({ length }) => length > 0),
    '; ',
  );
  return [title, bodyAbout(aboutAll([plan]), ...told, '.', ...more), ...brothersAndSisters];
}
