import { type Gate, gateOf } from '@/utils/core/gate';
import { literalIndex } from '@/utils/core/literal-index';
import type { LiteralIndex } from '@/utils/core/matcher';
import { scanPlan } from '@/utils/core/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';

/** What is timed, by name: each runs once in a fresh world of the page, and gives how much it found. */
export type Works = Record<string, string>;

/** What the worker stores for a page: made beforehand, since no page makes it. */
interface Stored {
  gate: Gate;
  index: LiteralIndex;
}

export function storedFor(terms: readonly string[]): Stored {
  const topic = {
    id: 'bench',
    packId: 'bench',
    hue: 1 as const,
    mode: 'every' as const,
    own: [],
    kinds: [],
    since: 0,
    languages: ['en'],
  };
  const plan = {
    ...scanPlan([], DEFAULT_SETTINGS),
    topics: [{ ...topic, terms: terms.map((text) => ({ text, sense: 'alone' as const })) }],
  };
  return {
    gate: gateOf(plan, '(?!)'),
    index: literalIndex(terms.map((text) => ({ text }))),
  };
}

export const FLOOR = 'native pass of 10';
/** What others make of the same terms. */
export const PEERS = ['modern-ahocorasick', 'mark.js'];
/** What asking costs where nothing is done: taken off everything. */
export const NOTHING = 'nothing';

/** @param ten terms of the native pass: the same beside every count. @returns works in order of what they cost. */
export function worksOf(terms: readonly string[], ten: readonly string[], missing: readonly string[]): Works {
  const native = ten.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const works: Works = {
    [NOTHING]: 'return 0;',
    [FLOOR]: `let found = 0; const native = new RegExp(${JSON.stringify(native)}, 'gi');
      for (const text of texts()) found += (text.match(native) ?? []).length; return found;`,
    'quick no': `let found = 0; const mayHold = bench.gate.listTest(JSON.parse(stored.gate));
      for (const text of texts()) if (mayHold(text)) found++; return found;`,
    // As a page with candidates is read: each block is asked first, and what may hold a term is matched.
    matching: `let found = 0; const mayHold = bench.gate.listTest(JSON.parse(stored.gate));
      const matcher = bench.index.createMatcher(JSON.parse(stored.index), (which) => which);
      for (const { text } of blocks) if (mayHold(text)) found += matcher.find(text).length; return found;`,
  };
  if (!missing.includes('modern-ahocorasick')) {
    works['modern-ahocorasick'] =
      `const automaton = prepared(() => new bench.automaton.default(${JSON.stringify(terms.map((term) => term.toLowerCase()))}));
      let found = 0; for (const text of texts()) found += automaton.search(text.toLowerCase()).length; return found;`;
  }
  if (!missing.includes('mark.js')) {
    works['mark.js'] = `let found = 0; const terms = ${JSON.stringify(terms)};
      new Mark(document.body).mark(terms, { separateWordSearch: false, accuracy: 'exactly', filter: () => (found++, false) }); return found;`;
  }
  return works;
}

/**
 * @param terms those that it looks for. @returns an expression that makes a work ready, to be done by `go()`. What the worker has
 *   stored is there then as text, the page's blocks are, and what `prepared` makes: what a peer compiles is not held against it.
 */
export function readied(work: string, terms: readonly string[]): string {
  const { gate, index } = storedFor(terms);
  return `globalThis.go = (() => {
    let kept;
    const stored = ${JSON.stringify({ gate: JSON.stringify(gate), index: JSON.stringify(index) })};
    const blocks = [...bench.blocks.blocksIn([document.body])];
    const texts = function* () {
      for (const child of document.body.childNodes)
        if (!/^(script|style|noscript|template|#comment)$/i.test(child.nodeName)) yield child.textContent;
    };
    const prepared = (make) => (kept ??= make());
    const work = () => {${work}};
    ${work.includes('prepared(') ? 'work();' : ''}
    return work;
  })(); undefined`;
}
