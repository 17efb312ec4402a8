import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../src/domain/day.js';
import { aStore } from '../a-store.js';
import { aGoal } from '../goals.js';

describe('a copy in memory', () => {
  it('has everything, takes writes, and leaves the file as it was', () => {
    const { store, file } = aStore();
    store.write({ command: 'new', who: 'Ada' }, (w) => ({
      summary: 'wrote goal 1',
      result: w.insertGoal(aGoal(w.newId())),
    }));
    const bytes = readFileSync(file);
    const copy = store.inMemory();
    expect(copy.goals({})).toEqual(store.goals({}));
    copy.write({ command: 'edit', who: 'Ada', when: { day: asDay('2026-11-20') } }, (w) => {
      w.update('goal', w.goal(1)?.id ?? '', { statement: 'Run' });
      return { summary: 'changed goal 1', result: undefined };
    });
    expect([copy.goal(1)?.statement, store.goal(1)?.statement]).toEqual(['Run', 'Run a half marathon']);
    expect(copy.changes({ limit: 1 })[0]).toMatchObject({ number: 2, day: '2026-11-20' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    store.close();
    expect(() => copy.goals({})).toThrow();
  });
});
