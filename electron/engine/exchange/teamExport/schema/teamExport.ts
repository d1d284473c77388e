// `team-export` version 1, whole: the format of resources/sample-docket/docket.json. Unknown keys are refused.

import { z } from 'zod';
import { meta, person } from './court.ts';
import { family } from './family.ts';
import { list } from './values.ts';

export const teamExport = z.strictObject({
  meta,
  people: list(person, 50_000),
  families: list(family, 10_000),
});

export type TeamExport = z.infer<typeof teamExport>;
export type Family = TeamExport['families'][number];
export type Child = Family['children'][number];
export type Hearing = Family['hearings'][number];
export type Ftm = Family['ftms'][number];
