// Where a person is in the window. It lives in memory alone: no address names a case, and after a lock, which replaces
// the page, Back finds nothing.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarDate } from '../../shared/domain/dates.ts';
import type { CaseNumber, ChildId, HearingId } from '../../shared/domain/ids.ts';

export type Place =
  /** `date` null: the next day that has hearings. */
  | { readonly screen: 'docket'; readonly date: CalendarDate | null }
  | {
      readonly screen: 'bench';
      readonly date: CalendarDate;
      readonly hearing: HearingId;
      readonly caseNumber: CaseNumber;
    }
  /** The order of one hearing. `signs`: the judge is about to sign it. */
  | {
      readonly screen: 'order';
      readonly date: CalendarDate;
      readonly hearing: HearingId;
      readonly caseNumber: CaseNumber;
      readonly signs: boolean;
    }
  /** The cases of who is in. `caseNumber` null: the first of them. */
  | { readonly screen: 'mine'; readonly caseNumber: CaseNumber | null }
  /** The copies of a case that were given out. */
  | { readonly screen: 'log'; readonly caseNumber: CaseNumber }
  /** Which reader may have what; `caseNumber` null: in the whole court. */
  | { readonly screen: 'policy'; readonly caseNumber: CaseNumber | null }
  /** The clerk's schedule. `caseNumber`: whose next date is to be set; null: nobody's yet. */
  | { readonly screen: 'schedule'; readonly caseNumber: CaseNumber | null }
  /** What dates are set by: sessions, closed days, leave, bookings and the court's numbers. */
  | { readonly screen: 'courtCalendar' }
  /** Development and health of one case. `childId` null: its first child. */
  | { readonly screen: 'care'; readonly caseNumber: CaseNumber; readonly childId: ChildId | null };

interface Where {
  readonly place: Place;
  /** Where the person starts. */
  readonly home: Place;
  go(to: Place): void;
  /** The place before this one, or the start. */
  back(): void;
  /**
   * While it is held, leaving asks first: `ask` is given what would happen. Gives back how to let go.
   */
  hold(ask: (leave: () => void) => void): () => void;
}

const WhereContext = createContext<Where | null>(null);

interface PlaceProviderProps {
  /** Where the person starts: the same as long as it is them. */
  readonly home: Place;
  readonly children: ReactNode;
}

export function PlaceProvider({ home: start, children }: PlaceProviderProps) {
  const [home] = useState(start);
  const [place, setPlace] = useState<Place>(home);
  const visited = useRef<Place[]>([home]);
  const at = useRef(0);
  const held = useRef<((leave: () => void) => void) | null>(null);
  /** The page was put back where it was: that is no move of the person's. */
  const isPuttingBack = useRef(false);

  useEffect(() => {
    history.replaceState(0, '');
    const move = ({ state }: PopStateEvent) => {
      // A jump within the page, as a skip link makes, is no other place.
      if (typeof state !== 'number') return;
      if (isPuttingBack.current) {
        isPuttingBack.current = false;
        return;
      }
      const arrive = () => {
        at.current = state;
        setPlace(visited.current[state] ?? home);
      };
      const ask = held.current;
      const steps = state - at.current;
      if (ask === null || steps === 0) return arrive();
      isPuttingBack.current = true;
      history.go(-steps);
      ask(() => {
        held.current = null;
        history.go(steps);
      });
    };
    addEventListener('popstate', move);
    return () => removeEventListener('popstate', move);
  }, [home]);

  const go = useCallback((to: Place) => {
    const leave = () => {
      at.current += 1;
      visited.current = [...visited.current.slice(0, at.current), to];
      history.pushState(at.current, '');
      setPlace(to);
    };
    if (held.current === null) leave();
    else held.current(leave);
  }, []);
  const back = useCallback(() => (at.current > 0 ? history.back() : setPlace(home)), [home]);
  const hold = useCallback((ask: (leave: () => void) => void) => {
    held.current = ask;
    return () => {
      if (held.current === ask) held.current = null;
    };
  }, []);
  const where = useMemo(() => ({ place, home, go, back, hold }), [place, home, go, back, hold]);
  return <WhereContext value={where}>{children}</WhereContext>;
}

export function usePlace(): Where {
  const where = useContext(WhereContext);
  if (where === null) throw new Error('a place is asked for outside the window');
  return where;
}

/** Development and health of a case; `childId` null: of its first child. */
export const careOf = ({ caseNumber }: { readonly caseNumber: CaseNumber }, childId: ChildId | null = null): Place => ({
  screen: 'care',
  caseNumber,
  childId,
});
