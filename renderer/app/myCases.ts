// The cases that who is in works on by name, as every screen asks for them.

import { useAnswer } from '../lib/client.ts';
import { useCommands } from './commands.tsx';
import { hasDocket, worksByName } from './home.ts';

/** `wanted` false: they are not asked for. */
export function useMyCases(wanted = true) {
  const court = useAnswer('court.show', wanted ? {} : null);
  const mine = useAnswer('cases.mine', court.data === undefined || !wanted ? null : { asOf: court.data.today });
  return { court, mine };
}

/** Whether "My cases" is one of the screens of who is in: where they have no docket, or the record names them on a case. */
export function useHasMyCases(): boolean {
  const { roles } = useCommands().open.person;
  const isAsked = hasDocket(roles) && worksByName(roles);
  const { mine } = useMyCases(isAsked);
  return !hasDocket(roles) || (isAsked && (mine.data?.cases.length ?? 0) > 0);
}
