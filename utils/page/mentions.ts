import type { BlockEvidence, Candidate } from '@/utils/core/block-evidence';
import type { MentionView } from '@/utils/core/reading';
import type { Judge, PageHead, Reason } from '@/utils/core/relevance';
import { AROUND } from '@/utils/core/sentence';
import { asides, languageAt } from './block-place';
import type { Block, Point } from './blocks';
import { blocksIn, isOneRun, pointAt } from './blocks';
import { closestOf, elementOf, isBefore, isConnected, parentOf, queryAll, rootOf } from './nodes';
import { type Part, type PartSize, partsAround, partsIn, shownIn } from './parts';
import type { Slices } from './slices';
import type { Tree } from './trees';
import { visibility } from './visibility';

/** One place in the page where a term stands, judged relevant. */
export interface Mention {
  id: number;
  topicId: string;
  hue: number;
  start: Point;
  end: Point;
  view: MentionView;
}

interface ReadBlock {
  block: Block;
  evidence: BlockEvidence;
  /** Made when they are first listed, so that a mention stays the same thing while its block stays the same. */
  mentions: Mention[];
  /** Whether each was shown when that was last looked at: asking for it costs more than all else. */
  seen: boolean[];
}

/** The mentions of a document, kept true as it changes. */
export interface Mentions {
  /**
   * @param isAnew whether the page may have hidden or shown something.
   * @returns what is shown, in order of the document as read, its shadow roots after it; null when the work was called off.
   */
  list(slices: Slices, isAnew: boolean): Promise<Mention[] | null>;
  /** Reads the document or an open shadow root of it for the first time. @returns whether the reading went through. */
  readTree(tree: Tree, slices: Slices): Promise<boolean>;
  /** Reads anew what was added or changed, forgetting what was found there before. @returns whether the reading went through. */
  read(nodes: Iterable<Node>, slices: Slices): Promise<boolean>;
  /** @returns whether some mention is not shown only because the page hides it: worth asking again when styles change. */
  someHidden(): boolean;
}

/** What mentions are made by. */
export interface MentionRules {
  judge: Judge;
  /** @returns whether text may hold a term at all. */
  mayHold(text: string): boolean;
  /** @returns a number that no other mention of the page has. */
  nextId(): number;
}

/** Small, so that little is read closely around a hit, and not so small that asking each costs more than reading it. */
const PART: PartSize = { elements: 150, characters: Number.POSITIVE_INFINITY, overlap: 0 };
/** Parts with text on each side of a hit that are read too: what stands there says what the page is about. */
const NEAR = 3;

const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

const ABOUT =
  'meta[name="description" i],meta[name*="keywords" i],meta[property="og:description" i],meta[property="article:section" i],meta[property="article:tag" i]';

/** @param document the page, with its title and description as evidence. What is ours stands in a closed root, which nobody reads. */
export function createMentions(document: Document, { judge, mayHold, nextId }: MentionRules): Mentions {
  /** By tree: the document and its open shadow roots. */
  const trees = new Map<Node, ReadBlock[]>();
  let hidden = 0;

  const mentionOf = (block: Block, candidate: Candidate, reason: Reason): Mention | null => {
    const start = pointAt(block, candidate.start, 'start');
    const end = pointAt(block, candidate.end, 'end');
    if (!start || !end || !isOneRun(start.node, end.node)) return null;
    const id = nextId();
    const text = block.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' ');
    const before = block.text.slice(Math.max(0, candidate.start - AROUND), candidate.start);
    const after = block.text.slice(candidate.end, candidate.end + AROUND);
    return {
      id,
      topicId: candidate.topic.id,
      hue: candidate.topic.hue,
      start,
      end,
      view: { id, topicId: candidate.topic.id, term: candidate.term.text, text, before, after, reason },
    };
  };

  const readBlock = (block: Block, isAside: (block: Block) => boolean): ReadBlock => {
    const { text, heading, isItem } = block;
    const read = () => {
      const evidence = judge.read(text, { heading, isItem, language: () => languageAt(block) });
      evidence.place.isAside ||= isAside(block);
      return evidence;
    };
    return { block, evidence: mayHold(text) ? read() : unread(heading, read), mentions: [], seen: [] };
  };

  /** Reads run by run, block by block. @returns null when the work was called off. */
  const readBlocks = async (runs: Iterable<readonly Node[]>, slices: Slices): Promise<ReadBlock[] | null> => {
    const all: ReadBlock[] = [];
    const isAside = asides();
    for (const run of runs) {
      for (const block of blocksIn(run)) {
        if (/\S/.test(block.text)) all.push(readBlock(block, isAside));
        if (slices.isOver() && !(await slices.next())) return null;
      }
    }
    return all;
  };

  const readTree = async (tree: Tree, slices: Slices): Promise<boolean> => {
    const parts: { nodes: Part['nodes']; isHit: boolean; isBlank: boolean }[] = [];
    for (const { nodes, text } of partsIn(shownIn(tree), PART)) {
      parts.push({ nodes, isHit: mayHold(text), isBlank: !/\S/.test(text) });
      if (slices.isOver() && !(await slices.next())) return false;
    }
    const near = nearHits(parts);
    const runs = parts.filter((_, at) => near[at]).map(({ nodes }) => nodes());
    const fresh = await readBlocks([...runs, ...headingsBeside(tree, runs)], slices);
    if (!fresh) return false;
    // A mention stays the same thing while its block does.
    const known = new Map((trees.get(tree) ?? []).map((read) => [read.block.nodes[0], read]));
    const isSame = (a: Block, b: Block) =>
      a.text === b.text &&
      a.nodes.length === b.nodes.length &&
      a.nodes.every((node, at) => node === b.nodes[at] && a.starts[at] === b.starts[at]);
    trees.set(
      tree,
      fresh.sort(inDocument).map((read) => {
        const before = known.get(read.block.nodes[0]);
        return before && isSame(before.block, read.block) ? before : read;
      }),
    );
    return true;
  };

  return {
    async list(slices, isAnew) {
      const blocks = [...trees.values()].flat();
      const page = judge.page(
        blocks.map((read) => read.evidence),
        headOf(document),
      );
      hidden = 0;
      const shown: Mention[] = [];
      const isShown = visibility();
      for (const [of, read] of blocks.entries()) {
        for (const [at, candidate] of read.evidence.candidates.entries()) {
          const reason = judge.reason(candidate, of, page);
          const mention = reason && (read.mentions[at] ?? mentionOf(read.block, candidate, reason));
          if (!mention) continue;
          // What speaks for a mention may have changed elsewhere.
          mention.view.reason = reason;
          if (isAnew || read.mentions[at] === undefined)
            read.seen[at] = isReadable(mention.start.node) && isShown(mention.start.node);
          read.mentions[at] = mention;
          if (!isConnected(mention.start.node) || !isConnected(mention.end.node)) continue;
          if (read.seen[at]) shown.push(mention);
          else hidden++;
        }
        if (slices.isOver() && !(await slices.next())) return null;
      }
      return shown;
    },
    readTree,
    async read(nodes, slices) {
      const runs = outermost(nodes);
      const changed = new Set(runs.flat());
      const isGone = (node: Node) => !isConnected(node) || isWithin(node, changed);
      const byTree = Map.groupBy(runs, ([first]) => (first ? rootOf(first) : document));
      for (const tree of trees.keys()) if (!byTree.has(tree)) byTree.set(tree, []);
      for (const [tree, within] of byTree) {
        const fresh = await readBlocks(within, slices);
        if (!fresh) return false;
        const known = trees.get(tree) ?? [];
        const gone = known.filter(({ block }) => block.nodes.some(isGone));
        const before = new Set(gone.filter(isHit).flatMap(({ block }) => block.nodes));
        const isNew = ({ block }: ReadBlock) => !block.nodes.some((node) => before.has(node));
        if (!isConnected(tree)) trees.delete(tree);
        // What stands around a mention where there was none has not been read yet.
        else if (fresh.some((read) => isHit(read) && isNew(read))) {
          if (!(await readTree(tree as Tree, slices))) return false;
        } else if (fresh.length > 0 || gone.length > 0) {
          const leaving = new Set(gone);
          const kept = known.filter((read) => !leaving.has(read));
          trees.set(tree, merged(kept, fresh.sort(inDocument)));
        }
      }
      return true;
    },
    someHidden: () => hidden > 0,
  };
}

/** Nearly sorted lists, as these are, take few comparisons. */
function inDocument({ block: a }: ReadBlock, { block: b }: ReadBlock): number {
  const [first, other] = [a.nodes[0], b.nodes[0]];
  if (!first || !other || first === other) return 0;
  return isBefore(first, other) ? -1 : 1;
}

function isHit({ evidence }: ReadBlock): boolean {
  return evidence.candidates.length > 0;
}

/** @returns for each part whether it is read closely: those that may hold a mention and those with text right beside them. */
function nearHits(parts: readonly { isHit: boolean; isBlank: boolean }[]): boolean[] {
  const near = parts.map(({ isHit }) => isHit);
  for (const step of [1, -1]) {
    let left = 0;
    for (let at = step === 1 ? 0 : parts.length - 1; at >= 0 && at < parts.length; at += step) {
      const part = parts[at];
      if (part?.isHit) left = NEAR;
      else if (left > 0) {
        near[at] = true;
        if (!part?.isBlank) left--;
      }
    }
  }
  return near;
}

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** @returns the headings above what is read closely: they part the page and say what is below them. */
function headingsBeside(tree: Tree, runs: readonly Node[][]): Element[][] {
  const last = runs.at(-1)?.at(-1);
  if (!last) return [];
  const read = new Set(runs.flat());
  const isAbove = (heading: Element) => isBefore(heading, last) && !isWithin(heading, read);
  return [...queryAll(tree, HEADINGS)].filter(isAbove).map((heading) => [heading]);
}

/** The evidence of a block without candidates: read when a candidate asks what stands around it. */
function unread(heading: number | undefined, read: () => BlockEvidence): BlockEvidence {
  let evidence: BlockEvidence | undefined;
  const asked = () => {
    evidence ??= read();
    return evidence;
  };
  return {
    place: {
      heading,
      get isAside() {
        return asked().place.isAside;
      },
    },
    get isLine() {
      return asked().isLine;
    },
    get said() {
      return asked().said;
    },
    candidates: [],
    sure: new Map(),
    ambiguous: new Set(),
  };
}

/** Both are in order; where few are fresh, each finds its place by halving: comparing two places costs with what stands beside them. */
function merged(kept: ReadBlock[], fresh: readonly ReadBlock[]): ReadBlock[] {
  if (fresh.length * 16 > kept.length) return [...kept, ...fresh].sort(inDocument);
  for (const read of fresh) {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = kept[middle];
      if (other && inDocument(other, read) < 0) low = middle + 1;
      else high = middle;
    }
    kept.splice(low, 0, read);
  }
  return kept;
}

/** @returns the runs to read anew, none within another: each changed node with all that reads as one text with it. */
function outermost(nodes: Iterable<Node>): Node[][] {
  const runs = new Map<Node, Node[]>();
  for (const node of nodes) {
    if (!isConnected(node)) continue;
    for (const run of partsAround(node)) if (run[0]) runs.set(run[0], run);
  }
  const all = new Set([...runs.values()].flat());
  return [...runs.values()].filter(([first]) => {
    const above = first && parentOf(first);
    return !above || !isWithin(above, all);
  });
}

/** @returns whether a node is one of these or lies in one. */
function isWithin(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (nodes.has(at)) return true;
  return false;
}

/** Whether a text is the page's, not the reader's own. */
function isReadable(text: Text): boolean {
  const element = elementOf(text);
  return element !== null && element.ownerDocument.designMode !== 'on' && closestOf(element, EDITABLE) === null;
}

/** What title, address and `meta` say of the page. */
function headOf(document: Document): PageHead {
  const about = [...document.querySelectorAll(ABOUT)].map((meta) => meta.getAttribute('content') ?? '').join('. ');
  return { title: document.title, about, url: document.URL };
}

/** @returns a live range over a mention: for measuring, to be dropped at once (live ranges tax the page's own edits). */
export function rangeOf(mention: Mention): Range | null {
  const { start, end } = mention;
  if (start.offset > start.node.length || end.offset > end.node.length || !parentOf(start.node)) return null;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
