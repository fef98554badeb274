import { defineConfig } from 'vitest/config';

/** Each group of tests by its folder; `npm run verify` runs the first three, `npm test` all. */
export default defineConfig({
  test: {
    projects: [
      // Properties and megabytes take their time on a busy machine; the limit only ends what hangs. None of these keeps state.
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 120_000, isolate: false } },
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'project', include: ['test/project/**/*.test.ts'], testTimeout: 60_000 } },
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
