// Whether the questionnaire that was used fits the age that its own rule asks for.

import type { Screening } from '../record.ts';
import type { Born } from './ageBasis.ts';
import { holds } from './ageWindow.ts';
import type { Form, Instrument } from './instrument.ts';
import { proposeForm } from './questionnaire.ts';
import type { AgeBasis, FormFit } from './reading.ts';

/**
 * Whether the record names another age than the instrument asks for. Without a rule of prematurity on file nothing is
 * said, but for M-CHAT-R/F, whose ages are chronological (R8). Without the gestation, adjusted cannot be judged.
 */
export function isOtherBasis({ id, prematurity }: Instrument, basis: AgeBasis, entered: AgeBasis['basis']): boolean {
  if (prematurity === null && id !== 'm-chat-r-f') return false;
  return basis.why !== 'gestation-not-recorded' && entered !== basis.basis;
}

/**
 * Judges a form by its own window and the age that its instrument asks for. A form that holds this age fits, whichever
 * age the record says was used; where it does not, or its window is not on file, another basis explains it.
 */
export function formFitOf(
  instrument: Instrument,
  form: Form | null,
  basis: AgeBasis | null,
  screening: Pick<Screening, 'tool' | 'date' | 'ageBasis'>,
  child: Born,
): FormFit {
  if (basis === null) return { fit: 'not-known' };
  const isOther = isOtherBasis(instrument, basis, screening.ageBasis);
  // Adjusted, says the record, and nothing on file can say by how much: then its form cannot be judged either.
  if (!isOther && screening.ageBasis !== basis.basis) return { fit: 'not-known' };
  const window = form?.window ?? null;
  if (window !== null && basis.age !== null && holds(window, basis.age)) return { fit: 'fits' };
  if (window === null && !isOther) return { fit: 'not-known' };
  const proposed = proposeForm(screening.tool, child, screening.date).form;
  return { fit: isOther ? 'other-basis' : 'outside-window', proposed };
}
