import { afterEach, expect, it, vi } from 'vitest';
import { createJudge } from '@/utils/core/judging/relevance';
import { storedPlan } from '@/utils/core/matching/gate';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { readDocument } from '@/utils/page/reading/document-reader';
import { body, styles } from '../../fixtures/dom';
import { shippedPacks } from '../../fixtures/pack';

await vi.hoisted(async () => (await import('../../fixtures/dom')).likeBrowsers());

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.designMode = 'off';
});

/** What terms and packs that ship make of a page. */
function rules() {
  const plan = scanPlan(shippedPacks(), DEFAULT_SETTINGS);
  return { judge: () => createJudge(plan), mayHold: patternTest(storedPlan(plan, '').gate.pattern), nextId: () => 1 };
}

it('reads a document whose first reading has failed when it has loaded', async () => {
  styles();
  body('<p>James Uthmeier</p>');
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  const failed = vi.fn();
  process.once('unhandledRejection', failed);
  const { judge, ...others } = rules();
  const failing = vi.fn(judge).mockImplementationOnce(() => {
    throw new Error('once');
  });
  // A reading that a busy machine makes long is shown in between too.
  const counts: number[] = [];
  const life = new AbortController();
  const shown = (mentions: readonly unknown[]) => void counts.push(mentions.length);
  readDocument(
    document,
    { ...others, judge: failing },
    { isAlive: () => true, shown, added: () => {}, left: () => {} },
    life.signal,
  );
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  window.dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(counts.at(-1)).toBe(1));
  life.abort();
});

it('looks again once a document has loaded that becomes an editor while it is first read', async () => {
  styles();
  body('<p>James Uthmeier</p>');
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  // A reading that a busy machine makes long is shown in between too.
  const counts: number[] = [];
  const life = new AbortController();
  const shown = (mentions: readonly unknown[]) => {
    counts.push(mentions.length);
    document.designMode = 'on';
  };
  readDocument(document, rules(), { isAlive: () => true, shown, added: () => {}, left: () => {} }, life.signal);
  await vi.waitFor(() => expect(counts.at(-1)).toBe(1));
  window.dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(counts.at(-1)).toBe(0));
  life.abort();
});

it('rests the longer between two looks at what is hidden, the longer one takes', async () => {
  styles();
  body('<p>James Uthmeier</p>');
  const { judge, ...others } = rules();
  const looks: number[] = [];
  const slow = () => {
    looks.push(performance.now());
    while (performance.now() - (looks.at(-1) ?? 0) < 100);
    return judge();
  };
  const life = new AbortController();
  readDocument(
    document,
    { ...others, judge: slow },
    { isAlive: () => true, shown: () => {}, added: () => {}, left: () => {} },
    life.signal,
  );
  await vi.waitFor(() => {
    document.body.dataset.frame = String(performance.now());
    // How many come at once before the first rest depends on how fast the machine is.
    const [before = 0, last = 0] = looks.slice(-2);
    expect(last - before).toBeGreaterThan(1000);
  }, 8_000);
  life.abort();
});
