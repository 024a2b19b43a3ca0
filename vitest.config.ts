import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { SMALL_REACT } from './wxt.config';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    testTimeout: 30_000,
    pool: 'threads',
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        // The sidebar once more as it runs in the page.
        extends: true,
        resolve: { alias: { 'react/jsx-dev-runtime': 'preact/jsx-dev-runtime', ...SMALL_REACT } },
        test: { name: 'in the page', include: ['tests/unit/sidebar*.test.tsx'] },
      },
    ],
  },
});
