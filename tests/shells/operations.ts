// Every operation of the engine, by whether a window may ask it.

import { askedThrough } from '../../shared/contract/askedThrough.ts';
import { contract } from '../../shared/contract/contract.ts';

export interface ContractNames {
  readonly asked: readonly string[];
  readonly others: readonly string[];
}

/** Read from the contract, so that a new operation is judged too. */
export function operations(): ContractNames {
  const asked: readonly string[] = askedThrough;
  return { asked, others: Object.keys(contract).filter((name) => !asked.includes(name)) };
}
