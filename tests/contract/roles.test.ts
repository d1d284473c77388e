// The table of who may ask what, as the manual has it, against what the door does.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import { type Role, roles } from '../../shared/contract/roles.ts';
import { type OpenEngine, openEngine } from './openEngine.ts';
import { meetingAlone, type Requests, requestsIn } from './requests.ts';

/** Everyone who works on cases: of which of them, the row rule says (reach.test.ts). */
const ofCases = [
  'judge',
  'clerk',
  'coordinator',
  'caseworker',
  'child_attorney',
  'parent_attorney',
  'agency_attorney',
] as const;
/** Who may ask, once somebody is in. null: asked before that. */
const matrix: Readonly<Record<OperationName, readonly Role[] | null>> = {
  'store.create': null,
  'session.unlock': null,
  'session.unlockWithRecoveryKey': null,
  'session.lock': roles,
  'exchange.compareTeamExport': ['coordinator'],
  'exchange.importTeamExport': ['coordinator'],
  'docket.list': ['judge', 'clerk', 'coordinator'],
  'docket.moment': ofCases,
  'court.show': roles,
  'docket.day': ['judge', 'clerk', 'coordinator'],
  'docket.toSettle': ['judge', 'clerk', 'coordinator'],
  'docket.find': ['judge', 'clerk', 'coordinator'],
  'schedule.lists': ['judge', 'clerk', 'coordinator'],
  'schedule.conflicts': ['judge', 'clerk', 'coordinator'],
  'schedule.show': ['judge', 'clerk', 'coordinator'],
  'schedule.propose': ['judge', 'clerk', 'coordinator'],
  'schedule.plan': ['judge', 'clerk', 'coordinator'],
  'schedule.planMoves': ['judge', 'clerk', 'coordinator'],
  'schedule.check': ['judge', 'clerk', 'coordinator'],
  // Hearings by the judge and the clerk, meetings by the clerk and the coordinator.
  'schedule.set': ['judge', 'clerk', 'coordinator'],
  'schedule.undo': ['judge', 'clerk', 'coordinator'],
  'schedule.batches': ['judge', 'clerk', 'coordinator'],
  'calendar.show': ['judge', 'clerk', 'coordinator'],
  'calendar.keep': ['judge', 'clerk'],
  'calendar.remove': ['judge', 'clerk'],
  'interval.keep': ['judge', 'clerk'],
  'hearing.life': ['judge', 'clerk', 'coordinator'],
  'hearing.continue': ['judge', 'clerk'],
  'hearing.hold': ['judge', 'clerk'],
  'hearing.vacate': ['judge', 'clerk'],
  'notice.record': ['judge', 'clerk'],
  'calendar.readBusy': ['judge', 'clerk', 'coordinator'],
  // Whose dates, taken.ts says.
  'calendar.export': ofCases,
  'calendar.save': ofCases,
  'record.sources': ['judge'],
  'brief.show': ofCases,
  'brief.make': ofCases,
  'brief.preview': ofCases,
  'brief.print': ofCases,
  'brief.save': ofCases,
  'brief.showings': ['judge'],
  'brief.showAgain': ['judge'],
  'showing.save': ['judge'],
  'work.show': ['judge'],
  'work.keep': ['judge'],
  'note.show': ['judge'],
  'note.keep': ['judge'],
  'care.show': ['coordinator', 'caseworker'],
  'screening.record': ['coordinator', 'caseworker'],
  'healthVisit.record': ['coordinator', 'caseworker'],
  'partC.record': ['coordinator', 'caseworker'],
  'care.withdraw': ['coordinator', 'caseworker'],
  // Which copies of which cases is for the row rule and the composers to say.
  'copy.preview': roles,
  'copy.print': roles,
  'copy.save': roles,
  'copy.progress': roles,
  'copy.cancel': roles,
  'policy.show': ['judge', 'clerk', 'coordinator', 'administrator'],
  'policy.change': ['judge', 'administrator'],
  'passage.decide': ['judge', 'clerk', 'coordinator'],
  'order.list': ['judge', 'clerk'],
  'order.context': ['judge'],
  'order.sign': ['judge'],
  'orderItem.record': ['judge', 'clerk', 'coordinator', 'caseworker'],
  'clause.list': ['judge', 'clerk'],
  'clause.keep': ['judge'],
  'disclosures.list': ['judge', 'clerk', 'coordinator', 'administrator'],
  'disclosures.mine': roles,
  'people.list': ['administrator'],
  'people.add': ['administrator'],
  'cases.mine': roles,
  'audit.list': ['administrator'],
  'audit.verify': ['administrator'],
};
const operations = Object.keys(contract) as OperationName[];

let engine: OpenEngine;
let requests: Requests;
beforeAll(async () => {
  engine = await openEngine();
  requests = requestsIn(engine.folder, engine.importedAt);
});
afterAll(() => engine.end());

/** The refusal that stands at the door, or null where the operation was let through to its own answer. */
async function doorRefusal(operation: OperationName, held: readonly Role[] | null): Promise<string | null> {
  const isMeeting = operation === 'schedule.set' && held?.includes('coordinator') === true;
  const request = isMeeting ? meetingAlone : requests[operation];
  const answer = await engine.routerFor(held)(operation, request);
  const atTheDoor = ['locked', 'not-allowed', 'unknown-operation', 'bad-input', 'message-too-large', 'unexpected'];
  return !answer.ok && atTheDoor.includes(answer.refusal.name) ? answer.refusal.name : null;
}

describe.each(operations)('%s', (operation) => {
  const may = matrix[operation];

  test.each(roles)('SEC-13 role %s', async (role) => {
    const expected = may === null || may.includes(role) ? null : 'not-allowed';
    expect(await doorRefusal(operation, [role])).toBe(expected);
  });

  test('SEC-13 nobody in, and somebody without a role', async () => {
    expect(await doorRefusal(operation, null)).toBe(may === null ? null : 'locked');
    expect(await doorRefusal(operation, [])).toBe(may === null ? null : 'not-allowed');
  });
});

test('SEC-13 one of several roles is enough', async () => {
  expect(await doorRefusal('docket.list', ['administrator', 'clerk'])).toBeNull();
});
