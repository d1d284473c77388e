// Every version of the schema, in order. A released step is never edited: a change is a new step.

import { createTables } from './001-tables.ts';
import { Chain } from './chain.ts';

export const history = Chain.empty().to(1, createTables);
