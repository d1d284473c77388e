// Days that cannot be: before birth, ending before they start, a birth after the export's last day. Days that can be but
// have not come yet by that last day are warned about. Everything is judged against the export's own `meta.asOf`.

import type { CalendarDate } from '../../../../../shared/domain/dates.ts';
import type { Report } from '../reasons.ts';
import type { Child, Family, TeamExport } from '../schema/teamExport.ts';

type Day = CalendarDate | null | undefined;

class DayCheck {
  private readonly asOf: CalendarDate;
  private readonly refuse: Report;
  private readonly warn: Report;

  constructor(asOf: CalendarDate, refuse: Report, warn: Report) {
    this.asOf = asOf;
    this.refuse = refuse;
    this.warn = warn;
  }

  /** Something recorded as having happened. */
  happened(path: string, date: Day): void {
    if (date && date > this.asOf) this.warn(path, 'dated-after-export', { date, asOf: this.asOf });
  }

  born(path: string, date: CalendarDate): void {
    if (date > this.asOf) this.refuse(path, 'born-after-export', { date, asOf: this.asOf });
  }

  /** Something that happened to a child. */
  happenedTo(born: CalendarDate, path: string, date: Day): void {
    if (date && date < born) this.refuse(path, 'before-birth', { date, born });
    else this.happened(path, date);
  }

  /** Two days, or two times of one day; `path` is the later one's. */
  inOrder(path: string, start: string | null | undefined, end: string | null | undefined): void {
    if (start && end && end < start) this.refuse(path, 'ends-before-start', { start, end });
  }

  /** Two times of one day; something that takes no time is refused too. */
  times(at: string, { start, end }: { readonly start: string; readonly end: string }): void {
    if (end <= start) this.refuse(`${at}.end`, 'ends-before-start', { start, end });
  }
}

function checkCourt({ meta }: TeamExport, days: DayCheck): void {
  for (const kind of ['docketSessions', 'externalCommitments', 'interpreterBookings'] as const) {
    for (const [index, row] of meta[kind].entries()) days.times(`meta.${kind}[${index}]`, row);
  }
  for (const [index, { from, until }] of meta.docketSessions.entries()) {
    days.inOrder(`meta.docketSessions[${index}].until`, from, until);
  }
  for (const [index, { start, end }] of (meta.sessionChanges ?? []).entries()) {
    if (start && end) days.times(`meta.sessionChanges[${index}]`, { start, end });
  }
}

function checkPartC({ dob, partC }: Child, at: string, days: DayCheck): void {
  for (const key of [
    'identifiedDate',
    'referralSentDate',
    'referralReceivedDate',
    'evaluationDate',
    'ifspDate',
    'transitionPlanDate',
  ] as const) {
    days.happenedTo(dob, `${at}.${key}`, partC[key]);
  }
  for (const [index, date] of partC.reviews.entries()) days.happenedTo(dob, `${at}.reviews[${index}]`, date);
  for (const [index, { start, end }] of partC.exceptions.entries()) {
    days.happenedTo(dob, `${at}.exceptions[${index}].start`, start);
    days.inOrder(`${at}.exceptions[${index}].end`, start, end);
  }
  for (const [index, { start }] of partC.services.entries()) {
    days.happenedTo(dob, `${at}.services[${index}].start`, start);
  }
}

function checkChild(child: Child, at: string, days: DayCheck): void {
  const { dob } = child;
  days.born(`${at}.dob`, dob);
  days.happenedTo(dob, `${at}.removalDate`, child.removalDate);
  days.happenedTo(dob, `${at}.childCare.start`, child.childCare?.start);
  for (const kind of ['placements', 'interludes'] as const) {
    for (const [index, { start, end }] of child[kind].entries()) {
      days.happenedTo(dob, `${at}.${kind}[${index}].start`, start);
      days.happened(`${at}.${kind}[${index}].end`, end);
      days.inOrder(`${at}.${kind}[${index}].end`, start, end);
    }
  }
  for (const [index, { event, date, settledDate }] of (child.placementEvents ?? []).entries()) {
    const eventAt = `${at}.placementEvents[${index}]`;
    // A planned move has the day that it is planned for: it may be to come, and may be called off before.
    if (event !== 'move_planned') {
      days.happenedTo(dob, `${eventAt}.date`, date);
      days.inOrder(`${eventAt}.settledDate`, date, settledDate);
    }
    days.happenedTo(dob, `${eventAt}.settledDate`, settledDate);
  }
  for (const [index, { date }] of (child.safeSleepChecks ?? []).entries()) {
    days.happenedTo(dob, `${at}.safeSleepChecks[${index}].date`, date);
  }
  for (const [index, screening] of child.screenings.entries()) {
    const screeningAt = `${at}.screenings[${index}]`;
    days.happenedTo(dob, `${screeningAt}.date`, screening.date);
    days.happened(`${screeningAt}.followUpInterviewDate`, screening.followUpInterviewDate);
    days.inOrder(`${screeningAt}.followUpInterviewDate`, screening.date, screening.followUpInterviewDate);
  }
  for (const [index, { date }] of child.health.entries()) days.happenedTo(dob, `${at}.health[${index}].date`, date);
  for (const [index, { doneDate }] of child.medicalTasks.entries()) {
    days.happenedTo(dob, `${at}.medicalTasks[${index}].doneDate`, doneDate);
  }
  checkPartC(child, `${at}.partC`, days);
}

function checkIcwa({ icwa }: Family, at: string, days: DayCheck): void {
  for (const key of ['biaNoticeReceived', 'qualifiedExpertWitness', 'tribeIntervened'] as const) {
    days.happened(`${at}.${key}`, icwa[key]);
  }
  const { requested, received } = icwa.membershipVerification ?? {};
  days.happened(`${at}.membershipVerification.requested`, requested);
  days.happened(`${at}.membershipVerification.received`, received);
  days.inOrder(`${at}.membershipVerification.received`, requested, received);
  for (const [index, { date }] of icwa.inquiries.entries()) days.happened(`${at}.inquiries[${index}].date`, date);
  for (const [index, notice] of (icwa.notices ?? []).entries()) {
    days.happened(`${at}.notices[${index}].sent`, notice.sent);
    days.happened(`${at}.notices[${index}].received`, notice.received);
    days.inOrder(`${at}.notices[${index}].received`, notice.sent, notice.received);
  }
  for (const [index, { date }] of (icwa.activeEfforts ?? []).entries()) {
    days.happened(`${at}.activeEfforts[${index}].date`, date);
  }
}

function checkHearings({ hearings, ftms }: Family, at: string, days: DayCheck): void {
  for (const [index, hearing] of hearings.entries()) {
    const hearingAt = `${at}.hearings[${index}]`;
    if (hearing.status === 'held' || hearing.status === 'continued') days.happened(`${hearingAt}.date`, hearing.date);
    days.happened(`${hearingAt}.vacated.on`, hearing.vacated?.on);
    days.happened(`${hearingAt}.agencyReportFiled`, hearing.agencyReportFiled);
    for (const [place, { sent }] of (hearing.notices ?? []).entries()) {
      days.happened(`${hearingAt}.notices[${place}].sent`, sent);
    }
    days.inOrder(`${hearingAt}.continuance.to`, hearing.date, hearing.continuance?.to);
    for (const [place, order] of hearing.orders.entries()) {
      days.happened(`${hearingAt}.orders[${place}].metDate`, order.metDate);
    }
  }
  for (const [index, ftm] of ftms.entries()) {
    days.happened(`${at}.ftms[${index}].date`, ftm.date);
    for (const [place, item] of ftm.actionItems.entries()) {
      days.happened(`${at}.ftms[${index}].actionItems[${place}].doneDate`, item.doneDate);
    }
  }
}

function checkServices({ services, concreteNeeds }: Family, at: string, days: DayCheck): void {
  for (const [index, service] of services.entries()) {
    const serviceAt = `${at}.services[${index}]`;
    days.happened(`${serviceAt}.referralDate`, service.referralDate);
    days.happened(`${serviceAt}.startDate`, service.startDate);
    days.happened(`${serviceAt}.endDate`, service.endDate);
    days.inOrder(`${serviceAt}.endDate`, service.startDate ?? service.referralDate, service.endDate);
    for (const [place, { from, date }] of (service.progressReports ?? []).entries()) {
      days.happened(`${serviceAt}.progressReports[${place}].date`, date);
      days.inOrder(`${serviceAt}.progressReports[${place}].date`, from, date);
    }
  }
  for (const [index, { date, metDate }] of (concreteNeeds ?? []).entries()) {
    days.happened(`${at}.concreteNeeds[${index}].date`, date);
    days.happened(`${at}.concreteNeeds[${index}].metDate`, metDate);
    days.inOrder(`${at}.concreteNeeds[${index}].metDate`, date, metDate);
  }
}

function checkFamily(family: Family, at: string, days: DayCheck): void {
  for (const key of [
    'substantiationDate',
    'adjudicationDate',
    'dispositionDate',
    'casePlanDate',
    'relativesNoticedDate',
  ] as const) {
    days.happened(`${at}.${key}`, family[key]);
  }
  const { permanency, tpr, siblings, caseworkerContacts } = family;
  days.happened(`${at}.permanency.concurrentDisclosedToParents`, permanency.concurrentDisclosedToParents);
  days.happened(`${at}.permanency.primarySince`, permanency.primarySince);
  days.happened(`${at}.familyTimePlan.effective`, family.familyTimePlan.effective);
  days.happened(`${at}.tpr.petitionFiled`, tpr?.petitionFiled);
  for (const [index, { noContactOrder }] of family.parents.entries()) {
    days.happened(`${at}.parents[${index}].noContactOrder.issued`, noContactOrder?.issued);
    days.inOrder(`${at}.parents[${index}].noContactOrder.expires`, noContactOrder?.issued, noContactOrder?.expires);
  }
  for (const [index, { consent }] of family.sensitive.entries()) {
    days.happened(`${at}.sensitive[${index}].consent.signed`, consent?.signed);
    days.inOrder(`${at}.sensitive[${index}].consent.expires`, consent?.signed, consent?.expires);
  }
  for (const [index, { date }] of family.familyTime.entries()) days.happened(`${at}.familyTime[${index}].date`, date);
  checkServices(family, at, days);
  for (const [index, { date }] of (siblings?.siblingTime ?? []).entries()) {
    days.happened(`${at}.siblings.siblingTime[${index}].date`, date);
  }
  for (const [index, { date }] of (caseworkerContacts ?? []).entries()) {
    days.happened(`${at}.caseworkerContacts[${index}].date`, date);
  }
  checkIcwa(family, `${at}.icwa`, days);
  checkHearings(family, at, days);
  for (const [index, child] of family.children.entries()) checkChild(child, `${at}.children[${index}]`, days);
}

/** Reports days that cannot be to `refuse`, and what is dated after the export's last day to `warn`. */
export function checkDays(file: TeamExport, refuse: Report, warn: Report): void {
  const days = new DayCheck(file.meta.asOf, refuse, warn);
  checkCourt(file, days);
  for (const [index, family] of file.families.entries()) checkFamily(family, `families[${index}]`, days);
}
