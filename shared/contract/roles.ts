// What a person may be in a court team. One person may hold several roles.

export const roles = [
  'judge',
  'clerk',
  'coordinator',
  'caseworker',
  'child_attorney',
  'parent_attorney',
  'agency_attorney',
  'administrator',
] as const;

export type Role = (typeof roles)[number];
