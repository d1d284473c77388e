// One screening read by one form, whichever way that form is read.

import type { Screening } from '../record.ts';
import { readArea, readAreas, readPaths, zoneOrder } from './areaFigures.ts';
import { asRecorded, type Figures } from './figures.ts';
import type { Form, Instrument } from './instrument.ts';
import type { AgeBasis } from './reading.ts';
import { readThreshold, readTotal } from './totalFigures.ts';

function read(screening: Screening, instrument: Instrument, form: Form, ageBasis: AgeBasis | null): Figures {
  const { scoring } = form;
  switch (scoring.by) {
    case 'zones':
      return readAreas(screening, instrument, scoring.areas, zoneOrder, readArea);
    case 'area-cutoffs': {
      const isLow = instrument.direction === 'low';
      const { areas, concern, none } = scoring;
      return readAreas(screening, instrument, areas, [none, concern], (counted, { cutoff }) =>
        (isLow ? counted < cutoff : counted >= cutoff) ? concern : none,
      );
    }
    case 'total':
      return readTotal(screening, instrument, form, scoring.bands);
    case 'threshold':
      return readThreshold(screening, instrument, form, scoring.months, ageBasis);
    case 'paths': {
      const figures = readPaths(screening);
      const confidence = figures.computed === null ? null : form.confidence;
      return { ...figures, scaleMax: instrument.takes.areas?.max ?? null, confidence };
    }
    case 'none':
      return asRecorded(screening, scoring.why);
  }
}

/** The figures of a screening by its form's own rule. Nothing is guessed: what cannot be computed is null and says why. */
export function figuresOf(
  screening: Screening,
  instrument: Instrument,
  form: Form,
  ageBasis: AgeBasis | null,
): Figures {
  const figures = read(screening, instrument, form, ageBasis);
  return form.scoring.by === 'none' ? figures : { ...figures, tableRow: figures.tableRow ?? form.rowId };
}
