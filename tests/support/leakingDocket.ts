// The sample docket with a protected text of a family let slip in a family-time note of that same family, each written
// otherwise than it is recorded.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at, copySample } from '../exchange/sampleExport.ts';

export interface Leak {
  readonly family: string;
  readonly note: string;
  /** The protected text that it is like, as the record lists it. */
  readonly text: string;
}

export const leaks: readonly Leak[] = [
  { family: 'F01', note: 'Told of the E.P.D.S. score, 14, on 2026/06/02.', text: 'EPDS score 14 on 2026-06-02' },
  { family: 'F02', note: 'The van came from harbor-lantern.', text: 'Harbor Lantern Recovery' },
  { family: 'F03', note: 'Came from Milrace, a little late.', text: 'Millrace Outpatient' },
  { family: 'F06', note: 'Grandmother brought Shay Corigan.', text: 'Shay Corrigan' },
  { family: 'F07', note: 'They walked past 4418 Larkspur to the park.', text: '4418 Larkspur Hollow' },
  { family: 'F08', note: 'Left early to ask about the U-visa.', text: 'U visa' },
  { family: 'F09', note: 'Came from Mill-race at noon.', text: 'Millrace Outpatient' },
  // A word of treatment is in it: where the treatment is hidden the note is withheld without being asked about.
  { family: 'F09', note: 'Came from Milrace Outpatient.', text: 'Millrace Outpatient' },
];

export const leakedOn = '2026-11-19';

/** A text let slip in what the latest meeting of F07 decided: it stands in the brief itself. */
export const decisionOf: Pick<Leak, 'family' | 'note'> = { family: 'F07', note: 'Drop the crib at 4418 Larkspur.' };

/** Writes that docket into a folder, and says where. `decided`: texts let slip in a decision. */
export async function writeLeakingDocket(
  folder: string,
  told: readonly Leak[] = leaks,
  decided: readonly Pick<Leak, 'family' | 'note'>[] = [],
): Promise<string> {
  const docket = copySample();
  const familyOf = (id: string) =>
    at(
      docket.families.filter((one) => one.id === id),
      0,
    );
  for (const { family, note } of decided) familyOf(family).ftms.at(-1)?.decisions.push(note);
  for (const { family: id, note } of told) {
    const family = familyOf(id);
    family.familyTime.push({
      ...{ date: leakedOn, parent: at(family.parents, 0).id, hours: 2, outcome: 'attended', mode: 'in_person' },
      ...{ supervision: 'agency', note },
    });
  }
  const file = join(folder, 'leaking.json');
  await writeFile(file, JSON.stringify(docket));
  return file;
}
