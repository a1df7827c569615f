/** Messages about what the reader has chosen: who may send each, what it holds, and what it must not hold. */
export const OPTION_MESSAGES = {
  'settings/wrong-match': {
    from: 'both' as const,
    payload: { topicId: 'harbor', term: 'the harbor', site: null },
    malformed: [
      undefined,
      { topicId: 'harbor', term: 'the harbor' },
      { topicId: 'harbor', term: '', site: null },
      { topicId: 'harbor', term: 'x'.repeat(121), site: null },
      { topicId: 'x'.repeat(65), term: 'the harbor', site: null },
      { topicId: 'harbor', term: 'the harbor', site: '' },
      { topicId: 'harbor', term: 'the harbor', site: 'x'.repeat(254) },
    ],
  },
  'settings/right-match': {
    from: 'extension' as const,
    payload: { topicId: 'harbor', term: 'the harbor', site: 'a.example' },
    malformed: [undefined, {}, { topicId: 'harbor', term: 7, site: null }],
  },
  'settings/sites': {
    from: 'extension' as const,
    payload: { list: 'onlySites', add: ['*.a.example'], remove: [] },
    malformed: [
      undefined,
      { list: 'offSites', add: [] },
      { list: 'topics', add: [], remove: [] },
      { list: 'offSites', add: ['x'.repeat(254)], remove: [] },
      { list: 'offSites', add: [7], remove: [] },
      { list: 'offSites', add: Array.from({ length: 5001 }, () => 'a.example'), remove: [] },
    ],
  },
  'settings/hue': {
    from: 'extension' as const,
    payload: { topicId: 'harbor', hue: null },
    malformed: [undefined, { topicId: 'harbor' }, { topicId: 'harbor', hue: 9 }, { topicId: 'harbor', hue: '1' }],
  },
  'settings/replace': {
    from: 'extension' as const,
    payload: { theme: 'dark', offSites: ['a.example'] },
    malformed: [undefined, 'x', { theme: 'pink' }, { offSites: ['a b'] }, { topics: { harbor: 'loud' } }],
  },
  'sites/judge': {
    from: 'extension' as const,
    payload: { address: 'https://a.example/' },
    malformed: [undefined, {}, { address: 7 }, { address: 'x'.repeat(4097) }],
  },
  'sites/quiet': { from: 'extension' as const, malformed: [{}, 'x'] },
  'data/usage': { from: 'extension' as const, malformed: [{}, 'x'] },
  'data/wipe': { from: 'extension' as const, malformed: [{}, 'x'] },
  'data/restore': { from: 'extension' as const, payload: { 'settings.theme': 'dark' }, malformed: [undefined, 'x', 7] },
};
