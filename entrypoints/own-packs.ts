import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Gate } from '@/utils/core/matching/gate';
import { listTest } from '@/utils/core/matching/list-test';
import type { TermShard } from '@/utils/core/matching/term-shards';
import { readGate, readShards, watchGate } from '@/utils/extension/plan';
import { tell } from '@/utils/extension/tell';
import { whenSeen } from '@/utils/page/dom/when-seen';
import { firstCandidate } from '@/utils/page/looking/first-candidate';
import { longList } from '@/utils/page/reading/long-list';
import { world } from '@/utils/page/world/world';

/**
 * On every page while the reader has packs whose terms the anchors in `scan` don't cover: whether there is anything of theirs to
 * read closely. It comes behind `scan`, whose parts it takes.
 */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life, brought, stopScan } = shared;
  if (!life || !brought || shared.longList) return;
  let gate: Promise<Gate | null> | undefined;
  shared.readGate = () => {
    gate ??= readGate().catch(() => {
      gate = undefined;
      return null;
    });
    return gate;
  };
  shared.longList = (rules, judgeOf) => longList(rules, judgeOf, shardsOf);
  const looking = new AbortController();
  life.signal.addEventListener('abort', () => looking.abort(null));
  let scan = new AbortController();
  const look = async () => {
    scan.abort(null);
    scan = new AbortController();
    const { signal } = scan;
    const now = await shared.readGate?.();
    if (now?.own === undefined || signal.aborted || looking.signal.aborted) return;
    firstCandidate(document, listTest({ ...now, pattern: now.own }), scan, () => void tell('page/candidate'));
  };
  const lookSoon = () => whenSeen(document, looking.signal, () => void look());
  looking.signal.addEventListener('abort', () => scan.abort(null));
  // The mentions script, when it comes, begins with what is known here.
  const stopWatching = watchGate((changed) => {
    gate = Promise.resolve(changed);
    lookSoon();
  });
  life.signal.addEventListener('abort', stopWatching);
  // What changed while the page lay in the back/forward cache was not heard of.
  window.addEventListener('pageshow', (event) => event.persisted && forget(), { signal: life.signal });
  const forget = () => {
    gate = undefined;
    lookSoon();
  };
  // From then on the mentions script follows the plan itself.
  shared.stopScan = () => {
    stopScan?.();
    looking.abort(null);
  };
  // Soon after the browser's start it may come behind the mentions script, which has then read without it.
  if (shared.reader) shared.reread?.();
  else lookSoon();
});

/** @returns the shards of a plan that are there; a damaged one is made anew by the worker, and read once more. */
async function shardsOf(which: readonly number[], version: string): Promise<readonly TermShard[]> {
  const read = () => readShards(which, version).catch(() => []);
  const shards = await read();
  if (shards.length === which.length) return shards;
  await tell('plan/renew');
  return read();
}
