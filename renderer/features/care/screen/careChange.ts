// What a person does with a child's record: which form is open and the row it corrects, or the row that is withdrawn.

import type { Kept } from '../../../../shared/contract/care.ts';
import type { HealthVisit, PartC, Screening } from '../../../../shared/domain/record.ts';

/** `corrects` null: a new one. */
export type OpenForm =
  | { readonly form: 'screening'; readonly corrects: Kept<Screening> | null }
  | { readonly form: 'healthVisit'; readonly corrects: Kept<HealthVisit> | null }
  /** All of a child's early intervention is one form. */
  | { readonly form: 'partC'; readonly corrects: Kept<PartC> | null };

/** A row that was entered by mistake, and how it is named to the person: "ASQ-3, 6 month form, Nov 20". */
export interface Withdrawal {
  readonly kind: 'screening' | 'healthVisit';
  readonly kept: Kept<Screening> | Kept<HealthVisit>;
  readonly what: string;
}

export interface CareChanges {
  open(form: OpenForm): void;
  withdraw(withdrawal: Withdrawal): void;
}
