// A day of an order: typed or picked; the list's usual day is offered, and taken only when it is pressed.

import { useState } from 'react';
import { addDays, type CalendarDate, readDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';

interface ItemDayProps {
  readonly label: string;
  /** As the draft keeps it: 2026-12-04, or nothing. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly onLeave: () => void;
  /** The hearing's day. */
  readonly near: CalendarDate;
  /** It has been left: what cannot be read is told. */
  readonly left: boolean;
  /** Days after the hearing that the list offers; null: none. */
  readonly offered: number | null;
  /** Something is to be done by that day. */
  readonly isDue: boolean;
}

/** The day is kept once it is understood; until then the item has a blank. */
export function ItemDay(props: ItemDayProps) {
  const { label, value, onChange, error, onLeave, near, left, offered, isDue } = props;
  const words = useWords();
  const { t } = words;
  const asTyped = (kept: string) => {
    const date = readDate(kept);
    return date === null ? '' : words.dayAndYear(date);
  };
  const [typed, setTyped] = useState(asTyped(value));
  const [told, setTold] = useState(value);
  // Changed in another window: the field shows it as the clause does.
  if (told !== value) {
    setTold(value);
    setTyped(asTyped(value));
  }
  const type = (text: string) => {
    setTyped(text);
    const read = readTypedDate(text, words.language, near);
    const date = 'date' in read ? read.date : '';
    setTold(date);
    onChange(date);
  };
  const offer = offered === null ? null : addDays(near, offered);
  return (
    <>
      <DateField
        label={label}
        value={typed}
        near={near}
        sent={left && typed !== ''}
        optional={true}
        error={error}
        note={isDue && value !== '' && value < near ? t('bench.order.beforeHearing') : undefined}
        onLeave={onLeave}
        onChange={type}
      />
      {offer === null || offered === null || typed !== '' ? null : (
        <p className="offer">
          <Button kind="link" onPress={() => type(words.dayAndYear(offer))}>
            {t('orderPage.field.offer', { day: words.dayAndYear(offer) })}
          </Button>
          <span className="hint">{t('orderPage.field.offerHint', { count: offered })}</span>
        </p>
      )}
    </>
  );
}
