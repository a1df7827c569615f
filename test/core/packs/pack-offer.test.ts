import { describe, expect, it } from 'vitest';
import { packOffer } from '@/utils/core/packs/pack-offer';
import { packView, type ShelfView } from '@/utils/core/packs/pack-view';
import { inventedPack } from '../../fixtures/pack';

const view = packView(inventedPack());
const SHELF: ShelfView = {
  bundled: [],
  imported: [{ ...view, id: 'there', version: 3, when: '', bytes: 1, sha256: 'x', isKept: true, isResting: false }],
  lost: [],
};
const offer = (seen: Parameters<typeof packOffer>[1], url = 'https://packs.example/a.json', isAllowed = true) =>
  packOffer({ url, isAllowed }, seen, SHELF);

describe('what is offered of a document', () => {
  it.each([
    [{ id: 'new', version: 1 }, { what: 'add' }],
    // Too long, cut off: the door will say so.
    [{}, { what: 'add' }],
    [
      { id: 'there', version: 4 },
      { what: 'update', from: 3, to: 4 },
    ],
    [
      { id: 'there', version: 3 },
      { what: 'here', version: 3 },
    ],
    [
      { id: 'there', version: 2 },
      { what: 'older', from: 3, to: 2 },
    ],
    [null, undefined],
  ])('%j is %j', (seen, expected) => {
    expect(offer(seen)).toEqual(expected);
  });

  it('is to save it where it may not be taken from, or where a viewer hides what is named as JSON', () => {
    expect(offer({ id: 'new', version: 1 }, 'http://packs.example/a', false)).toEqual({ what: 'save' });
    expect(offer(undefined, 'https://packs.example/A.JSON?x=1')).toEqual({ what: 'save' });
    expect(offer(undefined, 'https://packs.example/?file=a.json')).toBeUndefined();
    expect(offer(undefined, 'https://packs.example/a.pdf')).toBeUndefined();
  });
});
