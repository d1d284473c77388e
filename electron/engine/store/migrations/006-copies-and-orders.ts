// Version 6: what left the store and for whom, signed orders, this court's wording of clauses, its changes of the
// disclosure policy, what was decided about a passage, and who of the record a person of the store is.

import type { Kysely } from 'kysely';

type Type = 'text' | 'integer';

/** Every table's columns: "?" where null may stand, ":integer" where it is not text. */
const tables: Readonly<Record<string, { readonly columns: string; readonly key: readonly string[] }>> = {
  disclosure: {
    columns:
      'id case_id hearing_id? person_id at document how audience party? language? paper number:integer pages:integer hash withheld sealed:integer',
    key: ['id'],
  },
  court_order: {
    columns:
      'id case_id hearing_id person_id signed_at typed_name language paper hash content pdf certificate? supersedes?',
    key: ['id'],
  },
  court_clause: { columns: 'clause_id text_en text_es plain_en plain_es person_id kept_at', key: ['clause_id'] },
  policy_change: {
    columns: 'id case_id? policy_row audience level ordered_on? reason person_id made_at',
    key: ['id'],
  },
  passage_decision: {
    columns: 'case_id kind record_id text_hash decision reason person_id decided_at',
    key: ['case_id', 'kind', 'record_id', 'text_hash'],
  },
};

const indexes: readonly { readonly name: string; readonly table: string; readonly columns: readonly string[] }[] = [
  { name: 'disclosure_by_case', table: 'disclosure', columns: ['case_id', 'at'] },
  { name: 'disclosure_by_person', table: 'disclosure', columns: ['person_id', 'hearing_id'] },
  { name: 'court_order_by_case', table: 'court_order', columns: ['case_id', 'signed_at'] },
  { name: 'parent_by_attorney', table: 'parent', columns: ['attorney_id', 'superseded_at', 'case_id'] },
];

export async function addCopiesAndOrders(database: Kysely<unknown>): Promise<void> {
  for (const [table, { columns, key }] of Object.entries(tables)) {
    let creation = database.schema.createTable(table);
    for (const column of columns.split(' ')) {
      const [name = '', type = 'text'] = column.replace('?', '').split(':');
      creation = creation.addColumn(name, type as Type, (made) => (column.includes('?') ? made : made.notNull()));
    }
    await creation.execute();
    await database.schema
      .createIndex(`${table}_key`)
      .unique()
      .on(table)
      .columns([...key])
      .execute();
  }
  for (const { name, table, columns } of indexes) {
    await database.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
  await database.schema.alterTable('store_person').addColumn('works_as', 'text').execute();
}
