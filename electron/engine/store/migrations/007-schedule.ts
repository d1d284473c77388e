// Version 7: the clerk's schedule. Patterns and exceptions of sessions, days on which the court sits all the same, family team
// meetings that are set, how often a case is to be heard, what becomes of a hearing, what was set at once, so that it can
// be undone at once, and under which id exports have a hearing that was set here. A row from before holds null: "not recorded".

import type { ColumnDataType, Kysely } from 'kysely';
import { createVersionedTable } from './001-tables.ts';

/** Every new table's own columns, written as in version 1. */
const tables: Readonly<Record<string, string>> = {
  session_change: 'session_id? date start? end? courtroom_id? judge_id?',
  ftm_appointment: 'case_id date start minutes:integer coordinator_id place? accepted:json?',
  review_interval: 'case_id days:integer phase? under_months:integer? reason',
};

/** New columns of tables that were there, each may be null. */
const added: readonly (readonly [string, string, ColumnDataType])[] = [
  ['docket_session', 'recurrence', 'text'],
  ['docket_session', 'from', 'text'],
  ['docket_session', 'until', 'text'],
  ['docket_session', 'capacity_minutes', 'integer'],
  ['holiday', 'sits', 'integer'],
  ['commitment', 'calendar', 'text'],
  ['hearing_notice', 'heard_on', 'text'],
  ['hearing', 'continued_from', 'text'],
  ['hearing', 'accepted', 'text'],
  ['hearing', 'child_present', 'integer'],
  ['hearing', 'vacating', 'text'],
];

const batchColumns = ['id', 'person_id', 'at', 'what', 'changes'] as const;
const aliasColumns = ['export_id', 'hearing_id', 'person_id', 'found_at'] as const;

export async function addSchedule(database: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    await createVersionedTable(database, table, columns.split(' '));
  }
  for (const [table, column, type] of added) {
    await database.schema.alterTable(table).addColumn(column, type).execute();
  }
  let batch = database.schema.createTable('schedule_batch');
  for (const column of batchColumns) batch = batch.addColumn(column, 'text', (made) => made.notNull());
  await batch.addColumn('undone_at', 'text').addColumn('undone_by', 'text').execute();
  await database.schema.createIndex('schedule_batch_key').unique().on('schedule_batch').columns(['id']).execute();
  await database.schema.createIndex('schedule_batch_by_time').on('schedule_batch').columns(['at']).execute();
  let alias = database.schema.createTable('hearing_alias');
  for (const column of aliasColumns) alias = alias.addColumn(column, 'text', (made) => made.notNull());
  await alias.execute();
  await database.schema.createIndex('hearing_alias_key').unique().on('hearing_alias').columns(['export_id']).execute();
  await database.schema
    .createIndex('ftm_appointment_by_day')
    .on('ftm_appointment')
    .columns(['date', 'superseded_at'])
    .execute();
}
