// The scores of a questionnaire that is scored by area: a row each, with its scale and what the rule makes of it as one
// types.

import { useId } from 'react';
import { confidenceSign } from '../../../../shared/documents/care/instrumentWords.ts';
import type { Instrument } from '../../../../shared/domain/screening/instruments.ts';
import type { Interpretation } from '../../../../shared/domain/screening/reading.ts';
import { useWords } from '../../../app/words.tsx';
import { ChartView } from '../../../ui/charts.tsx';
import { NumberBox } from '../../../ui/NumberBox.tsx';
import { FieldProblems, useEntryField } from '../entryFields.tsx';
import type { ScreeningDraft } from './draft.ts';

interface AreaScoresProps {
  readonly instrument: Instrument;
  readonly draft: ScreeningDraft;
  readonly onChange: (draft: ScreeningDraft) => void;
  /** What the entry makes as it stands; null: nothing yet. */
  readonly read: Interpretation | null;
}

/** Items may be left out of an area, and its rule says what becomes of them. */
const asksLeftOut = ({ takes }: Instrument) => (takes.areas?.items ?? 0) > 1;

export function AreaScores(props: AreaScoresProps) {
  const { instrument } = props;
  const { t } = useWords();
  const id = useId();
  return (
    <div>
      <table className="scores" aria-describedby={`${id}-error`}>
        <caption className="vh">{t('record.screening.scores')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('care.screenings.area')}</th>
            <th scope="col">{t('care.screenings.score')}</th>
            {asksLeftOut(instrument) ? <th scope="col">{t('record.screening.leftOut')}</th> : null}
            {instrument.takes.result ? null : (
              <>
                <th scope="col">{t('care.screenings.cutoff')}</th>
                <th scope="col">
                  <span className="vh">{t('record.screening.scale')}</span>
                </th>
                <th scope="col">{t('care.screenings.reading')}</th>
              </>
            )}
          </tr>
        </thead>
        {instrument.areas.map((area) => (
          <AreaRow key={area} area={area} {...props} />
        ))}
      </table>
      <FieldProblems field="areas" id={`${id}-error`} />
    </div>
  );
}

function AreaRow({ area, instrument, draft, onChange, read }: AreaScoresProps & { readonly area: string }) {
  const { t, code } = useWords();
  const id = useId();
  const field = useEntryField(`areas.${area}`);
  const whole = useEntryField('areas');
  const name = code('area', area);
  const isWrong = field.error !== undefined || whole.error !== undefined;
  const boxes = { onLeave: field.leave, describedBy: field.error === undefined ? undefined : id };
  const leftOut = draft.leftOut[area] ?? '';
  const reading = field.error === undefined ? read?.areas.find((one) => one.area === area) : undefined;
  return (
    <tbody>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <NumberBox
            label={t('record.screening.scoreOf', { area: name })}
            value={draft.scores[area] ?? ''}
            onChange={(typed) => onChange({ ...draft, scores: { ...draft.scores, [area]: typed } })}
            isWrong={isWrong}
            {...boxes}
          />
        </td>
        {asksLeftOut(instrument) ? (
          <td>
            <NumberBox
              label={t('record.screening.leftOutOf', { area: name })}
              value={leftOut}
              isWrong={isWrong && leftOut !== ''}
              onChange={(typed) => onChange({ ...draft, leftOut: { ...draft.leftOut, [area]: typed } })}
              {...boxes}
            />
          </td>
        ) : null}
        {instrument.takes.result ? null : <ReadingCells read={read} reading={reading} />}
      </tr>
      {field.error === undefined ? null : (
        <tr className="scores-error">
          <td colSpan={6}>
            <FieldProblems field={`areas.${area}`} id={id} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

type OneArea = Interpretation['areas'][number];

interface ReadingCellsProps {
  readonly read: Interpretation | null;
  /** undefined: nothing that can be read yet. */
  readonly reading: OneArea | undefined;
}

/** The cutoff, the place on the scale, and what that is. A report states its own. */
function ReadingCells({ read, reading }: ReadingCellsProps) {
  const table = reading?.table ?? null;
  const counted = reading?.counted ?? null;
  return (
    <>
      <td>{table === null ? '' : `${table.cutoff}${confidenceSign(table.confidence)}`}</td>
      <td className="scale">
        {table === null || counted === null || read?.scaleMax == null ? null : (
          <ChartView
            chart={{
              chart: 'scale',
              max: read.scaleMax,
              cutoff: table.cutoff,
              monitorTo: table.monitorTo,
              score: counted,
              ...(read.direction === 'high' ? { concern: 'high' } : {}),
            }}
          />
        )}
      </td>
      <td>{reading === undefined ? null : <ReadingText reading={reading} />}</td>
    </>
  );
}

/** "Monitor"; "counted 48" where blank items were allowed for. */
function ReadingText({ reading }: { readonly reading: OneArea }) {
  const { t, code } = useWords();
  const { computed, counted, score } = reading;
  if (computed === null) return null;
  return (
    <>
      <b>{code('result', computed)}</b>
      {counted === null || counted === score ? null : (
        <small className="counted quiet">{t('care.screenings.counted', { counted })}</small>
      )}
    </>
  );
}
