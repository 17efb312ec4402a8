// What makes the bundle of a hot command small: esbuild plugins that leave out what that command never runs, and put the
// rest straight into one scope.
import { readFileSync } from 'node:fs';

/**
 * Leaves out every command but one, and loads what is left at once: a module that is imported later is wrapped into a
 * function, and so is everything that it imports, which makes a bundle a third larger and hides dead code from esbuild.
 * The launcher starts such a bundle for that command only.
 * @type {(name: string) => import('esbuild').Plugin}
 */
export const onlyCommand = (name) => ({
  name: 'only-command',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (/[\\/]main\.ts$/.test(path))
        return { contents: text.replace("'./cli/run.js'", "'./cli/quick.js'"), loader: 'ts' };
      if (!text.includes('await import(')) return undefined;
      /** @type {string[]} */
      const heads = [];
      const contents = text.replaceAll(/await import\(('\.[^']*')\)/g, (_, specifier) => {
        if (/^'\.\/commands\//.test(specifier) && !specifier.endsWith(`/${name}.js'`)) return 'absent';
        heads.push(`import * as at_once_${heads.length} from ${specifier};`);
        return `at_once_${heads.length - 1}`;
      });
      return { contents: `${heads.join('')}const absent: any = {};${contents}`, loader: 'ts' };
    });
  },
});

/** Parts of better-sqlite3 that are never called here. */
const unused = ['aggregate', 'backup', 'function', 'inspect', 'table'];

/** @type {import('esbuild').Plugin} */
export const withoutUnused = {
  name: 'without-unused',
  setup({ onLoad }) {
    const names = unused.join('|');
    const filter = new RegExp(`[\\\\/]better-sqlite3[\\\\/]lib[\\\\/]methods[\\\\/](?:${names})\\.js$`);
    onLoad({ filter }, () => ({ contents: 'module.exports = undefined;' }));
  },
};

/** Functions whose modules take 1 or 2 ms to be made ready, and that most runs do not call. */
const seldom = new Map([
  ['fast-string-width', 'default'],
  ['fast-wrap-ansi', 'wrapAnsi'],
  ['node:readline', 'createInterface'],
  ['node:timers/promises', 'setImmediate'],
]);

/** Loads the module of such a function at its first call, a library from its own file. @type {(found: Set<string>) => import('esbuild').Plugin} */
export const seldomCalled = (found) => ({
  name: 'seldom-called',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fast-|node:)/ }, ({ path, namespace }) => {
      // What such a function calls is the module itself.
      if (!seldom.has(path) || namespace === 'seldom') return undefined;
      if (!path.startsWith('node:')) found.add(path);
      return { path, namespace: 'seldom' };
    });
    onLoad({ filter: /.*/, namespace: 'seldom' }, ({ path }) => {
      const name = seldom.get(path);
      const file = path.startsWith('node:') ? `'${path}'` : `__dirname + '/${vendorFile(path)}'`;
      const called = `require(${file}).${name}(...given)`;
      return { contents: `const later = (...given) => ${called}; export { later as ${name} };` };
    });
  },
});

/** Where a library with a file of its own lies. @type {(specifier: string) => string} */
export const vendorFile = (specifier) => `vendor/${specifier.replaceAll('/', '-')}.js`;
