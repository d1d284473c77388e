// Which audit lines say that the record has changed. A reading leaves its line too, and changes nothing: were it told as a
// change, two windows on one store would refresh each other for ever.

import { contract, type OperationName, type Rule } from '../../shared/contract/contract.ts';
import type { AuditLine } from './store/audit.ts';

/** Commands after which the record is as it was: a lock, a new person of the store, and what a judge keeps beside a brief. */
const besideRecord = new Set<OperationName>(['session.lock', 'people.add', 'work.keep', 'note.keep']);

/** Whether an operation, once done, leaves another record than before. */
export function changesRecord(name: OperationName): boolean {
  const { kind, may }: Rule = contract[name];
  return kind === 'command' && may !== 'anyone' && !besideRecord.has(name);
}

const events = new Set<string>(
  Object.entries<Rule>(contract).flatMap(([name, rule]) =>
    'audit' in rule && changesRecord(name as OperationName) ? [rule.audit] : [],
  ),
);

/** Whether one of these lines is of a change to the record. */
export function tellOfChange(lines: readonly Pick<AuditLine, 'operation' | 'outcome'>[]): boolean {
  return lines.some(({ operation, outcome }) => outcome === 'done' && events.has(operation));
}
