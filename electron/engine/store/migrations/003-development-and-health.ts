// Version 3: what a person enters by hand of a screening, a health visit and early intervention, beside what an export
// brings. A row from before holds null there, "not recorded"; its result is as the agency recorded it, not computed.

import type { Kysely } from 'kysely';

/** New text columns, each may be null: days as ISO text, lists and small objects as JSON. */
const texts: Readonly<Record<string, readonly string[]>> = {
  screening: [
    'about_parent_id',
    'answers',
    'completed_by',
    'language',
    'setting',
    'referred_to',
    'referred_on',
    'rescreen_on',
    'safety_follow_up_on',
  ],
  health_visit: ['doses', 'outcome'],
  part_c: ['transition_conference_on', 'school_notice_on'],
};

export async function addDevelopmentAndHealth(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('screening')
    .addColumn('result_computed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await database.schema.alterTable('screening').addColumn('follow_up_score', 'double precision').execute();
  await database.schema.alterTable('ifsp_review').addColumn('annual', 'integer').execute();
  for (const [table, columns] of Object.entries(texts)) {
    for (const column of columns) await database.schema.alterTable(table).addColumn(column, 'text').execute();
  }
}
