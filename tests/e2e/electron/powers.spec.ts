// What the page has in its hands in the real window: its bridge, and nothing of Node, the machine or its devices.

import { readFile } from 'node:fs/promises';
import { installed } from '../../../electron/installation.ts';
import { askedThrough } from '../../../shared/contract/askedThrough.ts';
import { windowContract } from '../../../shared/contract/window.ts';
import { expect, test } from '../shells.ts';
import { ask, windowOf } from './window.ts';

test('SEC-18 sandbox and isolation are on, and there is no Node in the page', async ({ app }) => {
  const preferences = await windowOf(app).evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  });
  const found = await app.page.evaluate(() => ({
    globals: ['require', 'process', 'Buffer', 'module', 'exports', 'global', 'electron', '__dirname'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(window.cradle ?? {}).toSorted(),
  }));
  expect(found).toEqual({ globals: [], bridge: ['ask', 'listen'] });
});

test('SEC-18 the preload requires Electron and nothing else', async () => {
  const preload = await readFile(installed('out', 'shell', 'preload.cjs'), 'utf8');
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(preload).not.toContain('import(');
});

test('SEC-11 another window with the same preload is refused every question, and a frame has no bridge', async ({
  app,
}) => {
  const operations = [...Object.keys(windowContract), ...askedThrough];
  await ask(app.page, 'app.openSample');
  const names = await windowOf(app).evaluate(async ({ app: running, BrowserWindow, session }, wanted) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: {
        session: session.fromPartition('court'),
        preload: `${running.getAppPath()}/out/shell/preload.cjs`,
        sandbox: true,
      },
    });
    await other.loadURL('app://court/');
    const answers: unknown = await other.webContents.executeJavaScript(
      `Promise.all(${JSON.stringify(wanted)}.map(async (name) => (await cradle.ask(name, {})).refusal?.name))`,
    );
    other.destroy();
    return answers;
  }, operations);
  expect(names).toEqual(operations.map(() => 'not-allowed'));
  // The refused lock was not run: the sample docket is still open.
  expect(await ask(app.page, 'app.state')).toMatchObject({ value: { open: { place: 'sample' } } });
  const inFrame = await app.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return Object.hasOwn(frame.contentWindow ?? {}, 'cradle');
  });
  expect(inFrame).toBe(false);
});

test('SEC-17 every permission and every device is denied', async ({ app }) => {
  const granted = await app.page.evaluate(async () => {
    const names = [
      'accelerometer',
      'ambient-light-sensor',
      'background-fetch',
      'background-sync',
      'camera',
      'clipboard-read',
      'clipboard-write',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'nfc',
      'notifications',
      'payment-handler',
      'periodic-background-sync',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'window-management',
    ];
    const found: string[] = [];
    for (const name of names) {
      const state = await navigator.permissions
        .query({ name: name as PermissionName })
        .then((status) => status.state)
        .catch(() => 'unknown');
      if (state === 'granted') found.push(name);
    }
    const devices = navigator as unknown as Record<string, Record<string, (options: object) => Promise<unknown>>>;
    const attempts: Record<string, () => Promise<unknown> | undefined> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      usb: () => devices['usb']?.['requestDevice']?.({ filters: [] }),
      hid: async () => {
        const chosen = await devices['hid']?.['requestDevice']?.({ filters: [] });
        if (Array.isArray(chosen) && chosen.length === 0) throw new Error('none');
      },
      serial: () => devices['serial']?.['requestPort']?.({}),
      bluetooth: () => devices['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }),
      pointer: async () => {
        await document.body.requestPointerLock();
        if (document.pointerLockElement === null) throw new Error('denied');
      },
    };
    const late = () => new Promise((_resolve, reject) => setTimeout(() => reject(new Error('late')), 2_000));
    for (const [name, attempt] of Object.entries(attempts)) {
      await Promise.race([attempt() ?? Promise.reject(), late()]).then(
        () => found.push(name),
        () => {},
      );
    }
    return found;
  });
  expect(granted).toEqual([]);
});

test('SEC-16 nothing is downloaded', async ({ app }) => {
  const items = await windowOf(app).evaluateHandle(({ session }) => {
    const seen: string[] = [];
    session.fromPartition('court').on('will-download', (_event, item) => {
      item.once('done', (_done, state) => seen.push(state));
    });
    return seen;
  });
  await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['a record']));
    link.download = 'record.txt';
    link.click();
  });
  await app.page.waitForTimeout(500);
  expect(await items.jsonValue()).not.toContain('completed');
});
