// What a status is worth: of the goals that had it, how many were met in the end; by the buffer alone, and with the chance.
//
//   npx esbuild bench/status.ts --bundle --platform=node --format=esm --outfile=bench/.status.mjs && node bench/.status.mjs EPISODES.jsonl; rm -f bench/.status.mjs
//
// An episode is a line of JSON as bench/forecast.ts describes it; each look is a goal of the program on that day.
import { readFileSync } from 'node:fs';
import type { Day } from '../src/domain/day.js';
import { type CheckIn, emptyTally, type Goal } from '../src/domain/goal.js';
import { judged } from '../src/domain/progress/heading.js';
import { type Facts, type Standing, standing, statuses } from '../src/domain/progress/standing.js';

interface Episode {
  readonly series_id: string;
  readonly cumulative: boolean;
  readonly baseline: number;
  readonly target: number;
  readonly start: Day;
  readonly due: Day;
  readonly as_of: Day;
  readonly as_of_frac: number;
  readonly checkins: readonly (readonly [Day, number])[];
  readonly truth: { readonly hit: boolean };
}

const rhythm = 7;

/** The goal as its owner would have written it down here, with a check-in a week promised. */
function factsOf(e: Episode): { facts: Facts; checkIns: CheckIn[] } {
  const goal: Goal = {
    ...{
      id: e.series_id,
      number: 1,
      statement: e.series_id,
      details: null,
      area: null,
      tags: [],
      means: null,
    },
    ...{
      reason: 'told',
      hours: null,
      state: 'active',
      closedOn: null,
      lesson: null,
      instead: null,
      planFrom: null,
    },
    ...{
      personId: null,
      mentorshipId: null,
      createdAt: `${e.start}T09:00:00.000Z`,
      rhythm,
      start: e.start,
      due: e.due,
    },
    measure: {
      kind: 'number',
      unit: null,
      baseline: e.baseline,
      target: e.target,
      reading: e.cumulative ? 'total' : 'level',
    },
  };
  const way = e.target < e.baseline ? -1 : 1;
  const seen = e.checkins.filter(([day]) => day <= e.as_of);
  const checkIns = seen.map(
    ([day, value], i): CheckIn => ({
      ...{ id: String(i), goalId: goal.id, day, note: null, confidence: null, evidence: null },
      value: e.cumulative ? way * (value - (seen[i - 1]?.[1] ?? e.baseline)) : value,
    }),
  );
  const tally = {
    ...emptyTally,
    level: seen.at(-1)?.[1] ?? null,
    sum: checkIns.reduce((sum, c) => sum + (c.value ?? 0), 0),
    count: seen.length,
    values: seen.length,
    lastDay: seen.at(-1)?.[0] ?? null,
  };
  return { facts: { goal, tally, milestones: [], breaks: [] }, checkIns };
}

interface Look {
  readonly hit: boolean;
  readonly passed: number;
  readonly alone: Standing;
  readonly both: Standing;
}

const looks = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Look => {
    const e = JSON.parse(line) as Episode;
    const { facts, checkIns } = factsOf(e);
    const alone = standing(facts, e.as_of);
    return { hit: e.truth.hit, passed: e.as_of_frac, alone, both: judged(facts, checkIns, e.as_of) };
  });

/** How many, and how many of them were met. */
function met(some: readonly Look[]): string {
  const share =
    some.length === 0 ? '' : `${Math.round((100 * some.filter((l) => l.hit).length) / some.length)} %`;
  return `${String(some.length).padStart(5)} ${share.padStart(6)}`;
}

process.stdout.write(
  `${looks.length} looks\n${'status'.padEnd(14)}${'buffer alone'.padStart(13)}${'with chance'.padStart(13)}\n`,
);
for (const passed of [undefined, ...new Set(looks.map((l) => l.passed))]) {
  const these = looks.filter((l) => passed === undefined || l.passed === passed);
  process.stdout.write(
    `\n${passed === undefined ? 'all' : `${100 * passed} % of the time passed`}: ${met(these)} met\n`,
  );
  for (const status of statuses) {
    const [alone, both] = (['alone', 'both'] as const).map((k) =>
      met(these.filter((l) => l[k].status === status)),
    );
    process.stdout.write(`${status.padEnd(14)} ${alone} ${both}\n`);
  }
}

process.stdout.write('\nby the buffer at least on track or at risk, and a chance of\n');
for (const status of ['ahead', 'on-track', 'at-risk'] as const) {
  const these = looks.filter((l) => l.alone.status === status && l.both.chance !== null);
  for (const from of [0, 5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90]) {
    const to = from < 20 ? from + 5 : from + 10;
    const some = these.filter(
      ({ both: { chance } }) => chance !== null && chance * 100 >= from && chance * 100 < to,
    );
    process.stdout.write(
      `${status.padEnd(10)} ${String(from).padStart(3)} to ${String(to).padStart(3)} % ${met(some)}\n`,
    );
  }
}
