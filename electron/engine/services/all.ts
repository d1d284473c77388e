// Everything an engine can be asked, put together. A missing handler does not compile.

import type { Machine } from '../clock.ts';
import type { Handlers } from '../handlers.ts';
import type { Session } from '../session.ts';
import { auditHandlers } from './audit.ts';
import { briefHandlers, type Printing } from './briefs.ts';
import { careHandlers } from './care.ts';
import { courtHandlers } from './court.ts';
import { docketHandlers } from './docket.ts';
import { docketDayHandlers } from './docketDay.ts';
import { findHandlers } from './find.ts';
import { hearingWorkHandlers } from './hearingWork.ts';
import { importHandlers } from './imports.ts';
import { privateNoteHandlers } from './privateNotes.ts';
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
    ...findHandlers,
    ...sourcesHandlers(now),
    ...briefHandlers(printer, now),
    ...showingHandlers(now),
    ...hearingWorkHandlers(printer),
    ...privateNoteHandlers,
    ...careHandlers(machine),
    ...auditHandlers,
  };
}
