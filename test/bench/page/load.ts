import type { CDPSession, Page } from 'playwright-core';
import { median } from './statistics.ts';
import type { Subject } from './subjects.ts';
import { record, type Work } from './trace.ts';

/** What one load of a page cost; times in milliseconds. */
export interface Load extends Work {
  /** All that the page's main thread did, in processor time too. */
  thread: number;
  /** Megabytes of JavaScript's memory, after its garbage was collected. */
  heap: number;
  /** What is marked: ranges in the registry of highlights, or mark.js's elements. */
  marked: number;
}

/** Milliseconds for which nothing may happen before a page counts as done with. */
const QUIET = 400;
/** Between two looks, and how long the page may take to answer one. */
const LOOK = 100;
const SLOW = 30;
/** How long a first mark is waited for. */
const FIRST_MARK = 5000;
/** mark.js needs half a minute for a large page. */
const DEADLINE = 180_000;

/** Bare walks over one loaded page. */
const WALKS = 5;

/** Opens a new tab for as long as it is used. */
export async function inTab<T>(subject: Subject, use: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const page = await subject.context.newPage();
  try {
    const session = await subject.context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await use(page, session);
  } finally {
    await page.close();
  }
}

/**
 * Loads a page in a new tab and waits until nothing more happens.
 * @param marks whether to wait for ours to mark something. @param then is done before the tab closes.
 */
export function load(
  subject: Subject,
  url: string,
  marks: boolean,
  then?: (session: CDPSession) => Promise<void>,
): Promise<Load> {
  return inTab(subject, async (page, session) => {
    const recording = await record(page, session);
    await open(page, url, marks && subject.name === 'ours');
    const thread = (await metric(session, 'TaskDuration')) * 1000;
    const work = await recording.stop();
    const marked = await page.evaluate(countMarks);
    const heap = await heapOf(session);
    await then?.(session);
    return { ...work, thread, heap, marked };
  });
}

/** Goes to a page and waits until its main thread has nothing more to do. @param marks as in `quiet`. */
export async function open(page: Page, url: string, marks = false): Promise<void> {
  await page.goto(url, { waitUntil: 'load', timeout: DEADLINE });
  await quiet(page, marks);
}

/**
 * Waits until the page has answered at once for a while.
 * @param marks whether that while begins with the first mark: the extension's worker may have to wake up, and the page rests
 *   meanwhile.
 */
export async function quiet(page: Page, marks = false): Promise<void> {
  const start = performance.now();
  let isWaiting = marks;
  for (let since = start; isWaiting || performance.now() - since < QUIET; ) {
    await new Promise((done) => setTimeout(done, LOOK));
    const asked = performance.now();
    const marked = await page.evaluate(() => CSS.highlights.size > 0);
    if (isWaiting || performance.now() - asked > SLOW) since = performance.now();
    isWaiting &&= !marked && performance.now() - start < FIRST_MARK;
    if (performance.now() - start > DEADLINE) throw new Error(`${page.url()} found no rest within ${DEADLINE / 1000} s`);
  }
}

/** @returns one of Chromium's own counters of the page. */
export async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

async function heapOf(session: CDPSession): Promise<number> {
  // What the first frees may hold more that the second can free.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  return (await metric(session, 'JSHeapUsedSize')) / 1e6;
}

/**
 * The floor: a bare walk over the text nodes, reading each one's length, as a content script would do it for the first time.
 * @returns milliseconds, the median of some fresh worlds.
 */
export async function coldWalk(session: CDPSession): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < WALKS; time++) {
    const inWorld = await freshWorld(session, `walk ${time}`);
    const before = await metric(session, 'TaskDuration');
    const clock = await inWorld(`(${walk})()`);
    const processor = ((await metric(session, 'TaskDuration')) - before) * 1000;
    // The clock goes on while another program runs; processor time has the asking in it, which is more than a short walk.
    times.push(Math.min(clock, processor));
  }
  return median(times);
}

/** @returns what evaluates an expression in a new world of the page, in which nothing has run yet. */
export async function freshWorld(session: CDPSession, worldName: string): Promise<(expression: string) => Promise<number>> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName,
  });
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
    return Number(result.value);
  };
}

/** Runs in the page. */
function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length > 0 ? performance.now() - start : Number.NaN;
}

/** Runs in the page. */
function countMarks(): number {
  const registered = [...CSS.highlights.values()].reduce((total, highlight) => total + highlight.size, 0);
  return registered + document.querySelectorAll('mark[data-markjs]').length;
}
