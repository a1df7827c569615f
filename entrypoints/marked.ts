import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Tones } from '@/utils/core/interface/backdrop';
import { followSetting } from '@/utils/extension/setting-keys';
import { tell } from '@/utils/extension/tell';
import { followPointing } from '@/utils/page/card/pointing';
import { type Backdrops, createBackdrops } from '@/utils/page/marks/backdrops';
import { firstInSections } from '@/utils/page/marks/first-in-sections';
import { type MarkedDocument, world } from '@/utils/page/world/world';

/**
 * In pages with marks: looks what they stand on, has their colours changed where they would not be seen there, finds those that are
 * pointed at and clicked, and has the card brought when the pointer is on the first.
 */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life, reader, bringCard } = shared;
  if (!life || !reader || !bringCard || shared.repainted) return;
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
    void tell('page/paint', { inFrames: reader.documents.length > 1, tones: all });
  };
  const look = ({ document, signal, painted }: MarkedDocument) => {
    const backdrops = createBackdrops(document, signal, painted, toned(document));
    looking.set(document, backdrops);
    signal.addEventListener('abort', () => {
      looking.delete(document);
      told.delete(document);
    });
    return backdrops;
  };
  const openPanel = (topicId: string) => {
    if (shared.card) shared.card.openPanel(topicId);
    else void tell('panel/open', { topicId });
  };
  const pointing = followPointing({ bringCard, openPanel });
  shared.repainted = (marked) => {
    pointing(marked);
    (looking.get(marked.document) ?? look(marked)).lookSoon();
  };
  for (const marked of reader.documents) shared.repainted(marked);
  const stop = followSetting('marks', (marks) => {
    const before = shared.thinned;
    shared.thinned = marks === 'section' ? firstInSections : undefined;
    if (shared.thinned !== before) for (const marked of reader.documents) marked.again();
  });
  life.signal.addEventListener('abort', () => {
    stop();
    // Who begins anew in this page takes marks for plain.
    if (shared.tones) void tell('page/paint', { inFrames: reader.documents.length > 1, tones: {} });
  });
});
