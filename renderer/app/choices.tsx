// The two choices that every screen offers in sight: the other language, the other light.

import { Button } from '../ui/Button.tsx';
import { useSettings } from './settings.tsx';
import { useWords } from './words.tsx';

/** The other language, in that language. */
export function LanguageButton() {
  const { language, t } = useWords();
  const { choose } = useSettings();
  const other = language === 'en' ? 'es' : 'en';
  return (
    <Button kind="link" lang={other} onPress={() => choose({ language: other })}>
      {t(other === 'es' ? 'frame.toSpanish' : 'frame.toEnglish')}
    </Button>
  );
}

/** The other light. */
export function ThemeButton() {
  const { t } = useWords();
  const { settings, switchTheme } = useSettings();
  return (
    <Button kind="link" onPress={switchTheme}>
      {t(settings.theme === 'paper' ? 'frame.lowLight' : 'frame.light')}
    </Button>
  );
}
