// The judge's private note on one hearing. Its text is on the page only while it is open here: it is kept whenever the
// judge pauses, leaves or locks, and nothing of it stays behind.

import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PrivateNote } from '../../../shared/contract/hearingWork.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import { useWords } from '../../app/words.tsx';
import { ask, Refused } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';

interface NoteFaceProps {
  readonly hearing: HearingId;
  readonly words: Words;
  readonly onClose: () => void;
}

type Opened = PrivateNote | { readonly state: 'refused'; readonly refusal: Refusal };

function refused(error: unknown): Opened {
  if (!(error instanceof Refused)) throw error;
  return { state: 'refused', refusal: error.refusal };
}

export function NoteFace({ hearing, words, onClose }: NoteFaceProps) {
  const { t } = useWords();
  const [note, setNote] = useState<Opened | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (opened: Opened) => {
      if (!gone) setNote(opened);
    };
    // Asked past the window's answers: what they keep outlives this face.
    ask('note.show', { hearing }).then(show, (error: unknown) => show(refused(error)));
    return () => {
      gone = true;
    };
  }, [hearing]);
  if (note === null) return <Waiting>{t('bench.note.loading')}</Waiting>;
  if (note.state === 'refused') return <Problem refusal={note.refusal} />;
  return (
    <>
      {note.state === 'sealed' ? (
        <p className="foot">{t('bench.note.earlier', { moment: words.moment(note.savedAt) })}</p>
      ) : null}
      <Writing hearing={hearing} begins={note.state === 'open' ? note.text : ''} onClose={onClose} />
    </>
  );
}

/** A pause in writing, after which the note is kept, in milliseconds. */
const pauseMs = 1_500;
const longest = 20_000;

interface WritingProps {
  readonly hearing: HearingId;
  readonly begins: string;
  readonly onClose: () => void;
}

function Writing({ hearing, begins, onClose }: WritingProps) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(begins);
  const { isKept, refusal, keep } = useKeeping(hearing, text, begins);
  useEffect(() => {
    const box = field.current;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);
  const state = !isKept ? 'writing' : text.trim() === '' ? 'empty' : 'sealedHow';
  return (
    <div className="note">
      <label className="label vh" htmlFor={id}>
        {t('bench.note.label')}
      </label>
      <textarea
        id={id}
        ref={field}
        className="input"
        rows={6}
        maxLength={longest}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-state`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
      />
      <p className="foot" id={`${id}-state`} aria-live="polite">
        {t(`bench.note.${state}`)}
      </p>
      {refusal === null ? null : <Problem refusal={refusal} onAgain={keep} />}
      <Button kind="text" keyCap="Esc" onPress={onClose}>
        {t('bench.note.close')}
      </Button>
    </div>
  );
}

/** Keeps what is written, once at a time: after a pause, on leaving the field, the screen or the store. */
function useKeeping(hearing: HearingId, text: string, begins: string) {
  const [kept, setKept] = useState(begins);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const now = useRef({ text, sent: begins });
  now.current.text = text;
  const keep = useCallback(() => {
    const { text: written, sent } = now.current;
    if (written === sent) return;
    now.current.sent = written;
    ask('note.keep', { hearing, text: written }).then(
      () => {
        setKept(written);
        setRefusal(null);
      },
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        now.current.sent = sent;
        setRefusal(error.refusal);
      },
    );
  }, [hearing]);
  useEffect(() => {
    if (text === now.current.sent) return;
    const pause = setTimeout(keep, pauseMs);
    return () => clearTimeout(pause);
  }, [text, keep]);
  // Before the page is gone, and before the store is asked to lock.
  useLayoutEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  return { isKept: kept === text, refusal, keep };
}
