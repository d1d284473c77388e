// People of the case by the name that stands in a draft: as the record has it, or as a screen in either language says it.

import { plainName } from '../brief/names.ts';
import { translatorFor } from '../i18n/translator.ts';
import type { OrderPerson } from './context.ts';

const folded = (name: string) => name.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** "Merriweather family", "familia Merriweather": a home is said otherwise in each language. */
function spellings({ name, ref }: OrderPerson): readonly string[] {
  const family = /^(.+) family$/.exec(name)?.[1];
  const said =
    family === undefined
      ? []
      : (['en', 'es'] as const).map((language) => translatorFor(language).t('familyNamed', { name: family }));
  return [name, ref, plainName(ref), name.replace(/^Atty\. /, ''), ...attorney(name), ...said].map(folded);
}

const attorney = (name: string) =>
  name.startsWith('Atty. ')
    ? (['en', 'es'] as const).map((language) =>
        name.replace(/^Atty\. /, translatorFor(language).t('summary.people.attorneyTitle')),
      )
    : [];

/** Who bears the name, the first of several; null: nobody here. */
export function personNamed(people: readonly OrderPerson[], name: string): OrderPerson | null {
  const asked = folded(plainName(name));
  return people.find((person) => spellings(person).includes(asked)) ?? null;
}
