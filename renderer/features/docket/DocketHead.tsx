// Which day it is, where and from when to when, and the way to the days before and after it.

import type { Output } from '../../../shared/contract/contract.ts';
import type { DocketDay } from '../../../shared/contract/docketDay.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { endOf } from './endOf.ts';

function lede(words: ScreenWords, { hearings }: DocketDay): string | null {
  const [first] = hearings;
  if (first === undefined) return null;
  const from = words.time(first.start);
  const to = words.time(hearings.map(endOf).toSorted().at(-1) ?? first.start);
  const rooms = new Set(hearings.map(({ courtroom }) => courtroom));
  const count = hearings.length;
  if (rooms.size > 1 || first.courtroom === null) return words.t('docket.lede', { count, from, to });
  return words.t('docket.ledeIn', {
    room: courtroomName(words, first.courtroom),
    count,
    from,
    to,
  });
}

/** A document of a whole day. */
export type OfDay = 'packet' | 'day-sheet';

interface DocketHeadProps {
  readonly court: Output<'court.show'>;
  readonly day: DocketDay;
  readonly onShow: (date: CalendarDate) => void;
  /** Opens a document of the whole day. */
  readonly onOfDay: (document: OfDay) => void;
  /** Absent: no brief can be opened here. */
  readonly onOpenFirst?: () => void;
}

export function DocketHead({ court, day, onShow, onOfDay, onOpenFirst }: DocketHeadProps) {
  const words = useWords();
  const { t } = words;
  const { before, after } = day;
  return (
    <div className="line">
      <div>
        <h1 id="docket-day">{words.dayOfWeek(day.date, court.today)}</h1>
        <p className="lede">
          {lede(words, day)} {t('docket.asOf', { date: words.day(court.today, day.date) })}
        </p>
      </div>
      <div className="ways">
        <p className="near">
          {before === null ? null : (
            <Button kind="link" onPress={() => onShow(before)}>
              {t('docket.earlier', { date: words.day(before, day.date) })}
            </Button>
          )}
          {after === null ? null : (
            <Button kind="link" onPress={() => onShow(after)}>
              {t('docket.later', { date: words.day(after, day.date) })}
            </Button>
          )}
        </p>
        <p className="near">
          {day.hearings.length === 0 ? null : (
            <Button kind="link" onPress={() => onOfDay('packet')}>
              {t('copies.packet.open')}
            </Button>
          )}
          <Button kind="link" onPress={() => onOfDay('day-sheet')}>
            {t('copies.daySheet.open')}
          </Button>
        </p>
        {onOpenFirst === undefined ? null : (
          <Button kind="primary" keyCap="Enter" onPress={onOpenFirst}>
            {t('docket.openFirst')}
          </Button>
        )}
      </div>
    </div>
  );
}
