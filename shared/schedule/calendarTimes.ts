// What is taken out of another calendar's file before anything else looks at it: the lines that say when, and no others. What
// its events are called, where they are and who is invited is never sent, read or kept.

/** Lines that say when somebody is busy, or of which event and zone that is said. */
const kept: ReadonlySet<string> = new Set([
  ...['BEGIN', 'END', 'UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  ...['STATUS', 'TRANSP', 'FREEBUSY', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'X-LIC-LOCATION'],
]);

/** The name that a line begins with: of "DTSTART;TZID=…:…" it is DTSTART. */
const nameOf = (line: string): string => (/^[A-Za-z-]{1,30}(?=[:;])/.exec(line)?.[0] ?? '').toUpperCase();

/**
 * The lines of an .ics file that say when, unfolded and in their order; the rest is dropped. A file without a calendar in it
 * gives an empty text.
 */
export function onlyTimes(text: string): string {
  const unfolded = text.replaceAll(/\r?\n[ \t]/g, '');
  const lines = unfolded.split(/\r?\n/).filter((line) => kept.has(nameOf(line)));
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
