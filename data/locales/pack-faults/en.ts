import type { PackFaultTexts } from './texts.ts';

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'nothing',
};
const type = (name = '') => TYPES[name] ?? name;

/** What is wrong with a pack, in English: behind the place, each says what is wrong and what to write. */
export const packFaultsEn: PackFaultTexts = {
  unreadable: () => 'could not be read; the file may have been moved or changed: choose it again',
  empty: () => 'the file is empty; choose a pack file',
  'too-big': ({ found, limit }) => `the file has ${found} MB; a pack has at most ${limit} MB`,
  'not-text': () => 'is not text; unpack it first, or choose the pack’s .json file',
  'not-utf8': ({ line, column }) =>
    line ? `is not UTF-8 at line ${line}, column ${column}; save the file as UTF-8` : 'is not UTF-8; save the file as UTF-8',

  'not-json': ({ line, column, found }) =>
    `is not JSON at line ${line}, column ${column}, found "${found}"; correct it there, or choose the pack’s .json file`,
  'cut-off': ({ line, column }) => `ends too early at line ${line}, column ${column}; the file is cut off: get it again`,
  comma: ({ line, column }) => `has a comma too many at line ${line}, column ${column}; take it out`,
  comment: ({ line, column }) => `has what JSON does not know, such as a comment, at line ${line}, column ${column}; take it out`,
  'too-deep': ({ limit }) => `is nested deeper than ${limit}; no pack is`,
  'key-twice': ({ found, line }) => `has the key "${found}" twice, the second time at line ${line}; write it once`,
  'key-forbidden': ({ found }) => `the key "${found}" is not allowed; take it out`,

  'no-object': ({ found }) => `must be an object, found ${type(found)}; a pack begins with { "format": 1, "id": …`,
  missing: () => 'is missing; write it',
  'unknown-key': ({ found, wanted }) =>
    `has a key that is not known here: "${found}"; ${wanted ? `write "${wanted}"` : 'correct its spelling'} or take it out`,
  'wrong-type': ({ found, wanted }) => `is ${type(found)}; write ${type(wanted)}`,
  'not-one-of': ({ found, wanted }) => `${found} is not known here; write one of ${wanted}`,
  'newer-format': ({ found }) => `${found} is made for a newer version of Sidelight; update Sidelight`,
  'whole-number': ({ found, limit }) => `must be a whole number from 0 to ${limit}, found ${found}; write one`,
  'too-small': ({ limit }) => `is too small; write ${limit} or more`,
  'too-large': ({ limit }) => `is too large; write ${limit} or less`,
  'too-few': ({ limit, wanted }) => `has fewer than ${limit} ${wanted}; write at least ${limit}`,
  'too-many': ({ limit, wanted }) => `has more than ${limit} ${wanted}; write at most ${limit}`,
  'too-many-in-all': ({ limit }) => `holds more than ${limit} entries in all; make several packs of it`,
  'empty-text': () => 'is empty; write the text',
  'too-long': ({ limit }) => `is longer than ${limit} characters; shorten it`,
  'lone-surrogate': ({ found }) => `is not valid text, found "${found}": half a character; write it anew`,
  control: ({ found }) => `holds a control character or a line break, found "${found}"; take it out`,
  direction: ({ found }) => `holds a direction control, found "${found}"; take it out`,
  marks: ({ found }) => `has too many marks over one letter, found "${found}"; take them out`,
  id: ({ found }) => `must be letters a-z, digits and hyphens, at most 64, found "${found}"; write another`,
  date: ({ found }) => `must be a date: 2025, 2025-07 or 2025-07-08, found "${found}"`,
  day: ({ found }) => `must be a day: 2025-07-08, found "${found}"`,
  span: ({ found }) => `must be a date or a span of two alike: 2025, 2025-07, 2025-07-08 or 2025-07/2025-09, found "${found}"`,
  'no-such-day': ({ found }) => `"${found}" is not a date of the calendar; write a real one: 2025-07-08`,
  backwards: ({ found }) => `"${found}" ends before it begins; write the earlier date first`,
  https: ({ found }) => `must begin with https://, found "${found}"; write the page’s address`,
  'whole-address': ({ found }) => `must be a whole address, beginning with https://, found "${found}"; write the page’s address`,
  credentials: ({ found }) => `must be without user name and password, found "${found}"; write the page’s address`,
  'public-address': ({ found }) =>
    `must be a public address, with a name and without a port, found "${found}"; write the page’s address`,
  trim: ({ found, wanted }) => `has spaces around the address, found "${found}"; write "${wanted ?? found?.trim()}"`,
  'short-term': ({ found }) => `"${found}" is too short to be a term; write at least 3 characters`,
  'no-letter': ({ found }) => `has no letter or digit, found "${found}"; write the words`,
  'no-speaker': () => 'is a claim or a note; name who makes it',
  'no-date': () => 'has no date; write from, inOfficeBy or to',
  'one-side': () => 'has one side only; a dispute has two or more',
  'no-citation': () => 'has no source; cite at least one',

  'id-twice': ({ found, other }) => `"${found}" is also the id of ${other}; write another`,
  future: ({ found }) => `"${found}" is in the future; write the date on which it happened, or leave it out until then`,
  'quote-words': ({ found, limit }) => `has ${found} words; quote at most ${limit}`,
  'no-quote': () => 'is missing, though words around it are given; write the quote',
  'no-source': ({ found }) => `"${found}" is no source of this pack; add it to the sources or cite another`,
  'cited-twice': ({ found }) => `"${found}" is cited twice; cite it once`,
  uncited: ({ found }) => `"${found}" is cited nowhere; cite it or take it out`,
  'hue-twice': ({ found, other }) => `${found} is also the hue of ${other}; write another`,
  'no-topic': ({ found }) => `"${found}" is no topic of this pack; write the id of one or take it out`,
  'own-topic': ({ found }) => `"${found}" is the topic it stands in; leave it out`,
  'topic-twice': ({ found }) => `"${found}" stands here twice; write it once`,
  order: ({ found, other }) => `"${found}" comes after "${other}" here; put the earlier one first`,
  'no-column': ({ found }) => `"${found}" is no column; add it to columns or take it out`,
  'no-value': ({ found }) => `"${found}" has no value at any point; write one or take the column out`,
  'left-before': ({ found, other }) => `"${found}" is before "${other}"; an office is left after it is taken`,
  'no-list': ({ found }) => `"${found}" is no word list of this pack; add it to wordLists or write the words here`,
  'too-common': ({ found }) => `"${found}" alone is too common; write more words, or give it context ("sense": "context")`,

  'bundled-pack': ({ found }) => `"${found}" comes with Sidelight; bundled packs can't be replaced by import: write another id`,
  'topic-taken': ({ found, other }) =>
    `"${found}" is already a topic of the pack "${other}"; remove that pack, or write another id`,

  'signature-form': () => 'is not what a signature is made of; write what npm run packs:sign wrote, or take the signature out',
  'signature-wrong': () => 'does not fit what the pack says: it was changed after it was signed; get it from its publisher again',
  'key-changed': ({ found, other }) =>
    `"${found}" is not the publisher’s key "${other}" that your version came with; ask the publisher, or remove your version first if you trust this one`,
  'key-missing': () =>
    'is missing, though your version is signed; get the signed file from its publisher, or remove your version first if you trust this one',

  'tab-unread': () =>
    'the tab shows no text that Sidelight can read there; open the address, save what it shows as a file, and choose that',
  'tab-address': ({ found }) =>
    `packs are taken from public https:// addresses only, found "${found}"; save the file, and choose that if you trust it`,
  'tab-encoding': ({ found }) =>
    `was read as ${found}, since its server does not say that it is UTF-8; save the file and choose that`,
  'other-pack': ({ found, wanted }) => `"${found}" is another pack than "${wanted}"; open its address to add it`,
};
