// Version 5: what a judge did with a hearing's brief (marks, draft, sealed note), the own key that seals the note, and what
// was shown or printed. None of it is a record of the case: a row is replaced in place and no export brings one.

import type { Kysely } from 'kysely';

/** Every table's columns, all text; "?" where null may stand. */
const tables: Readonly<Record<string, { readonly columns: string; readonly key: readonly string[] }>> = {
  own_key: { columns: 'person_id mark nonce wrapped tag made_at', key: ['person_id', 'mark'] },
  private_note: {
    columns: 'person_id hearing_id key_mark nonce sealed tag saved_at',
    key: ['person_id', 'hearing_id'],
  },
  hearing_work: { columns: 'person_id hearing_id work saved_at', key: ['person_id', 'hearing_id'] },
  brief_content: { columns: 'hash content', key: ['hash'] },
  brief_showing: {
    columns:
      'id hearing_id person_id at how audience as_of document? language? hash brief_hash known_at part2_consent_until?',
    key: ['id'],
  },
};

export async function addJudgesOwn(database: Kysely<unknown>): Promise<void> {
  for (const [table, { columns, key }] of Object.entries(tables)) {
    let creation = database.schema.createTable(table);
    for (const column of columns.split(' ')) {
      creation = creation.addColumn(column.replace('?', ''), 'text', (made) =>
        column.endsWith('?') ? made : made.notNull(),
      );
    }
    await creation.execute();
    await database.schema
      .createIndex(`${table}_key`)
      .unique()
      .on(table)
      .columns([...key])
      .execute();
  }
  await database.schema
    .createIndex('brief_showing_by_hearing')
    .on('brief_showing')
    .columns(['hearing_id', 'at'])
    .execute();
}
