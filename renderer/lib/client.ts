// Questions to the shell, typed by their contract, and what the window keeps of the answers.

import { QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { WindowInput, WindowOperation, WindowOutput } from '../../shared/contract/window.ts';
import { bridge } from './bridge.ts';

/** A refusal on its way through the query client; the screen shows its sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.name);
    this.refusal = refusal;
  }
}

/** Asks one question. Throws `Refused`. */
export async function ask<O extends WindowOperation>(operation: O, input: WindowInput<O>): Promise<WindowOutput<O>> {
  const answer = await bridge.ask(operation, input);
  if (!answer.ok) throw new Refused(answer.refusal);
  return answer.value as WindowOutput<O>;
}

/** Answers are kept until the record changes; a refusal is an answer and is not asked again by itself. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    // A passphrase that was typed is an input: nothing of a mutation is kept once it is over.
    mutations: { retry: false, networkMode: 'always', gcTime: 0 },
  },
});

bridge.listen(({ event }) => {
  if (event === 'changed') void answers.invalidateQueries();
});

/** What the engine answers to a question, asked when a screen first needs it and again when the record changes. `input` null: not yet. */
export function useAnswer<O extends WindowOperation>(operation: O, input: WindowInput<O> | null) {
  return useQuery<WindowOutput<O>, Refused>({
    queryKey: [operation, input],
    queryFn: () => ask(operation, input as WindowInput<O>),
    enabled: input !== null,
  });
}

/** Keeps what was answered to one question as the answer to another that means the same. */
export function keepAnswer<O extends WindowOperation>(
  operation: O,
  input: WindowInput<O>,
  value: WindowOutput<O>,
): void {
  if (answers.getQueryData([operation, input]) !== value) answers.setQueryData([operation, input], value);
}

/** Something a person does. Whatever shows the state of the window asks again after it. */
export function useAct<O extends WindowOperation>(operation: O) {
  return useMutation<WindowOutput<O>, Refused, WindowInput<O>>({ mutationFn: (input) => ask(operation, input) });
}
