import { by, type Claim } from './proof.ts';

/** The security checks: each is a test that can fail. `npm run test:hostile` prints them with what came of it. */
export const CHECKS: readonly Claim[] = [
  { id: '1', what: 'the manifest is what it should be, key by key', by: [by('e2e/build', 'the manifest of')] },
  {
    id: '2',
    what: 'every permission has a reason in the documents',
    by: [by('house/permissions', 'every permission has its reason')],
  },
  {
    id: '3',
    what: 'nothing is open to pages and other extensions',
    by: [by('e2e/build', 'opens nothing to pages and other extensions'), by('e2e/watchful-page', 'gets none of our files')],
  },
  { id: '4', what: 'the policy of our pages and the worker is enforced', by: [{ witness: 'policy' }] },
  {
    id: '5',
    what: 'no markup and no code from text',
    by: [by('house/order', 'markup from text, code from text'), by('e2e/build', 'nothing of it is run from text')],
  },
  { id: '6', what: 'no request but one named fetch', by: [by('e2e/build', 'make no request but the one'), { witness: 'code' }] },
  {
    id: '7',
    what: 'nothing is said to the page',
    by: [by('e2e/build', 'says nothing to the page'), by('e2e/watchful-page', 'sees no event, message, global')],
  },
  {
    id: '8',
    what: 'shadow roots are closed',
    by: [
      by('e2e/build', 'keep the root of our interface closed'),
      by('e2e/panel', 'stands in one host that tells the page nothing'),
    ],
  },
  {
    id: '9',
    what: 'one plain host, of no size while empty',
    by: [by('e2e/panel', 'stands in one host that tells the page nothing')],
  },
  {
    id: '10',
    what: 'listeners act on what the reader did only',
    by: [
      by('house/order', 'acts on what the reader did only'),
      by('e2e/article', 'or a move that a script of the page made up opens nothing'),
      by('e2e/firefox', 'what a script of the page made up opens nothing'),
    ],
  },
  {
    id: '11',
    what: 'each message declares who may send it, and its payload is checked',
    by: [
      by('background/handlers', 'answers those who may ask, and is silent to others'),
      by('background/handlers', 'gets silence from anyone'),
      by('background/handlers', 'gives no answer to another extension'),
    ],
  },
  {
    id: '12',
    what: 'pages change no setting but what they silence and the panel’s stand',
    by: [by('background/handlers', 'answers those who may ask, and is silent to others')],
  },
  {
    id: '13',
    what: 'a page’s process gets the plan and no more',
    by: [by('core/matching/scan-plan', 'carries nothing to a page but what finding needs')],
  },
  {
    id: '14',
    what: 'links are https and tell nothing of where they were clicked',
    by: [
      by('e2e/panel', 'has safe addresses only'),
      by('e2e/panel', 'links to the passage of a source'),
      by('components/panel/Sources.test.tsx', 'have no link at all where the address is not https'),
    ],
  },
  {
    id: '15',
    what: 'deep links add the directive and nothing else',
    by: [by('core/facts/passage-link', 'adds nothing but the directive')],
  },
  { id: '16', what: 'names of highlights say nothing', by: [by('e2e/hostile-marks', 'have names that say nothing')] },
  {
    id: '17',
    what: 'no field to type into in the page',
    by: [
      by('e2e/hostile-interface', 'that listens to all keys'),
      by('components/panel/Panel.test.tsx', 'has no field to type in'),
    ],
  },
  { id: '18', what: 'our pages can’t be framed', by: [by('e2e/hostile-ways', 'frames our pages in vain')] },
  {
    id: '19',
    what: 'what destroys or moves data is on our own pages only',
    by: [by('background/handlers', 'answers those who may ask, and is silent to others')],
  },
  {
    id: '20',
    what: 'a mute in the page is plainly meant, and can be taken back',
    by: [by('e2e/hostile-interface', 'leads no press to Mute'), by('e2e/card', 'mutes the')],
  },
  {
    id: '21',
    what: 'nodes that may be forms are read by the prototypes’ getters',
    by: [
      by('house/order', 'reads nodes by getters that no form can shadow'),
      by('e2e/hostile-pages', 'forms and images named like'),
    ],
  },
  {
    id: '22',
    what: 'no expression from data; none of ours is worse than linear where its input has no bound',
    by: [by('core/matching/gate', 'takes the terms of a pack literally'), { witness: 'expressions' }],
  },
  {
    id: '23',
    what: 'no pack touches the prototype of objects',
    by: [by('data/schema', 'leaves the prototype of objects alone'), by('packs/read-file-hostile', 'P19')],
  },
  {
    id: '24',
    what: 'no remote code, source map or test in what ships',
    by: [by('e2e/build', 'are those that ship, and no other')],
  },
  { id: '25', what: 'Mozilla’s linter: no error, no warning outside React', by: [{ witness: 'linter' }] },
  { id: '26', what: 'six packages at most at run time, all locked', by: [by('house/dependencies', 'of the product')] },
  { id: '27', what: 'two builds are equal, byte by byte', by: [by('e2e/commands', 'npm run zip -- --twice')] },
  {
    id: '28',
    what: 'nothing of ours stays when the extension goes',
    by: [by('e2e/hostile-pages', 'whose extension has gone keeps no mark')],
  },
];
