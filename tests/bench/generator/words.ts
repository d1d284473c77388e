// What made-up records say: as long as the sample docket's own sentences.

export const firstNames = [
  ...['Juniper', 'Rowan', 'Wren', 'Micah', 'Oriana', 'Maja', 'Tobias', 'Ansel', 'Iris', 'Mateo'],
  ...['Hazel', 'Kit', 'Amara', 'Jude', 'Nadia', 'Theo', 'Sunniva', 'Élodie', 'Bastián', 'Imogen'],
] as const;
export const lastNames = [
  ...['Ashdown', 'Tolliver', 'Strand', 'Beckwith', 'Lindqvist', 'Corrigan', 'Calloway', 'Quiroga Luján'],
  ...['Pemberton', 'Delacroix', 'Fitzwilliam', 'Castellane', 'Okonkwo', 'Harrowgate', 'Vance', 'Tennyson-Cole'],
] as const;

export const orders = [
  ['Agency to provide transport for five sessions a week', 'family_time'],
  ['Agency to book the ophthalmology follow-up within 14 days', 'health'],
  ['Unsupervised daytime family time to begin', 'family_time'],
  ['Agency to file a housing status report', 'services'],
  ['Agency to refer the child for a hearing test and report the result', 'health'],
  ['Mother to sign the release so that the therapist can join the team meeting', 'services'],
] as const;

export const actions = [
  'Sign lease and send copy to the team',
  'Book the ophthalmology appointment',
  'Arrange apnea/CPR refresher for both parents',
  'Show the home programme during family time',
  'Send the sleep log to the pediatrician before the visit',
  'Ask the clinic for an earlier evaluation date',
] as const;

export const sessionNotes = ['', '', '', 'Sang and read together; calm goodbye.', 'Both babies napped.'] as const;

export const services = [
  ['cpp', 'Dyadic sessions alternate the children; parents are reading cues more quickly'],
  ['perinatal_mental_health', 'EPDS score 14 at intake; attending weekly since'],
  ['fatherhood_group', ''],
  ['housing', 'Voucher issued; lease offered, signature pending'],
  ['physical_therapy', 'Home programme to be shown to parents during family time'],
] as const;

export const meeting = {
  agenda: ['Lease and move-in', 'Eyes and motor skills', 'Path to overnights', 'Safe sleep and apnea training'],
  strengths: [
    'Both parents present',
    'Parents settled both babies for naps without help',
    'Resource family and parents text daily',
  ],
  decisions: [
    'Ask the court for one overnight a week once the lease is signed and apnea/CPR refresher is done',
    'PT to join one family-time session a week',
  ],
  voices: [
    'The Saturdays feel like being their mum again.',
    'I want the overnight order to name a date, not "when ready".',
    'Parents asked for more time at bedtime.',
  ],
} as const;
