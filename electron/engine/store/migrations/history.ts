// Every version of the schema, in order. A released step is never edited: a change is a new step.

import { createTables } from './001-tables.ts';
import { indexDaysOfCases } from './002-days-of-a-case.ts';
import { addDevelopmentAndHealth } from './003-development-and-health.ts';
import { Chain } from './chain.ts';

export const history = Chain.empty().to(1, createTables).to(2, indexDaysOfCases).to(3, addDevelopmentAndHealth);
