import { describe, expect, it } from 'vitest';
import type { Writer } from '../../src/app/ports.js';
import { Fault } from '../../src/domain/fault.js';
import { aStore } from '../a-store.js';
import { aGoal } from '../goals.js';

function tried(work: (w: Writer) => boolean) {
  const { store } = aStore();
  const { change, result } = store.write({ command: 'test', who: 'Ada' }, (w) => {
    w.insert('person', { id: w.newId(), name: 'Ana', reach: null, notes: null, goodAt: null });
    const done = w.attempt(() => work(w));
    w.insert('person', { id: w.newId(), name: 'Cleo', reach: null, notes: null, goodAt: null });
    return { summary: 'tried', result: done };
  });
  return {
    done: result,
    goals: store.countGoals({ states: ['active'] }),
    people: store.people().map((person) => person.name),
    ops: store.ops([change?.number ?? 0]).map((op) => op.entity),
  };
}

const write = (w: Writer): void => {
  w.insertGoal(aGoal(w.newId(), {}));
};
const twiceTheSame = (w: Writer): boolean => {
  for (const person of w.people()) w.insert('person', person);
  return true;
};
const kept = { goals: 0, people: ['Ana', 'Cleo'], ops: ['person', 'person'] };

describe('what is attempted inside a change', () => {
  it('is part of it when it works', () => {
    const done = tried((w) => {
      write(w);
      return true;
    });
    expect(done).toEqual({ ...kept, done: true, goals: 1, ops: ['person', 'goal', 'person'] });
  });

  it.each<[string, (w: Writer) => boolean]>([
    ['says no', () => false],
    ['meets a rule of the database', twiceTheSame],
    ['is refused', () => raise(new Fault('failed', 'no'))],
    ['trips over its own data', () => raise(new TypeError('no such field'))],
  ])('leaves nothing when it %s, and the rest of the change stays', (_, end) => {
    const done = tried((w) => {
      write(w);
      return end(w);
    });
    expect(done).toEqual({ ...kept, done: false });
  });

  it.each([
    new Fault('storage', 'the disk is full'),
    new Fault('busy', 'somebody writes'),
    Object.assign(new Error('full'), { code: 'SQLITE_FULL' }),
  ])('does not hide what has nothing to do with it: $message', (error) => {
    expect(() => tried(() => raise(error))).toThrow();
  });
});

function raise(error: Error): never {
  throw error;
}
