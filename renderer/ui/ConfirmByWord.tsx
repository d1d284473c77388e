// An act that cannot be taken back: it says what will be lost, and the word has to be typed.

import { type FormEvent, useId, useState } from 'react';
import type { Refusal } from '../../shared/contract/refusals.ts';
import { useWords } from '../app/words.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Problem } from './Problem.tsx';
import { TextField } from './TextField.tsx';

interface ConfirmByWordProps {
  readonly title: string;
  /** What will be lost. */
  readonly lost: string;
  /** The word to type, in the language of the screen. */
  readonly word: string;
  /** What the button does, in words. */
  readonly does: string;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmByWord({ title, lost, word, does, busy, refusal, onConfirm, onClose }: ConfirmByWordProps) {
  const { t } = useWords();
  const form = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() === word) onConfirm();
    else setWrong(true);
  };
  return (
    <Dialog
      asks
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('frame.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {does}
          </Button>
        </>
      }
    >
      <form id={form} className="form" onSubmit={submit} noValidate>
        <p>{lost}</p>
        <TextField
          label={t('frame.typeWord', { word })}
          value={typed}
          onChange={setTyped}
          error={wrong ? t('frame.wrongWord', { word }) : undefined}
          starts
        />
        {refusal === null ? null : <Problem refusal={refusal} />}
      </form>
    </Dialog>
  );
}
