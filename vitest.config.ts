import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // by itself it leaves one processor free, which on a machine of two is half of it
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/built/**'],
          setupFiles: ['test/property-seed.ts'],
          // Property tests on a busy machine: slow is no defect.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['test/built/**/*.test.ts'],
          globalSetup: ['test/built/build-sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
