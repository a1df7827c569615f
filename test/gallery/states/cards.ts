import { harbor, pier } from '../../fixtures/topic-record';
import { bare, bundled, long } from '../records';
import { card, type State } from '../stage';

/** The day of the article around the mention. */
const DAY = '2025-07-03';

const openMenu = (_: unknown, root: ShadowRoot) => {
  // Its button answers to what a reader presses only.
  const [menu, button] = [root.querySelector<HTMLElement>('.sl-card-menu'), root.querySelector('[data-sl="menu"]')];
  if (menu) menu.hidden = false;
  if (button) button.ariaExpanded = 'true';
};

export const CARDS: Record<string, State> = {
  card: card(bundled('287g')),
  'card-since': card(bundled('key-west'), { published: DAY }),
  'card-pinned': card(bundled('uthmeier'), { after: (it) => it.pin() }),
  'card-menu': card(bundled('sanctuary-laws'), { after: openMenu }),
  'card-note': card(bundled('287g'), { after: (it, _, view) => it.note(view.mutes.topic.done, () => {}) }),
  'card-note-without-undo': card(bundled('287g'), { after: (it, _, view) => it.note(view.labels.failed) }),
  'card-long': card(long(bundled('key-west')), { published: DAY, after: (it) => it.pin() }),
  'card-bare': card(bare(bundled('uthmeier'))),
  'card-harbor': card(harbor, { published: DAY, after: openMenu }),
  'card-without-events': card(pier),

  sheet: card(bundled('287g'), { form: 'sheet', published: DAY }),
  'sheet-menu': card(bundled('key-west'), { form: 'sheet', after: openMenu }),
  'sheet-note': card(bundled('key-west'), { form: 'sheet', after: (it, _, view) => it.note(view.mutes.topic.done, () => {}) }),
  'sheet-long': card(long(bundled('key-west')), { form: 'sheet', published: DAY }),
};
