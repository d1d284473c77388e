// A recorded screening read by its own instrument's rule, beside what was recorded. Both are shown where they differ.

import type { Screening } from '../record.ts';
import { ageBasisOf, type Born } from './ageBasis.ts';
import { asRecorded, type Figures } from './figures.ts';
import { followsOf, interviewOf, isInterviewMissing } from './followUp.ts';
import { formFitOf } from './formFit.ts';
import { formOf, type Instrument, instrumentOf } from './instruments.ts';
import type { FormFit, Interpretation, SafetyAnswer } from './reading.ts';
import { figuresOf } from './scoring.ts';

/** The results that say that this program gave none: no opinion that another could contradict. */
export const notScored = 'not_scored';
export const noBand = 'no_band';

const contradicts = (computed: string | null, recorded: string) =>
  computed !== null && computed !== recorded && recorded !== notScored && recorded !== noBand;

function safetyOf({ safetyItem }: Instrument, { answers, safetyFollowUpOn }: Screening): SafetyAnswer | null {
  if (safetyItem === null) return null;
  const answer = answers?.[safetyItem.item];
  if (answer === undefined || answer < safetyItem.from) return null;
  return { item: safetyItem.item, followUpOn: safetyFollowUpOn };
}

const notKnown: FormFit = { fit: 'not-known' };

/** What every interpretation says of the figures. */
function said({ result }: Screening, { computed, notComputed, areas, total, bands, ...rest }: Figures) {
  return {
    recorded: result,
    computed,
    notComputed,
    differs: contradicts(computed, result) || areas.some((area) => contradicts(area.computed, area.recorded)),
    areas,
    total,
    bands,
    scaleMax: rest.scaleMax,
    tableRow: rest.tableRow,
    confidence: rest.confidence,
  };
}

/**
 * Reads one screening of a child (of a caregiver: the child it was made for). Bands, cutoffs, windows and rules:
 * resources/reference/screening-instruments.json, with their sources there. Nothing is guessed: without a table, a score
 * or an age that the table needs `computed` is null and `notComputed` says why. What follows is said for the computed
 * result and for the recorded one.
 */
export function interpret(screening: Screening, child: Born): Interpretation {
  const instrument = instrumentOf(screening.tool);
  if (instrument === null) {
    return {
      ...said(screening, asRecorded(screening, 'instrument-not-on-file')),
      interviewMissing: false,
      interview: null,
      safety: null,
      direction: null,
      ageBasis: null,
      formFit: notKnown,
      follows: [],
    };
  }
  const form = formOf(instrument, screening.form);
  const ageBasis = ageBasisOf(instrument, child, screening.date);
  const figures =
    form === null ? asRecorded(screening, 'no-table-for-form') : figuresOf(screening, instrument, form, ageBasis);
  const safety = safetyOf(instrument, screening);
  return {
    ...said(screening, figures),
    interviewMissing: isInterviewMissing(instrument, screening, figures.computed),
    interview: interviewOf(instrument, screening),
    safety,
    direction: instrument.direction === 'mixed' ? null : instrument.direction,
    ageBasis,
    formFit: formFitOf(instrument, form, ageBasis, screening, child),
    follows: followsOf(instrument, screening, { ...figures, safety, ageBasis }),
  };
}
