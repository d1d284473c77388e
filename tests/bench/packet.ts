// A docket packet of 40 hearings against 40 separate prints of the same hearings, both through the engine's door: read, made,
// searched, printed, looked at as finished files, and kept with their audit lines.

import { listDocket } from '../../electron/engine/store/docket.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import type { ReadTx } from '../../electron/engine/store/transactions.ts';
import { asOf, dayOf, hearingDay, months } from './generator/calendar.ts';
import { timeAlternately } from './measure.ts';
import type { Section } from './report.ts';
import { engineOver } from './stores.ts';

const most = 40;

/** The same reading, with at most 40 hearings on a day: the days of a large store have hundreds. */
function withFewHearings(tx: ReadTx): ReadTx {
  const ask = async <Row>(...asked: Parameters<ReadTx['ask']>) => {
    const { rows, ...rest } = await tx.ask(...asked);
    const [name] = asked;
    return { ...rest, rows: (name.startsWith('docket ') ? rows.slice(0, most) : rows) as Row[] };
  };
  return { ...tx, ask };
}

const ofFewHearings = (store: Store): Store => ({
  ...store,
  read: (work) => store.read((tx) => work(withFewHearings(tx))),
});

/** The first day of the next four weeks with as many hearings, or the fullest of them. */
async function fullDay(store: Store) {
  const days = await Promise.all(
    Array.from({ length: 20 }, async (_, turn) => {
      const date = dayOf(months, hearingDay(turn));
      return { date, entries: await store.read((tx) => listDocket(tx, { from: date, to: date, knownAt: null })) };
    }),
  );
  const fullest = days.toSorted((a, b) => b.entries.length - a.entries.length)[0];
  if (fullest === undefined) throw new Error('no hearings');
  return days.find(({ entries }) => entries.length >= most) ?? fullest;
}

export async function measurePacket(whole: Store, quick: boolean): Promise<Section> {
  const store = ofFewHearings(whole);
  const { date, entries } = await fullDay(store);
  const ask = engineOver(store);
  const shared = { asOf, audience: 'judge', language: 'en' } as const;
  const packet = () =>
    ask('copy.print', { copy: { document: 'packet', date, ...shared }, sealed: false, ticket: null });
  const prints = async () => {
    for (const { caseNumber, hearingId: hearing } of entries) {
      await ask('brief.print', { caseNumber, hearing, knownAt: null, document: 'bench-summary', ...shared });
    }
  };
  const turns = { times: quick ? 3 : 7, warm: 1 };
  const { one, each } = await timeAlternately({ one: packet, each: prints }, turns);
  return {
    title: 'docket packet',
    figures: [
      { what: `a packet of ${entries.length} hearings`, note: 'one file, with its cover', timing: one },
      { what: `${entries.length} separate prints of the same hearings`, timing: each },
    ],
    ratios: [{ what: '  the packet : the prints', ours: one, other: each }],
  };
}
