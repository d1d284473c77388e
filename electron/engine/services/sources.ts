// Where facts came from: the records that a brief's lines point at, each with when it was written and by whom.

import type { CaseFile } from '../../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { RecordRef } from '../../../shared/domain/record.ts';
import { dayIn } from '../../../shared/i18n/format.ts';
import { hiddenServices } from '../../../shared/redaction/narrow.ts';
import type { DisclosurePolicy } from '../../../shared/redaction/policy.ts';
import { done, type Handlers, refuse } from '../handlers.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { findCaseByNumber } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import { readSources } from '../store/provenance.ts';
import { readPolicy } from './policy.ts';

/**
 * The references that the judge may follow: not to a service withheld under 42 CFR Part 2 or the court's policy, nor to its provider or what the
 * provider reported, for that there is one is itself withheld; and to no person whom the case does not name.
 */
function followable(
  refs: readonly RecordRef[],
  file: CaseFile,
  shownOn: CalendarDate,
  policy: DisclosurePolicy,
): readonly RecordRef[] {
  const hidden = hiddenServices(file, { audience: 'judge', party: null }, { asOf: shownOn, shownOn }, policy);
  const providers = new Set<string>(file.services.filter(({ id }) => hidden.has(id)).map((row) => row.providerId));
  const reports = new Set(file.progressReports.filter(({ serviceId }) => hidden.has(serviceId)).map(({ id }) => id));
  return refs.filter(({ kind, id }) => {
    if (kind === 'service') return !hidden.has(id);
    if (kind === 'progressReport') return !reports.has(id);
    return kind !== 'person' || (file.people.has(idOf(id)) && !providers.has(id));
  });
}

/** `now` is the engine's clock, in milliseconds since 1970. */
export function sourcesHandlers(now: Clock): Pick<Handlers, 'record.sources'> {
  return {
    'record.sources': async ({ caseNumber, refs, knownAt }, store) => {
      const found = await store.read(async (tx) => {
        const caseId = await findCaseByNumber(tx, caseNumber, knownAt);
        const file = caseId === null ? null : await readCaseFile(tx, caseId, knownAt);
        if (caseId === null || file === null) return null;
        const shownOn = dayIn(new Date(now()).toISOString() as Instant, file.court.timezone);
        const open = followable(refs, file, shownOn, await readPolicy(tx, caseId));
        return { caseId, sources: await readSources(tx, { caseId, refs: open, knownAt }) };
      });
      if (found === null) return refuse({ name: 'no-such-case', values: {} });
      const { caseId, sources } = found;
      const detail = { knownAt, asked: refs.length, records: sources.map(({ id }) => id) };
      return done({ value: sources, trace: { subject: caseId, detail } });
    },
  };
}
