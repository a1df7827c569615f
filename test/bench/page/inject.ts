/** How mentions get into a page, and how it is told which are marked. Both functions travel into the browser as source text. */

/** Terms of the bundled pack, as pages write them; none that counts only as it is spelled here. */
export const TERMS = [
  '287(g)',
  'James Uthmeier',
  'sanctuary city',
  'Uthmeier',
  'Key West',
  'sanctuary policies',
  '287g program',
  'anti-sanctuary',
  'Senate Bill 168',
  'Attorney General Uthmeier',
];

export interface Injection {
  count: number;
  terms: readonly string[];
  /** Puts a comment before each, for `readFound`. */
  noted: boolean;
}

/** Puts mentions into visible text of the page, evenly over all of it: in capitals, across lines, with fixed spaces, one in five split across elements. */
export function inject({ count, terms, noted }: Injection): void {
  const OUT = 'script,style,template,noscript,textarea,select,button,title,pre,code,kbd,samp,svg,math,[contenteditable]';
  const range = document.createRange();
  const isVisible = (text: Text) => {
    if (text.parentElement?.closest(OUT) || !text.parentElement?.checkVisibility({ visibilityProperty: true })) return false;
    range.selectNodeContents(text);
    const { width, height } = range.getBoundingClientRect();
    return width > 20 && height > 5;
  };
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text instanceof Text && text.data.length > 20 && /\p{L} \p{L}.* \p{L}/u.test(text.data) && isVisible(text))
      texts.push(text);
  }
  if (texts.length === 0 || count === 0) return;

  const element = (name: string, text: string) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };
  const split = (term: string) => (term.includes(' ') ? term.indexOf(' ') + 1 : Math.ceil(term.length / 2));
  const forms: ((term: string) => (Node | string)[])[] = [
    (term) => [term],
    (term) => [term.toUpperCase()],
    (term) => [term],
    (term) => [element('b', term.slice(0, split(term))), term.slice(split(term))],
    (term) => [term.replace(' ', '\n  ')],
    (term) => [term],
    (term) => [term.replace(' ', '\u00a0')],
    (term) => [term],
    (term) => [term.slice(0, split(term)), element('em', term.slice(split(term)))],
    (term) => [term],
  ];
  const slots = Math.min(count, texts.length);
  for (let slot = 0, done = 0; slot < slots; slot++) {
    const text = texts[Math.floor((slot * texts.length) / slots)];
    if (!text) continue;
    const rest = text.splitText(text.data.indexOf(' ', text.data.length / 3) + 1);
    for (const end = Math.round(((slot + 1) * count) / slots); done < end; done++) {
      // Forms move on faster than terms, so that each meets each.
      const term = terms[done % terms.length] ?? '';
      const form = forms[(done + Math.floor(done / terms.length)) % forms.length];
      const note = noted ? [document.createComment(`mention ${done}`)] : [];
      rest.before(...note, ...(form?.(term) ?? [term]), ' and ');
    }
  }
}

export interface Found {
  injected: number;
  found: number;
  /** Injected mentions marked more than once. */
  twice: number;
  /** Those not marked, each with some of what stands there. */
  missed: string[];
}

/** @returns what of the noted mentions is marked, whoever marked it. */
export function readFound(): Found {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map((registered) => {
      const range = document.createRange();
      range.setStart(registered.startContainer, registered.startOffset);
      range.setEnd(registered.endContainer, registered.endOffset);
      return range;
    }),
  );
  const result: Found = { injected: 0, found: 0, twice: 0, missed: [] };
  const notes = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (notes.nextNode()) {
    if (!(notes.currentNode instanceof Comment) || !/^mention \d/.test(notes.currentNode.data)) continue;
    result.injected++;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    texts.currentNode = notes.currentNode;
    const text = texts.nextNode();
    const over = text ? ranges.filter((range) => range.isPointInRange(text, 0)).length : 0;
    if (over > 0) result.found++;
    if (over > 1) result.twice++;
    if (over === 0) result.missed.push(text?.parentElement?.textContent?.slice(0, 80) ?? '');
  }
  return result;
}
