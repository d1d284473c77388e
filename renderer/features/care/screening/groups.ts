// The instruments as a form offers them: by what they ask about.

import type { Instrument } from '../../../../shared/domain/screening/instruments.ts';

export const instrumentGroups = ['development', 'socialEmotional', 'autism', 'parents', 'assessments'] as const;
export type InstrumentGroup = (typeof instrumentGroups)[number];

const autism = ['m-chat-r-f', 'swyc-posi'];
const socialEmotional = ['asq-se-2', 'swyc-bpsc', 'swyc-ppsc', 'bitsea', 'deca-i', 'deca-t', 'ycpc', 'yc-ptsd-screen'];

/** What an instrument is offered under. */
export function groupOf({ id, kind, about }: Instrument): InstrumentGroup {
  if (about === 'caregiver') return 'parents';
  if (kind === 'assessment') return 'assessments';
  if (autism.includes(id)) return 'autism';
  return socialEmotional.includes(id) ? 'socialEmotional' : 'development';
}
