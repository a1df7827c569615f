import type { CDPSession, Page } from 'playwright-core';
import { type Bench, type Measurement, rotated } from './bench.ts';
import { type Check, shown } from './goals.ts';
import { TERMS } from './inject.ts';
import { freshWorld, inTab, open, quiet } from './load.ts';
import { median } from './statistics.ts';
import type { SubjectName } from './subjects.ts';
import { record, type Work } from './trace.ts';

const COUNTS = [1_000, 10_000, 100_000];
/** Set in the page when the nodes are in: what their insertion costs by itself is not looked at. */
const INSERTED = 'bench-inserted';

interface Round {
  count: number;
  mentions: boolean;
  walk: number;
  work: Partial<Record<SubjectName, Work>>;
}

/** Many nodes arrive at once on a page with nothing on it. */
export const mutations: Measurement = {
  lines: [11],
  title: 'Insertions',
  async measure(bench) {
    const { options, subjects, say } = bench;
    const rounds: Round[] = [];
    const reps = options.full ? options.reps : Math.min(options.reps, 2);
    for (const mentions of [false, true]) {
      for (const count of COUNTS) {
        const own: Round[] = [];
        for (let rep = 0; rep < reps; rep++) {
          const withPeer = rep === 0 && mentions && count === (options.full ? 10_000 : 1_000);
          own.push(await round(bench, count, mentions, rep, withPeer));
        }
        const middle = (figure: (round: Round) => number) => shown(median(own.map(figure)));
        const peer = own[0]?.work['mark.js'];
        say(
          `  ${shown(count)} nodes, ${mentions ? '2 %' : 'no'} mentions: walk ${middle(({ walk }) => walk)} ms, ours ${middle(overEmpty)} ms in tasks of ${middle(({ work }) => work.ours?.worst ?? Number.NaN)} ms at most` +
            `${peer ? `, mark.js ${shown(peer.script)} ms` : ''}`,
        );
        rounds.push(...own);
      }
    }
    const of = (count: number, mentions: boolean) => rounds.filter((one) => one.count === count && one.mentions === mentions);
    const peerRatio = of(10_000, true).map(
      (one) => (of(10_000, true)[0]?.work['mark.js']?.script ?? Number.NaN) / Math.max(0, overEmpty(one)),
    );
    const checks: Check[] = [
      ...COUNTS.map(
        (count) =>
          ({
            line: 11,
            what: `script / walk of ${shown(count)} nodes`,
            unit: 'x',
            values: of(count, false).map((one) => overEmpty(one) / one.walk),
            goal: { atMost: 0.15 },
          }) as const,
      ),
      ...[false, true].map(
        (mentions) =>
          ({
            line: 11,
            what: `most script in a task, 100,000 nodes, ${mentions ? '2 %' : 'no'} mentions`,
            unit: 'ms',
            values: of(100_000, mentions).map(({ work }) => work.ours?.worst ?? Number.NaN),
            goal: { atMost: 16 },
          }) as const,
      ),
      ...(options.full && subjects.peer
        ? [
            {
              line: 11,
              what: 'mark.js / ours, 10,000 nodes with 2 % mentions',
              unit: 'x',
              values: peerRatio,
              goal: { atLeast: 1000 },
            } as const,
          ]
        : []),
    ];
    return { checks, raw: rounds };
  },
};

function overEmpty({ work }: Round): number {
  return (work.ours?.script ?? Number.NaN) - (work.empty?.script ?? Number.NaN);
}

async function round(
  { subjects: { empty, ours, peer }, pages }: Bench,
  count: number,
  mentions: boolean,
  rep: number,
  withPeer: boolean,
): Promise<Round> {
  const insertion: Insertion = { count, terms: mentions ? TERMS : [], mark: INSERTED };
  const one: Round = { count, mentions, walk: Number.NaN, work: {} };
  for (const subject of rotated([empty, ours, ...(peer && withPeer ? [peer] : [])], rep)) {
    await inTab(subject, async (page, session) => {
      await open(page, pages.plain);
      const recording = await record(page, session);
      await page.evaluate(insert, insertion);
      await quiet(page, mentions && subject === ours);
      one.work[subject.name] = await recording.stop(INSERTED);
      if (subject === empty) one.walk = await walkOfAdded(page, session, insertion);
    });
  }
  return one;
}

/**
 * The floor: an observer in a fresh world that walks over the text of each node it is told of, and nothing more.
 * @returns milliseconds, measured as ours are.
 */
async function walkOfAdded(page: Page, session: CDPSession, insertion: Insertion): Promise<number> {
  await page.evaluate(() => document.querySelector('#rows')?.replaceChildren());
  const inWorld = await freshWorld(session, 'added');
  await inWorld(`(${walkWhatIsAdded})()`);
  const recording = await record(page, session);
  await page.evaluate(insert, insertion);
  const { script } = await recording.stop(INSERTED);
  if (!((await inWorld('walked')) > 0)) throw new Error('the floor of insertions walked over nothing');
  return script;
}

/** Runs in the world of the observer. */
function walkWhatIsAdded(): void {
  const observer = new MutationObserver((records) => {
    let length = 0;
    for (const { addedNodes } of records) {
      for (const added of addedNodes) {
        const walker = document.createTreeWalker(added, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
      }
    }
    observer.disconnect();
    Reflect.set(globalThis, 'walked', length);
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

interface Insertion {
  count: number;
  terms: readonly string[];
  mark: string;
}

/** Runs in the page. One row in fifty holds a term, where there are terms. */
function insert({ count, terms, mark }: Insertion): void {
  const rows = document.createDocumentFragment();
  for (let at = 0; at < count; at++) {
    const row = document.createElement('p');
    const term = at % 50 === 7 ? terms[Math.floor(at / 50) % terms.length] : undefined;
    row.textContent = `Entry ${at} of the minutes: the board heard ${term ?? 'the treasurer'} discussed for a while and went on.`;
    rows.append(row);
  }
  document.querySelector('#rows')?.append(rows);
  performance.mark(mark);
}
