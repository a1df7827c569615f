/**
 * What `npm start` was asked to open. Node's own modules only: a mistyped name is answered before anything is installed.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { ROOT } from './setup.mjs';

const PAGES = ['.html', '.htm', '.xhtml'];

/** @typedef {{ kind: 'address', url: string } | { kind: 'file', path: string }} Target */

/**
 * @param {string | undefined} argument an address, a file, or nothing for the demo article.
 * @param {string} folder where the caller stands: relative names start there.
 * @returns {Target}
 * @throws {Error} one line: no such file, not an HTML page, not an http address.
 */
export function readTarget(argument, folder) {
  if (!argument) return { kind: 'file', path: join(ROOT, 'test', 'pages', 'demo.html') };
  const path = resolve(folder, argument);
  if (existsSync(path)) return { kind: 'file', path: checkedPage(path, argument) };
  if (/^https?:/i.test(argument)) return { kind: 'address', url: checkedAddress(argument) };
  // A single letter is a drive of Windows.
  if (/^[a-z][a-z\d+.-]+:/i.test(argument)) {
    throw new Error(`Not an http or https address: ${argument}. Pass one that begins with https://, or a file's name.`);
  }
  const hint =
    /^[\w-]+(\.[\w-]+)+(\/|$)/.test(argument) && !PAGES.includes(extname(argument))
      ? ` For an address, pass https://${argument}`
      : '';
  throw new Error(`No such file: ${argument}.${hint}`);
}

/** @param {string} address */
function checkedAddress(address) {
  if (!URL.canParse(address)) throw new Error(`Not an http or https address: ${address}`);
  return new URL(address).href;
}

/**
 * @param {string} path
 * @param {string} argument
 */
function checkedPage(path, argument) {
  if (!statSync(path).isFile()) throw new Error(`Not a file: ${argument}. Pass the HTML page inside it.`);
  if (PAGES.includes(extname(path).toLowerCase())) return path;
  if (/<(!doctype html|html|head|body)\b/i.test(readFileSync(path, 'latin1').slice(0, 4096))) return path;
  throw new Error(`Not an HTML page: ${argument}. Sidelight reads web pages; save the article as HTML and pass that.`);
}
