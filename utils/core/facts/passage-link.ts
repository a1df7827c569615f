/**
 * Addresses that land on the words of a source, by a text fragment:
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */

/** What a link to a source needs to know of it. */
export interface Linked {
  url: string;
  quote?: string | undefined;
  /** Words just before and after the quote, where it stands more than once in the page. */
  prefix?: string | undefined;
  suffix?: string | undefined;
  /** The page of a PDF. */
  page?: number | undefined;
  /** False where the quote can't be landed on: a PDF, a page that needs a script. */
  passage: boolean;
}

/**
 * @returns the address of the quote in its source, or of the source alone where there is nothing to land on;
 * undefined where the address is not https: such a source is shown without a link.
 */
export function passageLink(source: Linked): string | undefined {
  if (!URL.canParse(source.url)) return undefined;
  const address = new URL(source.url);
  if (address.protocol !== 'https:') return undefined;
  // What the browser would go to, not what was written: spaces and line breaks can't hide another scheme.
  const { href } = address;
  // An address that already carries a directive was made by hand to land somewhere.
  if (href.includes(':~:')) return href;
  // A section of its own says where to land better than a page does.
  const withPage = source.page !== undefined && address.hash === '' ? `${href.replace(/#$/, '')}#page=${source.page}` : href;
  const quote = source.quote?.trim();
  if (!source.passage || !quote) return withPage;
  const prefix = source.prefix?.trim();
  const suffix = source.suffix?.trim();
  const directive = [prefix && `${encodeText(prefix)}-`, encodeText(quote), suffix && `-${encodeText(suffix)}`].filter(Boolean);
  return `${withPage}${withPage.includes('#') ? '' : '#'}:~:text=${directive.join(',')}`;
}

/** A dash separates a directive's prefix and suffix, so it must not stand bare; half a surrogate pair can't be encoded. */
function encodeText(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
