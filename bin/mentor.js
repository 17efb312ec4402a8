#!/usr/bin/env node
'use strict';
// Starts the bundle of the command, or dist/main-<hash>.js, with V8's code cache. In CommonJS, because an ESM entry costs 4 ms, and in words that an old
// Node can read, so that it can say that it is too old.

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  process.stderr.write(`mentor: needs Node 20.17 or newer, and this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

// Memory that is not written to is not there.
const CACHE_AT_MOST = 4 * 1024 * 1024;
const MONTH = 30 * 24 * 60 * 60 * 1000;
// Put together by hand here and below, since Node compiles what of its own is called for the first time.
const dist = `${path.dirname(__dirname)}/dist`;
const command = process.argv[2] || '';
const entry = JSON.parse(read('entry.json'));
if (process.argv.length === 3 && (command === '--version' || command === '-V')) say(entry.version);
else run(Object.hasOwn(entry.hot, command) ? entry.hot[command] : entry.main);

function run(name) {
  // The hot commands make their files private one by one; the others may start what knows no modes.
  if (name === entry.main) process.umask(0o077);
  start(`${dist}/${name}`, read(name), cacheFile(name));
}

// Texts of UTF-8 are what Node reads at once in C++; every other way of reading runs JavaScript that nothing has run before.
// The build leaves nothing but ASCII in these files, so that V8 keeps them a byte a letter.
function read(name) {
  try {
    return fs.readFileSync(`${dist}/${name}`, 'utf8');
  } catch (error) {
    const folder = path.dirname(__dirname);
    const remedy = fs.existsSync(path.join(folder, 'src'))
      ? `run "npm install" and "npm run build" in ${folder}`
      : 'install it again: npm install --global inner-mentor';
    fail(`its program cannot be read (${error.code}: dist/${name}); ${remedy}`);
  }
}

// Not through process.stdout, which takes 3 ms to load.
function say(text) {
  try {
    fs.writeSync(1, `${text}\n`);
  } catch (error) {
    if (error.code !== 'EPIPE') fail(`cannot write: ${error.message}`);
  }
}

function fail(sentence) {
  fs.writeSync(2, `mentor: ${sentence}\n`);
  process.exit(1);
}

function start(file, source, cache) {
  const cachedData = cache && readCache(cache);
  const script = new vm.Script(source, { filename: file, cachedData });
  let ours = true;
  const keep = cache && (!cachedData || script.cachedDataRejected);
  if (keep) {
    // Written at the end, so that it holds the functions this command used. Not by a run that did not do its work (0 is
    // fine, 4 a check that refused): it used too few of them, and every typing error would leave a file.
    process.on('exit', (code) => {
      if (ours && (code === 0 || code === 4)) writeCache(cache, script);
    });
  }
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, file, dist);
  program.exports.done.then((how) => {
    ours = how !== 'not-ours';
    // A hot command's bundle understands plain command lines alone, and did nothing.
    if (how === 'not-ours') run(entry.main);
    // Nothing is left to wait for, and Node's tidying up costs a fifteenth of its start; who listens to the end is only ours.
    if (how === 'written') (keep ? process.exit : process.reallyExit)(process.exitCode);
  });
}

// One for each command: smaller, so quicker to read, than one for all, and whole whichever ran first. The name says what
// V8 does not check: the content of the program (V8 compares its length only).
function cacheFile(file) {
  const { XDG_CACHE_HOME: xdg = '', HOME: home = '' } = process.env;
  if (!path.isAbsolute(xdg) && !path.isAbsolute(home)) return undefined;
  const folder = `${path.isAbsolute(xdg) ? xdg : `${home}/.cache`}/mentor`;
  if (!ours(folder)) return undefined;
  const help = process.argv.includes('--help') || process.argv.includes('-h');
  const name = help || !/^[a-z][a-z-]*$/.test(command) ? 'other' : command;
  return `${folder}/${file}-${process.version}-${process.arch}-${name}`;
}

// What is read from there is run: none but us may write there (think of sudo, or of a cache in /tmp). A missing folder is
// ours to make.
function ours(folder) {
  try {
    const found = fs.statSync(folder, { throwIfNoEntry: false });
    return !found || !process.getuid || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
  } catch (_) {
    return false;
  }
}

// The file holds it twice, because V8 believes a cache whose body is damaged, and then crashes or computes something else.
// Two halves are compared in a moment; a checksum takes ten times as long, in JavaScript or to load.
function readCache(file) {
  try {
    const handle = fs.openSync(file);
    const room = new Uint8Array(CACHE_AT_MOST);
    const length = fs.readSync(handle, room, 0, CACHE_AT_MOST, 0);
    fs.closeSync(handle);
    const half = length / 2;
    const data = room.subarray(0, half);
    return Buffer.compare(data, room.subarray(half, length)) === 0 ? data : undefined;
  } catch (_) {
    return undefined;
  }
}

function writeCache(file, script) {
  const temporary = `${file}.${process.pid}`;
  try {
    const data = script.createCachedData();
    const folder = path.dirname(file);
    // One by one, because { recursive: true } never returns where nothing can be made, as in /proc.
    for (const each of [path.dirname(folder), folder])
      if (!fs.existsSync(each)) fs.mkdirSync(each, { mode: 0o700 });
    // Those of old versions go; not at once, lest two installed versions keep deleting each other's.
    for (const old of fs.readdirSync(folder).filter((name) => /^[a-z]+-[0-9a-f]{16}\.js-/.test(name))) {
      const other = path.join(folder, old);
      if (fs.statSync(other).mtimeMs < Date.now() - MONTH) fs.unlinkSync(other);
    }
    fs.writeFileSync(temporary, Buffer.concat([data, data]), { mode: 0o600 });
    fs.renameSync(temporary, file);
  } catch (_) {
    // Without a cache it starts a little slower, and that is all. What was begun would take up the disk that is full.
    try {
      fs.unlinkSync(temporary);
    } catch (__) {
      // It was not begun.
    }
  }
}
