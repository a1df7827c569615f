import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listTest } from '@/utils/core/list-test';
import { tell } from '@/utils/extension/always-on';
import { readGate, watchGate } from '@/utils/extension/plan';
import { firstCandidate } from '@/utils/page/candidate-watch';
import { whenSeen } from '@/utils/page/seen';
import { world } from '@/utils/page/world';

/**
 * On every page while the reader has packs whose terms the anchors in `scan` don't cover: whether there is anything of theirs to
 * read closely. It comes behind `scan`, whose parts it takes.
 */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life, brought, stopScan } = shared;
  if (!life || !brought || shared.listTest) return;
  shared.listTest = listTest;
  let looking = new AbortController();
  const look = async () => {
    looking.abort();
    looking = new AbortController();
    const scan = looking;
    const gate = await readGate().catch(() => null);
    if (gate?.own === undefined || scan.signal.aborted) return;
    firstCandidate(document, listTest({ ...gate, pattern: gate.own }), scan, () => void tell('page/candidate'));
  };
  const lookSoon = () => whenSeen(document, life.signal, () => void look());
  const stopWatching = watchGate(lookSoon);
  const stop = () => {
    looking.abort();
    stopWatching();
  };
  life.signal.addEventListener('abort', stop);
  // From then on the mentions script follows the plan itself.
  shared.stopScan = () => {
    stopScan?.();
    stop();
  };
  // Soon after the browser's start it may come behind the mentions script, which has then read without it.
  if (shared.reader) shared.reread?.();
  else lookSoon();
});
