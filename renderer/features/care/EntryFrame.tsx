// The form of one entry: its title and fields, what is unusual and must be confirmed, and saving by button or Ctrl S.
// Whatever is refused, everything that was typed stays. Leaving it, by any way, asks once where something would be lost.

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { type EntryProblem, refusedOf, warningsOf } from '../../../shared/domain/entry.ts';
import { useKeys } from '../../app/keys.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { EntryFieldsProvider } from './entryFields.tsx';
import { ToConfirm } from './ToConfirm.tsx';
import { confirmedReasons, isConfirmed, sameProblem, warningKey } from './warnings.ts';
import './entry.css';

interface EntryFrameProps {
  /** "Screening for Juniper". */
  readonly title: string;
  /** Stands over the title: the case. */
  readonly lede: string;
  /** Stands under the title: what correcting does. */
  readonly note?: ReactNode;
  /** In whose order a day of figures alone is read: the form's `useReadingLanguage`. */
  readonly language: Language;
  /** What the shared check says of the entry as it stands; a field that cannot be read yet is 'missing'. */
  readonly problems: readonly EntryProblem[];
  /** The engine's answer to the last save; null: none, or something was typed since. */
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  /** Something was typed that is not saved. */
  readonly changed: boolean;
  readonly saveLabel: string;
  /** Nothing stands against saving. `confirmed`: the reasons of the warnings that the person said are so. */
  readonly onSave: (confirmed: readonly string[]) => void;
  readonly onLeave: () => void;
  /** Stands beside the fields: what the entry comes to. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** What the check says, and what the engine found besides. */
function allProblems(problems: readonly EntryProblem[], refusal: Refusal | null): readonly EntryProblem[] {
  if (refusal?.name !== 'entry-refused' && refusal?.name !== 'entry-to-confirm') return problems;
  return [...problems, ...refusal.values.problems.filter((one) => !problems.some((other) => sameProblem(one, other)))];
}

export function EntryFrame(props: EntryFrameProps) {
  const { title, lede, note, refusal, busy, changed, saveLabel, onSave, onLeave, aside, children } = props;
  const { t } = useWords();
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const leaving = useLeaving(changed, onLeave);
  const problems = useMemo(() => allProblems(props.problems, refusal), [props.problems, refusal]);
  const warnings = useMemo(() => warningsOf(problems), [problems]);

  const isReady = refusedOf(problems).length === 0 && warnings.every((one) => isConfirmed(one, confirmed));
  const save = () => {
    if (busy) return;
    setTries((count) => count + 1);
    if (isReady) onSave(confirmedReasons(warnings, confirmed));
  };
  const { leave } = leaving;
  useEntryKeys(save, leave, saveLabel);
  useFocusOpen(form, tries, refusal);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
  const confirm = (alike: readonly EntryProblem[], isSo: boolean) =>
    setConfirmed((before) => {
      const keys = new Set(alike.map(warningKey));
      return isSo ? new Set([...before, ...keys]) : new Set([...before].filter((key) => !keys.has(key)));
    });

  return (
    <section className={aside === undefined ? 'entry' : 'entry entry-beside'} aria-labelledby={heading}>
      <header>
        <p className="lede">{lede}</p>
        <h1 id={heading}>{title}</h1>
        {note === undefined ? null : <p className="entry-note">{note}</p>}
      </header>
      <form ref={form} className="form entry-form" onSubmit={submit} onKeyDown={leaveByKey} noValidate>
        <EntryFieldsProvider language={props.language} problems={problems} tried={tries > 0}>
          {children}
        </EntryFieldsProvider>
        <ToConfirm warnings={warnings} confirmed={confirmed} asked={tries > 0} onConfirm={confirm} />
        {refusal === null || refusal.name === 'entry-to-confirm' ? null : <Problem refusal={refusal} />}
        <p className="entry-acts">
          <Button kind="primary" type="submit" keyCap="Ctrl S" busy={busy}>
            {saveLabel}
          </Button>
          <Button kind="text" keyCap="Esc" onPress={leave}>
            {t('frame.cancel')}
          </Button>
        </p>
      </form>
      {aside === undefined ? null : <aside aria-label={t('record.entry.beside')}>{aside}</aside>}
      {leaving.dialog}
    </section>
  );
}

/** Leaves by `onLeave`, or to whatever place the person goes; while something is typed it asks first. */
function useLeaving(changed: boolean, onLeave: () => void): { readonly leave: () => void; readonly dialog: ReactNode } {
  const { t } = useWords();
  const { hold, place } = usePlace();
  const [opened] = useState(place);
  const [wants, setWants] = useState<(() => void) | null>(null);
  const ask = useCallback((leave: () => void) => setWants(() => leave), []);
  useEffect(() => (changed ? hold(ask) : undefined), [changed, hold, ask]);
  // Going to the same case again, as the palette can, leaves this screen where it is: its form is left all the same.
  useEffect(() => {
    if (place !== opened) onLeave();
  }, [place, opened, onLeave]);
  const stay = () => setWants(null);
  const go = () => {
    setWants(null);
    wants?.();
  };
  const dialog =
    wants === null ? null : (
      <Dialog
        asks
        title={t('record.entry.leave.title')}
        onClose={stay}
        actions={
          <>
            <Button onPress={go}>{t('record.entry.leave.go')}</Button>
            <Button kind="primary" autoFocus onPress={stay}>
              {t('record.entry.leave.stay')}
            </Button>
          </>
        }
      >
        <p>{t('record.entry.leave.text')}</p>
      </Dialog>
    );
  return { leave: changed ? () => ask(onLeave) : onLeave, dialog };
}

/** Ctrl S saves from anywhere; Esc leaves where no field has the focus (in a field the form itself hears it). */
function useEntryKeys(save: () => void, leave: () => void, saveLabel: string): void {
  const { t } = useWords();
  const now = useRef({ save, leave });
  now.current = { save, leave };
  const keys = useMemo(() => {
    const group = t('record.entry.keys');
    return [
      { key: 's', control: true, does: saveLabel, group, run: () => now.current.save() },
      { key: 'Escape', does: t('frame.cancel'), group, run: () => now.current.leave() },
    ] as const;
  }, [t, saveLabel]);
  useKeys(keys);
}

/** After a save in vain the focus goes to the first field to mend, else to the first warning that is not confirmed. */
function useFocusOpen(
  form: { readonly current: HTMLFormElement | null },
  tries: number,
  refusal: Refusal | null,
): void {
  const focus = useCallback(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    const open = wrong ?? form.current?.querySelector<HTMLElement>('.to-confirm input:not(:checked)');
    open?.closest('details')?.setAttribute('open', '');
    open?.focus();
  }, [form]);
  useEffect(() => {
    if (tries > 0) focus();
  }, [tries, focus]);
  useEffect(() => {
    if (refusal !== null) focus();
  }, [refusal, focus]);
}
