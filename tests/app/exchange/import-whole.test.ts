import { describe, expect, it } from 'vitest';
import { importWhole } from '../../../src/app/exchange/import-whole.js';
import { wholeOf } from '../../../src/app/exchange/whole-of.js';
import { undoChange } from '../../../src/app/history/undo-change.js';
import type { Deps, Whole } from '../../../src/app/ports.js';
import { asDay } from '../../../src/domain/day.js';
import { readExport } from '../../../src/exchange/read-export.js';
import { exportText } from '../../../src/exchange/write-export.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';

const text = (deps: Deps): string => [...exportText(deps.store.pages())].join('');
const whole = (deps: Deps): Whole => readExport(text(deps));

/** A goal with a milestone in two parts, and a finding of the check put aside. */
function written(): Deps {
  const deps = aStore();
  deps.store.write({ command: 'new', who: 'Ada' }, (w) => {
    const { number: _, ...goal } = aGoal(w.newId());
    const { id } = w.insertGoal(goal);
    const base = {
      goalId: id,
      title: 'x',
      doneWhen: null,
      due: asDay('2026-12-01'),
      target: null,
      doneOn: null,
      confirmedOn: null,
    };
    // The parts have the older ids.
    const parts = [w.newId(), w.newId()];
    const top = w.newId();
    w.insert('milestone', {
      ...base,
      id: top,
      parentId: null,
      number: 1,
      position: 0,
      share: 1,
      state: 'open',
    });
    parts.forEach((part, i) => {
      w.insert('milestone', {
        ...base,
        id: part,
        parentId: top,
        number: i + 1,
        position: i,
        share: 0.5,
        state: 'open',
      });
    });
    w.insert('check-ignore', { id: w.newId(), goalId: id, rule: 'S4', reason: 'said elsewhere' });
    w.insert('status-override', {
      id: w.newId(),
      goalId: id,
      status: 'at-risk',
      reason: 'the exam is near',
      who: 'Ada',
      from: asDay('2026-11-24'),
      until: asDay('2026-12-04'),
    });
    return { summary: 'wrote', result: null };
  });
  return deps;
}

describe('an export with all that a goal can have', () => {
  it('makes an empty database the same', () => {
    const deps = written();
    const copy = aStore();
    expect(importWhole(copy, whole(deps), 'x.json')).toMatchObject({ restored: true, change: null });
    expect(text(copy)).toBe(text(deps));
    expect(wholeOf(copy.store).checkIgnores).toHaveLength(1);
  });

  it('comes into another one, and is refused once it differs there', () => {
    const deps = written();
    const other = aStore();
    other.store.write({ command: 'new', who: 'Bo' }, (w) => {
      w.insertGoal(aGoal(w.newId(), { number: 1, statement: 'Mine' }));
      return { summary: 'wrote', result: null };
    });
    const done = importWhole(other, whole(deps), 'x.json');
    expect(done).toMatchObject({
      renumbered: [{ from: 1, to: 2 }],
      added: { goals: 1, milestones: 3, changes: 1 },
    });
    expect(done.change?.summary).toBe('imported 1 goal and 3 milestones from x.json');
    expect(wholeOf(other.store).checkIgnores).toHaveLength(1);
    expect(wholeOf(other.store).statusOverrides).toHaveLength(1);
    const all = whole(deps);
    const lifted = all.statusOverrides.map((one) => ({ ...one, status: 'ahead' as const }));
    expect(() => importWhole(other, { ...all, statusOverrides: lifted }, 'x.json')).toThrow(
      'the status set by hand on goal 2, Run a half marathon, is not the same here as in the file',
    );
    const { checkIgnores, ...rest } = all;
    const changed = { ...rest, checkIgnores: checkIgnores.map((one) => ({ ...one, reason: 'otherwise' })) };
    expect(() => importWhole(other, changed, 'x.json')).toThrow(
      'the finding S4 put aside for goal 2, Run a half marathon, is not the same here as in the file',
    );
  });

  it('gives a goal its own number back after its import was taken back, and no number of another goal', () => {
    const deps = written();
    const other = aStore();
    other.store.write({ command: 'break', who: 'Bo' }, (w) => {
      const span = { from: asDay('2026-12-24'), to: asDay('2026-12-26') };
      w.insert('break', { id: w.newId(), goalId: null, kind: 'break', ...span, reason: null });
      return { summary: 'planned', result: null };
    });
    expect(importWhole(other, whole(deps), 'x.json').renumbered).toEqual([]);
    undoChange(other, undefined);
    expect(importWhole(other, whole(deps), 'x.json').renumbered).toEqual([]);
    undoChange(other, undefined);
    expect(importWhole(other, whole(written()), 'y.json').renumbered).toEqual([{ from: 1, to: 2 }]);
  });

  it('does not go into a database that was filled a moment ago', () => {
    const deps = written();
    const filled = written();
    const stale = { ...filled, store: { ...filled.store, isEmpty: () => true } };
    expect(() => importWhole(stale, whole(deps), 'x.json')).toThrow(
      'another mentor wrote to the database meanwhile',
    );
  });

  it('with two findings put aside for the same rule is refused', () => {
    const deps = written();
    const one = /\{"id":"([^"]+)","goalId":"[^"]+","rule":"S4"[^}]*\}/.exec(text(deps))?.[0] ?? '';
    const twice = text(deps).replace(
      one,
      `${one},${one.replace(/^\{"id":"........"/, '').replace(/"id":"[0-9a-f]{8}/, '"id":"00000000')}`,
    );
    expect(() => readExport(twice)).toThrow('one mistake');
  });
});
