// How a key is written on the keyboard of the reader.

import type { Language } from '../../shared/documents/model.ts';

interface Named {
  readonly key: string;
  readonly control?: true;
}

const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  Enter: { en: 'Enter', es: 'Intro' },
  Escape: { en: 'Esc', es: 'Esc' },
  Home: { en: 'Home', es: 'Inicio' },
  ArrowLeft: { en: '←', es: '←' },
  ArrowRight: { en: '→', es: '→' },
  ArrowUp: { en: '↑', es: '↑' },
  ArrowDown: { en: '↓', es: '↓' },
  ' ': { en: 'Space', es: 'Espacio' },
};

/** "Ctrl K", "j", "←"; Spanish "Inicio" for Home. */
export function keyName({ key, control }: Named, language: Language): string {
  const name = names[key]?.[language] ?? key;
  return control === true ? `Ctrl ${name.toUpperCase()}` : name;
}
