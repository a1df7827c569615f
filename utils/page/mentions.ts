import type { BlockEvidence, Candidate } from '@/utils/core/judging/block-evidence';
import { headText, type Judge, type PageHead, type Reason } from '@/utils/core/judging/relevance';
import type { MentionView } from '@/utils/core/mentions/reading';
import { AROUND } from '@/utils/core/mentions/sentence';
import { firstNot } from '@/utils/core/text/halving';
import { isBeside, languageAt } from './block-place';
import type { Block, Point } from './blocks';
import { blocksIn, isOneRun, pointAt } from './blocks';
import { closeRuns, type Run, runsAround } from './close-runs';
import { isText } from './node-kind';
import { closestOf, elementOf, isBefore, isBlank, isConnected, nextSiblingOf, parentOf, rootOf } from './nodes';
import { partsAround } from './parts';
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

/** How terms are found and judged. */
export interface TermRules {
  /** @returns whether text may hold a term at all. */
  mayHold(text: string): boolean;
  /** Brings the terms that a text holds where they are not all at hand: see `page/long-list`. */
  bring?: (text: string) => Promise<void> | undefined;
  /** @returns another one once more terms have been brought. */
  judge(): Judge;
}

/** What mentions are made by. */
export interface MentionRules extends TermRules {
  /** @returns a number that no other mention of the page has. */
  nextId(): number;
}

/**
 * Milliseconds of one reading after which what was read so far is shown: at once what stands on the screen, the rest each time the
 * reading has taken twice as long.
 */
const FIRST_SHOWN = 50;

const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

const ABOUT =
  'meta:is([name="description" i],[name*="keywords" i],[property="og:description" i],[property="article:section" i],[property="article:tag" i])';

/** What was read of a run that has changed. */
interface FreshRun {
  run: Run;
  tree: Node;
  blocks: ReadBlock[];
}

/** @param document the page, with its title and description as evidence. What is ours stands in a closed root, which nobody reads. */
export function createMentions(document: Document, { judge: judgeNow, mayHold, bring, nextId }: MentionRules): Mentions {
  /** By tree, the document and its open shadow roots, in its order; and by each text node that a block stands in. */
  const trees = new Map<Node, ReadBlock[]>();
  const byText = new WeakMap<Text, ReadBlock>();
  let hidden = 0;

  const mentionOf = (block: Block, candidate: Candidate, reason: Reason): Mention | null => {
    const { start: from, end: to, topic, term } = candidate;
    const start = pointAt(block, from, 'start');
    const end = pointAt(block, to, 'end');
    if (!start || !end || !isOneRun(start.node, end.node)) return null;
    const id = nextId();
    const topicId = topic.id;
    const text = block.text.slice(from, to).replace(/\s+/g, ' ');
    const before = block.text.slice(Math.max(0, from - AROUND), from);
    const after = block.text.slice(to, to + AROUND);
    return { id, topicId, hue: topic.hue, start, end, view: { id, topicId, term: term.text, text, before, after, reason } };
  };

  const readBlock = (block: Block, isHit: boolean): ReadBlock => {
    const { text, heading, isItem } = block;
    const read = () => {
      const evidence = judgeNow().read(text, { heading, isItem, language: () => languageAt(block) });
      evidence.place.isAside ||= isBeside(block);
      return evidence;
    };
    return { block, evidence: isHit ? read() : unread(heading, read), mentions: [], seen: [] };
  };

  /** Reads block by block into a list. @returns false when the work was called off. */
  const readRun = async (run: Run, into: ReadBlock[], slices: Slices): Promise<boolean> => {
    for (const block of blocksIn(run)) {
      if (!isBlank(block.text)) {
        const isHit = mayHold(block.text);
        if (isHit) await bring?.(block.text);
        const read = readBlock(block, isHit);
        into.push(read);
        for (const text of block.nodes) byText.set(text, read);
      }
      if (slices.isOver() && !(await slices.next())) return false;
    }
    return true;
  };

  return {
    async list(slices, isAnew) {
      const blocks = [...trees.values()].flat();
      const head = headOf(document);
      await bring?.(headText(head));
      const judge = judgeNow();
      const gathering = judge.page(
        blocks.map((read) => read.evidence),
        head,
      );
      let gathered = gathering.next();
      for (; !gathered.done; gathered = gathering.next()) if (slices.isOver() && !(await slices.next())) return null;
      const page = gathered.value;
      const judged: { read: ReadBlock; at: number; candidate: Candidate; reason: Reason }[] = [];
      let isNew = isAnew;
      for (const [of, read] of blocks.entries()) {
        for (const [at, candidate] of read.evidence.candidates.entries()) {
          const reason = judge.reason(candidate, of, page);
          if (!reason) continue;
          judged.push({ read, at, candidate, reason });
          isNew ||= read.mentions[at] === undefined;
        }
        if (slices.isOver() && !(await slices.next())) return null;
      }
      if (isNew && judged.length > 0) {
        // What is shown is known for nothing once the browser has drawn its frame: before that it would lay the page out for us.
        await new Promise(requestAnimationFrame);
        if (!(await slices.next())) return null;
      }
      hidden = 0;
      const shown: Mention[] = [];
      const isShown = visibility();
      for (const { read, at, candidate, reason } of judged) {
        const mention = read.mentions[at] ?? mentionOf(read.block, candidate, reason);
        if (!mention) continue;
        // What speaks for a mention may have changed elsewhere.
        mention.view.reason = reason;
        if (isAnew || read.mentions[at] === undefined)
          read.seen[at] = isReadable(mention.start.node) && isShown(mention.start.node);
        read.mentions[at] = mention;
        if (isConnected(mention.start.node) && isConnected(mention.end.node)) {
          if (read.seen[at]) shown.push(mention);
          else hidden++;
        }
        if (slices.isOver() && !(await slices.next())) return null;
      }
      return shown;
    },
    async readTree(tree, slices, soFar) {
      const read: ReadBlock[][] = [];
      const begun = performance.now();
      let due = FIRST_SHOWN;
      for await (const { at, runs, isSeen } of closeRuns(tree, mayHold, slices)) {
        const blocks: ReadBlock[] = [];
        read[at] = blocks;
        for (const run of runs) if (!(await readRun(run, blocks, slices))) return;
        if (!isSeen && performance.now() - begun < due) continue;
        trees.set(tree, read.flat());
        await soFar?.();
        due = 2 * (performance.now() - begun);
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
        return readRun(run, blocks, slices);
      };
      for (const run of outermost(nodes)) {
        for (const text of textsIn(run)) {
          const read = byText.get(text);
          if (read) gone.add(read);
          byText.delete(text);
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
          const isKnown = textsIn(around).some((text) => byText.has(text));
          if (!isKnown && !(await readAnew(around))) return false;
        }
      }
      for (const tree of new Set([...trees.keys(), ...fresh.map((each) => each.tree)])) {
        const kept: ReadBlock[] = [];
        for (const read of trees.get(tree) ?? []) {
          if (!gone.has(read) && read.block.nodes.every(isConnected)) kept.push(read);
          if (slices.isOver() && !(await slices.next())) return false;
        }
        for (const each of fresh) if (each.tree === tree) insert(kept, each.blocks);
        if (isConnected(tree)) trees.set(tree, kept);
        else trees.delete(tree);
      }
      return true;
    },
    someHidden: () => hidden > 0,
  };
}

function isHit({ evidence }: ReadBlock): boolean {
  return evidence.candidates.length > 0;
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

/** @returns the text nodes of a run, whatever they stand in. */
function* textsIn(run: Run): Generator<Text> {
  for (const node of run) {
    const walker = document.createTreeWalker(node);
    for (let at: Node | null = node; at; at = walker.nextNode()) if (isText(at)) yield at;
  }
}

/** @returns whether a node is one of these or lies in one. */
function isWithin(node: Node | null, nodes: ReadonlySet<Node>): boolean {
  for (let at = node; at; at = parentOf(at)) if (nodes.has(at)) return true;
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
