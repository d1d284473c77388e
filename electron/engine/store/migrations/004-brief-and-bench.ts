// Version 4: what the whole brief is made from. Notices of hearings and who was there, progress in services, concrete
// needs, what is known of a home beside its days; and the indexes by which a case finds who of its people is elsewhere on
// the day of its hearing, and how many families its coordinator serves. A row from before holds null: "not recorded".

import type { Kysely } from 'kysely';
import { createVersionedTable } from './001-tables.ts';

/** Every new table's own columns, written as in version 1. */
const tables: Readonly<Record<string, string>> = {
  hearing_notice: 'case_id hearing_id to recipient? sent_on? method? proof:flag?',
  hearing_attendance: 'case_id hearing_id party present:flag',
  progress_report: 'case_id service_id from date attended:integer? scheduled:integer? fit? effect? text',
  concrete_need: 'case_id need date met_on? text',
  placement_event: 'case_id child_id event date settled_on?',
  safe_sleep_check: 'case_id child_id date by?',
};

/** New columns of tables that were there, each may be null. */
const texts: Readonly<Record<string, readonly string[]>> = {
  court_case: ['case_plan_on', 'relatives_noticed_on'],
  permanency_plan: ['primary_since'],
  child: ['home_language'],
};
const flags: Readonly<Record<string, readonly string[]>> = {
  parent: ['in_custody'],
  child: ['prenatal_exposure', 'medical_equipment', 'family_violence_exposure'],
};

/** The last holds all that is asked of it, so that the rows, which lie far apart in the file, are not read. */
const indexes: readonly { readonly name: string; readonly table: string; readonly columns: readonly string[] }[] = [
  { name: 'commitment_by_day', table: 'commitment', columns: ['date', 'person_id'] },
  { name: 'interpreter_booking_by_day', table: 'interpreter_booking', columns: ['date'] },
  {
    name: 'participant_by_role',
    table: 'participant',
    columns: ['role', 'person_id', 'superseded_at', 'case_id', 'recorded_at'],
  },
];

export async function addBriefAndBench(database: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    await createVersionedTable(database, table, columns.split(' '));
  }
  for (const [table, columns] of Object.entries(texts)) {
    for (const column of columns) await database.schema.alterTable(table).addColumn(column, 'text').execute();
  }
  for (const [table, columns] of Object.entries(flags)) {
    for (const column of columns) await database.schema.alterTable(table).addColumn(column, 'integer').execute();
  }
  for (const { name, table, columns } of indexes) {
    await database.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
}
