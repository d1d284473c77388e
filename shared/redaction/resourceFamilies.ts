// The name of a resource family that is not kin, wherever it stands: its role takes its place, so that the rest of a
// sentence stays.

import type { CaseFile } from '../domain/caseFile.ts';
import type { PlacementSetting } from '../domain/record.ts';
import { resourceFamilyIn, resourceFamilyMark } from './marks.ts';

const notKin: readonly PlacementSetting[] = ['foster_family', 'foster_family_concurrent', 'foster_family_medical'];

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const withoutNote = (name: string) => name.replace(/\s*\([^)]*\)\s*$/, '');

/** The caregivers of homes that are not kin, as they stand in the record; a home of the reader's own is left out. */
function namesOf({ children }: CaseFile, own: string | null): readonly string[] {
  const homes = children.flatMap(({ placements }) => placements.filter(({ setting }) => notKin.includes(setting)));
  return [...new Set(homes.map(({ caregiver }) => caregiver))].filter((name) => name !== own);
}

/** A family's surname, where it is nobody else's of the case: "Ingersoll", "Salcedo-Pine". */
function surnamesOf(file: CaseFile, name: string): readonly string[] {
  const [, family] = /^(?:The )?(.+?) [Ff]amily$/.exec(name) ?? [];
  const surname = family ?? name.split(' ').at(-1) ?? '';
  const others = [
    ...file.parents.map((parent) => parent.name),
    ...file.children.map(({ child }) => `${child.firstName} ${child.lastName}`),
    ...[...file.people.values()].map((person) => person.name),
  ];
  const isOthers = others.some((other) => other.split(/[\s()]+/).includes(surname));
  return surname.length < 3 || isOthers ? [] : [surname];
}

/** What finds the names of the resource families of a case; null: there are none. */
function finderOf(file: CaseFile, own: string | null): RegExp | null {
  const ownName = own === null ? null : withoutNote(own);
  const names = namesOf(file, own)
    .map(withoutNote)
    .filter((name) => name !== ownName);
  const said = names.flatMap((name) => {
    const surnames = surnamesOf(file, name).map(escaped);
    return [
      escaped(name),
      ...surnames.flatMap((surname) => [`[Ff]amilia ${surname}`, `${surname} [Ff]amily`, `${surname}s?`]),
    ];
  });
  return said.length === 0
    ? null
    : new RegExp(String.raw`(?<![\p{L}\d])(?:[Tt]he |[Ll]a )?(?:${said.join('|')})(?![\p{L}\d])`, 'gu');
}

const isReference = (field: string) => field === 'id' || (field.endsWith('Id') && field !== 'orderedOf');

/** A name alone, with what stands in brackets after it, is said in the document's language; another in its sentence's. */
function roleFor(text: string, finder: RegExp): string {
  const isAlone = withoutNote(text).replace(finder, '') === '';
  return text.replace(finder, (name) => {
    if (isAlone) return resourceFamilyMark;
    return /^(?:la )?familia /i.test(name) ? resourceFamilyIn.es : resourceFamilyIn.en;
  });
}

function renamed<T>(value: T, finder: RegExp, field = ''): T {
  if (typeof value === 'string') return isReference(field) ? value : (roleFor(value, finder) as T);
  if (Array.isArray(value)) return value.map((item) => renamed(item, finder, field)) as T;
  if (value instanceof Map || value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, finder, key)])) as T;
}

/** The file without the names of resource families that are not kin, but for the reader's own home; and how many there were. */
export function withoutResourceFamilies(
  file: CaseFile,
  own: string | null,
): { readonly file: CaseFile; readonly count: number } {
  const finder = finderOf(file, own);
  if (finder === null) return { file, count: 0 };
  return { file: renamed(file, finder), count: namesOf(file, own).length };
}
