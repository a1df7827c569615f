import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '../drive/serve.ts';
import { ROOT } from '../run/setup.mjs';

/** A page of the session. */
export interface SessionPage {
  path: string;
  /** Under the other name of this machine: a site of its own for browsers. */
  isOtherSite: boolean;
  /** Written for the session, and quiet: there are fixtures from which Firefox opens no other tab. */
  isArticle: boolean;
  /** Written for the session: it has marks on the screen that a reader can point at. */
  hasMarks: boolean;
  html: string;
}

const FIXTURES = join(ROOT, 'test', 'pages');
/** `slow.html` never ends loading; the other is a part of `frames.html`. */
const LEFT_OUT = new Set(['slow.html', 'frames-inner.html']);
const COUNT = 48;

/** Read for their marks before they are replaced by others: written for the session, none like another. */
const SUBJECTS = [
  'Under the 287(g) program the county jail holds people for federal agents.',
  'Attorney General James Uthmeier wrote to the city about it on Tuesday.',
  'Florida’s sanctuary laws were quoted twice by the speaker at the desk.',
  'Key West and its commission spoke of the 287(g) agreement until late.',
];
const WORDS = [
  'heron',
  'lantern',
  'marble',
  'orchard',
  'pelican',
  'quarry',
  'rudder',
  'saffron',
  'thimble',
  'umber',
  'velvet',
  'walnut',
];

/** @returns the 48 pages of the session in the order in which they are read: our fixtures, and articles among them. */
export function sessionPages(): SessionPage[] {
  const names = readdirSync(FIXTURES).filter((name) => /\.x?html$/.test(name) && !LEFT_OUT.has(name));
  const fixtures = names.map((name) => {
    const html = readFileSync(join(FIXTURES, name), 'utf8');
    return { path: `/${name}`, isOtherSite: false, isArticle: false, hasMarks: name === 'demo.html', html };
  });
  const articles = Array.from({ length: COUNT - fixtures.length }, (_, number) => article(number));
  const mixed = fixtures.flatMap((fixture, at) => (articles[at] ? [articles[at], fixture] : [fixture]));
  return [...mixed, ...articles.slice(fixtures.length)];
}

/** @returns an article with what articles bring along: a style, a script, a picture, a frame, a field. Every sixth speaks of nothing tracked. */
function article(number: number): SessionPage {
  const [one, two] = [WORDS[number % WORDS.length], WORDS[(number * 5 + 3) % WORDS.length]];
  const hasMarks = number % 6 !== 5;
  const subject = hasMarks ? SUBJECTS[number % SUBJECTS.length] : 'The bakery opened again after the storm and sold bread.';
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The ${one} ledger number ${number}: Florida immigration</title>
<meta property="article:published_time" content="2025-07-${String(1 + (number % 28)).padStart(2, '0')}">
<link rel="stylesheet" href="/asset/${number}.css"><script src="/asset/${number}.js" defer></script></head>
<body><article><h1>The ${one} ledger number ${number}</h1>
<p>${subject}</p>
<p>A ${two} stood beside the ${one} on page ${number} and nobody asked why it did.</p>
<img src="/asset/${number}.png" alt="" width="20" height="20">
<p><label>Letters to the ${one} editor <input name="letter" value="private ${two} words of reader ${number}"></label></p>
<iframe src="/asset/${number}-frame.html" width="300" height="100"></iframe></article></body></html>`;
  return { path: `/read/${one}-${two}-${number}.html`, isOtherSite: number % 7 === 6, isArticle: true, hasMarks, html };
}

/** @returns what a server needs to show them. Each says that it has no icon: browsers would ask for one now and then. */
export function routesOf(pages: readonly SessionPage[]): Record<string, Route> {
  const entries = pages.map(({ path, html }) => {
    const body = html.includes('rel="icon"')
      ? html
      : html.replace(/<head>|(?=<link|<title)/, '$&<link rel="icon" href="data:,"/>');
    return [path, { body }] as const;
  });
  const parts = pages.flatMap((_, number) => [
    [`/asset/${number}.css`, { body: 'body { max-width: 40em }' }] as const,
    [`/asset/${number}.js`, { body: 'document.documentElement.dataset.read = "yes"' }] as const,
    [`/asset/${number}.png`, { body: '' }] as const,
    [
      `/asset/${number}-frame.html`,
      { body: '<!doctype html><title>frame</title><link rel="icon" href="data:,"><p>Advertisement' },
    ] as const,
  ]);
  return Object.fromEntries([...entries, ...parts]);
}

/**
 * What of the pages must be nowhere in storage: paths, titles and sentences.
 * @param known texts of the packs: what they say themselves is no trace of a page.
 */
export function tracesOf(pages: readonly SessionPage[], known: string): string[] {
  const traces = pages.flatMap(({ path, html }) => {
    const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '\n').replace(/<[^>]*>/g, '\n');
    const sentences = text.split(/\n|(?<=[.!?])\s/).map((each) => each.trim());
    const title = /<title>([^<]*)/.exec(html)?.[1]?.trim();
    const typed = [...html.matchAll(/value="([^"]{20,})"/g)].map(([, value = '']) => value);
    return [path.slice(1), ...(title ? [title] : []), ...typed, ...sentences.filter((each) => each.split(' ').length >= 5)];
  });
  return [...new Set(traces)].filter((trace) => trace.length >= 8 && !known.includes(trace));
}
