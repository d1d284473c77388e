// What the instrument's own rule makes of the scores, as one types: the result, the picture of a total, how sure its
// figures are, and what the instrument says follows.

import { confidenceSign, doubtsOf, totalScale } from '../../../../shared/documents/care/instrumentWords.ts';
import type { Instrument } from '../../../../shared/domain/screening/instruments.ts';
import type { Interpretation } from '../../../../shared/domain/screening/reading.ts';
import { useWords } from '../../../app/words.tsx';
import { ChartKeyView, ChartView } from '../../../ui/charts.tsx';

interface ReadingProps {
  readonly instrument: Instrument | null;
  /** null: no scores yet, or some that cannot be. */
  readonly read: Interpretation | null;
  /** The result as it will be kept. */
  readonly result: string | null;
  /** A score stands that cannot be. */
  readonly isAnswerWrong: boolean;
}

export function Reading({ instrument, read, result, isAnswerWrong }: ReadingProps) {
  const { t, code } = useWords();
  if (instrument === null || read === null) {
    return (
      <section className="reading">
        <h2>{t('record.screening.result')}</h2>
        <p className="quiet">{t(isAnswerWrong ? 'record.screening.noResultYet' : 'record.screening.resultEmpty')}</p>
      </section>
    );
  }
  const { computed, notComputed, follows } = read;
  return (
    <>
      <section className="reading" aria-live="polite">
        <h2>{t('record.screening.result')}</h2>
        {computed === null ? (
          <>
            {result === null ? null : <p className="result">{code('result', result)}</p>}
            {notComputed === null ? null : (
              <p>{t('record.screening.notComputed', { why: code('notComputed', notComputed) })}</p>
            )}
          </>
        ) : (
          <>
            <p className="result">{code('result', computed)}</p>
            <p className="quiet">{t('record.screening.byRule', { tool: instrument.tool })}</p>
            {read.differs && result !== null && result !== computed ? (
              <p>
                {t('care.screenings.differs', { computed: code('result', computed), recorded: code('result', result) })}
              </p>
            ) : null}
          </>
        )}
        <TotalPicture read={read} />
        <ScaleKey read={read} />
      </section>
      {follows.length === 0 ? null : (
        <section>
          <h2>{t('record.screening.follows')}</h2>
          <ul>
            {follows.map((each) => (
              <li key={each}>{code('screeningFollows', each)}.</li>
            ))}
          </ul>
        </section>
      )}
      <Doubts read={read} />
    </>
  );
}

/** The total on its scale, with the bands in words. An instrument scored by area has its scales beside its scores. */
function TotalPicture({ read }: { readonly read: Interpretation }) {
  const { t, code } = useWords();
  const { total, bands, direction, confidence } = read;
  const scale = total === null ? null : totalScale(read, total);
  if (total === null) return null;
  const sign = confidenceSign(confidence);
  return (
    <>
      <p>{t('record.screening.totalIs', { total })}</p>
      {scale === null ? null : (
        <ChartView
          chart={{ chart: 'scale', ...scale, score: total, ...(direction === 'high' ? { concern: 'high' } : {}) }}
        />
      )}
      {bands.length < 2 ? null : (
        <p className="quiet">
          {bands
            .slice(1)
            .map(({ from, result }) => `${t('care.screenings.band', { result: code('result', result), from })}${sign}`)
            .join('; ')}
          .
        </p>
      )}
    </>
  );
}

const zones = [
  { piece: 'belowCutoff', text: 'care.screenings.key.concern' },
  { piece: 'monitoring', text: 'summary.development.key.monitoring' },
  { piece: 'typical', text: 'summary.development.key.typical' },
] as const;

/** What the zones of a scale mean, where one is drawn. */
function ScaleKey({ read }: { readonly read: Interpretation }) {
  const { t } = useWords();
  const isByArea =
    read.scaleMax !== null && read.areas.some(({ table, counted }) => table !== null && counted !== null);
  const isByTotal = read.total !== null && totalScale(read, read.total) !== null;
  if (!isByArea && !isByTotal) return null;
  return (
    <p className="scale-key">
      {zones.map(({ piece, text }) => (
        <span key={piece}>
          <ChartKeyView piece={piece} /> {t(text)}
        </span>
      ))}
    </p>
  );
}

/** What the sign beside a figure means. */
function Doubts({ read }: { readonly read: Interpretation }) {
  const { code } = useWords();
  const doubts = [...doubtsOf(read)];
  if (doubts.length === 0) return null;
  return (
    <section>
      {doubts.map((doubt) => (
        <p key={doubt} className="quiet">
          {confidenceSign(doubt)} {code('confidenceMeaning', doubt)}
        </p>
      ))}
    </section>
  );
}
