import type { CDPSession, Page } from 'playwright-core';
import { type Measurement, rotated } from './bench.ts';
import { shown } from './goals.ts';
import { inTab, metric, open } from './load.ts';
import { median } from './statistics.ts';
import type { Subject, SubjectName } from './subjects.ts';

const MENTIONS = 5000;
const EDITS = 500;

/** What one round of edits cost in one browser, in milliseconds. */
interface Round {
  /** Median frame in which one text changes: edit, style, layout and paint. */
  frame: number;
  /** 500 edits in one task, with what observers do at its end. */
  edits: number;
  /** The main thread over the whole round, what follows the edits included. */
  thread: number;
}

/** A page full of mentions goes on changing its text. */
export const frames: Measurement = {
  lines: [9],
  title: 'Frames of a page with 5,000 mentions',
  async measure({ options, subjects: { bare, empty, ours }, pages, say }) {
    const url = await pages.url(pages.largest, MENTIONS);
    const times = options.reps * 2 + 1;
    const rounds = await inTabs([bare, empty, ours], url, async (tabs) => {
      const all: Partial<Record<SubjectName, Round>>[] = [];
      for (let time = 0; time < times; time++) {
        const one: Partial<Record<SubjectName, Round>> = {};
        for (const { subject, page, session } of rotated(tabs, time)) one[subject.name] = await round(page, session);
        all.push(one);
      }
      // The first frames after a load still have work of the load in them.
      return all.slice(1);
    });
    const over = (name: SubjectName, figure: keyof Round) =>
      rounds.map((one) => (one[name]?.[figure] ?? Number.NaN) / (one.bare?.[figure] ?? Number.NaN));
    const line = (name: SubjectName) =>
      `${name} frame ${shown(median(over(name, 'frame')))}x, ${EDITS} edits ${shown(median(over(name, 'edits')))}x, main thread with all that follows ${shown(median(over(name, 'thread')))}x`;
    say(
      `  ${pages.largest}, bare frame ${shown(median(rounds.map(({ bare }) => bare?.frame ?? Number.NaN)))} ms; over bare: ${line('empty')}; ${line('ours')}`,
    );
    return {
      checks: [
        {
          line: 9,
          what: 'frame with a text edit / bare',
          unit: 'x',
          values: over('ours', 'frame'),
          control: over('empty', 'frame'),
          goal: { atMost: 1.1 },
        },
        {
          line: 9,
          what: `${EDITS} edits / bare`,
          unit: 'x',
          values: over('ours', 'edits'),
          control: over('empty', 'edits'),
          goal: { atMost: 1.2 },
        },
      ],
      raw: rounds,
    };
  },
};

interface Tab {
  subject: Subject;
  page: Page;
  session: CDPSession;
}

/** Opens a page in each browser, one within the other. */
function inTabs<T>(subjects: readonly Subject[], url: string, use: (tabs: Tab[]) => Promise<T>, tabs: Tab[] = []): Promise<T> {
  const [subject, ...others] = subjects;
  if (!subject) return use(tabs);
  return inTab(subject, async (page, session) => {
    await open(page, url, subject.name === 'ours');
    return inTabs(others, url, use, [...tabs, { subject, page, session }]);
  });
}

async function round(page: Page, session: CDPSession): Promise<Round> {
  const before = await metric(session, 'TaskDuration');
  const { frames, edits } = await page.evaluate(edit, EDITS);
  const thread = ((await metric(session, 'TaskDuration')) - before) * 1000;
  return { frame: median(frames), edits, thread };
}

/** Runs in the page: 20 frames with one edit each, then many edits in one task, then time for whoever follows them. */
async function edit(count: number): Promise<{ frames: number[]; edits: number }> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Text) || node.data.length < 20 || !node.parentElement?.checkVisibility()) return NodeFilter.FILTER_SKIP;
    const { top, height } = node.parentElement.getBoundingClientRect();
    return height > 0 && top >= 0 && top < innerHeight ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const text = walker.nextNode();
  if (!(text instanceof Text)) throw new Error('no text on the screen');
  const whole = text.data;
  const change = (at: number) => {
    text.data = at % 2 ? whole : `${whole}.`;
  };
  const frames: number[] = [];
  for (let at = 0; at < 20; at++) {
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        // A message is heard after the frame that it is sent in.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          frames.push(performance.now() - start);
          done();
        };
        change(at);
        port2.postMessage(0);
      });
    });
  }
  const start = performance.now();
  for (let at = 0; at < count; at++) change(at);
  await Promise.resolve();
  const edits = performance.now() - start;
  await new Promise((done) => setTimeout(done, 500));
  return { frames, edits };
}
