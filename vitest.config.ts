import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Real files with real syncs; a slow disk is no failure.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/domain/**', 'src/app/**'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
