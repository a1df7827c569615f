import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withAccents } from '@/utils/core/matching/accents';
import { someBare } from '@/utils/core/matching/bare-text';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { isExtensionThere, tell } from '@/utils/extension/tell';
import { getter } from '@/utils/page/dom/getter';
import { isElement, isText, nodeTypeOf } from '@/utils/page/dom/node-kind';
import { isReadable } from '@/utils/page/dom/readable';
import { slices } from '@/utils/page/dom/slices';
import { whenSeen } from '@/utils/page/dom/when-seen';
import { isBlock, isUnread } from '@/utils/page/looking/block-names';
import { firstCandidate } from '@/utils/page/looking/first-candidate';
import { partsAround, partsIn, shownIn } from '@/utils/page/looking/parts';
import { followTrees } from '@/utils/page/looking/trees';
import { gathering, watch } from '@/utils/page/looking/watch';
import { beginLife, world } from '@/utils/page/world/world';

/** Made from the bundled packs by the build, without the accents, which would make it thrice as long: see `core/matching/anchor-pattern`. */
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
  const stopScan = () => scan.abort(null);
  life.addEventListener('abort', stopScan);
  shared.stopScan = stopScan;
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
    firstCandidate(document, patternTest(withAccents(__ANCHORS__)), scan, () => void tell('page/candidate'));
  });
});
