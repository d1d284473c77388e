// What one audience may have of a case file, decided before anything is derived from it.
// A protected text is withheld where the audience is not on its list, where a Part 2 consent does not name the
// audience or does not run on the day (42 CFR 2.31, 2.33), and always where it is an address (sealed sheet only).
// Withholding takes the whole field that holds the text, so that what is left cannot be pieced together.

import type { CaseFile, ConsentDays, Protection } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
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
const isWhen = (text: string) => /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)$/.test(text);
const isReference = (field: string) => field === 'id' || field.endsWith('Id') || field === 'to';

interface Needles {
  /** Folded. */
  readonly texts: readonly string[];
  /** Ids of providers who are known here only by a hidden service. */
  readonly providers: ReadonlySet<string>;
}

/** Whether a text in this field holds one of the needles; ids, days, times and codes never do. */
function isProtected(text: string, field: string, { texts, providers }: Needles): boolean {
  if (isReference(field) || isWhen(text) || isCode(field, text)) return false;
  const words = folded(text);
  return providers.has(text) || texts.some((needle) => words.includes(needle));
}

/** Replaces every protected text in `value`, but for ids, days, times and codes: what is withheld must change no count. */
function withhold<T>(value: T, needles: Needles, field = ''): T {
  if (typeof value === 'string') return isProtected(value, field, needles) ? (withheldText as T) : value;
  if (Array.isArray(value)) return value.map((item) => withhold(item, needles, field)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, withhold(item, needles)])) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withhold(item, needles, key)])) as T;
  }
  return value;
}

/** A Part 2 service is shown only under a consent that covers a text of it: its provider's name or its note. */
function isCovered(service: Service, { people }: Protection, allowed: readonly SensitiveText[]): boolean {
  const words = folded(`${people.get(service.providerId)?.name ?? ''} ${service.note}`);
  return allowed.some(({ category, text }) => category === 'part2' && words.includes(folded(text)));
}

/** One moment's record of what is protected, with the texts of it that the audience may have and those it may not. */
interface Standing {
  readonly of: Protection;
  readonly allowed: readonly SensitiveText[];
  readonly denied: readonly SensitiveText[];
}

/** What the file itself says is protected, by its own days; and of an earlier file what the record says now, today. */
function standingsOf(file: CaseFile, audience: Audience, days: DisclosureDays): readonly Standing[] {
  const standing = (of: Protection, on: DisclosureDays): Standing => ({
    of,
    allowed: of.sensitiveTexts.filter((text) => mayHave(text, audience, on)),
    denied: of.sensitiveTexts.filter((text) => !mayHave(text, audience, on)),
  });
  const now = file.protectedNow;
  const today = { asOf: days.shownOn, shownOn: days.shownOn };
  return [standing(file, days), ...(now === null ? [] : [standing(now, today)])];
}

/** Hidden is what one of the standings hides; a service that one of them lacks is judged there as another has it. */
function hiddenIn(standings: readonly Standing[]): ReadonlySet<string> {
  const isHidden = (service: Service) =>
    standings.some(({ of, allowed }) => {
      const row = of.services.find(({ id }) => id === service.id) ?? service;
      return row.part2 && !isCovered(row, of, allowed);
    });
  const services = standings.flatMap(({ of }) => of.services);
  return new Set(services.filter(isHidden).map(({ id }) => id));
}

/** The ids of the services of a case that `audience` may not have on those days: not even that they are there. */
export function hiddenServices(file: CaseFile, audience: Audience, days: DisclosureDays): ReadonlySet<string> {
  return hiddenIn(standingsOf(file, audience, days));
}

/** The denied texts, and the providers who are known here only by a hidden service: to name one would tell of it. */
function needlesOf(
  records: readonly Protection[],
  denied: readonly SensitiveText[],
  hidden: ReadonlySet<string>,
): Needles {
  const services = records.flatMap((of) => of.services);
  const shown = new Set(services.filter(({ id }) => !hidden.has(id)).map(({ providerId }) => providerId));
  const providers = services
    .filter(({ id, providerId }) => hidden.has(id) && !shown.has(providerId))
    .map(({ providerId }) => providerId);
  const names = records.flatMap(({ people }) => providers.flatMap((id) => people.get(id)?.name ?? []));
  const texts = [...denied.map(({ text }) => text), ...names].map(folded);
  return { texts: [...new Set(texts)].filter((text) => text !== ''), providers: new Set(providers) };
}

/**
 * The days of the consents under 42 CFR Part 2 that name an audience, the expired ones too; and once, without days, that
 * a text is kept for it and no consent to anybody is recorded. One that was signed after the brief's day is not yet there.
 */
function consentsFor(
  texts: readonly SensitiveText[],
  audience: Audience,
  { asOf, shownOn }: DisclosureDays,
): ConsentDays[] {
  const days = texts.flatMap(({ category, audiences: kept, consentTo, consentSignedOn, consentExpiresOn }) => {
    if (category !== 'part2') return [];
    if (consentTo === null) return kept.includes(audience) ? [{ signedOn: null, expiresOn: null }] : [];
    if (!consentTo.includes(consentName[audience])) return [];
    if (consentSignedOn !== null && consentSignedOn > asOf) return [];
    const hasEnded = consentExpiresOn !== null && consentExpiresOn < shownOn;
    return [{ signedOn: consentSignedOn, expiresOn: consentExpiresOn, ...(hasEnded && { hasEnded }) }];
  });
  const keyOf = ({ signedOn, expiresOn }: ConsentDays) => [signedOn ?? '', expiresOn ?? ''];
  const distinct = new Map(days.map((one) => [keyOf(one).join(' '), one]));
  return sortedBy([...distinct.values()], keyOf);
}

export interface Narrowed {
  readonly file: CaseFile;
  /** Whether anything was withheld; what and how much is not said. */
  readonly withheld: boolean;
  /** How many services of the brief's day are hidden: of them the file knows nothing. */
  readonly servicesWithheld: number;
}

const saysWithheld = (file: CaseFile) => JSON.stringify([file, [...file.people]]).includes(withheldText);

/**
 * The case file that `audience` may have, and whether anything was withheld from it.
 * A consent must hold on the day that the brief is of and on the day that it is shown (42 CFR 2.31(a)(7), 2.33). Of an
 * earlier moment is withheld what was protected then and what is protected today.
 * Source: 42 CFR Part 2; the record's own list of protected texts.
 */
export function narrowCaseFile(file: CaseFile, audience: Audience, days: DisclosureDays): Narrowed {
  const standings = standingsOf(file, audience, days);
  const hidden = hiddenIn(standings);
  const denied = standings.flatMap((one) => one.denied);
  const narrowed = withholdFrom(file, { denied, hidden });
  const gone = file.services.filter(({ id }) => hidden.has(id));
  const deniedHere = file.sensitiveTexts.some((text) => denied.includes(text));
  return {
    file: { ...narrowed, consents: consentsFor(file.sensitiveTexts, audience, days) },
    withheld: deniedHere || gone.length > 0 || (file.protectedNow !== null && saysWithheld(narrowed)),
    servicesWithheld: gone.filter(({ referredOn }) => referredOn <= days.asOf).length,
  };
}

/**
 * The case file for those who enter what happened to a child: without any protected text, whoever is on its list, and
 * with no treatment record under 42 CFR Part 2. What they correct keeps its own words (services/care.ts).
 */
export function withoutProtectedTexts(file: CaseFile): CaseFile {
  const records = recordsOf(file);
  const services = records.flatMap((of) => of.services).filter(({ part2 }) => part2);
  const denied = records.flatMap(({ sensitiveTexts }) => sensitiveTexts);
  return withholdFrom(file, { denied, hidden: new Set<string>(services.map(({ id }) => id)) });
}

/** Whether a text that was cut for want of room ends in the beginning of a needle: half of it, eight letters at least. */
function endsInPartOf(text: string, needle: string): boolean {
  const [head = ''] = folded(text).split(/ ?(?:…|\.\.\.)$/);
  const least = Math.max(8, Math.ceil(needle.length / 2));
  for (let letters = least; letters < needle.length; letters += 1) {
    if (head.endsWith(needle.slice(0, letters).trimEnd())) return true;
  }
  return false;
}

/**
 * Whether content that was shown earlier, a brief or a document of one, holds what `audience` may not have on the day:
 * a protected text, whole or cut with "…", a hidden service that it points at, or the name of its provider.
 * `file`: the case as it is recorded now.
 */
export function holdsProtected(content: unknown, file: CaseFile, audience: Audience, shownOn: CalendarDate): boolean {
  const standings = standingsOf(file, audience, { asOf: shownOn, shownOn });
  const hidden = hiddenIn(standings);
  const denied = standings.flatMap((one) => one.denied);
  const needles = needlesOf(recordsOf(file), denied, hidden);
  const holds = (value: unknown, field: string): boolean => {
    if (typeof value === 'string') {
      if (hidden.has(value) || isProtected(value, field, needles)) return true;
      return value.endsWith('…') && needles.texts.some((needle) => endsInPartOf(value, needle));
    }
    if (Array.isArray(value)) return value.some((item) => holds(item, field));
    if (value === null || typeof value !== 'object') return false;
    return Object.entries(value).some(([key, item]) => holds(item, key));
  };
  return holds(content, '');
}

const recordsOf = (file: CaseFile): readonly Protection[] =>
  file.protectedNow === null ? [file] : [file, file.protectedNow];

interface Withheld {
  readonly denied: readonly SensitiveText[];
  /** Ids of services. */
  readonly hidden: ReadonlySet<string>;
}

/** A hidden service is not there at all, nor is what was reported of it: no count and no rule knows of it. */
function withholdFrom(file: CaseFile, { denied, hidden }: Withheld): CaseFile {
  const needles = needlesOf(recordsOf(file), denied, hidden);
  const open = {
    ...file,
    services: file.services.filter(({ id }) => !hidden.has(id)),
    progressReports: file.progressReports.filter(({ serviceId }) => !hidden.has(serviceId)),
    sensitiveTexts: file.sensitiveTexts.filter((row) => !denied.includes(row)),
    protectedNow: null,
  };
  return needles.texts.length + needles.providers.size === 0 ? open : withhold(open, needles);
}
