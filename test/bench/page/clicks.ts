import { type Measurement, rotated } from './bench.ts';
import { shown } from './goals.ts';
import { inTab, open } from './load.ts';
import { median, spread } from './statistics.ts';
import type { Subject, SubjectName } from './subjects.ts';

/** Milliseconds between two clicks. */
const PACE = 12;

/** How late a page hears of clicks while it loads. */
export const clicks: Measurement = {
  lines: [12],
  title: 'Clicks during the load',
  async measure({ options, subjects: { bare, empty, ours, peer }, pages, say }) {
    const rounds: { page: string; rep: number; worst: Partial<Record<SubjectName, number>> }[] = [];
    const names = spread(pages.names, options.full ? 8 : 2);
    for (const page of names) {
      const url = await pages.url(page, 5);
      for (let rep = 0; rep < options.reps; rep++) {
        const worst: Partial<Record<SubjectName, number>> = {};
        const subjects = [bare, empty, ours, ...(peer && rep === 0 ? [peer] : [])];
        for (const subject of rotated(subjects, rep)) worst[subject.name] = await worstDelay(subject, url);
        rounds.push({ page, rep, worst });
      }
    }
    const beyond = (page: string, name: SubjectName) => {
      const own = rounds.filter((round) => round.page === page);
      return median(own.map(({ worst }) => (worst[name] ?? Number.NaN) - (worst.bare ?? Number.NaN)));
    };
    for (const page of names) {
      const delay = (name: SubjectName) => `${name} ${shown(beyond(page, name))}`;
      say(`  ${page}: worst delay beyond that of the bare page in ms: ${delay('empty')}, ${delay('ours')}, ${delay('mark.js')}`);
    }
    const values = names.map((page) => beyond(page, 'ours'));
    const control = names.map((page) => beyond(page, 'empty'));
    return {
      checks: [{ line: 12, what: 'worst delay over bare, each page', unit: 'ms', values, control, goal: { atMost: 8 } }],
      raw: rounds,
    };
  },
};

function worstDelay(subject: Subject, url: string): Promise<number> {
  return inTab(subject, async (page, session) => {
    await page.addInitScript(noteDelays);
    let isLoading = true;
    const clicking = (async () => {
      for (; isLoading; await new Promise((done) => setTimeout(done, PACE))) {
        for (const type of ['mousePressed', 'mouseReleased'] as const) {
          // Nobody waits for the answer, which a busy page is late with.
          void session
            .send('Input.dispatchMouseEvent', { type, x: 3, y: 3, button: 'left', clickCount: 1 })
            .catch(() => undefined);
        }
      }
    })();
    await open(page, url, subject.name === 'ours');
    isLoading = false;
    await clicking;
    return Math.max(...(await page.evaluate(readDelays)));
  });
}

/** Runs in the page before anything else. */
function noteDelays(): void {
  const delays: number[] = [];
  Reflect.set(window, 'delays', delays);
  const note = (event: Event) => {
    event.preventDefault();
    delays.push(performance.now() - event.timeStamp);
  };
  for (const name of ['pointerdown', 'click']) addEventListener(name, note, { capture: true });
}

/** Runs in the page. */
function readDelays(): number[] {
  return Reflect.get(window, 'delays');
}
