import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker less than cores is the default, which leaves half of two cores idle: much of the time is waiting.
    maxWorkers: 2,
    // Importing the whole house once a worker instead of once a file is three quarters of the time of the suite. A test
    // file must therefore leave no global state behind.
    isolate: false,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['packages/domain/src/**/*.test.ts', 'packages/contract/src/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'page',
          include: ['packages/{ui,portal,workbench}/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'module',
          include: ['packages/server/src/**/*.test.ts', 'tests/commands/**/*.test.ts'],
          globalSetup: ['packages/server/src/testing/global-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'shape',
          include: ['tests/architecture/**/*.test.ts'],
          globalSetup: ['packages/server/src/testing/global-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journey',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['packages/server/src/testing/global-database.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
