import type { BlockEvidence, Candidate } from '@/utils/core/block-evidence';
import type { MentionView } from '@/utils/core/reading';
import type { Judge, PageHead, Reason } from '@/utils/core/relevance';
import { sentenceAround } from '@/utils/core/sentence';
import { asides, languageAt } from './block-place';
import type { Block, Point } from './blocks';
import { blockAround, blocksIn, isOneRun, pointAt } from './blocks';
import { closestOf, containsNode, elementOf, isConnected, isVisible, parentOf } from './nodes';
import type { Slices } from './slices';

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
  /** Made at the first reading, so that a mention stays the same thing while its block stays the same. */
  mentions: (Mention | null)[];
}

/** The mentions of a document, kept true as it changes. */
export interface Mentions {
  /** In order of the document as read; hidden ones are left out. */
  list(): Mention[];
  /** Reads these trees anew, forgetting what was found in them before. @returns whether the reading went through. */
  read(roots: Iterable<Node>, slices: Slices): Promise<boolean>;
  /** @returns whether some mention is not shown only because the page hides it: worth asking again when styles change. */
  someHidden(): boolean;
}

const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

const ABOUT =
  'meta[name="description" i],meta[name="keywords" i],meta[name="news_keywords" i],meta[property="og:description" i],meta[property="article:section" i],meta[property="article:tag" i]';

/**
 * @param document the page, with its title and description as evidence. @param judge decides what a mention is.
 * @param isOurs says which element is our own, never read.
 */
export function createMentions(document: Document, judge: Judge, isOurs: (element: Element) => boolean): Mentions {
  let blocks: ReadBlock[] = [];
  let hidden = 0;
  let nextId = 1;

  const mentionOf = (block: Block, candidate: Candidate, reason: Reason): Mention | null => {
    const start = pointAt(block, candidate.start, 'start');
    const end = pointAt(block, candidate.end, 'end');
    if (!start || !end || !isOneRun(start.node, end.node)) return null;
    const id = nextId++;
    const text = block.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' ');
    const { before, after } = sentenceAround(block.text, candidate.start, candidate.end);
    return {
      id,
      topicId: candidate.topic.id,
      hue: candidate.topic.hue,
      start,
      end,
      view: { id, topicId: candidate.topic.id, term: candidate.term.text, text, before, after, reason },
    };
  };

  return {
    list() {
      const page = judge.page(
        blocks.map((read) => read.evidence),
        headOf(document),
      );
      hidden = 0;
      const shown: Mention[] = [];
      blocks.forEach(({ block, evidence, mentions }, of) => {
        evidence.candidates.forEach((candidate, at) => {
          const reason = judge.reason(candidate, of, page);
          if (!reason) return;
          let mention = mentions[at];
          if (mention === undefined) {
            mention = mentionOf(block, candidate, reason);
            mentions[at] = mention;
          }
          // What speaks for a mention may have changed elsewhere.
          if (mention) mention.view.reason = reason;
          if (!mention || !isConnected(mention.start.node) || !isConnected(mention.end.node)) return;
          const element = elementOf(mention.start.node);
          if (!element || isEditable(element)) return;
          if (isVisible(element)) shown.push(mention);
          else hidden++;
        });
      });
      return shown;
    },
    async read(roots, slices) {
      const all = outermost(roots);
      const fresh: ReadBlock[] = [];
      const isAside = asides();
      for (const root of all) {
        for (const block of blocksIn(root, isOurs)) {
          const evidence = judge.read(block.text, { heading: block.heading, language: () => languageAt(block) });
          // Headings part the page, also those that say nothing.
          if (block.heading !== undefined || evidence.said.size > 0 || evidence.candidates.length > 0) {
            evidence.place.isAside ||= isAside(block);
            fresh.push({ block, evidence, mentions: [] });
          }
          if (slices.isOver() && !(await slices.next())) return false;
        }
      }
      const kept = blocks.filter(({ block }) =>
        block.nodes.every((node) => isConnected(node) && !all.some((root) => isWithin(root, node))),
      );
      blocks = inOrder(kept, fresh);
      return true;
    },
    someHidden: () => hidden > 0,
  };
}

/** Both lists are in order of the document each; together they are sorted only where they mix. */
function inOrder(kept: ReadBlock[], fresh: ReadBlock[]): ReadBlock[] {
  if (kept.length === 0) return fresh;
  if (fresh.length === 0) return kept;
  return [...kept, ...fresh].sort((a, b) => {
    const [first, second] = [a.block.nodes[0], b.block.nodes[0]];
    if (!first || !second || first === second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/** @returns the roots that lie in no other of them, each widened to whole blocks. */
function outermost(roots: Iterable<Node>): Node[] {
  const widened = [...new Set([...roots].filter(isConnected).map(blockAround))];
  return widened.filter((root) => !widened.some((other) => other !== root && isWithin(other, root)));
}

/** Like `contains`, through shadow roots: what hangs below a host is read with it. */
function isWithin(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at; ) {
    if (containsNode(root, at)) return true;
    const tree: Node = at.getRootNode();
    at = tree instanceof ShadowRoot ? tree.host : null;
  }
  return false;
}

function isEditable(element: Element): boolean {
  return element.ownerDocument.designMode === 'on' || closestOf(element, EDITABLE) !== null;
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
