// The one way from a page to its shell. Electron's preload puts a bridge on the window; in a browser the page makes its
// own. Nothing else in the page knows which of the two it has.

import type { Bridge } from '../../shared/contract/window.ts';
import { browserBridge } from './browserBridge.ts';

declare global {
  interface Window {
    readonly cradle?: Bridge;
  }
}

export const bridge: Bridge = window.cradle ?? browserBridge();
