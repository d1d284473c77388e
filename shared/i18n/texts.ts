// The texts of both languages, whole: what every document and command says, and a file for each part of the window.

import enAdvice from '../../resources/locales/en/advice.json' with { type: 'json' };
import enBench from '../../resources/locales/en/bench.json' with { type: 'json' };
import enCare from '../../resources/locales/en/care.json' with { type: 'json' };
import enDocket from '../../resources/locales/en/docket.json' with { type: 'json' };
import enFrame from '../../resources/locales/en/frame.json' with { type: 'json' };
import enFullBrief from '../../resources/locales/en/fullBrief.json' with { type: 'json' };
import enGate from '../../resources/locales/en/gate.json' with { type: 'json' };
import enItems from '../../resources/locales/en/items.json' with { type: 'json' };
import enMenu from '../../resources/locales/en/menu.json' with { type: 'json' };
import enMilestones from '../../resources/locales/en/milestones.json' with { type: 'json' };
import enPreview from '../../resources/locales/en/preview.json' with { type: 'json' };
import enRecord from '../../resources/locales/en/record.json' with { type: 'json' };
import en from '../../resources/locales/en.json' with { type: 'json' };
import esAdvice from '../../resources/locales/es/advice.json' with { type: 'json' };
import esBench from '../../resources/locales/es/bench.json' with { type: 'json' };
import esCare from '../../resources/locales/es/care.json' with { type: 'json' };
import esDocket from '../../resources/locales/es/docket.json' with { type: 'json' };
import esFrame from '../../resources/locales/es/frame.json' with { type: 'json' };
import esFullBrief from '../../resources/locales/es/fullBrief.json' with { type: 'json' };
import esGate from '../../resources/locales/es/gate.json' with { type: 'json' };
import esItems from '../../resources/locales/es/items.json' with { type: 'json' };
import esMenu from '../../resources/locales/es/menu.json' with { type: 'json' };
import esMilestones from '../../resources/locales/es/milestones.json' with { type: 'json' };
import esPreview from '../../resources/locales/es/preview.json' with { type: 'json' };
import esRecord from '../../resources/locales/es/record.json' with { type: 'json' };
import es from '../../resources/locales/es.json' with { type: 'json' };

export const texts = {
  en: {
    ...en,
    advice: enAdvice,
    bench: enBench,
    care: enCare,
    docket: enDocket,
    frame: enFrame,
    fullBrief: enFullBrief,
    gate: enGate,
    items: enItems,
    menu: enMenu,
    milestones: enMilestones,
    preview: enPreview,
    record: enRecord,
  },
  es: {
    ...es,
    advice: esAdvice,
    bench: esBench,
    care: esCare,
    docket: esDocket,
    frame: esFrame,
    fullBrief: esFullBrief,
    gate: esGate,
    items: esItems,
    menu: esMenu,
    milestones: esMilestones,
    preview: esPreview,
    record: esRecord,
  },
} as const;
