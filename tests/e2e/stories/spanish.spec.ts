// The same first steps on a machine that speaks Spanish.

import { lookAt } from '../look.ts';
import { expect, test } from '../shells.ts';
import { recoveryKeyOn } from '../steps.ts';

test('first start, set-up, recovery key and unlock in Spanish', async ({ open }) => {
  const { page } = await open({ language: 'es' });
  await expect(page.getByRole('heading', { name: 'Le damos la bienvenida. ¿Por dónde quiere empezar?' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await lookAt(page, 'first-run-spanish');

  await page.getByRole('button', { name: 'Preparar este tribunal' }).click();
  await page.getByLabel('Nombre del tribunal').fill('Tribunal de Menores y Familia del Condado de Fennimore');
  await page.getByLabel('Su nombre').fill('María de los Ángeles Fernández-Villaseñor y Ruiz de Alarcón');
  await page.getByLabel('Frase de acceso', { exact: true }).fill('siete cunas junto al lago');
  await page.getByLabel('La frase otra vez').fill('siete cunas junto al lago');
  await lookAt(page, 'set-up-spanish');
  await page.getByRole('button', { name: 'Crear el archivo' }).click();
  await expect(page.getByRole('heading', { name: 'Su clave de recuperación' })).toBeVisible();
  const groups = await recoveryKeyOn(page);
  await lookAt(page, 'recovery-key-spanish');
  await page.getByRole('button', { name: 'Ya la tengo en papel' }).click();
  const asked = Number(/Grupo (\d)/.exec(await page.locator('main').innerText())?.[1]);
  await page.getByRole('textbox').fill(groups[asked - 1] ?? '');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByText('Todavía no hay nada registrado en este archivo.')).toBeVisible();
  await lookAt(page, 'docket-empty-court-spanish');

  await page.getByRole('button', { name: 'Bloquear', exact: true }).click();
  await expect(page.getByRole('heading', { name: '¿Quién es usted?' })).toBeVisible();
  await lookAt(page, 'unlock-spanish');
  await page.getByRole('button', { name: 'Usar la clave de recuperación' }).click();
  await lookAt(page, 'recover-spanish');
});
