// The record's own spelling of the file's names.

/** The record's own words for some bands; every other band keeps the file's id in the record's spelling. */
const recordWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'asq-3': { 'below-cutoff': 'below', 'on-schedule': 'typical' },
  'asq-se-2': { 'no-low-risk': 'typical' },
};

/** "Gross Motor", "gross-motor" → gross_motor. */
export const recordName = (text: string) => text.toLowerCase().replaceAll(/[^a-z\d]+/g, '_');
/** A band of the file as the record names it. */
export const resultOf = (instrumentId: string, band: string) => recordWords[instrumentId]?.[band] ?? recordName(band);
