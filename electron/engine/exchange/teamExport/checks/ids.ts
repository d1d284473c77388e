// No two records of one kind have the same id in a file, and no two people, parents or children of any kind.

import { showId } from '../paths.ts';
import type { Report } from '../reasons.ts';
import type { TeamExport } from '../schema/teamExport.ts';

/** One kind's ids: remembers where each was first seen. */
function onlyOnce(report: Report): (id: string, path: string) => void {
  const seen = new Map<string, string>();
  return (id, path) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    else report(path, 'duplicate-id', { id: showId(id), first });
  };
}

/** Reports `duplicate-id`, with the place where the id stands first. */
export function checkIds(file: TeamExport, report: Report): void {
  const courtroom = onlyOnce(report);
  const session = onlyOnce(report);
  const someone = onlyOnce(report);
  const family = onlyOnce(report);
  const caseNumber = onlyOnce(report);
  const records = {
    placements: onlyOnce(report),
    screenings: onlyOnce(report),
    medicalTasks: onlyOnce(report),
    services: onlyOnce(report),
    hearings: onlyOnce(report),
    orders: onlyOnce(report),
    ftms: onlyOnce(report),
    ftmAppointments: onlyOnce(report),
    actionItems: onlyOnce(report),
  };
  const each = (kind: keyof typeof records, at: string, rows: readonly { readonly id: string }[]) => {
    for (const [index, { id }] of rows.entries()) records[kind](id, `${at}.${kind}[${index}].id`);
  };

  for (const [index, { id }] of file.meta.courtrooms.entries()) courtroom(id, `meta.courtrooms[${index}].id`);
  for (const [index, { id }] of file.meta.docketSessions.entries()) {
    if (id) session(id, `meta.docketSessions[${index}].id`);
  }
  for (const [index, { id }] of file.people.entries()) someone(id, `people[${index}].id`);
  for (const [index, row] of file.families.entries()) {
    const at = `families[${index}]`;
    family(row.id, `${at}.id`);
    caseNumber(row.caseNumber, `${at}.caseNumber`);
    for (const [place, { id }] of row.parents.entries()) someone(id, `${at}.parents[${place}].id`);
    for (const [place, child] of row.children.entries()) {
      const childAt = `${at}.children[${place}]`;
      someone(child.id, `${childAt}.id`);
      each('placements', childAt, child.placements);
      each('screenings', childAt, child.screenings);
      each('medicalTasks', childAt, child.medicalTasks);
    }
    each('services', at, row.services);
    each('hearings', at, row.hearings);
    each('ftms', at, row.ftms);
    each('ftmAppointments', at, row.ftmAppointments ?? []);
    for (const [place, { orders }] of row.hearings.entries()) each('orders', `${at}.hearings[${place}]`, orders);
    for (const [place, { actionItems }] of row.ftms.entries()) each('actionItems', `${at}.ftms[${place}]`, actionItems);
  }
}
