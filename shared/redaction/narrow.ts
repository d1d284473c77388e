// What one audience may have of a case file, decided before anything is derived from it.
// A protected text is withheld where the audience is not on its list, where a Part 2 consent does not name the
// audience or does not run on the day (42 CFR 2.31, 2.33), and always where it is an address (sealed sheet only).
// Withholding takes the whole field that holds the text, so that what is left cannot be pieced together.

import type { CaseFile, ConsentDays } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { sortedBy } from '../domain/order.ts';
import { familyTimeOutcomes, type SensitiveText, type Service } from '../domain/record.ts';
import { instrumentOf } from '../domain/screening/instruments.ts';

export const audiences = ['judge'] as const;
export type Audience = (typeof audiences)[number];

/** Stands in a text field for what was withheld; the document says so in words. */
export const withheldText = '[withheld]';

/** Who a consent must name for an audience. */
const consentName: Record<Audience, string> = { judge: 'court' };

/** The two days that a disclosure is judged by: what the brief is of, and when somebody sees it. */
export interface DisclosureDays {
  readonly asOf: CalendarDate;
  readonly shownOn: CalendarDate;
}

function mayHave(text: SensitiveText, audience: Audience, { asOf, shownOn }: DisclosureDays): boolean {
  if (text.category === 'dv_address' || !text.audiences.includes(audience)) return false;
  if (text.category !== 'part2') return true;
  const { consentExpiresOn, consentSignedOn, consentTo } = text;
  if (consentTo === null || !consentTo.includes(consentName[audience]) || consentSignedOn === null) return false;
  return [asOf, shownOn].every(
    (day) => consentSignedOn <= day && (consentExpiresOn === null || day <= consentExpiresOn),
  );
}

const folded = (text: string) =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** Fields of codes that the rules count by. A protected text cannot be one of these, only look like a part of one. */
const codeFields = new Set([
  ...['ageBasis', 'area', 'completedBy', 'event', 'findings', 'form', 'kind', 'label', 'mode', 'need', 'result'],
  ...['setting', 'status', 'tool', 'topic', 'type', 'vaccine'],
]);
/** What a test came to is free text, in a field of the same name as a family-time session's code. */
const isOutcome = (text: string) => familyTimeOutcomes.some((code) => code === text);
/** What books somebody elsewhere; in the same field of a safe-sleep check stands who looked. */
const isBooking = (text: string) => text === 'hearing' || text === 'commitment';
const isCode = (field: string, text: string) =>
  field === 'timezone' ||
  (field === 'by' && isBooking(text)) ||
  (field === 'outcome' && isOutcome(text)) ||
  (field === 'tool' && instrumentOf(text) !== null) ||
  (codeFields.has(field) && /^(?:\w+|\d+ month)$/.test(text));
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const isReference = (field: string) => field === 'id' || field.endsWith('Id') || field === 'to';

/**
 * Replaces every text in `value` that holds one of `needles` (already folded), but for ids, days and codes: what is
 * withheld must change no count.
 */
function withhold<T>(value: T, needles: readonly string[], field = ''): T {
  if (typeof value === 'string') {
    if (isReference(field) || isDay(value) || isCode(field, value)) return value;
    const text = folded(value);
    return needles.some((needle) => text.includes(needle)) ? (withheldText as T) : value;
  }
  if (Array.isArray(value)) return value.map((item) => withhold(item, needles, field)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withhold(item, needles)])) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withhold(item, needles, key)])) as T;
  }
  return value;
}

/** A Part 2 service is shown only under a consent that covers a text of it: its provider's name or its note. */
function isCovered(service: Service, file: CaseFile, allowed: readonly SensitiveText[]): boolean {
  const words = folded(`${file.people.get(service.providerId)?.name ?? ''} ${service.note}`);
  return allowed.some(({ category, text }) => category === 'part2' && words.includes(folded(text)));
}

/** The ids of the services of a case that `audience` may not have on those days: not even that they are there. */
export function hiddenServices(file: CaseFile, audience: Audience, days: DisclosureDays): ReadonlySet<string> {
  const allowed = file.sensitiveTexts.filter((text) => mayHave(text, audience, days));
  return new Set(file.services.filter((row) => row.part2 && !isCovered(row, file, allowed)).map(({ id }) => id));
}

/** Its days stay, for the counting rules; no section shows them (sections/services.ts). */
function withholdService(service: Service): Service {
  return { ...service, type: withheldText, providerId: idOf(withheldText), note: withheldText };
}

/** The names of providers who are known here only by a hidden service: to name one elsewhere would tell of it. */
function hiddenProviders(file: CaseFile, hidden: ReadonlySet<string>): string[] {
  const shown = new Set(file.services.filter(({ id }) => !hidden.has(id)).map(({ providerId }) => providerId));
  return file.services.flatMap(({ id, providerId }) => {
    const name = file.people.get(providerId)?.name;
    return hidden.has(id) && !shown.has(providerId) && name !== undefined ? [name] : [];
  });
}

/**
 * The days of the consents under 42 CFR Part 2 that name an audience, the expired ones too; and once, without days, that
 * a text is kept for it and no consent to anybody is recorded. One that was signed after the brief's day is not yet there.
 */
function consentsFor(texts: readonly SensitiveText[], audience: Audience, asOf: CalendarDate): ConsentDays[] {
  const days = texts.flatMap(({ category, audiences: kept, consentTo, consentSignedOn, consentExpiresOn }) => {
    if (category !== 'part2') return [];
    if (consentTo === null) return kept.includes(audience) ? [{ signedOn: null, expiresOn: null }] : [];
    if (!consentTo.includes(consentName[audience])) return [];
    if (consentSignedOn !== null && consentSignedOn > asOf) return [];
    return [{ signedOn: consentSignedOn, expiresOn: consentExpiresOn }];
  });
  const keyOf = ({ signedOn, expiresOn }: ConsentDays) => [signedOn ?? '', expiresOn ?? ''];
  const distinct = new Map(days.map((one) => [keyOf(one).join(' '), one]));
  return sortedBy([...distinct.values()], keyOf);
}

/**
 * The case file that `audience` may have, and whether anything was withheld from it; what and how much is not said.
 * A consent must hold on the day that the brief is of and on the day that it is shown (42 CFR 2.31(a)(7), 2.33).
 * Source: 42 CFR Part 2; the record's own list of protected texts.
 */
export function narrowCaseFile(
  file: CaseFile,
  audience: Audience,
  days: DisclosureDays,
): { readonly file: CaseFile; readonly withheld: boolean } {
  const allowed = file.sensitiveTexts.filter((text) => mayHave(text, audience, days));
  const denied = file.sensitiveTexts.filter((text) => !allowed.includes(text));
  const hidden = hiddenServices(file, audience, days);
  const consents = consentsFor(file.sensitiveTexts, audience, days.asOf);
  return {
    file: { ...withholdFrom(file, { denied, hidden }), consents },
    withheld: denied.length > 0 || hidden.size > 0,
  };
}

/**
 * The case file for those who enter what happened to a child: without any protected text, whoever is on its list, and
 * with no treatment record under 42 CFR Part 2. What they correct keeps its own words (services/care.ts).
 */
export function withoutProtectedTexts(file: CaseFile): CaseFile {
  const hidden = new Set<string>(file.services.filter(({ part2 }) => part2).map(({ id }) => id));
  return withholdFrom(file, { denied: file.sensitiveTexts, hidden });
}

interface Withheld {
  readonly denied: readonly SensitiveText[];
  /** Ids of services. */
  readonly hidden: ReadonlySet<string>;
}

function withholdFrom(file: CaseFile, { denied, hidden }: Withheld): CaseFile {
  const services = file.services.map((row) => (hidden.has(row.id) ? withholdService(row) : row));
  const needles = [...denied.map(({ text }) => text), ...hiddenProviders(file, hidden)].map(folded);
  const progressReports = file.progressReports.filter(({ serviceId }) => !hidden.has(serviceId));
  const open = {
    ...file,
    services,
    progressReports,
    sensitiveTexts: file.sensitiveTexts.filter((text) => !denied.includes(text)),
  };
  return needles.length === 0 ? open : withhold(open, needles);
}
