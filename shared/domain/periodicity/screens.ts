// Screens by age beside R8: development at 9, 18 and 30 months, autism where R8 does not list it, and a parent's mood.

import type { ChildFile } from '../caseFile.ts';
import type { CourtPolicy } from '../courtPolicy.ts';
import { addDays, addMonths, type CalendarDate } from '../dates.ts';
import { inDateOrder } from '../order.ts';
import type { Screening } from '../record.ts';
import { refTo } from '../recordRef.ts';
import { instrumentOf } from '../screening/instruments.ts';
import { acceptedAges, type DueDraft, dayOfAge, firstWithin } from './draft.ts';
import { services } from './schedule.ts';

/** Any of them is a screen of development; by the instrument's id. */
const developmentalInstruments = new Set(['asq-3', 'swyc-milestones', 'peds', 'peds-dm']);
const autismInstruments = new Set(['m-chat-r-f']);
const depressionInstruments = new Set(['epds', 'phq-9']);

/** R8's ages at which a screen of autism counts for the one due at 18 and the one due at 24 months. */
const autismAccepted = [
  { months: 18, fromMonths: 16, beforeMonths: 23 },
  { months: 24, fromMonths: 23, beforeMonths: 31 },
] as const;

/**
 * When a screen of a parent's mood counts for each visit, this court's reading: up to six weeks for the visit at one
 * month, then from halfway between two ages, and for the last one through the child's first year.
 */
const moodAccepted = [
  { months: 1, from: { months: 0, days: 0 }, before: { months: 0, days: 42 } },
  { months: 2, from: { months: 0, days: 42 }, before: { months: 3, days: 0 } },
  { months: 4, from: { months: 3, days: 0 }, before: { months: 5, days: 0 } },
  { months: 6, from: { months: 5, days: 0 }, before: { months: 12, days: 0 } },
] as const;

interface Screen extends Pick<DueDraft, 'key' | 'subject' | 'rule' | 'from' | 'due' | 'graceDays' | 'confidence'> {
  /** Counts before this day; null: from `from` on, whenever. */
  readonly before: CalendarDate | null;
}

/** Screens by age, accepted by the court's reading. Of a removed child only what is due on or after removal. */
export function screenDrafts(file: ChildFile, policy: CourtPolicy): readonly DueDraft[] {
  const all = inDateOrder(file.screenings);
  const usable = (instruments: ReadonlySet<string>, ofParent: boolean) =>
    all.filter(
      ({ tool, aboutParentId }) =>
        (aboutParentId !== null) === ofParent && instruments.has(instrumentOf(tool)?.id ?? ''),
    );
  return [
    ...drafts(file, developmental(file, policy), usable(developmentalInstruments, false)),
    ...drafts(file, autism(file), usable(autismInstruments, false)),
    ...drafts(file, mood(file, policy), usable(depressionInstruments, true)),
  ];
}

function drafts({ child }: ChildFile, screens: readonly Screen[], usable: readonly Screening[]): readonly DueDraft[] {
  return screens.map(({ before, ...screen }) => {
    const done = firstWithin(usable, screen.from, before);
    return {
      ...screen,
      childId: child.id,
      group: 'screening',
      done: done?.date ?? null,
      conditional: false,
      counted: false,
      notKnown: usable.length === 0,
      sources: [refTo('child', child), ...(done ? [refTo('screening', done)] : [])],
    };
  });
}

/** After a removal, R8's own first screen stands for what was due before it. */
function developmental({ child }: ChildFile, policy: CourtPolicy): readonly Screen[] {
  const { months: ages, confidence } = services.developmentalScreening;
  return acceptedAges(ages)
    .map(
      ({ months, fromMonths, beforeMonths }): Screen => ({
        key: `${child.id}:developmental:${months}`,
        subject: { kind: 'developmentalScreening', months },
        rule: 'developmentalScreening',
        from: addMonths(child.bornOn, fromMonths),
        before: beforeMonths === null ? null : addMonths(child.bornOn, beforeMonths),
        due: addMonths(child.bornOn, months),
        graceDays: policy.wellChildGraceDays,
        confidence,
      }),
    )
    .filter(({ due }) => child.removedOn === null || due >= child.removedOn);
}

/**
 * R8 leaves out what was due before removal. Shown where a screen after removal can still count for it: then it is due
 * while it counts, without grace, and nobody is late for the time before.
 */
function autism({ child }: ChildFile): readonly Screen[] {
  const { bornOn, removedOn } = child;
  if (removedOn === null) return [];
  return autismAccepted
    .filter(({ months, beforeMonths }) => {
      return addMonths(bornOn, months) < removedOn && removedOn < addMonths(bornOn, beforeMonths);
    })
    .map(({ months, fromMonths, beforeMonths }) => {
      const before = addMonths(bornOn, beforeMonths);
      return {
        key: `${child.id}:autism:${months}`,
        subject: { kind: 'autismScreening', months },
        rule: 'autismScreen',
        from: addMonths(bornOn, fromMonths),
        before,
        due: addDays(before, -1),
        graceDays: 0,
        confidence: services.autismScreening.confidence,
      };
    });
}

function mood({ child }: ChildFile, policy: CourtPolicy): readonly Screen[] {
  const { bornOn, removedOn } = child;
  return moodAccepted
    .map(
      ({ months, from, before }): Screen => ({
        key: `${child.id}:maternalDepression:${months}`,
        subject: { kind: 'maternalDepression', months },
        rule: 'maternalDepression',
        from: dayOfAge(bornOn, from),
        before: dayOfAge(bornOn, before),
        due: addMonths(bornOn, months),
        graceDays: policy.wellChildGraceDays,
        confidence: services.maternalDepression.confidence,
      }),
    )
    .filter(({ due }) => removedOn === null || due >= removedOn);
}
