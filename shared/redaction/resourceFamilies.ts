// The name of a resource family that is not kin, wherever it stands: its role takes its place, so that the rest of a
// sentence stays.

import type { CaseFile } from '../domain/caseFile.ts';
import type { PlacementSetting } from '../domain/record.ts';
import { resourceFamilyIn, resourceFamilyMark } from './marks.ts';
import { namesFinder, searchedNames, withoutNote } from './resourceFamilyNames.ts';

const notKin: readonly PlacementSetting[] = ['foster_family', 'foster_family_concurrent', 'foster_family_medical'];

/** The caregivers of homes that are not kin, as they stand in the record; a home of the reader's own is left out. */
function namesOf({ children }: CaseFile, own: string | null): readonly string[] {
  const homes = children.flatMap(({ placements }) => placements.filter(({ setting }) => notKin.includes(setting)));
  return [...new Set(homes.map(({ caregiver }) => caregiver))].filter((name) => name !== own);
}

/** Those of whom the reader may not have the name, but for the other notes of the own home. */
const othersOf = (file: CaseFile, own: string | null) =>
  namesOf(file, own).filter((name) => own === null || withoutNote(name) !== withoutNote(own));

/** The names of resource families that are not kin, for a search of what leaves. */
export const resourceFamilyNames = (file: CaseFile, own: string | null): readonly string[] =>
  searchedNames(file, othersOf(file, own));

const isReference = (field: string) => field === 'id' || (field.endsWith('Id') && field !== 'orderedOf');

/** A family as a Spanish sentence names it. */
const spanish = /^(?:la |las |los |familia |sra?\.? |srta\.? |sen\u0303or)|\sy\s/i;

/** Somebody's own words: whatever is put in them stands in square brackets. */
const isQuoted = (field: string) => field === 'parentVoice';

/** A name alone, with what stands in brackets after it, is said in the document's language; another in its sentence's. */
function roleFor(text: string, finder: RegExp, field: string): string {
  const plain = text.normalize('NFD');
  if (plain.search(finder) < 0) return text;
  const isAlone = withoutNote(plain).replace(finder, '') === '';
  const said = plain.replace(finder, (name) => {
    if (isAlone) return resourceFamilyMark;
    const role = spanish.test(name) ? resourceFamilyIn.es : resourceFamilyIn.en;
    return isQuoted(field) ? `[${role}]` : role;
  });
  return said.normalize('NFC');
}

function renamed<T>(value: T, finder: RegExp, field = ''): T {
  if (typeof value === 'string') return isReference(field) ? value : (roleFor(value, finder, field) as T);
  if (Array.isArray(value)) return value.map((item) => renamed(item, finder, field)) as T;
  if (value instanceof Map || value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, finder, key)])) as T;
}

/**
 * The file without the names of resource families that are not kin, but for the reader's own home; and how many there were.
 * @param whole the case before it was narrowed: a home of a child who is not in the copy has a name as well
 */
export function withoutResourceFamilies(
  file: CaseFile,
  whole: CaseFile,
  own: string | null,
): { readonly file: CaseFile; readonly count: number } {
  const names = othersOf(whole, own);
  const finder = names.length === 0 ? null : namesFinder(whole, names);
  if (finder === null) return { file, count: 0 };
  return { file: renamed(file, finder), count: namesOf(file, own).length };
}
