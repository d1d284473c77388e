// Answers one by one, by their number alone: the items' wording belongs to the instrument's owner. A digit, or the first
// letter of yes and no, answers and goes on to the next.

import { type KeyboardEvent, useId, useRef } from 'react';
import { useWords } from '../../../app/words.tsx';
import { FieldProblems, useEntryField } from '../entryFields.tsx';

interface AnswerListProps {
  readonly legend: string;
  readonly hint: string;
  readonly items: readonly number[];
  /** What each item can be answered with. */
  readonly points: readonly number[];
  /** 1 is "yes" and 0 "no", in words. */
  readonly inWords: boolean;
  readonly answers: Readonly<Record<string, number>>;
  readonly onAnswer: (item: number, points: number) => void;
}

export function AnswerList({ legend, hint, items, points, inWords, answers, onAnswer }: AnswerListProps) {
  const { t } = useWords();
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const field = useEntryField('answers');
  const nameOf = (value: number) =>
    inWords ? t(value === 1 ? 'record.screening.yes' : 'record.screening.no') : String(value);
  const press = (event: KeyboardEvent, at: number) => {
    const item = items[at];
    const pressed = points.find((value) => nameOf(value).charAt(0).toLowerCase() === event.key.toLowerCase());
    if (item === undefined || pressed === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onAnswer(item, pressed);
    const radiosAt = (place: number) => [...(list.current?.children[place]?.querySelectorAll('input') ?? [])];
    const [first, ...others] = radiosAt(at + 1);
    const answered = radiosAt(at).find(({ value }) => value === String(pressed));
    (others.find(({ checked }) => checked) ?? first ?? answered)?.focus();
  };
  return (
    <fieldset className="answers" aria-describedby={`${id}-hint ${id}-error`}>
      <legend className="label">{legend}</legend>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <ol ref={list}>
        {items.map((item, at) => (
          <li key={item}>
            <fieldset onKeyDown={(event) => press(event, at)}>
              <legend>{t('record.problem.item', { item })}</legend>
              {(inWords ? points.toReversed() : points).map((value) => (
                <label key={value} className="answer">
                  <input
                    type="radio"
                    name={`${id}-${item}`}
                    value={value}
                    checked={answers[item] === value}
                    aria-invalid={field.error !== undefined && answers[item] === undefined}
                    onChange={() => onAnswer(item, value)}
                  />
                  <span>{nameOf(value)}</span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
      <FieldProblems field="answers" id={`${id}-error`} />
    </fieldset>
  );
}
