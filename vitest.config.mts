import { defineConfig } from 'vitest/config';

/** Tests that take long: properties, hostile and very long texts, and all published letters. */
const LONG = ['test/unit/**/*.long.test.ts', 'test/corpus/**/*.test.ts'];

/** One project a group of tests. `scripts/test/stages.mjs` says which of them `npm test` and `npm run verify` run. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // Tests don't wait for time to pass; the time limits only end what hangs. None of the unit tests keeps state.
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: LONG,
          testTimeout: 120_000,
          isolate: false,
        },
      },
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      { test: { name: 'project', include: ['test/project/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      { test: { name: 'program', include: ['test/program/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'long', include: LONG, testTimeout: 120_000, isolate: false } },
      {
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          // One workbench at a time: each is a server, a browser and an extension host.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
