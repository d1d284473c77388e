// Every id that a record names stands for someone or something that the same file brings.

import { showId } from '../paths.ts';
import type { Report } from '../reasons.ts';
import type { Family, Ftm, Hearing, TeamExport } from '../schema/teamExport.ts';

type Names = (path: string, id: string | null | undefined) => void;

/** A check that an id is one of `known`. Absent ids are not references. */
const oneOf =
  (known: ReadonlySet<string>, report: Report): Names =>
  (path, id) => {
    if (id !== null && id !== undefined && !known.has(id)) report(path, 'unknown-reference', { id: showId(id) });
  };

/** Whom and what one family's records may name. */
interface Known {
  readonly person: Names;
  readonly courtroom: Names;
  readonly parent: Names;
  readonly child: Names;
  /** A parent or a child of the family. */
  readonly member: Names;
  /** A person, a parent of the family, or a caregiver by the name in a placement. */
  readonly party: Names;
  /** A parent of the family, or the tribe. */
  readonly noticed: Names;
  readonly hearing: Names;
}

function knownIn(
  family: Family,
  people: ReadonlySet<string>,
  court: Pick<Known, 'person' | 'courtroom'>,
  report: Report,
) {
  const parents = family.parents.map(({ id }) => id);
  const children = family.children.map(({ id }) => id);
  const caregivers = family.children.flatMap(({ placements }) => placements.map(({ caregiver }) => caregiver));
  const parties = new Set<string>([...parents, ...caregivers]);
  const stranger = oneOf(parties, report);
  return {
    ...court,
    parent: oneOf(new Set(parents), report),
    child: oneOf(new Set(children), report),
    member: oneOf(new Set<string>([...parents, ...children]), report),
    party: (path: string, id: string | null | undefined) => {
      if (typeof id !== 'string' || !people.has(id)) stranger(path, id);
    },
    noticed: oneOf(new Set([...parents, 'tribe']), report),
    hearing: oneOf(new Set<string>(family.hearings.map(({ id }) => id)), report),
  } satisfies Known;
}

function checkCourt(
  { meta }: TeamExport,
  { person, courtroom }: Pick<Known, 'person' | 'courtroom'>,
  report: Report,
): void {
  person('meta.court.judge', meta.court.judge);
  person('meta.court.clerk', meta.court.clerk);
  person('meta.court.coordinator', meta.court.coordinator);
  for (const [index, session] of meta.docketSessions.entries()) {
    courtroom(`meta.docketSessions[${index}].courtroom`, session.courtroom);
    person(`meta.docketSessions[${index}].judge`, session.judge);
  }
  const session = oneOf(new Set(meta.docketSessions.flatMap(({ id }) => id ?? [])), report);
  for (const [index, change] of (meta.sessionChanges ?? []).entries()) {
    const at = `meta.sessionChanges[${index}]`;
    session(`${at}.session`, change.session);
    courtroom(`${at}.courtroom`, change.courtroom);
    person(`${at}.judge`, change.judge);
  }
  for (const [index, row] of meta.externalCommitments.entries()) {
    person(`meta.externalCommitments[${index}].person`, row.person);
  }
  for (const [index, row] of meta.interpreterBookings.entries()) {
    person(`meta.interpreterBookings[${index}].person`, row.person);
  }
}

function checkHearing(hearing: Hearing, at: string, known: Known): void {
  known.courtroom(`${at}.courtroom`, hearing.courtroom);
  known.person(`${at}.judge`, hearing.judge);
  known.hearing(`${at}.continuedFrom`, hearing.continuedFrom);
  for (const [index, { recipient }] of (hearing.notices ?? []).entries()) {
    known.party(`${at}.notices[${index}].recipient`, recipient);
  }
  for (const [index, { party }] of (hearing.attendance ?? []).entries()) {
    known.party(`${at}.attendance[${index}].party`, party);
  }
  for (const [index, order] of hearing.orders.entries()) {
    known.party(`${at}.orders[${index}].orderedTo`, order.orderedTo);
    known.child(`${at}.orders[${index}].childId`, order.childId);
  }
}

function checkFtm(ftm: Ftm, at: string, known: Known): void {
  known.person(`${at}.facilitator`, ftm.facilitator);
  for (const [index, party] of ftm.attendees.entries()) known.party(`${at}.attendees[${index}]`, party);
  for (const [index, party] of ftm.invitedAbsent.entries()) known.party(`${at}.invitedAbsent[${index}]`, party);
  for (const [index, { owner }] of ftm.actionItems.entries()) known.party(`${at}.actionItems[${index}].owner`, owner);
}

function checkFamily(family: Family, at: string, known: Known): void {
  for (const [role, id] of Object.entries(family.team)) known.person(`${at}.team.${role}`, id);
  for (const [index, parent] of family.parents.entries()) {
    const parentAt = `${at}.parents[${index}]`;
    known.person(`${parentAt}.attorney`, parent.attorney);
    known.person(`${parentAt}.mentor`, parent.mentor);
    known.person(`${parentAt}.guardianAdLitem`, parent.guardianAdLitem);
    for (const [place, id] of (parent.noContactOrder?.protects ?? []).entries()) {
      known.member(`${parentAt}.noContactOrder.protects[${place}]`, id);
    }
  }
  for (const [index, notice] of (family.icwa.notices ?? []).entries()) {
    known.noticed(`${at}.icwa.notices[${index}].to`, notice.to);
  }
  for (const [index, session] of family.familyTime.entries()) {
    known.parent(`${at}.familyTime[${index}].parent`, session.parent);
  }
  for (const [index, service] of family.services.entries()) {
    known.member(`${at}.services[${index}].subject`, service.subject);
    known.person(`${at}.services[${index}].provider`, service.provider);
  }
  for (const [index, hearing] of family.hearings.entries()) checkHearing(hearing, `${at}.hearings[${index}]`, known);
  for (const [index, { coordinator }] of (family.ftmAppointments ?? []).entries()) {
    known.person(`${at}.ftmAppointments[${index}].coordinator`, coordinator);
  }
  for (const [index, ftm] of family.ftms.entries()) checkFtm(ftm, `${at}.ftms[${index}]`, known);
}

/** Reports `unknown-reference` for every id that names nobody and nothing in the file. */
export function checkReferences(file: TeamExport, report: Report): void {
  const people = new Set<string>(file.people.map(({ id }) => id));
  const court = {
    person: oneOf(people, report),
    courtroom: oneOf(new Set<string>(file.meta.courtrooms.map(({ id }) => id)), report),
  };
  checkCourt(file, court, report);
  for (const [index, family] of file.families.entries()) {
    checkFamily(family, `families[${index}]`, knownIn(family, people, court, report));
  }
}
