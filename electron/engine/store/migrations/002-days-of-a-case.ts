// Version 2: the days of a case's hearings and meetings can be read without their rows, which lie far apart in the file.
// What is to be settled asks for them of every case at once; with five thousand cases it took seconds without.

import type { Kysely } from 'kysely';

export async function indexDaysOfCases(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createIndex('hearing_by_case_day')
    .on('hearing')
    .columns(['case_id', 'superseded_at', 'status', 'date'])
    .execute();
  await database.schema
    .createIndex('ftm_by_case_day')
    .on('ftm')
    .columns(['case_id', 'superseded_at', 'date'])
    .execute();
}
