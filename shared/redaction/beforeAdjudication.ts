// What a parent said in a family team meeting is no evidence: before adjudication it is in no copy that goes to court or
// counsel (practice b.4; needs local counsel).

import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate } from '../domain/dates.ts';
import { folded } from './folded.ts';
import { withheldText } from './marks.ts';

/** A line of a meeting that gives a parent's words: "Kelsey: …", "Maren asked …". */
function quotes({ parents }: CaseFile): (text: string) => boolean {
  const names = parents.flatMap(({ name, relation }) => [name, name.split(' ')[0] ?? name, relation]).map(folded);
  return (text) => {
    const words = folded(text);
    const begun = names.find((name) => name !== '' && words.startsWith(name));
    if (begun === undefined) return false;
    return /^\s*(?::|said|says|asked|asks|told|tells|admit|agreed that|wants|explained|dijo|dice|pidio|pide|quiere|admit)/.test(
      words.slice(begun.length),
    );
  };
}

/** The file of a case that is not adjudicated by `asOf`, without what its parents said in meetings. */
export function withoutStatements(file: CaseFile, asOf: CalendarDate): CaseFile {
  const { adjudicatedOn } = file.case;
  if (adjudicatedOn !== null && adjudicatedOn <= asOf) return file;
  const isQuote = quotes(file);
  const kept = (texts: readonly string[]) => texts.map((text) => (isQuote(text) ? withheldText : text));
  return {
    ...file,
    ftms: file.ftms.map((row) => ({
      ...row,
      parentVoice: row.parentVoice === '' ? '' : withheldText,
      ...{ strengths: kept(row.strengths), decisions: kept(row.decisions) },
    })),
  };
}
