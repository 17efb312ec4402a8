import { expect, it } from 'vitest';
import { undoChange } from '../../src/app/history/undo-change.js';
import type { Writer } from '../../src/app/ports.js';
import { asDay } from '../../src/domain/day.js';
import type { CheckIn } from '../../src/domain/goal.js';
import { aStore } from '../a-store.js';
import { aGoal } from '../goals.js';
import { keptCounts } from '../kept-counts.js';

const checkIn = (id: string, goalId: string, day: string): CheckIn => ({
  id,
  goalId,
  day: asDay(day),
  value: 1,
  note: null,
  confidence: null,
  evidence: null,
});

it('keeps how many goals and check-ins there are through writing, changing, removing and taking back', () => {
  const deps = aStore();
  const write = (body: (w: Writer) => void): void => {
    deps.store.write({ command: 'log', who: 'Ada' }, (w) => {
      body(w);
      return { summary: 'wrote', result: null };
    });
    const { kept, anew } = keptCounts(deps.file);
    expect(kept).toEqual(anew);
  };
  const ids: string[] = [];
  write((w) => {
    for (let i = 0; i < 3; i += 1) ids.push(w.insertGoal({ ...aGoal(w.newId()), number: i + 1 }).id);
  });
  const [a = '', b = ''] = ids;
  const checkIns: string[] = [];
  write((w) => {
    for (const [goalId, day] of [
      [a, '2026-11-16'],
      [a, '2026-11-22'],
      [a, '2026-11-23'],
      [b, '2026-11-22'],
      [b, '1900-01-01'],
      [b, '2199-12-31'],
    ] as const) {
      const id = w.newId();
      checkIns.push(id);
      w.insert('check-in', checkIn(id, goalId, day));
    }
  });
  const [first = '', second = '', third = ''] = checkIns;
  write((w) => w.update('check-in', first, { day: asDay('2026-11-25') }));
  write((w) => w.update('check-in', third, { value: 7 }));
  write((w) => w.remove('check-in', second));
  write((w) => w.insertCheckIns([checkIn(w.newId(), a, '2026-11-22'), checkIn(w.newId(), b, '2026-11-17')]));
  write((w) => w.update('goal', a, { state: 'paused' }));
  for (let i = 0; i < 7; i += 1) {
    undoChange(deps, undefined);
    const { kept, anew } = keptCounts(deps.file);
    expect(kept).toEqual(anew);
  }
  expect(keptCounts(deps.file).kept).toEqual({ goals: [], weeks: [] });
});
