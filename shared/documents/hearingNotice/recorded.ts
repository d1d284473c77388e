// Which recorded notice of a hearing is whose: one rule for the clerk's sheet, the work lists and a hearing's own page.

import type { CaseFile } from '../../domain/caseFile.ts';
import type { HearingNotice } from '../../domain/record.ts';
import type { NoticeRecipient } from './recipients.ts';

/** As what a notice to a recipient is kept. */
export function keptAs(recipient: NoticeRecipient): HearingNotice['to'] {
  switch (recipient.kind) {
    case 'parent':
      return 'parent';
    case 'attorney':
    case 'guardian':
      return 'attorney';
    case 'team':
      return recipient.role === 'agency_attorney' || recipient.role === 'child_attorney' ? 'attorney' : 'other';
    case 'tribe':
      return 'tribe';
    case 'home':
      return 'caregiver';
    default:
      return recipient satisfies never;
  }
}

/** How the record of a notice may name a recipient: by id, or by name. */
export function namesOf(recipient: NoticeRecipient, people: CaseFile['people']): readonly string[] {
  switch (recipient.kind) {
    case 'parent':
      return [recipient.parent.id, recipient.parent.name];
    case 'home':
      return [recipient.caregiver];
    default: {
      const { personId } = recipient;
      const name = personId === null ? undefined : people.get(personId)?.name;
      return [personId, name].filter((one) => one !== null && one !== undefined);
    }
  }
}

interface RecordedNotice {
  readonly recipient: NoticeRecipient;
  /** null: none is recorded, which does not say that none was given. */
  readonly notice: HearingNotice | null;
}

/**
 * Each recipient with the notice that is recorded of them. `notices`: those of the hearing. One that names nobody is to a
 * recipient who stands alone in that part.
 */
export function recordedNotices(
  recipients: readonly NoticeRecipient[],
  notices: readonly HearingNotice[],
  people: CaseFile['people'],
): readonly RecordedNotice[] {
  const isAlone = (to: HearingNotice['to']) => recipients.filter((one) => keptAs(one) === to).length === 1;
  return recipients.map((recipient) => {
    const to = keptAs(recipient);
    const names = namesOf(recipient, people);
    const ofPart = notices.filter((row) => row.to === to);
    const named = ofPart.find((row) => row.recipient !== null && names.includes(row.recipient));
    const unnamed = isAlone(to) ? ofPart.find((row) => row.recipient === null) : undefined;
    return { recipient, notice: named ?? unnamed ?? null };
  });
}
