/** Running one step of the tests and telling how it went. */
import { spawn } from 'node:child_process';
import { ROOT, toolEnvironment } from './setup.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Runs a step whose output matters only when it fails.
 * @param {string} name
 * @param {string[][]} commands run one after another until one fails.
 * @returns {Promise<boolean>} whether all went well.
 */
export async function step(name, ...commands) {
  const start = performance.now();
  for (const command of commands) {
    const { ok, output } = await run(command, { show: false, minutes: 4 });
    if (ok) continue;
    say(`FAIL ${name} (${command.join(' ')})\n${output.trimEnd()}\n`);
    return false;
  }
  say(`ok   ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return true;
}

/**
 * @param {string[]} command
 * @param {{ show: boolean, minutes: number }} options whether its output is passed on at once, and when it is ended.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run([program = '', ...args], { show, minutes }) {
  return new Promise((done) => {
    const shell = process.platform === 'win32';
    const stdio = /** @type {const} */ (['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']);
    const child = spawn(program, args, { cwd: ROOT, env: toolEnvironment(), stdio, shell, timeout: minutes * 60_000 });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.once('error', (error) => done({ ok: false, output: output + error.message }));
    child.once('close', (code, signal) => {
      const ended = signal ? `\nended after ${minutes} minutes at most (${signal})` : '';
      done({ ok: code === 0, output: output + ended });
    });
  });
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}
