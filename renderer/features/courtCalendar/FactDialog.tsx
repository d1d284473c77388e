// The form of one fact of the court's calendar, new or in place of one that stands.

import { useState } from 'react';
import type { CalendarFact, CalendarShown } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { LifeDialog } from '../hearingLife/LifeDialog.tsx';
import type { Made } from '../hearingLife/lifeWork.ts';
import { FactField } from './FactField.tsx';
import { askedFields, type FactKind, type FactText, readFact, refusedField, textOf } from './factFields.ts';
import { factRow, isYesOrNo, namesIn } from './factWords.ts';

/** What is written: a fact that stands, or a new one of a kind with what is known of it. */
export type Writing =
  | { readonly fact: CalendarFact }
  | { readonly kind: Exclude<FactKind, 'courtSetting'>; readonly text: FactText };

interface FactDialogProps {
  readonly writing: Writing;
  readonly calendar: CalendarShown;
  readonly today: CalendarDate;
  /** Stands under the title. */
  readonly lede?: string;
  readonly onDone: (text: string, made: Made) => void;
  readonly onClose: () => void;
}

export function FactDialog({ writing, calendar, today, lede, onDone, onClose }: FactDialogProps) {
  const words = useWords();
  const { t, language, dayAndYear } = words;
  const standing = 'fact' in writing ? writing.fact : null;
  const kind = 'fact' in writing ? writing.fact.kind : writing.kind;
  const [first] = useState<FactText>(() => ('fact' in writing ? textOf(writing.fact, dayAndYear) : writing.text));
  const [text, setText] = useState(first);
  const [tries, setTries] = useState(0);
  const act = useAct('calendar.keep');
  const read = readFact(kind, text, { id: standing?.id ?? null, language, today });
  const wrong = 'wrong' in read ? read.wrong : {};
  const refused = refusedField(act.error?.refusal ?? null);
  const asked = askedFields(kind, text, standing === null);
  const names = namesIn(calendar, words);
  const title =
    'fact' in writing
      ? t('courtCalendar.changeOf', { what: factRow(writing.fact, words, names, today).when })
      : t(`courtCalendar.add.${writing.kind}`);
  const send = () => {
    setTries(tries + 1);
    if (!('facts' in read)) return;
    act.mutate(
      { facts: [...read.facts], asOf: today },
      {
        onSuccess: (made) => {
          onDone(t('courtCalendar.kept'), made);
          onClose();
        },
        onError: () => setTries((count) => count + 1),
      },
    );
  };
  return (
    <LifeDialog
      title={title}
      {...(lede === undefined ? {} : { lede })}
      does={t('courtCalendar.save')}
      busy={act.isPending}
      // What is wrong with a field of the form is told beside it.
      refusal={refused !== null && asked.some((field) => field === refused.field) ? null : (act.error?.refusal ?? null)}
      changed={text !== first}
      tries={tries}
      onSend={send}
      onClose={onClose}
    >
      {asked.map((field, place) => (
        <FactField
          key={field}
          field={field}
          kind={kind}
          isYesOrNo={standing !== null && isYesOrNo(standing)}
          label={kind === 'courtSetting' && standing !== null ? factRow(standing, words, names, today).when : null}
          text={text}
          onText={(value) => {
            act.reset();
            setText({ ...text, [field]: value });
          }}
          calendar={calendar}
          today={today}
          sent={tries > 0}
          starts={place === 0}
          wrong={wrong[field]}
          refused={refused?.field === field ? refused.reason : undefined}
        />
      ))}
    </LifeDialog>
  );
}
