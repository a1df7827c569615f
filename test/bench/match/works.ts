import { type Gate, storedPlan } from '@/utils/core/matching/gate';
import { listTest } from '@/utils/core/matching/list-test';
import { literalIndex } from '@/utils/core/matching/literal-index';
import { literalsOf, scanPlan } from '@/utils/core/matching/scan-plan';
import { shardOf } from '@/utils/core/matching/term-shards';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';

/** What is timed, by name: each runs once in a fresh world of the page, and gives how much it found. */
export type Works = Record<string, string>;

/** What the worker stores for a page, as text: made beforehand, since no page makes it. */
interface Stored {
  gate: string;
  plan: string;
  shards: string[];
  /** Which of them a page with `THERE` terms reads. */
  read: number[];
}

/** So many of the terms stand in a page that is matched. */
const THERE = 5;

const made = new Map<number, Stored>();

/** @param terms the first so many of always the same. */
export function storedFor(terms: readonly string[]): Stored {
  const stored = made.get(terms.length) ?? makeStored(terms);
  made.set(terms.length, stored);
  return stored;
}

function makeStored(terms: readonly string[]): Stored {
  const topic = { id: 'bench', packId: 'bench', hue: 1 as const, mode: 'every' as const, own: [], kinds: [], since: 0 };
  const topics = [{ ...topic, languages: ['en'], terms: terms.map((text) => ({ text, sense: 'alone' as const })) }];
  const empty = scanPlan([], DEFAULT_SETTINGS);
  const index = { ...empty.index, terms: literalIndex(literalsOf(topics)) };
  const { gate, plan, shards } = storedPlan({ ...empty, topics, index }, '(?!)');
  return {
    gate: JSON.stringify(gate),
    plan: JSON.stringify({ shards: plan.shards, topics: plan.topics, index: { terms: plan.index.terms } }),
    shards: shards.map((shard) => JSON.stringify(shard)),
    read: shardsOf(gate, terms.slice(0, THERE).join('. '), shards.length),
  };
}

function shardsOf(gate: Gate, text: string, count: number): number[] {
  const hashes = new Set<number>();
  listTest(gate)(text, hashes);
  return [...new Set([...hashes].map((hash) => shardOf(hash, count)))];
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
    // As a page with candidates is read: each block is asked first, what they hold is brought, and matched.
    matching: `const mayHold = bench.gate.listTest(JSON.parse(stored.gate)); let plan = JSON.parse(stored.plan);
      const hashes = new Set(); const close = [];
      for (const { text } of [...blocks, ...there]) if (mayHold(text, hashes)) close.push(text);
      const { shardOf, withShards } = bench.shards;
      const which = new Set([...(plan.shards ? hashes : [])].map((hash) => shardOf(hash, plan.shards.count)));
      if (which.size > 0) plan = withShards(plan, [...which].map((at) => JSON.parse(stored.shards[at])));
      const matcher = bench.index.createMatcher(plan.index.terms, (which) => which);
      let found = 0; for (const text of close) found += matcher(text, bench.fold.fold(text)).length;
      if (found < there.length) throw new Error(found + ' found'); return found;`,
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
  const there = terms.slice(0, THERE).map((term) => ({ text: `On Monday they spoke of ${term}, and of nothing else.` }));
  return `globalThis.go = (() => {
    let kept;
    const stored = ${JSON.stringify(storedFor(terms))};
    const there = ${JSON.stringify(there)};
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
