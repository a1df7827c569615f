import fc from 'fast-check';
import AhoCorasick from 'modern-ahocorasick';
import { describe, expect, it } from 'vitest';
import { compileMatcher } from '@/test/fixtures/compile-matcher';
import { gatePattern } from '@/utils/core/matching/gate-pattern';
import { compared, type Literal, type Match } from '@/utils/core/matching/matcher';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { fold } from '@/utils/core/text/fold';

const literals = (terms: readonly string[]): (Literal & { tag: string })[] => terms.map((text) => ({ text, tag: text }));
const found = (terms: readonly string[], text: string) =>
  compileMatcher(literals(terms))
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('what a term finds', () => {
  it.each([
    ['287(g)', 'the 287(g) program', '287(g)'],
    ['287(g)', 'the 287 (g) program', '287 (g)'],
    ['287(g)', 'the 287( g ) program', '287( g )'],
    ['287(g)', 'two 287(g)s', '287(g)'],
    ['287(g)', '§287(g)', '287(g)'],
    ['287(g)', '287(G)', '287(G)'],
    ['287(g)', '２８７（ｇ）', '２８７（ｇ）'],
    ['287(g)', '287\u00a0(g)', '287\u00a0(g)'],
    ['287(g)', '287\u2060(g)', '287\u2060(g)'],
    ['section 287(g)', 'Section\u00a0287 (g)', 'Section\u00a0287 (g)'],
    ['287 (g)', 'the 287(g) program', '287(g)'],
    ['Uthmeier', 'Uthmeier’s office', 'Uthmeier'],
    ['Uthmeier', "Uthmeier's office", 'Uthmeier'],
    ['Uthmeier', '“Uthmeier,” he said', 'Uthmeier'],
    ['Uthmeier', '🏝️Uthmeier🏝️', 'Uthmeier'],
    ['sanctuary cities', 'SANCTUARY CITIES', 'SANCTUARY CITIES'],
    ['sanctuary city', 'a sanctuary-city law', 'sanctuary-city'],
    ['sanctuary city', 'sanctuary–city', 'sanctuary–city'],
    ['sanctuary city', 'sanctuary - city', 'sanctuary - city'],
    ['sanctuary city', 'sanc\u00adtuary city', 'sanc\u00adtuary city'],
    ['Key West', 'in Key\u00a0West.', 'Key\u00a0West'],
    ['Key West', 'in Key\n    West.', 'Key\n    West'],
    ['Cayo Hueso', 'en Cayo Hueso,', 'Cayo Hueso'],
    ['política santuario', 'POLITICA SANTUARIO', 'POLITICA SANTUARIO'],
    ['política santuario', 'poli\u0301tica santuario', 'poli\u0301tica santuario'],
    ['politica santuario', 'Política Santuario', 'Política Santuario'],
    ["sheriff's office", 'the Sheriff’s Office', 'Sheriff’s Office'],
    ["sheriff's office", 'the sheriff`s office', 'sheriff`s office'],
    ['AG', 'the AG said', 'AG'],
    ['oz', '3 oz of it', 'oz'],
    ['SB 2-C', 'under SB 2-C, which', 'SB 2-C'],
    ['SB 2-C', 'under SB 2‑C, which', 'SB 2‑C'],
    ['8 U.S.C. § 1357(g)', 'See 8 U.S.C. §\u00a01357(g).', '8 U.S.C. §\u00a01357(g)'],
    ['@AGJamesUthmeier', 'by @AGJamesUthmeier:', '@AGJamesUthmeier'],
    ['F B I', 'the F – B – I said', 'F – B – I'],
    ['(a+)+$', 'write (a+)+$ there', '(a+)+$'],
  ])('%j finds itself in %j', (term, text, match) => {
    expect(found([term], text)).toEqual([match]);
  });

  it.each([
    ['287(g)', '1287(g)'],
    ['287(g)', '1,287(g)'],
    ['287(g)', '1.287(g)'],
    ['287(g)', 'A287(g)'],
    ['287(g)', '287(h)'],
    ['287(g)', '287g'],
    ['Key West', 'KeyWest'],
    ['Key West', 'Key\u200bWest'],
    ['Key West', 'Key, West'],
    ['Key West', 'Monkey West'],
    ['Key West', 'Key Western'],
    ['Key', 'Keystone'],
    ['Key', 'Key_2'],
    ['Key', 'Keyé'],
    ['Key', 'Key\u{1d41a}'],
    ['oz', 'ozone'],
    ['908', '1908'],
    ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'],
    ['Key West', ''],
  ])('%j finds nothing in %j', (term, text) => {
    expect(found([term], text)).toEqual([]);
  });

  it('finds every term as its pack writes it, brackets, dashes and all', () => {
    const term = fc
      .string({ unit: fc.constantFrom(...'aB2é.,’§@+*^$-– ()'), minLength: 3, maxLength: 14 })
      .map((it) => it.trim())
      .filter((it) => /^[\p{L}\p{N}].*[\p{L}\p{N})]$/u.test(it) && !/[()][-– ]*[-–]|[-–][-– ]*[()]/.test(it));
    fc.assert(
      fc.property(term, (text) => {
        expect(found([text], `x ${text} x`)).toEqual([text]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back each tag that stands at a place, once', () => {
    const matcher = compileMatcher([
      { text: 'Key West', tag: 'a' },
      { text: 'KEY WEST', tag: 'b' },
      { text: 'key-west', tag: 'a' },
      { text: 'Key West', tag: 'a' },
    ]);
    expect(matcher.find('Key West').map(({ tags }) => tags)).toEqual([['a', 'b']]);
    expect(matcher.find('Key-West').map(({ tags }) => [...tags].sort())).toEqual([['a', 'b']]);
  });
});

describe('which term wins', () => {
  it.each([
    ['the longest', ['Key West', 'City of Key West', 'Key West police'], 'City of Key West police', ['City of Key West']],
    [
      'the leftmost before the longest',
      ['of Key West', 'Key West City Commission'],
      'of Key West City Commission',
      ['of Key West'],
    ],
    ['the next after it', ['Key West', 'West Key'], 'Key West Key West', ['Key West', 'Key West']],
    ['no part of a longer number', ['section 908', '1,28', '908.10'], 'section 908.103, 1,287 and 908.10,3', []],
    ['a number at the end of a sentence', ['section 908'], 'in section 908. 3 members', ['section 908']],
    ['the shorter where the longer is no whole word', ['287(g)', '287(g) program'], '287(g) programs', ['287(g)']],
    ['the shorter where the longer breaks off', ['Key West', 'Key West police'], 'Key West politics', ['Key West']],
    ['one inside another that begins later', ['sanctuary city', 'anti-sanctuary'], 'anti-sanctuary city', ['anti-sanctuary']],
  ])('%s', (_, terms, text, matches) => {
    expect(found(terms, text)).toEqual(matches);
    expect(found([...terms].reverse(), text)).toEqual(matches);
  });

  const word = fc.constantFrom('key', 'west', 'city', 'of', '287', '(g)', 'key west', 'é');
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((it) => it.join(' '));

  it('finds the same places in the same text, whatever was found before and in whatever order terms came', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), words, words, (terms, text, other) => {
        const matcher = compileMatcher(literals(terms));
        const first = matcher.find(text);
        matcher.find(other);
        expect(matcher.find(text)).toEqual(first);
        const places = (matches: Match<string>[]) => matches.map(({ start, end }) => [start, end]);
        expect(places(compileMatcher(literals([...terms].reverse())).find(text))).toEqual(places(first));
      }),
    );
  });

  it('never overlaps, keeps the order of the text, and stays inside it', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.array(words), (terms, texts) => {
        const text = texts.join(', ');
        let last = 0;
        for (const { start, end } of compileMatcher(literals(terms)).find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});

describe('a term in which capitals matter', () => {
  const exact = (term: string, text: string) =>
    compileMatcher([{ text: term, exactCase: true, tag: 0 }])
      .find(text)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['ICE', 'ICE agents', 'ICE'],
    ['ICE', 'ＩＣＥ agents', 'ＩＣＥ'],
    ['ICE', 'I\u00adCE agents', 'I\u00adCE'],
    ['US-ICE', 'US-ICE agents', 'US-ICE'],
    ['US-ICE', 'US‑ICE agents', 'US‑ICE'],
    ['US ICE', 'US–ICE agents', 'US–ICE'],
    ["AG's", 'the AG’s office', 'AG’s'],
    ['AG', 'the AG said', 'AG'],
    ['INA 287(g)', 'INA 287 (g)', 'INA 287 (g)'],
  ])('%j finds %j: only capitals matter', (term, text, match) => {
    expect(exact(term, text)).toEqual([match]);
  });

  it.each([
    ['ICE', 'ice cream'],
    ['ICE', 'Ice'],
    ['KWPD', 'kwpd'],
    ['AG', 'the ag said'],
  ])('%j does not find %j', (term, text) => {
    expect(exact(term, text)).toEqual([]);
  });

  it('leaves the place to a shorter term that does fit', () => {
    const matcher = compileMatcher([
      { text: 'key west', tag: 'loose' },
      { text: 'KEY WEST PD', exactCase: true, tag: 'exact' },
    ]);
    expect(matcher.find('Key West pd').map(({ tags }) => tags)).toEqual([['loose']]);
    expect(matcher.find('KEY WEST PD').map(({ tags }) => tags)).toEqual([['exact']]);
  });
});

describe('terms that could do harm', () => {
  it.each([
    ['characters of no width only', '\u200b\u200b\u200b'],
    ['a mark only', '\u0301\u0301\u0301'],
    ['spaces only', '   '],
    ['nothing', ''],
  ])('finds nothing for %s, and comes to an end', (_, term) => {
    const matcher = compileMatcher(literals([term, 'Key West']));
    // Asked first: a pattern that matches nothing at all, everywhere, would keep `find` where it is for ever.
    expect(matcher.find('nothing of the kind')).toEqual([]);
    expect(matcher.find('in Key West').map(({ tags }) => tags)).toEqual([['Key West']]);
  });

  it('looks for nothing when there are no terms', () => {
    const matcher = compileMatcher([]);
    expect(matcher.find('Key West')).toEqual([]);
  });
});

/** A term as a page may write it: the same words, with other case, accents, spaces and characters that show nothing. */
const TERMS = [
  '287(g)',
  'Key West',
  'política santuario',
  "sheriff's office",
  'sanctuary city',
  'SB 2-C',
  '§ 1357(g)',
  'AG Uthmeier',
];
const INVISIBLE = ['', '', '', '\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u200e'];
const SPACES = [' ', '\u00a0', '\u2009', '\u202f', '\n', '  ', '-', '–', '‑'];
const written = fc.record({
  term: fc.constantFrom(...TERMS),
  seeds: fc.infiniteStream(fc.nat(1000)),
});

function asAPageWritesIt(term: string, seeds: Iterator<number>): string {
  const pick = <Item>(list: readonly Item[]): Item => {
    const { value } = seeds.next();
    return list[Number(value) % list.length] as Item;
  };
  const character = (it: string): string => {
    if (it === ' ') return pick(SPACES);
    if (it === "'") return pick(["'", '’', '‘', '´', '`', 'ʼ']);
    if (it === '-') return pick(['-', '‑', '–', '−']);
    if (/[!-~]/.test(it) && pick([false, false, false, false, true])) return String.fromCharCode(it.charCodeAt(0) + 0xfee0);
    const cased = pick([it, it.toUpperCase(), it.toLowerCase()]);
    return pick([cased, cased.normalize('NFD'), /[a-z]/i.test(cased) ? `${cased}\u0301` : cased, cased]);
  };
  return [...term].map((it) => character(it) + pick(INVISIBLE)).join('');
}

describe('the quick no and the matcher', () => {
  const mayHold = patternTest(gatePattern(TERMS));

  it('agree: wherever something is found, the quick no has said maybe', () => {
    const matcher = compileMatcher(literals(TERMS));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), written, fc.string({ unit: 'grapheme' }), (before, { term, seeds }, after) => {
        const text = `${before} ${asAPageWritesIt(term, seeds)} ${after}`;
        const matches = matcher.find(text);
        if (matches.length > 0 && !mayHold(text)) expect.fail(`found, but not let through: ${JSON.stringify(text)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('agree also where only one thing is not as the pack writes it', () => {
    const matcher = compileMatcher(literals(TERMS));
    const missed: string[] = [];
    for (const term of TERMS) {
      [...term].forEach((it, at) => {
        const behind = [...new Set(INVISIBLE)].map((invisible) => it + invisible);
        const spaced = it === ' ' ? SPACES.flatMap((space) => [space, `${space}\u00ad`, `${space}\u200b`]) : [];
        const wide = /[!-~]/.test(it) ? [String.fromCharCode(it.charCodeAt(0) + 0xfee0)] : [];
        const marked = /\p{L}/u.test(it)
          ? [`${it}\u0301`, `${it}\u0301`.normalize('NFC'), it.normalize('NFD'), it.toUpperCase()]
          : [];
        const quoted = it === "'" ? ['’', '‘', '´', '`', 'ʼ', '′', '＇'] : [];
        const dashed = it === '-' ? ['‐', '‑', '–', '—', '−', '－', '﹣'] : [];
        for (const other of [...behind, ...spaced, ...wide, ...marked, ...quoted, ...dashed]) {
          const text = `so, ${[...term].slice(0, at).join('')}${other}${[...term].slice(at + 1).join('')}, then`;
          if (!matcher.find(text).some(({ tags }) => tags.includes(term))) missed.push(`not found: ${JSON.stringify(text)}`);
          else if (!mayHold(text)) missed.push(`not let through: ${JSON.stringify(text)}`);
        }
      });
    }
    expect(missed).toEqual([]);
  });

  it('find a term in every way in which a page may write it', () => {
    const matcher = compileMatcher(literals(TERMS));
    fc.assert(
      fc.property(written, ({ term, seeds }) => {
        const text = `so, ${asAPageWritesIt(term, seeds)}, then`;
        // "287(g)" also lies at the end of a longer term; the longer one wins.
        if (!matcher.find(text).some(({ tags }) => tags.includes(term)))
          expect.fail(`${term} not found in ${JSON.stringify(text)}`);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The slowest possible matcher: every term at every place, by an expression of its own over the folded text. */
function slowly(terms: readonly string[], text: string): [number, number][] {
  const all = fold(text).text;
  const expressions = terms.map((term) => {
    const source = [...compared(term)]
      .map((it) => {
        if (it === ' ') return `[ '"-]*[ -][ '"-]*`;
        if (it === '(') return ' *\\( *';
        if (it === ')') return ' *\\)';
        return it.replace(/[^a-z0-9]/, '\\$&');
      })
      .join('');
    return new RegExp(source, 'y');
  });
  const places: [number, number][] = [];
  for (let from = 0; from < all.length; ) {
    const ends = expressions.flatMap((expression) => {
      expression.lastIndex = from;
      if (!expression.test(all)) return [];
      const end = expression.lastIndex;
      const [first, before, last, after] = [all[from] ?? '', all[from - 1] ?? '', all[end - 1] ?? '', all[end] ?? ''];
      const isInNumber =
        (/\d/.test(first) && /[.,]/.test(before) && /\d/.test(all[from - 2] ?? '')) ||
        (/\d/.test(last) && /[.,]/.test(after) && /\d/.test(all[end + 1] ?? ''));
      const runsOn = (one: string, other: string) => /[a-z0-9_]/.test(one) && /[a-z0-9_]/.test(other);
      return isInNumber || runsOn(first, before) || runsOn(last, after) ? [] : [end];
    });
    const end = Math.max(-1, ...ends);
    if (end < 0) from++;
    else {
      places.push([from, end]);
      from = end;
    }
  }
  return places;
}

describe('a naive matcher', () => {
  it('finds the same places', () => {
    const word = fc.constantFrom('a', 'b', 'ab', '2', '28', 'abc');
    const term = fc
      .tuple(word, fc.array(fc.tuple(fc.constantFrom('', ' ', '-', '.', '(', ')', ' ('), word), { maxLength: 3 }))
      .map(([first, rest]) => first + rest.flat().join(''));
    const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '-', ' - ', "' ", '“', '(', ' ( ', ')', ' )', '.', ',')), {
      maxLength: 24,
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), text, (terms, pieces) => {
        const page = pieces.join('');
        const matches = compileMatcher(literals(terms)).find(page);
        const places = slowly(terms, page);
        // Plain text folds to itself but for runs of spaces, so offsets are compared where there are none.
        if (!page.includes('  ')) expect(matches.map(({ start, end }) => [start, end])).toEqual(places);
        else expect(matches.length).toBe(places.length);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the automaton of Aho and Corasick', () => {
  it('finds the same places where both mean the same: small letters and figures, single spaces', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab2'), minLength: 1, maxLength: 3 });
    const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 40 }), text, (terms, page) => {
        const isWhole = ({ start, end }: { start: number; end: number }) =>
          (page[start - 1] ?? ' ') === ' ' && (page[end] ?? ' ') === ' ';
        const all = new AhoCorasick(terms).search(page, { strategy: 'all' }).filter(isWhole);
        const places: [number, number][] = [];
        for (const { start } of all.toSorted((a, b) => a.start - b.start)) {
          if (start < (places.at(-1)?.[1] ?? 0)) continue;
          places.push([start, Math.max(...all.filter((it) => it.start === start).map(({ end }) => end))]);
        }
        const matches = compileMatcher(literals(terms)).find(page);
        expect(matches.map(({ start, end }) => [start, end])).toEqual(places);
      }),
      { numRuns: 1000 },
    );
  });
});
