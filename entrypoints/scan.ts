import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { someBare } from '@/utils/core/matching/bare-text';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { isExtensionThere, tell } from '@/utils/extension/always-on';
import { isBlock, isUnread } from '@/utils/page/block-names';
import { firstCandidate } from '@/utils/page/candidate-watch';
import { getter } from '@/utils/page/getter';
import { isElement, isText, nodeTypeOf } from '@/utils/page/node-kind';
import { partsAround, partsIn, shownIn } from '@/utils/page/parts';
import { isReadable } from '@/utils/page/readable';
import { whenSeen } from '@/utils/page/seen';
import { slices } from '@/utils/page/slices';
import { followTrees } from '@/utils/page/trees';
import { gathering, watch } from '@/utils/page/watch';
import { beginLife, world } from '@/utils/page/world';

/** Made from the bundled packs by the build: see `core/matching/anchor-pattern`. */
declare const __ANCHORS__: string;

/**
 * On every page: whether there is anything to read closely. Everything else comes when there is: most pages hold none of the
 * anchors, and the first touch of `chrome.*` alone would cost them as much as the look.
 */
export default defineUnlistedScript(() => {
  if (!isReadable(document)) return;
  const life = beginLife(isExtensionThere);
  if (!life) return;
  const scan = new AbortController();
  const shared = world();
  life.addEventListener('abort', () => scan.abort());
  shared.stopScan = () => scan.abort();
  shared.brought = {
    followTrees,
    gathering,
    getter,
    isBlock,
    isElement,
    isText,
    isUnread,
    nodeTypeOf,
    partsAround,
    partsIn,
    patternTest,
    shownIn,
    slices,
    someBare,
    watch,
    whenSeen,
  };
  whenSeen(document, scan.signal, () => {
    firstCandidate(document, patternTest(__ANCHORS__), scan, () => void tell('page/candidate'));
  });
});
