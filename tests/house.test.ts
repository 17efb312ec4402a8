import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands.js';

const src = join(import.meta.dirname, '..', 'src');

interface Source {
  /** Path below `src/`, e.g. `cli/run.ts`. */
  readonly path: string;
  /** The room it is in: the first folder, or `main`. */
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: Source[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(src, file);
    const text = readFileSync(file, 'utf8');
    return { path, room: roomOf(path), text, imports: importsOf(text) };
  });

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : 'main';
}

/** What a file imports: `from 'x'`, `import 'x'` and `import('x')`. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([\w@./:-]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
}

/** The room that an import of a file leads to; undefined for a package. */
function target(source: Source, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return roomOf(relative(src, join(src, source.path, '..', specifier)));
}

/** Rooms that each room may import, besides itself. `main` stands for the files at the top of `src/`. */
const inward: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  app: ['domain'],
  store: ['domain', 'app'],
  exchange: ['domain', 'app'],
  render: ['domain', 'app'],
  interview: ['domain', 'app'],
  cli: ['domain', 'app', 'exchange', 'render', 'interview'],
  main: ['domain', 'app', 'store', 'exchange', 'render', 'interview', 'cli'],
};

describe('the house', () => {
  it('has no room without a law', () => {
    expect(
      [...new Set(sources.map((source) => source.room))].filter((room) => inward[room] === undefined),
    ).toEqual([]);
  });

  it('imports point inward only', () => {
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((specifier) => {
          const room = target(source, specifier);
          if (room === undefined || room === source.room) return false;
          // Leaves at the top belong to no room: where the package lies, how a folder is made, what a system error says.
          if (room === 'main' && ['cli', 'store'].includes(source.room))
            return !/\/(package-root|make-folder|system-error)\.js$/.test(specifier);
          return !(inward[source.room] ?? []).includes(room);
        })
        .map((specifier) => `${source.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('gives each library one door', () => {
    const doors: Readonly<Record<string, RegExp>> = {
      commander: /^cli\//,
      inquirer: /^cli\/terminal\.ts$/,
      chalk: /^cli\/terminal\.ts$/,
      'chrono-node': /^cli\/natural-day\.ts$/,
      'better-sqlite3': /^store\//,
      'date-fns': /^domain\/day\.ts$/,
      '@date-fns/utc': /^domain\/day\.ts$/,
      'fast-string-width': /^render\/width\.ts$/,
      'fast-wrap-ansi': /^render\/width\.ts$/,
      'ical-generator': /^render\/mentoring\/session-calendar\.ts$/,
      valibot: /^exchange\//,
      'csv-parse': /^exchange\//,
      '@humanwhocodes/momoa': /^exchange\//,
    };
    const packageOf = (specifier: string): string =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
    const wrong = sources.flatMap((source) =>
      source.imports
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .filter((specifier) => !(doors[packageOf(specifier)]?.test(source.path) ?? false))
        .map((specifier) => `${source.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it('touches the process in main alone', () => {
    const wrong = sources.filter(
      (s) => s.path !== 'main.ts' && /\bprocess\s*[.[]|\bconsole\s*\./.test(code(s.text)),
    );
    expect(wrong.map((source) => source.path)).toEqual([]);
  });

  it('takes clock and dice from outside: now is asked in main alone', () => {
    const asks = /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\b/;
    const wrong = sources.filter((s) => s.path !== 'main.ts' && asks.test(code(s.text)));
    expect(wrong.map((source) => source.path)).toEqual([]);
    const main = sources.find((source) => source.path === 'main.ts');
    expect(code(main?.text ?? '').match(/\bnew Date\(\s*\)/g)).toHaveLength(1);
  });

  it('keeps SQL in the store', () => {
    const sql = /`\s*(select|insert into|update|delete from)\s/i;
    expect(sources.filter((s) => s.room !== 'store' && sql.test(s.text)).map((s) => s.path)).toEqual([]);
  });

  it('never ends the process by force', () => {
    expect(
      sources.filter((source) => /\bprocess\.exit\(/.test(code(source.text))).map((s) => s.path),
    ).toEqual([]);
  });
});

describe('the table of commands', () => {
  const table = sources.find((source) => source.path === 'cli/commands.ts')?.text ?? '';

  it.each(commands)('says whether $name asks, and whether it reads days', ({ name, asks, readsDays }) => {
    const file = new RegExp(`name: '${name}',[^}]*?import\\('\\./(commands/[^']+)\\.js'\\)`).exec(table)?.[1];
    const text = code(together(`cli/${file}.ts`).join('\n'));
    expect({ asks: asks === true, readsDays: readsDays !== undefined }).toEqual({
      asks: /\bctx\.ask\b|\bask\b[^;\n]*\} = ctx\b/.test(text),
      readsDays: /\bctx\.(?:day(?:Quietly)?|pastDay)\b|\breadSpan\(ctx\b/.test(text),
    });
  });
});

/** The text of a command's file, and of all below `cli/` that it imports. */
function together(path: string, seen = new Set<string>()): string[] {
  const source = sources.find((one) => one.path === path);
  if (source === undefined || seen.has(path)) return [];
  seen.add(path);
  const below = source.imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => join(path, '..', specifier).replace(/\.js$/, '.ts'))
    .filter((one) => one.startsWith('cli/'));
  return [source.text, ...below.flatMap((one) => together(one, seen))];
}

/** A file without its comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}
