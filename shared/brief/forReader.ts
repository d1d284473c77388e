// A brief without what is there for the judge alone: what it proposes to order, and the questions for the bench.

import type { AlertLine, Brief, Decision } from './brief.ts';

const withoutClause = (alert: AlertLine): AlertLine => ({ ...alert, clauseId: null, questionIds: [] });

const withoutProposal = ({ topic, lead, reasons }: Decision): Decision => ({
  topic,
  lead: withoutClause(lead),
  reasons: reasons.map(withoutClause),
  proposal: null,
});

/**
 * The brief as a reader other than the judge may have it: the same facts and what is before the court, with no order item
 * proposed and no question suggested (a party is not told what the bench thinks of asking). The judge's stays as it is.
 */
export function forReader(brief: Brief): Brief {
  if (brief.audience === 'judge') return brief;
  const { attention } = brief;
  return {
    ...brief,
    attention: {
      ...attention,
      alerts: attention.alerts.map(withoutClause),
      decisions: attention.decisions.map(withoutProposal),
    },
    questions: [],
  };
}
