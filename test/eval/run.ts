import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keywords, ours } from './detectors';
import { isHeldBack, type Passage, readPassages } from './passages';
import { f1, falseAlarms, precision, type Report, recall, type Score, score } from './score';

const HERE = join(process.cwd(), 'test', 'eval', 'passages.jsonl');
const SHARED = join(process.cwd(), '..', 'shared', 'corpus', 'mentions-dev.jsonl');
/** Mistakes shown of one set. */
const MOST_SHOWN = 40;

/** `eval:mentions [-- FILE|DIR ...] [--all] [--browser]`. @param say prints a line. */
export async function run(args: readonly string[], say: (line: string) => void): Promise<void> {
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const isBrowser = args.includes('--browser');
  const sets = (paths.length > 0 ? paths : [SHARED, HERE]).filter((path) => {
    const isThere = existsSync(path);
    if (!isThere) say(`${path} is not there.`);
    return isThere;
  });
  for (const path of sets) {
    const passages = readPassages(path);
    if (path !== SHARED) {
      tell(path, passages, true);
      continue;
    }
    tell(
      `${path}, four in five`,
      passages.filter((it) => !isHeldBack(it)),
      true,
    );
    // Whoever tunes rules must not see what is wrong here.
    tell(`${path}, held back`, passages.filter(isHeldBack), args.includes('--all'));
  }
  if (isBrowser) {
    const { inBrowser } = await import('./browser');
    for (const path of sets) {
      const withMistakes = path !== SHARED || args.includes('--all');
      print(`${path}, as pages in Chromium`, await inBrowser(readPassages(path)), withMistakes);
    }
  }

  function tell(name: string, passages: Passage[], withMistakes: boolean): void {
    print(name, score(passages, ours()), withMistakes);
    const plain = score(passages, keywords());
    say(`  plain keywords      ${figures(plain.all)}  lit ${alarms(plain)}`);
  }

  function print(name: string, report: Report, withMistakes: boolean): void {
    say(`\n${name}`);
    say(`  all                 ${figures(report.all)}  lit ${alarms(report)}`);
    for (const [topic, of] of [...report.topics].sort()) say(`  ${topic.padEnd(18)}  ${figures(of)}`);
    for (const [language, of] of [...report.languages].sort()) say(`  ${language.padEnd(18)}  ${figures(of)}`);
    for (const [kind, { pages, lit }] of report.dark) if (lit > 0) say(`  lit: ${kind} ${lit} of ${pages}`);
    if (!withMistakes) return;
    for (const { passage, kind, mention } of report.mistakes.slice(0, MOST_SHOWN)) {
      const { topic, start, end } = mention;
      const around = `${passage.text.slice(Math.max(0, start - 70), start)}[${passage.text.slice(start, end)}]${passage.text.slice(end, end + 60)}`;
      const why = 'reason' in mention && mention.reason ? ` (${mention.reason.kind}: ${mention.reason.words.join(', ')})` : '';
      say(`  ${kind.padEnd(6)} ${passage.id} ${passage.kind} ${topic}${why} "${passage.title}": ${around.replace(/\s+/g, ' ')}`);
    }
  }
}

function figures(score: Score): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
  const { found, missed, wrong } = score;
  return `P ${percent(precision(score))}  R ${percent(recall(score))}  F1 ${f1(score).toFixed(3)}  (${found} found, ${missed} missed, ${wrong} wrong)`;
}

function alarms(report: Report): string {
  const { lit, pages } = falseAlarms(report);
  return `${lit} of ${pages} dark pages`;
}
