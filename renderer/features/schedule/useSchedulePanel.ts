// Which panel stands beside the calendar, and where the focus goes back to when it is put away.

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import type { Panel } from './panel.ts';

const startOf = (caseNumber: CaseNumber | null): Panel =>
  caseNumber === null ? { kind: 'nothing' } : { kind: 'offers', caseNumber, hearing: null };

/** `caseNumber`: whose dates were asked for from elsewhere. */
export function useSchedulePanel(caseNumber: CaseNumber | null) {
  const [panel, setPanel] = useState<Panel>(() => startOf(caseNumber));
  const cameFrom = useRef<Element | null>(null);
  const asked = useRef(caseNumber);
  useEffect(() => {
    if (asked.current === caseNumber) return;
    asked.current = caseNumber;
    if (caseNumber !== null) setPanel(startOf(caseNumber));
  }, [caseNumber]);

  const open = useCallback((to: Panel) => {
    const at = document.activeElement;
    if (at !== null && at.closest('.props') === null && at !== document.body) cameFrom.current = at;
    setPanel(to);
  }, []);
  const close = useCallback((to: Panel = { kind: 'nothing' }) => {
    setPanel(to);
    const back = cameFrom.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else document.getElementById('main')?.focus();
  }, []);
  /** What the panel was for is done: what it was opened from may be gone, the calendar is there. */
  const finish = useCallback((to: Panel) => {
    setPanel(to);
    document.getElementById('cal-h')?.focus();
  }, []);
  return { panel, open, close, finish };
}
