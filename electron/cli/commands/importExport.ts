import { resolve } from 'node:path';
import type { ExportReport } from '../../../shared/contract/exportReport.ts';
import type { ImportProblem } from '../../../shared/contract/refusals.ts';
import { listed, longDate } from '../../../shared/i18n/format.ts';
import { type StoreOptions, withStore } from '../session.ts';
import { type ExitCode, print, printJson, say, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface ImportOptions extends StoreOptions {
  readonly dryRun?: true;
  readonly json?: true;
}

/** Imports a team's export, or says with `dryRun` what an import would do. */
export async function importExport(
  file: string,
  { dryRun, json, ...store }: ImportOptions,
  words: Words,
): Promise<ExitCode> {
  const operation = dryRun ? 'exchange.compareTeamExport' : 'exchange.importTeamExport';
  return withStore(store, words, async (engine) => {
    const outcome = await engine.call(operation, { file: resolve(file) });
    if (outcome.ok) {
      if (json) printJson(outcome.value);
      else print(reportText(outcome.value, dryRun === true, words));
      return 0;
    }
    const code = sayRefusal(outcome.refusal, words);
    if ('total' in outcome.refusal.values) {
      const { problems, total } = outcome.refusal.values;
      for (const line of problemLines(problems, total, words)) say(line);
    }
    return code;
  });
}

/** `families[2].children[0].dob: the day does not exist`, a line a problem, and how many more there are. */
function problemLines(problems: readonly ImportProblem[], total: number, { t, lookUp }: Words): string[] {
  const lines = problems.map(({ path, reason, values }) => `${path}: ${lookUp(`import.reason.${reason}`, values)}`);
  return total > problems.length ? [...lines, t('cli.import.more', { count: total - problems.length })] : lines;
}

/** A kind's counts, and the ids of what a person's own entry keeps as it is. */
function kindLines({ kind, counts, ids }: ExportReport['kinds'][number], { t, language }: Words): string[] {
  const line = t('cli.import.kind', { kind: t(`cli.kind.${kind}`), ...counts });
  if (counts.kept === 0) return [line];
  return [line, t('cli.import.kept', { count: counts.kept, ids: listed(ids.kept, language) })];
}

/** Counts by kind of record, then what deserves a look. */
function reportText({ asOf, kinds, warnings }: ExportReport, dryRun: boolean, words: Words): string {
  const { language, t } = words;
  const date = longDate(asOf, language);
  const anything = kinds.some(({ counts }) => counts.new + counts.changed + counts.withdrawn > 0);
  const lines = [
    anything
      ? t(dryRun ? 'cli.import.wouldBring' : 'cli.import.brought', { date })
      : t('cli.import.nothingNew', { date }),
    ...kinds.flatMap((ofKind) => kindLines(ofKind, words)),
  ];
  if (warnings.total === 0) return lines.join('\n');
  const heading = t('cli.import.warnings', { count: warnings.total });
  return [...lines, heading, ...problemLines(warnings.shown, warnings.total, words)].join('\n');
}
