import { defineConfig } from 'vitest/config';

// One run for everything: rules beside their files, promises that cross files in tests/.
export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts,tests}/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { NODE_ENV: 'production', TZ: 'America/Chicago' },
  },
});
