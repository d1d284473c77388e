// What one reader may have of a case file, decided before anything is derived from it: by the court's matrix, by the record's
// own list of protected texts, by the consents under 42 CFR Part 2 (42 CFR 2.31, 2.33). What is derived from a protected record
// is protected with it.

import type { CaseFile, ConsentDays, Protection } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import type { Parent, SensitiveText } from '../domain/record.ts';
import type { Audience, Reader } from './audiences.ts';
import { withoutStatements } from './beforeAdjudication.ts';
import { byLevel } from './byLevel.ts';
import { countWithheld } from './counts.ts';
import { daysNamedIn, withoutTelling } from './derivedTexts.ts';
import { folded } from './folded.ts';
import { withoutMarkedRows } from './markedRows.ts';
import { withheldText } from './marks.ts';
import { noPassages, type WithheldPassages, withholdPassages } from './passages.ts';
import {
  type DisclosurePolicy,
  type DisclosureRow,
  disclosureRows,
  levelOf,
  listedPolicy,
  policyThrough,
} from './policy.ts';
import { endsInPartOf, isProtected, type Needles, withhold } from './protectedTexts.ts';
import type { ReaderParty, WithheldCount } from './reader.ts';
import { resourceFamilyNames, withoutResourceFamilies } from './resourceFamilies.ts';
import {
  aboutWhom,
  consentsFor,
  type Deciding,
  type DisclosureDays,
  decidingFor,
  hiddenIn,
  isNamedForPartC,
  standingsOf,
  withPart2Programs,
} from './standing.ts';
import { toldRows } from './told.ts';
import { kindsOf, type TreatmentKind, tellsInTaskOf, tellsOf, treatmentKind } from './treatment.ts';

export { withheldText } from './marks.ts';
export type { DisclosureDays } from './standing.ts';

/** Whoever a copy passes through: its reader first, then the judge who makes it for that reader. */
function passingThrough(
  file: CaseFile,
  reader: Reader,
  days: DisclosureDays,
  policy: DisclosurePolicy,
): readonly [Deciding, ...Deciding[]] {
  const own = decidingFor(file, reader, days, policy);
  if (reader.madeBy === undefined || reader.madeBy === reader.audience) return [own];
  return [own, decidingFor(file, { audience: reader.madeBy, party: null }, days, policy)];
}

/** What one of them may not have. */
function withheldFrom(through: readonly Deciding[]): Withheld {
  const each = through.map((deciding) => ({ deciding, standings: standingsOf(deciding) }));
  return {
    denied: each.flatMap(({ standings }) => standings.flatMap((one) => one.denied)),
    hidden: new Set(each.flatMap(({ deciding, standings }) => [...hiddenIn(standings, deciding)])),
  };
}

/** The ids of the services of a case that are hidden from a reader on those days: not even that they are there is told. */
export function hiddenServices(
  file: CaseFile,
  reader: Reader,
  days: DisclosureDays,
  policy: DisclosurePolicy = listedPolicy,
): ReadonlySet<string> {
  return withheldFrom(passingThrough(file, reader, days, policy)).hidden;
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

/** Folded; a surname alone is the child's as well. */
const titles = ['ms.', 'mrs.', 'mr.', 'miss', 'ms', 'mrs', 'mr', 'sra.', 'sr.', 'srta.', 'senora', 'senor', 'senorita'];

function needlesOf(
  records: readonly Protection[],
  denied: readonly SensitiveText[],
  hidden: ReadonlySet<string>,
  { parents }: Pick<CaseFile, 'parents'>,
): Needles {
  const { texts, providers } = keptFrom(records, denied, hidden);
  const needles = [...new Set(texts.map(folded))].filter((text) => text !== '');
  const unnamed = parents.map(({ name }) => folded(name)).filter((name) => needles.includes(name));
  const titled = unnamed.flatMap((name) => titles.map((title) => `${title} ${name.split(' ').at(-1) ?? name}`));
  const names = unnamed.flatMap((name) => name.split(' ').slice(0, 1));
  return { texts: [...needles, ...titled], names, providers };
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

/** Readers who know the court's orders only by their copy (judgement; needs local counsel). */
const noParties: readonly Audience[] = ['casa', 'tribe', 'resource_parent'];

/** What the team wrote of a hidden treatment, without its provider's name. */
function withoutDerived(
  file: CaseFile,
  { denied, hidden }: Withheld,
  { file: whole, audience }: Deciding,
  own: Parent | null,
): CaseFile {
  const records = recordsOf(whole);
  // Where a treatment of the same kind and person is shown, the team's words are of that one.
  const isShown = (kind: TreatmentKind, isOf: (subject: string) => boolean) =>
    file.services.some((row) => isOf(row.subjectId) && treatmentKind(row, whole) === kind);
  const gone = records.flatMap(({ services }) => services.filter(({ id }) => hidden.has(id)));
  const ofServices = gone.flatMap((row) => {
    const kind = treatmentKind(row, whole);
    return kind === null || isShown(kind, (subject) => subject === row.subjectId) ? [] : [kind];
  });
  const ofTexts = denied.flatMap((text) => {
    const about = new Set(records.flatMap((of) => [...aboutWhom(text, of, { file: whole })]));
    return kindsOf(text.category).filter((kind) => !isShown(kind, (subject) => about.size === 0 || about.has(subject)));
  });
  const kinds = new Set([...ofServices, ...ofTexts]);
  if (kinds.size === 0) return file;
  const tells = tellsOf(kinds);
  // The court knows when other records pause; to another reader the same days would tell why.
  const sameDays = audience === 'judge' ? () => false : daysNamedIn(denied.map(({ text }) => text));
  const inTasks = noParties.includes(audience) ? tellsInTaskOf(kinds) : null;
  return withoutTelling(file, (text) => tells(text) || sameDays(text), { own, inTasks });
}

interface Narrowing {
  readonly deciding: Deciding;
  /** The parent whom the reader represents, of whom nothing is withheld in that parent's own row. */
  readonly own: Parent | null;
  readonly passages: WithheldPassages;
}

/** Without what parents said before adjudication, what tells of a hidden treatment, every protected text and passage. */
function withoutTexts(file: CaseFile, withheld: Withheld, { deciding, own, passages }: Narrowing): CaseFile {
  const { file: whole, days } = deciding;
  const { denied, hidden } = withheld;
  const derived = withoutDerived(withoutStatements(file, days.asOf), withheld, deciding, own);
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

/** Of whose home the reader has the name: of any, of its own alone, of none. */
function homesNamed({ audience, policy, acting }: Deciding): 'all' | { readonly own: string | null } {
  const level = levelOf(policy, 'resource-family', audience);
  return level === 'yes' ? 'all' : { own: level === 'own' ? acting.home : null };
}

function withFamilies(file: CaseFile, deciding: Deciding) {
  const named = homesNamed(deciding);
  return named === 'all' ? { file, count: 0 } : withoutResourceFamilies(file, deciding.file, named.own);
}

/** The rows that each of them is told whole. */
function toldThrough(through: readonly Deciding[]): ReadonlySet<DisclosureRow> {
  const each = through.map((one) => toldRows(one.policy, one.audience, one.acting, isNamedForPartC(standingsOf(one))));
  return new Set(disclosureRows.filter((row) => each.every((told) => told.has(row))));
}

/** The consents that name each of them. */
function consentsThrough([own, ...others]: readonly [Deciding, ...Deciding[]]): ConsentDays[] {
  const known = others.map((one) => consentsFor(one).map((consent) => JSON.stringify(consent)));
  return consentsFor(own).filter((consent) => known.every((list) => list.includes(JSON.stringify(consent))));
}

/** As the matrix gives it to a reader whose copy passes through the judge's hands: of nobody's own where that is not told. */
function levelledBy([own, maker]: readonly [Deciding, ...Deciding[]]): Deciding {
  if (maker === undefined) return own;
  return { ...own, policy: policyThrough(own.policy, own.audience, maker.audience) };
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
  given: CaseFile,
  reader: Reader,
  days: DisclosureDays,
  policy: DisclosurePolicy = listedPolicy,
  passages: WithheldPassages = noPassages,
): Narrowed {
  const through = passingThrough(given, reader, days, policy);
  const [{ file }] = through;
  const { denied, hidden } = withheldFrom(through);
  const deciding = levelledBy(through);
  const told = toldThrough(through);
  const open = withoutHidden(file, { denied, hidden });
  const levelled = byLevel(open, { ...deciding, told });
  // To the judge a parent's row is one as any other.
  const own = through.length > 1 ? null : deciding.acting.parent;
  const unsaid = withoutTexts(levelled, { denied, hidden }, { deciding, own, passages });
  const { file: narrowed, count: families } = withFamilies(unsaid, deciding);
  const isDenied = file.sensitiveTexts.some((text) => denied.includes(text));
  const withheldCounts = countWithheld({ before: file, open, levelled, narrowed, families, isDenied }, days.asOf);
  const gone = file.services.filter(({ id }) => hidden.has(id));
  return {
    file: {
      ...(reader.audience === 'judge' ? narrowed : withoutMarkedRows(narrowed)),
      consents: consentsThrough(through),
    },
    withheld: isDenied || gone.length > 0 || withheldCounts.length > 0 || saysWithheld(narrowed),
    servicesWithheld: reader.audience === 'judge' ? gone.filter(({ referredOn }) => referredOn <= days.asOf).length : 0,
    withheldCounts,
    party: partyOf(deciding, narrowed),
    told,
  };
}

/**
 * The texts that a reader may not have, as they were recorded: those that the record protects from this reader, the names
 * of providers who are known only by a hidden service, and those of resource families that are not kin. For a search of what leaves, never for a reader.
 */
export function protectedFrom(
  file: CaseFile,
  reader: Reader,
  days: DisclosureDays,
  policy: DisclosurePolicy = listedPolicy,
): readonly string[] {
  const through = passingThrough(file, reader, days, policy);
  const { denied, hidden } = withheldFrom(through);
  const named = homesNamed(levelledBy(through));
  const families = named === 'all' ? [] : resourceFamilyNames(file, named.own);
  return [...new Set([...keptFrom(recordsOf(file), denied, hidden).texts, ...families])];
}

/**
 * The case file for those who enter what happened to a child: without any protected text, whoever is on its list, and
 * with no treatment record under 42 CFR Part 2. What they correct keeps its own words (services/care.ts).
 */
export function withoutProtectedTexts(given: CaseFile): CaseFile {
  const file = withPart2Programs(given);
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
  const { denied, hidden } = withheldFrom(passingThrough(file, reader, { asOf: shownOn, shownOn }, policy));
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
