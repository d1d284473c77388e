// No network. Names resolve to nothing, no service of the browser's own runs in the background, and every request that is
// not for one of our pages is refused before it leaves.

import { app, type Session } from 'electron';
import { emptyPage, startPage } from './origin.ts';

const switches: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'disable-breakpad': '',
  'no-pings': '',
  'no-first-run': '',
  'dns-prefetch-disable': '',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  // Without it a name look-up begins by asking which way the internet would be.
  'enable-features': 'EnableIPv6ReachabilityOverride',
  'disable-features': 'DnsOverHttps,AsyncDns,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess',
};

/** Turns off what Chromium would do by itself. Before the app is ready. */
export function disableNetwork(): void {
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
}

const ours = [startPage, emptyPage, 'data:', 'blob:'];
/** A programmer's tools bring pages of their own; a packaged program has none. */
const allowed = app.isPackaged ? ours : [...ours, 'devtools://'];

/** Refuses every request of a session that is not for this program's pages. */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !allowed.some((start) => url.startsWith(start)) });
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(emptyPage);
  // Should a request get past all of this, it finds a proxy that is not there.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' });
}
