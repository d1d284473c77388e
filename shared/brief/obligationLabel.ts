// What an obligation is called in `facts`: short English for people; programs compare keys. Documents have their own
// words in the language they are printed in.

import type { ObligationSubject } from '../domain/obligation.ts';

/** The record's own text where it has one, else the name of what is due. */
export function obligationLabel(subject: ObligationSubject): string {
  switch (subject.kind) {
    case 'health:initial':
      return 'First health screen';
    case 'health:comprehensive':
      return 'Comprehensive health assessment';
    case 'health:follow_up':
      return 'Follow-up health visit';
    case 'well':
      return `Well-child visit at ${subject.months} months`;
    case 'screen:dev':
      return 'First ASQ-3 in care';
    case 'screen:se':
      return 'First ASQ:SE-2 in care';
    case 'mchat':
      return `M-CHAT-R/F at ${subject.months} months`;
    case 'partC:referral':
      return 'Early intervention referral';
    case 'partC:ifsp':
      return 'First IFSP meeting';
    case 'partC:review':
      return `IFSP review ${subject.number}`;
    case 'partC:transition':
      return 'Transition plan to preschool';
    case 'serviceStart':
      return `Service started: ${subject.serviceType.replaceAll('_', ' ')}`;
    case 'medicalTask':
    case 'actionItem':
    case 'orderItem':
      return subject.text;
  }
}
