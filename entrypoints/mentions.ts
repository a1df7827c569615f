import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerInPage } from '@/utils/extension/answering';
import { readGate, readPlan, watchPlan } from '@/utils/extension/plan';
import { isExtensionThere, tell } from '@/utils/extension/tell';
import { gathering } from '@/utils/page/looking/watch';
import { readPage } from '@/utils/page/marks/page-reader';
import { type World, world } from '@/utils/page/world/world';

/** In pages with candidates: finds, marks and follows mentions. */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life } = shared;
  if (!life || shared.reader) return;
  shared.stopScan?.();
  const isAlive = () => {
    if (!isExtensionThere()) life.stop();
    return life.isAlive();
  };
  /** What only the script can say that reads what the page says of itself: with the first question it comes. */
  const withArticle = async <Said>(said: () => Said): Promise<Said> => {
    if (!shared.readDate) await tell('page/read');
    return said();
  };
  const date = () => withArticle(() => shared.readDate?.() ?? {});
  const article = () => withArticle(() => shared.readArticle?.() ?? { numbers: [], links: [] });
  const cameFrom = (topicId: string) => withArticle(() => shared.readCameFrom?.(topicId) ?? null);
  const bringCard = async () => {
    if (!shared.card) await tell('page/card');
  };
  /** Gathered, since a page may write itself anew again and again. What stands open is not taken from the reader for a frame's sake. */
  const beginAnew = gathering(document, life.signal, () => {
    if (shared.root?.host.isConnected) return beginAnew();
    life.stop();
    void tell('page/candidate');
  });
  const reading = readPage(
    document,
    {
      firstMention: (inFrames) => void tell('page/paint', { inFrames }),
      counted: (counts) => void tell('page/counts', counts),
      begunAnew: beginAnew,
      isAlive,
    },
    life.signal,
  );
  const jump = (id: number) => withArticle(() => shared.jumpTo?.(id));
  const step = ({ by }: { by: 1 | -1 }) => void bringCard().then(() => shared.card?.step(by));
  const read = async (isFirst = false) => {
    try {
      // The worker has just put this script in, because the page is to be read.
      const [off, gate, plan] = await Promise.all([
        isFirst ? false : tell('page/off'),
        // Later the other script may not have heard yet of what has changed.
        ((isFirst && shared.readGate) || readGate)(),
        readPlan(),
      ]);
      // The script that knows long lists was asked for with this one, but only if there were any then.
      if (gate?.table && !shared.longList) await tell('page/candidate');
      // Without an answer the page stays as the worker found it when it put this script in: on.
      reading.follow(off || !gate || !plan ? null : { gate, plan });
    } catch {
      // What could not be read now changes nothing; the next change of the plan brings it.
    }
  };
  const given: World = { reader: reading, reread: read, bringCard, date, article, cameFrom, jump };
  Object.assign(shared, given);
  const stops = [
    watchPlan(() => read()),
    answerInPage({
      'mentions/list': reading.list,
      'mentions/jump': ({ id }) => jump(id),
      'mentions/step': step,
      'mentions/came-from': ({ topicId }) => cameFrom(topicId),
      'page/date': date,
      'page/article': article,
    }),
  ];
  life.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  // What changed while the page lay in the back/forward cache was not heard of.
  window.addEventListener('pageshow', (event) => event.persisted && void read(), { signal: life.signal });
  void read(true);
});
