import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A labelled place in a passage: see the README of `../shared/corpus`. */
export interface LabelledMention {
  topic: string;
  start: number;
  end: number;
  surface: string;
  relevant: boolean;
  optional?: boolean;
}

/** A labelled text. Blank lines part its blocks; ours may have an address, a description, headings and items of lists, by where they start. */
export interface Passage {
  id: string;
  kind: string;
  language: string;
  title: string;
  url?: string;
  description?: string;
  text: string;
  headings?: { start: number; level: number }[];
  /** Where blocks begin that are items of lists. */
  items?: number[];
  mentions: LabelledMention[];
}

/** One block of a passage, with where it begins in the passage's text. */
export interface PassageBlock {
  text: string;
  start: number;
  heading?: number | undefined;
  isItem?: boolean | undefined;
}

/** @param path a file of passages, or a folder of such files. @throws Error naming the line that is none. */
export function readPassages(path: string): Passage[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => (name.endsWith('.jsonl') ? join(path, name) : []))
    : [path];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.trim() ? parse(line, `${file}:${at + 1}`) : [])),
  );
}

/** One passage in five is held back: nobody looks at its errors while rules are made. */
export function isHeldBack({ id }: Passage): boolean {
  return Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % 5 === 0;
}

export function blocksOf({ text, headings = [], items = [] }: Passage): PassageBlock[] {
  const blocks: PassageBlock[] = [];
  for (const { 0: block, index } of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    const heading = headings.find(({ start }) => start === index)?.level;
    blocks.push({ text: block, start: index, heading, isItem: items.includes(index) });
  }
  return blocks;
}

function parse(line: string, where: string): Passage {
  const passage: Passage = JSON.parse(line);
  for (const { start, end, surface } of passage.mentions) {
    if (passage.text.slice(start, end) !== surface) throw new Error(`${where}: "${surface}" is not at ${start}`);
  }
  return passage;
}
