// The clocks of early intervention as they run by what is typed: by the same rules as the brief's.

import type { CareChild, PartCEntry } from '../../../../shared/contract/care.ts';
import type { ChildFile } from '../../../../shared/domain/caseFile.ts';
import type { CourtPolicy } from '../../../../shared/domain/courtPolicy.ts';
import { addDays, type CalendarDate, daysBetween } from '../../../../shared/domain/dates.ts';
import { earlyInterventionObligations } from '../../../../shared/domain/earlyIntervention.ts';
import { idOf } from '../../../../shared/domain/ids.ts';
import { partCClocks } from '../../../../shared/domain/partCClocks.ts';
import type { Step } from './partCDraft.ts';

export interface PartCClocks {
  /** The last day on which a step is on time. A step without an entry has no clock, or none that runs. */
  readonly steps: Readonly<Partial<Record<Step, CalendarDate>>>;
  /** Days by which documented delays have moved the first meeting. */
  readonly moved: number;
  /** The review and the annual meeting that are still open. */
  readonly review: CalendarDate | null;
  readonly annual: CalendarDate | null;
}

/** The child's file with the entry in it, and nothing else that these clocks do not ask for. */
function fileWith({ child }: CareChild, { reviews, exceptions, services, ...days }: PartCEntry): ChildFile {
  const ofChild = { caseId: child.caseId, childId: child.id };
  return {
    child,
    placements: [],
    stays: [],
    placementEvents: [],
    safeSleepChecks: [],
    screenings: [],
    healthVisits: [],
    medicalTasks: [],
    partC: { id: idOf<'partC'>('typed'), ...ofChild, ...days },
    ifspReviews: reviews.map((row, at) => ({ ...row, ...ofChild, id: idOf<'ifspReview'>(`typed:${at}`) })),
    partCExceptions: exceptions.map((row, at) => ({ ...row, ...ofChild, id: idOf<'partCException'>(`typed:${at}`) })),
    partCServices: services.map((row, at) => ({ ...row, ...ofChild, id: idOf<'partCService'>(`typed:${at}`) })),
  };
}

/** R9 and the further clocks of Part C. `today`: after the third birthday the clocks of what was not done have ended. */
export function clocksOf(child: CareChild, entry: PartCEntry, policy: CourtPolicy, today: CalendarDate): PartCClocks {
  const file = fileWith(child, entry);
  const obligations = earlyInterventionObligations(file, policy);
  const further = partCClocks(file, null, { asOf: today });
  const dueOf = (kind: string) => obligations.find(({ subject }) => subject.kind === kind)?.due ?? null;
  const furtherOf = (kind: string) => further.find(({ subject }) => subject.kind === kind)?.due ?? null;
  const found: readonly (readonly [Step, CalendarDate | null])[] = [
    ['referralSentOn', dueOf('partC:referral')],
    ['ifspOn', dueOf('partC:ifsp')],
    ['transitionPlanOn', dueOf('partC:transition')],
    ['transitionConferenceOn', furtherOf('partC:conference')],
    ['schoolNoticeOn', furtherOf('partC:schoolNotice')],
  ];
  const open = ({ done }: { readonly done: CalendarDate | null }) => done === null;
  return {
    steps: Object.fromEntries(found.filter(([, due]) => due !== null)),
    moved: movedBy(entry, dueOf('partC:ifsp'), policy),
    review: obligations.find((row) => row.subject.kind === 'partC:review' && open(row))?.due ?? null,
    annual: further.find((row) => row.subject.kind === 'partC:annual' && open(row))?.due ?? null,
  };
}

function movedBy(
  { referralReceivedOn }: PartCEntry,
  due: CalendarDate | null,
  { initialIfspDays }: CourtPolicy,
): number {
  if (referralReceivedOn === null || due === null) return 0;
  return daysBetween(addDays(referralReceivedOn, initialIfspDays), due);
}
