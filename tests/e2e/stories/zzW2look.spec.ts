import { expect, test } from '../shells.ts';
import { seeSampleAs } from '../steps.ts';
test('look', async ({ app }) => {
  const { page } = app;
  await seeSampleAs(page, 'Odette Marlow');
  await page.getByRole('link', { name: 'Schedule' }).or(page.getByRole('button', { name: 'Schedule' })).first().click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/w2/s0.png' });
  const names = await page.locator('.cal button').evaluateAll((all) => all.map((b) => b.getAttribute('aria-label') ?? b.textContent));
  process.stdout.write(names.join('\n'));
});
