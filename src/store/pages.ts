import { mentoringListNames, mentoringLists } from '../app/mentoring/lists.js';
import type { Page } from '../app/ports.js';
import { Fault } from '../domain/fault.js';
import type { CheckIgnore, Goal, Op, StatusOverride } from '../domain/goal.js';
import type { Prepare } from './reader.js';
import {
  type BreakRow,
  type ChangeRow,
  type CheckInRow,
  type MilestoneRow,
  type OpRow,
  toBreak,
  toChange,
  toCheckIn,
  toMilestone,
  toOp,
} from './rows.js';
import { selected } from './tables.js';

/** Rows held at a time. */
const size = 5000;

/** Turns errors of the database into Faults. */
type Guard = <T>(work: () => T) => T;

/** The whole content, page by page; see `Store.pages`. */
export function* pages(prepare: Prepare, guard: Guard, goals: () => Goal[]): Generator<Page> {
  const version = (): unknown => guard(() => prepare('pragma data_version').pluck().get());
  const before = version();
  const all = <R>(sql: string, ...values: unknown[]): R[] => {
    const rows = guard(() => prepare(sql).all(...values) as R[]);
    if (version() !== before) {
      throw new Fault('busy', 'another mentor wrote to the database meanwhile', { hint: 'Try again.' });
    }
    return rows;
  };

  function* paged<R>(
    sql: string,
    first: unknown,
    last: (row: R) => unknown,
    ...more: unknown[]
  ): Generator<R[]> {
    for (let after = first; ; ) {
      const rows = all<R>(`${sql} limit ${size}`, after, ...more);
      if (rows.length > 0) yield rows;
      const end = rows.at(-1);
      if (end === undefined || rows.length < size) return;
      after = last(end);
    }
  }
  function* ops(change: number): Generator<Op> {
    const sql = 'select * from op where part > ? and change = ? order by part';
    for (const rows of paged<OpRow>(sql, -1, (row) => row.part, change)) yield* rows.map(toOp);
  }
  const byId = (table: string): string => `select * from ${table} where id > ? order by id`;
  const id = (row: { id: string }): string => row.id;

  yield { kind: 'goals', records: goals() };
  for (const rows of paged<MilestoneRow>(byId('milestone'), '', id)) {
    yield { kind: 'milestones', records: rows.map(toMilestone) };
  }
  for (const rows of paged<CheckInRow>(byId('check_in'), '', id)) {
    yield { kind: 'checkIns', records: rows.map(toCheckIn) };
  }
  for (const rows of paged<BreakRow>(byId('break'), '', id)) {
    yield { kind: 'breaks', records: rows.map(toBreak) };
  }
  const ignores = `${selected('check-ignore')} where id > ? order by id`;
  for (const records of paged<CheckIgnore>(ignores, '', id)) yield { kind: 'checkIgnores', records };
  const overrides = `${selected('status-override')} where id > ? order by id`;
  for (const records of paged<StatusOverride>(overrides, '', id)) yield { kind: 'statusOverrides', records };
  for (const list of mentoringListNames) {
    const sql = `${selected(mentoringLists[list])} where id > ? order by id`;
    for (const records of paged<{ id: string }>(sql, '', id)) {
      yield { kind: list, records } as unknown as Page;
    }
  }
  const changes = 'select * from change where number > ? order by number';
  for (const rows of paged<ChangeRow>(changes, 0, (row) => row.number)) {
    yield {
      kind: 'history',
      records: rows.map((row) => ({ change: toChange(row), ops: ops(row.number) })),
    };
  }
}
