// Hearings with what was found and ordered, and family team meetings with what was decided.

import { z } from 'zod';
import { hearingTypes, orderItemStatuses } from '../../../../../shared/domain/record.ts';
import { day, id, line, list, name, party, passage, time, whole } from './values.ts';

/** The roles that HearingNotice has. */
const noticeRecipients = ['parent', 'caregiver', 'tribe', 'attorney', 'other'] as const;

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

/** Of whom notice is given; `sent` null: it is to be given and was not. */
const hearingNotice = z.strictObject({
  to: z.enum(noticeRecipients),
  recipient: party.nullish(),
  sent: day.nullable(),
  method: name.nullish(),
  proof: z.boolean().nullish(),
});

const attendance = z.strictObject({ party, present: z.boolean() });

export const hearing = z.strictObject({
  id: id<'hearing'>(),
  type: z.enum(hearingTypes),
  date: day,
  start: time,
  minutes: whole(1, 600),
  courtroom: id<'courtroom'>(),
  judge: id<'person'>(),
  status: z.enum(['held', 'continued', 'vacated', 'scheduled']),
  findings: list(name, 50),
  notices: list(hearingNotice, 60).nullish(),
  attendance: list(attendance, 60).nullish(),
  orders: list(order, 60),
  outcome: line.nullish(),
  agencyReportFiled: day.nullish(),
  continuance: z.strictObject({ to: day, reason: line, goodCause: z.boolean(), requestedBy: name }).nullish(),
  continuedFrom: id<'hearing'>().nullish(),
  childPresent: z.boolean().nullish(),
  vacated: z.strictObject({ on: day, reason: line }).nullish(),
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

/** A family team meeting that is set. */
export const ftmAppointment = z.strictObject({
  id: id<'ftmAppointment'>(),
  date: day,
  start: time,
  minutes: whole(5, 480),
  coordinator: id<'person'>(),
  place: name.nullish(),
});
