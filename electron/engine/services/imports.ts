// Imports of a team's export: what it would do, and doing it.

import type { ExportReport } from '../../../shared/contract/exportReport.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import { type Change, changesToMake, compareRecords, dryRunReport } from '../exchange/teamExport/compare.ts';
import { refuseAgainstRecord } from '../exchange/teamExport/conflicts.ts';
import { type ImportRefusal, joinProblems } from '../exchange/teamExport/reasons.ts';
import { type HearingAliases, recordedHearings } from '../exchange/teamExport/recordedHearings.ts';
import { type ReadExport, readTeamExportFile } from '../exchange/teamExport/teamExport.ts';
import { problemsToSettle } from '../exchange/teamExport/toSettle.ts';
import { done, type Handlers, type Result, refuse, type Trace } from '../handlers.ts';
import { keepHearingAliases } from '../store/hearingAliases.ts';
import { readRecordsBeside, supersede } from '../store/records.ts';
import type { ReadTx } from '../store/transactions.ts';

interface Comparison {
  readonly changes: readonly Change[];
  readonly report: ExportReport;
  readonly trace: Trace;
  /** The hearings of the export that are others' of the record by id. */
  readonly aliases: HearingAliases;
}

function refusalOf({ name, problems, total }: ImportRefusal): Refusal {
  return { name, values: { problems, total } };
}

/** Sets an export beside the record as it stands in this transaction. */
async function compare(tx: ReadTx, { asOf, records, warnings }: ReadExport): Promise<Result<Comparison>> {
  const { current, written, aliases: known } = await readRecordsBeside(tx, records);
  const conflict = refuseAgainstRecord(current, records);
  if (conflict !== null) return refuse(refusalOf(conflict));
  const changes = compareRecords(current, records, written, known);
  const aliases = recordedHearings({ current, incoming: records, written, aliases: known });
  const toSettle = problemsToSettle({ changes, incoming: records, written, aliases });
  const report: ExportReport = { asOf, kinds: dryRunReport(changes), warnings: joinProblems(toSettle, warnings) };
  return done({ changes, report, aliases, trace: { subject: null, detail: { asOf, ...totalsOf(report) } } });
}

function totalsOf({ kinds }: ExportReport): Record<'new' | 'changed' | 'same' | 'withdrawn' | 'kept', number> {
  const total = (status: keyof (typeof kinds)[number]['counts']) =>
    kinds.reduce((sum, { counts }) => sum + counts[status], 0);
  return {
    new: total('new'),
    changed: total('changed'),
    same: total('same'),
    withdrawn: total('withdrawn'),
    kept: total('kept'),
  };
}

export const importHandlers: Pick<Handlers, 'exchange.compareTeamExport' | 'exchange.importTeamExport'> = {
  'exchange.compareTeamExport': async ({ file }, store) => {
    const read = await readTeamExportFile(file);
    if (!read.ok) return refuse(refusalOf(read.refusal));
    const compared = await store.read((tx) => compare(tx, read.value));
    return compared.ok ? done({ value: compared.value.report, trace: compared.value.trace }) : compared;
  },
  'exchange.importTeamExport': async ({ file }, change) => {
    const read = await readTeamExportFile(file);
    if (!read.ok) return refuse(refusalOf(read.refusal));
    return change(async (tx) => {
      const compared = await compare(tx, read.value);
      if (!compared.ok) return compared;
      const { changes, report, trace, aliases } = compared.value;
      await supersede(tx, 'team-export', changesToMake(changes));
      await keepHearingAliases(tx, aliases);
      return done({ value: report, trace });
    });
  },
};
