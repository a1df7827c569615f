import type { LocalText, Pack, Topic } from '@/data/schema';
import { TOPIC_LISTS, type TopicList } from './topic-lists';

export type ChangedPart = TopicList | 'topics' | 'terms';

/** One thing that an update of a pack does. */
export interface PackChange {
  what: 'added' | 'changed' | 'removed';
  part: ChangedPart;
  /** The topic that it belongs to. */
  topic: LocalText;
  /** Its text; where it changes, the new one. */
  text: LocalText;
  /** Of an event: its date or span, as the pack has it. */
  when?: string;
  /** Where the text changes, the one that it had. */
  before?: LocalText;
}

/**
 * @returns what a pack says otherwise than the version before it: what is there only now, only before, or in both and not alike.
 *   Things are the same by their id, terms by their text.
 */
export function packDiff(before: Pack, after: Pack): PackChange[] {
  const changes: PackChange[] = [];
  const [old, now] = [byId(before.topics), byId(after.topics)];
  for (const topic of after.topics) {
    const was = old.get(topic.id);
    if (!was) changes.push({ what: 'added', part: 'topics', topic: topic.name, text: topic.name });
    else changes.push(...topicDiff(was, topic));
  }
  for (const topic of before.topics) {
    if (!now.has(topic.id)) changes.push({ what: 'removed', part: 'topics', topic: topic.name, text: topic.name });
  }
  return changes;
}

function topicDiff(before: Topic, after: Topic): PackChange[] {
  const topic = after.name;
  const changes: PackChange[] = [];
  const own = ({ name, brief, answersFirst, definition }: Topic) => [name, brief, answersFirst, definition];
  if (!isSame(own(before), own(after))) {
    changes.push({ what: 'changed', part: 'topics', topic, text: after.brief, ...wasOf(before.brief, after.brief) });
  }
  for (const part of TOPIC_LISTS) {
    const [old, now] = [byId<Item>(before[part]), byId<Item>(after[part])];
    for (const [id, item] of now) {
      const was = old.get(id);
      const text = textOf(item);
      if (!was) changes.push({ what: 'added', part, topic, text, ...whenOf(item) });
      else if (!isSame(was, item))
        changes.push({ what: 'changed', part, topic, text, ...whenOf(item), ...wasOf(textOf(was), text) });
    }
    for (const [id, item] of old)
      if (!now.has(id)) changes.push({ what: 'removed', part, topic, text: textOf(item), ...whenOf(item) });
  }
  const terms = ({ terms }: Topic) => new Set(terms.map(({ text }) => text));
  const [old, now] = [terms(before), terms(after)];
  for (const text of now.difference(old)) changes.push({ what: 'added', part: 'terms', topic, text: { en: text } });
  for (const text of old.difference(now)) changes.push({ what: 'removed', part: 'terms', topic, text: { en: text } });
  return changes;
}

type Item = Topic[TopicList][number];

/** What a thing is told by. */
function textOf(item: Item): LocalText {
  if ('statement' in item) return item.statement;
  if ('title' in item) return item.title;
  if ('question' in item) return item.question;
  if ('about' in item) return item.about;
  return 'person' in item ? { en: `${item.person}, ${item.office.en}` } : item.label;
}

function whenOf(item: Item): { when?: string } {
  return 'importance' in item ? { when: item.date } : {};
}

function wasOf(before: LocalText, after: LocalText): { before?: LocalText } {
  return isSame(before, after) ? {} : { before };
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Both have passed the schema, which gives keys their order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
