// Choosing a date: what is offered, what was typed, what stands against the choice, and why that is accepted.

import { useState } from 'react';
import type { DateProblem, HearingSetting, Proposal, ShownHearing } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { acceptedOf, firstWithout, isRefused, type Reasons, toAccept } from '../schedule/acceptances.ts';
import { keyOfOffer, otherDate, type ReadSetting, readSetting, type TypedSetting, typedAs } from './newDate.ts';

type Accepted = ReturnType<typeof acceptedOf>[number];

export interface NewDate {
  readonly proposal: Proposal | undefined;
  /** The key of an offer, `otherDate`, or null: nothing is chosen. */
  readonly chosen: string | null;
  readonly choose: (key: string) => void;
  readonly typed: TypedSetting;
  readonly type: (typed: TypedSetting) => void;
  readonly read: ReadSetting;
  /** What is chosen, once it is a date. */
  readonly setting: HearingSetting | null;
  /** undefined: it is not known yet what stands against it. */
  readonly problems: readonly DateProblem[] | undefined;
  readonly reasons: Reasons;
  readonly setReasons: (reasons: Reasons) => void;
  readonly isAsking: boolean;
  readonly error: ReturnType<typeof useAnswer<'schedule.propose'>>['error'];
  readonly changed: boolean;
  /** The date as it is to be set; null: something is missing or stands against it. */
  toSet(): (HearingSetting & { readonly accepted: Accepted }) | null;
}

interface Asked {
  readonly of: ShownHearing;
  /** The hearing itself moves; else a further one is set after it. */
  readonly moves: boolean;
  readonly today: CalendarDate;
  /** Nothing is looked for yet. */
  readonly rests?: boolean;
}

export function useNewDate({ of, moves, today, rests = false }: Asked): NewDate {
  const { language } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState(() => typedAs(of));
  const [reasons, setReasons] = useState<Reasons>({});
  const hearing = moves ? of.hearing : null;
  const found = useAnswer(
    'schedule.propose',
    rests ? null : { caseNumber: of.caseNumber, hearing, type: null, minutes: null, after: of.date, asOf: today },
  );
  const read = readSetting(typed, { of, moves, language });
  const offered = found.data?.offers.find((offer) => keyOfOffer(offer) === chosen);
  const own = chosen === otherDate && 'setting' in read ? read.setting : null;
  const check = useAnswer('schedule.check', own === null ? null : { hearings: [own], meetings: [], asOf: today });
  const setting = offered?.setting ?? own;
  const problems = offered?.problems ?? (own === null ? undefined : check.data?.hearings[0]);
  return {
    proposal: found.data,
    chosen,
    // Reasons are for what stands against one date.
    choose: (key) => {
      setChosen(key);
      setReasons({});
    },
    typed,
    type: setTyped,
    read,
    setting,
    problems,
    reasons,
    setReasons,
    isAsking: check.isFetching,
    error: found.error ?? check.error,
    changed: chosen !== null,
    toSet: () => {
      if (setting === null || problems === undefined || isRefused(problems)) return null;
      if (firstWithout(toAccept([problems]), reasons) !== null) return null;
      return { ...setting, accepted: acceptedOf([problems], reasons)[0] ?? [] };
    },
  };
}
