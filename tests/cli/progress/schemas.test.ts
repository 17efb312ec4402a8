import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { todayView } from '../../../src/app/progress/today.js';
import { noPaint } from '../../../src/render/paint.js';
import { todayJson, todayText } from '../../../src/render/progress/today-text.js';
import { aStore } from '../../a-store.js';
import { aMilestone } from '../../domain/progress/making.js';
import { aGoal, onlyMe } from '../../goals.js';
import { aUser } from '../../user.js';
import { someGoals } from './some-goals.js';

/** What is wrong with data by the schema of its kind. */
function wrong(kind: string, data: unknown): unknown {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'schemas', `${kind}.json`);
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
  return validate(data) ? undefined : validate.errors;
}

it('the JSON of the daily commands fits its schemas', async () => {
  const mentor = aUser({ today: '2026-11-01' });
  await someGoals(mentor);
  mentor.today = '2026-11-24';
  const fits = async (kind: string, ...argv: string[]) => {
    const answer = JSON.parse(await mentor.ok(...argv, '--json')) as { kind: string; data: unknown };
    expect(answer.kind).toBe(kind);
    expect({ argv, wrong: wrong(kind, answer.data) }).toEqual({ argv, wrong: undefined });
  };
  await fits('today', 'today');
  await fits('next', 'next');
  await fits('log', 'log', '1', '7', '2', '79', '5', 'no');
  await fits('log', 'log', '--correct', '7.1', '7.5');
  await fits('log', 'log', '--remove', '7.1');
  await fits('days-off', 'skip', '1');
  await fits('days-off', 'break', '2026-12-24');
  await fits('goal', 'pause', '2');
  await fits('days-off', 'break');
  await fits('goal', 'resume', '2');
  await fits('goal', 'close', '2', '--let-go', '--lesson', 'x', '--instead', 'rest');
  await fits('goal', 'reopen', '2');
  await fits('next', 'next', '--as-of', '2027-06-01');
  await fits('today', 'today', '--as-of', '2027-06-01');
});

it('today with milestones reads well in every form', () => {
  const deps = aStore({ today: '2026-11-24' });
  deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
    for (let i = 0; i < 14; i += 1) {
      const { number: _, ...goal } = aGoal(w.newId(), {
        statement: `Goal ${i + 1} with a name that is rather long for a table`,
      });
      w.insertGoal(goal);
      for (const [n, due] of ['2026-11-20', '2026-11-24', '2026-11-28', '2026-12-24'].entries())
        w.insert('milestone', { ...aMilestone(n + 1, due), id: w.newId(), goalId: goal.id });
    }
    return { summary: 'wrote', result: undefined };
  });
  const view = todayView(deps, 1);
  expect(wrong('today', JSON.parse(JSON.stringify(todayJson(view, onlyMe))))).toBeUndefined();
  const look = { paint: noPaint, width: 80, plain: false };
  const text = todayText(view, look, onlyMe);
  expect(text).toContain('  1.1 Part 1 (Goal 1 with a name that is rather long…), 4 days ago\n');
  expect(text).toContain('Due today\n');
  expect(text).toContain('and 2 more goals: mentor list\n');
  expect(text).toMatch(/1\.1 Part 1, 4 days ago\n/);
  const plain = todayText(view, { ...look, plain: true }, onlyMe);
  expect(plain.replace(/\s+/g, ' ')).toContain('Next: 1.1 Part 1, 20 Nov 2026, 4 days ago');
  for (const width of [40, 80, 120]) {
    const lines = todayText(view, { ...look, width }, onlyMe).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  }
});
