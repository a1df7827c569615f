import { asFound, type PackFault, type PackFaultCode } from './pack-fault.ts';
import { joinPath } from './walk-pack.ts';

/** Deeper than this no pack goes; the parsers and checks behind are recursive. */
const DEEPEST = 32;
/** With these keys foreign data gets at what every object has in common. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Each is looked up in the text anew. */
const MOST_KEYS_TOLD = 21;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const CUT_ESCAPE = /^\\(?:u[\da-fA-F]{0,3})?$/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** A list or an object that has begun and not ended. */
interface Open {
  /** Of an object. */
  keys: Set<string> | undefined;
  /** The key or the number of what stands next in it. */
  at: string | number;
}

/**
 * Says where a text breaks the grammar of JSON (RFC 8259), which browsers tell each in other words, and what they let pass: keys that stand twice,
 * keys that reach into prototypes, nesting without end. One pass without recursion.
 *
 * @returns the faults, the first of grammar being the last; none where `JSON.parse` may have it.
 */
export function jsonFaults(text: string): PackFault[] {
  const faults: PackFault[] = [];
  const open: Open[] = [];
  let at = 0;
  /** What may come: a value, a value or the end of the list, a key, a key or the end of the object, what follows a value. */
  let next: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end' = 'value';

  const pathOf = () => open.reduce((path, { at }) => joinPath(path, typeof at === 'number' ? at : asFound(at)), '');
  const broken = (code: PackFaultCode, where = at) => [...faults, { code, path: '', ...placeOf(text, where, code) }];
  const grammar = () => {
    if (at >= text.length || isCut(text, at)) return broken('cut-off', text.length);
    if (text[at] === '/' || text[at] === '#') return broken('comment');
    if ((next === 'value' || next === 'key') && /[}\]]/.test(text[at] ?? '') && open.length > 0) {
      return broken('comma', text.lastIndexOf(',', at));
    }
    return broken('not-json');
  };

  for (;;) {
    at = pastSpace(text, at);
    const character = text[at];
    if (next === 'key' || next === 'key-or-end') {
      const inner = open.at(-1);
      if (character === '}' && next === 'key-or-end') {
        open.pop();
        at++;
        next = 'comma-or-end';
      } else {
        const end = character === '"' ? pastString(text, at) : undefined;
        if (end === undefined || !inner?.keys) return grammar();
        if (end < 0) return broken(-end > text.length ? 'cut-off' : 'not-json', Math.min(-end - 1, text.length));
        const key: string = JSON.parse(text.slice(at, end));
        inner.at = key;
        if (faults.length < MOST_KEYS_TOLD) {
          if (FORBIDDEN.has(key)) faults.push({ code: 'key-forbidden', path: pathOf(), found: asFound(key) });
          else if (inner.keys.has(key))
            faults.push({ code: 'key-twice', path: pathOf(), ...placeOf(text, at, 'key-twice'), found: asFound(key) });
        }
        inner.keys.add(key);
        at = pastSpace(text, end);
        if (text[at] !== ':') return grammar();
        at++;
        next = 'value';
      }
    } else if (next === 'comma-or-end') {
      const inner = open.at(-1);
      if (!inner) return at < text.length ? grammar() : faults;
      if (character === ',') {
        at++;
        if (typeof inner.at === 'number') inner.at++;
        next = inner.keys ? 'key' : 'value';
      } else if (character === (inner.keys ? '}' : ']')) {
        open.pop();
        at++;
      } else return grammar();
    } else if (character === ']' && next === 'value-or-end') {
      open.pop();
      at++;
      next = 'comma-or-end';
    } else if (character === '{' || character === '[') {
      if (open.length === DEEPEST) return [...faults, { code: 'too-deep', path: '', limit: DEEPEST }];
      const isObject = character === '{';
      open.push(isObject ? { keys: new Set(), at: '' } : { keys: undefined, at: 0 });
      at++;
      next = isObject ? 'key-or-end' : 'value-or-end';
    } else {
      const end = character === '"' ? pastString(text, at) : pastPlain(text, at);
      if (end === undefined) return grammar();
      if (end < 0) return broken(-end > text.length ? 'cut-off' : 'not-json', Math.min(-end - 1, text.length));
      at = end;
      next = 'comma-or-end';
    }
  }
}

function pastSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}

/** @returns the end of a number or word, undefined where there is none. */
function pastPlain(text: string, at: number): number | undefined {
  for (const token of [NUMBER, WORD]) {
    token.lastIndex = at;
    if (token.test(text)) return token.lastIndex;
  }
  return undefined;
}

/** Whether the text ends within a word or a number that could have gone on. */
function isCut(text: string, at: number): boolean {
  const rest = text.slice(at, at + 6);
  return (
    rest.length < 6 && (['true', 'false', 'null', '-'].some((word) => word.startsWith(rest)) || /^(?:\.|[eE][+-]?)$/.test(rest))
  );
}

/** @returns the end of a string; where it breaks off or holds what it must not, that place plus one, negative. */
function pastString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -(at + 1);
    if (code !== 92) continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return CUT_ESCAPE.test(text.slice(at, at + 7)) ? -(text.length + 1) : -(at + 1);
    at = ESCAPE.lastIndex - 1;
  }
  return -(text.length + 1);
}

/** @returns line and column, both from 1, and what stands there. */
export function placeOf(text: string, at: number, code: PackFaultCode): Pick<PackFault, 'line' | 'column' | 'found'> {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  const place = { line, column: at - (at > 0 ? text.lastIndexOf('\n', at - 1) : -1) };
  return code === 'cut-off' ? place : { ...place, found: asFound(text.slice(at, at + 60)) };
}
