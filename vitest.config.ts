import { globSync, readFileSync } from 'node:fs';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What a file replaces would stay replaced in the next: those that do get a worker of their own, the others share two. */
const REPLACES = /\bvi\.(?:mock|hoisted)\(/;

/** Once the others are done: three files at a time on two cores, since tests that wait leave room for others. */
const IN_BROWSERS = { maxWorkers: 3, sequence: { groupOrder: 1 } };

/** At the very end, where browsers have most of the machine: tests that measure, and those of faults, which have deadlines to keep. */
const LAST = { maxWorkers: 3, sequence: { groupOrder: 2 } };
const MEASURE = ['busy-pages', 'page-cost', 'speed'].map((name) => `test/e2e/${name}.test.ts`);

/** One for all: each reads the configuration of the extension anew, half a second of a processor. */
const wxt = WxtVitest();

/** The built extension in real browsers. */
function inBrowsers(name: string, test: { include: string[]; exclude?: string[] } & typeof LAST): TestProjectConfiguration {
  return {
    resolve: { alias: { '@': import.meta.dirname } },
    test: {
      ...test,
      name,
      environment: 'node',
      // Each file has browsers of its own; what drives them is loaded once for all.
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 90_000,
      // Three browsers share two cores: what fails once is tried once more, and said aloud at the end (`all.mjs`).
      retry: 1,
      // A second, as it is otherwise, is little for a browser among others.
      expect: { poll: { timeout: 10_000 } },
    },
  };
}

/** One project of tests without browsers, as two: `name`, and `name-apart` for files that replace modules or globals. */
function project(
  name: string,
  include: string[],
  test: {
    environment: 'node' | 'happy-dom';
    testTimeout?: number;
    setupFiles?: string[];
    sequence?: object;
    maxWorkers?: number;
  },
): TestProjectConfiguration[] {
  const apart = globSync(include).filter((file) => REPLACES.test(readFileSync(file, 'utf8')));
  // Of the pack that tests invent, in place of those that the build makes of the packs that ship.
  const define = { __ANCHORS__: JSON.stringify('harbor|pier') };
  // One fewer than there are cores would be one on two.
  const shared = { maxWorkers: 2, ...test };
  return [
    { plugins: [wxt], define, test: { ...shared, name, include, exclude: apart, isolate: false } },
    { plugins: [wxt], define, test: { ...shared, name: `${name}-apart`, include: apart } },
  ];
}

/**
 * `unit` in Node, `component` in a DOM, `faults` of storage and packs one by one; `e2e` on the built extension in real browsers.
 */
export default defineConfig({
  test: {
    projects: [
      // Some go through all of Unicode, and machines are shared.
      ...project('unit', ['test/{core,background,extension,packs,data,build,house,bench}/**/*.test.ts'], {
        environment: 'node',
        testTimeout: 20_000,
      }),
      ...project('component', ['test/components/**/*.test.{ts,tsx}', 'test/page/**/*.test.ts'], {
        environment: 'happy-dom',
        testTimeout: 20_000,
        setupFiles: ['test/components/clean-up.ts'],
      }),
      inBrowsers('e2e', { include: ['test/e2e/**/*.test.ts'], exclude: MEASURE, ...IN_BROWSERS }),
      inBrowsers('e2e-measured', { include: MEASURE, ...LAST }),
      ...project('faults', ['test/faults/**/*.test.ts'], { environment: 'node', testTimeout: 20_000, ...LAST }),
    ],
  },
});
