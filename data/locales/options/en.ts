import type { Permission } from '@/data/permissions';
import type { QuietKind } from '@/data/quiet-sites';
import type { Hue, Language } from '@/data/schema';
import type { Dock } from '@/utils/core/panel-stand';
import type { TopicMode } from '@/utils/core/reading';
import type { BadgeKind, CardDelay, MarkStyle, Marks, PanelPlace, Sync, TextSize, Theme } from '@/utils/core/settings';
import type { SettingsFault, WantedType } from '@/utils/core/settings-fault';
import type { SiteFault } from '@/utils/core/site-pattern';
import type { SiteList } from '@/utils/core/site-rules';
import type { SyncState } from '@/utils/core/sync-state';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the options page says, in English. */
export const optionsEn = {
  title: 'Sidelight options',
  heading: 'Options',
  intro: 'Changes take effect at once, in open tabs too.',
  saved: 'Saved.',
  undo: 'Undo',
  undone: 'Taken back.',
  index: 'On this page',
  find: 'Find an option',
  clear: 'Clear',
  found: (count: number) => counted(count, 'section has it', 'sections have it'),
  nothingFound: (words: string) => `No option speaks of “${words}”. Try another word, or fewer.`,

  topics: 'Topics',
  topicsHint: 'Mentions of these topics are underlined where the page is really about them. Lists follow this order.',
  modes: 'Underline',
  modesOf: (topic: string) => `Underline ${topic}`,
  modeNames: { relevant: 'where the page is about it', every: 'every mention' } satisfies Record<
    Exclude<TopicMode, 'off'>,
    string
  >,
  earlier: 'Move up',
  earlierOf: (topic: string) => `Move up: ${topic}`,
  later: 'Move down',
  laterOf: (topic: string) => `Move down: ${topic}`,
  moved: (topic: string, place: number, of: number) => `${topic} is now number ${place} of ${of}.`,
  hue: 'Color',
  hueOf: (topic: string) => `Color of ${topic}`,
  hueNames: {
    1: 'Blue',
    2: 'Rust',
    3: 'Green',
    4: 'Violet',
    5: 'Ocher',
    6: 'Teal',
    7: 'Magenta',
    8: 'Slate',
  } satisfies Record<Hue, string>,
  sameHue: (topic: string) => `${topic} has the same color: their marks look alike.`,
  preview: 'Show its card',
  previewOf: (topic: string) => `Show its card: ${topic}`,
  previewName: (topic: string) => `Card of ${topic}`,
  previewNote: 'As it shows on a page. Its buttons do nothing here.',

  sites: 'Sites',
  sitesHint:
    'Write a site as example.org; *.example.org takes every site below it too, and example.org/opinion only that part. What names a site more closely wins.',
  siteLists: {
    offSites: 'Off here',
    onlySites: 'Only here',
    onSites: 'On all the same',
  } satisfies Record<SiteList, string>,
  siteListHints: {
    offSites: 'Nothing is underlined on these sites.',
    onlySites: 'With any site in this list, nothing is underlined anywhere else.',
    onSites: 'Exceptions: these are read although a rule above, or the list below, would leave them out.',
  } satisfies Record<SiteList, string>,
  noSites: {
    offSites: 'None. Sidelight works on every site you read.',
    onlySites: 'None, so every site counts.',
    onSites: 'None.',
  } satisfies Record<SiteList, string>,
  addTo: { offSites: 'Switch off on', onlySites: 'Use only on', onSites: 'Use all the same on' } satisfies Record<
    SiteList,
    string
  >,
  add: 'Add',
  added: (site: string) => `${site} was added.`,
  isThere: (site: string) => `${site} is in the list already.`,
  remove: 'Remove',
  removeSite: (site: string) => `Remove ${site}`,
  removedSite: (site: string) => `${site} was removed.`,
  siteFaults: {
    empty: 'There is nothing here. Write a site, such as example.org.',
    space: 'There is a space in it. Write one site, such as example.org.',
    scheme: 'Only web sites can be named. Write the site alone, such as example.org.',
    star: 'A star can stand in front, as in *.example.org, or at the end of a first name, as in mail.*, and nowhere else.',
    name: 'This can’t be the name of a site. Write it as the address bar shows it, such as example.org.',
    dot: 'The name of a site has a dot in it. Write all of it, such as example.org.',
    long: 'This is longer than any site’s name. Leave out the end of the address.',
  } satisfies Record<SiteFault, string>,
  importSites: 'Add a list of sites',
  importSitesHint: 'One site a line. What follows # or ! is taken for a remark.',
  listText: 'Sites, one a line',
  listInto: 'Into the list',
  listFile: 'Read them from a file',
  addList: 'Add these sites',
  listAdded: (count: number) => counted(count, 'site was added', 'sites were added'),
  listKnown: (count: number) => counted(count, 'was there already', 'were there already'),
  listFault: (line: number, text: string, fault: string) => `Line ${line}, “${text}”: ${fault}`,
  moreFaults: (count: number) => counted(count, 'more line was left out', 'more lines were left out'),
  quiet: 'Off by default',
  quietHint:
    'Nothing is underlined on these, unless you add an exception: people work there, or deal with what is nobody’s business.',
  quietReasons: {
    mail: 'Mail and calendars: messages are private, and marks in them would be in the way.',
    writing: 'Editors and office tools: what you write is yours, and marks would look like part of it.',
    chat: 'Chats and meetings: they are conversations, not articles.',
    money: 'Banks, payments and taxes: no extension needs to read an account.',
    health: 'Health portals: no extension needs to read a record.',
    account: 'Signing in: no extension needs to be there.',
    forms: 'Forms and applications: nothing may get between you and a form.',
    code: 'Places to write code and run machines: nothing there is news.',
  } satisfies Record<QuietKind, string>,
  quietCount: (count: number) => counted(count, 'site or pattern', 'sites or patterns'),
  allow: 'Use here',
  allowSite: (site: string) => `Use here: ${site}`,
  allowed: (site: string) => `${site} is read from now on.`,
  isAllowed: 'On by your exception',

  appearance: 'Appearance',
  markStyle: 'Marks',
  markStyles: { underline: 'Underline', tint: 'Tint', both: 'Tint and underline' } satisfies Record<MarkStyle, string>,
  marks: 'Which mentions are marked',
  marksHint: 'The list of mentions in the panel always has them all.',
  marksNames: { all: 'All', section: 'The first of each topic below each heading' } satisfies Record<Marks, string>,
  theme: 'Light or dark',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
  textSize: 'Text size',
  textSizeHint: 'Of card, panel and these pages.',
  textSizes: { 90: 'Small', 100: 'Usual', 115: 'Large', 130: 'Larger' } satisfies Record<TextSize, string>,
  dock: 'Side of the panel',
  docks: { right: 'Right', left: 'Left' } satisfies Record<Dock, string>,
  makeRoom: 'Make room for the panel by narrowing the page, where the page allows it',
  panelPlace: 'Where the panel opens',
  panelPlaces: { page: 'In the page', browser: 'In the browser’s own side panel' } satisfies Record<PanelPlace, string>,
  panelWidth: 'Width of the panel',
  truths: { true: 'Yes', false: 'No' },
  badge: 'The button in the toolbar',
  badges: { mentions: 'Counts mentions', topics: 'Counts topics', off: 'Counts nothing' } satisfies Record<BadgeKind, string>,
  cardDelay: 'The card',
  cardDelayHint: 'How long the pointer rests on a mention before its card shows.',
  cardDelays: {
    100: 'Almost at once',
    250: 'After a short pause',
    500: 'After half a second',
    1000: 'After a second',
  } satisfies Record<CardDelay, string>,

  language: 'Language',
  languages: { auto: 'Automatic', en: 'English', es: 'Español', ht: 'Kreyòl ayisyen' } satisfies Record<
    Language | 'auto',
    string
  >,
  automaticHint: 'Follows the browser',

  shortcuts: 'Keyboard',
  shortcutsHint: 'The browser keeps these. In a card or panel, Tab moves on and Escape closes.',
  openPopup: 'Open Sidelight’s popup',
  noShortcut: 'No key',
  changeShortcuts: 'Change them in the browser',

  silenced: 'Wrong matches',
  silencedHint:
    'You said that these are not about the topic. To add one, use “Wrong match?” in the panel’s list of mentions, or the card’s menu.',
  noSilenced: 'None.',
  silencedSense: (term: string, topic: string) => `“${term}” is not taken for ${topic}`,
  silencedOn: (site: string) => `on ${site}`,
  silencedEverywhere: 'on any site',
  showAgain: 'Show again',
  showAgainOf: (term: string) => `Show again: “${term}”`,
  shownAgain: (term: string) => `“${term}” is shown again.`,

  facts: 'The facts',
  factsHint: 'Search everything that Sidelight can show, and read it in a tab of its own.',
  takeAway: 'Download or copy a topic',

  sync: 'Your other browsers',
  syncHint:
    'Nothing is copied unless you ask for it. Only then does the browser’s own sync carry what you choose to browsers that are signed in to the same account; its maker’s rules hold for that copy. Packs stay here.',
  syncs: {
    off: 'Keep my settings in this browser',
    settings: 'Copy them, without the sites',
    all: 'Copy them, with my lists of sites and wrong matches',
  } satisfies Record<Sync, string>,
  syncStates: {
    off: 'Nothing is copied.',
    fine: 'The copy is up to date.',
    full: 'The browser has no room for all of it: your settings stay in this browser, and nothing is lost.',
    refused: 'The browser did not take the copy: your settings stay in this browser, and nothing is lost.',
  } satisfies Record<SyncState, string>,

  data: 'Your data',
  exportSettings: 'Save all settings to a file',
  exportFile: 'sidelight-settings.json',
  exported: 'The file was saved.',
  importSettings: 'Take settings from a file',
  chooseFile: 'Choose a file',
  importFaults: (count: number) => `${counted(count, 'thing is', 'things are')} wrong with this file. Nothing was changed.`,
  faults: {
    empty: 'The file is empty. Choose one that was saved here.',
    large: 'The file is larger than settings ever are. Choose one that was saved here.',
    unread: 'The file could not be read. Choose it again.',
    json: 'The file is not JSON, or cut off. Save it anew and try again.',
    other: 'These are not settings of Sidelight. Choose a file that was saved here.',
    newer: 'The file comes from a newer version. Update Sidelight, then try again.',
  } satisfies Record<SettingsFault, string>,
  valueFault: (path: string, found: string, wanted: string) => `${path} is ${found}. Write ${wanted}.`,
  oneOf: (values: string) => `one of ${values}`,
  wantedTypes: {
    list: 'a list in square brackets',
    map: 'pairs in curly brackets',
    text: 'a text in quotation marks',
    number: 'a number',
    truth: 'true or false',
    site: 'a site, such as "example.org"',
    other: 'what an exported file has there',
  } satisfies Record<WantedType, string>,
  importPreview: 'What this file changes',
  importNothing: 'This file changes nothing: it says what is set already.',
  importUnknown: (names: string) => `Left out, as this version does not know it: ${names}.`,
  changeOf: (before: string, after: string) => `${before} → ${after}`,
  settingNames: {
    topics: 'Topics that are off or on',
    order: 'Order of topics',
    hues: 'Colors of topics',
  },
  entries: (count: number) => counted(count, 'entry', 'entries'),
  take: 'Take these settings',
  cancel: 'Leave everything as it is',
  imported: 'The settings of the file hold now.',
  storage: 'Space used in this browser',
  storageParts: { settings: 'Your choices', plan: 'What pages are searched for', packs: 'Packs and the rest' },
  megabytes: (amount: string) => `${amount} MB`,
  notKnown: 'not told',
  wipe: 'Forget all my choices',
  wipeHint: 'Every setting goes back to what it was at first, here and in the copy that the browser syncs. Packs stay.',
  wipeSure: 'Forget topics, sites, wrong matches and everything else that you chose?',
  wipeYes: 'Forget it all',
  wiped: 'All your choices are forgotten. Undo works until you close this page.',

  privacy: 'Privacy',
  privacyLines: [
    'Everything Sidelight knows comes inside the extension. It sends nothing, to us or to anyone else.',
    'A request leaves only when you click a source, as with any link; the source is not told which page you came from.',
    'Your choices are kept in this browser, unless you have them copied to your others. No list of pages you read is ever made, and no article text is stored.',
  ],
  requests: (count: number) => `${counted(count, 'request', 'requests')} made by Sidelight since it was last started`,
  requestsHint:
    'The browser counts them, and its rules for this extension (connect-src ‘self’) keep it from making any. You can look yourself: the network panel of the browser’s tools stays empty.',
  permissions: 'What it may do, and why',
  permissionReasons: {
    storage: 'Keeps your choices in this browser.',
    unlimitedStorage: 'Has room for large packs that you add, and keeps the browser from clearing them.',
    scripting: 'Puts marks, card and panel into a page that mentions a topic, and into no other.',
    contextMenus: 'Adds “Look up in Sidelight” to the menu of selected words.',
    sidePanel: 'Shows the panel beside the page, outside of it, when you ask for it.',
    'http://*/*': 'Looks whether a page mentions a topic. What it sees stays on your device.',
    'https://*/*': 'The same, for pages whose address begins with https.',
  } satisfies Record<Permission, string>,
  limits: 'What we can’t promise',
  limitLines: [
    'A page can find out which of its own visible words are underlined, and so guess that you use Sidelight and which topics you follow.',
    'While the panel is open, a page can tell that something is open beside it, where, and that it has focus. It can also hide or cover it.',
    'Other extensions that may read all pages can read the panel too.',
  ],
  version: (version: string) => `Version ${version}`,
};

export type OptionsStrings = typeof optionsEn;
