import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * What `scan` has brought into a page when `mentions` comes: that script takes these modules from there (`world().brought`)
 * instead of carrying them a second time.
 */
const BROUGHT = /\/utils\/(?:core\/bare-text|page\/(?:trees|parts|slices|seen|watch))\.ts$/;
const EXPORT = /^export (?:async )?(?:function\*?|const) (\w+)/gm;

/** The half of React's DOM that applications call (portals, hints to load things): we call none of it, its renderer needs the rest. */
const REACT_DOM = /\/react-dom\/cjs\/react-dom\.production\.js$/;
const FOR_APPLICATIONS = /^exports\.(?!__DOM_INTERNALS)\w+ = function [^]*?^\};$/gm;

/**
 * Makes the scripts that go into pages small: what page loads pay for by the byte.
 *
 * WXT (0.21) wraps each in a runner with a logger, 270 bytes gzip in every page, that says nothing in a build for readers.
 */
export function leanScripts(): Plugin {
  let isMentions = false;
  return {
    name: 'lean-scripts',
    enforce: 'pre',
    load(id) {
      const entry = /^\0virtual:wxt-unlisted-script-entrypoint\?(.*)$/.exec(id)?.[1];
      if (entry !== undefined) {
        isMentions = entry.endsWith('/entrypoints/mentions.ts');
        return `import script from ${JSON.stringify(entry)}; export default script.main();`;
      }
      if (REACT_DOM.test(id)) return readFileSync(id, 'utf8').replace(FOR_APPLICATIONS, '');
      if (!isMentions || !BROUGHT.test(id)) return null;
      const names = [...readFileSync(id, 'utf8').matchAll(EXPORT)].map(([, name]) => name).join(', ');
      return `const { ${names} } = globalThis[Symbol.for('sidelight')].brought; export { ${names} };`;
    },
  };
}
