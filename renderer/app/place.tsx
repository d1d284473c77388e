// Where a person is in the window. It lives in memory alone: no address names a case, and after a lock, which replaces
// the page, Back finds nothing.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarDate } from '../../shared/domain/dates.ts';
import type { CaseNumber, HearingId } from '../../shared/domain/ids.ts';

export type Place =
  /** `date` null: the next day that has hearings. */
  | { readonly screen: 'docket'; readonly date: CalendarDate | null }
  | {
      readonly screen: 'bench';
      readonly date: CalendarDate;
      readonly hearing: HearingId;
      readonly caseNumber: CaseNumber;
    };

interface Where {
  readonly place: Place;
  go(to: Place): void;
  /** The place before this one, or the docket. */
  back(): void;
}

const home: Place = { screen: 'docket', date: null };
const WhereContext = createContext<Where | null>(null);

export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<Place>(home);
  const visited = useRef<Place[]>([home]);
  const at = useRef(0);

  useEffect(() => {
    history.replaceState(0, '');
    const move = ({ state }: PopStateEvent) => {
      // A jump within the page, as a skip link makes, is no other place.
      if (typeof state !== 'number') return;
      at.current = state;
      setPlace(visited.current[state] ?? home);
    };
    addEventListener('popstate', move);
    return () => removeEventListener('popstate', move);
  }, []);

  const go = useCallback((to: Place) => {
    at.current += 1;
    visited.current = [...visited.current.slice(0, at.current), to];
    history.pushState(at.current, '');
    setPlace(to);
  }, []);
  const back = useCallback(() => (at.current > 0 ? history.back() : setPlace(home)), []);
  const where = useMemo(() => ({ place, go, back }), [place, go, back]);
  return <WhereContext value={where}>{children}</WhereContext>;
}

export function usePlace(): Where {
  const where = useContext(WhereContext);
  if (where === null) throw new Error('a place is asked for outside the window');
  return where;
}
