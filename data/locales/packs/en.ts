import type { OwnTopic } from '../../../utils/core/packs/own-topic.ts';
import type { ChangedPart, PackChange } from '../../../utils/core/packs/pack-diff.ts';
import type { PackPart } from '../../../utils/core/packs/pack-view.ts';
import { packFaultsEn } from '../pack-faults/en.ts';

const counted = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`;

/** What options say of packs, in English: its shape is what the other languages have to fill. Counts come as they are shown. */
export const packsEn = {
  faults: packFaultsEn,

  label: 'Packs',
  hint: 'A pack is a file of topics with their sources, by one publisher. Sidelight comes with one; you can add others, and make topics of your own. Packs stay in this browser.',
  version: (version: number) => `Version ${version}`,
  versionLabel: 'Version',
  by: (publisher: string) => `by ${publisher}`,
  checkedOn: 'checked on',
  addedOn: 'added on',
  bundled: 'Comes with Sidelight',
  counts: {
    topics: (count: string) => counted(count, 'topic', 'topics'),
    terms: (count: string) => counted(count, 'term', 'terms'),
    facts: (count: string) => counted(count, 'fact', 'facts'),
    events: (count: string) => counted(count, 'event', 'events'),
    disputes: (count: string) => counted(count, 'dispute', 'disputes'),
    sources: (count: string) => counted(count, 'source', 'sources'),
  } satisfies Record<PackPart, (count: string) => string>,

  /** The name of a button that stands with others of its kind. */
  of: (action: string, pack: string) => `${action}: ${pack}`,
  export: 'Save as a file',
  remove: 'Remove',
  removed: (pack: string) => `${pack} is removed.`,
  undo: 'Undo',
  restored: (pack: string) => `${pack} is back.`,
  putAway: 'Put away',
  isAway: 'Put away: its topics are not underlined.',
  bringBack: 'Bring back',
  edit: 'Edit',
  goBack: (version: number) => `Return to version ${version}`,
  check: 'Check for a newer version',
  from: (address: string) => `From ${address}. A check for a newer version opens that address in a tab for a moment.`,
  session: 'This window keeps nothing: the pack is here until you close the browser. Keep its file.',
  resting: 'At rest: a pack that comes with Sidelight now covers one of its topics. Nothing of it is lost.',
  lost: (pack: string, version: number) =>
    `${pack}, version ${version}, can’t be read: the browser has lost its data. Add its file again, or remove it.`,
  newer: (pack: string, version: number) =>
    `${pack}, version ${version}, is made for a newer Sidelight. Its file is kept as it is and comes back into use once Sidelight is updated.`,
  gone: (pack: string) => `The file of ${pack} can’t be read.`,

  add: 'Add a pack',
  choose: 'Choose files',
  drop: 'or drop pack files here (.json, at most 5 MB each)',
  reading: (file: string) => `Reading ${file}`,
  asking: (pack: string) => `Add “${pack}”?`,
  updating: (pack: string, from: number, to: number) => `Update “${pack}” from version ${from} to ${to}?`,
  older: (pack: string, from: number, to: number) =>
    `You have version ${from} of “${pack}”. Replace it with the older version ${to}?`,
  otherFile: (pack: string, version: number) =>
    `Version ${version} of “${pack}” is here already, but this file says other things. Replace it?`,
  same: (pack: string, version: number) => `“${pack}”, version ${version}, is already here. Nothing was changed.`,
  caution: 'Sidelight checks the form of a pack, not whether it is true. Add packs of publishers you trust.',
  signed: 'Signed with this key:',
  signedHint: 'Later versions must be signed with it too.',
  unsigned: 'Not signed: nobody can tell whether a later version is by the same publisher.',
  isSigned: 'signed',
  publisher: 'Publisher',
  licence: 'License',
  languages: 'Languages',
  holds: 'Holds',
  linksTo: 'Links to',
  andMore: (count: string) => `and ${count} more`,
  looksFor: (count: string) => counted(count, 'term it looks for', 'terms it looks for'),
  doAdd: 'Add',
  doUpdate: 'Update',
  doReplace: 'Replace',
  keepOld: (version: number) => `Keep version ${version}`,
  cancel: 'Cancel',
  close: 'Close',
  writing: 'Writing…',
  added: (pack: string) => `“${pack}” is added`,
  addedHint: 'Its topics are underlined from now on, in open tabs too.',
  updated: (pack: string, version: number) => `“${pack}” is now version ${version}`,
  keepFile: 'Keep the file: browsers can lose what they store.',

  whatChanges: 'What changes',
  nothingChanges: 'No topic, fact or event changes.',
  changes: {
    added: (count: string) => counted(count, 'entry added', 'entries added'),
    changed: (count: string) => counted(count, 'entry changed', 'entries changed'),
    removed: (count: string) => counted(count, 'entry taken out', 'entries taken out'),
  } satisfies Record<PackChange['what'], (count: string) => string>,
  was: 'Before:',
  wordsStay: 'Its words stay; what changes is its sources, its dates or other details.',
  onlyIn: (languages: string) => `What you read stays; it changes only in: ${languages}.`,
  parts: {
    topics: 'Topic',
    terms: 'Term',
    facts: 'Fact',
    events: 'Event',
    disputes: 'Dispute',
    disagreements: 'Where reports disagree',
    laws: 'Law',
    roles: 'Office',
    series: 'Figures',
  } satisfies Record<ChangedPart, string>,

  faulty: (file: string) => `${file} was not added`,
  faultCount: (count: string) => `${counted(count, 'thing is', 'things are')} wrong with it; nothing of it was kept.`,
  copyFaults: 'Copy these lines',
  copied: 'Copied.',
  notCopied: 'The browser did not allow that: select the lines and copy them.',

  full: (needs: string) =>
    `There is no room: the pack needs about ${needs} MB. Nothing of it was kept; your other packs are safe.`,
  fullOf: (needs: string, free: string) =>
    `There is no room: the pack needs about ${needs} MB, and ${free} MB are free. Nothing of it was kept; your other packs are safe.`,
  changed: 'This pack was changed in another window meanwhile. Nothing was written; choose the file again.',
  refused: 'The browser would not keep the pack. Nothing of it was kept; restarting the browser usually helps.',

  make: 'Make a topic',
  makeHint:
    'Words to look for, and a note of yours that shows beside them. It is a pack like any other: you can save it as a file and give it away.',
  editing: (topic: string) => `Edit “${topic}”`,
  fields: {
    name: 'Name',
    alone: 'Words that are enough alone',
    inContext: 'Words that need others beside them',
    beside: 'Words that must stand beside those',
    note: 'Your note',
    links: 'Links',
    author: 'Who writes this',
  } satisfies Record<keyof OwnTopic, string>,
  fieldHints: {
    name: 'As the card will show it.',
    alone: 'One a line, at least 3 letters each: “Island Ferry”.',
    inContext: 'One a line. For words that can mean other things too: “the ferry”.',
    beside: 'One a line: “harbor”, “timetable”.',
    note: 'At most 600 characters. It is shown as a note by whoever writes this, with today’s date.',
    links: 'One a line: the address, with a title before it if you like. “The timetable https://…”',
    author: 'Your name, or what you go by. It is shown with the note, also to those you give the file to.',
  } satisfies Record<keyof OwnTopic, string>,
  /** What is to be mended, at its field. */
  formFaults: {
    empty: {
      name: 'Write a name.',
      alone: 'Write at least one word or name.',
      inContext: 'Write at least one word or name.',
      beside: 'Write at least one word or name.',
      note: 'Write a note.',
      links: 'Write an address.',
      author: 'Write who says this.',
    } satisfies Record<keyof OwnTopic, string>,
    tooLong: (limit: string) => `Too long: it can have ${limit} characters.`,
    tooMany: (limit: string) => `Too many: there can be ${limit}.`,
    tooShort: (text: string) => `“${text}” is too short: write at least 3 letters.`,
    noLetter: (text: string) => `“${text}” has no letter or digit.`,
    tooCommon: (text: string) => `“${text}” is too common to be enough alone: write more words.`,
    noAddress: (text: string) => `“${text}” is no address: it has to begin with https://.`,
    notPublic: (text: string) => `“${text}” is not an address that everyone can open.`,
    manyLinks: 'Too many: a note can have 12 links.',
    other: 'There is a character in it that can’t be kept: write it anew instead of pasting it.',
  },
  optional: '(optional)',
  save: 'Save topic',
  saved: (topic: string) => `“${topic}” is saved, and underlined from now on, in open tabs too.`,

  authorLink: 'Write or check a pack: see it as readers will',
  authorHeading: 'For authors of packs',
  authorText: 'The pack’s text',
  authorBegins:
    'A pack is one JSON file: topics with the words they are found by, facts, events and their sources. For an example, save one of your packs as a file and open it here:',
  authorOpen: 'Open a file',
  authorHint: 'Write here, paste, or open a file. Nothing leaves this page.',
  authorWhole: 'This is a whole pack: it could be added as it is.',
  authorFaults: (count: string) => `${counted(count, 'thing', 'things')} to fix:`,
  authorPreview: 'What readers will see',
  authorSigned: 'The signature is valid: the holder of its key signed this very text.',
  /** Behind the place of the signature. */
  authorWrong: 'is not of this text; when the text is finished, the holder of the key has to sign it again',
  authorSignAgain: 'This signs it again:',
  authorKey: 'The key of the signature:',
  authorSameKey: 'It is the key that your version of this pack came with.',
  authorOtherKey: 'It is not the key that your version of this pack came with.',
  authorNewKey:
    'You have no signed version of this pack to compare the key with: readers take the first key they see for the publisher’s.',
};
export type PackWords = typeof packsEn;
