// The language of the system, as Electron knows it on every system.

import { app } from 'electron';
import type { Language } from '../../../shared/documents/model.ts';

/** Spanish where it is the first of the two that the person prefers, else English. After the app is ready. */
export function systemLanguage(): Language {
  const known = app.getPreferredSystemLanguages().map((tag) => tag.slice(0, 2));
  return known.find((tag) => tag === 'en' || tag === 'es') === 'es' ? 'es' : 'en';
}
