import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,cli,components,lib,scripts}/**/*.test.{ts,tsx}'],
    passWithNoTests: false,
  },
});
