// What is asked of every screen a story visits: no accessibility fault in either theme, no word of the console, and a
// picture kept for people to look at (out/e2e/pictures, which git ignores).

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const themes = ['paper', 'courtroom'] as const;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function showTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

/**
 * Checks what the page shows now, in both themes, and keeps a picture of each. `name`: a screen and its state. The window
 * shows the same pages as the browser, so there the first theme is looked at, and no second time at the colours.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'paper');
  const shell = test.info().project.name;
  for (const theme of shell === 'electron' ? themes.slice(0, 1) : themes) {
    await showTheme(page, theme);
    await page.screenshot({ path: `out/e2e/pictures/${name}-${theme}-${shell}.png` });
    // Electron opens no second page, which axe would use to look into frames; there are none.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    // The themes differ in their colours alone: whatever else axe looks at, it has seen in the first.
    const { violations } = await (theme === 'paper' ? axe.withTags(wcag) : axe.withRules(['color-contrast'])).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, `${name}, ${theme}`).toEqual([]);
  }
  await showTheme(page, before);
}
