// Opening the sample docket, from wherever the gate offers it.

import { useCallback } from 'react';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { useAct } from '../../lib/client.ts';

export interface OpeningSample {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** As its maker, with every role. */
  open(): void;
  /** As one of the people of its record. */
  openAs(person: PersonId): void;
}

export function useOpenSample(onIn: () => Promise<void>): OpeningSample {
  const { mutate, isPending, isSuccess, error } = useAct('app.openSample');
  const open = useCallback(() => mutate({}, { onSuccess: onIn }), [mutate, onIn]);
  const openAs = useCallback((as: PersonId) => mutate({ as }, { onSuccess: onIn }), [mutate, onIn]);
  return { busy: isPending || isSuccess, refusal: error?.refusal ?? null, open, openAs };
}
