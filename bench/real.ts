// Goals of real people through the program: groups the episodes of a file into goals, imports them as anybody would, and
// looks at what list, show, log, undo and the weekly report make of them. Prints what they say and how long each took.
//
//   node scripts/build.mjs
//   npx esbuild bench/real.ts --bundle --platform=node --format=esm --outfile=bench/.real.mjs && node bench/.real.mjs EPISODES.jsonl; rm -f bench/.real.mjs
//
// An episode is a line of JSON with series_id, kind, unit, direction, cumulative, start, due, as_of, baseline, target and
// checkins ([day, value] pairs). Of those with one series, start and target the one with the latest as_of counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Episode {
  readonly series_id: string;
  readonly kind: string;
  readonly unit: string;
  readonly direction: string;
  readonly cumulative: boolean;
  readonly start: string;
  readonly due: string;
  readonly as_of: string;
  readonly baseline: number;
  readonly target: number;
  readonly checkins: readonly [string, number][];
}

const source = process.argv[2];
if (source === undefined) {
  process.stderr.write('usage: node bench/.real.mjs EPISODES.jsonl\n');
  process.exit(2);
}
const latest = new Map<string, Episode>();
for (const line of readFileSync(source, 'utf8').split('\n')) {
  if (line === '') continue;
  const episode = JSON.parse(line) as Episode;
  const key = `${episode.series_id} ${episode.start} ${episode.target}`;
  if ((latest.get(key)?.as_of ?? '') <= episode.as_of) latest.set(key, episode);
}
/** Running totals as the amounts that were added. */
function amounts({ baseline, checkins }: Episode): [string, number][] {
  return checkins.map(([day, total], i) => [
    day,
    Number((total - (checkins[i - 1]?.[1] ?? baseline)).toPrecision(12)),
  ]);
}

const goals = [...latest.values()].map((e) => ({
  statement: `${e.kind.replaceAll('-', ' ')} ${e.series_id}: ${e.direction} to ${e.target} ${e.unit}`,
  area: e.kind,
  measure: 'number',
  unit: e.unit,
  reading: e.cumulative ? 'total' : 'level',
  from: e.baseline,
  to: e.target,
  start: e.start,
  due: e.due,
  relevant: `told by ${e.series_id}`,
  checkIns: e.cumulative ? amounts(e) : e.checkins,
}));

const folder = mkdtempSync(join(tmpdir(), 'mentor-real-'));
const list = join(folder, 'goals.json');
const db = join(folder, 'real.db');
writeFileSync(list, JSON.stringify(goals, null, 1));
const mentor = join(process.cwd(), 'bin', 'mentor.js');
const days = [...latest.values()].map((e) => e.as_of).sort();
const middle = days[Math.floor(days.length / 2)] ?? '2022-01-01';
const last = days.at(-1) ?? middle;

function run(...argv: string[]): void {
  const from = performance.now();
  const done = spawnSync(process.execPath, [mentor, ...argv], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      MENTOR_DB: db,
      MENTOR_NAME: 'Real',
      TZ: 'UTC',
      COLUMNS: process.env['COLUMNS'],
    },
  });
  const ms = performance.now() - from;
  process.stdout.write(
    `\n$ mentor ${argv.map((word) => (word.includes(folder) ? word.replace(`${folder}/`, '') : word)).join(' ')}   (${ms.toFixed(0)} ms, exit ${done.status})\n${done.stdout}${done.stderr}`,
  );
}

const checkIns = goals.reduce((sum, goal) => sum + goal.checkIns.length, 0);
process.stdout.write(`${goals.length} goals, ${checkIns} check-ins, as of ${days[0]} to ${last}\n`);
run('import', list, '--force');
run('import', list, '--force');
run('--as-of', middle, 'list', '--limit', '40');
run('--as-of', middle, 'list', '--limit', '10', '--status', 'on-track,ahead,at-risk');
run('--as-of', last, 'list', '--sort', 'status', '--limit', '10');
for (const number of ['1', '40', '120', '200', '300']) run('--as-of', middle, 'show', number);
run('--as-of', middle, 'log', '120', '1', '--force');
run('--as-of', middle, 'log', '120', '1000000000');
run('undo');
run('--as-of', middle, 'report', 'weekly');
run('--as-of', middle, 'report', 'weekly', '--format', 'markdown');
run('--as-of', middle, 'today');
run('export', '--output', join(folder, 'export.json'));
run('--db', join(folder, 'copy.db'), 'import', join(folder, 'export.json'));
rmSync(folder, { recursive: true, force: true });
