// The bench in windows of several sizes: a wide desk, the usual one, and a page enlarged to 200 %.

import type { Page } from '@playwright/test';
import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { openSample } from '../steps.ts';

const day = ['26-JV-0117', '26-JV-0231', '26-JV-0166', '26-JV-0142'] as const;

/** From the docket: on a button, such as the one of the language, Enter is the button's own. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-hearing="0"]').focus();
  await page.keyboard.press('Enter');
}

/** The words of the first screen of which one runs over another. */
const overlapping = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.first :is(h2, .doc-label, .doc-item, .doc-p, .all)')].filter((box) =>
      box.checkVisibility(),
    );
    const found: string[] = [];
    for (const [at, one] of boxes.entries()) {
      const a = one.getBoundingClientRect();
      for (const other of boxes.slice(at + 1)) {
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1 && !one.contains(other)) found.push(`${one.textContent} | ${other.textContent}`);
      }
    }
    return found;
  });

for (const size of [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
]) {
  test(`nothing runs over anything at ${size.width} × ${size.height}`, { tag: '@page' }, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize(size);
    await openSample(page);
    await openFirst(page);
    for (const language of ['en', 'es']) {
      for (const caseNumber of day) {
        await expect(page.getByText(caseNumber).first()).toBeVisible();
        await expect(page.locator('#decide')).toBeVisible();
        if (caseNumber === day[0]) await lookAt(page, `bench-${size.width}-${language}`);
        expect(await overlapping(page), caseNumber).toEqual([]);
        // Both other faces of the panel are in sight, whatever stands above them.
        for (const face of ['order', 'note']) await expect(page.locator(`#${face}-head`)).toBeInViewport();
        if (caseNumber !== '26-JV-0142') await page.keyboard.press('j');
      }
      for (const _ of day.slice(1)) await page.keyboard.press('k');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: language === 'en' ? 'Español' : 'English' }).click();
      await openFirst(page);
    }
  });
}

test('at 200 % the page flows: the rail scrolls as a whole, and nothing that has the focus is hidden', {
  tag: '@page',
}, async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 640, height: 400 });
  await openSample(page);
  const beyond = () =>
    page.evaluate(() => {
      if (document.documentElement.scrollWidth <= innerWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter((box) => box.getBoundingClientRect().right > innerWidth + 1)
        .map((box) => `${box.tagName} ${box.className}`);
    });
  await lookAt(page, 'docket-200');
  expect(await beyond()).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('#decide')).toBeVisible();
  await lookAt(page, 'bench-200');
  expect(await beyond()).toEqual([]);
  const row = page.locator('.rail [aria-current]');
  for (const caseNumber of day.slice(1)) {
    await page.keyboard.press('j');
    await expect(page.getByText(caseNumber).first()).toBeVisible();
    await expect(row).toBeInViewport();
    expect((await row.boundingBox())?.height).toBeGreaterThan(20);
  }
  await page.locator('.ask [data-line]').first().focus();
  const bar = await page.locator('.secs').boundingBox();
  const line = await page.locator('.ask [data-line]').first().boundingBox();
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
});
