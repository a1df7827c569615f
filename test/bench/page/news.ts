/** Made-up news pages, for where no saved ones are: the same seed gives the same page. None holds a tracked term. */

const WORDS =
  'the of and to in a is that for on with as was by at from it has were will after said over more not who year board water road bridge school budget vote plan harbour market storm season night train company price hearing report council village teacher engine garden river painter museum player match coach ticket winter summer power cable signal paper letter window morning question answer number street crowd record summit valley island'.split(
    ' ',
  );
const NAMES = 'Alder Brandt Castro Dupont Ellis Farrow Garcia Hollis Ibsen Jansen Keller Lindt Moreau Novak Olsen Perez'.split(
  ' ',
);
const SECTIONS = 'World Politics Business Opinion Science Health Sports Arts Books Style Food Travel'.split(' ');

/** @param seed of the page. @param paragraphs of the article: 20 make a short one, 600 a book. @returns its HTML. */
export function newsPage(seed: number, paragraphs: number): string {
  const next = randomNumbers(seed);
  const below = (end: number) => Math.floor(next() * end);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';

  const words = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const title = () => capital(words(6 + below(5)));
  const inline = (text: string) => {
    const kind = below(12);
    if (kind === 0) return `<a href="/story-${below(9999)}"><span class="link">${text}</span></a>`;
    if (kind === 1) return `<em>${text}</em>`;
    if (kind === 2) return `<strong>${text}</strong>`;
    if (kind === 3) return `“${capital(text)},” said <span class="person">${pick(NAMES)}</span>`;
    return text;
  };
  const sentence = () => `${capital(inline(words(5 + below(9))))}, ${inline(words(4 + below(8)))}.`;
  const sentences = (count: number) => many(count, sentence);
  const teaser = () =>
    `<li class="teaser"><div class="pad"><a href="/story-${below(9999)}"><img alt="" src="data:,"><h3><span>${title()}</span></h3></a>` +
    `<p>${sentence()}</p><time datetime="2026-03-0${1 + below(9)}">March ${1 + below(9)}</time></div></li>`;
  const comment = (depth: number): string =>
    `<li class="comment"><div class="meta"><b>${pick(NAMES)}${below(99)}</b> · <time>${1 + below(23)} h</time></div>` +
    `<div class="text"><p>${sentences(1 + below(3))}</p></div>` +
    `<div class="tools"><button type="button">Reply</button> <span>${below(90)}</span></div>` +
    `${depth < 4 && below(3) === 0 ? `<ul>${many(1 + below(2), () => comment(depth + 1))}</ul>` : ''}</li>`;
  const state = () => JSON.stringify(Array.from({ length: 60 }, (_, id) => ({ id, title: title(), tags: words(4).split(' ') })));
  const paragraph = (at: number) => {
    if (at % 11 === 10) return `<h2>${title()}</h2>`;
    if (at % 17 === 16) return `<figure><div><img alt="" src="data:,"></div><figcaption>${sentence()}</figcaption></figure>`;
    if (at % 23 === 22) return `<aside><ul>${many(3, teaser)}</ul></aside>\n<script>window.slots = ${state()};</script>`;
    if (at % 29 === 28) return `<div class="ad"><iframe width="300" height="250" srcdoc="<p>${words(12)}</p>"></iframe></div>`;
    return `<p class="s-${below(40)}">${sentences(2 + below(5))}</p>`;
  };
  const heading = title();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${heading}</title>
<style>${many(120, (at) => `.s-${at} { margin: ${at % 9}px 0 }`)} nav li, footer li { display: inline-block; padding: 4px }</style>
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: heading, datePublished: '2026-03-04' })}</script>
<script>window.state = ${state()};</script>
</head>
<body>
<header><div><div><nav><ul>${many(SECTIONS.length, (at) => `<li><a href="/${at}"><span>${SECTIONS[at]}</span></a></li>`)}</ul></nav></div></div></header>
<div id="app"><div class="layout"><main>
<article><header><h1>${heading}</h1><p class="by">By <a href="/by">${pick(NAMES)} ${pick(NAMES)}</a></p></header>
<div class="body">
${many(paragraphs, paragraph)}
</div></article>
<section class="comments"><h2>Comments</h2><ul>${many(Math.ceil(paragraphs / 2), () => comment(0))}</ul></section>
</main>
<aside><section><h2>More</h2><ol>${many(12, teaser)}</ol></section></aside></div></div>
<footer><ul>${many(40, () => `<li><a href="/f">${capital(pick(WORDS))}</a></li>`)}</ul><p>${sentence()}</p></footer>
<script>window.done = ${state()};</script>
</body>
</html>
`;
}

const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at)).join('\n');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
