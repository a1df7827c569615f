import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REQUEST = /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|new Image\(/g;
/** The one that reads the packs that ship. */
const OURS = /^background\.js: .*fetch\(\w+\.runtime\.getURL\(/;
/** MiniSearch's map of terms has a method of that name. */
const MAP = /^chunks\/search-index-[\w-]+\.js: .*(_index\.fetch\(|\}fetch\(\w,\w\)\{)/;

/** @returns every place in the scripts of a build that could make a request, with what stands around it: `background.js: …`. */
export function requestsIn(build: string): { ours: string[]; foreign: string[] } {
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1));
  const places = files.flatMap((name) => {
    const code = readFileSync(join(build, name), 'utf8');
    return [...code.matchAll(REQUEST)].map(
      ({ index, 0: found }) => `${name}: ${code.slice(Math.max(0, index - 30), index + found.length + 30).replace(/\s+/g, ' ')}`,
    );
  });
  return {
    ours: places.filter((place) => OURS.test(place)),
    foreign: places.filter((place) => !OURS.test(place) && !MAP.test(place)),
  };
}
