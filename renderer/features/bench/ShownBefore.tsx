// What was shown and printed for a hearing, to be seen again exactly, and the brief of a past day made again from what was
// recorded then.

import { type FormEvent, useState } from 'react';
import type { Brief } from '../../../shared/brief/brief.ts';
import type { Showing } from '../../../shared/contract/showing.ts';
import type { Words } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { endOfDay, type Standing } from './pastBrief.ts';

interface ShownBeforeProps {
  readonly brief: Brief;
  readonly words: Words;
  readonly today: CalendarDate;
  readonly onChoose: (standing: Standing) => void;
  readonly onClose: () => void;
}

export function ShownBefore({ brief, words, today, onChoose, onClose }: ShownBeforeProps) {
  const { t } = useWords();
  const answer = useAnswer('brief.showings', { hearing: brief.hearing.id });
  return (
    <Dialog title={t('bench.past.title')} onClose={onClose} size="wide">
      {answer.error !== null ? (
        <Problem refusal={answer.error.refusal} />
      ) : answer.data === undefined ? (
        <Waiting>{t('bench.past.loading')}</Waiting>
      ) : answer.data.length === 0 ? (
        <p>{t('bench.past.none')}</p>
      ) : (
        <ul className="showings">
          {answer.data.map((showing) => (
            <li key={showing.id}>
              <OneShowing showing={showing} words={words} onPress={() => onChoose({ kind: 'shown', showing })} />
            </li>
          ))}
        </ul>
      )}
      <PastDay brief={brief} today={today} onChoose={onChoose} />
    </Dialog>
  );
}

interface OneShowingProps {
  readonly showing: Showing;
  readonly words: Words;
  readonly onPress: () => void;
}

function OneShowing({ showing: { at, by, how, document }, words, onPress }: OneShowingProps) {
  const { t } = useWords();
  const what = document === null ? t(`bench.past.how.${how}`) : t(`bench.past.document.${document}`);
  const moment = t('bench.past.by', { moment: words.moment(at), person: by });
  return (
    <>
      <span>
        <b>{what}</b>
        <small>{document === null ? moment : `${t(`bench.past.how.${how}`)}, ${moment}`}</small>
      </span>
      <Button kind="text" label={`${t('bench.past.open')}: ${what}, ${moment}`} onPress={onPress}>
        {t('bench.past.open')}
      </Button>
    </>
  );
}

function PastDay({ brief, today, onChoose }: Pick<ShownBeforeProps, 'brief' | 'today' | 'onChoose'>) {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState('');
  const [sent, setSent] = useState(false);
  const read = readTypedDate(typed, words.language, today);
  const isPast = 'date' in read && read.date < today;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!('date' in read) || !isPast) return;
    onChoose({ kind: 'known', date: read.date, knownAt: endOfDay(read.date, brief.timezone) });
  };
  return (
    <form className="past-day" onSubmit={send}>
      <h3>{t('bench.past.dayTitle')}</h3>
      <p className="hint">{t('bench.past.dayText')}</p>
      <DateField
        label={t('bench.past.day')}
        value={typed}
        onChange={setTyped}
        near={today}
        sent={sent}
        error={sent && 'date' in read && !isPast ? t('bench.past.future') : undefined}
      />
      <Button type="submit">{t('bench.past.make')}</Button>
    </form>
  );
}
