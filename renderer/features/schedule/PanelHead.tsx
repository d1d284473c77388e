// The head of a panel. The focus comes to it when the panel is opened, so that it is read first and Enter does what it offers.

import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { useSchedule } from './scheduleWork.tsx';

/** Gives the focus to the head of the panel that is shown: the button that had it goes. */
export const focusPanel = () => document.querySelector<HTMLElement>('.panel-head h2')?.focus();

interface PanelHeadProps {
  readonly children: ReactNode;
  /** The focus goes to something else in the panel. */
  readonly focusElsewhere?: boolean;
}

export function PanelHead({ children, focusElsewhere = false }: PanelHeadProps) {
  const { t } = useWords();
  const { close } = useSchedule();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focusElsewhere) heading.current?.focus();
  }, [focusElsewhere]);
  return (
    <div className="panel-head">
      <h2 ref={heading} tabIndex={-1}>
        {children}
      </h2>
      <Button kind="text" keyCap="Esc" onPress={close}>
        {t('frame.close')}
      </Button>
    </div>
  );
}
