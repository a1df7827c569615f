import type { Detection, Detector } from './detectors';
import type { LabelledMention, Passage } from './passages';

/** Mentions found, missed and wrongly shown. */
export interface Score {
  found: number;
  missed: number;
  wrong: number;
}

export interface Mistake {
  passage: Passage;
  kind: 'missed' | 'wrong';
  mention: Detection | LabelledMention;
}

export interface Report {
  all: Score;
  topics: Map<string, Score>;
  languages: Map<string, Score>;
  /** Passages with nothing to show, and how many of them were lit, by kind of page. */
  dark: Map<string, { pages: number; lit: number }>;
  mistakes: Mistake[];
}

/** Scores detections by the rules of the corpus: overlap counts as found, optional places never count. */
export function score(passages: readonly Passage[], detect: Detector): Report {
  const report: Report = { all: fresh(), topics: new Map(), languages: new Map(), dark: new Map(), mistakes: [] };
  for (const passage of passages) {
    const detections = detect(passage);
    const add = (topic: string, what: keyof Score) => {
      for (const into of [report.all, of(report.topics, topic, fresh), of(report.languages, passage.language, fresh)])
        into[what]++;
    };
    for (const mention of passage.mentions.filter((it) => it.relevant && !it.optional)) {
      const found = detections.some((detection) => overlap(detection, mention));
      add(mention.topic, found ? 'found' : 'missed');
      if (!found) report.mistakes.push({ passage, kind: 'missed', mention });
    }
    const allowed = passage.mentions.filter((it) => it.relevant || it.optional);
    const wrong = detections.filter((detection) => !allowed.some((mention) => overlap(detection, mention)));
    for (const mention of wrong) {
      add(mention.topic, 'wrong');
      report.mistakes.push({ passage, kind: 'wrong', mention });
    }
    if (allowed.length === 0) {
      const kind = of(report.dark, passage.kind, () => ({ pages: 0, lit: 0 }));
      kind.pages++;
      if (detections.length > 0) kind.lit++;
    }
  }
  return report;
}

export function precision({ found, wrong }: Score): number {
  return found + wrong === 0 ? 1 : found / (found + wrong);
}

export function recall({ found, missed }: Score): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}

export function f1({ found, missed, wrong }: Score): number {
  return found + missed + wrong === 0 ? 1 : (2 * found) / (2 * found + missed + wrong);
}

/** @returns the share of passages with nothing to show on which something was lit. */
export function falseAlarms({ dark }: Report): { pages: number; lit: number } {
  const kinds = [...dark.values()];
  return { pages: kinds.reduce((sum, { pages }) => sum + pages, 0), lit: kinds.reduce((sum, { lit }) => sum + lit, 0) };
}

function overlap(a: { topic: string; start: number; end: number }, b: { topic: string; start: number; end: number }): boolean {
  return a.topic === b.topic && a.start < b.end && b.start < a.end;
}

function fresh(): Score {
  return { found: 0, missed: 0, wrong: 0 };
}

function of<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
