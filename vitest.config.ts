import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

const ignored = ['node_modules/**', '.nemcon/**'];

/** Three levels, cheapest first; a file's suffix says which one it needs. Engines are thrown away after the run. */
export default defineConfig({
  test: {
    pool: 'forks',
    // Without it one core of two is left to vitest itself, and half of the machine waits.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.unit.test.ts'],
          exclude: ignored,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['engines/vitest-global-setup-int.ts', 'workflows/testing/bundle-once.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          exclude: ignored,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          globalSetup: ['engines/vitest-global-setup-e2e.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
