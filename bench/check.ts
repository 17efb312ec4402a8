/**
 * Scores the word check against labelled goals, and prints its worst mistakes.
 *
 *   npx esbuild bench/check.ts --bundle --platform=node --format=esm --outfile=dist/bench-check.mjs
 *   node dist/bench-check.mjs GOALS.jsonl [--folds 2,3] [--mistakes 20] [--ids]
 *
 * Rows are JSON Lines `{"id","text","labels":{"specific":0|1|null,…},"provenance","source_url"}`; a label that is null is
 * not scored. Rows of one source always share a fold, so that a rule cannot be tuned on a row's siblings.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { checkWords } from '../src/domain/smart/check.js';
import type { Letter } from '../src/domain/smart/types.js';
import { FLATTERY, flattered } from './flattery.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly labels: Readonly<Record<string, 0 | 1 | null>>;
  readonly provenance: string;
  readonly source_url: string;
}

const CRITERIA: readonly (readonly [Letter, string])[] = [
  ['specific', 'specific'],
  ['measurable', 'measurable'],
  ['achievable', 'achievable'],
  ['relevant', 'relevant'],
  ['timeBound', 'time_bound'],
];
const FOLDS = 5;

/** The fold of a row: a hash (FNV-1a) of the owner and repository its text was found in. */
function foldOf(row: Row): number {
  const source = row.source_url.split('/').slice(3, 5).join('/');
  let hash = 0x811c9dc5;
  for (const char of source) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % FOLDS;
}

interface Tally {
  hit: number;
  miss: number;
  right: number;
  wrong: number;
}

function score(rows: readonly Row[], letter: Letter, label: string): Tally {
  const tally = { hit: 0, miss: 0, right: 0, wrong: 0 };
  for (const row of rows) {
    const want = row.labels[label];
    if (want === null || want === undefined) continue;
    const pass = checkWords(row.text).letters[letter].pass;
    if (want === 1) tally[pass ? 'hit' : 'miss'] += 1;
    else tally[pass ? 'wrong' : 'right'] += 1;
  }
  return tally;
}

function balanced({ hit, miss, right, wrong }: Tally): string {
  if (hit + miss === 0 || right + wrong === 0) return '   –';
  return ((hit / (hit + miss) + right / (right + wrong)) / 2).toFixed(3);
}

function line(name: string, rows: readonly Row[]): string {
  const cells = CRITERIA.map(([letter, label]) => {
    const tally = score(rows, letter, label);
    const mistakes = `${tally.miss}/${tally.hit + tally.miss} ${tally.wrong}/${tally.right + tally.wrong}`;
    return `${balanced(tally)} (${mistakes})`.padEnd(21);
  });
  return `${name.padEnd(22)} ${String(rows.length).padStart(4)}  ${cells.join('')}\n`;
}

function violations(rows: readonly Row[]): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const before = checkWords(row.text).letters;
    for (const phrase of FLATTERY)
      for (const text of flattered(row.text, phrase)) {
        const after = checkWords(text).letters;
        for (const [letter] of CRITERIA)
          if (before[letter].pass !== after[letter].pass) found.push(`${row.id} ${letter} with "${phrase}"`);
      }
  }
  return found;
}

const [path, ...options] = process.argv.slice(2);
const say = (text: string): boolean => process.stdout.write(text);
const optionOf = (name: string): string | undefined =>
  options.includes(name) ? options[options.indexOf(name) + 1] : undefined;

if (path === undefined) {
  process.stderr.write('Name the file with the labelled goals.\n');
  process.exitCode = 2;
} else {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => JSON.parse(text) as Row);
  const human = (row: Row): boolean => row.provenance === 'human-likely';
  say(`balanced accuracy (missed passes, false passes)\n${' '.repeat(29)}`);
  say(`${CRITERIA.map(([, label]) => label.padEnd(21)).join('')}\n`);
  say(line('all', rows));
  say(line('human-likely', rows.filter(human)));
  for (let fold = 0; fold < FOLDS; fold++)
    say(
      line(
        `fold ${fold}`,
        rows.filter((row) => foldOf(row) === fold),
      ),
    );
  const chosen = optionOf('--folds')?.split(',').map(Number);
  if (chosen !== undefined) {
    const some = rows.filter((row) => chosen.includes(foldOf(row)));
    say(line(`folds ${chosen.join('+')}`, some));
    say(line('  human-likely', some.filter(human)));
  }

  const wrong = violations(rows);
  say(`\nflattery: ${wrong.length} verdicts changed by ${FLATTERY.length} phrases on ${rows.length} goals\n`);
  for (const text of wrong.slice(0, 20)) say(`  ${text}\n`);

  const started = performance.now();
  let count = 0;
  while (performance.now() - started < 1000) {
    for (const row of rows) checkWords(row.text);
    count += rows.length;
  }
  say(`\nspeed: ${Math.round((count * 1000) / (performance.now() - started))} statements a second\n`);

  // The worst mistakes first: rows that are wrong on most letters.
  const mistakes = rows
    .map((row) => {
      const { letters } = checkWords(row.text);
      const missed = CRITERIA.filter(([letter, label]) => {
        const want = row.labels[label];
        return want !== null && want !== undefined && (want === 1) !== letters[letter].pass;
      });
      return { row, missed };
    })
    .filter(({ missed }) => missed.length > 0)
    .sort((a, b) => b.missed.length - a.missed.length);
  say(`\n${mistakes.length} goals with a mistake; the worst:\n`);
  for (const { row, missed } of mistakes.slice(0, Number(optionOf('--mistakes') ?? 20))) {
    const names = missed.map(([, label]) => `${label} is ${row.labels[label]}`).join(', ');
    say(`  ${row.id} (fold ${foldOf(row)}) ${names}${options.includes('--ids') ? '' : `: ${row.text}`}\n`);
  }
}
