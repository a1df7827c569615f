import type { Candidate } from '@/utils/core/judging/candidates';
import { headText, type PageHead, type Reason } from '@/utils/core/judging/relevance';
import { AROUND } from '@/utils/core/mentions/sentence';
import { nextFrame } from '../dom/after-frame';
import { closestOf, elementOf } from '../dom/nodes';
import type { Slices } from '../dom/slices';
import { visibility } from '../dom/visibility';
import { type Block, isOneRun, pointAt } from './blocks';
import type { Mention } from './mention';
import type { ReadBlock, TermRules } from './read-blocks';

/** What mentions are made by. */
export interface MentionRules extends TermRules {
  /** @returns a number that no other mention of the page has. */
  nextId(): number;
}

const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

const ABOUT =
  '[name="description" i],[name*="keywords" i],[property="og:description" i],[property="article:section" i],[property="article:tag" i]';

/** A candidate that speaks of its topic. */
interface Judged {
  read: ReadBlock;
  /** Which of its block's. */
  at: number;
  candidate: Candidate;
  reason: Reason;
}

/** The mentions that a page shows, and whether there are more that it hides. */
export interface Listed {
  shown: Mention[];
  someHidden: boolean;
}

/**
 * Judges what has been read of a document by all that it says, and asks what of it is shown.
 *
 * @param blocks in order. @param isAnew whether the page may have hidden or shown something.
 * @returns null when the work was called off.
 */
export async function listMentions(
  document: Document,
  blocks: readonly ReadBlock[],
  rules: MentionRules,
  slices: Slices,
  isAnew: boolean,
): Promise<Listed | null> {
  const judged = await judgeAll(document, blocks, rules, slices);
  if (!judged) return null;
  const isNew = isAnew || judged.some(({ read, at }) => !read.mentions[at]);
  if (isNew && judged.length > 0) {
    await nextFrame();
    if (!(await slices.next())) return null;
  }
  const shown: Mention[] = [];
  let someHidden = false;
  const isShown = visibility();
  const isSeen = ({ start: { node }, end }: Mention) => isPagesOwn(node) && isShown(node) && isOneRun(node, end.node);
  for (const { read, at, candidate, reason } of judged) {
    const mention = read.mentions[at] ?? mentionOf(read.block, candidate, reason, rules);
    if (!mention) continue;
    // What speaks for a mention may have changed elsewhere.
    mention.view.reason = reason;
    if (isAnew || !read.mentions[at]) read.seen[at] = isSeen(mention);
    read.mentions[at] = mention;
    if (read.seen[at]) shown.push(mention);
    else someHidden = true;
    if (slices.isOver() && !(await slices.next())) return null;
  }
  return { shown, someHidden };
}

async function judgeAll(
  document: Document,
  blocks: readonly ReadBlock[],
  { bring, judge: judgeNow }: MentionRules,
  slices: Slices,
): Promise<Judged[] | null> {
  const head = headOf(document);
  await bring?.(headText(head));
  const judge = judgeNow();
  const gathering = judge.page(
    blocks.map((read) => read.evidence),
    head,
  );
  let gathered = gathering.next();
  for (; !gathered.done; gathered = gathering.next()) if (slices.isOver() && !(await slices.next())) return null;
  const judged: Judged[] = [];
  for (const [of, read] of blocks.entries()) {
    for (const [at, candidate] of read.evidence.candidates.entries()) {
      const reason = judge.reason(candidate, of, gathered.value);
      if (reason) judged.push({ read, at, candidate, reason });
    }
    if (slices.isOver() && !(await slices.next())) return null;
  }
  return judged;
}

function mentionOf(block: Block, candidate: Candidate, reason: Reason, { nextId }: MentionRules): Mention | null {
  const { start: from, end: to, topic, term } = candidate;
  const start = pointAt(block, from, 'start');
  const end = pointAt(block, to, 'end');
  if (!start || !end) return null;
  const id = nextId();
  const topicId = topic.id;
  const text = block.text.slice(from, to).replace(/\s+/g, ' ');
  const before = block.text.slice(Math.max(0, from - AROUND), from);
  const after = block.text.slice(to, to + AROUND);
  return { id, topicId, hue: topic.hue, start, end, view: { id, topicId, term: term.text, text, before, after, reason } };
}

/** Whether a text is the page's, not the reader's own. */
function isPagesOwn(text: Text): boolean {
  const element = elementOf(text);
  return element !== null && element.ownerDocument.designMode !== 'on' && closestOf(element, EDITABLE) === null;
}

/** What title, address and `meta` say of the page. Browsers keep the list of those, and look for others only where the page has changed. */
function headOf(document: Document): PageHead {
  const metas = [...Document.prototype.getElementsByTagName.call(document, 'meta')].filter((meta) => meta.matches(ABOUT));
  const about = metas.map((meta) => meta.getAttribute('content') ?? '').join('. ');
  return { title: document.title, about, url: document.URL };
}
