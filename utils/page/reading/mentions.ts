import { firstNot } from '@/utils/core/text/halving';
import { isBefore, isConnected, nextSiblingOf, parentOf, rootOf } from '../dom/nodes';
import type { Slices } from '../dom/slices';
import { partsAround } from '../looking/parts';
import type { Tree } from '../looking/trees';
import { closeRuns, type Run, runsAround } from './close-runs';
import { listMentions, type MentionRules } from './list-mentions';
import type { Mention } from './mention';
import { isHit, type ReadBlock, readRun } from './read-blocks';

/** The mentions of a document, kept true as it changes. */
export interface Mentions {
  /**
   * @param isAnew whether the page may have hidden or shown something.
   * @returns what is shown, in order of the document as read, its shadow roots after it; null when the work was called off.
   */
  list(slices: Slices, isAnew: boolean): Promise<Mention[] | null>;
  /**
   * Reads the document or an open shadow root of it for the first time.
   *
   * @param soFar is called now and then in a long one, when what has been read so far can be listed.
   */
  readTree(tree: Tree, slices: Slices, soFar?: () => Promise<void>): Promise<void>;
  /** Reads anew what was added or changed, forgetting what was found there before. @returns whether the reading went through. */
  read(nodes: Iterable<Node>, slices: Slices): Promise<boolean>;
  /** @returns whether some mention is not shown only because the page hides it: worth asking again when styles change. */
  someHidden(): boolean;
}

/**
 * Milliseconds of one reading after which what was read so far is shown: at once what stands on the screen, the rest each time the
 * reading has taken twice as long.
 */
const FIRST_SHOWN = 50;

/** What was read of a run that has changed. */
interface FreshRun {
  run: Run;
  tree: Node;
  blocks: ReadBlock[];
}

/**
 * @param document the page, with its title and description as evidence. What is ours stands in a closed root, which nobody reads.
 * @param left is told of trees that are in the page no more: what was read of them is forgotten.
 */
export function createMentions(document: Document, rules: MentionRules, left?: (tree: Node) => void): Mentions {
  /** By tree, the document and its open shadow roots, in its order; and by each text node those that stand in it. */
  const trees = new Map<Node, ReadBlock[]>();
  const byText = new WeakMap<Node, ReadBlock[]>();
  let someHidden = false;

  const keepIn = (blocks: ReadBlock[]) => (read: ReadBlock) => {
    blocks.push(read);
    for (const text of read.block.nodes) {
      const known = byText.get(text);
      if (known) known.push(read);
      else byText.set(text, [read]);
    }
  };

  return {
    async list(slices, isAnew) {
      const listed = await listMentions(document, [...trees.values()].flat(), rules, slices, isAnew);
      if (listed) ({ someHidden } = listed);
      return listed?.shown ?? null;
    },
    async readTree(tree, slices, soFar) {
      const read: ReadBlock[][] = [];
      const begun = performance.now();
      let due = FIRST_SHOWN;
      const showDue = async (isSeen?: boolean) => {
        if (!isSeen && performance.now() - begun < due) return;
        trees.set(tree, read.flat());
        await soFar?.();
        due = 2 * (performance.now() - begun);
      };
      for await (const { at, runs, isSeen } of closeRuns(tree, rules.mayHold, slices)) {
        const blocks: ReadBlock[] = [];
        read[at] = blocks;
        for (const run of runs) if (!(await readRun(run, rules, slices, keepIn(blocks), showDue))) return;
        await showDue(isSeen);
      }
      trees.set(tree, read.flat());
    },
    async read(nodes, slices) {
      const gone = new Set<ReadBlock>();
      const fresh: FreshRun[] = [];
      const readAnew = async (nodes: Run) => {
        const blocks: ReadBlock[] = [];
        // The page goes on while it is read.
        const run = nodes.filter(isConnected);
        if (run[0]) fresh.push({ run, tree: rootOf(run[0]), blocks });
        return readRun(run, rules, slices, keepIn(blocks));
      };
      for (const run of outermost(nodes)) {
        for (const node of allIn(run)) {
          for (const read of byText.get(node) ?? []) gone.add(read);
          byText.delete(node);
          if (slices.isOver() && !(await slices.next())) return false;
        }
        if (!(await readAnew(run))) return false;
      }
      const before = new Set([...gone].filter(isHit).flatMap(({ block }) => block.nodes));
      const isNew = (read: ReadBlock) => isHit(read) && !read.block.nodes.some((node) => before.has(node));
      for (const { run, tree, blocks } of [...fresh]) {
        // What stands around a mention where there was none has not been read yet.
        if (!blocks.some(isNew)) continue;
        for (const around of runsAround(run, tree as Tree)) {
          const isKnown = allIn(around).some((node) => byText.has(node));
          if (!isKnown && !(await readAnew(around))) return false;
        }
      }
      for (const tree of new Set([...trees.keys(), ...fresh.map((each) => each.tree)])) {
        const kept: ReadBlock[] = [];
        for (const read of trees.get(tree) ?? []) {
          // Not only whether they are in a page: they may be in a frame's by now, or in a closed root.
          if (!gone.has(read) && read.block.nodes.every((node) => rootOf(node) === tree)) kept.push(read);
          if (slices.isOver() && !(await slices.next())) return false;
        }
        for (const each of fresh) if (each.tree === tree) insert(kept, each.blocks);
        if (isConnected(tree)) trees.set(tree, kept);
        else if (trees.delete(tree)) left?.(tree);
      }
      return true;
    },
    someHidden: () => someHidden,
  };
}

/** Puts blocks that stand together among others in order. By halving: to compare two places takes browsers long in a long page. */
function insert(kept: ReadBlock[], blocks: readonly ReadBlock[]): void {
  const first = blocks[0]?.block.nodes[0];
  const isAfter = (at: number) => {
    const other = kept[at]?.block.nodes[0];
    return !!first && !!other && isBefore(other, first);
  };
  kept.splice(firstNot(kept.length, isAfter), 0, ...blocks);
}

/** @returns the runs to read anew, none within another: each changed node with all that reads as one text with it. */
function outermost(nodes: Iterable<Node>): Node[][] {
  const runs = new Map<Node, Node[]>();
  for (const run of partsAround([...nodes].filter(isConnected))) if (run[0]) runs.set(run[0], run);
  const all = new Set([...runs.values()].flat());
  const joined: Node[][] = [];
  for (const run of runs.values()) {
    const [first] = run;
    if (first && isWithin(parentOf(first), all)) continue;
    // Rows that came one after the other are one run.
    const before = joined.at(-1);
    const last = before?.at(-1);
    if (before && last && nextSiblingOf(last) === first) before.push(...run);
    else joined.push([...run]);
  }
  return joined;
}

/** @returns the nodes of a run and those within, not asked for their kind: nothing is known by what is no text. */
function* allIn(run: Run): Generator<Node> {
  for (const node of run) {
    const walker = document.createTreeWalker(node);
    for (let at: Node | null = node; at; at = walker.nextNode()) yield at;
  }
}

/** @returns whether a node is one of these or lies in one. */
function isWithin(node: Node | null, nodes: ReadonlySet<Node>): boolean {
  for (let at = node; at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}
