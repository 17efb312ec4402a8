// What mentorships cost: `node bench/sessions.mjs [--rounds N] [--sessions N]`.
//
// A database with ten mentorships and two hundred sessions, made by the program's own import, beside one with the same goals and
// check-ins alone. Whole processes, one after the other in every round; the median of each command's time divided by that of
// an empty script of the same round. It judges nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '21' }, sessions: { type: 'string', default: '200' } },
});
const rounds = Number.parseInt(options.rounds, 10);
const sessions = Number.parseInt(options.sessions, 10);
const MENTORSHIPS = 10;
const GOALS = 3;
const CHECK_INS = 20;
const SCALES = ['S', 'M', 'A', 'R', 'T', 'progress'];
/** What the hot commands may take, as a multiple of `node empty.mjs`; the others have no limit. */
const COMMANDS = [
  { args: ['list'], limit: 1.25 },
  { args: ['today'], limit: 1.25 },
  { args: ['log', '1', '+1'], limit: 1.4 },
  { args: ['report', 'weekly'], limit: 1.35 },
  { args: ['report', 'weekly', '--to', '1'] },
  { args: ['mentorship'] },
  { args: ['people'] },
  { args: ['review', '--with', '1', '--prepare'] },
  { args: ['review', '--with', '1', '--show'] },
  { args: ['scorecard', '--with', '1'] },
];
const together = ['mentorship', 'people', 'review', 'scorecard', '--to'];

const mentor = join(dirname(import.meta.dirname), 'bin/mentor.js');
const folder = mkdtempSync(join(tmpdir(), 'mentor-bench-'));
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' };
for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NODE_V8_COVERAGE'])
  delete env[name];

const today = Math.floor(Date.now() / 86_400_000);
/** @param {number} ago */
const day = (ago) => new Date((today - ago) * 86_400_000).toISOString().slice(0, 10);
let made = 0;
const id = () => {
  made += 1;
  return `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`;
};

/** @param {boolean} withSessions */
function exported(withSessions) {
  made = 0;
  /** @type {Record<string, object[]>} */
  const lists = {};
  for (const name of [
    ...[
      'goals',
      'milestones',
      'checkIns',
      'breaks',
      'checkIgnores',
      'statusOverrides',
      'people',
      'mentorships',
    ],
    ...['helps', 'selfRatings', 'sessions', 'talks', 'ratings', 'agendaItems', 'attainments', 'feedback'],
    ...['actions', 'easings', 'history'],
  ]) {
    lists[name] = [];
  }
  /** @param {string} list @param {object} record */
  const add = (list, record) => {
    const whole = { id: id(), ...record };
    lists[list]?.push(whole);
    return whole.id;
  };
  const none = {
    details: null,
    area: null,
    tags: [],
    means: null,
    hours: null,
    closedOn: null,
    lesson: null,
  };
  for (let m = 0; m < MENTORSHIPS; m += 1) {
    const personId = withSessions
      ? add('people', { name: `Person ${m + 1}`, reach: null, notes: null, goodAt: null })
      : null;
    const mentorshipId = withSessions
      ? add('mentorships', {
          ...{ number: m + 1, kind: 'mentor', personId, role: 'mentor', cadence: 14, minutes: 45 },
          ...{ start: day(sessions * 2), ends: null, purpose: null, goals: null, expectations: null },
          ...{ disagreeing: null, confidential: null, coolingOff: 7, agreedByMe: null, agreedByThem: null },
          ...{ nextDay: day(-3), endedOn: null },
        })
      : null;
    const goals = Array.from({ length: GOALS }, (_, g) => {
      const goalId = add('goals', {
        ...none,
        ...{
          number: m * GOALS + g + 1,
          statement: `Goal ${g + 1} of person ${m + 1}`,
          reason: 'to have one',
        },
        ...{ measure: { kind: 'number', unit: 'km', baseline: 0, target: 100, reading: 'total' } },
        ...{ start: day(300), due: day(-200), rhythm: 14, state: 'active', instead: null, planFrom: null },
        ...{ createdAt: `${day(300)}T08:00:00.000Z`, personId, mentorshipId },
      });
      for (let c = 0; c < CHECK_INS; c += 1) {
        add('checkIns', { goalId, day: day(c * 14), value: 2, note: null, confidence: null, evidence: null });
      }
      return goalId;
    });
    for (let s = 0; withSessions && s < sessions / MENTORSHIPS; s += 1) {
      const on = day((sessions / MENTORSHIPS - s) * 14);
      const sessionId = add('sessions', {
        ...{ mentorshipId, number: s + 1, day: on, minutes: 45, wins: 'one\ntwo', notes: 'some notes' },
        privateNotes: 'for me alone',
      });
      for (const goalId of goals) {
        add('talks', {
          ...{ sessionId, goalId, gap: 'a gap', aim: 'an aim', reality: 'as it is', options: 'a\nb\nc' },
          ...{
            will: 'I will do it',
            willBy: day((sessions / MENTORSHIPS - s - 1) * 14),
            commitment: 7,
            eight: null,
          },
        });
        for (const side of ['them', 'me']) {
          for (const [i, scale] of SCALES.entries()) {
            const value = ((s + i + (side === 'me' ? 1 : 0)) % 5) - 2;
            add('ratings', { goalId, mentorshipId, sessionId, side, scale, value, day: on });
          }
        }
        const number = (lists['actions']?.length ?? 0) + 1;
        const state = s % 20 === 19 ? 'open' : 'done';
        add('actions', {
          ...{ number, mentorshipId, sessionId, goalId, owner: 'them', what: 'do it', madeOn: on },
          ...{ due: on, carried: 0, state, closedOn: state === 'open' ? null : on, word: null },
        });
      }
      for (const giver of ['me', 'them']) {
        add('feedback', {
          ...{
            number: (lists['feedback']?.length ?? 0) + 1,
            mentorshipId,
            sessionId,
            goalId: null,
            day: on,
            giver,
          },
          ...{ kind: 'strength', situation: 'then', behaviour: 'did this', impact: 'led to that' },
          ...{ answer: 'accept', answerNote: null, tryUntil: null, trust: 8, outcome: null, outcomeOn: null },
        });
      }
    }
  }
  return JSON.stringify({ schemaVersion: 1, kind: 'export', ...lists });
}

/** @param {string} name @param {boolean} withSessions */
function database(name, withSessions) {
  const file = join(folder, `${name}.db`);
  const list = join(folder, `${name}.json`);
  writeFileSync(list, exported(withSessions));
  const done = spawnSync(process.execPath, [mentor, '--db', file, 'import', list], { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`cannot make ${file}: ${done.stderr}`);
  return file;
}

/** @param {string[]} args @param {string} [file] */
function time(args, file) {
  const start = process.hrtime.bigint();
  const run = spawnSync(process.execPath, args, {
    env: file ? { ...env, MENTOR_DB: file } : env,
    stdio: 'pipe',
  });
  if (run.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

try {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const files = { none: database('none', false), [`${sessions}`]: database('some', true) };
  const cases = Object.entries(files).flatMap(([size, file]) =>
    COMMANDS.filter(({ args }) => size !== 'none' || !args.some((word) => together.includes(word))).map(
      (command) => ({
        ...command,
        size,
        file,
        times: /** @type {number[]} */ ([]),
      }),
    ),
  );
  /** @type {number[]} */
  const floor = [];
  for (let round = -2; round < rounds; round += 1) {
    const milliseconds = time([empty]);
    if (round >= 0) floor.push(milliseconds);
    for (const { args, file, times } of cases) {
      const taken = time([mentor, ...args], file);
      if (round >= 0) times.push(taken);
    }
  }
  process.stdout.write(`node ${process.version}, ${rounds} rounds; ratio to an empty .mjs script\n\n`);
  process.stdout.write(`${'command'.padEnd(32)}${'sessions'.padEnd(10)}      ms   ratio   limit\n`);
  for (const { args, size, times, limit } of cases) {
    const ratio = median(times.map((taken, round) => taken / (floor[round] ?? Number.NaN)));
    process.stdout.write(
      `${args.join(' ').padEnd(32)}${size.padEnd(10)}${median(times).toFixed(1).padStart(8)}${ratio.toFixed(2).padStart(8)}${(limit?.toFixed(2) ?? '').padStart(8)}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
