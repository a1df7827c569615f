/** The ways in which what we show comes onto a screen: as in a page, in its closed root, or as a page of its own. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { StringsProvider } from '@/components/hooks/use-strings';
import { DockButton } from '@/components/panel/DockButton';
import { Panel, type PanelProps } from '@/components/panel/Panel';
import { PanelEdge } from '@/components/panel/PanelEdge';
import { PrintButton } from '@/components/panel/PrintButton';
import { Search } from '@/components/panel/Search';
import { TopicExport } from '@/components/panel/TopicExport';
import authorStyle from '@/components/theme/author.css?inline';
import cardStyle from '@/components/theme/card.css?inline';
import frameStyle from '@/components/theme/frame.css?inline';
import optionsStyle from '@/components/theme/options.css?inline';
import packsStyle from '@/components/theme/packs.css?inline';
import pageStyle from '@/components/theme/page.css?inline';
import panelStyle from '@/components/theme/panel.css?inline';
import popupStyle from '@/components/theme/popup.css?inline';
import sidePanelStyle from '@/components/theme/side-panel.css?inline';
import welcomeStyle from '@/components/theme/welcome.css?inline';
import type { Catalogue } from '@/data/locales';
import type { CardView } from '@/utils/core/facts/card-view';
import { topicCard } from '@/utils/core/facts/topic-card';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { type Stand, USUAL_WIDTH } from '@/utils/core/settings/panel-stand';
import { type Card, createCard } from '@/utils/page/card/card';
import { putCard } from '@/utils/page/card/preview';
import { createPanelFrame } from '@/utils/page/panel/frame';
import { world } from '@/utils/page/world/world';

/** What a state is shown in. */
export interface Scene {
  strings: Catalogue;
  /** Puts texts that a worker has chosen into the language of the scene. */
  inTongue<Texts>(texts: Texts): Texts;
  /** Rules as they are for this reader. */
  style(css: string): string;
}

/** The card and its form for a finger, the panel in a page, as the browser's own, and on paper, and the pages of the extension. */
export const SURFACES = ['card', 'sheet', 'panel', 'native', 'paper', 'popup', 'options', 'author', 'welcome'] as const;

export interface State {
  surface: (typeof SURFACES)[number];
  /** Resolves once it is there as a reader sees it. */
  show(scene: Scene): Promise<void>;
}

/** Something that a reader has done, done to the document or closed root that a state stands in; resolves once it has had its effect. */
export type Deed = (root: Document | ShadowRoot) => void | Promise<void>;

const nothing = () => undefined;
const MUTED = { mute: async () => {}, unmute: async () => {} };

/** @param after what the reader has done with the card. */
export function card(
  record: TopicRecord,
  {
    form = 'card',
    published,
    after,
  }: { form?: 'card' | 'sheet'; published?: string; after?: (card: Card, root: ShadowRoot, view: CardView) => void } = {},
): State {
  return {
    surface: form,
    async show({ strings, inTongue, style }) {
      const view = cardOf(record, { strings, inTongue, style }, published);
      const mention = document.getElementById('mention');
      // Where a reader would have it; a hostile page is long.
      mention?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const lines = () => [...(mention?.getClientRects() ?? [])];
      const actions = {
        open: nothing,
        close: () => made.hide(),
        keep: () => made.pin(),
        again: nothing,
        over: nothing,
        mute: nothing,
      };
      const made = createCard(document, style(cardStyle), actions);
      const anchor = { lines, from: ([line]: readonly DOMRect[]) => line, isRtl: false };
      made.show(view, anchor, form === 'card' ? 'beside' : 'sheet');
      const { root } = world();
      if (root) after?.(made, root, view);
      made.move();
      await painted();
    },
  };
}

/** Puts the card of a topic at rest into an element of a page of ours. @returns the way to take it out. */
export function restingCard(into: HTMLElement, record: TopicRecord, scene: Scene): () => void {
  return putCard(into, cardOf(record, scene), scene.style(cardStyle));
}

function cardOf(record: TopicRecord, { strings, inTongue }: Scene, published?: string): CardView {
  const { hue, ...texts } = topicCard(record, strings, { published });
  return { ...inTongue(texts), hue };
}

type PanelState = Omit<PanelProps, 'strings'> & { until?: string; after?: Deed };

/** The panel in a page, in its closed root. @param dock the side that it stands on. */
export function panel({ until = '.sl-footer', after = nothing, dock = 'right', ...props }: PanelState & Partial<Stand>): State {
  return {
    surface: 'panel',
    async show({ strings, style }) {
      const { element, close, stand } = createPanelFrame(
        document,
        style(`${frameStyle}\n${panelStyle}`),
        { lay: async () => false, lift: nothing },
        nothing,
        new AbortController().signal,
      );
      const standing = { dock, width: USUAL_WIDTH };
      stand(standing, false);
      createRoot(element).render(
        <>
          <PanelEdge stand={standing} label={strings.panel.width} onWidth={nothing} />
          <Panel mute={MUTED} onClose={close} tools={<DockButton dock={dock} onDock={nothing} />} {...props} strings={strings} />
        </>,
      );
      const root = element.getRootNode() as ShadowRoot;
      await there(root, until);
      await after(root);
      await painted();
    },
  };
}

/** The panel as the browser's own side panel, a page of the extension; or the paper that it is printed on. */
export function native({ until = '.sl-footer', after, ...props }: PanelState, surface: 'native' | 'paper' = 'native'): State {
  const { source } = props;
  return page(
    surface,
    sidePanelStyle,
    ({ strings }) => (
      <Panel
        mute={MUTED}
        search={(current) => <Search source={source} current={current} onChoose={nothing} />}
        below={({ id }) => <TopicExport label={strings.takeAway.label} source={source} topicId={id} />}
        tools={<PrintButton />}
        {...props}
        strings={strings}
        standalone
      />
    ),
    until,
    after,
  );
}

/** What each page of the extension looks like. */
const PAGES = {
  popup: popupStyle,
  options: `${optionsStyle}\n${packsStyle}`,
  author: `${panelStyle}\n${pageStyle}\n${packsStyle}\n${authorStyle}`,
  welcome: `${pageStyle}\n${welcomeStyle}`,
};

/** A page of the extension. */
export function own(surface: keyof typeof PAGES, show: (scene: Scene) => ReactNode, after?: Deed): State {
  return page(
    surface,
    PAGES[surface],
    (scene) => <StringsProvider strings={scene.strings}>{show(scene)}</StringsProvider>,
    'main',
    after,
  );
}

function page(
  surface: State['surface'],
  css: string,
  render: (scene: Scene) => ReactNode,
  until: string,
  after: Deed = nothing,
): State {
  return {
    surface,
    async show(scene) {
      document.head.appendChild(document.createElement('style')).textContent = scene.style(css);
      const element = document.body.appendChild(document.createElement('div'));
      element.id = 'root';
      createRoot(element).render(render(scene));
      await there(document, until);
      await after(document);
      await painted();
    },
  };
}

async function there(root: Document | ShadowRoot, selector: string): Promise<void> {
  while (!root.querySelector(selector)) await frame();
}

/** What a deed has changed is rendered by the frame after next. */
async function painted(): Promise<void> {
  await document.fonts.ready;
  for (let frames = 0; frames < 3; frames++) await frame();
}

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
