#!/usr/bin/env node
'use strict';
// Starts dist/main-<hash>.js. Plain CommonJS, because an ESM entry costs 4 ms, and in words an old Node can read, so that
// it can say that it is too old.

const node = process.versions.node.split('.').map(Number);
if (node[0] < 20 || (node[0] === 20 && node[1] < 17)) {
  console.error(`mentor needs Node 20.17 or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 1;
} else start();

function start() {
  process.umask(0o077);
  const fs = require('node:fs');
  const path = require('node:path');
  const dist = path.join(__dirname, '../dist');

  let entry;
  try {
    entry = JSON.parse(fs.readFileSync(path.join(dist, 'entry.json'), 'utf8'));
  } catch (_) {
    const folder = path.dirname(__dirname);
    const how = fs.existsSync(path.join(folder, 'src'))
      ? `run \`npm install\` and \`npm run build\` in ${folder}`
      : 'run `npm install --global inner-mentor` again';
    fs.writeSync(2, `mentor: the built program is missing; ${how}.\n`);
    process.exitCode = 1;
    return;
  }

  const first = process.argv[2];
  if (process.argv.length === 3 && (first === '--version' || first === '-V')) {
    console.log(entry.version);
    return;
  }

  const file = path.join(dist, entry.main);
  const source = fs.readFileSync(file, 'latin1');
  const vm = require('node:vm');
  const cache = codeCache(fs, path, entry.main);
  const script = new vm.Script(source, { filename: file, cachedData: cache.read() });
  if (!script.cachedData) {}
  script.runInThisContext()(exports, require, module, file, dist);
}
