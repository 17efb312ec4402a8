import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../src/app/exchange/whole-of.js';
import { undoChange } from '../../src/app/history/undo-change.js';
import type { Writer } from '../../src/app/ports.js';
import { addDays, asDay } from '../../src/domain/day.js';
import type { CheckIn } from '../../src/domain/goal.js';
import { aStore } from '../a-store.js';
import { aGoal } from '../goals.js';

function entries(goalId: string, count: number): Omit<CheckIn, 'id'>[] {
  return Array.from({ length: count }, (_, i) => ({
    goalId,
    day: addDays(asDay('2020-01-01'), i % 2000),
    value: i % 7 === 0 ? null : i / 3,
    note: i % 7 === 0 || i % 5 === 0 ? `"note" \\ ${i}\nnext – line` : null,
    confidence: i % 4 === 0 ? i % 101 : null,
    evidence: i % 11 === 0 ? 'a link' : null,
  }));
}

function indexes(file: string): unknown {
  const db = new Database(file, { readonly: true });
  const found = db.prepare("select name, sql from sqlite_schema where type = 'index' order by name").all();
  db.close();
  return found;
}

describe('many check-ins at once', () => {
  const write = (insert: (w: Writer, checkIns: readonly Omit<CheckIn, 'id'>[]) => void, count: number) => {
    const deps = aStore();
    const before = indexes(deps.file);
    const { change } = deps.store.write({ command: 'import', who: 'Ada' }, (w) => {
      const { id } = w.insertGoal(aGoal(w.newId()));
      insert(w, entries(id, count));
      w.insert('break', {
        id: w.newId(),
        goalId: id,
        kind: 'skip',
        from: asDay('2026-11-01'),
        to: asDay('2026-11-02'),
        reason: null,
      });
      return { summary: 'imported', result: null };
    });
    return { deps, change, before };
  };
  const bare = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value).replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id'),
    );

  it('leave the same records and the same history as one after the other', () => {
    const one = write((w, all) => {
      for (const c of all) w.insert('check-in', { ...c, id: w.newId() });
    }, 1203);
    const many = write((w, all) => w.insertCheckIns(all), 1203);
    const { changes: _a, ...a } = wholeOf(one.deps.store);
    const { changes: _b, ...b } = wholeOf(many.deps.store);
    expect(bare(b)).toEqual(bare(a));
    expect(b.ops.map((op) => op.part)).toEqual(b.ops.map((_, i) => i));
  });

  it('are kept to the last bit as one after the other, whatever stands in them', () => {
    const values = [null, 0, -0, 3, -7, 0.1, 1 / 3, 0.1 + 0.2, 5e-324, 1e15, 1e21, Number.MAX_VALUE, 2 ** 53];
    const notes = [
      null,
      'plain',
      '"\\/\b\f\n\r\t\u007f\u2028',
      'é e\u0301 日本 👩‍🚀',
      'half \ud83d',
      'null',
      '1',
      'x'.repeat(4000),
    ];
    const confidences = [null, 0, 100, 57];
    const all = entries('', 10_049).map((c, i) => ({
      ...c,
      value: values[i % values.length] ?? null,
      note: notes[i % notes.length] ?? null,
      confidence: confidences[i % confidences.length] ?? null,
      evidence: notes[(i + 1) % notes.length] ?? null,
    }));
    const stored = (insert: (w: Writer, checkIns: readonly CheckIn[]) => void): unknown => {
      const deps = aStore();
      deps.store.write({ command: 'import', who: 'Ada' }, (w) => {
        const goals = [1, 2, 3].map(
          (n) => w.insertGoal(aGoal(`0000000${n}-0000-7000-8000-000000000000`, { number: n })).id,
        );
        const ids = all.map((_, i) => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`);
        insert(
          w,
          all.map((c, i) => ({ id: ids[i] ?? '', ...c, goalId: goals[(i * 7) % 3] ?? '' })),
        );
        return { summary: 'imported', result: null };
      });
      const db = new Database(deps.file, { readonly: true });
      const rows = (sql: string): unknown[] => db.prepare(sql).raw().all();
      const found = [
        rows(
          `select *, typeof(value), typeof(note), typeof(confidence), typeof(evidence), hex(note) from check_in`,
        ),
        rows('select part, typeof(part), entity, entity_id, goal_id, before, after, typeof(after) from op'),
        rows('select * from week_count'),
      ];
      db.close();
      return found;
    };
    const many = stored((w, checkIns) => w.insertCheckIns(checkIns));
    const one = stored((w, checkIns) => {
      for (const c of checkIns) w.insert('check-in', c);
    });
    expect(many).toEqual(one);
  });

  it('keep the indexes and the last day, and one undo takes them back', () => {
    const { deps, before } = write((w, all) => w.insertCheckIns(all), 10_500);
    expect(indexes(deps.file)).toEqual(before);
    expect(
      deps.store.tallies(
        deps.store.goals({}).map((g) => g.id),
        asDay('2026-11-24'),
      ).size,
    ).toBe(1);
    expect(deps.store.quietGoals(asDay('2026-11-24'), 5)).toHaveLength(1);
    expect(undoChange(deps, undefined).count).toBe(10_502);
    expect(wholeOf(deps.store).checkIns).toEqual([]);
  });

  it('of which there are none make no change', () => {
    const deps = aStore();
    const { change } = deps.store.write({ command: 'import', who: 'Ada' }, (w) => {
      w.insertCheckIns([]);
      return { summary: '', result: null };
    });
    expect(change).toBeNull();
  });
});

describe('reading everything', () => {
  it('refuses to mix two states when another process writes in between', () => {
    const deps = aStore();
    deps.store.write({ command: 'new', who: 'Ada' }, (w) => {
      w.insertGoal(aGoal(w.newId()));
      return { summary: 'wrote', result: null };
    });
    const pages = deps.store.pages()[Symbol.iterator]();
    pages.next();
    const other = new Database(deps.file);
    other.prepare('update goal set details = ?').run('changed');
    other.close();
    expect(() => [...{ [Symbol.iterator]: () => pages }]).toThrow(
      'another mentor wrote to the database meanwhile',
    );
  });
});
