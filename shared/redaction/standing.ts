// What of a case's protected texts and services one reader may have, on the days that a disclosure is judged by: by the
// record's own list, by the consent under 42 CFR Part 2, and by the court's matrix.

import type { CaseFile, ConsentDays, Protection } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { sortedBy } from '../domain/order.ts';
import type { SensitiveText, Service } from '../domain/record.ts';
import { isUnderNoContact } from '../triggers/forms/livingAndContact.ts';
import type { Audience, Reader } from './audiences.ts';
import { folded } from './folded.ts';
import { type Acting, actingFor } from './party.ts';
import { type DisclosurePolicy, type DisclosureRow, levelOf, listedPolicy } from './policy.ts';
import { kindNamedIn, treatmentKind } from './treatment.ts';

/** The two days that a disclosure is judged by: what the brief is of, and when somebody sees it. */
export interface DisclosureDays {
  readonly asOf: CalendarDate;
  readonly shownOn: CalendarDate;
}

/** All that decides what a reader may have of a case. */
export interface Deciding {
  readonly file: CaseFile;
  readonly audience: Audience;
  readonly acting: Acting;
  readonly days: DisclosureDays;
  readonly policy: DisclosurePolicy;
}

function withPrograms<T extends Protection>(of: T): T {
  const isProgram = ({ providerId }: Service) => of.people.get(providerId)?.role === 'provider_part2';
  const isUnmarked = (row: Service) => !row.part2 && isProgram(row);
  if (!of.services.some(isUnmarked)) return of;
  return { ...of, services: of.services.map((row) => (isUnmarked(row) ? { ...row, part2: true } : row)) };
}

/** The file in which whatever a program under 42 CFR Part 2 gives is such a record, marked or not (42 CFR 2.11, 2.12). */
export function withPart2Programs(file: CaseFile): CaseFile {
  const marked = withPrograms(file);
  const { protectedNow: now } = marked;
  const then = now === null ? null : withPrograms(now);
  return then === now ? marked : { ...marked, protectedNow: then };
}

/** @param days an order or a consent must hold on both of them */
export function decidingFor(given: CaseFile, reader: Reader, days: DisclosureDays, policy: DisclosurePolicy): Deciding {
  const file = withPart2Programs(given);
  return { file, audience: reader.audience, acting: actingFor(file, reader, days.asOf), days, policy };
}

/** Who a consent must name for an audience. */
const consentName: Record<Audience, string> = {
  judge: 'court',
  clerk: 'court',
  agency: 'agency',
  child_attorney: 'child_attorney',
  mother_attorney: 'mother_attorney',
  father_attorney: 'father_attorney',
  casa: 'casa',
  resource_parent: 'resource_parent',
  tribe: 'tribe',
};

/** The row of the matrix that a protected text of a category falls under; of any other category 'protected-other'. */
const rowOfCategory: Readonly<Record<string, DisclosureRow>> = {
  part2: 'part2',
  dv_address: 'address',
  childcare_site: 'child-care-site',
  immigration: 'immigration',
  mental_health: 'parent-treatment',
  health: 'parent-treatment',
  medical: 'parent-treatment',
  hiv: 'parent-treatment',
  part_c: 'part-c-detail',
  reporter: 'reporter',
};
const rowOf = ({ category }: SensitiveText): DisclosureRow => rowOfCategory[category] ?? 'protected-other';

/** A reader who represents one parent of the case. */
const isParentsAttorney = (audience: Audience): boolean =>
  audience === 'mother_attorney' || audience === 'father_attorney';

/** The parents of whose records a text is a part: of their services, or of what stands of themselves. */
export function aboutWhom(
  { text }: Pick<SensitiveText, 'text'>,
  of: Protection,
  { file }: Pick<Deciding, 'file'>,
): ReadonlySet<string> {
  const needle = folded(text);
  const holds = (words: string) => folded(words).includes(needle);
  const served = of.services.filter((row) => holds(wordsOf(row, of))).map(({ subjectId }) => subjectId);
  const parents = file.parents.filter((row) => holds(`${row.name} ${row.located ?? ''} ${row.search ?? ''}`));
  const known = new Set<string>(file.parents.map(({ id }) => id));
  return new Set<string>([...served, ...parents.map(({ id }) => id)].filter((id) => known.has(id)));
}

const wordsOf = (service: Service, { people }: Protection) =>
  `${people.get(service.providerId)?.name ?? ''} ${service.note}`;

/** Whether "mother" or "father" on a text's list means the parent of this reader, and the text is not the other parent's. */
function isOfOwnParent(text: SensitiveText, of: Protection, deciding: Deciding): boolean {
  const { parent, isOneOfSeveral } = deciding.acting;
  if (parent === null) return false;
  const about = aboutWhom(text, of, deciding);
  return about.size === 0 ? !isOneOfSeveral : [...about].every((id) => id === parent.id);
}

/** The parent whom this reader represents is under a no-contact order on one of the days. */
export function isKeptApart({ acting: { parent }, days }: Deciding): boolean {
  return parent !== null && [days.asOf, days.shownOn].some((day) => isUnderNoContact(parent, day));
}

function isConsented(text: SensitiveText, { audience, days }: Deciding): boolean {
  const { consentExpiresOn, consentSignedOn, consentTo } = text;
  if (consentTo === null || !consentTo.includes(consentName[audience]) || consentSignedOn === null) return false;
  return [days.asOf, days.shownOn].every(
    (day) => consentSignedOn <= day && (consentExpiresOn === null || day <= consentExpiresOn),
  );
}

/** A court has given this reader by order what the list does not. */
const isWidened = (row: DisclosureRow, { audience, policy }: Deciding) =>
  levelOf(policy, row, audience) === 'yes' && levelOf(listedPolicy, row, audience) !== 'yes';

function mayHave(text: SensitiveText, of: Protection, deciding: Deciding): boolean {
  const { audience, policy } = deciding;
  const row = rowOf(text);
  const level = levelOf(policy, row, audience);
  if (row === 'address' || level === 'no') return false;
  if (row === 'child-care-site' && isKeptApart(deciding)) return false;
  if (isWidened(row, deciding)) return true;
  if (!text.audiences.includes(audience)) return false;
  if (isParentsAttorney(audience)) {
    const { isOneOfSeveral } = deciding.acting;
    if ((level === 'own' || isOneOfSeveral) && !isOfOwnParent(text, of, deciding)) return false;
  }
  return row !== 'part2' || isConsented(text, deciding);
}

/** One moment's record of what is protected, with the texts of it that the reader may have and those it may not. */
export interface Standing {
  readonly of: Protection;
  readonly allowed: readonly SensitiveText[];
  readonly denied: readonly SensitiveText[];
}

/** What the file itself says is protected, by its own days; and of an earlier file what the record says now, today. */
export function standingsOf(deciding: Deciding): readonly Standing[] {
  const { file, days } = deciding;
  const standing = (of: Protection, on: DisclosureDays): Standing => {
    const may = (text: SensitiveText) => mayHave(text, of, { ...deciding, days: on });
    return { of, allowed: of.sensitiveTexts.filter(may), denied: of.sensitiveTexts.filter((text) => !may(text)) };
  };
  const now = file.protectedNow;
  const today = { asOf: days.shownOn, shownOn: days.shownOn };
  return [standing(file, days), ...(now === null ? [] : [standing(now, today)])];
}

/** A text of the record that names this reader stands in the service: its provider's name or its note. */
function isNamed(service: Service, { of, allowed }: Standing, rows: readonly DisclosureRow[]): boolean {
  const words = folded(wordsOf(service, of));
  return allowed.some((text) => rows.includes(rowOf(text)) && words.includes(folded(text.text)));
}

/** Of these a denied text takes its whole service with it; an address or a name in a note takes the note alone. */
const ofOnePerson: readonly DisclosureRow[] = ['part2', 'parent-treatment', 'immigration'];

/** A text that names a kind of treatment is of every such treatment of that person, whatever its note says. */
function isOfKind(text: SensitiveText, service: Service, { of }: Standing, deciding: Deciding): boolean {
  const kind = service.part2 && rowOf(text) === 'part2' ? kindNamedIn(text) : null;
  if (kind === null || kind !== treatmentKind(service, deciding.file)) return false;
  const about = aboutWhom(text, of, deciding);
  return about.size === 0 ? service.subjectId !== deciding.acting.parent?.id : about.has(service.subjectId);
}

function holdsDenied(service: Service, standing: Standing, deciding: Deciding): boolean {
  const note = folded(`${service.note} ${service.type}`);
  return standing.denied.some(
    (text) =>
      (ofOnePerson.includes(rowOf(text)) && note.includes(folded(text.text))) ||
      isOfKind(text, service, standing, deciding),
  );
}

function isShown(service: Service, standing: Standing, deciding: Deciding): boolean {
  const { audience, acting, file, policy } = deciding;
  if (audience !== 'judge' && holdsDenied(service, standing, deciding)) return false;
  const kind = treatmentKind(service, file);
  if (kind === null) return true;
  const row = service.part2 ? 'part2' : 'parent-treatment';
  const level = levelOf(policy, row, audience);
  if (level === 'no') return false;
  if (level === 'own' && service.subjectId !== acting.parent?.id) return false;
  if (service.part2) return isWidened(row, deciding) || isNamed(service, standing, ['part2']);
  return level === 'yes' || level === 'own' || isNamed(service, standing, ['parent-treatment', 'protected-other']);
}

/** Hidden is what one of the standings hides; a service that one of them lacks is judged there as another has it. */
export function hiddenIn(standings: readonly Standing[], deciding: Deciding): ReadonlySet<string> {
  const isHidden = (service: Service) =>
    standings.some(
      (standing) => !isShown(standing.of.services.find(({ id }) => id === service.id) ?? service, standing, deciding),
    );
  const services = standings.flatMap(({ of }) => of.services);
  return new Set(services.filter(isHidden).map(({ id }) => id));
}

/**
 * The days of the consents under 42 CFR Part 2 that name a reader, the expired ones too; and once, without days, that a
 * text is kept for it and no consent to anybody is recorded. One that was signed after the brief's day is not yet there.
 */
export function consentsFor(deciding: Deciding): ConsentDays[] {
  const { file, audience, policy, days } = deciding;
  if (levelOf(policy, 'part2', audience) === 'no') return [];
  const isOwn = (text: SensitiveText) => !isParentsAttorney(audience) || isOfOwnParent(text, file, deciding);
  const found = file.sensitiveTexts.flatMap((text) => {
    const { category, audiences: kept, consentTo, consentSignedOn, consentExpiresOn } = text;
    if (category !== 'part2' || !isOwn(text)) return [];
    if (consentTo === null) return kept.includes(audience) ? [{ signedOn: null, expiresOn: null }] : [];
    if (!consentTo.includes(consentName[audience])) return [];
    if (consentSignedOn !== null && consentSignedOn > days.asOf) return [];
    const hasEnded = consentExpiresOn !== null && consentExpiresOn < days.shownOn;
    return [{ signedOn: consentSignedOn, expiresOn: consentExpiresOn, ...(hasEnded && { hasEnded }) }];
  });
  const keyOf = ({ signedOn, expiresOn }: ConsentDays) => [signedOn ?? '', expiresOn ?? ''];
  const distinct = new Map(found.map((one) => [keyOf(one).join(' '), one]));
  return sortedBy([...distinct.values()], keyOf);
}

/** Whether the record itself names this reader for early-intervention records. */
export function isNamedForPartC(standings: readonly Standing[]): boolean {
  return standings.every(({ allowed }) => allowed.some((text) => rowOf(text) === 'part-c-detail'));
}
