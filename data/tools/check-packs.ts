/**
 * `npm run packs`: checks every bundled pack and prints what it holds; exits 1 with a line for each fault.
 * `npm run packs -- --release` also fails where a fact should have been checked again by now.
 */
import { fleschKincaidGrade, spanishEase } from '../../utils/core/packs/reading-level.ts';
import { ownTexts, type Remark } from '../../utils/core/packs/walk-pack.ts';
import { dayAnywhere } from '../../utils/core/text/calendar-day.ts';
import type { Pack, Topic } from '../schema.ts';
import { type Checked, checkDocument } from './check-document.ts';
import { readDossier } from './dossier.ts';
import { bundledPacks, inFile, readPackFolder } from './read-pack.ts';

/** Lines of faults printed for a pack at most. */
const MOST_LINES = 60;

const today = dayAnywhere(new Date());
const release = process.argv.includes('--release');
const dossier = readDossier();

for (const name of bundledPacks()) {
  try {
    const document = readPackFolder(name);
    const checked = checkDocument(document, { today, release, dossier });
    const lines = (faults: Remark[]) => faults.map(({ path, message }) => `${inFile(path, document)}: ${message}`);
    if (checked.pack) out(summary(checked.pack, checked));
    for (const line of lines(checked.warnings)) out(`  warning: ${line}`);
    for (const line of lines(checked.faults).slice(0, MOST_LINES)) fail(line);
    if (checked.faults.length > MOST_LINES) fail(`and ${checked.faults.length - MOST_LINES} more`);
    if (checked.faults.length === 0) out('  no faults');
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function summary(pack: Pack, { statements, quotesVerified }: Checked): string {
  const sum = (count: (topic: Topic) => number) => pack.topics.reduce((total, topic) => total + count(topic), 0);
  const languages = Object.entries(pack.languages).map(([tag, state]) => `${tag} ${state?.texts} (${state?.origin})`);
  return [
    `${pack.id} version ${pack.version}, checked on ${pack.checkedOn}`,
    `  ${pack.topics.length} topics, ${sum((it) => it.terms.length)} terms, ${sum((it) => it.facts.length)} facts, ${sum((it) => it.disputes.length)} disputes with ${sum((it) => it.disputes.flatMap((dispute) => dispute.sides).length)} sides, ${sum((it) => it.events.length)} events, ${pack.sources.length} sources`,
    `  ${sum((it) => it.disagreements.length)} reporting disagreements, ${sum((it) => it.laws.length)} laws with ${sum((it) => it.laws.flatMap((law) => law.steps).length)} steps, ${sum((it) => it.roles.length)} roles, ${sum((it) => it.series.length)} series with ${sum((it) => it.series.flatMap((series) => series.points).length)} points, ${pack.corrections.length} corrections`,
    `  ${statements} statements, each with a source and a date; quotes verified: ${quotesVerified ?? 'none, there is no dossier here'}`,
    `  languages: ${languages.join(', ')}`,
    ...pack.topics.map((topic) => `  reading level of ${topic.id}: ${readingLevel(topic)}`),
  ].join('\n');
}

function readingLevel(topic: Topic): string {
  const all = (language: 'en' | 'es') =>
    ownTexts([topic.answersFirst, topic.definition, topic.facts, topic.disputes, topic.events])
      .flatMap(({ text }) => text[language] ?? [])
      .filter((text) => text.length > 40)
      .map((text) => (/[.!?”"]$/.test(text) ? text : `${text}.`))
      .join(' ');
  const spanish = spanishEase(all('es'));
  return `en grade ${fleschKincaidGrade(all('en')).toFixed(1)} (Flesch-Kincaid), es ${spanish.fernandezHuerta.toFixed(0)} (Fernández Huerta), ${spanish.band} (INFLESZ)`;
}

function out(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
