import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ChromiumReader } from '../../drive/chromium.ts';
import type { Mark, Part } from '../../drive/reader.ts';
import { waitFor } from '../../drive/wait.ts';

/** How many mentions are tried: something of the page's may lie over the first. */
const TRIES = 5;

/**
 * Does what a reader does: looks at the page, points at a mention, opens the panel. Saves a picture of each.
 * @param folder Gets `page.png`, `card.png`, `panel.png`; older ones are removed.
 * @param hasMentions Without any there is only the page to look at.
 * @returns the files, in that order.
 * @throws Error when card or panel doesn't come.
 */
export async function tour(page: Page, reader: ChromiumReader, folder: string, hasMentions: boolean): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  const shoot = async (name: string) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    files.push(path);
  };
  if (!hasMentions) {
    await shoot('page');
    return files;
  }
  const marks = await marksInView(reader);
  await shoot('page');
  await pointAtFirst(marks, reader);
  await atRest(reader.card, 'the card');
  await shoot('card');
  await reader.click('[data-sl="card"] [data-sl="open"]');
  await atRest(reader.panel, 'the panel');
  await shoot('panel');
  return files;
}

/** @returns the marks on the screen from the top down, having scrolled to the first of all if there was none. */
export async function marksInView(reader: ChromiumReader): Promise<Mark[]> {
  const inView = async () => {
    const marks = (await reader.mentionRects()).filter((mark) => mark.inView);
    return marks.length > 0 ? marks.sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x) : null;
  };
  const now = await inView();
  if (now) return now;
  await reader.evaluate(scrollToFirstMark);
  return waitFor(inView, { what: 'a mention on the screen' });
}

/** Runs in the page: self-contained. */
function scrollToFirstMark(): void {
  for (let slot = 1; slot <= 8; slot++) {
    for (const { startContainer } of CSS.highlights.get(`sidelight-${slot}`) ?? []) {
      const element = startContainer.parentElement;
      if (!element?.checkVisibility()) continue;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
  }
}

export async function pointAtFirst(marks: Mark[], reader: ChromiumReader): Promise<void> {
  let failure: unknown;
  for (const mark of marks.slice(0, TRIES)) {
    await reader.hover(mark);
    try {
      await waitFor(reader.card, { what: 'the card', timeout: 3_000 });
      return;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Waits until a part neither moves nor changes: a picture of one that is still filling would show nothing. */
export async function atRest(look: () => Promise<Part | null>, what: string): Promise<void> {
  let before = '';
  let same = 0;
  const resting = async () => {
    const part = await look();
    const now = JSON.stringify(part);
    same = part && now === before ? same + 1 : 0;
    before = now;
    return same >= 5;
  };
  await waitFor(resting, { what: `${what} at rest`, interval: 80 });
}
