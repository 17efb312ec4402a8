// Start-up against an empty script: `node bench/startup.mjs [--rounds N] [--json] [--huge] [--small FILE --big FILE]`.
// With --huge also on 100,000 goals with a million check-ins, which takes a minute to make.
//
// Whole processes, one after the other in every round, and the median over the rounds of each command's time divided by the
// empty script's of the same round: what slows the machine slows both. It judges nothing and fails for nothing slow.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const LEAST_ROUNDS = 21;
const WARM_UP = 2;
/** What each command may take, as a multiple of `node empty.mjs`. */
const COMMANDS = [
  { args: ['--version'], limit: 1.05 },
  { args: ['list'], limit: 1.25 },
  { args: ['today'], limit: 1.25 },
  { args: ['log', '1', '+1'], limit: 1.4 },
  { args: ['report', 'weekly'], limit: 1.35 },
];
const SIZES = {
  small: { goals: 10, checkIns: 100 },
  big: { goals: 10_000, checkIns: 100_000 },
  huge: { goals: 100_000, checkIns: 1_000_000 },
};

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: String(LEAST_ROUNDS) },
    json: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    small: { type: 'string' },
    big: { type: 'string' },
  },
});
const rounds = Math.max(LEAST_ROUNDS, Number.parseInt(options.rounds, 10) || 0);
const mentor = join(dirname(import.meta.dirname), 'bin/mentor.js');
const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));

/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' };
// Node 20 reads every root certificate at its start when the first is set (34 ms); the others change what node does.
for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NODE_V8_COVERAGE'])
  delete env[name];

/**
 * Runs node once. @param {string[]} args @param {string} [database]
 * @returns {number} milliseconds
 */
function time(args, database) {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args, {
    env: database ? { ...env, MENTOR_DB: database } : env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (run.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return milliseconds;
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/**
 * Fills a database through the program's own import: active goals, their check-ins spread over the last two years, so that
 * the newest ones are of this week. No dice: the same numbers each time, on the days before today.
 * @param {string} file @param {number} goals @param {number} checkIns
 */
function makeDatabase(file, goals, checkIns) {
  const today = Math.floor(Date.now() / 86_400_000);
  /** @param {number} ago */
  const day = (ago) => new Date((today - ago) * 86_400_000).toISOString().slice(0, 10);
  const each = Math.round(checkIns / goals);
  const lines = Array.from({ length: goals }, (_, n) => {
    const span = 60 + ((n * 37) % 640);
    const total = n % 2 === 1;
    return JSON.stringify({
      statement: `Goal ${n + 1}: run further than last year`,
      relevant: 'to have something to measure',
      area: ['health', 'study', 'career'][n % 3],
      unit: 'km',
      from: 0,
      to: 100,
      reading: total ? 'total' : 'level',
      start: day(span),
      due: day(-(1 + ((n * 53) % 400))),
      checkIns: Array.from({ length: each }, (_, i) => [
        day(Math.max(0, span - 1 - Math.floor(((i + 1) * (span - 1 - (n % 9))) / each))),
        total ? 1 + ((n + i) % 5) : Math.round(((i + 1) * 60) / each),
      ]),
    });
  });
  const list = join(folder, 'goals.jsonl');
  writeFileSync(list, `${lines.join('\n')}\n`);
  const done = spawnSync(process.execPath, [mentor, '--db', file, 'import', list], { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`cannot make ${file}: ${done.stderr}`);
}

/** A private copy, because `log` writes. @param {keyof SIZES} size */
function database(size) {
  const file = join(folder, `${size}.db`);
  const given = size === 'huge' ? undefined : options[size];
  if (given) copyFileSync(given, file);
  else makeDatabase(file, SIZES[size].goals, SIZES[size].checkIns);
  return file;
}

try {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const sizes = /** @type {(keyof SIZES)[]} */ (Object.keys(SIZES)).filter(
    (size) => options.huge || size !== 'huge',
  );
  const cases = sizes.flatMap((size) => {
    const file = database(size);
    return COMMANDS.map(({ args, limit }) => ({
      size,
      file,
      args,
      limit,
      times: /** @type {number[]} */ ([]),
    }));
  });

  /** @type {number[]} */
  const floor = [];
  for (let round = -WARM_UP; round < rounds; round++) {
    const milliseconds = time([empty]);
    if (round >= 0) floor.push(milliseconds);
    for (const { args, file, times } of cases) {
      const taken = time([mentor, ...args], file);
      if (round >= 0) times.push(taken);
    }
  }

  const results = cases.map(({ size, args, limit, times }) => ({
    command: args.join(' '),
    size,
    milliseconds: median(times),
    ratio: median(times.map((taken, round) => taken / (floor[round] ?? Number.NaN))),
    limit,
  }));
  const about = { node: process.version, arch: process.arch, rounds, emptyMilliseconds: median(floor) };
  process.stdout.write(
    options.json ? `${JSON.stringify({ ...about, results }, null, 2)}\n` : table(about, results),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {{ node: string, arch: string, rounds: number, emptyMilliseconds: number }} about
 * @param {{ command: string, size: string, milliseconds: number, ratio: number, limit: number }[]} results
 */
function table(about, results) {
  const line = (/** @type {string[]} */ [command = '', size = '', ...numbers]) =>
    `${command.padEnd(16)}${size.padEnd(6)}${numbers.map((text) => text.padStart(8)).join('')}\n`;
  return [
    `node ${about.node} ${about.arch}, ${about.rounds} rounds; ratio to an empty .mjs script\n\n`,
    line(['command', 'data', 'ms', 'ratio', 'limit']),
    line(['(empty script)', '', about.emptyMilliseconds.toFixed(1), '1.00', '']),
    ...results.map(({ command, size, milliseconds, ratio, limit }) =>
      line([command, size, milliseconds.toFixed(1), ratio.toFixed(2), limit.toFixed(2)]),
    ),
  ].join('');
}
