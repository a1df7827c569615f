import { sentenceOf } from '../../../utils/core/mentions/sentence.ts';
import type { Listed } from './mentions.ts';

/**
 * @param width Characters a line may have; longer sentences are cut around the mention.
 * @returns lines: one a mention, in the page's order, with topic, words and sentence.
 */
export function table(mentions: Listed[], width: number): string[] {
  const rows = mentions.map((mention) => [mention.topicId, flat(mention.text), flat(sentenceIn(mention)).trim()] as const);
  const topic = widest(['Topic', ...rows.map(([id]) => id)]);
  const words = widest(['Text', ...rows.map(([, text]) => text)]);
  const room = Math.max(width - topic - words - 4, 40);
  const line = (a: string, b: string, c: string) => `${a.padEnd(topic)}  ${b.padEnd(words)}  ${c}`.trimEnd();
  return [
    line('Topic', 'Text', 'Sentence'),
    line('-'.repeat(topic), '-'.repeat(words), '-'.repeat(8)),
    ...rows.map(([id, text, sentence]) => line(id, text, around(sentence, `[${text}]`, room))),
  ];
}

/** @returns counts in one line: `14 mentions: 287g 5, key-west 9`. */
export function summary(mentions: Listed[]): string {
  const counts = new Map<string, number>();
  for (const { topicId } of mentions) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  const parts = [...counts].map(([topic, count]) => `${topic} ${count}`).join(', ');
  return `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}: ${parts}`;
}

function sentenceIn(mention: Listed): string {
  const { before, after } = sentenceOf(mention);
  return `${before}[${mention.text}]${after}`;
}

function around(sentence: string, mention: string, room: number): string {
  if (sentence.length <= room) return sentence;
  const middle = sentence.indexOf(mention) + mention.length / 2;
  const start = Math.max(0, Math.min(Math.round(middle - room / 2), sentence.length - room));
  const end = start + room;
  const cut = sentence.slice(start > 0 ? start + 1 : 0, end < sentence.length ? end - 1 : end);
  return `${start > 0 ? '…' : ''}${cut}${end < sentence.length ? '…' : ''}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function widest(texts: string[]): number {
  return Math.max(...texts.map((text) => text.length));
}
