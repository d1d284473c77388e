// What kind of service a recorded type is, and what a recorded status says, in the words of the trigger grammar.

import type { Leaf } from '../grammar.ts';

type Asked = Leaf<'service'>['service'];
export type ServiceCategory = NonNullable<Asked['category']>;
export type ServiceStatus = Asked['status'];

const categories: Readonly<Record<string, ServiceCategory>> = {
  adult_mental_health: 'parent-mental-health',
  batterer_intervention: 'family-violence',
  childcare_subsidy: 'early-care',
  cpp: 'dyadic-therapy',
  dv_advocacy: 'family-violence',
  dyadic_therapy: 'dyadic-therapy',
  early_care: 'early-care',
  early_head_start: 'early-care',
  early_intervention: 'early-intervention',
  family_violence: 'family-violence',
  fatherhood_group: 'parenting',
  home_nursing: 'medical-therapy',
  home_visiting: 'home-visiting',
  housing: 'housing',
  legal_services: 'legal',
  medical_therapy: 'medical-therapy',
  moud: 'substance-use-treatment',
  parenting: 'parenting',
  parenting_class: 'parenting',
  parent_mental_health: 'parent-mental-health',
  peer_support: 'peer-support',
  perinatal_mental_health: 'parent-mental-health',
  physical_therapy: 'medical-therapy',
  reentry_housing: 'housing',
  substance_use_treatment: 'substance-use-treatment',
  sud_iop: 'substance-use-treatment',
  sud_residential: 'substance-use-treatment',
};

/** The category of a service type as it is recorded; a type that is not known here is 'other'. */
export function categoryOf(type: string): ServiceCategory {
  return Object.hasOwn(categories, type) ? (categories[type] ?? 'other') : 'other';
}

/**
 * Several words are used for one state. A subsidy that was denied and is appealed is none of them: it was neither turned
 * down by the family nor is it not to be had.
 */
const statuses: Readonly<Record<string, ServiceStatus>> = {
  needed: 'needed',
  referred: 'referred',
  intake_scheduled: 'referred',
  not_started: 'referred',
  waitlist: 'waitlisted',
  waitlisted: 'waitlisted',
  active: 'active',
  completed: 'completed',
  declined: 'declined',
  unavailable: 'unavailable',
  discontinued: 'discontinued',
};

/** The state that a recorded status says; null: none of the grammar's. */
export function statusOf(status: string): ServiceStatus | null {
  return Object.hasOwn(statuses, status) ? (statuses[status] ?? null) : null;
}
