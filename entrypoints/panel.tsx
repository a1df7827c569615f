import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { InjectedPanelApp } from '@/components/panel/InjectedPanelApp';
import frameStyle from '@/components/theme/frame.css?inline';
import panelStyle from '@/components/theme/panel.css?inline';
import type { PanelWish } from '@/utils/core/facts/panel-wish';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';
import type { Stand } from '@/utils/core/settings/panel-stand';
import { answerInPage } from '@/utils/extension/answering';
import { followLook } from '@/utils/extension/look';
import { ask } from '@/utils/extension/messages';
import { readStand } from '@/utils/extension/panel-stand';
import { watchSetting } from '@/utils/extension/setting-keys';
import { isReadable } from '@/utils/page/dom/readable';
import { createPanelFrame, type PanelFrame } from '@/utils/page/panel/frame';
import type { RoomStyle } from '@/utils/page/panel/room';
import { beginLife, world } from '@/utils/page/world/world';

/** In a page whose reader asked for the panel: puts it there. React comes with this script and with no other. */
export default defineUnlistedScript(() => {
  if (!isReadable(document)) return;
  // The panel may be asked for where no living scanner runs: in a page that an update of the extension has orphaned.
  beginLife(() => Boolean(browser.runtime?.id));
  // Only now: a life that ends takes the shared object with it.
  const shared = world();
  const { life } = shared;
  if (!life || shared.panel) return;
  let open: { frame: PanelFrame; show(wish: PanelWish, stand: Stand): void } | undefined;
  // Read along with the script's start, and anew at each opening: another tab may have moved the panel.
  let stand: Promise<Stand> | undefined = readStand();

  const create = () => {
    const gone = () => {
      open = undefined;
      stopLook();
      stopRoom();
      root.unmount();
    };
    const frame = createPanelFrame(document, `${frameStyle}\n${panelStyle}`, roomStyle, gone, life.signal);
    const stopLook = followLook(frame.element);
    const stopRoom = watchSetting('makeRoom', frame.renewRoom);
    const root = createRoot(frame.element);
    let asked = 0;
    // Asked again for a topic, it opens there again, wherever the reader has gone in it since.
    const show = (wish: PanelWish, at: Stand) =>
      root.render(
        <InjectedPanelApp
          key={asked++}
          page={mentionsBeside}
          readStrings={stringsBeside}
          wish={wish}
          stand={at}
          onStand={frame.stand}
          onClose={frame.close}
        />,
      );
    return { frame, show };
  };
  const show = async (wish: PanelWish) => {
    shared.card?.dismiss();
    const at = await (stand ?? readStand());
    stand = undefined;
    if (life.signal.aborted) return;
    // A page that threw away what the panel stood in took it along.
    if (open && !open.frame.element.isConnected) open.frame.close();
    if (world().isUnwanted) return;
    open ??= create();
    open.frame.stand(at, true);
    open.show(wish, at);
    open.frame.focus();
  };
  shared.panel = { show: (topicId) => void show({ topicId }) };
  const stop = answerInPage({
    'panel/show': async (wish) => {
      await show(wish);
      return true;
    },
    'panel/close'() {
      const wasOpen = open !== undefined;
      open?.frame.close();
      return wasOpen;
    },
  });
  life.signal.addEventListener('abort', stop);
});

const roomStyle: RoomStyle = {
  lay: (stand) => ask('panel/room', stand),
  lift: (stand) => void ask('panel/no-room', stand).catch(() => undefined),
};

const stringsBeside = () => world().strings;

/** The mentions script of this document, which may come after the panel. */
const mentionsBeside: PageMentions = {
  list: () => Promise.resolve(world().reader?.list() ?? []),
  date: async () => (await world().date?.()) ?? {},
  article: async () => (await world().article?.()) ?? { numbers: [], links: [] },
  cameFrom: async (topicId) => (await world().cameFrom?.(topicId)) ?? null,
  subscribe: (changed) => world().reader?.subscribe(changed) ?? (() => undefined),
  jump: (id) => void world().jump?.(id),
};
