import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,cli,components,lib,scripts}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
    // A limit for what hangs, not for what is slow: a machine that does much else may take ten times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
