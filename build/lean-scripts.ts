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

/** Scripts nearly all of whose functions are called where they run. Not the panel: much of React is not. */
const ALL_CALLED = /^(?:scan|own-packs|mentions|marked|card)\.js$/;
/**
 * Tells Chromium (from 136) to compile all functions as it reads the script, not each at its first call, for which it reads that
 * once more: an article with 13 mentions took 17 % less of the main thread (156). Others see a comment.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';
/** A backslash would take the escape for its own. */
const ESCAPED_ODD = /\\[^\0-\x7f]/;

const ENTRY = /\/entrypoints\/[\w-]+\.tsx?$/;

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
      if (REACT.test(id)) return readFileSync(id, 'utf8').replace(NOT_CALLED, '');
      if (!isTaker || !BROUGHT.test(id)) return null;
      const names = [...readFileSync(id, 'utf8').matchAll(EXPORT)].map(([, name]) => name).join(', ');
      return `import { brought } from ${JSON.stringify(FROM)}; const { ${names} } = brought; export { ${names} };`;
    },
    // All are given as functions, which that one hands through.
    transform: (code, id) => (ENTRY.test(id) ? code.replace(/defineUnlistedScript(?=\(\()/, '') : null),
    generateBundle: {
      // WXT takes a name away that must stand at the beginning for that.
      order: 'post',
      handler(_, bundle) {
        for (const each of Object.values(bundle)) {
          if (each.type === 'chunk' && ALL_CALLED.test(each.fileName)) each.code = COMPILE_ALL + inAscii(each.code);
        }
      },
    },
  };
}

/**
 * One character beyond ASCII, and Chromium (156) reads two bytes for each of a script: pages without a mention took 4 % longer.
 *
 * @param code with such characters in strings and expressions alone, as minified code has them. @returns it with escapes in their place.
 */
export function inAscii(code: string): string {
  if (ESCAPED_ODD.test(code)) throw new Error('a character beyond ASCII stands behind a backslash: write its escape');
  return code.replace(/[^\0-\x7f]/g, (unit) => {
    const hex = unit.charCodeAt(0).toString(16);
    return hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex}`;
  });
}
