// Early intervention step by step: what happened on which day, the services, and what the law says of a late referral.

import type { ChildDevelopment, EarlyInterventionLine } from '../../brief/brief.ts';
import type { CalendarDate } from '../../domain/dates.ts';
import type { MessageKey } from '../../i18n/translator.ts';
import { aboutAll, body, bodyAbout, codedText, strong } from '../benchSummary/pieces.ts';
import type { Block, List, Text } from '../model.ts';
import type { Words } from '../words.ts';

/** "twice a week" where the record writes it as "2x/week", else as it was recorded. */
export function frequencyName(words: Words, frequency: string): string {
  const [, times, unit] = /^(\d+)x\/(week|month)$/.exec(frequency) ?? [];
  if (times === undefined) return frequency;
  return words.t(unit === 'week' ? 'summary.development.perWeek' : 'summary.development.perMonth', {
    count: Number(times),
  });
}

interface Step {
  readonly date: CalendarDate;
  readonly text: string;
}

function stepsOf({ t, day }: Words, line: EarlyInterventionLine): Step[] {
  const step = (date: CalendarDate | null, key: MessageKey): Step[] => (date === null ? [] : [{ date, text: t(key) }]);
  const evaluated = line.state === 'not-eligible' ? 'notEligible' : 'evaluated';
  const steps = [
    ...step(line.identifiedOn, 'care.earlyIntervention.identified'),
    ...step(line.referredOn, 'care.earlyIntervention.referred'),
    // Sent and received on one day is one step.
    ...step(line.receivedOn === line.referredOn ? null : line.receivedOn, 'care.earlyIntervention.received'),
    // Once it was held, the day that was set says nothing more.
    ...step(line.evaluatedOn === null ? line.evaluationSetFor : null, 'care.earlyIntervention.evaluationSet'),
    ...step(line.evaluatedOn, `care.earlyIntervention.${evaluated}`),
    ...step(line.ifspOn, 'care.earlyIntervention.ifsp'),
    ...line.reviews.map(({ date, annual }) => ({
      date,
      text: t(annual === true ? 'care.earlyIntervention.annual' : 'care.earlyIntervention.review'),
    })),
    ...line.exceptions.map(({ startedOn, endedOn }) => ({
      date: startedOn,
      text: t('care.earlyIntervention.exception', { date: day(endedOn) }),
    })),
    ...step(line.transitionPlanOn, 'care.earlyIntervention.transitionPlan'),
    ...step(line.transitionConferenceOn, 'care.earlyIntervention.conference'),
    ...step(line.schoolNoticeOn, 'care.earlyIntervention.schoolNotice'),
  ];
  return steps.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function servicesText(words: Words, { services }: EarlyInterventionLine): Text {
  const { t, day } = words;
  const each = services.flatMap(({ name, startedOn, frequency }, at): Text => {
    const state =
      startedOn === null
        ? t('care.earlyIntervention.serviceWaiting')
        : t('care.earlyIntervention.serviceSince', {
            date: day(startedOn),
            frequency: frequencyName(words, frequency),
          });
    return [at === 0 ? ' ' : '; ', codedText(words, 'partCService', name), ` ${state}`];
  });
  return [strong(words.t('care.earlyIntervention.services')), ...each, '.'];
}

/** The section of early intervention, without its clocks, which stand with what else is due. */
export function earlyInterventionSteps(words: Words, { earlyIntervention: line }: ChildDevelopment): Block[] {
  const { t } = words;
  const heading: Block = { kind: 'heading', level: 3, text: t('care.earlyIntervention.heading') };
  if (line === null) return [heading, body(t('care.earlyIntervention.none'))];
  const about = aboutAll([line]);
  const steps = stepsOf(words, line);
  const list: List = {
    kind: 'list',
    role: 'dated',
    items: steps.map(({ date, text }) => ({ label: words.day(date), text: [text], about })),
  };
  return [
    heading,
    ...(steps.length === 0 ? [body(t('care.earlyIntervention.none'))] : [list]),
    ...(line.services.length === 0 ? [] : [bodyAbout(about, ...servicesText(words, line))]),
    ...(line.referredTooLateForPartC ? [bodyAbout(about, strong(t('care.earlyIntervention.tooLate')))] : []),
  ];
}
