// Every version of the schema, in order. A released step is never edited: a change is a new step.

import { createTables } from './001-tables.ts';
import { indexDaysOfCases } from './002-days-of-a-case.ts';
import { addDevelopmentAndHealth } from './003-development-and-health.ts';
import { addBriefAndBench } from './004-brief-and-bench.ts';
import { addJudgesOwn } from './005-judges-own.ts';
import { addCopiesAndOrders } from './006-copies-and-orders.ts';
import { addSchedule } from './007-schedule.ts';
import { Chain } from './chain.ts';

export const history = Chain.empty()
  .to(1, createTables)
  .to(2, indexDaysOfCases)
  .to(3, addDevelopmentAndHealth)
  .to(4, addBriefAndBench)
  .to(5, addJudgesOwn)
  .to(6, addCopiesAndOrders)
  .to(7, addSchedule);
