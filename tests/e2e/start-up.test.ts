import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

// What makes a start slow is counted here, because counts do not waver; bench/startup.mjs takes the times.

/** Built-in modules that a command may load on top of what an empty script has. */
const MOST_BUILT_INS = { version: 1, hot: 6 };
/** Files that a hot command may read through Node: entry, bundle, code cache, better-sqlite3's package.json, some spare. */
const MOST_FILES = 6;
/** Each of these takes 1 to 10 ms the first time. */
const COSTLY = /\b(net|tty|stream|child_process|crypto|readline|zlib|worker_threads|module|esm|https?)\b/;
const HOT = [['list'], ['today'], ['log', '1', '+1'], ['report', 'weekly']];

const launcher = join(packageRoot, 'bin/mentor.js');

/** Loaded before the script: notes which built-in modules it loads and which files it reads. */
const PROBE = `
const fs = require('node:fs');
const files = [];
for (const name of ['openSync', 'readFileSync']) {
  const real = fs[name];
  fs[name] = (file, ...rest) => {
    if (typeof file === 'string') files.push(file);
    return real(file, ...rest);
  };
}
const write = fs.writeFileSync;
process.on('exit', () => write(process.env.PROBE_FILE, JSON.stringify({
  builtIns: process.moduleLoadList,
  modules: Object.keys(require.cache),
  files,
})));
`;

interface Seen {
  builtIns: string[];
  modules: string[];
  files: string[];
}

let folder: string;
let env: NodeJS.ProcessEnv;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentor-start-up-'));
  env = {
    PATH: process.env['PATH'],
    HOME: folder,
    XDG_CACHE_HOME: join(folder, 'cache'),
    MENTOR_DB: join(folder, 'goals.db'),
    PROBE_FILE: join(folder, 'seen.json'),
  };
  writeFileSync(join(folder, 'probe.cjs'), PROBE);
  writeFileSync(join(folder, 'empty.cjs'), '');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function node(args: string[], changes: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, args, { env: { ...env, ...changes }, encoding: 'utf8' });
}

function mentor(...args: string[]): string {
  const { status, stdout, stderr } = node([launcher, ...args]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** Fills the database, so that the hot commands have something to read. */
function oneGoal(): void {
  const promise = ['--from', '0', '--to', '12', '--reading', 'total', '--unit', 'books', '--due', '+20w'];
  const args = ['new', 'Read twelve books', ...promise, '--relevant', 'I miss it', '--no-input'];
  const { status, stderr } = node([launcher, ...args]);
  expect(status, stderr).toBe(0);
}

function seen(script: string, ...args: string[]): Seen {
  const { status, stderr } = node(['-r', join(folder, 'probe.cjs'), script, ...args]);
  expect(status, stderr).toBe(0);
  return JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'));
}

function extraBuiltIns(...args: string[]): string[] {
  const floor = new Set(seen(join(folder, 'empty.cjs')).builtIns);
  return seen(launcher, ...args).builtIns.filter((name) => !floor.has(name));
}

const cacheFolder = () => join(folder, 'cache/mentor');
const caches = () => (existsSync(cacheFolder()) ? readdirSync(cacheFolder()) : []);
const cacheOf = (command: string) => {
  const name = caches().find((file) => file.endsWith(`-${command}`));
  if (name === undefined) throw new Error(`no code cache for ${command} among ${caches().join(', ')}`);
  return join(cacheFolder(), name);
};

test('--version loads nothing and leaves nothing', () => {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  expect(mentor('--version')).toBe(`${version}\n`);
  expect(mentor('-V')).toBe(`${version}\n`);
  expect(extraBuiltIns('--version').length).toBeLessThanOrEqual(MOST_BUILT_INS.version);
  expect(caches()).toEqual([]);
});

test.each(HOT)('%s loads few built-in modules and reads few files', (...args) => {
  oneGoal();
  mentor(...args); // writes the code cache
  const extra = extraBuiltIns(...args);
  expect(extra.filter((name) => COSTLY.test(name))).toEqual([]);
  expect(extra.length).toBeLessThanOrEqual(MOST_BUILT_INS.hot);

  const { files, modules } = seen(launcher, ...args);
  const read = [...new Set(files)];
  expect(read.length, read.join('\n')).toBeLessThanOrEqual(MOST_FILES);
  expect(modules.filter((file) => file.includes('vendor'))).toEqual([]);
});

test('the code cache is private, whole, and used', () => {
  oneGoal();
  mentor('list');
  const file = cacheOf('list');
  expect(statSync(cacheFolder()).mode & 0o777).toBe(0o700);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { ino } = statSync(file);
  mentor('list');
  expect(statSync(file).ino).toBe(ino); // not written again: it was accepted
});

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut', (data: Buffer) => data.subarray(0, data.length / 3)],
  ['zeroed in the middle', (data: Buffer) => Buffer.from(data).fill(0, 40_000, 48_000)],
  ['something else', () => Buffer.from('not a cache at all')],
])('a code cache that is %s is replaced', (_, damage) => {
  oneGoal();
  const expected = mentor('list');
  const file = cacheOf('list');
  const good = readFileSync(file);
  writeFileSync(file, damage(good));
  expect(mentor('list')).toBe(expected);
  expect(readFileSync(file).length).toBeGreaterThan(good.length / 2);
});

test('without a place for a code cache it works all the same', () => {
  oneGoal();
  writeFileSync(join(folder, 'a-file'), '');
  const expected = mentor('list');
  for (const place of [join(folder, 'a-file'), '/proc']) {
    const { status, stdout, stderr } = node([launcher, 'list'], { XDG_CACHE_HOME: place });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: expected, stderr: '' });
  }
});

test.skipIf(process.getuid === undefined)('a cache folder that others may write to is not believed', () => {
  mkdirSync(cacheFolder(), { recursive: true });
  spawnSync('chmod', ['777', cacheFolder()]);
  oneGoal();
  mentor('list');
  expect(caches()).toEqual([]);
});

test('a typing error leaves no code cache', () => {
  expect(node([launcher, 'no-such-command']).status).toBe(2);
  expect(caches()).toEqual([]);
});

test('it starts through a symbolic link, as npm installs it', () => {
  symlinkSync(launcher, join(folder, 'mentor'));
  expect(node([join(folder, 'mentor'), '--version']).status).toBe(0);
});

test('without its program it says what to do', () => {
  for (const name of ['mentor.js', 'package.json']) {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    copyFileSync(join(packageRoot, 'bin', name), join(folder, 'bin', name));
  }
  const { status, stdout, stderr } = node([join(folder, 'bin/mentor.js'), 'list']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^mentor: .*dist\/entry\.json.*npm install.*\n$/);
});

test('on an old Node it says so', () => {
  const old = join(folder, 'old.cjs');
  writeFileSync(old, "Object.defineProperty(process.versions, 'node', { value: '20.16.0' });");
  const { status, stderr } = node(['-r', old, launcher, 'list']);
  expect(status).toBe(1);
  expect(stderr).toBe('mentor: needs Node 20.17 or newer, and this is Node 20.16.0.\n');
});

test('the licences of everything bundled are shipped', () => {
  const text = readFileSync(join(packageRoot, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['better-sqlite3', 'commander', 'date-fns', 'inquirer', 'chalk'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
});
