// What stands behind the header's counts, and what is left to know once the decisions have said their reasons: so that
// each thing is read once.

import type { AlertLine, AttentionSection, Brief, NotRecordedLine, ObligationLine } from './brief.ts';

/** The four counts of a brief's header. */
export type CountName = keyof Brief['counts'];

/** The lines that a count of the header counts. */
export function linesCounted(
  { attention, notRecorded }: Pick<Brief, 'attention' | 'notRecorded'>,
  name: CountName,
): { readonly obligations: readonly ObligationLine[]; readonly gaps: readonly NotRecordedLine[] } {
  return name === 'notRecorded' ? { obligations: [], gaps: notRecorded } : { obligations: attention[name], gaps: [] };
}

/** Obligations that need attention and that no decision names: overdue, then due by the hearing, then in grace. */
export function besideDecisions({ decisions, overdue, dueByHearing, inGrace }: AttentionSection): ObligationLine[] {
  const named = new Set(decisions.flatMap(({ reasons }) => reasons.flatMap(({ line }) => line?.row.key ?? [])));
  return [...overdue, ...dueByHearing, ...inGrace].filter(({ row }) => !named.has(row.key));
}

/** One alert is one thing, however often it was copied on its way to a window. */
export function isSameAlert(a: AlertLine, b: AlertLine): boolean {
  const thing = ({ ruleId, childIds, parentId, sources, bound }: AlertLine) =>
    JSON.stringify([ruleId, childIds, parentId, sources, bound]);
  return thing(a) === thing(b);
}

/** Alerts about nothing that has a line of its own among the obligations, and that no decision names. */
export function alertsBeside({ alerts, decisions }: AttentionSection): readonly AlertLine[] {
  const named = decisions.flatMap(({ reasons }) => reasons);
  return alerts.filter((alert) => alert.line === null && !named.some((reason) => isSameAlert(reason, alert)));
}

/** Told first and always, but for what a decision names: somebody's safety. */
export function safetyAlerts(attention: AttentionSection): readonly AlertLine[] {
  return alertsBeside(attention).filter(({ urgency }) => urgency === 'safety');
}

/** What a rule tells that the section of what is not recorded tells as well. */
const gapsTold: Readonly<Record<string, NotRecordedLine['what']>> = {
  'a-concurrent-missing': 'concurrent-plan',
  'a-concurrent-not-told': 'concurrent-plan-disclosure',
  'a-ft-none': 'family-time',
  'a-ftm-never': 'ftm',
  'a-gestation-missing': 'gestation',
  'a-icwa-not-asked': 'icwa-inquiry',
  'a-mchat-interview': 'mchat-interview',
  'a-no-attorney': 'parent-attorney',
  'a-partc-no-identified-date': 'part-c-identification',
  'a-report-missing': 'agency-report',
};

/** An alert that says no more than a gap of this brief does. */
function saysOnlyAGap({ ruleId, urgency }: AlertLine, gaps: readonly NotRecordedLine[]): boolean {
  return urgency === 'watch' && gaps.some(({ what }) => what === gapsTold[ruleId]);
}

/** What the section "since the last hearing" tells of what did not happen. */
const toldSince: readonly string[] = ['a-report-late', 'a-report-missing', 'a-ftm-none-since-hearing', 'a-ft-none'];

/** What else to know, where obligations, what did not happen and what is not recorded have lists of their own. */
export function alsoToKnow({ attention, notRecorded }: Pick<Brief, 'attention' | 'notRecorded'>): readonly AlertLine[] {
  return alertsBeside(attention).filter(
    (alert) => alert.urgency !== 'safety' && !toldSince.includes(alert.ruleId) && !saysOnlyAGap(alert, notRecorded),
  );
}

/** What is not recorded, but for what an alert of this brief has said. */
export function gapsUntold({ attention, notRecorded }: Pick<Brief, 'attention' | 'notRecorded'>): NotRecordedLine[] {
  const told = new Set(alsoToKnow({ attention, notRecorded }).map(({ ruleId }) => gapsTold[ruleId]));
  return notRecorded.filter(({ what }) => !told.has(what));
}
