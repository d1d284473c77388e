// Identifiers. A record keeps the id it came with; a brand keeps one kind from being passed for another.

declare const kind: unique symbol;

/** Text that names one record of kind `K`. */
export type Id<K extends string> = string & { readonly [kind]: K };

export type CaseId = Id<'case'>;
export type ChildId = Id<'child'>;
export type PersonId = Id<'person'>;
export type ParentId = Id<'parent'>;
export type HearingId = Id<'hearing'>;
export type OrderId = Id<'order'>;
export type FtmId = Id<'ftm'>;
export type FtmAppointmentId = Id<'ftmAppointment'>;
export type CourtroomId = Id<'courtroom'>;

/** A court's number for one family's case, for example 26-JV-0117. */
export type CaseNumber = Id<'caseNumber'>;

/** Brands text that has already been checked to be an id of kind `K`. */
export function idOf<K extends string>(text: string): Id<K> {
  return text as Id<K>;
}
