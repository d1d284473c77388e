// Every copy of a case's documents that left the store.

import type { DisclosureLine } from '../../../shared/contract/disclosure.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import { type StoreOptions, showOutcome, withStore, zoneOf } from '../session.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface DisclosuresOptions extends StoreOptions {
  readonly case: string;
  readonly json?: true;
}

/** The disclosure log of a case, newest first. */
export async function disclosures(options: DisclosuresOptions, words: Words): Promise<ExitCode> {
  const caseNumber = idOf<'caseNumber'>(options.case);
  return withStore(options, words, async (engine) => {
    const timezone = await zoneOf(engine);
    return showOutcome(engine.call('disclosures.list', { caseNumber }), words, (lines) =>
      options.json ? printJson(lines) : print(textOf(lines, timezone, words)),
    );
  });
}

function textOf(lines: readonly DisclosureLine[], timezone: string, words: Words): string {
  if (lines.length === 0) return words.t('disclosures.none');
  return lines.map((line) => lineText(line, timezone, words)).join('\n');
}

function lineText(line: DisclosureLine, timezone: string, { language, t, lookUp }: Words): string {
  const withheld = line.withheld.reduce((sum, { count }) => sum + count, 0);
  return [
    momentIn(line.at, timezone, language),
    line.by,
    t(`disclosures.how.${line.how}`),
    lookUp(`disclosures.document.${line.document}`),
    ...(line.language === null ? [] : [line.language]),
    t('disclosures.for', { reader: t(`disclosures.audience.${line.audience}`) }),
    ...(line.hearingDate === null ? [] : [line.hearingDate]),
    t('disclosures.copy', { number: line.number }),
    t('disclosures.pages', { count: line.pages }),
    ...(withheld === 0 ? [] : [t('disclosures.withheld', { count: withheld })]),
    ...(line.sealed ? [t('disclosures.sealed')] : []),
    line.hash.slice(0, 8),
  ].join('  ');
}
