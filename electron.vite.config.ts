// The build: shell and engine as ES modules for Electron's main process, the preload as the one script a sandbox takes,
// and the pages, which both shells serve.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const file = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Electron 33, the oldest that the app works in, brings Node 20.
      target: 'node20',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          index: file('electron/main.ts'),
          engine: file('electron/engine/engine.ts'),
          printWorker: file('electron/engine/documents/printWorker.ts'),
        },
        output: { chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: file('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: file('renderer'),
    plugins: [react()],
    build: {
      outDir: file('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // No data: addresses: every file of the page is one that the shell knows by name.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: file('renderer/index.html') } },
    },
  },
});
