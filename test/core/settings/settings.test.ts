import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, topicMode } from '@/utils/core/settings/settings';

describe('topicMode', () => {
  it('is what the reader chose, `relevant` where nothing was chosen', () => {
    const settings = { ...DEFAULT_SETTINGS, topics: { a: 'off', b: 'every' } as const };
    expect(['a', 'b', 'c'].map((id) => topicMode(settings, id))).toEqual(['off', 'every', 'relevant']);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('is not fooled by a topic called %s', (id) => {
    expect(topicMode(DEFAULT_SETTINGS, id)).toBe('relevant');
  });
});
