import type { Bench, Measurement } from './bench.ts';
import { type Check, shown } from './goals.ts';
import { extra, oneRound } from './loading.ts';
import { median } from './statistics.ts';

/** Characters of the long page made of many pages; the other one is a hundred copies of a page of 100 kB. */
const LONG = 10_000_000;
const COPIES = 100;
const MENTIONS = [0, 5];

type Round = Awaited<ReturnType<typeof roundsOf>>[number];

/** Long pages, and how the cost grows with a page. */
export const long: Measurement = {
  lines: [4, 5],
  title: 'Long pages',
  async measure(bench) {
    const { options, pages, say } = bench;
    const reps = Math.min(options.reps, options.full ? 3 : 2);
    // The short one costs about a millisecond: more repetitions, for the noise.
    const short = await roundsOf(bench, await pages.addCopies(LONG / COPIES, 1), options.full ? 9 : 3);
    const copied = await roundsOf(bench, await pages.addCopies(LONG / COPIES, COPIES), reps);
    const mixed = options.full ? await roundsOf(bench, await pages.addLong(LONG), reps) : [];
    const walks = (rounds: readonly Round[]) => median(rounds.map(({ walk }) => walk));
    say(`  ${COPIES} times the page costs the bare walk ${shown(walks(copied) / walks(short))}x`);
    return {
      checks: [copied, mixed]
        .filter((rounds) => rounds.length > 0)
        .flatMap(longChecks)
        .concat(growthChecks(short, copied)),
      raw: [short, copied, mixed],
    };
  },
};

function longChecks(rounds: readonly Round[]): Check[] {
  return MENTIONS.flatMap((mentions): Check[] => {
    const own = rounds.filter((round) => round.mentions === mentions);
    const what = `${own[0]?.page}, ${mentions} mentions`;
    return [
      {
        line: 4,
        what: `script / walk, ${what}`,
        unit: 'x',
        values: own.map((round) => extra(round) / round.walk),
        goal: { atMost: 0.3 },
      },
      { line: 4, what: `most script in a task, ${what}`, unit: 'ms', values: own.map(worst), goal: { atMost: 16 } },
    ];
  });
}

function growthChecks(short: readonly Round[], copied: readonly Round[]): Check[] {
  return MENTIONS.map((mentions): Check => {
    const costs = (rounds: readonly Round[]) =>
      rounds.filter((round) => round.mentions === mentions).map((round) => extra(round));
    const once = median(costs(short));
    // Less than a tenth of a millisecond is noise, and growth from it says nothing.
    const values = costs(copied).map((cost) => (once > 0.1 ? cost / once : Number.NaN));
    return { line: 5, what: `growth, ${mentions} mentions`, unit: 'x', values, goal: { atMost: 40 } };
  });
}

function worst({ loads }: Round): number {
  return loads.ours?.worst ?? Number.NaN;
}

async function roundsOf({ subjects: { empty, ours }, pages, say }: Bench, page: string, reps: number) {
  const rounds: (Awaited<ReturnType<typeof oneRound>> & { page: string; mentions: number; rep: number })[] = [];
  for (const mentions of MENTIONS) {
    const url = await pages.url(page, mentions);
    const own: typeof rounds = [];
    for (let rep = 0; rep < reps; rep++)
      own.push({ page, mentions, rep, ...(await oneRound([empty, ours], url, mentions, rep)) });
    const middle = (figure: (round: (typeof own)[number]) => number) => shown(median(own.map(figure)));
    say(
      `  ${page}, ${mentions} mentions: walk ${middle(({ walk }) => walk)} ms, ours ${middle((round) => extra(round))} ms, ` +
        `at most ${middle(worst)} ms in a task, marked ${middle(({ loads }) => loads.ours?.marked ?? Number.NaN)}`,
    );
    rounds.push(...own);
  }
  return rounds;
}
