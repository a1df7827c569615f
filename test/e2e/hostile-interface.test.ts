import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { CARD, expectGone, expectMarks, markOf, NOTHING, openCard, openPanel, PAGES, stays } from './scene.ts';
import { VISITORS, type Visitor } from './visitors.ts';

/** What pages can do to card and panel, and to a reader who uses them. */
const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Florida immigration</title>';
const SPEAKS = '<p style="margin: 40px">James Uthmeier</p>';
const ONE = { ...NOTHING, uthmeier: ['James Uthmeier'] };

/** Logs what it hears before anybody else, and what reaches it at the end; its own button has the focus. */
const LISTENS = `${HEAD}${SPEAKS}<button id="button">A button</button><script>
  const first = [];
  const last = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'copy', 'cut', 'paste', 'selectstart', 'focusin'])
    addEventListener(type, (event) => {
      first.push([type, event.key ?? event.data ?? (event.target.id || event.target.nodeName)].join(' '));
    }, true);
  for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, ({ key }) => last.push(key));
  button.focus();
</script>`;

/** Opens a modal dialog and a popover again and again over whatever is there. */
const OVER = `${HEAD}${SPEAKS}<dialog id="dialog">Subscribe!</dialog><div id="note" popover="manual">Cookies!</div><script>
  let rounds = 0;
  let hosts = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) hosts += addedNodes.length;
  }).observe(document, { childList: true, subtree: true });
  const begin = () => {
    rounds = hosts = 0;
    const timer = setInterval(() => {
      if (dialog.open) dialog.close();
      else dialog.showModal();
      note.togglePopover();
      if (++rounds === 30) clearInterval(timer);
    }, 20);
  };
</script>`;

/** Takes away at once what comes beside head and body. */
const REMOVES = `${HEAD}${SPEAKS}<button id="button">A button</button><script>
  let removed = 0;
  let keys = 0;
  addEventListener('keydown', () => keys++);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.nodeType === 1) {
          node.remove();
          removed++;
        }
  }).observe(document.documentElement, { childList: true });
</script>`;

let server: Served;
beforeAll(async () => {
  server = await serve({
    dir: PAGES,
    routes: {
      '/one.html': HEAD + SPEAKS,
      '/listens.html': LISTENS,
      '/over.html': OVER,
      '/removes.html': REMOVES,
      '/bent.html': `${HEAD}<base href="https://elsewhere.example/a/" target="_self"><meta name="referrer" content="unsafe-url">${SPEAKS}`,
    },
  });
});
afterAll(() => server?.close());

describe.each(VISITORS)('in $name a page', ({ visit }) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await visit();
  });
  afterAll(() => visitor?.close());
  beforeEach(() => visitor.mouse.move(2, 2));
  const open = async (path: string) => {
    await visitor.open(server.origin + path);
    await expectMarks(visitor.reader, ONE);
  };
  /** Sets a property of an element of the page: no style of ours. */
  const style = (element: string, name: string, value: string) =>
    visitor.evaluate(
      ([of = '', property = '', to = '']) => document.querySelector<HTMLElement>(of)?.style.setProperty(property, to),
      [element, name, value],
    );
  const button = (name: string) => visitor.reader.query(`${CARD} [data-sl="${name}"]`);
  const press = async (name: string) => {
    const part = await button(name);
    if (part) await visitor.mouse.click(part.rect.x + 20, part.rect.y + part.rect.height / 2);
    return (await button('undo')) !== null;
  };
  const openMenu = async () => {
    await openCard(visitor.reader, 'uthmeier');
    await visitor.reader.click(`${CARD} [data-sl="menu"]`);
    await waitFor(async () => (await button('topic'))?.shown, { what: 'the menu' });
  };
  /** For longer than a button must have been seen before it counts. */
  const expectNoMute = () => stays(() => press('topic'), false, 'muted', 1_000);
  const expectMute = async () => {
    await waitFor(() => press('topic'), { what: 'what takes the mute back' });
    await expectMarks(visitor.reader, NOTHING);
    await waitFor(
      async () => {
        await press('undo');
        return (await visitor.reader.card()) === null;
      },
      { what: 'the card gone with what it said' },
    );
    await expectMarks(visitor.reader, ONE);
  };

  test.each([
    ['html', 'opacity', '0.1'],
    ['body', 'opacity', '0.1'],
    ['html', 'filter', 'opacity(0)'],
    ['html', 'filter', 'invert(0.5)'],
  ])('that hides what is pressed (%s, %s: %s) leads no press to Mute', async (element, name, value) => {
    await open('/one.html');
    await openMenu();
    await style(element, name, value);
    await expectNoMute();
  });

  test('in the colours of a dark mode can be muted', async () => {
    await open('/one.html');
    await style('html', 'filter', 'invert(1) hue-rotate(180deg) contrast(90%)');
    await openMenu();
    await expectMute();
  });

  test.each([
    ['html', 'clip-path', 'circle(1px)'],
    ['html', 'mask', 'linear-gradient(transparent, transparent)'],
    ['body', 'filter', 'opacity(0)'],
    ['body', 'clip-path', 'circle(1px)'],
  ])('cannot hide the card (%s, %s: %s)', async (element, name, value) => {
    await open('/one.html');
    const { rect } = await openCard(visitor.reader, 'uthmeier');
    // The page shows through at its edge.
    const inside = { x: rect.x + 15, y: rect.y + 15, width: rect.width - 30, height: rect.height - 30 };
    const atRest = async () => {
      const picture = await visitor.picture(inside);
      return picture === (await visitor.picture(inside)) && picture;
    };
    const before = await waitFor(atRest, { what: 'the card at rest' });
    await style(element, name, value);
    expect(await visitor.picture(inside)).toBe(before);
  });

  test.each(['pointerdown', 'mouseup'])('that grows at %s leads no press to Mute', async (type) => {
    await open('/one.html');
    await openMenu();
    await visitor.evaluate((at) => {
      let zoom = 1;
      // Nothing that lies in the top layer moves with the page, but it grows with it.
      addEventListener(
        at,
        () => {
          zoom = 2.5 - zoom;
          document.documentElement.style.setProperty('zoom', String(zoom));
        },
        true,
      );
    }, type);
    await expectNoMute();
  });

  test('that lays something over the menu which goes as the pointer comes down mutes nothing', async () => {
    await open('/one.html');
    await openMenu();
    await visitor.evaluate(() => {
      const over = document.createElement('div');
      over.popover = 'manual';
      over.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0; opacity: 0.01';
      addEventListener('pointerdown', () => over.hidePopover(), true);
      document.body.append(over);
      over.showPopover();
    });
    // Longer than a button must have been seen before it counts.
    await stays(async () => (await visitor.reader.mentionRects()).length, 1, 'marks');
    await press('topic');
    await stays(async () => (await visitor.reader.mentionRects()).length, 1, 'marks');
    expect(await button('undo')).toBeNull();
  });

  test('that takes our host away as often as it comes has its way after three times, without a fight', async () => {
    await open('/removes.html');
    const removed = () => visitor.evaluate<number>('removed');
    const comeAndGo = async () => {
      const before = await removed();
      await visitor.reader.hover(await markOf(visitor.reader, 'uthmeier'));
      await waitFor(async () => (await removed()) > before, { what: 'a card taken away', timeout: 1_500 }).catch(() => undefined);
      // What is not there can't be left by a key: the page gets it.
      await visitor.keyboard.press('Escape');
      await visitor.mouse.move(2, 700);
      return removed();
    };
    await expect.poll(comeAndGo, { timeout: 20_000 }).toBe(3);
    const pressed = await visitor.evaluate<number>('keys');
    expect(pressed).toBeGreaterThan(2);
    await stays(comeAndGo, 3, 'hosts taken away', 3_000);
    await visitor.press('toggle-panel');
    await stays(removed, 3, 'hosts taken away', 1_000);
    expect(await visitor.evaluate('document.documentElement.childElementCount')).toBe(2);
    expect(await visitor.errors()).toEqual([]);
  });

  test('that opens dialogs over the panel again and again has its way, and the panel is there afterwards', async () => {
    await open('/over.html');
    await openPanel(visitor.reader, 'uthmeier');
    await visitor.evaluate('begin()');
    await expect.poll(() => visitor.evaluate('rounds')).toBe(30);
    expect(await visitor.evaluate('hosts')).toBe(0);
    await visitor.reader.click('.sl-close');
    await expectGone(visitor.reader.panel, 'the panel');
    expect(await visitor.errors()).toEqual([]);
  });

  test('that listens to all keys hears those pressed on our buttons only, and takes none for a shortcut of its own', async () => {
    await open('/listens.html');
    await visitor.press('toggle-panel');
    const focus = async () => (await visitor.reader.focused())?.attributes['data-sl'];
    await expect.poll(focus).toBe('panel-title');
    // Until the facts have come nothing stands behind the title, and Tab leads out of the panel.
    await waitFor(() => visitor.reader.query('.sl-footer'), { what: 'the facts in the panel' });
    expect(await visitor.reader.queryAll('input, textarea, select, [contenteditable], [role="textbox"]')).toEqual([]);
    // Not "/": that is a shortcut of Firefox's own, which takes focus to its search.
    const keys = ['s', 'j', 'k', 'Tab', 'Tab'] as const;
    for (const key of keys) await visitor.keyboard.press(key);
    const heard = await visitor.evaluate<string[]>('first');
    expect(heard.filter((line) => line.startsWith('keydown'))).toEqual(keys.map((key) => `keydown ${key}`));
    expect(heard.filter((line) => !/^key|^focusin (button|DIV)$/.test(line))).toEqual([]);
    await visitor.keyboard.press('Escape');
    await expectGone(visitor.reader.panel, 'the panel');
    expect(await visitor.evaluate('last.filter((key) => key !== "Escape")')).toEqual([]);
    expect(await visitor.evaluate('document.activeElement.id')).toBe('button');
  });

  test('does not get the Escape that closes a card, and gets the next', async () => {
    await open('/listens.html');
    await openCard(visitor.reader, 'uthmeier');
    await visitor.keyboard.press('Escape');
    await expectGone(visitor.reader.card, 'the card');
    // What the browser says of the key that goes up comes to the page: it has no meaning.
    expect(await visitor.evaluate('last')).toEqual(['Escape']);
    // The pointer still rests on the mention: asked to go, it must not come again.
    await stays(visitor.reader.card, null, 'a card');
    await visitor.keyboard.press('Escape');
    expect((await visitor.evaluate<string[]>('last')).length).toBeGreaterThan(2);
    expect(await visitor.evaluate('document.activeElement.id')).toBe('button');
  });

  test('has nothing of ours on paper', async () => {
    await open('/one.html');
    const line = () =>
      visitor.evaluate(
        () => getComputedStyle(document.querySelector('p') as Element, '::highlight(sidelight-3)').textDecorationLine,
      );
    await expect.poll(line).toBe('underline');
    const onPaper = async (look: () => Promise<unknown>, what: string) => {
      await visitor.forPaper(true);
      try {
        await expectGone(look, `${what} on paper`);
        expect(await line()).toBe('none');
      } finally {
        await visitor.forPaper(false);
      }
      await waitFor(look, { what: `${what} on the screen` });
    };
    await openCard(visitor.reader, 'uthmeier');
    await onPaper(visitor.reader.card, 'the card');
    await openPanel(visitor.reader, 'uthmeier');
    await onPaper(visitor.reader.panel, 'the panel');
  });

  test('that bends links has ours lead where they should', async () => {
    await open('/bent.html');
    await openPanel(visitor.reader, 'uthmeier');
    await waitFor(() => visitor.reader.query('.sl-source a'), { what: 'a source' });
    const links = await visitor.reader.inRoot(
      (root) =>
        [...root.querySelectorAll('a')].map(({ href, target, rel, referrerPolicy }) => ({ href, target, rel, referrerPolicy })),
      null,
    );
    expect(links?.length).toBeGreaterThan(5);
    for (const { href, ...rest } of links ?? []) {
      expect(href).toMatch(/^https:\/\/(?!elsewhere\.example)/);
      expect(rest).toEqual({ target: '_blank', rel: 'noopener noreferrer', referrerPolicy: 'no-referrer' });
    }
  });
});
