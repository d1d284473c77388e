// Which session of the record each session of an export is. A session that comes without an id has one that is made of its
// weekday, room and first minute: with another hour it is the same session still, and so are the exceptions to it.

import type { DocketSession, Records } from '../../../../shared/domain/record.ts';
import { minutesOf, overlaps } from '../../../../shared/schedule/clock.ts';
import type { Written } from './written.ts';

const isSameBench = (a: DocketSession, b: DocketSession) =>
  a.weekday === b.weekday && a.courtroomId === b.courtroomId && a.judgeId === b.judgeId;

/** How far two sessions of one bench are from one another: those of the same weeks are nearer than all others. */
const distance = (a: DocketSession, b: DocketSession) =>
  Math.abs(minutesOf(a.start) - minutesOf(b.start)) + (a.recurrence === b.recurrence ? 0 : 24 * 60);

/**
 * The id in the record of each session that the export has under another: one of the same weekday, room and judge that the
 * export has no more, the nearest first. One that a person entered is that only where the two are held at the same time.
 */
function recordedSessions(current: Records, incoming: Records, written: Written): ReadonlyMap<string, string> {
  const versions = written('docketSession');
  const standing = new Set(current.docketSession.map(({ id }) => id));
  const brought = new Set(incoming.docketSession.map(({ id }) => id));
  const gone = current.docketSession.filter(({ id }) => !brought.has(id));
  const come = incoming.docketSession.filter(({ id }) => !standing.has(id) && !versions.has(id));
  const pairs = come.flatMap((session) =>
    gone
      .filter((old) => isSameBench(old, session))
      .filter((old) => versions.get(old.id)?.[0]?.source !== 'entered' || overlaps(old, session))
      .map((old) => ({ from: session.id, to: old.id, apart: distance(old, session) })),
  );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of pairs.toSorted((a, b) => a.apart - b.apart)) {
    if (found.has(from) || taken.has(to)) continue;
    found.set(from, to);
    taken.add(to);
  }
  return found;
}

/** The export's rows, with sessions and the exceptions to them under the ids of the sessions of the record that they are. */
export function underRecordedSessions(current: Records, incoming: Records, written: Written): Records {
  const found = recordedSessions(current, incoming, written);
  if (found.size === 0) return incoming;
  return {
    ...incoming,
    docketSession: incoming.docketSession.map((row) => ({ ...row, id: found.get(row.id) ?? row.id })),
    sessionChange: incoming.sessionChange.map((row) => ({
      ...row,
      sessionId: row.sessionId && (found.get(row.sessionId) ?? row.sessionId),
    })),
  };
}
