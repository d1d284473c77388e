// What R7 to R10 still count as due although nobody can do it any more: the facts keep it, and nothing is asked for.

import type { ObligationRow } from '../domain/obligations.ts';
import type { TriggerContext } from './context.ts';
import { statusOf } from './forms/serviceKinds.ts';

/** Part C ends on the third birthday (34 CFR 303.21); M-CHAT-R/F is for 16 to 30 months. */
const partCEndsAtMonths = 36;
const mchatEndsAtMonths = 31;

type Context = Pick<TriggerContext, 'file' | 'facts' | 'asOf'>;

/** A service that ended, or was declined, without having begun; a step of Part C or an M-CHAT of a child too old at the hearing. */
export function isMoot({ key, childId, subject, done }: ObligationRow, { file, facts, asOf }: Context): boolean {
  if (done !== null) return false;
  if (subject.kind === 'serviceStart') {
    const service = file.services.find(({ id }) => id === key);
    const status = statusOf(service?.status ?? '');
    const isClosed = status === 'completed' || status === 'declined' || status === 'discontinued';
    return isClosed || (service?.endedOn != null && service.endedOn <= asOf);
  }
  const months = facts.children.find(({ id }) => id === childId)?.age.months ?? 0;
  if (subject.kind === 'mchat') return months >= mchatEndsAtMonths;
  return subject.kind.startsWith('partC:') && months >= partCEndsAtMonths;
}
