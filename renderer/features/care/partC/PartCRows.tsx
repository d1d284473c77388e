// The lists of a plan: documented delays, services, reviews. A row that is taken away was entered by mistake.

import { type ReactNode, useId, useState } from 'react';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { withheldText } from '../../../../shared/redaction/narrow.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { inPlace } from '../../../ui/inPlace.ts';
import { EntryDate, EntryText, EntryWriting } from '../fields.tsx';
import { OneOf } from '../OneOf.tsx';
import { WithheldField } from '../WithheldField.tsx';
import type { PartCClocks } from './clocks.ts';
import { emptyException, emptyReview, emptyService, type PartCDraft } from './partCDraft.ts';

interface ListProps {
  readonly draft: PartCDraft;
  readonly onChange: (part: Partial<PartCDraft>) => void;
  readonly today: CalendarDate;
  readonly clocks: PartCClocks;
}

interface DrawnRow<R> {
  readonly row: R;
  readonly set: (part: Partial<R>) => void;
  /** "reviews.0": the name of the row's fields begins with it. */
  readonly field: string;
  /** The row was added just now: the focus starts in it. */
  readonly starts: boolean;
}

interface RowsProps<R> {
  readonly list: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly add: string;
  /** Says which row a button takes away. */
  readonly remove: (number: number) => string;
  readonly rows: readonly R[];
  readonly empty: R;
  readonly onRows: (rows: readonly R[]) => void;
  readonly draw: (row: DrawnRow<R>) => ReactNode;
}

function Rows<R>({ list, title, note, add, remove, rows, empty, onRows, draw }: RowsProps<R>) {
  const { t } = useWords();
  const heading = useId();
  const [last, setLast] = useState<'added' | 'removed' | null>(null);
  return (
    <section className="part-c-rows" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {note === undefined ? null : <p className="hint">{note}</p>}
      <ul>
        {inPlace(rows, (row, place) => (
          <li>
            <div className="fields">
              {draw({
                row,
                set: (part) => onRows(rows.map((one, at) => (at === place ? { ...one, ...part } : one))),
                field: `${list}.${place}`,
                starts: last === 'added' && place === rows.length - 1,
              })}
            </div>
            <Button
              kind="link"
              label={remove(place + 1)}
              onPress={() => {
                setLast('removed');
                onRows(rows.filter((_, at) => at !== place));
              }}
            >
              {t('record.partC.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        key={last === 'removed' ? rows.length : 'add'}
        autoFocus={last === 'removed'}
        onPress={() => {
          setLast('added');
          onRows([...rows, empty]);
        }}
      >
        {add}
      </Button>
    </section>
  );
}

export function Exceptions({ draft, onChange, today }: ListProps) {
  const { t } = useWords();
  return (
    <Rows
      list="exceptions"
      title={t('record.partC.exceptions')}
      note={t('record.partC.exceptionsNote')}
      add={t('record.partC.addException')}
      remove={(number) => t('record.partC.removeException', { number })}
      rows={draft.exceptions}
      empty={emptyException}
      onRows={(exceptions) => onChange({ exceptions })}
      draw={({ row, set, field, starts }) => (
        <>
          <EntryDate
            field={`${field}.startedOn`}
            label={t('record.partC.from')}
            value={row.startedOn}
            onChange={(startedOn) => set({ startedOn })}
            today={today}
            starts={starts}
            note=""
          />
          <EntryDate
            field={`${field}.endedOn`}
            label={t('record.partC.to')}
            value={row.endedOn}
            onChange={(endedOn) => set({ endedOn })}
            today={today}
            note=""
          />
          <div className="part-c-wide">
            <OwnText
              field={`${field}.reason`}
              label={t('record.partC.reason')}
              value={row.reason}
              maxLength={500}
              isWriting
              onChange={(reason) => set({ reason })}
            />
          </div>
        </>
      )}
    />
  );
}

export function Services({ draft, onChange, today }: ListProps) {
  const { t } = useWords();
  return (
    <Rows
      list="services"
      title={t('record.partC.services')}
      add={t('record.partC.addService')}
      remove={(number) => t('record.partC.removeService', { number })}
      rows={draft.services}
      empty={emptyService}
      onRows={(services) => onChange({ services })}
      draw={({ row, set, field, starts }) => (
        <>
          <OwnText
            field={`${field}.name`}
            label={t('record.partC.service')}
            value={row.name}
            starts={starts}
            onChange={(name) => set({ name })}
          />
          <OwnText
            field={`${field}.frequency`}
            label={t('record.partC.frequency')}
            value={row.frequency}
            onChange={(frequency) => set({ frequency })}
          />
          <EntryDate
            field={`${field}.startedOn`}
            label={t('record.partC.startedOn')}
            value={row.startedOn}
            onChange={(startedOn) => set({ startedOn })}
            today={today}
            optional
            note={row.startedOn === '' ? t('record.partC.notStartedHint') : undefined}
          />
        </>
      )}
    />
  );
}

export function Reviews({ draft, onChange, today, clocks: { review, annual } }: ListProps) {
  const { t, dayAndYear } = useWords();
  const notes = [
    review === null ? '' : t('record.partC.dueReview', { date: dayAndYear(review) }),
    annual === null ? '' : t('record.partC.dueAnnual', { date: dayAndYear(annual) }),
  ].filter((text) => text !== '');
  return (
    <Rows
      list="reviews"
      title={t('record.partC.reviews')}
      note={notes.length === 0 ? undefined : notes.join(' ')}
      add={t('record.partC.addReview')}
      remove={(number) => t('record.partC.removeReview', { number })}
      rows={draft.reviews}
      empty={emptyReview}
      onRows={(reviews) => onChange({ reviews })}
      draw={({ row, set, field, starts }) => (
        <>
          <EntryDate
            field={`${field}.date`}
            label={t('record.partC.reviewOn')}
            value={row.date}
            onChange={(date) => set({ date })}
            today={today}
            starts={starts}
            note=""
          />
          <OneOf
            label={t('record.partC.annual')}
            options={[
              { id: 'yes', name: t('record.partC.yes') },
              { id: 'no', name: t('record.partC.no') },
              { id: '', name: t('record.entry.none') },
            ]}
            chosen={row.annual}
            onChoose={(chosen) => set({ annual: chosen === 'yes' || chosen === 'no' ? chosen : '' })}
          />
        </>
      )}
    />
  );
}

interface OwnTextProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly starts?: boolean;
  /** In the writer's own words, not a name. */
  readonly isWriting?: boolean;
}

/** A text of the record; one that is withheld from the person stays as it is. */
function OwnText({ isWriting = false, ...props }: OwnTextProps) {
  if (props.value === withheldText) return <WithheldField label={props.label} />;
  return isWriting ? <EntryWriting {...props} /> : <EntryText {...props} />;
}
