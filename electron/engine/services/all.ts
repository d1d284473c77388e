// Everything an engine can be asked, put together. A missing handler does not compile.

import type { Machine } from '../clock.ts';
import type { Printing } from '../documents/printing.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { auditHandlers } from './audit.ts';
import { briefHandlers } from './briefs.ts';
import { calendarBusyHandlers } from './calendars/busy.ts';
import { calendarOutHandlers } from './calendars/out.ts';
import { careHandlers } from './care.ts';
import { copyHandlers } from './copies/handlers.ts';
import { printAgainHandlers } from './copies/printAgain.ts';
import { courtHandlers } from './court.ts';
import { disclosureHandlers } from './disclosures.ts';
import { docketHandlers } from './docket.ts';
import { docketDayHandlers } from './docketDay.ts';
import { findHandlers } from './find.ts';
import { hearingLifeHandlers } from './hearingLife/handlers.ts';
import { hearingWorkHandlers } from './hearingWork.ts';
import { importHandlers } from './imports.ts';
import { myCasesHandlers } from './myCases.ts';
import { orderHandlers } from './orders/orders.ts';
import { passageHandlers } from './passages.ts';
import { peopleHandlers } from './people.ts';
import { policyHandlers } from './policy.ts';
import { privateNoteHandlers } from './privateNotes.ts';
import { calendarFactHandlers } from './schedule/calendarFacts.ts';
import { intervalHandlers } from './schedule/intervals.ts';
import { scheduleListHandlers } from './schedule/lists.ts';
import { planHandlers } from './schedule/plan.ts';
import { proposeHandlers } from './schedule/propose.ts';
import { setHandlers } from './schedule/set.ts';
import { showHandlers } from './schedule/show.ts';
import { undoHandlers } from './schedule/undo.ts';
import { showingHandlers } from './showings.ts';
import { sourcesHandlers } from './sources.ts';
import { toSettleHandlers } from './toSettle.ts';

export function allHandlers(session: Session, printer: Printing, machine: Machine): Handlers {
  const { now } = machine;
  return {
    ...session.handlers,
    ...importHandlers,
    ...courtHandlers(now),
    ...docketHandlers,
    ...docketDayHandlers(now),
    ...toSettleHandlers,
    ...scheduleListHandlers,
    ...showHandlers,
    ...proposeHandlers,
    ...planHandlers,
    ...setHandlers(machine),
    ...undoHandlers(machine),
    ...calendarFactHandlers(machine),
    ...intervalHandlers(machine),
    ...findHandlers,
    ...sourcesHandlers(now),
    ...briefHandlers(printer, now),
    ...copyHandlers(printer, now),
    ...printAgainHandlers(printer, now),
    ...showingHandlers(now),
    ...hearingWorkHandlers(printer),
    ...hearingLifeHandlers(machine),
    ...privateNoteHandlers,
    ...careHandlers(machine),
    ...orderHandlers(printer, machine),
    ...disclosureHandlers,
    ...peopleHandlers(machine),
    ...myCasesHandlers,
    ...passageHandlers,
    ...policyHandlers(machine),
    ...calendarOutHandlers,
    ...calendarBusyHandlers(machine),
    ...auditHandlers,
  };
}
