// What one reader may have of a case file, decided before anything is derived from it: by the court's matrix, by the record's
// own list of protected texts, by the consents under 42 CFR Part 2 (42 CFR 2.31, 2.33). What is derived from a protected record
// is protected with it.

import type { CaseFile, Protection } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { SensitiveText, Service } from '../domain/record.ts';
import type { Reader } from './audiences.ts';
import { withoutStatements } from './beforeAdjudication.ts';
import { byLevel } from './byLevel.ts';
import { countWithheld } from './counts.ts';
import { daysNamedIn, withoutTelling } from './derivedTexts.ts';
import { folded } from './folded.ts';
import { withheldText } from './marks.ts';
import { noPassages, type WithheldPassages, withholdPassages } from './passages.ts';
import { type DisclosurePolicy, type DisclosureRow, levelOf, listedPolicy } from './policy.ts';
import { endsInPartOf, isProtected, type Needles, withhold } from './protectedTexts.ts';
import type { ReaderParty, WithheldCount } from './reader.ts';
import { withoutResourceFamilies } from './resourceFamilies.ts';
import {
  consentsFor,
  type Deciding,
  type DisclosureDays,
  decidingFor,
  hiddenIn,
  isNamedForPartC,
  standingsOf,
} from './standing.ts';
import { toldRows } from './told.ts';
import { tellsOf, treatmentKind } from './treatment.ts';

export { withheldText } from './marks.ts';
export type { DisclosureDays } from './standing.ts';

/** The ids of the services of a case that are hidden from a reader on those days: not even that they are there is told. */
export function hiddenServices(
  file: CaseFile,
  reader: Reader,
  days: DisclosureDays,
  policy: DisclosurePolicy = listedPolicy,
): ReadonlySet<string> {
  const deciding = decidingFor(file, reader, days, policy);
  return hiddenIn(standingsOf(deciding), deciding);
}

/** What a reader may not have, as it was recorded. */
interface Kept {
  readonly texts: readonly string[];
  /** Ids of providers who are known here only by a hidden service: to name one would tell of it. */
  readonly providers: ReadonlySet<string>;
}

function keptFrom(records: readonly Protection[], denied: readonly SensitiveText[], hidden: ReadonlySet<string>): Kept {
  const services = records.flatMap((of) => of.services);
  const shown = new Set(services.filter(({ id }) => !hidden.has(id)).map(({ providerId }) => providerId));
  const providers = services
    .filter(({ id, providerId }) => hidden.has(id) && !shown.has(providerId))
    .map(({ providerId }) => providerId);
  const names = records.flatMap(({ people }) => providers.flatMap((id) => people.get(id)?.name ?? []));
  return { texts: [...denied.map(({ text }) => text), ...names], providers: new Set(providers) };
}

function needlesOf(
  records: readonly Protection[],
  denied: readonly SensitiveText[],
  hidden: ReadonlySet<string>,
  { parents }: Pick<CaseFile, 'parents'>,
): Needles {
  const { texts, providers } = keptFrom(records, denied, hidden);
  const needles = [...new Set(texts.map(folded))].filter((text) => text !== '');
  const unnamed = parents.map(({ name }) => folded(name)).filter((name) => needles.includes(name));
  return { texts: needles, names: unnamed.flatMap((name) => name.split(' ').slice(0, 1)), providers };
}

const recordsOf = (file: CaseFile): readonly Protection[] =>
  file.protectedNow === null ? [file] : [file, file.protectedNow];

interface Withheld {
  readonly denied: readonly SensitiveText[];
  /** Ids of services. */
  readonly hidden: ReadonlySet<string>;
}

/** A hidden service is not there at all, nor is what was reported of it: no count and no rule knows of it. */
function withoutHidden(file: CaseFile, { denied, hidden }: Withheld): CaseFile {
  return {
    ...file,
    services: file.services.filter(({ id }) => !hidden.has(id)),
    progressReports: file.progressReports.filter(({ serviceId }) => !hidden.has(serviceId)),
    sensitiveTexts: file.sensitiveTexts.filter((row) => !denied.includes(row)),
    protectedNow: null,
  };
}

const withoutNeedles = (file: CaseFile, needles: Needles): CaseFile =>
  needles.texts.length + needles.providers.size === 0 ? file : withhold(file, needles);

/** What the team wrote of a hidden treatment, without its provider's name. */
function withoutDerived(
  file: CaseFile,
  { denied, hidden }: Withheld,
  { file: whole, acting, audience }: Deciding,
): CaseFile {
  const services = recordsOf(whole).flatMap((of) => of.services);
  const kindsOf = (row: Service) => treatmentKind(row, whole) ?? [];
  // Where a treatment of the same kind and person is shown, the team's words are of that one.
  const isShownToo = (row: Service) =>
    file.services.some(
      (one) => one.subjectId === row.subjectId && treatmentKind(one, whole) === treatmentKind(row, whole),
    );
  const gone = services.filter((row) => hidden.has(row.id) && !isShownToo(row));
  const kinds = new Set(gone.flatMap(kindsOf));
  if (kinds.size === 0) return file;
  const tells = tellsOf(kinds);
  // The court knows when other records pause; to another reader the same days would tell why.
  const sameDays = audience === 'judge' ? () => false : daysNamedIn(denied.map(({ text }) => text));
  return withoutTelling(file, (text) => tells(text) || sameDays(text), acting.parent);
}

/** Without what parents said before adjudication, what tells of a hidden treatment, every protected text and passage. */
function withoutTexts(file: CaseFile, withheld: Withheld, deciding: Deciding, passages: WithheldPassages): CaseFile {
  const { file: whole, days } = deciding;
  const { denied, hidden } = withheld;
  const derived = withoutDerived(withoutStatements(file, days.asOf), withheld, deciding);
  const exact = withoutNeedles(derived, needlesOf(recordsOf(whole), denied, hidden, whole));
  const { texts } = keptFrom(recordsOf(whole), denied, hidden);
  return withholdPassages(exact, passages.records, [...texts, ...passages.sealedTexts]);
}

export interface Narrowed {
  readonly file: CaseFile;
  /** Whether anything was withheld; what and how much is not said. */
  readonly withheld: boolean;
  /** How many services of the brief's day are hidden from the judge, of which the file knows nothing; of others it is not said. */
  readonly servicesWithheld: number;
  /** Of how many records of each sort something is withheld. */
  readonly withheldCounts: readonly WithheldCount[];
  /** For whom the reader acts or cares, by a name that the reader may have; null: for no one party. */
  readonly party: ReaderParty | null;
  /** The rows of the matrix that the reader is told whole: of another one nothing is derived. */
  readonly told: ReadonlySet<DisclosureRow>;
}

const saysWithheld = (file: CaseFile) => JSON.stringify([file, [...file.people]]).includes(withheldText);

function withFamilies(file: CaseFile, { audience, policy, acting }: Deciding) {
  const level = levelOf(policy, 'resource-family', audience);
  return level === 'yes' ? { file, count: 0 } : withoutResourceFamilies(file, level === 'own' ? acting.home : null);
}

/** A party's name goes the way of every other text. */
function partyOf({ acting: { party, parent } }: Deciding, file: CaseFile): ReaderParty | null {
  if (party === null || parent === null) return party;
  return { ...party, name: file.parents.find(({ id }) => id === parent.id)?.name ?? withheldText };
}

/**
 * The case file that a reader may have, and of how much something was withheld from it.
 * A consent must hold on the day that the brief is of and on the day that it is shown (42 CFR 2.31(a)(7), 2.33). Of an
 * earlier moment is withheld what was protected then and what is protected today.
 * @param policy the court's matrix with its changes for this case; without it the list's own
 * @param passages narratives that somebody has had withheld from those who may not have what they are like
 * Source: 42 CFR Part 2; the record's own list of protected texts; resources/policies/disclosure.json.
 */
export function narrowCaseFile(
  file: CaseFile,
  reader: Reader,
  days: DisclosureDays,
  policy: DisclosurePolicy = listedPolicy,
  passages: WithheldPassages = noPassages,
): Narrowed {
  const deciding = decidingFor(file, reader, days, policy);
  const standings = standingsOf(deciding);
  const hidden = hiddenIn(standings, deciding);
  const denied = standings.flatMap((one) => one.denied);
  const told = toldRows(policy, reader.audience, deciding.acting, isNamedForPartC(standings));
  const open = withoutHidden(file, { denied, hidden });
  const levelled = byLevel(open, { ...deciding, told });
  const unsaid = withoutTexts(levelled, { denied, hidden }, deciding, passages);
  const { file: narrowed, count: families } = withFamilies(unsaid, deciding);
  const isDenied = file.sensitiveTexts.some((text) => denied.includes(text));
  const withheldCounts = countWithheld({ before: file, open, levelled, narrowed, families, isDenied }, days.asOf);
  const gone = file.services.filter(({ id }) => hidden.has(id));
  return {
    file: { ...narrowed, consents: consentsFor(deciding) },
    withheld: isDenied || gone.length > 0 || withheldCounts.length > 0 || saysWithheld(narrowed),
    servicesWithheld: reader.audience === 'judge' ? gone.filter(({ referredOn }) => referredOn <= days.asOf).length : 0,
    withheldCounts,
    party: partyOf(deciding, narrowed),
    told,
  };
}

/**
 * The texts that a reader may not have, as they were recorded: those that the record protects from this reader, and the
 * names of providers who are known only by a hidden service. For a search of what leaves, never for a reader.
 */
export function protectedFrom(
  file: CaseFile,
  reader: Reader,
  days: DisclosureDays,
  policy: DisclosurePolicy = listedPolicy,
): readonly string[] {
  const deciding = decidingFor(file, reader, days, policy);
  const standings = standingsOf(deciding);
  const denied = standings.flatMap((one) => one.denied);
  return [...new Set(keptFrom(recordsOf(file), denied, hiddenIn(standings, deciding)).texts)];
}

/**
 * The case file for those who enter what happened to a child: without any protected text, whoever is on its list, and
 * with no treatment record under 42 CFR Part 2. What they correct keeps its own words (services/care.ts).
 */
export function withoutProtectedTexts(file: CaseFile): CaseFile {
  const records = recordsOf(file);
  const services = records.flatMap((of) => of.services).filter(({ part2 }) => part2);
  const denied = records.flatMap(({ sensitiveTexts }) => sensitiveTexts);
  const withheld = { denied, hidden: new Set<string>(services.map(({ id }) => id)) };
  return withoutNeedles(withoutHidden(file, withheld), needlesOf(records, denied, withheld.hidden, file));
}

/**
 * Whether content that was shown earlier, a brief or a document of one, holds what a reader may not have on the day:
 * a protected text, whole or cut with "…", a hidden service that it points at, or the name of its provider.
 * `file`: the case as it is recorded now.
 */
export function holdsProtected(
  content: unknown,
  file: CaseFile,
  reader: Reader,
  shownOn: CalendarDate,
  policy: DisclosurePolicy = listedPolicy,
): boolean {
  const deciding = decidingFor(file, reader, { asOf: shownOn, shownOn }, policy);
  const standings = standingsOf(deciding);
  const hidden = hiddenIn(standings, deciding);
  const denied = standings.flatMap((one) => one.denied);
  const needles = needlesOf(recordsOf(file), denied, hidden, file);
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
