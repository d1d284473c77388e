// The plan that is looked over: what is done to it, and each time what stands against it now.

import { useCallback, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { HearingSetting, Plan, PlanRow } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { ask, Refused } from '../../lib/client.ts';
import type { Reasons } from './acceptances.ts';
import { type Draft, draftOf, judged, placed, without, withoutMeeting, withReasons } from './planRows.ts';

export interface DraftWork {
  readonly draft: Draft | null;
  /** It is being made, or counted anew. */
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  start(kind: Draft['kind'], make: () => Promise<Plan>): Promise<boolean>;
  choose(key: string): void;
  remove(key: string): void;
  place(key: string, setting: HearingSetting): void;
  removeMeeting(key: string): void;
  /** Keeps why what stands against a row is accepted. */
  give(row: PlanRow, reasons: Reasons): void;
  drop(): void;
}

const meetingsOf = (rows: readonly PlanRow[]) => rows.flatMap(({ meeting }) => (meeting === null ? [] : [meeting]));

export function useDraft(today: CalendarDate): DraftWork {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Of several in a row the last one counts: an earlier answer says nothing about the rows as they are.
  const asked = useRef(0);

  const run = useCallback(async (work: () => Promise<(now: Draft | null) => Draft | null>): Promise<boolean> => {
    asked.current += 1;
    const turn = asked.current;
    setBusy(true);
    setRefusal(null);
    try {
      const change = await work();
      if (turn !== asked.current) return false;
      setDraft(change);
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (turn === asked.current) setRefusal(error.refusal);
      return false;
    } finally {
      if (turn === asked.current) setBusy(false);
    }
  }, []);

  const recheck = useCallback(
    (changed: Draft) => {
      setDraft(changed);
      void run(async () => {
        const { rows } = changed;
        const hearings = rows.map(({ setting }) => setting);
        const found = await ask('schedule.check', { hearings, meetings: meetingsOf(rows), asOf: today });
        // What was given or chosen meanwhile stays.
        return (now) =>
          judged({ ...changed, reasons: now?.reasons ?? changed.reasons, chosen: (now ?? changed).chosen }, found);
      });
    },
    [run, today],
  );

  const start = useCallback(
    (kind: Draft['kind'], make: () => Promise<Plan>) => {
      setDraft(null);
      return run(async () => {
        const made = draftOf(kind, await make());
        return () => made;
      });
    },
    [run],
  );
  return {
    draft,
    isBusy,
    refusal,
    start,
    choose: (key) => setDraft((now) => (now === null ? null : { ...now, chosen: key })),
    remove: (key) => {
      if (draft !== null) recheck(without(draft, key));
    },
    place: (key, setting) => {
      if (draft !== null) recheck(placed(draft, key, setting));
    },
    removeMeeting: (key) => {
      if (draft !== null) recheck(withoutMeeting(draft, key));
    },
    give: (row, reasons) => setDraft((now) => (now === null ? null : withReasons(now, row, reasons))),
    drop: () => {
      asked.current += 1;
      setBusy(false);
      setRefusal(null);
      setDraft(null);
    },
  };
}
