// Whom to ask about what was withheld, in words: nothing is sent from here.

import { useId, useState } from 'react';
import { useWords } from '../../app/words.tsx';

interface AskTheCourtProps {
  /** The judge of the hearing, as the record names them. */
  readonly judge: string;
  readonly court: string;
}

export function AskTheCourt({ judge, court }: AskTheCourtProps) {
  const { t } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p>
        <button
          type="button"
          className="link copy-ask"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t('mine.withheld.ask')}
        </button>
      </p>
      <div id={id} hidden={!isOpen} className="copy-asking">
        <p>{t('mine.withheld.askCourt', { judge, court })}</p>
        <p>{t('mine.withheld.askSay')}</p>
        <p>{t('mine.withheld.askNothing')}</p>
      </div>
    </>
  );
}
