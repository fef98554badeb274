import { defineConfig } from 'vitest/config';

/** What takes long: all published letters, and hostile texts of every kind. */
const LONG = ['test/unit/real/**/*.test.ts', 'test/unit/rules/{repeated-words,work,pattern-work,fuzz}.test.ts'];

/** Each group of tests by its folder; `npm run verify` runs the first three, `npm test` all. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // Properties and megabytes take their time on a busy machine; the limit only ends what hangs. None of these keeps state.
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: LONG,
          testTimeout: 120_000,
          isolate: false,
        },
      },
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'project', include: ['test/project/**/*.test.ts'], testTimeout: 60_000 } },
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
