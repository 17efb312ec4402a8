import { expect, it } from 'vitest';
import { ownRecord } from '../../../src/app/progress/own-record.js';
import { checkStoredGoal } from '../../../src/app/smart/check-goal.js';
import { addDays, asDay } from '../../../src/domain/day.js';
import { median } from '../../../src/domain/progress/slip.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';

it('the check and the record that is told when something is promised speak of the same past goals', () => {
  const deps = aStore();
  const goal = deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
    const closed = (createdAt: string, start: string, closedOn: string): void => {
      const from = asDay(start);
      const days = { start: from, due: addDays(from, 30), closedOn: asDay(closedOn) };
      const { number: _, ...one } = aGoal(w.newId(), { ...days, state: 'achieved', createdAt });
      w.insertGoal(one);
    };
    // Closed last and late, though they were written first; then more than a record holds, in time.
    for (let i = 0; i < 20; i += 1) closed('2026-01-01T09:00:00.000Z', '2026-09-01', '2026-10-31');
    for (let i = 0; i < 200; i += 1) closed('2026-08-01T09:00:00.000Z', '2026-07-01', '2026-07-31');
    const { number: _, ...fields } = aGoal(w.newId());
    return { summary: 'wrote', result: w.insertGoal(fields) };
  }).result;
  const slip = ownRecord(deps.store, deps.today).slip({ area: goal.area, kind: goal.measure.kind });
  expect(median(slip?.achieved ?? [])).toBe(2);
  const around = { today: deps.today, weekStart: 1, capacity: undefined } as const;
  const found = checkStoredGoal(deps.store, goal, around).letters.achievable.findings;
  expect(found.find(({ rule }) => rule === 'F7')?.fact).toContain(
    'Your last 20 closed goals in health, told by a number, took 2.0 times the planned time.',
  );
});
