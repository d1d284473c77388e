// A row that is set, as it is asked for: so that what stands against it is looked at as it was when it was set.

import type { HearingSetting, MeetingSetting } from '../../../../shared/contract/schedule.ts';
import type { CaseNumber } from '../../../../shared/domain/ids.ts';
import type { FtmAppointment, Hearing } from '../../../../shared/domain/record.ts';

export function hearingSettingOf(row: Hearing, caseNumber: CaseNumber): HearingSetting {
  const { id: hearing, type, date, start, minutes, courtroomId: courtroom, judgeId: judge } = row;
  return { caseNumber, hearing, type, date, start, minutes, courtroom, judge };
}

export function meetingSettingOf(row: FtmAppointment, caseNumber: CaseNumber): MeetingSetting {
  const { id: meeting, date, start, minutes, coordinatorId: coordinator, place } = row;
  return { caseNumber, meeting, date, start, minutes, coordinator, place };
}
