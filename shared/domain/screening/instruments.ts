// The instruments' own tables, as data. Which cutoffs are confirmed, and by whom, stands in the file's `sources`.

import table from '../../../resources/reference/screening-instruments.json' with { type: 'json' };

export type Confidence = 'two-sources' | 'single-source';

/** One area of one questionnaire: a score under `cutoff` is below, from there to `monitorTo` is monitoring. */
export interface AreaTable {
  readonly area: string;
  readonly cutoff: number;
  readonly monitorTo: number;
}

/** A questionnaire read by its areas, each 0 to `max`; low is of concern (ASQ-3). */
export interface AreaForm {
  readonly reads: 'areas';
  readonly rowId: string;
  readonly max: number;
  readonly areas: readonly AreaTable[];
  readonly confidence: Confidence;
}

/** A questionnaire read by its total; high is of concern. Bands in rising order, the first from 0. */
export interface TotalForm {
  readonly reads: 'total';
  readonly rowId: string;
  readonly bands: readonly { readonly from: number; readonly result: string }[];
  readonly confidence: Confidence;
}

export type InstrumentForm = AreaForm | TotalForm;

const find = (id: string) => table.instruments.find((instrument) => instrument.id === id);
/** "18 month" → 18. */
const monthsOf = (form: string) => Number(/^(\d+) month$/.exec(form)?.[1] ?? Number.NaN);
const areaName = (areaId: string) => areaId.replaceAll('-', '_');

function asq3Form(form: string): AreaForm | null {
  const instrument = find('asq-3');
  const months = monthsOf(form);
  const interval = instrument?.intervals?.find((row) => row.intervalMonths === months);
  if (instrument === undefined || interval === undefined || !('areas' in interval) || !interval.areas) return null;
  return {
    reads: 'areas',
    rowId: interval.id,
    max: 60,
    areas: interval.areas.map(({ areaId, cutoff, monitoringUpper }) => ({
      area: areaName(areaId),
      cutoff,
      monitorTo: monitoringUpper,
    })),
    confidence: 'two-sources',
  };
}

function asqSe2Form(form: string): TotalForm | null {
  const months = monthsOf(form);
  const interval = find('asq-se-2')?.intervals?.find((row) => row.intervalMonths === months);
  if (interval === undefined || !('monitoringLower' in interval)) return null;
  const { id, monitoringLower, cutoff } = interval;
  if (monitoringLower === undefined || cutoff === undefined) return null;
  return {
    reads: 'total',
    rowId: id,
    bands: [
      { from: 0, result: 'typical' },
      { from: monitoringLower, result: 'monitoring' },
      { from: cutoff, result: 'above_cutoff' },
    ],
    confidence: 'single-source',
  };
}

function mchatForm(): TotalForm | null {
  const bands = find('m-chat-r-f')?.bands ?? [];
  return {
    reads: 'total',
    rowId: 'm-chat-r-f',
    bands: bands.flatMap((band) =>
      'fromScore' in band && typeof band.fromScore === 'number' ? [{ from: band.fromScore, result: band.id }] : [],
    ),
    confidence: 'two-sources',
  };
}

/** The table for a tool's form as they are named in the record, or null where there is none on file. */
export function formOf(tool: string, form: string): InstrumentForm | null {
  switch (tool) {
    case 'ASQ-3':
      return asq3Form(form);
    case 'ASQ:SE-2':
      return asqSe2Form(form);
    case 'M-CHAT-R/F':
      return mchatForm();
    default:
      return null;
  }
}
