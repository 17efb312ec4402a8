// Builds dist/, which bin/mentor.js starts:
//   entry.json            version and name of the hot bundle
//   main-<hash>.js        our code, commander, date-fns and better-sqlite3's JavaScript
//   <command>-<hash>.js   the same with that one command alone, for those that are typed all day: V8 reads a bundle whole
//                         before it runs any of it, and each 100 KB of it cost a fortieth of Node's own start
//   vendor/<name>.js      one bundle for each costly library, loaded by the command that needs it
//   THIRD-PARTY-LICENSES.txt
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { onlyCommand, seldomCalled, vendorFile, withoutUnused } from './hot-plugins.mjs';

/** Commands with a bundle of their own. */
const HOT = ['list', 'today', 'next', 'log', 'tick', 'report'];
/** From this size on V8 keeps a text apart, and not in the megabyte of young objects, of which it would take an eighth. */
const LARGE = 128 * 1024;
const COLD = new Set([
  'inquirer',
  'chrono-node',
  'chalk',
  'valibot',
  'csv-parse',
  '@humanwhocodes/momoa',
  'ical-generator',
]);

const root = dirname(import.meta.dirname);
const require = createRequire(import.meta.url);
/** @type {(file: string) => { name: string, version: string, license?: string }} */
const readPackage = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { version } = readPackage(join(root, 'package.json'));
const sqlite = readPackage(require.resolve('better-sqlite3/package.json'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // Node prints the whole source line of an uncaught error.
  lineLimit: 160,
  legalComments: 'none',
  logLevel: 'warning',
  // Loading the ESM machinery costs 4 ms, and a vm.Script has none: every import() becomes a lazy require.
  supported: { 'dynamic-import': false },
  define: { __VERSION__: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  logOverride: { 'empty-import-meta': 'error' },
};

/** @type {(file: string, text: string, old: string, replacement: string) => string} */
function replaceOrFail(file, text, old, replacement) {
  if (!text.includes(old)) throw new Error(`${file} no longer contains: ${old}`);
  return text.replaceAll(old, replacement);
}

/** commander loads child_process (2 ms) for executable subcommands, which we have none of. @type {import('esbuild').Plugin} */
const lazyChildProcess = {
  name: 'lazy-child-process',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const line = "const childProcess = require('node:child_process');";
      const rest = replaceOrFail(path, readFileSync(path, 'utf8'), line, '');
      return { contents: replaceOrFail(path, rest, 'childProcess.', "require('node:child_process').") };
    });
  },
};

/**
 * Finding and loading better-sqlite3's dozen files costs 4 ms, so they are bundled; its addon is not. The two must be of
 * one version: where npm installed another one (13 on a newer Node), that one is used whole. 13 itself has another layout
 * and is not bundled.
 * @type {import('esbuild').Plugin}
 */
const bundledSqlite = {
  name: 'bundled-sqlite',
  setup({ onResolve, onLoad }) {
    if (!sqlite.version.startsWith('12.')) return;
    onResolve({ filter: /^better-sqlite3$/ }, ({ path, namespace }) =>
      namespace === 'sqlite' ? { path, external: true } : { path, namespace: 'sqlite' },
    );
    onLoad({ filter: /.*/, namespace: 'sqlite' }, () => ({
      resolveDir: root,
      // Looked for by hand: require.resolve takes three times as long.
      contents: `
        const fs = require('node:fs');
        const { dirname } = require('node:path');
        let folder = __dirname;
        const at = (name) => folder + '/node_modules/better-sqlite3/' + name;
        while (!fs.existsSync(at('package.json')) && folder !== dirname(folder)) folder = dirname(folder);
        const addon = at('build/Release/better_sqlite3.node');
        if (fs.existsSync(addon) && JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).version === ${JSON.stringify(sqlite.version)}) {
          module.exports = require(${JSON.stringify(require.resolve('better-sqlite3'))});
          module.exports.addon = addon;
        } else module.exports = require('better-sqlite3');`,
    }));
    onLoad({ filter: /[\\/]better-sqlite3[\\/]lib[\\/]database\.js$/ }, ({ path }) => {
      const line = "require('bindings')('better_sqlite3.node')";
      // Straight to the addon: require would look for it in the ways of a module first.
      const loaded = '(at => (process.dlopen(at, Database.addon), at.exports))({ exports: {} })';
      return { contents: replaceOrFail(path, readFileSync(path, 'utf8'), line, loaded) };
    });
  },
};

/** Maps imports of the cold libraries to their own files, and notes them. @type {(found: Set<string>) => import('esbuild').Plugin} */
const coldLibraries = (found) => ({
  name: 'cold-libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@a-z]/ }, ({ path, namespace }) => {
      if (!COLD.has(/^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '')) return undefined;
      found.add(path);
      return { path, namespace: namespace === 'cold' ? 'cold-file' : 'cold' };
    });
    // Two steps, because an import of CommonJS straight from our code ("type": "module") would not see its `default`.
    onLoad({ filter: /.*/, namespace: 'cold' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
    }));
    onLoad({ filter: /.*/, namespace: 'cold-file' }, ({ path }) => ({
      contents: `module.exports = require(__dirname + '/${vendorFile(path)}')`,
    }));
  },
});

/** @type {(result: import('esbuild').BuildResult) => string} */
function onlyOutput({ outputFiles }) {
  const text = outputFiles?.[0]?.text;
  if (text === undefined || outputFiles?.length !== 1)
    throw new Error('esbuild did not give exactly one file');
  return text;
}

/** The text of every licence whose code is in the bundles. @type {(results: import('esbuild').BuildResult[]) => string} */
function licences(results) {
  const folders = new Set();
  for (const { metafile } of results)
    for (const { inputs } of Object.values(metafile?.outputs ?? {}))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
  const parts = [...folders].sort().map((folder) => {
    const found = readPackage(join(root, folder, 'package.json'));
    const texts = readdirSync(join(root, folder))
      .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8').trim());
    if (texts.length === 0 && !found.license) throw new Error(`${folder} does not tell its licence`);
    return [`${found.name} ${found.version} (${found.license})`, ...texts].join('\n\n');
  });
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** @type {Set<string>} */
const cold = new Set();
/** @type {(plugins?: import('esbuild').Plugin[]) => Promise<import('esbuild').BuildResult>} */
const bundle = (plugins = []) =>
  build({
    ...common,
    entryPoints: ['src/main.ts'],
    external: ['better-sqlite3'],
    plugins: [
      ...plugins,
      lazyChildProcess,
      seldomCalled(cold),
      withoutUnused,
      bundledSqlite,
      coldLibraries(cold),
    ],
    // The launcher compiles this as it stands: see bin/mentor.js.
    banner: { js: '(function(exports,require,module,__filename,__dirname){' },
    footer: { js: '})' },
  });
const main = await bundle();
const hot = await Promise.all(HOT.map((name) => bundle([onlyCommand(name)])));
const vendor = await Promise.all(
  [...cold].map(async (specifier) => {
    const entry = fileURLToPath(import.meta.resolve(specifier));
    return { specifier, result: await build({ ...common, entryPoints: [entry] }) };
  }),
);

/** @type {Record<string, string>} */
const files = {
  'package.json': '{ "type": "commonjs" }\n',
  'THIRD-PARTY-LICENSES.txt': licences([main, ...vendor.map(({ result }) => result)]),
};

/**
 * Adds a bundle, of at least so many letters, and gives its name.
 * @type {(name: string, result: import('esbuild').BuildResult, least?: number) => string}
 */
function added(name, result, least = 0) {
  // ASCII throughout, because the launcher reads it as latin1; esbuild leaves regular expressions as they are.
  const text = onlyOutput(result)
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .padEnd(least, '\n');
  // By its content, because V8 takes a code cache made for any other text of the same length.
  const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`;
  files[file] = text;
  return file;
}

/** @type {{ version: string, main: string, hot: Record<string, string> }} */
const entry = { version, main: added('main', main), hot: {} };
for (const [i, result] of hot.entries()) entry.hot[HOT[i]] = added(HOT[i], result, LARGE);
files['entry.json'] = `${JSON.stringify(entry)}\n`;
for (const { specifier, result } of vendor) files[vendorFile(specifier)] = onlyOutput(result);

// Swapped in whole, so that a `mentor` started meanwhile never meets half a build.
const [dist, fresh, old] = ['dist', `.dist-new-${process.pid}`, `.dist-old-${process.pid}`].map((folder) =>
  join(root, folder),
);
mkdirSync(join(fresh, 'vendor'), { recursive: true });
for (const [file, content] of Object.entries(files)) writeFileSync(join(fresh, file), content);
if (existsSync(dist)) renameSync(dist, old);
renameSync(fresh, dist);
rmSync(old, { recursive: true, force: true });
