// This court's words of one clause: the order and the family's copy, each in both languages, with everything that is filled
// in kept in its place.

import { type FormEvent, useId, useState } from 'react';
import type { Language } from '../../../shared/documents/model.ts';
import type { Words } from '../../../shared/documents/words.ts';
import { type Clause, clauseOf, listClauses, type Wording, wordingProblems } from '../../../shared/orders/clauses.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { clauseTitle } from './ClauseRow.tsx';
import { LongText } from './LongText.tsx';

interface WordingDialogProps {
  readonly clause: Clause;
  readonly words: Words;
  readonly onClose: () => void;
}

const texts: readonly (readonly [keyof Wording, Language])[] = [
  ['textEn', 'en'],
  ['textEs', 'es'],
  ['plainEn', 'en'],
  ['plainEs', 'es'],
];

const longest = 2_000;

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])];

export function WordingDialog({ clause, words, onClose }: WordingDialogProps) {
  const { t } = useWords();
  const tell = useToasts();
  const form = useId();
  const keep = useAct('clause.keep');
  const listed = clauseOf(listClauses, clause.id);
  const { textEn, textEs, plainEn, plainEs } = clause;
  const [wording, setWording] = useState<Wording>({ textEn, textEs, plainEn, plainEs });
  const [tried, setTried] = useState(false);
  const wrong = wordingProblems(clause.id, wording);
  const empty = texts.map(([key]) => key).filter((key) => wording[key].trim() === '');
  const send = (next: Wording | null) =>
    keep.mutate(
      { clauseId: clause.id, wording: next },
      {
        onSuccess: () => {
          tell({ text: t('orderPage.wording.kept') });
          onClose();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    requestAnimationFrame(() =>
      document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
    );
    if (wrong.length === 0 && empty.length === 0) send(wording);
  };
  const errorOf = (key: keyof Wording) => {
    if (!tried) return undefined;
    if (empty.includes(key)) return t('orderPage.wording.empty');
    if (!wrong.includes(key)) return undefined;
    const names = placeholdersOf(listed[key]).join(', ');
    return names === '' ? t('orderPage.wording.lacksNone') : t('orderPage.wording.lacks', { names });
  };
  return (
    <Dialog
      title={t('orderPage.wording.title', { title: clauseTitle(clause, words) })}
      size="wide"
      asks
      onClose={onClose}
      actions={
        <>
          {clause.changed ? (
            <Button kind="text" busy={keep.isPending} onPress={() => send(null)}>
              {t('orderPage.wording.own')}
            </Button>
          ) : null}
          <Button kind="text" keyCap="Esc" onPress={onClose}>
            {t('orderPage.wording.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={form} busy={keep.isPending}>
            {t('orderPage.wording.keep')}
          </Button>
        </>
      }
    >
      <p className="hint">{t('orderPage.wording.note')}</p>
      <form id={form} className="form o-wording" onSubmit={submit} noValidate>
        {texts.map(([key, lang]) => (
          <LongText
            key={key}
            label={t(`orderPage.wording.${key}`)}
            value={wording[key]}
            onChange={(text) => setWording((before) => ({ ...before, [key]: text }))}
            maxLength={longest}
            rows={3}
            lang={lang}
            error={errorOf(key)}
            hint={
              placeholdersOf(listed[key]).length === 0
                ? t('orderPage.wording.placeholdersNone')
                : t('orderPage.wording.placeholders', { names: placeholdersOf(listed[key]).join(', ') })
            }
          />
        ))}
        {keep.error === null ? null : <Problem refusal={keep.error.refusal} />}
      </form>
    </Dialog>
  );
}
