// Looks at the real window from the main process, and asks as its page does.

import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge, WindowAnswer } from '../../../shared/contract/window.ts';

declare global {
  interface Window {
    readonly cradle?: Bridge;
  }
}

/** What the page's own bridge answers. */
export const ask = (page: Page, operation: string, input: object = {}): Promise<WindowAnswer | undefined> =>
  page.evaluate(([name, given]) => window.cradle?.ask(name, given), [operation, input] as const);

/** The app in Electron; a story that needs it runs there alone. */
export function windowOf(app: { readonly electronApp: ElectronApplication | null }): ElectronApplication {
  if (app.electronApp === null) throw new Error('this story is about the window in Electron');
  return app.electronApp;
}

/** The process of the page, and the engine's, where there is one. */
export const processesOf = (electronApp: ElectronApplication) =>
  electronApp.evaluate(({ app, BrowserWindow }) => ({
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    engine: app.getAppMetrics().find(({ name }) => name === 'Cradle Docket engine')?.pid ?? 0,
  }));

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
