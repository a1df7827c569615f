import { afterEach, expect, it, vi } from 'vitest';
import { createJudge } from '@/utils/core/judging/relevance';
import { gateOf } from '@/utils/core/matching/gate';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readDocument } from '@/utils/page/document-reader';
import { body, styles } from '../fixtures/dom';
import { shippedPacks } from '../fixtures/pack';

await vi.hoisted(async () => (await import('../fixtures/dom')).likeBrowsers());

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.designMode = 'off';
});

it('looks again once a document has loaded that becomes an editor while it is first read', async () => {
  styles();
  body('<p>James Uthmeier</p>');
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  const plan = scanPlan(shippedPacks(), DEFAULT_SETTINGS);
  const rules = { judge: () => createJudge(plan), mayHold: patternTest(gateOf(plan, '').pattern), nextId: () => 1 };
  const counts: number[] = [];
  const life = new AbortController();
  const shown = (mentions: readonly unknown[]) => {
    counts.push(mentions.length);
    document.designMode = 'on';
  };
  readDocument(document, rules, { isAlive: () => true, shown, added: () => {} }, life.signal);
  await vi.waitFor(() => expect(counts).toEqual([1]));
  window.dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(counts).toEqual([1, 0]));
  life.abort();
});
