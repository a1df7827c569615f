import type { Reader } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import type { Watched } from './browsers.ts';
import type { SessionPage } from './pages.ts';

const CARD = '[data-sl="card"]';
const OPEN = `${CARD} [data-sl="open"]`;
const MENU = `${CARD} [data-sl="menu"]`;

/** What a reader did: a session in which nothing happened proves nothing. */
export interface Done {
  pages: number;
  pointed: number;
  cards: number;
  panels: number;
  mutes: number;
  ownPages: number;
}

export interface Origins {
  main: string;
  /** The same server under another name. */
  other: string;
}

export const addressOf = ({ main, other }: Origins, { path, isOtherSite }: SessionPage) => (isOtherSite ? other : main) + path;

/** Reads the pages without doing anything: what they ask for by themselves. */
export async function readOnly(watched: Watched, pages: readonly SessionPage[], at: Origins): Promise<void> {
  for (const page of pages) await watched.open(addressOf(at, page));
}

/**
 * Reads the pages as a reader would: points at mentions, opens cards and panels, mutes a topic, switches a site off, looks into
 * every page of ours.
 * @param onPage told after each page that all that it led to is done.
 */
export async function readAll(
  watched: Watched,
  pages: readonly SessionPage[],
  at: Origins,
  onPage: (page: SessionPage) => void = () => {},
): Promise<Done> {
  const done: Done = { pages: 0, pointed: 0, cards: 0, panels: 0, mutes: 0, ownPages: 0 };
  const lastOther = pages.findLast(({ isOtherSite, hasMarks }) => isOtherSite && hasMarks);
  for (const [number, page] of pages.entries()) {
    await watched.open(addressOf(at, page));
    done.pages++;
    // Fixtures that turn a page's world upside down are read, and that is all that can be done there.
    if (page.hasMarks) await point(watched, done, number % 3 === 0);
    if (page.hasMarks && number === 20) done.mutes += await mute(watched, 'topic');
    if (page === lastOther) done.mutes += await mute(watched, 'site');
    await watched.mouse.move(2, 2);
    onPage(page);
    if (page.isArticle && number % 10 === 4) {
      for (const path of OWN_PAGES) await lookInto(watched, path);
      done.ownPages += OWN_PAGES.length;
    }
  }
  return done;
}

const OWN_PAGES = ['popup.html', 'options.html', 'sidepanel.html', 'welcome.html', 'author.html'];

async function lookInto(watched: Watched, path: string): Promise<void> {
  const page = await watched.ownPage(path);
  const speaks = () => page.evaluate('document.body.innerText.trim().length > 40');
  await waitFor(speaks, { what: `words in ${path}`, timeout: PATIENCE });
  await page.close();
}

/** Points at a mention until its card is there, and opens the panel if told. */
async function point({ reader }: Watched, done: Done, opensPanel: boolean): Promise<void> {
  const mark = await waitFor(() => firstMark(reader), { what: 'a mark on the screen', timeout: 3_000 }).catch(() => undefined);
  // Its topic was muted, or its site, on the way.
  if (!mark) return;
  done.pointed++;
  await pointUntilCard(reader);
  done.cards++;
  if (!opensPanel) return;
  await reader.click(OPEN);
  await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel', timeout: PATIENCE });
  done.panels++;
}

/** How long a browser may take on a machine that is busy: what is proven here is not how fast it is. */
const PATIENCE = 30_000;

/** What loads late moves a mention away under the pointer: it is pointed at again then. */
async function pointUntilCard(reader: Reader): Promise<void> {
  const point = async () => {
    const mark = await firstMark(reader);
    if (mark) await reader.hover(mark);
    return mark && waitFor(reader.card, { what: 'the card', timeout: 5_000 });
  };
  await waitFor(point, { what: 'the card of a mention', timeout: PATIENCE });
}

const firstMark = async (reader: Reader) => (await reader.mentionRects()).find(({ inView }) => inView);

async function mute({ reader, mouse }: Watched, what: 'topic' | 'site'): Promise<number> {
  if (await reader.panel()) {
    await reader.click('.sl-close');
    await waitFor(async () => (await reader.panel()) === null, { what: 'the panel gone' });
    await mouse.move(2, 2);
  }
  if (!(await reader.card())) {
    await pointUntilCard(reader);
  }
  await reader.click(MENU);
  const press = async () => {
    // A press counts once the card has stood for half a second; until then it does nothing.
    const button = await reader.query(`${CARD} [data-sl="${what}"]`);
    if (button?.shown) await mouse.click(button.rect.x + button.rect.width / 2, button.rect.y + button.rect.height / 2);
    return reader.query(`${CARD} [data-sl="undo"]`);
  };
  await waitFor(press, { what: `the note that the ${what} is muted`, timeout: PATIENCE });
  return 1;
}
