// Who is needed in two places at once, in the days that are shown: the person, both places and the times, with a way out.

import { whoIn } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { ConflictOf } from './ConflictOf.tsx';
import { clashesIn } from './clashes.ts';
import { useSchedule } from './scheduleWork.tsx';

export function Conflicts() {
  const words = useWords();
  const { shown } = useSchedule();
  const clashes = clashesIn(shown.hearings, ({ person }) =>
    person === null ? words.t('dates.unnamed.parent') : whoIn(person, words),
  );
  return clashes.map((clash) => <ConflictOf key={clash.key} clash={clash} />);
}
