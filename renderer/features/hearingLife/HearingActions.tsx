// What can become of a hearing, as buttons, each opening a dialog of its own: for the panel of a hearing, and for a row of the docket.

import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { BookInterpreter } from '../courtCalendar/BookInterpreter.tsx';
import { ContinueDialog } from './ContinueDialog.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { IntervalDialog } from './IntervalDialog.tsx';
import type { LifeWork } from './lifeWork.ts';
import { NoticesDialog } from './NoticesDialog.tsx';
import { VacateDialog } from './VacateDialog.tsx';

const dialogs = {
  continue: ContinueDialog,
  hold: HoldDialog,
  vacate: VacateDialog,
  notices: NoticesDialog,
  history: HistoryDialog,
  interval: IntervalDialog,
  interpreter: BookInterpreter,
} as const;
type Act = keyof typeof dialogs;

/** What is done with most hearings stands first, as buttons; the rest after it, as words. */
const main: ReadonlySet<Act> = new Set(['hold', 'continue', 'interpreter']);

/** What who is in may do with a hearing as it stands. One that its order recorded as held is completed by the same dialog. */
function actsFor({ status, problems }: LifeWork['hearing'], changes: boolean): readonly Act[] {
  const isSet = status === 'scheduled';
  const needsInterpreter = problems.some(({ code }) => code === 'interpreter-to-book');
  return [
    ...(changes && (isSet || status === 'held') ? (['hold'] as const) : []),
    ...(changes && isSet ? (['continue'] as const) : []),
    ...(changes && needsInterpreter ? (['interpreter'] as const) : []),
    ...(changes && isSet ? (['vacate'] as const) : []),
    ...(changes ? (['notices'] as const) : []),
    'history',
    ...(changes ? (['interval'] as const) : []),
  ];
}

export function HearingActions({ hearing, today, onDone }: Omit<LifeWork, 'onClose'>) {
  const { t } = useWords();
  const { roles } = useCommands().open.person;
  const [open, setOpen] = useState<Act | null>(null);
  const changes = roles.includes('clerk') || roles.includes('judge');
  const opener = useOpener(open !== null);
  const Shown = open === null ? null : dialogs[open];
  return (
    <fieldset className="hearing-acts">
      <legend className="vh">{t('hearingLife.screen.ways')}</legend>
      {actsFor(hearing, changes).map((act) => (
        <Button
          key={act}
          kind={main.has(act) ? 'plain' : 'text'}
          onPress={() => {
            opener.current = document.activeElement;
            setOpen(act);
          }}
        >
          {t(`hearingLife.screen.do.${act === 'hold' && hearing.status === 'held' ? 'complete' : act}`)}
        </Button>
      ))}
      {Shown === null ? null : <Shown hearing={hearing} today={today} onDone={onDone} onClose={() => setOpen(null)} />}
    </fieldset>
  );
}

/** The button that opened a dialog has the focus again once it is closed: one that was read first stood in another's place. */
function useOpener(isOpen: boolean) {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (isOpen) return;
    const button = opener.current;
    opener.current = null;
    if (!(button instanceof HTMLElement)) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body && button.isConnected) button.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return opener;
}
