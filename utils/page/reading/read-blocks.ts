import type { BlockEvidence } from '@/utils/core/judging/block-evidence';
import type { Judge } from '@/utils/core/judging/relevance';
import { isBlank } from '../dom/nodes';
import type { Slices } from '../dom/slices';
import { isBeside, languageAt } from './block-place';
import { type Block, blocksIn } from './blocks';
import type { Run } from './close-runs';
import type { Mention } from './mention';

/** A block of the page with what it says of its terms. */
export interface ReadBlock {
  block: Block;
  evidence: BlockEvidence;
  /** Made when they are first listed, so that a mention stays the same thing while its block stays the same. */
  mentions: Mention[];
  /** Whether each was shown when that was last looked at: asking for it costs more than all else. */
  seen: boolean[];
}

/** How terms are found and judged. */
export interface TermRules {
  /** @returns whether text may hold a term at all. */
  mayHold(text: string): boolean;
  /** Brings the terms that a text holds where they are not all at hand: see `page/reading/long-list`. */
  bring?: (text: string) => Promise<void> | undefined;
  /** @returns another one once more terms have been brought. */
  judge(): Judge;
}

/**
 * Reads a run block by block.
 *
 * @param found gets each block that says something. @param sliceOver is called now and then, when what has been read so far can be listed.
 * @returns false when the work was called off.
 */
export async function readRun(
  run: Run,
  rules: TermRules,
  slices: Slices,
  found: (read: ReadBlock) => void,
  sliceOver?: () => Promise<void>,
): Promise<boolean> {
  for (const block of blocksIn(run)) {
    if (!isBlank(block.text)) {
      const isHit = rules.mayHold(block.text);
      if (isHit) await rules.bring?.(block.text);
      found(readBlock(block, isHit, rules));
    }
    if (!slices.isOver()) continue;
    await sliceOver?.();
    if (!(await slices.next())) return false;
  }
  return true;
}

/** @returns whether something in the block may be a mention. */
export function isHit({ evidence }: ReadBlock): boolean {
  return evidence.candidates.length > 0;
}

function readBlock(block: Block, isHit: boolean, { judge }: TermRules): ReadBlock {
  const { text, heading, isItem } = block;
  const read = () => {
    const evidence = judge().read(text, { heading, isItem, language: () => languageAt(block) });
    evidence.place.isAside ||= isBeside(block);
    return evidence;
  };
  return { block, evidence: isHit ? read() : unread(block, read), mentions: [], seen: [] };
}

/** The evidence of a block without candidates: read when a candidate asks what stands around it. */
function unread(block: Block, read: () => BlockEvidence): BlockEvidence {
  const { heading } = block;
  let evidence: BlockEvidence | undefined;
  let beside: boolean | undefined;
  const asked = () => {
    evidence ??= read();
    return evidence;
  };
  return {
    place: {
      heading,
      // Asked of every block on the way to the next text: of what is no heading its place alone says so.
      get isAside() {
        beside ??= isBeside(block);
        return beside || (heading !== undefined && asked().place.isAside);
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
