// The same documents as pages printed by Chromium: what the PDF's time is held against.

import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { type Timing, type Turns, time } from './measure.ts';
import { bodyOf, emptyPage } from './modelPage.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The first browser on the path, or one that Playwright has installed; null where there is none. */
async function findChromium(): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), chromium.executablePath()];
  for (const path of found) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return null;
}

/** No word to anybody's servers, and no sandbox: a container's user may not make one. */
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function printPage(page: Page, model: DocumentModel): Promise<void> {
  await page.evaluate(
    ([body, title, language]) => {
      document.title = title;
      document.documentElement.lang = language;
      document.body.innerHTML = body;
    },
    [bodyOf(model), model.title, model.language] as const,
  );
  await page.pdf({
    width: '8.5in',
    height: '11in',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<i></i>',
    footerTemplate: '<p style="font-size:8pt"><i class="pageNumber"></i> / <i class="totalPages"></i></p>',
    margin: { top: '0.6in', bottom: '0.7in', left: '0.75in', right: '0.75in' },
  });
}

export type ByChromium =
  | { readonly version: string; readonly one: Timing; readonly all: Timing }
  | { readonly missing: string };

/** Times one of `one` at each turn of `single`, and the whole of `all` at each turn of `many`. */
export async function printByChromium({
  one,
  all,
  single,
  many,
}: {
  readonly one: readonly DocumentModel[];
  readonly all: readonly DocumentModel[];
  readonly single: Turns;
  readonly many: Turns;
}): Promise<ByChromium> {
  const executablePath = await findChromium();
  if (executablePath === null) return { missing: 'no Chromium was found on this machine' };
  const browser = await chromium.launch({ executablePath, args }).catch(() => null);
  if (browser === null) return { missing: 'the Chromium of this machine did not start' };
  try {
    const page = await browser.newPage();
    await page.setContent(await emptyPage());
    await page.evaluate(() => document.fonts.ready.then(() => null));
    const printNth = async (turn: number) => {
      const model = one[turn % one.length];
      if (model !== undefined) await printPage(page, model);
    };
    return {
      version: browser.version(),
      one: await time(printNth, single),
      all: await time(async () => {
        for (const model of all) await printPage(page, model);
      }, many),
    };
  } finally {
    await browser.close();
  }
}
