// Hearings with what was found and ordered, and family team meetings with what was decided.

import { z } from 'zod';
import { hearingTypes, orderItemStatuses } from '../../../../../shared/domain/record.ts';
import { day, id, line, list, name, party, passage, time, whole } from './values.ts';

const order = z.strictObject({
  id: id<'orderItem'>(),
  text: line,
  orderedTo: party,
  dueDate: day.nullable(),
  status: z.enum(orderItemStatuses),
  metDate: day.nullable(),
  topic: name,
  childId: id<'child'>().nullable(),
});

export const hearing = z.strictObject({
  id: id<'hearing'>(),
  type: z.enum(hearingTypes),
  date: day,
  start: time,
  minutes: whole(1, 600),
  courtroom: id<'courtroom'>(),
  judge: id<'person'>(),
  status: z.enum(['held', 'continued', 'scheduled']),
  findings: list(name, 50),
  orders: list(order, 60),
  outcome: line.nullish(),
  agencyReportFiled: day.nullish(),
  continuance: z.strictObject({ to: day, reason: line, goodCause: z.boolean(), requestedBy: name }).nullish(),
});

const actionItem = z.strictObject({
  id: id<'actionItem'>(),
  text: line,
  owner: party,
  dueDate: day,
  status: z.enum(['open', 'done']),
  doneDate: day.nullable(),
});

export const ftm = z.strictObject({
  id: id<'ftm'>(),
  date: day,
  facilitator: id<'person'>(),
  judgePresent: z.boolean(),
  attendees: list(party, 60),
  invitedAbsent: list(party, 60),
  agenda: list(line, 60),
  strengths: list(line, 60),
  decisions: list(line, 60),
  parentVoice: passage,
  actionItems: list(actionItem, 60),
});
