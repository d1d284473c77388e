// The build, in three parts. The engine, as ES modules for a process of its own. What Electron itself loads, each as one
// CommonJS file: a sandbox takes no other preload, and a main file that is there at once has said which scheme is the
// app's own before Electron is ready. And the pages, which both shells serve.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { contentProblems } from './shared/triggers/content.ts';

const file = (path: string) => resolve(import.meta.dirname, path);

/** Nothing is built from content lists that do not hold together: an unknown form, a placeholder that nothing binds. */
const soundContent: Plugin = {
  name: 'sound-content',
  buildStart() {
    const problems = contentProblems();
    if (problems.length > 0) this.error(problems.join('\n'));
  },
};

export default defineConfig({
  main: {
    plugins: [soundContent],
    build: {
      outDir: 'out/engine',
      // Electron 33, the oldest that the app works in, brings Node 20.
      target: 'node20',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          engine: file('electron/engine/engine.ts'),
          printWorker: file('electron/engine/documents/printWorker.ts'),
        },
        output: { chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/shell',
      target: 'node20',
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: { main: file('electron/main.ts'), preload: file('electron/preload.ts') },
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
