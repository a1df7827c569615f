import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * What `scan` has brought into a page when others come: those take these modules from there (`world().brought`) instead of
 * carrying them a second time.
 */
export const BROUGHT =
  /\/utils\/(?:core\/matching\/(?:bare-text|quick-pattern)|page\/(?:dom\/(?:getter|node-kind|slices|when-seen)|looking\/(?:block-names|parts|trees|watch)))\.ts$/;
const TAKERS = /\/entrypoints\/(?:mentions|own-packs)\.ts$/;
/** Stands for a module of its own: where they take them from is written once in each script. */
const FROM = '\0brought';
const EXPORT = /^export (?:async )?(?:function\*?|const) (\w+)/gm;

const DEFINE = /\/wxt\/dist\/utils\/define-unlisted-script\.mjs$/;

/** What components call of React; `test/house/react-calls.test.ts` holds them to it. */
export const REACT_CALLS = [
  'createContext',
  'useCallback',
  'useContext',
  'useEffect',
  'useId',
  'useLayoutEffect',
  'useMemo',
  'useRef',
  'useState',
  'useSyncExternalStore',
];
/** What applications call. React's renderer needs its internals and its version alone, and of the scheduler not all. */
const REACT = /\/(react|react-dom|scheduler)\/cjs\/\1\.production\.js$/;
const KEPT = `__|version |(?:${REACT_CALLS.join('|')}) |unstable_(?!forceFrameRate|next|runWithPriority|wrapCallback|use)`;
/** All else that they offer: 2 kB gzip of classes, portals, hints to load things, transitions and children to be counted. */
const NOT_CALLED = new RegExp(`^exports\\.(?!${KEPT})\\w+ = (?:(?:function |\\{)[\\s\\S]*?^\\}|\\w+);$`, 'gm');

/**
 * Makes the scripts that go into pages small: what page loads pay for by the byte.
 *
 * WXT (0.21) wraps each in a runner with a logger, 270 bytes gzip in every page, that says nothing in a build for readers.
 */
export function leanScripts(): Plugin {
  let isTaker = false;
  return {
    name: 'lean-scripts',
    enforce: 'pre',
    resolveId: (id) => (id === FROM ? id : null),
    load(id) {
      if (id === FROM) return "export const { brought } = globalThis[Symbol.for('sidelight')];";
      const entry = /^\0virtual:wxt-unlisted-script-entrypoint\?(.*)$/.exec(id)?.[1];
      if (entry !== undefined) {
        isTaker = TAKERS.test(entry);
        return `import main from ${JSON.stringify(entry)}; export default main();`;
      }
      // All are given as functions.
      if (DEFINE.test(id)) return 'export const defineUnlistedScript = (main) => main;';
      if (REACT.test(id)) return readFileSync(id, 'utf8').replace(NOT_CALLED, '');
      if (!isTaker || !BROUGHT.test(id)) return null;
      const names = [...readFileSync(id, 'utf8').matchAll(EXPORT)].map(([, name]) => name).join(', ');
      return `import { brought } from ${JSON.stringify(FROM)}; const { ${names} } = brought; export { ${names} };`;
    },
  };
}
