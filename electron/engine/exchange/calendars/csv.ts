// Dates as a table for a spreadsheet: RFC 4180, with the mark at its start by which Excel knows that it is UTF-8.

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** A spreadsheet takes a cell that begins so for a formula and runs it; behind an apostrophe it is the text that it is. */
const harmless = (text: string) => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cellOf(text: string): string {
  const written = harmless(text);
  return /[",\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}

/** The text of a .csv file: a line of headings, then the rows, every line with its end. */
export function csvOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return byteOrderMark + [headings, ...rows].map((row) => row.map(cellOf).join(',') + lineEnd).join('');
}
