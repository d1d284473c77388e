// Every operation of the engine, by whether a window may ask it: of the engine itself, or of its shell.

import { askedThrough } from '../../shared/contract/askedThrough.ts';
import { contract } from '../../shared/contract/contract.ts';
import { windowContract } from '../../shared/contract/window.ts';

export interface ContractNames {
  readonly asked: readonly string[];
  readonly others: readonly string[];
}

/** Read from the contract, so that a new operation is judged too. */
export function operations(): ContractNames {
  const asked: readonly string[] = askedThrough;
  const isAsked = (name: string) => asked.includes(name) || Object.hasOwn(windowContract, name);
  return { asked, others: Object.keys(contract).filter((name) => !isAsked(name)) };
}
