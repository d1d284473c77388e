// What one audience may have of a case file, decided before anything is derived from it.
// A protected text is withheld where the audience is not on its list, where a Part 2 consent does not name the
// audience or has ended before the as-of day (42 CFR 2.31, 2.33), and always where it is an address (sealed sheet only).
// Withholding takes the whole field that holds the text, so that what is left cannot be pieced together.

import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { SensitiveText, Service } from '../domain/record.ts';

export const audiences = ['judge'] as const;
export type Audience = (typeof audiences)[number];

/** Stands in a text field for what was withheld; the document says so in words. */
export const withheldText = '[withheld]';

/** What was withheld: a category and how many texts, never the text. */
export interface Withheld {
  readonly category: string;
  readonly count: number;
}

/** Who a consent must name for an audience. */
const consentName: Record<Audience, string> = { judge: 'court' };

function mayHave(text: SensitiveText, audience: Audience, asOf: CalendarDate): boolean {
  if (text.category === 'dv_address' || !text.audiences.includes(audience)) return false;
  if (text.category !== 'part2') return true;
  const { consentExpiresOn, consentSignedOn, consentTo } = text;
  if (consentTo === null || !consentTo.includes(consentName[audience])) return false;
  return (
    (consentSignedOn === null || consentSignedOn <= asOf) && (consentExpiresOn === null || asOf <= consentExpiresOn)
  );
}

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Replaces every text in `value` that holds one of `needles` (already folded). Returns `value` itself where none does. */
function withhold<T>(value: T, needles: readonly string[]): T {
  if (typeof value === 'string') {
    const text = folded(value);
    return needles.some((needle) => text.includes(needle)) ? (withheldText as T) : value;
  }
  if (Array.isArray(value)) return value.map((item) => withhold(item, needles)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withhold(item, needles)])) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withhold(item, needles)])) as T;
  }
  return value;
}

/** A Part 2 service is shown only under a consent that covers a text of it: its provider's name or its note. */
function isCovered(service: Service, file: CaseFile, allowed: readonly SensitiveText[]): boolean {
  const words = folded(`${file.people.get(service.providerId)?.name ?? ''} ${service.note}`);
  return allowed.some(({ category, text }) => category === 'part2' && words.includes(folded(text)));
}

/** Its days stay, for the counting rules; no section shows them (sections/services.ts). */
function withholdService(service: Service): Service {
  return { ...service, type: withheldText, providerId: idOf(withheldText), note: withheldText };
}

/**
 * The case file that `audience` may have on `asOf`, and what was withheld from it.
 * Source: 42 CFR Part 2; PRODUCT.md "Roles and what they may see"; the record's own list of protected texts.
 */
export function narrowCaseFile(
  file: CaseFile,
  audience: Audience,
  asOf: CalendarDate,
): { readonly file: CaseFile; readonly withheld: readonly Withheld[] } {
  const allowed = file.sensitiveTexts.filter((text) => mayHave(text, audience, asOf));
  const denied = file.sensitiveTexts.filter((text) => !allowed.includes(text));
  const hidden = new Set(
    file.services.filter((row) => row.part2 && !isCovered(row, file, allowed)).map(({ id }) => id),
  );
  const services = file.services.map((row) => (hidden.has(row.id) ? withholdService(row) : row));
  const needles = denied.map(({ text }) => folded(text));
  const open = { ...file, services, sensitiveTexts: allowed };
  const counts = new Map<string, number>();
  for (const { category } of denied) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (hidden.size > 0 && !counts.has('part2')) counts.set('part2', hidden.size);
  return {
    file: needles.length === 0 ? open : withhold(open, needles),
    withheld: [...counts].map(([category, count]) => ({ category, count })),
  };
}
