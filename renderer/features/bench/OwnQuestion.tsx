// A question of the judge's own, typed and added to the list.

import { useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { AdviceHint } from '../../ui/AdviceHint.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Work } from './hearingWork.ts';

const longest = 400;
const most = 40;

export function OwnQuestion({ own: { work, change } }: { readonly own: Work }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  return (
    <form
      className="own-question"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = text.trim();
        if (typed === '' || work.own.length >= most) return;
        change((before) => ({ ...before, own: [...before.own, { id: `own-${crypto.randomUUID()}`, text: typed }] }));
        setText('');
        setLeft(false);
      }}
    >
      <AdviceHint text={text} onChange={setText} left={left}>
        <TextField
          label={t('bench.ask.ownLabel')}
          value={text}
          onChange={setText}
          maxLength={longest}
          beside={<Button type="submit">{t('bench.ask.add')}</Button>}
          input={{ onBlur: () => setLeft(true) }}
        />
      </AdviceHint>
    </form>
  );
}
