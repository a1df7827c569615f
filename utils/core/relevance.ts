import type { TermSense } from '@/data/schema';
import { compileMatcher, type Literal } from './matcher';
import type { PlanTopic, ScanPlan } from './scan-plan';

/** A place in a block where a term of a tracked topic stands, before it is judged. */
export interface Candidate {
  /** UTF-16 offsets in the block's text, `end` not included. */
  start: number;
  end: number;
  topic: PlanTopic;
  /** How much of its surroundings the term needs. */
  sense: Exclude<TermSense, 'never'>;
}

/** What one block of text holds for the judge. */
export interface BlockEvidence {
  candidates: Candidate[];
  /** By topic id: the distinct words in this block that speak for it. */
  for: Map<string, Set<string>>;
  /** By topic id: likewise those that speak against it. */
  against: Map<string, Set<string>>;
}

/** What the page as a whole says: the sum of its blocks, and its title and description. */
export interface PageEvidence {
  /** By topic id: distinct words that speak for and against it. */
  for: Map<string, Set<string>>;
  against: Map<string, Set<string>>;
  /** What title and description hold. */
  head: BlockEvidence;
}

/** So many different words for a topic make a page one about it, wherever they stand. */
const WORDS_THAT_MAKE_A_PAGE = 3;

export interface Judge {
  /** @returns whether `read` could find anything in the text: cheap, and never wrong when it says no. */
  mayRead(text: string): boolean;
  /** @returns what a block's text holds: its candidates and the words that decide about them. */
  read(text: string): BlockEvidence;
  /** @returns the evidence of a page from its blocks and the texts of its head (title, description). */
  page(blocks: Iterable<BlockEvidence>, head: string): PageEvidence;
  /** @returns whether a candidate is about its topic. */
  isRelevant(candidate: Candidate, block: BlockEvidence, page: PageEvidence): boolean;
}

interface TermTag {
  topic: PlanTopic;
  sense: TermSense;
}
interface CueTag {
  topicId: string;
  side: 'for' | 'against';
  word: string;
}

/** Compiles a plan into the judge of mentions. Pure: the same plan and texts always give the same answers. */
export function createJudge(plan: ScanPlan): Judge {
  const terms = compileMatcher(
    plan.topics.flatMap((topic): Literal<TermTag>[] =>
      topic.terms.map(({ text, sense, exactCase }) => ({ text, exactCase, tag: { topic, sense } })),
    ),
  );
  const cues = compileMatcher(
    plan.topics.flatMap((topic): Literal<CueTag>[] =>
      (['for', 'against'] as const).flatMap((side) =>
        topic[side].map((word) => ({ text: word, exactCase: isAllCapitals(word), tag: { topicId: topic.id, side, word } })),
      ),
    ),
  );

  const read = (text: string): BlockEvidence => {
    const evidence: BlockEvidence = { candidates: [], for: new Map(), against: new Map() };
    for (const { start, end, tags } of terms.find(text)) {
      // One place is one mention: where topics share a term, the one that needs no context goes first.
      const tag = tags.find((it) => it.sense === 'never') ?? tags.find((it) => it.sense === 'alone') ?? tags[0];
      if (tag && tag.sense !== 'never') evidence.candidates.push({ start, end, topic: tag.topic, sense: tag.sense });
    }
    for (const { tags } of cues.find(text)) {
      for (const { topicId, side, word } of tags) add(evidence[side], topicId, word);
    }
    return evidence;
  };

  return {
    mayRead: (text) => terms.mayFind(text) || cues.mayFind(text),
    read,
    page(blocks, head) {
      const page: PageEvidence = { for: new Map(), against: new Map(), head: read(head) };
      for (const block of [...blocks, page.head]) {
        for (const side of ['for', 'against'] as const) {
          for (const [topicId, words] of block[side]) for (const word of words) add(page[side], topicId, word);
        }
      }
      return page;
    },
    isRelevant({ topic, sense }, block, page) {
      if (sense === 'alone' || topic.mode === 'every') return true;
      const count = (side: Map<string, Set<string>>) => side.get(topic.id)?.size ?? 0;
      const here = count(block.for) - count(block.against);
      if (here > 0) return true;
      if (sense === 'unless') return here === 0 && count(page.for) >= count(page.against);
      const pageIsAbout =
        count(page.head.for) > 0
          ? count(page.for) > count(page.against)
          : count(page.for) >= WORDS_THAT_MAKE_A_PAGE + count(page.against);
      return pageIsAbout && here === 0;
    },
  };
}

function add(side: Map<string, Set<string>>, topicId: string, word: string): void {
  const words = side.get(topicId);
  if (words) words.add(word);
  else side.set(topicId, new Set([word]));
}

/** Words of capitals only ("ICE", "DHS") mean something else in small letters. */
function isAllCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}
