import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../src/app/exchange/whole-of.js';
import { undoChange } from '../../../src/app/history/undo-change.js';
import type { Deps, Whole, Writer } from '../../../src/app/ports.js';
import { addDays, asDay } from '../../../src/domain/day.js';
import { Fault } from '../../../src/domain/fault.js';
import { aStore } from '../../a-store.js';
import { aGoal, kilometres } from '../../goals.js';

/** The facts, without the history that is never taken back. */
function facts(deps: Deps): Omit<Whole, 'changes' | 'ops'> {
  const { changes: _c, ops: _o, ...rest } = wholeOf(deps.store);
  return rest;
}

/** Writes, where there is something to write. */
function tryWrite(deps: Deps, body: (w: Writer) => void): number | undefined {
  const { change } = deps.store.write({ command: 'test', who: deps.who }, (w) => {
    body(w);
    return { summary: 'something', result: undefined };
  });
  return change?.number;
}

function write(deps: Deps, body: (w: Writer) => void): number {
  const number = tryWrite(deps, body);
  if (number === undefined) throw new Error('nothing was written');
  return number;
}

function checkIn(w: Writer, goalId: string, value: number, day = '2026-11-24'): string {
  const id = w.newId();
  w.insert('check-in', { id, goalId, day: asDay(day), value, note: null, confidence: null, evidence: null });
  return id;
}

function newGoal(deps: Deps, number = 1): string {
  let id = '';
  write(deps, (w) => {
    id = w.insertGoal(aGoal(w.newId(), { number, tags: ['run'] })).id;
  });
  return id;
}

describe('undo', () => {
  it('takes back the last change, and again the one before it', () => {
    const deps = aStore();
    const goal = newGoal(deps);
    write(deps, (w) => w.update('goal', goal, { due: asDay('2027-06-01') }));
    expect(undoChange(deps, undefined).change.number).toBe(2);
    expect(deps.store.goal(1)?.due).toBe('2027-05-01');
    expect(undoChange(deps, undefined).change.number).toBe(1);
    expect(deps.store.goals({})).toEqual([]);
    expect(() => undoChange(deps, undefined)).toThrow('nothing to take back');
  });

  it('brings a change back by taking back its undo, and can take it back once more', () => {
    const deps = aStore();
    newGoal(deps);
    const before = facts(deps);
    undoChange(deps, undefined);
    expect(undoChange(deps, 2).redone).toBe(true);
    expect(facts(deps)).toEqual(before);
    expect(undoChange(deps, undefined)).toMatchObject({ change: { number: 3 }, first: { number: 1 } });
    expect(facts(deps).goals).toEqual([]);
  });

  it('takes back an older change that nothing stands on', () => {
    const deps = aStore();
    const goal = newGoal(deps);
    const due = write(deps, (w) => w.update('goal', goal, { due: asDay('2027-06-01') }));
    write(deps, (w) => w.update('goal', goal, { measure: { ...kilometres, target: 30 } } as never));
    undoChange(deps, due);
    expect(deps.store.goal(1)).toMatchObject({ due: '2027-05-01', measure: { target: 30 } });
  });

  it('refuses an older change that a later one stands on, and names it', () => {
    const deps = aStore();
    const goal = newGoal(deps);
    const first = write(deps, (w) => w.update('goal', goal, { due: asDay('2027-06-01') }));
    const second = write(deps, (w) => w.update('goal', goal, { due: asDay('2027-07-01') }));
    const before = facts(deps);
    expect(() => undoChange(deps, first)).toThrow(`change ${second} stands on it`);
    expect(facts(deps)).toEqual(before);
    undoChange(deps, second);
    undoChange(deps, first);
    expect(deps.store.goal(1)?.due).toBe('2027-05-01');
  });

  it('refuses to take back a goal that has check-ins, until they are taken back', () => {
    const deps = aStore();
    const goal = newGoal(deps);
    const logged = write(deps, (w) => checkIn(w, goal, 7));
    expect(() => undoChange(deps, 1)).toThrow(`change ${logged} stands on it`);
    undoChange(deps, logged);
    undoChange(deps, 1);
    expect(facts(deps).goals).toEqual([]);
  });

  it('gives a goal that comes back its old number, and never gives that number to another', () => {
    const deps = aStore();
    newGoal(deps);
    undoChange(deps, undefined);
    let number = 0;
    write(deps, (w) => {
      const { number: _unused, ...goal } = aGoal(w.newId());
      number = w.insertGoal(goal).number;
    });
    expect(number).toBe(2);
    undoChange(deps, 2);
    expect(deps.store.goal(1)?.tags).toEqual(['run']);
  });

  it('says that a change was taken back already, and how to bring it back', () => {
    const deps = aStore();
    newGoal(deps);
    undoChange(deps, undefined);
    try {
      undoChange(deps, 1);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      expect((error as Fault).hint).toBe('mentor undo 2 brings it back.');
    }
  });

  it('does not know a change that never was', () => {
    const deps = aStore();
    expect(() => undoChange(deps, 99)).toThrow('there is no change 99');
  });

  it('keeps the day of the last check-in right', () => {
    const deps = aStore();
    const goal = newGoal(deps);
    write(deps, (w) => checkIn(w, goal, 7, '2026-11-01'));
    write(deps, (w) => checkIn(w, goal, 8, '2026-11-20'));
    const quiet = (): number => deps.store.quietGoals(asDay('2026-11-10'), 5).length;
    expect(quiet()).toBe(0);
    undoChange(deps, undefined);
    expect(quiet()).toBe(1);
  });

  it('leads back to the beginning from any run of changes, and forward again', () => {
    type Step = { kind: 'goal' | 'check-in' | 'due' | 'tags' | 'remove' | 'break' | 'undo'; n: number };
    const step = fc.record<Step>({
      kind: fc.constantFrom('goal', 'check-in', 'due', 'tags', 'remove', 'break', 'undo'),
      n: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const deps = aStore();
        const { store } = deps;
        const start = facts(deps);
        for (const { kind, n } of steps) {
          const { goals, checkIns } = wholeOf(store);
          const goal = goals[n % Math.max(1, goals.length)];
          const entry = checkIns[n % Math.max(1, checkIns.length)];
          if (kind === 'goal')
            tryWrite(deps, (w) => {
              const { number: _n, ...rest } = aGoal(w.newId());
              w.insertGoal(rest);
            });
          else if (kind === 'undo') {
            if (store.changeToUndo() !== undefined) undoChange(deps, undefined);
          } else if (goal === undefined) continue;
          else if (kind === 'check-in') tryWrite(deps, (w) => checkIn(w, goal.id, n));
          else if (kind === 'due')
            tryWrite(deps, (w) => {
              w.update('goal', goal.id, { due: addDays(goal.due, n + 1) });
            });
          else if (kind === 'tags')
            tryWrite(deps, (w) => {
              w.update('goal', goal.id, { tags: [`t${n}`, `u${goal.tags.length}${goal.due}`] });
            });
          else if (kind === 'remove' && entry !== undefined)
            tryWrite(deps, (w) => w.remove('check-in', entry.id));
          else if (kind === 'break')
            tryWrite(deps, (w) =>
              w.insert('break', {
                id: w.newId(),
                goalId: n % 2 === 0 ? null : goal.id,
                kind: 'break',
                from: asDay('2026-12-24'),
                to: asDay('2026-12-31'),
                reason: null,
              }),
            );
        }
        const end = facts(deps);
        const undos: number[] = [];
        while (store.changeToUndo() !== undefined) {
          undoChange(deps, undefined);
          undos.push(store.changes({ limit: 1 })[0]?.number ?? 0);
        }
        expect(facts(deps)).toEqual(start);
        for (const undo of undos.reverse()) undoChange(deps, undo);
        expect(facts(deps)).toEqual(end);
      }),
      { numRuns: 40 },
    );
  });
});
