// Docket and brief from a store of many cases: another day and another case at each turn. The cases of one round are
// more than the database's own cache holds (each takes about 1 MB of it), so that every turn decrypts its pages; in the
// second round the system has them in memory.

import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { findCaseByNumber } from '../../electron/engine/store/cases.ts';
import { type DocketEntry, listDocket } from '../../electron/engine/store/docket.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { addDays } from '../../shared/domain/dates.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import { asOf, dayOf, hearingDay, months } from './generator/calendar.ts';
import { time, timeAlternately } from './measure.ts';
import type { Section } from './report.ts';
import { engineOver } from './stores.ts';

const docketOf = (store: Store, from: ReturnType<typeof dayOf>, days: number) =>
  store.read((tx) => listDocket(tx, { from, to: addDays(from, days - 1), knownAt: null }));

async function readFile(store: Store, { caseNumber }: Pick<DocketEntry, 'caseNumber'>): Promise<CaseFile> {
  const file = await store.read(async (tx) => {
    const caseId = await findCaseByNumber(tx, caseNumber, null);
    return caseId === null ? null : readCaseFile(tx, caseId, null);
  });
  if (file === null) throw new Error('a case of the docket cannot be read');
  return file;
}

const briefOf = (file: CaseFile, hearingId: HearingId) =>
  assembleBrief(file, { hearingId, asOf, audience: 'judge', shownOn: asOf });

/** A case file with its next hearing. */
export interface FileOfHearing {
  readonly file: CaseFile;
  readonly hearingId: HearingId;
}

/** The case files of `count` hearings of the next four weeks, spread over all of them. */
export async function readFiles(store: Store, count: number): Promise<FileOfHearing[]> {
  const entries = await docketOf(store, dayOf(months, 0), 28);
  const spread = Array.from({ length: count }, (_, turn) => entryAt(entries, turn));
  return Promise.all(spread.map(async (entry) => ({ file: await readFile(store, entry), hearingId: entry.hearingId })));
}

/** The case files of every hearing that is set on the sample docket. */
export async function readSample(store: Store): Promise<FileOfHearing[]> {
  const entries = await docketOf(store, asOf, 60);
  return Promise.all(
    entries.map(async (entry) => ({ file: await readFile(store, entry), hearingId: entry.hearingId })),
  );
}

/** Steps through a list so that neighbours in turn are far from each other in the list. */
function entryAt(entries: readonly DocketEntry[], turn: number): DocketEntry {
  const entry = entries[(turn * 1009) % entries.length];
  if (entry === undefined) throw new Error('an empty docket');
  return entry;
}

export async function measureReading(encrypted: Store, plain: Store): Promise<Section[]> {
  const turns = { times: 60, warm: 20 };
  return [await measureDocket(encrypted, plain, turns), await measureBrief(encrypted, plain, turns)];
}

/** For what takes longer: a day of the largest store has hundreds of hearings. */
const fewTurns = { times: 5, warm: 1 };

async function measureDocket(encrypted: Store, plain: Store, turns: { times: number; warm: number }): Promise<Section> {
  const monday = dayOf(months, 1);
  const day = (turn: number) => dayOf(months, hearingDay(turn));
  const oneDay = await timeAlternately(
    { encrypted: (turn) => docketOf(encrypted, day(turn), 1), plain: (turn) => docketOf(plain, day(turn), 1) },
    turns,
  );
  const twoWeeks = await timeAlternately(
    { encrypted: () => docketOf(encrypted, monday, 14), plain: () => docketOf(plain, monday, 14) },
    turns,
  );
  const ask = engineOver(encrypted);
  const told = await time((turn) => ask('docket.list', { from: day(turn), to: day(turn) }), turns);
  const shown = await time((turn) => ask('docket.day', { date: day(turn), asOf }), fewTurns);
  const settled = await time(() => ask('docket.toSettle', { from: asOf, asOf }), fewTurns);
  const found = await time((turn) => ask('docket.find', { text: `0${turn}`, asOf }), fewTurns);
  const [onDay, inWeeks] = [await docketOf(encrypted, monday, 1), await docketOf(encrypted, monday, 14)];
  return {
    title: 'docket',
    figures: [
      { what: 'docket of a day', note: `${onDay.length} hearings`, timing: oneDay.encrypted, aim: 20 },
      { what: 'docket of two weeks', note: `${inWeeks.length} hearings`, timing: twoWeeks.encrypted, aim: 20 },
      { what: 'a day, as the engine answers it', note: 'checked both ways', timing: told },
      { what: 'a day with what needs attention', note: 'a brief for each hearing', timing: shown },
      { what: 'what is to be settled in five weeks', timing: settled },
      { what: 'a case by a part of its number', note: 'among all cases', timing: found },
      { what: 'docket of a day, unencrypted', timing: oneDay.plain },
      { what: 'docket of two weeks, unencrypted', timing: twoWeeks.plain },
    ],
    ratios: [
      { what: '  a day, encrypted : unencrypted', ours: oneDay.encrypted, other: oneDay.plain },
      { what: '  two weeks, encrypted : unencrypted', ours: twoWeeks.encrypted, other: twoWeeks.plain },
    ],
  };
}

async function measureBrief(encrypted: Store, plain: Store, turns: { times: number; warm: number }): Promise<Section> {
  const entries = await docketOf(encrypted, dayOf(months, 0), 28);
  const entry = (turn: number) => entryAt(entries, turn);
  const brief = async (store: Store, of: DocketEntry) => briefOf(await readFile(store, of), of.hearingId);
  const works = {
    encrypted: (turn: number) => brief(encrypted, entry(turn)),
    plain: (turn: number) => brief(plain, entry(turn)),
  };
  const unread = await timeAlternately(works, turns);
  const other = await timeAlternately(works, turns);
  const read = await timeAlternately(
    { encrypted: (turn) => readFile(encrypted, entry(turn)), plain: (turn) => readFile(plain, entry(turn)) },
    turns,
  );
  const same = await time(() => brief(encrypted, entry(0)), turns);
  const file = await readFile(encrypted, entry(0));
  const assembled = await time(async () => briefOf(file, entry(0).hearingId), turns);
  const ask = engineOver(encrypted);
  const told = await time((turn) => ask('brief.make', requestOf(entry(turn))), turns);
  return {
    title: 'brief',
    figures: [
      { what: 'brief from the store, another case each time', timing: other.encrypted, aim: 10 },
      { what: '  of it: reading the case file', note: rowsOf(file), timing: read.encrypted },
      { what: '  of it: brief and facts', timing: assembled },
      { what: 'brief from the store, the same case again', timing: same, aim: 10 },
      { what: 'a brief, as the engine answers it', note: 'with sentences, hash, audit line', timing: told },
      { what: 'a case that this run has not read yet', note: 'may come from the disk', timing: unread.encrypted },
      { what: 'brief, unencrypted', timing: other.plain },
      { what: '  of it: reading the case file, unencrypted', timing: read.plain },
    ],
    ratios: [
      { what: '  brief, encrypted : unencrypted', ours: other.encrypted, other: other.plain },
      { what: '  case file, encrypted : unencrypted', ours: read.encrypted, other: read.plain },
    ],
  };
}

const requestOf = ({ caseNumber, hearingId }: DocketEntry) => ({
  caseNumber,
  hearing: hearingId,
  asOf,
  knownAt: null,
  audience: 'judge',
  language: 'en',
});

const rowsOf = ({ familyTime, hearings, ftms, orderItems, actionItems }: CaseFile) =>
  `${familyTime.length} sessions, ${hearings.length} hearings, ${ftms.length} meetings, ` +
  `${orderItems.length} orders, ${actionItems.length} action items`;
