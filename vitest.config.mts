import { defineConfig } from 'vitest/config';

/** Tests that take long: properties, hostile and very long texts, and all published letters. */
const LONG = ['test/unit/**/*.long.test.ts', 'test/corpus/**/*.test.ts'];
/** Properties are tried on the same texts in each run. */
const SEEDED = 'test/support/property-seed.ts';

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
          setupFiles: SEEDED,
          testTimeout: 120_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'protocol',
          include: ['test/protocol/**/*.test.ts'],
          setupFiles: SEEDED,
          testTimeout: 60_000,
          isolate: false,
        },
      },
      { test: { name: 'project', include: ['test/project/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      { test: { name: 'program', include: ['test/program/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'long', include: LONG, setupFiles: SEEDED, testTimeout: 300_000, isolate: false } },
      {
        test: {
          name: 'ui',
          include: ['test/ui/**/*.test.ts'],
          // One workbench at a time: each is a server, a browser and an extension host.
          fileParallelism: false,
          // A whole VS Code is at work beside a test; one that fails twice has found something.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
