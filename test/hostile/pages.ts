import { by, type Claim } from './proof.ts';
import type { BrowserName } from './results.ts';

interface PageClaim extends Claim {
  /** What is left open in one browser only. */
  openIn?: Partial<Record<BrowserName, string>>;
}

/** What hostile pages do, by the numbers of the design, and the tests that show that it does us and them no harm. */
export const PAGES: readonly PageClaim[] = [
  {
    id: 'H01',
    what: 'a policy that allows nothing, Trusted Types',
    by: [by('e2e/strict', 'a page that allows nothing'), by('e2e/firefox', 'strict.html')],
  },
  { id: 'H02', what: 'a sandbox without scripts', by: [by('e2e/hostile-pages', 'a document in a sandbox')] },
  { id: 'H03', what: 'frozen built-ins', by: [by('e2e/hostile-pages', 'built-ins replaced, spoilt and frozen')] },
  { id: 'H04', what: 'poisoned built-ins', by: [by('e2e/hostile-pages', 'built-ins replaced, spoilt and frozen')] },
  { id: 'H05', what: 'forms that shadow names', by: [by('e2e/hostile-pages', 'forms and images named like')] },
  {
    id: 'H06',
    what: 'our host removed, again and again',
    by: [
      by('e2e/panel-stand', 'goes when the page throws our host away'),
      by('e2e/hostile-interface', 'that takes our host away'),
      by('e2e/toolbar', 'where the page takes away what of ours stands in it'),
    ],
  },
  { id: 'H07', what: 'the registry cleared', by: [by('e2e/hostile-marks', 'come back three times and no more')] },
  { id: 'H08', what: 'our marks styled by the page', by: [by('e2e/hostile-marks', 'are underlined as everywhere')] },
  { id: 'H09', what: 'our names taken', by: [by('e2e/hostile-marks', 'leave them as they are, one of our name too')] },
  { id: 'H10', what: 'highlights of the page’s own', by: [by('e2e/hostile-marks', 'beside the page’s own')] },
  {
    id: 'H11',
    what: 'transparent, moved or cut pages',
    by: [
      by('e2e/hostile-interface', 'that hides what is pressed'),
      by('e2e/hostile-interface', 'cannot hide the card'),
      by('e2e/hostile-interface', 'that grows at'),
    ],
  },
  { id: 'H12', what: 'an overlay to trick a click on Mute', by: [by('e2e/hostile-interface', 'lays something over the menu')] },
  {
    id: 'H13',
    what: 'forged events',
    by: [by('e2e/article', 'a script of the page made up'), by('e2e/firefox', 'a script of the page made up')],
  },
  {
    id: 'H14',
    what: 'dialogs and full screen over ours',
    by: [
      by('e2e/card-place', 'above a modal dialog'),
      by('e2e/card-place', 'above what fills the screen'),
      by('e2e/firefox-ways', 'above a modal dialog'),
      by('e2e/firefox-ways', 'above what fills the screen'),
      by('e2e/hostile-interface', 'opens dialogs over the panel'),
    ],
  },
  { id: 'H15', what: 'every event stopped', by: [by('e2e/hostile-pages', 'every event stopped or forged')] },
  { id: 'H16', what: 'keys and input logged', by: [by('e2e/hostile-interface', 'that listens to all keys')] },
  {
    id: 'H17',
    what: 'single-key shortcuts of the page',
    by: [
      by('e2e/hostile-interface', 'that listens to all keys'),
      by('e2e/hostile-interface', 'does not get the Escape that closes a card'),
    ],
  },
  {
    id: 'H18',
    what: 'storms of insertions',
    by: [by('e2e/living-pages', 'edits, moves, roots, storms'), by('e2e/busy-pages', 'a storm of 10,000')],
  },
  {
    id: 'H19',
    what: 'tickers',
    by: [by('e2e/living-pages', 'edits, moves, roots, storms'), by('e2e/busy-pages', 'a ticker of 500')],
  },
  { id: 'H20', what: 'infinite scroll, old nodes dropped', by: [by('e2e/living-pages', 'nothing of ours holds that')] },
  { id: 'H21', what: 'navigation within the page', by: [by('e2e/living-pages', 'by navigations of its own')] },
  {
    id: 'H22',
    what: 'a document written anew',
    by: [by('e2e/living-pages', 'a page that is written anew')],
  },
  { id: 'H23', what: 'slow hydration', by: [by('e2e/hostile-pages', 'every event stopped or forged')] },
  { id: 'H24', what: 'bodies swapped and morphed', by: [by('e2e/living-pages', 'a page that becomes another')] },
  {
    id: 'H25',
    what: 'editors',
    by: [
      by('e2e/hostile-pages', 'an editor as a whole'),
      by('e2e/living', 'is not marked any more once the page makes it an editor'),
    ],
  },
  {
    id: 'H26',
    what: 'one endless text',
    by: [by('e2e/hostile-marks', 'one text of 10 MB')],
  },
  {
    id: 'H27',
    what: 'very many small nodes',
    by: [by('e2e/hostile-pages', 'too much of everything'), by('e2e/busy-pages', '200,000 small nodes')],
    open: 'the design has 1.2 walks at most: the script on every page takes 0.7 (Chromium 156) and 0.96 to 1.3 (Firefox 153), but one that holds a mention is looked at once more, for where it stands and what stands around it: 1.7 to 2.4 and 3.8 to 4.5',
  },
  { id: 'H28', what: 'thousands of levels', by: [by('e2e/hostile-pages', 'too much of everything')] },
  {
    id: 'H29',
    what: '100,000 mentions',
    by: [by('e2e/hostile-pages', '100,000 mentions'), by('e2e/living', 'a page with 100,000 mentions')],
  },
  {
    id: 'H30',
    what: 'text made to be slow',
    by: [by('e2e/hostile-pages', 'too much of everything'), by('core/matching/matcher-cost', 'grows no faster than the text')],
  },
  {
    id: 'H31',
    what: 'frames of every kind, and 200 of them',
    by: [by('e2e/frames', 'those that the page can read'), by('e2e/hostile-ways', '200 frames')],
  },
  {
    id: 'H32',
    what: 'documents that are no HTML',
    by: [
      by('e2e/text-index', 'plain text'),
      by('e2e/text-index', 'XML'),
      by('e2e/text-index', 'a drawing'),
      by('e2e/text-index', 'XHTML'),
    ],
  },
  {
    id: 'H33',
    what: 'shadow roots, open, closed, declared, late',
    by: [
      by('e2e/text-index', 'blocks and lines'),
      by('e2e/text-index', 'roots that come to what stands'),
      by('e2e/text-index', 'the shadow root of a plain element'),
    ],
  },
  {
    id: 'H34',
    what: 'bait that nobody sees',
    by: [
      by('e2e/hostile-pages', 'too much of everything'),
      by('e2e/text-index', 'what is hidden at first'),
      by('e2e/living-pages', 'what scripts hide and show without a trace'),
    ],
  },
  { id: 'H35', what: 'reads the registry', by: [by('e2e/hostile-marks', 'have names that say nothing')] },
  {
    id: 'H36',
    what: 'asks for our files',
    by: [by('e2e/watchful-page', 'gets none of our files'), by('e2e/watchful-page', 'waits for the miss of our files')],
    openIn: {
      Firefox:
        'the design has medians within 10 %: a page that knew our host, which Firefox 153 draws by lot, would wait 0.08 ms there and 0.03 elsewhere, as for an extension of one empty script',
    },
  },
  { id: 'H37', what: 'listens to messages', by: [by('e2e/watchful-page', 'sees no event, message, global')] },
  { id: 'H38', what: 'compares globals, attributes and styles', by: [by('e2e/watchful-page', 'sees no event, message, global')] },
  { id: 'H39', what: 'calls the extension', by: [by('e2e/watchful-page', 'has no way to talk to the extension')] },
  { id: 'H40', what: 'forges the names of our events', by: [by('e2e/hostile-pages', 'every event stopped or forged')] },
  {
    id: 'H41',
    what: 'back and forward',
    by: [
      by('e2e/living-pages', 'a page that the reader comes back to'),
      by('e2e/toolbar', 'comes back with it from the back/forward cache'),
      by('e2e/firefox-ways', 'Firefox keeps a page'),
    ],
  },
  {
    id: 'H42',
    what: 'prerendered, then shown',
    by: [by('e2e/prerendered', 'a page that is prerendered'), by('e2e/firefox-ways', 'asks to be prerendered')],
  },
  {
    id: 'H43',
    what: 'relies on the back/forward cache',
    by: [by('e2e/toolbar', 'comes back with it from the back/forward cache'), by('e2e/firefox-ways', 'Firefox keeps a page')],
  },
  { id: 'H44', what: 'prints', by: [by('e2e/hostile-interface', 'has nothing of ours on paper')] },
  {
    id: 'H45',
    what: 'style that reaches for everything',
    by: [by('e2e/strict', 'a page whose style reaches for everything'), by('e2e/firefox', 'hostile-style.html')],
  },
  { id: 'H46', what: 'a base for links, and a policy that tells all', by: [by('e2e/hostile-interface', 'that bends links')] },
  { id: 'H47', what: 'another extension that wraps our text', by: [by('e2e/living-pages', 'edits, moves, roots, storms')] },
  {
    id: 'H48',
    what: 'clocks that lie, loading without end',
    by: [by('e2e/hostile-pages', 'a page that never ends loading'), by('e2e/hostile-pages', 'built-ins replaced')],
  },
];
