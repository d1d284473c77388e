// Version 1: a table for each kind of record, the store's people and name, and the audit.
//
// A row is never changed in place: a newer one supersedes it (superseded_at), so that what was known at a moment can be
// read again. Rows therefore name each other by id and not by foreign key: several rows share an id, one of them
// current, and an id may stand for different rows at different moments. The unique index on current ids keeps them apart.

import { type ColumnDataType, type Kysely, sql } from 'kysely';

/** A flag is 0 or 1; json is text. */
const types: Readonly<Record<string, ColumnDataType>> = {
  json: 'text',
  integer: 'integer',
  flag: 'integer',
  real: 'double precision',
};

/** Every table's own columns. Text unless another type follows the colon; "?" where null may stand. */
const tables: Readonly<Record<string, string>> = {
  court:
    'name state program judge_id clerk_id coordinator_id timezone coordinator_caseload_cap:integer?' +
    ' recorded_through fictitious:flag notice?',
  court_setting: 'value:real',
  courtroom: 'name remote:flag',
  docket_session: 'weekday start end courtroom_id judge_id slot_minutes:integer',
  holiday: 'date name',
  commitment: 'person_id date start end place',
  interpreter_booking: 'person_id date start end',
  person: 'name role',
  court_case: 'case_number docket_name status headline petition_summary substantiated_on? adjudicated_on? disposed_on?',
  parent:
    'case_id position:integer name relation attorney_id? mentor_id? guardian_ad_litem_id? language?' +
    ' interpreter_required:flag? paternity? located? search? minor:flag? address_confidential:flag?' +
    ' substitute_address? no_contact_issued_on? no_contact_expires_on? no_contact_protects:json?',
  sealed_address: 'case_id parent_id address telephone?',
  participant: 'case_id role person_id',
  icwa_record:
    'case_id status tribe? bia_notice_received_on? membership_requested_on? membership_received_on?' +
    ' membership_result? qualified_expert_heard_on? placement_preference_met:flag? tribe_intervened_on?',
  icwa_inquiry: 'case_id date result detail?',
  icwa_notice: 'case_id position:integer to sent_on? received_on? extension_days:integer note?',
  active_effort: 'case_id date text',
  permanency_plan: 'case_id primary concurrent? concurrent_disclosed_on?',
  family_time_plan: 'case_id effective_on sessions_per_week:real hours_each:real supervision plus?',
  family_time_session: 'case_id date parent_id hours:real outcome mode supervision note',
  service: 'case_id subject_id type provider_id referred_on started_on? ended_on? status note part2:flag',
  hearing:
    'case_id type date start minutes:integer courtroom_id judge_id agency_report_filed_on? status' +
    ' findings:json? outcome? continuance:json?',
  order_item: 'case_id hearing_id child_id? text ordered_of due_on? status met_on? topic',
  ftm:
    'case_id date facilitator_id judge_present:flag attendees:json invited_absent:json agenda:json' +
    ' strengths:json decisions:json parent_voice',
  action_item: 'case_id ftm_id text owner due_on status done_on?',
  sensitive_text: 'case_id category text audiences:json consent_signed_on? consent_expires_on? consent_to:json? note?',
  sibling_plan: 'case_id placed_together:flag contacts_per_month:real?',
  sibling_contact: 'case_id date hours:real',
  caseworker_contact: 'case_id date place',
  tpr_record: 'case_id petition_filed_on? compelling_reason? relative_placement:flag? services_not_provided?',
  child:
    'case_id position:integer first_name last_name born_on gestation_days:integer? sex_at_birth? race:json' +
    ' ethnicity? removed_on? child_care_name? child_care_started_on?',
  placement: 'case_id child_id setting caregiver started_on ended_on? counts_as_placement:flag end_reason? preference?',
  stay: 'case_id child_id kind started_on ended_on? place counts_as_placement:flag',
  screening:
    'case_id child_id tool date age_basis form result score:real? areas:json follow_up_interview_on?' +
    ' follow_up_recorded:flag',
  health_visit: 'case_id child_id type date label? note',
  medical_task: 'case_id child_id text due_on done_on?',
  part_c:
    'case_id child_id identified_on? referral_sent_on? referral_received_on? evaluation_set_for?' +
    ' evaluated_on? eligible:flag? ifsp_on? transition_plan_on?',
  ifsp_review: 'case_id child_id date',
  part_c_exception: 'case_id child_id started_on ended_on reason',
  part_c_service: 'case_id child_id name started_on? frequency',
  store_person: 'name roles:json',
  store_profile: 'court_name',
};

export async function createTables(database: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(tables))
    await createVersionedTable(database, table, columns.split(' '));
  await database.schema.createIndex('hearing_by_day').on('hearing').columns(['date', 'start']).execute();
  await database.schema.createIndex('court_case_by_number').on('court_case').column('case_number').execute();
  for (const table of ['court_case', 'person', 'courtroom']) {
    await database.schema.createIndex(`${table}_by_id`).on(table).columns(['id', 'superseded_at']).execute();
  }
  await createAuditTable(database);
}

/**
 * A table of superseding rows with its indexes: the current row of an id, and the rows of a case. `columns` are written as
 * above. row_id counts up and is never used twice.
 */
export async function createVersionedTable(
  database: Kysely<unknown>,
  table: string,
  columns: readonly string[],
): Promise<void> {
  let creation = database.schema
    .createTable(table)
    .addColumn('row_id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull());
  for (const column of columns) {
    const [name = '', type = 'text'] = column.replace('?', '').split(':');
    creation = creation.addColumn(name, types[type] ?? 'text', (made) =>
      column.endsWith('?') ? made : made.notNull(),
    );
  }
  await creation
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('superseded_at', 'text')
    .addColumn('superseded_by_person', 'text')
    .execute();
  await database.schema
    .createIndex(`${table}_current`)
    .unique()
    .on(table)
    .column('id')
    .where(sql.ref('superseded_at'), 'is', null)
    .execute();
  if (columns.includes('case_id')) {
    await database.schema.createIndex(`${table}_by_case`).on(table).columns(['case_id', 'superseded_at']).execute();
  }
}

async function createAuditTable(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('audit_line')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('operation', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute();
}
