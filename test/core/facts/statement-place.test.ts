import { describe, expect, it } from 'vitest';
import { placeHash, placeIn, STATEMENT_KINDS } from '@/utils/core/facts/statement-place';

describe('the place of a statement', () => {
  it.each(STATEMENT_KINDS)('of a %s comes back from an address', (kind) => {
    const place = { topicId: 'key-west', kind, id: 'kw-vote-june-30' };
    expect(placeIn(placeHash(place))).toEqual(place);
  });

  it.each(['', '#', '#topic=a', '#topic=a&kind=fact', '#topic=a&kind=role&id=b', '#kind=fact&id=b', '#%'])(
    'is not in %j',
    (hash) => {
      expect(placeIn(hash)).toBeUndefined();
    },
  );
});
