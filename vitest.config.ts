import { defineConfig } from 'vitest/config';

// One run for everything: rules beside their files, promises that cross files in tests/.
export default defineConfig({
  // Pages are compiled as they are for use: NODE_ENV below gives React's own production build.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  test: {
    include: ['{shared,electron,renderer,scripts,tests}/**/*.test.{ts,tsx}'],
    // On two cores the runner would take one; most of what these tests wait for are processes of their own.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { NODE_ENV: 'production', TZ: 'America/Chicago' },
  },
});
