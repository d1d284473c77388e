// The desktop build: the engine and the command as ES modules for Electron's main process. Windows come with their screens.
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const file = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: { input: { engine: file('electron/engine/engine.ts') } },
    },
  },
});
