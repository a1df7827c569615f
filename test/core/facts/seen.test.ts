import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, TimelineEvent } from '@/data/schema';
import { seenOf, unseenSince } from '@/utils/core/facts/seen';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { shippedPacks } from '../../fixtures/pack';
import { harbor } from '../../fixtures/topic-record';

const [fact] = harbor.facts as [Fact];
const [event] = harbor.events as [TimelineEvent];

describe('what a reader has seen', () => {
  it('leaves nothing new', () => {
    expect(unseenSince(seenOf(harbor), harbor)).toBe(0);
  });

  it('lets facts and events be counted that came since, whatever their dates', () => {
    const seen = seenOf(harbor);
    const later = {
      ...harbor,
      facts: [{ ...fact, id: 'brand-new' }, ...harbor.facts],
      events: [...harbor.events, { ...event, id: 'e-old', date: '1996' }, { ...event, id: 'brand-new' }],
    };
    expect(unseenSince(seen, later)).toBe(3);
    expect(unseenSince(seenOf(later), later)).toBe(0);
  });

  it('does not count what was only corrected, or taken away', () => {
    const seen = seenOf(harbor);
    const corrected = { ...harbor, facts: harbor.facts.slice(1), events: harbor.events.map((it) => ({ ...it, date: '2020' })) };
    expect(unseenSince(seen, corrected)).toBe(0);
  });

  it('takes a few hundred bytes of a topic, no two of its statements being alike', () => {
    for (const record of shippedPacks().flatMap(topicRecords)) {
      const seen = seenOf(record);
      expect(seen.length).toBe(4 * (record.facts.length + record.events.length));
      expect(seen.length).toBeLessThan(500);
    }
  });

  it('counts everything where the seen says nothing, and never fails on a damaged one', () => {
    const all = harbor.facts.length + harbor.events.length;
    expect(unseenSince('', harbor)).toBe(all);
    fc.assert(
      fc.property(fc.string(), (seen) => {
        const count = unseenSince(seen, harbor);
        return count >= 0 && count <= all;
      }),
    );
  });
});
