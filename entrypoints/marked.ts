import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Tones } from '@/utils/core/interface/backdrop';
import { tell } from '@/utils/extension/always-on';
import { followSetting } from '@/utils/extension/setting-keys';
import { type Backdrops, createBackdrops } from '@/utils/page/backdrops';
import { followFirstHover } from '@/utils/page/first-hover';
import { firstInSections } from '@/utils/page/first-in-sections';
import { world } from '@/utils/page/world';

/**
 * In pages with marks: looks what they stand on, has their colours changed where they would not be seen there, and has the card
 * brought when the pointer is on the first.
 */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life, reader } = shared;
  if (!life || !reader || shared.repainted) return;
  const told = new Map<Document, Tones>();
  const looking = new Map<Document, Backdrops>();
  const toned = (document: Document) => (tones: Tones) => {
    told.set(document, tones);
    // A page's frames share its style: where they differ, the text's own colour is right on both.
    const all: Tones = {};
    for (const each of told.values()) {
      for (const [hue, tone] of Object.entries(each)) all[Number(hue)] = (all[Number(hue)] ?? tone) === tone ? tone : 'text';
    }
    shared.tones = all;
    void tell('page/paint', { inFrames: reader.places.length > 1, tones: all });
  };
  const bringCard = async () => {
    if (!shared.card) await tell('page/card');
  };
  shared.repainted = (document) => {
    const place = reader.places.find((each) => each.document === document);
    if (!place) return;
    const backdrops = looking.get(document) ?? createBackdrops(document, life.signal, place.painted, toned(document));
    if (!looking.has(document) && !shared.card) followFirstHover(document, place.hitTest, bringCard, life.signal);
    looking.set(document, backdrops);
    backdrops.lookSoon();
  };
  for (const { document } of reader.places) shared.repainted(document);
  const stop = followSetting('marks', (marks) => {
    const before = shared.thinned;
    shared.thinned = marks === 'section' ? firstInSections : undefined;
    if (shared.thinned !== before) for (const place of reader.places) place.again();
  });
  life.signal.addEventListener('abort', () => {
    stop();
    // Who begins anew in this page takes marks for plain.
    if (shared.tones) void tell('page/paint', { inFrames: reader.places.length > 1, tones: {} });
  });
});
