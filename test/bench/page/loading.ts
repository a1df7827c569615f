import { type Bench, type Measurement, rotated } from './bench.ts';
import { type Check, shown } from './goals.ts';
import { coldWalk, type Load, load } from './load.ts';
import { median, quantile, spread, sum } from './statistics.ts';
import type { Subject, SubjectName } from './subjects.ts';
import { table } from './table.ts';

/** One page with so many mentions in it, once in each browser. */
interface Round {
  page: string;
  mentions: number;
  rep: number;
  /** The bare walk over it, in milliseconds. */
  walk: number;
  loads: Partial<Record<SubjectName, Load>>;
}

/** Repetitions in which mark.js takes part: it costs hundreds of times what is compared, so its own noise matters little. */
const PEER_REPS = { quick: 1, full: 3 };

export const loading: Measurement = {
  lines: [1, 2, 3, 8, 13],
  title: 'Loading pages',
  async measure(bench) {
    const { options, pages, say } = bench;
    const peerReps = options.full ? PEER_REPS.full : PEER_REPS.quick;
    const many = options.full ? spread(pages.names, 5) : [pages.largest];
    const some = options.full ? pages.names : spread(pages.names, 2);
    const rounds = [
      ...(await roundsOf(bench, pages.names, 0, peerReps)),
      ...(await roundsOf(bench, pages.names, 5, peerReps)),
      ...(await roundsOf(bench, some, 50, 0)),
      ...(await roundsOf(bench, many, 5000, 0)),
    ];
    const lit = litWithout(rounds);
    if (lit.length > 0) say(`Hold mentions by themselves, so left out of the figures without: ${lit.join(', ')}`);
    const without = rounds.filter(({ mentions, page }) => mentions === 0 && !lit.includes(page));
    const by = (mentions: number) => (mentions === 0 ? without : rounds.filter((round) => round.mentions === mentions));
    for (const mentions of [0, 5, 50, 5000]) for (const line of summary(by(mentions), mentions)) say(line);
    return { checks: checksOf(by), raw: rounds };
  },
};

async function roundsOf(bench: Bench, names: readonly string[], mentions: number, peerReps: number): Promise<Round[]> {
  const { bare, empty, ours, peer } = bench.subjects;
  const rounds: Round[] = [];
  for (const page of names) {
    const url = await bench.pages.url(page, mentions);
    for (let rep = 0; rep < bench.options.reps; rep++) {
      // Only the figures of pages with few mentions are held against the bare page.
      const subjects = [...(mentions > 5 ? [] : [bare]), empty, ours, ...(peer && rep < peerReps ? [peer] : [])];
      rounds.push({ page, mentions, rep, ...(await oneRound(subjects, url, mentions, rep)) });
    }
    bench.say(`  ${pageLine(rounds.filter((round) => round.page === page))}`);
  }
  return rounds;
}

/** Loads a page once in each browser, and walks over it in the one with the empty extension. */
export async function oneRound(
  subjects: readonly Subject[],
  url: string,
  mentions: number,
  rep: number,
): Promise<Pick<Round, 'walk' | 'loads'>> {
  const loads: Partial<Record<SubjectName, Load>> = {};
  let walk = Number.NaN;
  for (const subject of rotated(subjects, rep)) {
    loads[subject.name] = await load(subject, url, mentions > 0, async (session) => {
      if (subject.name === 'empty') walk = await coldWalk(session);
    });
  }
  return { walk, loads };
}

/** Script of a subject beyond that of the empty extension, in milliseconds. */
export function extra({ loads }: Pick<Round, 'loads'>, name: SubjectName = 'ours'): number {
  return (loads[name]?.script ?? Number.NaN) - (loads.empty?.script ?? Number.NaN);
}

function checksOf(by: (mentions: number) => Round[]): Check[] {
  const toWalk = (round: Round) => extra(round) / round.walk;
  const overWalk = (mentions: number) =>
    perRep(by(mentions), (rounds) => sum(rounds.map((round) => extra(round))) / sum(rounds.map(({ walk }) => walk)));
  const peerOver = (mentions: number) => {
    const peers = perPage(by(mentions), (round) => extra(round, 'mark.js'));
    return perRep(by(mentions), (rounds) => sum(peers) / Math.max(0, sum(rounds.map((round) => extra(round)))));
  };
  const threads = (mentions: number, name: SubjectName) => perRep(by(mentions), (rounds) => threadOver(rounds, name));
  const heap = perRep(by(5), (rounds) =>
    median(rounds.map(({ loads }) => (loads.ours?.heap ?? Number.NaN) - (loads.empty?.heap ?? Number.NaN))),
  );
  return [
    { line: 1, what: 'script / walk, sum', unit: 'x', values: overWalk(0), goal: { atMost: 1 } },
    {
      line: 1,
      what: 'script / walk, p95 page',
      unit: 'x',
      values: perRep(by(0), (rounds) => quantile(rounds.map(toWalk), 0.95)),
      goal: { atMost: 3 },
    },
    { line: 2, what: 'script of mark.js / ours, no mentions', unit: 'x', values: peerOver(0), goal: { atLeast: 100 } },
    { line: 2, what: 'the same, 5 mentions', unit: 'x', values: peerOver(5), goal: { atLeast: 45 } },
    { line: 3, what: 'whole script / walk, 5 mentions', unit: 'x', values: overWalk(5), goal: { atMost: 2 } },
    { line: 3, what: '50 mentions', unit: 'x', values: overWalk(50), goal: { atMost: 2.2 } },
    { line: 3, what: '5,000 mentions', unit: 'x', values: overWalk(5000), goal: { atMost: 4 } },
    {
      line: 8,
      what: 'main thread / bare, no mentions',
      unit: 'x',
      values: threads(0, 'ours'),
      control: threads(0, 'empty'),
      goal: { atMost: 1.03 },
    },
    { line: 8, what: '5 mentions', unit: 'x', values: threads(5, 'ours'), control: threads(5, 'empty'), goal: { atMost: 1.05 } },
    { line: 13, what: 'heap over the empty extension, 5 mentions, median page', unit: 'MB', values: heap, goal: { atMost: 0.2 } },
  ];
}

/** @returns pages on which something of their own is marked. */
function litWithout(rounds: readonly Round[]): string[] {
  const lit = rounds.filter(({ mentions, loads }) => mentions === 0 && (loads.ours?.marked ?? 0) > 0);
  return [...new Set(lit.map(({ page }) => page))];
}

function threadOver(rounds: readonly Round[], name: SubjectName): number {
  const total = (of: SubjectName) => sum(rounds.map(({ loads }) => loads[of]?.thread ?? Number.NaN));
  return total(name) / total('bare');
}

function perRep(rounds: readonly Round[], figure: (rounds: Round[]) => number): number[] {
  return grouped(rounds, ({ rep }) => rep).map(figure);
}

/** @returns each page's median. */
function perPage(rounds: readonly Round[], figure: (round: Round) => number): number[] {
  return grouped(rounds, ({ page }) => page).map((ofPage) => median(ofPage.map(figure)));
}

function grouped<Key>(rounds: readonly Round[], key: (round: Round) => Key): Round[][] {
  return [...Map.groupBy(rounds, key).values()];
}

function pageLine(rounds: readonly Round[]): string {
  const [{ page, mentions } = { page: '', mentions: 0 }] = rounds;
  const middle = (figure: (round: Round) => number) => median(rounds.map(figure));
  const peer = middle((round) => extra(round, 'mark.js') / round.walk);
  return (
    `${page}, ${shown(mentions)} mentions: walk ${shown(middle(({ walk }) => walk))} ms, ours ${shown(middle((round) => extra(round) / round.walk))}x` +
    `${Number.isNaN(peer) ? '' : `, mark.js ${shown(peer)}x`}, marked ${shown(middle(({ loads }) => loads.ours?.marked ?? Number.NaN))}`
  );
}

/** @returns one row for each browser, medians over repetitions, summed over pages. */
function summary(rounds: readonly Round[], mentions: number): string[] {
  if (rounds.length === 0) return [];
  const names = (['bare', 'empty', 'ours', 'mark.js'] as const).filter((name) => rounds.some(({ loads }) => loads[name]));
  const rows = names.map((name) => {
    const of = (figure: (load: Load) => number) =>
      perPage(rounds, ({ loads }) => {
        const loaded = loads[name];
        return loaded ? figure(loaded) : Number.NaN;
      });
    const beyond = sum(perPage(rounds, (round) => extra(round, name)));
    return [
      name,
      shown(beyond),
      shown(beyond / sum(perPage(rounds, ({ walk }) => walk)), 'x'),
      shown(Math.max(...of(({ worst }) => worst))),
      shown(sum(of(({ over16 }) => over16))),
      shown(sum(of(({ over50 }) => over50))),
      shown(sum(of(({ thread }) => thread)) / sum(perPage(rounds, ({ loads }) => loads.bare?.thread ?? Number.NaN)), 'x'),
      shown(median(perPage(rounds, ({ loads }) => (loads[name]?.heap ?? Number.NaN) - (loads.empty?.heap ?? Number.NaN)))),
      shown(sum(of(({ marked }) => marked))),
    ];
  });
  const heading = [
    '',
    'script ms over empty',
    '/ walk',
    'worst task ms',
    '> 16 ms',
    '> 50 ms',
    'thread / bare',
    'heap MB over empty',
    'marked',
  ];
  const pages = perPage(rounds, () => 0).length;
  return ['', `${pages} pages with ${shown(mentions)} mentions each`, ...table([heading, ...rows]).map((line) => `  ${line}`)];
}
