// What a window may ask of the engine itself. In a file of its own: the preload takes it, and nothing else of a contract.

import type { OperationName } from './contract.ts';

/**
 * Engine operations that a window may ask, unchanged: none of them takes a path. In Electron their answers go to the page
 * over a port of its own and never through the shell's process.
 */
export const askedThrough = [
  'court.show',
  'docket.day',
  'docket.toSettle',
  'docket.find',
  'brief.show',
  'brief.preview',
  'brief.print',
  'record.sources',
  'brief.showings',
  'brief.showAgain',
  'work.show',
  'work.keep',
  'note.show',
  'note.keep',
  'care.show',
  'screening.record',
  'healthVisit.record',
  'partC.record',
  'care.withdraw',
  'copy.preview',
  'copy.print',
  'copy.progress',
  'copy.cancel',
  'disclosures.list',
  'disclosures.mine',
  'policy.show',
  'policy.change',
  'passage.decide',
  'order.list',
  'order.sign',
  'orderItem.record',
  'clause.list',
  'clause.keep',
  'people.list',
  'cases.mine',
  'schedule.show',
  'schedule.lists',
  'schedule.propose',
  'schedule.plan',
  'schedule.planMoves',
  'schedule.check',
  'schedule.set',
  'schedule.undo',
  'schedule.batches',
  'hearing.life',
  'hearing.continue',
  'hearing.hold',
  'hearing.vacate',
  'notice.record',
  'calendar.show',
  'calendar.keep',
  'calendar.remove',
  'calendar.readBusy',
  'interval.keep',
] as const satisfies readonly OperationName[];

export type AskedThrough = (typeof askedThrough)[number];

/** Whether a name, whoever gave it, is one of them. */
export function isAskedThrough(operation: string): operation is AskedThrough {
  return (askedThrough as readonly string[]).includes(operation);
}
