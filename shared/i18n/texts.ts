// The texts of both languages, whole: what every document and command says, and a file for each part of the window.

import enAdvice from '../../resources/locales/en/advice.json' with { type: 'json' };
import enBench from '../../resources/locales/en/bench.json' with { type: 'json' };
import enCare from '../../resources/locales/en/care.json' with { type: 'json' };
import enCopies from '../../resources/locales/en/copies.json' with { type: 'json' };
import enCourtCalendar from '../../resources/locales/en/courtCalendar.json' with { type: 'json' };
import enDates from '../../resources/locales/en/dates.json' with { type: 'json' };
import enDisclosures from '../../resources/locales/en/disclosures.json' with { type: 'json' };
import enDocket from '../../resources/locales/en/docket.json' with { type: 'json' };
import enFrame from '../../resources/locales/en/frame.json' with { type: 'json' };
import enFullBrief from '../../resources/locales/en/fullBrief.json' with { type: 'json' };
import enGate from '../../resources/locales/en/gate.json' with { type: 'json' };
import enHearingLife from '../../resources/locales/en/hearingLife.json' with { type: 'json' };
import enItems from '../../resources/locales/en/items.json' with { type: 'json' };
import enMenu from '../../resources/locales/en/menu.json' with { type: 'json' };
import enMilestones from '../../resources/locales/en/milestones.json' with { type: 'json' };
import enMine from '../../resources/locales/en/mine.json' with { type: 'json' };
import enNotices from '../../resources/locales/en/notices.json' with { type: 'json' };
import enOrderPage from '../../resources/locales/en/order-page.json' with { type: 'json' };
import enOrders from '../../resources/locales/en/orders.json' with { type: 'json' };
import enPacket from '../../resources/locales/en/packet.json' with { type: 'json' };
import enPeople from '../../resources/locales/en/people.json' with { type: 'json' };
import enPreview from '../../resources/locales/en/preview.json' with { type: 'json' };
import enReaders from '../../resources/locales/en/readers.json' with { type: 'json' };
import enRecord from '../../resources/locales/en/record.json' with { type: 'json' };
import enSchedule from '../../resources/locales/en/schedule.json' with { type: 'json' };
import en from '../../resources/locales/en.json' with { type: 'json' };
import esAdvice from '../../resources/locales/es/advice.json' with { type: 'json' };
import esBench from '../../resources/locales/es/bench.json' with { type: 'json' };
import esCare from '../../resources/locales/es/care.json' with { type: 'json' };
import esCopies from '../../resources/locales/es/copies.json' with { type: 'json' };
import esCourtCalendar from '../../resources/locales/es/courtCalendar.json' with { type: 'json' };
import esDates from '../../resources/locales/es/dates.json' with { type: 'json' };
import esDisclosures from '../../resources/locales/es/disclosures.json' with { type: 'json' };
import esDocket from '../../resources/locales/es/docket.json' with { type: 'json' };
import esFrame from '../../resources/locales/es/frame.json' with { type: 'json' };
import esFullBrief from '../../resources/locales/es/fullBrief.json' with { type: 'json' };
import esGate from '../../resources/locales/es/gate.json' with { type: 'json' };
import esHearingLife from '../../resources/locales/es/hearingLife.json' with { type: 'json' };
import esItems from '../../resources/locales/es/items.json' with { type: 'json' };
import esMenu from '../../resources/locales/es/menu.json' with { type: 'json' };
import esMilestones from '../../resources/locales/es/milestones.json' with { type: 'json' };
import esMine from '../../resources/locales/es/mine.json' with { type: 'json' };
import esNotices from '../../resources/locales/es/notices.json' with { type: 'json' };
import esOrderPage from '../../resources/locales/es/order-page.json' with { type: 'json' };
import esOrders from '../../resources/locales/es/orders.json' with { type: 'json' };
import esPacket from '../../resources/locales/es/packet.json' with { type: 'json' };
import esPeople from '../../resources/locales/es/people.json' with { type: 'json' };
import esPreview from '../../resources/locales/es/preview.json' with { type: 'json' };
import esReaders from '../../resources/locales/es/readers.json' with { type: 'json' };
import esRecord from '../../resources/locales/es/record.json' with { type: 'json' };
import esSchedule from '../../resources/locales/es/schedule.json' with { type: 'json' };
import es from '../../resources/locales/es.json' with { type: 'json' };

export const texts = {
  en: {
    ...en,
    advice: enAdvice,
    schedule: enSchedule,
    hearingLife: enHearingLife,
    dates: enDates,
    courtCalendar: enCourtCalendar,
    bench: enBench,
    care: enCare,
    copies: enCopies,
    disclosures: enDisclosures,
    docket: enDocket,
    frame: enFrame,
    fullBrief: enFullBrief,
    gate: enGate,
    items: enItems,
    menu: enMenu,
    milestones: enMilestones,
    mine: enMine,
    notices: enNotices,
    orders: enOrders,
    orderPage: enOrderPage,
    people: enPeople,
    packet: enPacket,
    preview: enPreview,
    readers: enReaders,
    record: enRecord,
  },
  es: {
    ...es,
    advice: esAdvice,
    schedule: esSchedule,
    hearingLife: esHearingLife,
    dates: esDates,
    courtCalendar: esCourtCalendar,
    bench: esBench,
    care: esCare,
    copies: esCopies,
    disclosures: esDisclosures,
    docket: esDocket,
    frame: esFrame,
    fullBrief: esFullBrief,
    gate: esGate,
    items: esItems,
    menu: esMenu,
    milestones: esMilestones,
    mine: esMine,
    notices: esNotices,
    orders: esOrders,
    orderPage: esOrderPage,
    people: esPeople,
    packet: esPacket,
    preview: esPreview,
    readers: esReaders,
    record: esRecord,
  },
} as const;
