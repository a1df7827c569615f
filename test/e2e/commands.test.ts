import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanTree } from '../../build/packages.ts';
import { serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { filesIn } from '../house/sources.ts';
import { ROOT, toolEnvironment } from '../run/setup.mjs';
import { PAGES } from './scene.ts';

/**
 * Every command that the documents name, run as somebody would who has just cloned the project. What takes minutes is given less to
 * do; what `npm test` itself runs is not run once more.
 */
const BY_NPM_TEST: Record<string, [file: string, words: string]> = {
  'npm test': ['.ci/run', 'exec npm test'],
  'npm run check': ['test/run/all.mjs', "['npm', 'run', '--silent', 'check', '--', 'test/house']"],
  'npm run zip': ['test/run/all.mjs', "['npm', 'run', 'zip',"],
  'npm run zip -- --twice': ['test/run/all.mjs', "['npm', 'run', 'zip', '--', '--twice']"],
  'npm run test:hostile': ['test/run/all.mjs', "['npm', 'run', '--silent', 'test:hostile']"],
  'npm run prove:privacy': ['test/hostile/witnesses.ts', "['run', '--silent', 'prove:privacy', '--', browser]"],
  'npm run lint:store': ['test/hostile/witnesses.ts', "['run', '--silent', 'lint:store']"],
};

interface Command {
  /** What it is given here beside what the documents say. */
  also?: readonly string[];
  /** What it says once it has done it. */
  says: RegExp;
  /** A file that is there then; one that was there before is taken away. */
  makes?: string;
  /** What it writes is in the project as it writes it. */
  changes?: 'nothing';
  /** It has something to complain of, and ends so. */
  complains?: true;
}

const MENTIONS = /^13 mentions: key-west 4, 287g 3, uthmeier 2, sanctuary-laws 4$/m;
const PICTURES = /^\d+ pictures in .*, 0 faults of layout$/m;

/** In this order: some need what others have made, or spoil what others need. */
const HERE: Record<string, Command> = {
  'npm run release:check': { says: /^Ready: versions agree/m },
  'npm run packs -- --release': { says: /no faults$/m },
  'npm run packs:schema': { says: /^Fixed 1 file|^Formatted 1 file/m, changes: 'nothing' },
  'npm run icons': { says: /^4 icons in /m, makes: 'data/public/icon/128.png' },
  'npm run test:unit': { also: ['--', 'test/core/text/halving.test.ts'], says: /1 passed/ },
  'npm run eval:mentions -- test/eval/passages.jsonl': { says: /plain keywords/ },
  'npm start': { says: MENTIONS, makes: '.output/demo/panel.png' },
  'npm start -- FILE.html': { says: MENTIONS },
  'npm start -- https://…': { says: MENTIONS },
  'npm run shots:store': { says: /^5 pictures and a tile/m, makes: '.output/store/en/1-card.png' },
  'npm run test:e2e': { also: ['--', 'test/e2e/build.test.ts', '-t', 'paid for chrome'], says: /\d passed/ },
  'npm run gallery': { says: /^There is no display here/m, makes: '.output/gallery/index.html' },
  'npm run shots -- card es dark': { also: ['320'], says: PICTURES },
  'npm run packs:sign': { says: /^Usage: npm run packs:sign -- FILE KEYFILE/m, complains: true },
  'npm run packs:sign -- pack.json key.pem --new-key': { says: /^Signed pack\.json with /m, makes: 'key.pem' },
  'npm run bench:match': { also: ['--', '.git/one-page'], says: /modern-ahocorasick/ },
  // `npm run bench` is the same, and keeps what it has measured.
  'npm run bench:page': { also: ['--', '--help'], says: /--record/ },
  'npm run bench': { also: ['--', '--only', '6', '--reps', '1', '--limit', '1'], says: /^Kept in test\/bench\/results\//m },
};

/** Those that go on until they are ended: what they have built then. */
const ENDLESS: Record<string, string> = {
  'npm run dev': '.output/chrome-mv3-dev/manifest.json',
  'npm run dev:firefox': '.output/firefox-mv3-dev/manifest.json',
};

const folder = cleanTree();
const servers: Awaited<ReturnType<typeof serve>>[] = [];

/** Nobody looks: no window is opened. What vitest says of itself would make another build. */
const env = Object.fromEntries(
  Object.entries({ ...toolEnvironment(), CI: '1', NO_COLOR: '1' }).filter(
    ([name]) =>
      !/^(VITEST|NODE_ENV|VITE_|DEV$|PROD$|MODE$|SSR$|TEST$|BASE_URL$|FORCE_COLOR$|DISPLAY$|WAYLAND_DISPLAY$)/.test(name),
  ),
);
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  // The packages that are linked there are those of the lockfile.
  utimesSync(join(folder, 'package-lock.json'), 0, 0);
  git('init', '--quiet');
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n.output\n.wxt\n');
  git('add', '--all');
  mkdirSync(join(folder, '.git', 'one-page'));
  copyFileSync(join(PAGES, 'demo.html'), join(folder, '.git', 'one-page', 'demo.html'));
  git('-c', 'user.name=x', '-c', 'user.email=x@x.example', 'commit', '--quiet', '--message', 'x');
});
afterAll(async () => {
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** @returns what stands for the words of documents that stand for something. */
async function given(word: string): Promise<string> {
  if (word === 'FILE.html') return join(PAGES, 'demo.html');
  if (word === 'pack.json')
    copyFileSync(join(folder, '.output', 'chrome-mv3', 'packs', 'florida-immigration.json'), join(folder, word));
  if (word !== 'https://…') return word;
  const server = await serve({ dir: PAGES });
  servers.push(server);
  return `${server.origin}/demo.html`;
}

function begin(args: readonly string[]): { child: ChildProcess; said: () => string; ended: Promise<number | null> } {
  const child = spawn('npm', [...args], { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (more) => (text += more));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, said: () => text, ended };
}

describe('documents', () => {
  it('name no command that is not run', () => {
    const named = filesIn(['.'], /\.md$/).flatMap(({ path, text }) =>
      [...text.matchAll(/`(npm (?:start|test|run [^`]+?)(?: -- [^`]+)?)`|^(npm (?:start|test|run \S+))/gm)].map(
        ([, code, line]) => ({
          path,
          command: code ?? line ?? '',
        }),
      ),
    );
    const known = [...[BY_NPM_TEST, HERE, ENDLESS].flatMap(Object.keys), 'npm run packs:new everglades'];
    // One that is told more is the same command.
    const isRun = (command: string) => known.some((each) => each === command || each.startsWith(`${command} -- `));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ command }) => !isRun(command))).toEqual([]);
    // And no script is left that only works by itself.
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    // Those are steps of `npm start` and `npm test`.
    const steps = ['build', 'build:firefox', 'types', 'lint'];
    const scriptsRun = known.map((command) => command.replace(/^npm (run )?/, '').split(' ')[0]);
    expect(Object.keys(scripts).filter((script) => !scriptsRun.includes(script) && !steps.includes(script))).toEqual([]);
  });

  it.each(Object.entries(BY_NPM_TEST))('name %s, which CI runs', (_, [file, words]) => {
    expect(readFileSync(join(ROOT, file), 'utf8').replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('in a fresh clone', () => {
  it.each(Object.entries(HERE))('%s', { timeout: 240_000 }, async (command, { also = [], says, makes, changes, complains }) => {
    if (makes) rmSync(join(folder, makes), { force: true });
    const words = await Promise.all(command.split(' ').slice(1).map(given));
    const { said, ended } = begin([...words, ...also]);
    const status = await ended;
    expect(status, said()).toBe(complains ? 1 : 0);
    expect(said()).toMatch(says);
    if (makes) expect(existsSync(join(folder, makes)), makes).toBe(true);
    if (changes) expect(git('status', '--porcelain')).toBe('');
  });

  it.each(Object.entries(ENDLESS))('%s, until it is ended', { timeout: 120_000 }, async (command, makes) => {
    const { child, said, ended } = begin(command.split(' ').slice(1));
    const over = ended.then(() => 'over');
    try {
      await Promise.race([over, waitFor(() => existsSync(join(folder, makes)), { what: basename(makes), timeout: 90_000 })]);
      expect(existsSync(join(folder, makes)), said()).toBe(true);
    } finally {
      if (child.pid && child.exitCode === null) process.kill(-child.pid);
      await over;
    }
  });

  it('npm run packs:new everglades, and npm run packs says what is to be written', async () => {
    const made = begin(['run', 'packs:new', 'everglades']);
    expect([await made.ended, made.said()]).toEqual([0, expect.stringMatching(/^Made .*everglades/m)]);
    const listed = begin(['run', 'packs']);
    expect([await listed.ended, listed.said()]).toEqual([1, expect.stringMatching(/topics\/everglades\/\w+\.json/)]);
  });
});
