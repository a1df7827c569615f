import type { Pack } from '@/data/schema';
import { readPackFolder } from '@/data/tools/read-pack';
import { compileMatcher } from '@/test/fixtures/compile-matcher';
import { createJudge, type Reason } from '@/utils/core/judging/relevance';
import { formsOf, type ScanPlan, scanPlan } from '@/utils/core/matching/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { drained } from '../fixtures/drained';
import { blocksOf, type Passage } from './passages';

export interface Detection {
  topic: string;
  start: number;
  end: number;
  reason?: Reason;
}
export type Detector = (passage: Passage) => Detection[];

export function bundledPlan(): ScanPlan {
  return scanPlan([readPackFolder('florida-immigration') as Pack], DEFAULT_SETTINGS);
}

/** The detector that ships, on a passage as if it were a page. */
export function ours(plan: ScanPlan = bundledPlan()): Detector {
  const judge = createJudge(plan);
  return (passage) => {
    const blocks = blocksOf(passage);
    const read = blocks.map(({ text, heading, isItem }) => judge.read(text, { heading, isItem }));
    const page = drained(judge.page(read, { title: passage.title, about: passage.description ?? '', url: passage.url ?? '' }));
    return read.flatMap(({ candidates }, at) =>
      candidates.flatMap((candidate) => {
        const reason = judge.reason(candidate, at, page);
        const start = blocks[at]?.start ?? 0;
        return reason ? [{ topic: candidate.topic.id, start: start + candidate.start, end: start + candidate.end, reason }] : [];
      }),
    );
  };
}

/** What every keyword highlighter does: each term wherever it stands. */
export function keywords(plan: ScanPlan = bundledPlan()): Detector {
  const matcher = compileMatcher(
    plan.topics.flatMap((topic) =>
      topic.terms
        .filter(({ sense }) => sense !== 'never')
        .flatMap((term) => formsOf(term).map((text) => ({ text, tag: topic.id }))),
    ),
  );
  return ({ text }) => matcher.find(text).map(({ start, end, tags }) => ({ topic: tags[0] ?? '', start, end }));
}
