// The recovery key, shown this once: to be printed, and then proved to be on paper by typing one group of it back.

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { Brand } from '../../ui/Brand.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { chooseGroup, groupsOf, sameGroup } from './recoveryKeyGroups.ts';
import { useFocusWrong } from './useFocusWrong.ts';

interface RecoveryKeySheetProps {
  readonly recoveryKey: string;
  /** The court's name where it is known here. */
  readonly court: string | null;
  readonly onDone: () => void;
}

export function RecoveryKeySheet({ recoveryKey, court, onDone }: RecoveryKeySheetProps) {
  const groups = groupsOf(recoveryKey);
  const [checking, setChecking] = useState(false);
  const [asked, setAsked] = useState<number | null>(null);
  const check = () => {
    setAsked(chooseGroup(groups.length, asked));
    setChecking(true);
  };
  return checking && asked !== null ? (
    <Check groups={groups} asked={asked} onShow={() => setChecking(false)} onDone={onDone} />
  ) : (
    <Shown groups={groups} court={court} onPaper={check} />
  );
}

interface ShownProps {
  readonly groups: readonly string[];
  readonly court: string | null;
  readonly onPaper: () => void;
}

function Shown({ groups, court, onPaper }: ShownProps) {
  const { t, longDay, today } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('gate.sheet.title')}
      </h1>
      <p className="lede">{t('gate.sheet.lede')}</p>
      <div className="key-sheet">
        <p className="on-paper">
          <Brand />
        </p>
        <h2>{court === null ? t('gate.sheet.ofStore') : t('gate.sheet.ofCourt', { court })}</h2>
        <ol>
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the key
            <li key={index}>
              <span className="quiet">{index + 1}</span>
              <code>{group}</code>
            </li>
          ))}
        </ol>
        <div className="on-paper">
          <p>{t('gate.sheet.made', { date: longDay(today()) })}</p>
          <p>{t('gate.sheet.use')}</p>
        </div>
      </div>
      <p className="form-acts">
        <Button kind="primary" onPress={() => print()}>
          {t('gate.sheet.print')}
        </Button>
        <Button onPress={onPaper}>{t('gate.sheet.onPaper')}</Button>
      </p>
    </>
  );
}

interface CheckProps {
  readonly groups: readonly string[];
  /** The group asked for, from 0. */
  readonly asked: number;
  readonly onShow: () => void;
  readonly onDone: () => void;
}

function Check({ groups, asked, onShow, onDone }: CheckProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  /** How often another group was typed: each time the focus goes back to the field. */
  const [wrong, setWrong] = useState(0);
  const form = useFocusWrong(wrong);
  const number = asked + 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sameGroup(typed, groups[asked] ?? '')) onDone();
    else setWrong((times) => times + 1);
  };
  return (
    <>
      <h1>{t('gate.sheet.checkTitle')}</h1>
      <p className="lede">{t('gate.sheet.checkLede')}</p>
      <form ref={form} className="form group-form" onSubmit={submit} noValidate>
        <TextField
          label={t('gate.sheet.group', { number })}
          value={typed}
          onChange={setTyped}
          error={wrong > 0 ? t('gate.sheet.notGroup', { number }) : undefined}
          maxLength={20}
          starts
          input={{ className: 'key-input', autoCapitalize: 'characters', spellCheck: false }}
        />
        <p className="form-acts">
          <Button kind="primary" type="submit" keyCap="Enter">
            {t('gate.sheet.done')}
          </Button>
          <Button kind="text" onPress={onShow}>
            {t('gate.sheet.showAgain')}
          </Button>
        </p>
      </form>
    </>
  );
}
