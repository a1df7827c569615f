import { createRoot } from 'react-dom/client';
import cardStyle from '@/components/theme/card.css?inline';
import frameStyle from '@/components/theme/frame.css?inline';
import panelStyle from '@/components/theme/panel.css?inline';
import { WelcomeApp } from '@/components/welcome/WelcomeApp';
import { WelcomePanelApp } from '@/components/welcome/WelcomePanelApp';
import '@/components/theme/page.css';
import '@/components/theme/welcome.css';
import { HOVER_DELAYS } from '@/utils/core/interface/hover';
import { Problem } from '@/utils/core/interface/problem';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';
import { ask } from '@/utils/extension/messages';
import { readGate, readPlan, watchPlan } from '@/utils/extension/plan';
import { startHover } from '@/utils/page/card/hover';
import { followPointing } from '@/utils/page/card/pointing';
import { scrollTo } from '@/utils/page/marks/jump';
import { readPage } from '@/utils/page/marks/page-reader';
import { focusKeeper, mount } from '@/utils/page/world/host';
import { beginLife, world } from '@/utils/page/world/world';

/**
 * The page that welcomes readers shows on itself what Sidelight does: no browser lets content scripts into an extension's own
 * pages, so the modules that they are made of are put to work here. Their style comes as sheets, which the policy allows.
 */
const root = document.getElementById('root');
const signal = beginLife(() => true);
if (root && signal) {
  createRoot(root).render(<WelcomeApp />);
  // What is read before the style sheets are there would be laid out twice.
  if (document.readyState === 'complete') show(signal);
  else window.addEventListener('load', () => show(signal), { once: true });
}

function show(signal: AbortSignal): void {
  const shared = world();
  const open = (topicId: string) => {
    shared.card?.dismiss();
    openPanel(topicId, page);
  };
  const reading = readPage(
    document,
    {
      firstMention: () => undefined,
      counted: () => undefined,
      begunAnew: () => undefined,
      isAlive: () => true,
    },
    signal,
  );
  shared.reader = reading;
  const page: PageMentions = {
    list: async () => reading.list(),
    date: async () => ({}),
    article: async () => ({ numbers: [], links: [] }),
    cameFrom: async () => null,
    subscribe: reading.subscribe,
    jump(id) {
      const mention = reading.mentions().find((it) => it.id === id);
      if (mention) scrollTo(mention);
    },
  };
  shared.card = startHover({
    document,
    // There is no site here to silence anything on.
    css: sheetOf(`${cardStyle}\n[data-sl="site"],[data-sl="sense"]{display:none}`),
    reader: reading,
    delays: () => HOVER_DELAYS,
    cardFor: ({ topicId }) => ask('card/get', { topicId }),
    openPanel: (topicId) => openPanel(topicId, page),
    async mute(what, { topicId }) {
      if (what !== 'topic') throw new Problem('page-unreadable');
      await ask('settings/topic', { topicId, mode: 'off' });
      muted = topicId;
    },
    unmute: async () => {
      if (muted !== undefined) await ask('settings/topic', { topicId: muted, mode: 'relevant' });
    },
    signal,
  });
  shared.repainted = followPointing({ bringCard: async () => undefined, openPanel: open });
  let muted: string | undefined;
  const follow = async () => {
    const [gate, plan] = await Promise.all([readGate(), readPlan()]);
    reading.follow(gate && plan ? { gate, plan } : null);
  };
  // The worker may still be at its first plan.
  watchPlan(() => void follow());
  void follow();
}

let panelSheet: CSSStyleSheet | undefined;
let closePanel = () => {};

/** The panel in its place at the side, until its button or Escape closes it. */
function openPanel(topicId: string, page: PageMentions): void {
  closePanel();
  panelSheet ??= sheetOf(`${frameStyle}\n${panelStyle}`);
  const { element, remove } = mount(document, 'frame', panelSheet);
  const giveFocusBack = focusKeeper(document, element);
  const panel = createRoot(element);
  const gone = new AbortController();
  closePanel = () => {
    closePanel = () => {};
    gone.abort();
    delete document.body.dataset.panel;
    giveFocusBack();
    panel.unmount();
    remove();
  };
  document.body.dataset.panel = 'open';
  element.tabIndex = -1;
  element.showPopover();
  element.focus();
  panel.render(<WelcomePanelApp page={page} initialTopic={topicId} onClose={() => closePanel()} />);
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && closePanel();
  document.addEventListener('keydown', leave, { signal: gone.signal });
  // What is pressed within the root does not come out of it.
  element.addEventListener('keydown', leave, { signal: gone.signal });
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
