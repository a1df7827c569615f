import type { FactKind, Language, SourceKind } from '@/data/schema';
import type { ExportForm } from '@/utils/core/export/export-file';
import type { LawStatus } from '@/utils/core/facts/law-status';
import type { StatementKind } from '@/utils/core/facts/statement-place';
import type { DatabaseProblem, ProblemCode } from '@/utils/core/interface/problem';
import type { Reason } from '@/utils/core/judging/relevance';
import type { Dock } from '@/utils/core/settings/panel-stand';
import type { Unread } from '@/utils/core/sites/unread';
import { optionsEn } from './options/en';

/** "1 source", "3 sources". */
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What a panel says, in English: all that is put beside it in a page. What a card says comes with its text. */
export const enInPages = {
  /** The language of these strings. */
  language: 'en' as Language,
  name: 'Sidelight',
  loading: 'Loading…',
  tryAgain: 'Try again',
  newTab: '(opens in a new tab)',
  asOf: (date: string) => `As of ${date}`,
  /** Behind a text that is missing in the reader's language. */
  inLanguage: { en: '(in English)', es: '(in Spanish)', ht: '(in Haitian Creole)' } satisfies Record<Language, string>,
  quotation: { open: '“', close: '”' },

  /** In the card and in the panel. */
  mute: {
    topic: 'Mute this topic',
    topicDone: (topic: string) => `${topic} is muted. You can bring it back in Options.`,
    site: 'Mute on this site',
    siteDone: 'Nothing is underlined on this site any more. You can undo that in Options.',
    undo: 'Undo',
  },

  panel: {
    name: 'Sidelight: background to this page',
    close: 'Close panel',
    /** The edge by which the panel is made wider. */
    width: 'Width of the panel',
    dock: { left: 'Move panel to the left', right: 'Move panel to the right' } satisfies Record<Dock, string>,
    topics: 'Topics',
    index: 'In this panel',
    mentions: (count: number) => counted(count, 'mention on this page', 'mentions on this page'),
    sinceArticle: 'Since this article',
    dated: (date: string) => `This article is dated ${date}.`,
    /** Where only words beside the headline name the day. */
    dateLine: (date: string) => `The line under the headline gives ${date} as the date of this article.`,
    updated: (date: string) => `It says that it was updated on ${date}.`,
    moreSince: (count: number) => counted(count, 'earlier event', 'earlier events'),
    thisArticle: (date: string) => `This article, ${date}`,
    thenAndNow: (date: string) => `On ${date}, the day of this article`,
    unsure: '(not verified for that day)',
    facts: 'Key facts',
    moreFacts: (count: number) => counted(count, 'more fact', 'more facts'),
    /** Over the facts that speak of the paragraph from which the reader came, and over the others. */
    nearFacts: 'On the paragraph you came from',
    otherFacts: 'Other key facts',
    numbers: 'Numbers in this article',
    articleSays: 'This article says',
    sourcesSay: 'The sources here say',
    disputed: 'Disputed',
    standing: 'Where it stands in law',
    law: 'The law today',
    since: (date: string) => `since ${date}`,
    noLaterStep: (date: string) => `No later step found as of ${date}`,
    timeline: 'Timeline',
    allEvents: (count: number) => `Show all ${counted(count, 'event', 'events')}`,
    majorEvents: 'Show major events only',
    chart: (year: string) => `Events since ${year}, on a line of time`,
    behind: 'Behind the events',
    eventsAbout: 'Events about',
    everyTopic: 'everything here',
    disagree: 'Where reports disagree',
    followed: 'What we follow, and why',
    sources: 'Sources',
    citation: (number: number, title: string) => `Source ${number}: ${title}`,
    back: 'Back to the text',
    passage: 'Read this passage',
    noLink: 'No safe address to link to',
    archive: 'Archived copy',
    primaryFirst: 'Primary documents first',
    unlinked: (count: number) => `Only the ${count === 1 ? 'document' : `${count} documents`} that this article does not link`,
    cite: 'Cite',
    citeOf: (title: string) => `Cite: ${title}`,
    citeForms: { text: 'Text', markdown: 'Markdown', bibtex: 'BibTeX' },
    copy: 'Copy',
    copyOf: (form: string) => `Copy as ${form}`,
    copied: 'Copied.',
    notCopied: 'The browser did not allow that here: select the text and copy it.',
    retrieved: (date: string) => `read ${date}`,
    onThisPage: 'On this page',
    allMentions: (count: number) => `Show all ${counted(count, 'mention', 'mentions')}`,
    previous: 'Previous',
    next: 'Next',
    mentionOf: (number: number, count: number) => `${number} of ${count}`,
    noMentions: 'No mention of this topic was found on this page.',
    /** Why a mention is shown: the words, quoted and joined, that decided. */
    reasons: {
      alone: () => 'Shown because the words alone say enough',
      every: () => 'Shown because you asked for every mention of this topic',
      sentence: (words) => `Shown because the sentence names ${words}`,
      block: (words) => `Shown because the paragraph names ${words}`,
      near: (words) => `Shown because the paragraphs beside it name ${words}`,
      heading: (words) => `Shown because a heading above it names ${words}`,
      page: (words) => `Shown because the page is about ${words}`,
    } satisfies Record<Reason['kind'], (words: string) => string>,
    wrongMatch: 'Wrong match?',
    wrongMatchOf: (text: string) => `Wrong match? ${text}`,
    wrongOn: (site: string) => `Not on ${site}`,
    wrongEverywhere: 'Not on any site',
    wrongCancel: 'Keep it',
    wrongDone: (term: string) => `“${term}” is no longer taken for this topic. Sidelight’s options undo that.`,
    notFound: (text: string) => `Nothing here is about “${text}”.`,
    noTopics: 'Every topic is switched off. Turn one on in Sidelight’s options to read about it here.',
    pack: (name: string, version: number) => `${name}, version ${version}`,
    checkedOn: (date: string) => `Checked on ${date}`,
    nothingSent: 'Everything here was in this browser already; nothing was sent.',
  },

  factKinds: {
    law: 'Law',
    'official-action': 'Official action',
    ruling: 'Court ruling',
    statistic: 'Figure',
    claim: 'Claim',
    note: 'Note',
  } satisfies Record<FactKind, string>,

  lawStatuses: {
    none: 'No step known yet',
    bill: 'Filed, not passed',
    passed: 'Passed, not signed',
    signed: 'Signed',
    'in-force': 'In force',
    'part-blocked': 'Struck down in part',
    blocked: 'Blocked by a court',
    'struck-down': 'Struck down',
    repealed: 'Repealed',
  } satisfies Record<LawStatus, string>,

  sourceKinds: {
    statute: 'Statute',
    bill: 'Bill',
    'court-record': 'Court record',
    agreement: 'Agreement',
    'agency-statement': 'Agency statement',
    'official-record': 'Official record',
    data: 'Data',
    'news-report': 'News report',
    opinion: 'Opinion',
    advocacy: 'Advocacy group',
    reference: 'Reference work',
    link: 'Link',
  } satisfies Record<SourceKind, string>,

  problems: {
    'pack-missing':
      'The facts that come with Sidelight are missing; your settings are safe, and installing the extension again brings the facts back.',
    'pack-broken':
      'The facts that come with Sidelight are damaged and were not loaded; your settings are safe, and installing the extension again repairs them.',
    'settings-unreadable':
      'Your settings could not be read, and nothing was written over them; restart the browser to try again.',
    'settings-unsaved':
      'This change could not be saved, so it was taken back; your other settings are safe. Make sure the disk has room, then try again.',
    'page-unreadable':
      'Extensions can’t read this kind of tab (browser pages, extension stores, PDF files), and nothing on it was changed; open an article to see its topics.',
    'topic-unknown': 'This topic is not among the installed facts; nothing was changed, so choose another topic from the list.',
    'no-answer': 'Sidelight did not answer in time; nothing was lost. Try again, or reload the page if that does not help.',
  } satisfies Record<Exclude<ProblemCode, DatabaseProblem>, string>,
};

/** More are not marked on one page, and nobody counts them. */
const mentions = (count: number) => (count > 2000 ? '2,000+ mentions' : counted(count, 'mention', 'mentions'));

/** Every string that Sidelight shows, in English. Its shape is what the other languages have to fill. */
export const en = {
  ...enInPages,

  problems: {
    ...enInPages.problems,
    'database-unreadable':
      'The browser would not open Sidelight’s storage, so the facts come straight from the extension. Your settings are safe, and so is every pack you added that is listed in the options. Check that the disk has room; Sidelight tries again at each start of the browser.',
    'database-newer':
      'A newer Sidelight wrote the storage in this browser, so this one only reads it and takes the facts straight from the extension. Your settings and the packs you added are kept; update Sidelight to use all of it again.',
    'database-refused':
      'This window keeps no storage for extensions, as private windows do, so the facts come straight from the extension. Your settings are safe; a pack that you add here stays until the browser is closed, so keep its file.',
  } satisfies Record<ProblemCode, string>,

  card: {
    open: 'Open panel',
    since: (count: number) => `${counted(count, 'thing', 'things')} happened since this article`,
    latest: 'Latest',
    sources: (count: number, date: string) => `${counted(count, 'source', 'sources')} · checked ${date}`,
    name: (topic: string) => `Background on ${topic}`,
    close: 'Close',
    menu: 'More',
    wrongMatch: 'Wrong match here',
    wrongDone: 'These words are no longer taken for this topic on this site. You can undo that in Options.',
  },

  /** The words of the toolbar's button over a page with mentions. */
  toolbar: {
    title: (count: number, topics: number) =>
      `Sidelight: ${mentions(count)} of ${counted(topics, 'topic', 'topics')} on this page`,
  },
  /** The context menu; the browser puts the selected words for %s. */
  menu: {
    lookUp: 'Look up “%s” in Sidelight',
    site: 'Switch Sidelight off or on for this site',
  },

  popup: {
    title: 'Sidelight',
    topics: 'Topics on this page',
    otherTopics: 'Other topics',
    mentions,
    allOff: 'All topics are switched off.',
    nothingFound: 'No mention of these topics was found on this page.',
    previous: 'Previous mention',
    next: 'Next mention',
    site: (site: string) => `Underline on ${site}`,
    siteOff: (site: string) => `Sidelight is switched off on ${site}.`,
    siteNotListed: (site: string) => `You keep Sidelight to some sites only, and ${site} is none of them.`,
    siteQuiet: (site: string, reason: string) => `Sidelight is off by default on ${site}. ${reason}`,
    pause: 'Pause everywhere',
    pauses: { hour: 'for an hour', restart: 'until restart' },
    pausedUntil: (time: string) => `Paused on every page until ${time}.`,
    pausedUntilRestart: 'Paused on every page until the browser is started again.',
    resume: 'Resume now',
    openPanel: 'Open panel',
    openSidePanel: 'Open in the browser’s side panel',
    openInPage: 'Open in the page',
    options: 'Options',
    grant: 'Allow on all sites',
    unwanted:
      'This page removes Sidelight’s card and panel as soon as they appear, so they stay away until it is reloaded. Sidelight’s button and the browser’s own side panel still show its topics.',
    /** Where the tab shows a pack. */
    pack: {
      is: 'This page is a pack of topics for Sidelight.',
      add: 'Add this pack',
      update: (from: number, to: number) => `Update from version ${from} to ${to}`,
      older: (from: number, to: number) => `Look at version ${to} (you have ${from})`,
      here: (version: number) => `This page is a pack that you have already, version ${version}.`,
      save: 'If this is a pack, Sidelight can’t take it from here: save it as a file, and drop that on the options page.',
    },
    unread: {
      'browser-page': 'This is a page of the browser itself, which extensions can’t read. Open an article to see its topics.',
      store: 'Browsers keep extensions out of their own stores, so this page is not read. Open an article to see its topics.',
      source: 'This is the source text of a page, which is not read. Open the page itself to see its topics.',
      pdf: 'This is a PDF file, which Sidelight can’t read yet. Select words in it and look them up from the context menu.',
      'not-text': 'This is not a page of text, so Sidelight left it as it was. Open an article to see its topics.',
      'no-access': 'Sidelight has no access to the sites you read, so nothing is underlined anywhere.',
      blocked:
        'The browser lets no extension into this page, or it failed to load. Reload it, or open an article to see its topics.',
    } satisfies Record<Unread, string>,
  },

  /** What came to a topic since its panel was open last. */
  seen: {
    unseen: (count: number) => `${count} new since you last looked`,
    label: 'What you have seen',
    hint: 'To tell what is new, this browser remembers which facts and events of a topic were there when you last looked. Not in private windows.',
    forget: 'Forget what I have seen',
    forgotten: 'Forgotten.',
  },

  /** The list of the last problems. */
  problemLog: {
    label: 'What went wrong',
    hint: 'The last 100 problems, for when you want to report one. The list stays in this browser, says nothing about the pages you read, and is sent nowhere.',
    none: 'Nothing has gone wrong.',
    times: (count: number) => `${count} times`,
    copy: 'Copy the list',
    copied: 'Copied.',
    notCopied: 'The browser did not let the list be copied; it stays here.',
    clear: 'Clear the list',
    cleared: 'Cleared.',
  },

  welcome: {
    title: 'Welcome to Sidelight',
    /** The one sentence that the browser and its store show too. */
    purpose: 'Shows sourced background on topics you track, on the page you are reading.',
    language: 'Language',
    tryIt: 'Try it here: rest the pointer on underlined words, or tap them.',
    sources: 'Sources of this article',
    topics: 'What you follow',
    topicsHint:
      'Mentions of these topics are underlined where a page is really about them. Switch off what you don’t want to see.',
    topicsFollow: 'The article above follows at once.',
    private: 'What stays private',
    privateLines: [
      'Every fact comes inside the extension. Sidelight sends nothing, to us or to anyone else; a request leaves only when you click a source.',
      'Your choices, and which topics you have looked at, are kept in this browser. No list of pages you read is made, and no article text is stored.',
    ],
    where: 'Where to find it',
    whereLines: [
      'Sidelight’s button in the toolbar shows what is on a page, switches a site off, and pauses everywhere. If you don’t see it, look behind the puzzle piece and pin it.',
      'The options hold everything else: sites, looks, language, keys and wrong matches.',
    ],
    options: 'Open options',
    done: 'Close this page',
  },

  options: optionsEn,

  sidePanel: {
    title: 'Sidelight',
    print: 'Print',
    beside: (day: string, title: string, address: string) => `Printed on ${day} beside “${title}”, ${address}`,
  },

  search: {
    label: 'Search all topics',
    results: 'Search results',
    count: (count: number) => counted(count, 'result', 'results'),
    none: (query: string) => `Nothing here says “${query}”.`,
    some: 'Nothing has all of these words. These have some of them:',
    hint: 'Try fewer words or others: a name, a place, a date.',
    all: (count: number) => `Show all ${counted(count, 'result', 'results')}`,
    leave: 'Close results',
    alsoWritten: 'Also written',
    kinds: {
      opening: 'What it is',
      fact: 'Fact',
      dispute: 'Dispute',
      law: 'Law',
      event: 'Event',
      source: 'Source',
    } satisfies Record<StatementKind, string>,
  },

  takeAway: {
    label: 'Download or copy this topic',
    forms: {
      json: { name: 'JSON', hint: 'everything, in every language, for programs' },
      csv: { name: 'CSV', hint: 'every statement as a row, for a spreadsheet' },
      ics: { name: 'ICS', hint: 'the timeline, for a calendar' },
    } satisfies Record<ExportForm, { name: string; hint: string }>,
    download: 'Download',
    downloadOf: (form: string) => `Download as ${form}`,
    downloaded: (file: string) => `Passed to the browser as ${file}`,
    notCopied: 'The browser did not allow that here: download it instead.',
  },

  /** The fact on a card that is nearest to the paragraph. */
  nearFact: {
    label: 'On this paragraph',
    source: (number: string) => `source ${number}`,
    sources: (numbers: string) => `sources ${numbers}`,
  },
};

/** The strings of one language. */
export type Catalogue = typeof en;
/** Those in a page, without the pages of the extension. What is wrong with the database is told elsewhere. */
export type StringsInPages = typeof enInPages & { problems: Partial<Record<DatabaseProblem, string>> };
