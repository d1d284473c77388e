// Which cases a person may have anything of: the row rule, for every operation, every role and every relation to a case,
// against a table that is read from the export and not from the program.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachOf } from '../../electron/engine/services/reach.ts';
import { appendAudit } from '../../electron/engine/store/audit.ts';
import { supersede } from '../../electron/engine/store/records.ts';
import { readWhere } from '../../electron/engine/store/rows.ts';
import { contract, type Input, type OperationName, type Rule } from '../../shared/contract/contract.ts';
import { type Role, roles } from '../../shared/contract/roles.ts';
import { documentsOf } from '../../shared/documents/kinds.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { type CaseNumber, type HearingId, idOf, type PersonId } from '../../shared/domain/ids.ts';
import { type Audience, audiences } from '../../shared/redaction/audiences.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';
import {
  dentalVisit,
  meetingAlone,
  type Requests,
  requestsIn,
  reviewOfAshdown,
  screeningAt6Months,
} from './requests.ts';

interface Family {
  readonly id: string;
  readonly caseNumber: string;
  readonly team: Readonly<Record<string, string | null>>;
  readonly hearings: readonly { readonly id: string; readonly status: string }[];
  readonly parents: readonly { readonly id: string; readonly relation: string; readonly attorney: string | null }[];
}
const { families, people } = JSON.parse(readFileSync(sampleDocket, 'utf8')) as {
  readonly families: readonly Family[];
  readonly people: readonly { readonly id: string }[];
};

let engine: OpenEngine;
let requests: Requests;
beforeAll(async () => {
  engine = await openEngine();
  requests = requestsIn(engine.folder, engine.importedAt);
});
afterAll(() => engine.end());

const ownParts: Readonly<Record<string, readonly [string, readonly Audience[]]>> = {
  caseworker: ['caseworker', ['agency', 'resource_parent']],
  agency_attorney: ['agencyAttorney', ['agency']],
  child_attorney: ['childAttorney', ['child_attorney']],
};

/** What somebody with one role, who is that person of the record, may have of a family, as "audience" or "audience of party". */
function expectedReach(role: Role, person: string | null, { team, parents }: Family): readonly string[] {
  if (role === 'judge') return audiences;
  if (role === 'clerk') return ['clerk'];
  if (role === 'coordinator') return audiences.filter((audience) => !['judge', 'clerk'].includes(audience));
  if (person === null) return [];
  if (role === 'parent_attorney') {
    const clients = parents.filter(({ attorney }) => attorney === person);
    return clients.map(({ id, relation }) => `${relation === 'mother' ? 'mother' : 'father'}_attorney of ${id}`);
  }
  const [part, readers] = ownParts[role] ?? ['', []];
  return team[part] === person ? readers : [];
}

describe.each(roles)('SEC-13 role %s', (role) => {
  test('reaches of every case what the record gives every person, and no more', async () => {
    for (const worksAs of [null, ...people.map(({ id }) => id)]) {
      for (const family of families) {
        const by = { roles: [role], worksAs: worksAs as PersonId | null };
        const reach = await engine.open.store.read((tx) => reachOf(tx, by, idOf(family.id)));
        const found = reach.flatMap(({ audience, parties }) =>
          parties === 'any' ? audience : parties.map((party) => `${audience} of ${party}`),
        );
        expect(found.toSorted(), `${worksAs} ${family.id}`).toEqual(expectedReach(role, worksAs, family).toSorted());
      }
    }
  });
});

test('SEC-13 several roles reach what each of them does', async () => {
  const by = { roles: ['clerk', 'parent_attorney'] as const, worksAs: idOf<'person'>('AT1') };
  const reach = await engine.open.store.read((tx) => reachOf(tx, by, idOf('F03')));
  expect(reach).toEqual([
    { as: 'parent_attorney', audience: 'father_attorney', parties: ['F03-FA'] },
    { as: 'clerk', audience: 'clerk', parties: 'any' },
  ]);
});

// ---- through the door ----------------------------------------------------------------------------------------------

interface OfCase {
  readonly caseNumber: CaseNumber;
  readonly hearing: HearingId;
  readonly child: string;
  readonly audience: Audience;
}
const on = dateOf('2026-11-24');
const asOf = dateOf('2026-11-21');

const briefOf = ({ caseNumber, audience }: OfCase) => ({
  ...({ caseNumber, audience, asOf, hearing: on, knownAt: null, language: 'en' } as const),
});
const shownBriefOf = (of: OfCase) => {
  const { language: _, ...shown } = briefOf(of);
  return shown;
};
const documentOf = (of: OfCase) => ({ ...briefOf(of), document: documentsOf[of.audience][0] });
const childOf = ({ caseNumber, child }: OfCase) => ({ caseNumber, childId: idOf<'child'>(child) });
const meetingOf = ({ caseNumber, audience }: OfCase) => ({
  document: 'ftm-summary' as const,
  ...({ caseNumber, audience, asOf, date: null, language: 'en' } as const),
});

const datesOf = ({ caseNumber }: OfCase) => ({
  ...({
    of: { kind: 'case', caseNumber },
    format: 'ics',
    from: asOf,
    to: dateOf('2027-05-21'),
    language: 'en',
  } as const),
});

/**
 * A request of each operation that is about one case; null: it is about none, or only the judge's, who has every case. A new
 * operation without a line here does not compile.
 */
const aboutCase: { readonly [O in OperationName]: ((of: OfCase) => Input<O>) | null } = {
  'store.create': null,
  'session.unlock': null,
  'session.unlockWithRecoveryKey': null,
  'session.lock': null,
  'exchange.compareTeamExport': null,
  'exchange.importTeamExport': null,
  'docket.list': null,
  'docket.moment': ({ caseNumber }) => ({ caseNumber, hearing: on }),
  'court.show': null,
  'docket.day': null,
  'docket.toSettle': null,
  'docket.find': null,
  'record.sources': ({ caseNumber, hearing }) => ({
    caseNumber,
    refs: [{ kind: 'hearing', id: hearing }],
    knownAt: null,
  }),
  'brief.show': shownBriefOf,
  'brief.make': briefOf,
  'brief.preview': documentOf,
  'brief.print': documentOf,
  'brief.save': (of) => ({ ...documentOf(of), file: `${engine.folder}/${of.audience}.pdf` }),
  'brief.showings': null,
  'brief.showAgain': null,
  'showing.save': null,
  'work.show': null,
  'work.keep': null,
  'note.show': null,
  'note.keep': null,
  'care.show': ({ caseNumber }) => ({ caseNumber, asOf }),
  'screening.record': (of) => ({ ...childOf(of), corrects: null, entry: screeningAt6Months, confirmed: [] }),
  'healthVisit.record': (of) => ({ ...childOf(of), corrects: null, entry: dentalVisit, confirmed: [] }),
  'partC.record': (of) => ({ ...childOf(of), corrects: null, entry: requests['partC.record'].entry, confirmed: [] }),
  'care.withdraw': (of) => ({
    ...childOf(of),
    kind: 'healthVisit',
    corrects: { id: 'nothing', recordedAt: engine.importedAt },
  }),
  'copy.preview': (of) => ({ copy: meetingOf(of) }),
  'copy.print': (of) => ({ copy: meetingOf(of), sealed: false, ticket: null }),
  'copy.save': (of) => ({ copy: meetingOf(of), sealed: false, ticket: null, file: `${engine.folder}/meeting.pdf` }),
  'copy.progress': null,
  'copy.cancel': null,
  'disclosures.list': ({ caseNumber }) => ({ caseNumber }),
  'disclosures.mine': null,
  'policy.show': ({ caseNumber }) => ({ caseNumber }),
  'policy.change': null,
  'passage.decide': null,
  'order.list': ({ caseNumber }) => ({ caseNumber }),
  'order.context': ({ hearing }) => ({ hearing }),
  'order.sign': null,
  'orderItem.record': ({ caseNumber }) => ({ caseNumber, item: 'nothing', status: 'not_met', metOn: null }),
  'clause.list': null,
  'clause.keep': null,
  'people.list': null,
  'people.add': null,
  'cases.mine': null,
  'schedule.show': null,
  'schedule.lists': null,
  'schedule.conflicts': null,
  'schedule.propose': ({ caseNumber }) => ({
    ...{ caseNumber, asOf, hearing: null, type: null, minutes: null, after: null },
  }),
  'schedule.plan': ({ caseNumber }) => ({
    cases: [caseNumber],
    until: dateOf('2026-12-31'),
    asOf,
    withMeetings: false,
  }),
  'schedule.planMoves': null,
  'schedule.check': ({ caseNumber }) => ({ hearings: [{ ...reviewOfAshdown, caseNumber }], meetings: [], asOf }),
  // A coordinator sets meetings, a judge hearings.
  'schedule.set': ({ caseNumber, audience }) =>
    audience === 'judge'
      ? { hearings: [{ ...reviewOfAshdown, caseNumber, accepted: [] }], meetings: [], asOf }
      : { ...meetingAlone, meetings: meetingAlone.meetings.map((row) => ({ ...row, caseNumber })) },
  'schedule.undo': null,
  'schedule.batches': null,
  'calendar.show': null,
  'calendar.keep': null,
  'calendar.remove': null,
  'calendar.readBusy': null,
  'calendar.export': datesOf,
  'calendar.save': (of) => ({ ...datesOf(of), file: `${engine.folder}/dates.ics` }),
  'hearing.life': ({ hearing }) => ({ hearing, asOf }),
  'hearing.continue': ({ hearing, caseNumber }) => ({
    ...requests['hearing.continue'],
    hearing,
    to: { ...requests['hearing.continue'].to, caseNumber },
  }),
  'hearing.hold': ({ hearing }) => ({ ...requests['hearing.hold'], hearing }),
  'hearing.vacate': ({ hearing }) => ({ ...requests['hearing.vacate'], hearing }),
  'notice.record': ({ hearing }) => ({ ...requests['notice.record'], hearing }),
  'interval.keep': ({ caseNumber }) => ({ caseNumber, intervals: [], asOf }),
  'audit.list': null,
  'audit.verify': null,
};

/** Who of the record has the role in the twins' case, a case in which they have no part, and the copy that is theirs. */
const seats: Readonly<
  Record<Role, { readonly person: string | null; readonly other: string; readonly audience: Audience }>
> = {
  judge: { person: 'J1', other: 'F02', audience: 'judge' },
  clerk: { person: 'K1', other: 'F02', audience: 'clerk' },
  coordinator: { person: 'CC1', other: 'F02', audience: 'agency' },
  caseworker: { person: 'CW1', other: 'F02', audience: 'agency' },
  child_attorney: { person: 'GAL1', other: 'F04', audience: 'child_attorney' },
  parent_attorney: { person: 'AT1', other: 'F04', audience: 'mother_attorney' },
  // One attorney acts for the agency in every family of the sample: another's case is every case to somebody who is not that one.
  agency_attorney: { person: 'AG1', other: 'none', audience: 'agency' },
  administrator: { person: 'J1', other: 'F02', audience: 'judge' },
};
const courtWide: readonly Role[] = ['judge', 'clerk', 'coordinator'];
const seesAll = (role: Role, operation: OperationName) =>
  courtWide.includes(role) || (role === 'administrator' && ['disclosures.list', 'policy.show'].includes(operation));

const caseOf = (id: string, audience: Audience): OfCase => {
  const family = families.find((one) => one.id === id);
  return {
    caseNumber: idOf(family?.caseNumber ?? '99-JV-9999'),
    hearing: idOf(family?.hearings.find(({ status }) => status === 'scheduled')?.id ?? `${id}-H1`),
    child: `${id}-C1`,
    audience,
  };
};

/** The refusal of the row rule or of the door; 'open': it got past them, whatever its own answer was. */
async function judged(operation: OperationName, role: Role, worksAs: string | null, of: OfCase): Promise<string> {
  const request = aboutCase[operation]?.(of);
  const answer = await engine.routerFor([role], worksAs as PersonId | null)(operation, request);
  const closed = ['not-allowed', 'case-not-open', 'no-such-case', 'bad-input', 'unexpected', 'unknown-operation'];
  return !answer.ok && closed.includes(answer.refusal.name) ? answer.refusal.name : 'open';
}

const judgedOperations = (Object.keys(contract) as OperationName[]).filter((name) => aboutCase[name] !== null);

describe.each(judgedOperations)('SEC-13 %s', (operation) => {
  const { may }: Rule = contract[operation];

  test.each(roles)('role %s: own case, another, none of their own, one that is not there', async (role) => {
    const { person, other, audience } = seats[role];
    const found = {
      own: await judged(operation, role, person, caseOf('F01', audience)),
      another: await judged(operation, role, person, caseOf(other === 'none' ? 'F99' : other, audience)),
      asNobody: await judged(operation, role, null, caseOf('F01', audience)),
      notThere: await judged(operation, role, person, caseOf('F99', audience)),
    };
    const shut = { own: 'not-allowed', another: 'not-allowed', asNobody: 'not-allowed', notThere: 'not-allowed' };
    const everywhere = { own: 'open', another: 'open', asNobody: 'open', notThere: 'no-such-case' };
    const ownAlone = { own: 'open', another: 'case-not-open', asNobody: 'case-not-open', notThere: 'case-not-open' };
    const nowhere = { ...ownAlone, own: 'case-not-open' };
    const expected = () => {
      if (may === 'anyone' || !may.includes(role)) return shut;
      if (seesAll(role, operation)) return everywhere;
      return role === 'administrator' ? nowhere : ownAlone;
    };
    expect(found).toEqual(expected());
  });
});

describe('SEC-13 whose copy', () => {
  test.each(roles)('role %s has those of its own readers', async (role) => {
    const { person } = seats[role];
    const family = families.find(({ id }) => id === 'F01');
    if (family === undefined) throw new Error('no family');
    const expected = expectedReach(role, person, family).map((reader) => reader.split(' ')[0]);
    const open: string[] = [];
    for (const audience of audiences) {
      if ((await judged('brief.show', role, person, caseOf('F01', audience))) === 'open') open.push(audience);
    }
    expect(open.toSorted()).toEqual(expected.toSorted());
  });

  test('a parent’s attorney has neither the other parent’s copy nor their own side’s for another', async () => {
    const ask = engine.routerFor(['parent_attorney'], idOf('AT1'));
    const request = shownBriefOf(caseOf('F01', 'mother_attorney'));
    const closed = { ok: false, refusal: { name: 'case-not-open', values: {} } };
    expect(await ask('brief.show', { ...request, party: 'F01-MO' })).toMatchObject({ ok: true });
    expect(await ask('brief.show', { ...request, party: 'F01-FA' })).toEqual(closed);
    expect(await ask('brief.show', { ...request, audience: 'father_attorney' })).toEqual(closed);
    expect(await ask('brief.show', { ...request, audience: 'father_attorney', party: 'F01-FA' })).toEqual(closed);
  });

  test('without a party it is the copy for one’s own client, not for the first of that side', async () => {
    const { store } = engine.open;
    const [mother] = await store.read((tx) => readWhere(tx, 'parent', 'id', ['F05-MO'], null));
    if (mother === undefined) throw new Error('no parent');
    const second = {
      ...mother,
      id: idOf<'parent'>('F05-M2'),
      position: 9,
      name: 'Second',
      attorneyId: idOf<'person'>('AT1'),
    };
    await store.change(engine.open.by.id, async (tx) => {
      await supersede(tx, 'entered', [{ kind: 'parent', id: second.id, after: second }]);
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    });
    const request = { ...shownBriefOf(caseOf('F05', 'mother_attorney')), hearing: dateOf('2026-12-01') };
    const answer = await engine.routerFor(['parent_attorney'], idOf('AT1'))('brief.show', request);
    expect(answer).toMatchObject({ ok: true, value: { party: { ref: 'F05-M2', name: 'Second' } } });
  });

  test('whoever left a case has nothing of it from then on, and nothing of how it was', async () => {
    const { store } = engine.open;
    const ask = engine.routerFor(['parent_attorney'], idOf('AT2'));
    const request = shownBriefOf(caseOf('F01', 'father_attorney'));
    expect(await ask('brief.show', request)).toMatchObject({ ok: true });
    const [father] = await store.read((tx) => readWhere(tx, 'parent', 'id', ['F01-FA'], null));
    if (father === undefined) throw new Error('no parent');
    await store.change(engine.open.by.id, async (tx) => {
      const after = { ...father, attorneyId: idOf<'person'>('AT5') };
      await supersede(tx, 'entered', [{ kind: 'parent', id: father.id, before: father, after }]);
      await appendAudit(tx, { operation: 'test.change', subject: null, outcome: 'done', detail: {} });
    });
    for (const knownAt of [null, engine.importedAt]) {
      const answer = await ask('brief.show', { ...request, knownAt });
      expect(answer).toEqual({ ok: false, refusal: { name: 'case-not-open', values: {} } });
    }
  });

  test('SEC-24 what was refused is in the audit, without a word of the case', async () => {
    const ask = engine.routerFor(['parent_attorney'], idOf('AT1'));
    await ask('brief.show', shownBriefOf(caseOf('F04', 'mother_attorney')));
    const audit = engine.routerFor(['administrator']);
    const lines: unknown[] = [];
    for (;;) {
      const page = await audit('audit.list', { after: lines.length, limit: 500 });
      const found = page.ok && Array.isArray(page.value) ? page.value : [];
      lines.push(...found);
      if (found.length < 500) break;
    }
    expect(lines.at(-1)).toMatchObject({
      event: 'request.refused',
      subject: 'brief.show',
      outcome: 'refused',
      detail: { refusal: 'case-not-open' },
    });
  });
});
