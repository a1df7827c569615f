import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { fieldOf, freeId, type OwnTopic, ownPack, ownTopicOf } from '@/utils/core/packs/own-topic';
import { ALONE, readFile } from '@/utils/packs/read-file';
import { inventedPack, TODAY } from '../../fixtures/pack';

const PLACE = { id: 'my-ferry', version: 1, hue: 5, language: 'es', today: TODAY } as const;
const ferry: OwnTopic = {
  name: 'The ferry',
  author: 'You',
  alone: ['Island Ferry'],
  inContext: ['the ferry'],
  beside: ['harbor', 'timetable'],
  note: 'It runs twice a day.',
  links: ['https://ferry.example/times', 'The contract https://city.example/ferry?id=4'],
};
const read = (topic: OwnTopic) => readFile(new TextEncoder().encode(JSON.stringify(ownPack(topic, PLACE))), TODAY, ALONE);

describe("a reader's own topic", () => {
  it('is a pack like any other, and comes back into the form as it was', () => {
    const { pack, faults } = read(ferry);
    expect(faults).toEqual([]);
    if (!pack) throw new Error('no pack');
    expect(ownTopicOf(pack)).toEqual(ferry);
    expect(topicRecords(pack)[0]).toMatchObject({
      id: 'my-ferry',
      publisher: 'You',
      facts: [
        {
          kind: 'note',
          speaker: { en: 'You', es: 'You' },
          statement: { en: 'It runs twice a day.', es: 'It runs twice a day.' },
          asOf: TODAY,
        },
      ],
      sources: [
        { title: 'ferry.example/times', publisher: 'ferry.example', kind: 'link', retrieved: TODAY },
        { title: 'The contract', publisher: 'city.example' },
      ],
    });
  });

  it('may do without links, context and words that need it', () => {
    expect(read({ ...ferry, links: [], inContext: [], beside: [] }).faults).toEqual([]);
  });

  it.each<[keyof OwnTopic, Partial<OwnTopic>, string]>([
    ['name', { name: '' }, 'empty-text'],
    ['author', { author: ' ' }, 'empty-text'],
    ['alone', { alone: [], inContext: [] }, 'too-few'],
    ['alone', { alone: ['the'] }, 'too-common'],
    ['inContext', { inContext: ['x'] }, 'short-term'],
    ['alone', { alone: ['\u115f\u3164\uffa0'] }, 'no-letter'],
    ['alone', { alone: ['(\u115f\u3164\uffa0)'] }, 'no-letter'],
    ['name', { name: '\u200b\u3164\u2800' }, 'no-letter'],
    ['beside', { beside: ['...'] }, 'no-letter'],
    ['note', { note: '' }, 'empty-text'],
    ['note', { note: 'x '.repeat(400) }, 'too-long'],
    ['links', { links: ['javascript:alert(1)'] }, 'https'],
    ['links', { links: ['https://127.0.0.1/'] }, 'public-address'],
  ])('has its faults told at the field %s', (field, change, code) => {
    const topic = { ...ferry, ...change };
    const [fault] = read(topic).faults;
    expect(fault?.code).toBe(code);
    expect(fieldOf(fault?.path ?? '', topic)).toBe(field);
  });

  it('is cut inside no character, where there is no space to cut at', () => {
    expect(read({ ...ferry, note: `a${'😀'.repeat(200)}` }).faults).toEqual([]);
  });

  it('has a brief that is never longer than it may be', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 600 }), (note) => {
        expect(ownPack({ ...ferry, note }, PLACE).topics[0]?.brief.en.length).toBeLessThanOrEqual(240);
      }),
    );
    const long = `${'A first sentence that goes on for a while. '.repeat(8)}`.trim();
    expect(ownPack({ ...ferry, note: long }, PLACE).topics[0]?.brief.en).toMatch(/ while\.$/);
  });

  it('is told from packs that were made elsewhere', () => {
    expect(ownTopicOf(inventedPack())).toBeUndefined();
  });

  it('has an id of its own, whatever its name', () => {
    expect(freeId('The Ferry & más', new Set())).toBe('my-the-ferry-mas');
    expect(freeId('The ferry', new Set(['my-the-ferry', 'my-the-ferry-2']))).toBe('my-the-ferry-3');
    expect(freeId('渡船', new Set())).toBe('my-topic');
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(freeId(name, new Set())).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
      }),
    );
  });
});
