// The figures of one screening against its cutoffs: a row an area, or one for its total, each with its place on the scale.

import { confidenceSign, readingText, totalScale, zoneOf } from '../../../../shared/documents/care/instrumentWords.ts';
import type { Words } from '../../../../shared/documents/words.ts';
import type { Screening } from '../../../../shared/domain/record.ts';
import type { AreaReading, Interpretation } from '../../../../shared/domain/screening/reading.ts';
import { ChartView } from '../../../ui/charts.tsx';
import { isOfConcern } from './screeningReading.ts';

interface ScreeningFiguresProps {
  readonly row: Screening;
  readonly reading: Interpretation;
  readonly words: Words;
}

/** A score by area; a total has its scale alone, for its result stands above. Nothing where nothing was scored. */
export function ScreeningFigures({ row, reading, words }: ScreeningFiguresProps) {
  const { t } = words;
  const { areas } = reading;
  if (areas.length === 0) return <TotalFigure row={row} reading={reading} words={words} />;
  return (
    <table className="rec-areas">
      <thead>
        <tr>
          <th scope="col">{t('care.screenings.area')}</th>
          <th scope="col">
            <span className="vh">{t('summary.development.scale')}</span>
          </th>
          <th scope="col" className="num">
            {t('care.screenings.score')}
          </th>
          <th scope="col" className="num">
            {t('care.screenings.cutoff')}
          </th>
          <th scope="col">{t('care.screenings.reading')}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <AreaRow key={area.area} area={area} reading={reading} words={words} />
        ))}
      </tbody>
    </table>
  );
}

interface AreaRowProps {
  readonly area: AreaReading;
  readonly reading: Interpretation;
  readonly words: Words;
}

function AreaRow({ area, reading: { scaleMax, direction }, words }: AreaRowProps) {
  const { score, counted, table } = area;
  const shown = counted ?? score;
  const said = readingText(words, area);
  const name = words.code('area', area.area);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {shown === null || table === null || scaleMax === null ? null : (
          <ChartView
            chart={{ chart: 'scale', max: scaleMax, ...zoneOf(table, direction), score: shown }}
            alt={words.t('care.screenings.scaleAlt', {
              area: name,
              score: shown,
              max: scaleMax,
              cutoff: table.cutoff,
              reading: said,
            })}
          />
        )}
      </td>
      <td className="num">{score ?? '–'}</td>
      <td className="num">{table === null ? '–' : `${table.cutoff}${confidenceSign(table.confidence)}`}</td>
      <td>{isOfConcern(area, direction) ? <b>{said}</b> : said}</td>
    </tr>
  );
}

function TotalFigure({ row, reading, words }: ScreeningFiguresProps) {
  const score = reading.total ?? row.score;
  const scale = score === null ? null : totalScale(reading, score);
  if (score === null || scale === null) return null;
  const { t } = words;
  const bands = reading.bands.map(({ from, result }) =>
    t('care.screenings.band', { result: words.code('result', result), from }),
  );
  return (
    <p className="rec-total">
      <ChartView
        chart={{ chart: 'scale', ...scale, score, ...(reading.direction === 'high' ? { concern: 'high' } : {}) }}
        alt={t('care.screenings.scaleAlt', {
          area: t('care.screenings.total'),
          score,
          max: scale.max,
          cutoff: scale.cutoff,
          reading: readingText(words, reading),
        })}
      />
      <span className="quiet">{t('care.screenings.bands', { bands: bands.join('; ') })}</span>
    </p>
  );
}
