// A quiet line under a field of free text: a word that says more than the writer may mean, and what could stand instead.
// It never changes the text by itself and never stands against saving. Not for quotations, findings and captions.

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type Advice, takeAdvice } from '../../shared/language/advice.ts';
import { useWords } from '../app/words.tsx';
import { Button } from './Button.tsx';
import { nextAdvice } from './nextAdvice.ts';

interface AdviceHintProps {
  readonly text: string;
  /** The person asked for the offered words in place of their own. */
  readonly onChange: (text: string) => void;
  /** The person has left the field. */
  readonly left: boolean;
  /** The field itself, under which the advice stands. */
  readonly children: ReactNode;
}

export function AdviceHint({ text, onChange, left, children }: AdviceHintProps) {
  const { t, language } = useWords();
  const around = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const next = useMemo(() => nextAdvice(text, language, { kept, left }), [text, language, kept, left]);
  // The button goes with its advice: the person is put back where they were writing.
  const back = () => around.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  const keep = ({ id }: Advice) => {
    setKept((before) => new Set([...before, id]));
    back();
  };
  const take = (advice: Advice) => {
    onChange(takeAdvice(text, advice));
    back();
  };
  return (
    <div className="advised" ref={around}>
      {children}
      <div aria-live="polite">
        {next === null ? null : (
          <p className="hint">
            {t('advice.line', { found: next.advice.found, offer: next.advice.offer, why: next.advice.why })}
            {next.more === 0 ? null : ` ${t('advice.more', { count: next.more })}`}
          </p>
        )}
      </div>
      {next === null ? null : <Choices advice={next.advice} onTake={take} onKeep={keep} />}
    </div>
  );
}

interface ChoicesProps {
  readonly advice: Advice;
  readonly onTake: (advice: Advice) => void;
  readonly onKeep: (advice: Advice) => void;
}

function Choices({ advice, onTake, onKeep }: ChoicesProps) {
  const { t } = useWords();
  return (
    <p className="advice-choices">
      {advice.inPlace === null ? null : (
        <Button kind="link" onPress={() => onTake(advice)}>
          {t('advice.write', { words: advice.inPlace })}
        </Button>
      )}
      <Button kind="link" label={t('advice.keepNamed', { found: advice.found })} onPress={() => onKeep(advice)}>
        {t('advice.keep')}
      </Button>
    </p>
  );
}
