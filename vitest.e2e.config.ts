import { defineConfig } from 'vitest/config';

/** The slow tests: the built program in a real terminal, packed and installed. One file after the other. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
