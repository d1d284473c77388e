// The one thing a page gets from its shell: a way to ask and a way to hear. Which questions there are, and who may ask
// them, is judged on the other side.

import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, WindowEvent } from '../shared/contract/window.ts';

const bridge: Bridge = {
  ask: (operation, input) => ipcRenderer.invoke('ask', operation, input),
  listen: (hear) => {
    const pass = (_event: unknown, told: WindowEvent) => hear(told);
    ipcRenderer.on('told', pass);
    return () => void ipcRenderer.off('told', pass);
  },
};

contextBridge.exposeInMainWorld('cradle', bridge);
