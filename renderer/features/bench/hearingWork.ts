// What the judge does with one hearing's questions and order draft, shown at once and kept in the order it was done.

import { useCallback, useRef, useState } from 'react';
import { type HearingWork, noWork } from '../../../shared/contract/hearingWork.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { answers, ask, keepAnswer, Refused, useAnswer } from '../../lib/client.ts';

export interface Work {
  readonly work: HearingWork;
  /** Nothing can be kept: this is shown as it was, or somebody else's to do. */
  readonly readOnly: boolean;
  /** Why the last change was not kept. */
  readonly refusal: Refusal | null;
  change(next: (work: HearingWork) => HearingWork): void;
}

/** `hearing` null: nothing is the reader's own here. */
export function useHearingWork(hearing: HearingId | null): Work {
  const kept = useAnswer('work.show', hearing === null ? null : { hearing });
  const [changed, setChanged] = useState<HearingWork | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const work = changed ?? kept.data ?? noWork;
  // Of two keys in a row the second builds on what the first did.
  const latest = useRef(work);
  latest.current = work;
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  const isKnown = kept.data !== undefined;
  const change = useCallback(
    (next: (work: HearingWork) => HearingWork) => {
      if (hearing === null || !isKnown) return;
      const now = next(latest.current);
      latest.current = now;
      setChanged(now);
      keepAnswer('work.show', { hearing }, now);
      keeping.current = keeping.current
        .then(() => ask('work.keep', { hearing, work: now }))
        .then(
          () => setRefusal(null),
          (error: unknown) => {
            if (!(error instanceof Refused)) throw error;
            setRefusal(error.refusal);
            setChanged(null);
            void answers.invalidateQueries({ queryKey: ['work.show'] });
          },
        );
    },
    [hearing, isKnown],
  );
  return { work, readOnly: hearing === null || !isKnown, refusal: refusal ?? kept.error?.refusal ?? null, change };
}
