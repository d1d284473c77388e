// A question of the judge's own, typed and added to the list. One that is refused comes back into the field, to be mended.

import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import { useWords } from '../../app/words.tsx';
import { AdviceHint } from '../../ui/AdviceHint.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Work } from './hearingWork.ts';

const longest = 400;
const most = 40;

export function OwnQuestion({ own: { work, refusal, change, keepNow } }: { readonly own: Work }) {
  const { t, refusal: sentence } = useWords();
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const added = useRef<{ readonly id: string; readonly text: string } | null>(null);
  useEffect(() => {
    const last = added.current;
    if (refusal === null || last === null) return;
    added.current = null;
    setRefused(refusal);
    setText(last.text);
    change((before) => ({ ...before, own: before.own.filter(({ id }) => id !== last.id) }));
    keepNow();
  }, [refusal, change, keepNow]);
  const isFull = work.own.length >= most;
  const write = (typed: string) => {
    setText(typed);
    setRefused(null);
  };
  const hint = isFull
    ? t('bench.ask.most', { count: most })
    : text.length >= longest
      ? t('bench.ask.longest', { count: longest })
      : undefined;
  // What is said stands below the field, which may be the last thing in sight.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (hint !== undefined || refused !== null) form.current?.scrollIntoView({ block: 'nearest' });
  }, [hint, refused]);
  return (
    <form
      ref={form}
      className="own-question"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = text.trim();
        if (typed === '' || isFull) return;
        const question = { id: `own-${crypto.randomUUID()}`, text: typed };
        added.current = question;
        change((before) => ({ ...before, own: [...before.own, question] }));
        write('');
        setLeft(false);
      }}
    >
      <AdviceHint text={text} onChange={write} left={left}>
        <TextField
          label={t('bench.ask.ownLabel')}
          value={text}
          onChange={write}
          maxLength={longest}
          error={refused === null ? undefined : sentence(refused)}
          {...(hint === undefined ? {} : { hint: <span role="status">{hint}</span> })}
          beside={<Button type="submit">{t('bench.ask.add')}</Button>}
          input={{
            onBlur: () => setLeft(true),
            onKeyDown: (event) => {
              // What is half typed goes first; the next Esc closes the list.
              if (event.key !== 'Escape' || text === '') return;
              event.preventDefault();
              event.stopPropagation();
              write('');
            },
          }}
        />
      </AdviceHint>
    </form>
  );
}
