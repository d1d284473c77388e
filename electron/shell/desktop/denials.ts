// What no page may do here, whatever is in it: go elsewhere, open a window, embed another, use a device, ask for a
// permission, download.

import { app, type Session, type WebContents } from 'electron';

/** Denies every permission and device, and every download. */
function denyPowers(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

/** Denies leaving the page in any way: by a link, a redirect, a frame, a new window, or something dropped on it. */
function denyLeaving(contents: WebContents): void {
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(event as 'will-navigate', (details) => details.preventDefault());
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Denies all of it to whatever this program ever shows. Before the app is ready. */
export function denyEverywhere(): void {
  app.on('web-contents-created', (_event, contents) => denyLeaving(contents));
  app.on('session-created', denyPowers);
}
