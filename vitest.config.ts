import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/**
 * `unit` in Node, `component` in a DOM, `e2e` on the built extension in real browsers, once the others are done: three files at a
 * time on two cores, since browser tests wait more than they work.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        // Of the pack that tests invent, in place of those that the build makes of the packs that ship.
        define: { __ANCHORS__: JSON.stringify('harbor|pier') },
        test: {
          name: 'unit',
          include: ['test/{core,background,extension,packs,faults,data,house,bench}/**/*.test.ts'],
          environment: 'node',
          // One fewer than there are cores would be one on two.
          maxWorkers: 2,
          // Some go through all of Unicode, and machines are shared.
          testTimeout: 20_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'component',
          include: ['test/components/**/*.test.{ts,tsx}', 'test/page/**/*.test.ts'],
          environment: 'happy-dom',
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 90_000,
          // A second, as it is otherwise, is little for a browser among others.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
