import type Database from 'better-sqlite3';
import type { GoalFilter, Reader } from '../app/ports.js';
import type { Day } from '../domain/day.js';
import type { CheckIgnore, Id, State, StatusOverride, Tally, Told } from '../domain/goal.js';
import { beginningOf } from '../domain/history/chain.js';
import { folded, titleFits } from '../domain/text.js';
import { mentoringReader } from './mentoring-reader.js';
import {
  type BreakRow,
  type ChangeRow,
  type CheckInRow,
  type GoalRow,
  goalColumns,
  type MilestoneRow,
  type OpRow,
  toBreak,
  toChange,
  toCheckIn,
  toGoal,
  toMilestone,
  toOp,
} from './rows.js';
import { selected } from './tables.js';
import { weekReader } from './week-reader.js';

/** Prepares each SQL text once per connection. */
export type Prepare = (sql: string) => Database.Statement<unknown[]>;

export function preparer(db: Database.Database): Prepare {
  const known = new Map<string, Database.Statement<unknown[]>>();
  return (sql) => {
    let statement = known.get(sql);
    if (statement === undefined) {
      statement = db.prepare<unknown[]>(sql);
      known.set(sql, statement);
    }
    return statement;
  };
}

/**
 * The reading half of the store: every method is one or a few indexed queries, save those that look for words in goals. These
 * read all that may hold them and compare them here, since SQLite takes only the capitals of ASCII for the same letters.
 */
export function reader(prepare: Prepare): Reader {
  const one = <R>(sql: string, ...values: unknown[]): R | undefined =>
    prepare(sql).get(...values) as R | undefined;
  const all = <R>(sql: string, ...values: unknown[]): R[] => prepare(sql).all(...values) as R[];
  const goalRows = (sql: string, ...values: unknown[]) =>
    (
      prepare(sql)
        .raw()
        .all(...values) as GoalRow[]
    ).map(toGoal);
  const ids = (goalIds: readonly Id[]): string => JSON.stringify(goalIds);

  const self: Reader = {
    ...mentoringReader(prepare, (where, ...values) =>
      goalRows(`select ${goalColumns} from goal g ${where}`, ...values),
    ),
    ...weekReader(prepare, (where, values) => goalRows(`select ${goalColumns} from goal g ${where}`, values)),
    goal(number) {
      return goalRows(`select ${goalColumns} from goal g where g.number = ?`, number)[0];
    },
    goalById(id) {
      return goalRows(`select ${goalColumns} from goal g where g.id = ?`, id)[0];
    },
    goals(filter) {
      const { states = [], limit, order = 'number' } = filter;
      // An index holds each state's goals by due day; of several states the first of each are enough, and sorting all is not.
      if (order === 'due' && limit !== undefined && states.length > 1) {
        return states
          .flatMap((state) => self.goals({ ...filter, states: [state] }))
          .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.number - b.number))
          .slice(0, limit);
      }
      const { where, values } = conditions(filter, prepare);
      return goalRows(
        `select ${goalColumns} from goal g${where} order by ${orders[order]}${limit === undefined ? '' : ' limit ?'}`,
        ...values,
        ...(limit === undefined ? [] : [limit]),
      );
    },
    countGoals(filter) {
      const { where, values } = conditions(filter, prepare);
      if (onlyStates(filter)) {
        const kept = all<{ state: State; goals: number }>('select state, goals from goal_count');
        const wanted = kept.filter(({ state }) => filter.states?.includes(state) ?? true);
        return wanted.reduce((sum, { goals }) => sum + goals, 0);
      }
      return one<{ count: number }>(`select count(*) as count from goal g${where}`, ...values)?.count ?? 0;
    },
    goalsClosedLast(upTo, limit, person) {
      return goalRows(
        `select ${goalColumns} from goal g where g.number in (
           select number from goal indexed by goal_by_closing where closed_on <= ? and person_id is ?
           order by closed_on desc limit ?
         ) order by g.closed_on desc, g.number desc`,
        upTo,
        person,
        limit,
      );
    },
    firstConfidences(goalIds) {
      const rows = all<{ goal_id: Id; day: Day; confidence: number }>(
        `select c.goal_id, c.day, c.confidence from json_each(?) w join check_in c on c.goal_id = w.value and (c.day, c.id) = (
           select f.day, f.id from check_in f indexed by check_in_with_confidence
           where f.goal_id = w.value and f.confidence is not null order by f.day, f.id limit 1)`,
        ids(goalIds),
      );
      return new Map(rows.map((row) => [row.goal_id, { day: row.day, confidence: row.confidence }]));
    },
    hoursPromised(person) {
      return (
        one<{ hours: number }>(
          "select total(hours) as hours from goal where state = 'active' and person_id is ?",
          person,
        )?.hours ?? 0
      );
    },
    goalsNamed(word) {
      const fits = titleFits(word);
      const rows = prepare('select number, statement from goal').raw().all() as [number, string][];
      const numbers = rows.filter(([, statement]) => fits(statement)).map(([number]) => number);
      return goalRows(
        `select ${goalColumns} from goal g where ${numbered} order by g.number`,
        JSON.stringify(numbers),
      );
    },
    goalIds() {
      return new Map(
        all<{ id: string; number: number }>('select id, number from goal').map((r) => [r.id, r.number]),
      );
    },
    milestones(goalIds) {
      return all<MilestoneRow>(
        `select m.* from json_each(?) w join milestone m on m.goal_id = w.value order by w.key, m.position, m.number`,
        ids(goalIds),
      ).map(toMilestone);
    },
    milestonesDue(upTo, limit) {
      return all<MilestoneRow>(
        // A cross join, so that SQLite starts at the soonest due and not at every active goal.
        `select m.* from milestone m cross join goal g on g.id = m.goal_id
         where m.state = 'open' and m.due <= ? and g.state = 'active'
         order by m.due, m.goal_id, m.position limit ?`,
        upTo,
        limit,
      ).map(toMilestone);
    },
    checkIns(goalId, range = {}) {
      const rows = all<CheckInRow>(
        `select * from check_in where goal_id = ? and day >= ? and day <= ? order by day desc, id desc limit ?`,
        goalId,
        range.from ?? '0000',
        range.to ?? '9999',
        range.last ?? -1,
      );
      return rows.reverse().map(toCheckIn);
    },
    valuesIn(goals, spans) {
      // A seek for each goal and span: a third of the time that it takes to fetch and add up daily values.
      const inSpan =
        'c.goal_id = w.value ->> 0 and c.day >= json_each.value ->> 0 and c.day <= json_each.value ->> 1';
      const rows = all<{ goalId: Id; span: number; value: number | null }>(
        `select w.value ->> 0 as goalId, json_each.key as span, case w.value ->> 1
           when 'last' then (select c.value from check_in c where ${inSpan} and c.value is not null
                             order by c.day desc, c.id desc limit 1)
           else (select sum(c.value) from check_in c where ${inSpan}) end as value
         from json_each(?) w cross join json_each(?)`,
        JSON.stringify(goals.map(({ id, take }) => [id, take])),
        JSON.stringify(spans.map(({ from, to }) => [from, to])),
      );
      return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
    },
    tallies(goalIds, upTo) {
      type Sums = [
        id: Id,
        count: number,
        values: number,
        sum: number,
        lastDay: Tally['lastDay'],
        toldOn: Tally['toldOn'],
        level: number | null,
        confidence: number | null,
      ];
      const rows = prepare(
        `select c.goal_id, count(*), count(c.value), total(c.value), max(c.day),
           (select t.day from check_in t where t.goal_id = c.goal_id and t.day <= ?
              and coalesce(t.value, t.note, t.evidence) is not null order by t.day desc, t.id desc limit 1),
           (select l.value from check_in l where l.goal_id = c.goal_id and l.day <= ? and l.value is not null
              order by l.day desc, l.id desc limit 1),
           (select f.confidence from check_in f where f.goal_id = c.goal_id and f.day <= ? and f.confidence is not null
              order by f.day desc, f.id desc limit 1)
         from json_each(?) w join check_in c on c.goal_id = w.value and c.day <= ? group by c.goal_id`,
      )
        .raw()
        .all(upTo, upTo, upTo, ids(goalIds), upTo) as Sums[];
      return new Map(
        rows.map((row) => [
          row[0],
          {
            count: row[1],
            values: row[2],
            sum: row[3],
            lastDay: row[4],
            toldOn: row[5],
            level: row[6],
            confidence: row[7],
          },
        ]),
      );
    },
    told(goalIds, upTo) {
      const found = goalIds.map((): Told[] => []);
      if (goalIds.length === 0) return new Map();
      // One goal after the other, each in the order in which its check-ins lie; a goal by its place, which is no text to make.
      const rows = prepare(
        `select w.key, c.day, c.value from json_each(?) w cross join check_in c
           on c.goal_id = w.value and c.day <= ? where c.value is not null`,
      )
        .raw()
        .all(ids(goalIds), upTo) as [number, Day, number][];
      rows.forEach((row) => {
        found[row[0]]?.push({ day: row[1], value: row[2] });
      });
      return new Map(goalIds.map((id, i) => [id, found[i] ?? []]));
    },
    breaks(goalIds) {
      return all<BreakRow>(
        `select b.* from json_each(?) w join break b on b.goal_id = w.value
         union all select b.* from break b where b.goal_id is null order by from_day, id`,
        ids(goalIds),
      ).map(toBreak);
    },
    checkIgnores(goalId) {
      return all<CheckIgnore>(`${selected('check-ignore')} where goal_id = ? order by rule`, goalId);
    },
    statusOverrides(asOf) {
      const sql = `${selected('status-override')} where until_day >= ? and from_day <= ?`;
      return all<StatusOverride>(sql, asOf, asOf);
    },
    statusOverrideOf(goalId) {
      return one<StatusOverride>(`${selected('status-override')} where goal_id = ?`, goalId);
    },
    quietGoals(since, limit) {
      return goalRows(
        // Quietest first as they come, the first part before the second.
        `select ${goalColumns} from (
           select * from (select number from goal indexed by goal_by_silence
             where state = 'active' and last_day is null and start < ? order by number limit ?)
           union all
           select * from (select number from goal where state = 'active' and last_day < ? order by last_day, number limit ?)
         ) w cross join goal g on g.number = w.number limit ?`,
        since,
        limit,
        since,
        limit,
        limit,
      );
    },
    goalsChangedAfter(day) {
      return prepare(
        `select distinct o.goal_id from change c indexed by change_by_day cross join op o on o.change = c.number
         where c.day > ? and o.entity in ('goal', 'milestone', 'break')`,
      )
        .pluck()
        .all(day) as (Id | null)[];
    },
    change(number) {
      const row = one<ChangeRow>('select * from change where number = ?', number);
      return row && toChange(row);
    },
    changes(filter) {
      const before = filter.before ?? Number.MAX_SAFE_INTEGER;
      const limit = filter.limit ?? -1;
      if (filter.goalId !== undefined) {
        return all<ChangeRow>(
          `select * from change where number in (select change from op where goal_id = ? and change < ?)
           order by number desc limit ?`,
          filter.goalId,
          before,
          limit,
        ).map(toChange);
      }
      return all<ChangeRow>(
        'select * from change where number < ? order by number desc limit ?',
        before,
        limit,
      ).map(toChange);
    },
    ops(changes, first) {
      return all<OpRow>(
        'select o.* from json_each(?) w join op o on o.change = w.value and o.part < ? order by o.change, o.part',
        JSON.stringify(changes),
        first ?? Number.MAX_SAFE_INTEGER,
      ).map(toOp);
    },
    opCounts(changes) {
      const rows = all<{ change: number; count: number }>(
        `select w.value as change, (select max(part) + 1 from op o where o.change = w.value) as count from json_each(?) w`,
        JSON.stringify(changes),
      );
      return new Map(rows.map((row) => [row.change, row.count ?? 0]));
    },
    effectiveOpsAfter(change) {
      return all<OpRow>(
        `select o.* from change c join op o on o.change = c.number
         where c.number > ? and c.undone_by is null and c.imported = 0 and (c.undoes is null or c.undoes < ?) order by o.change, o.part`,
        change,
        change,
      ).map(toOp);
    },
    opsOfGoal(goalId) {
      const rows = all<OpRow & { readonly day: Day }>(
        `select o.*, c.day from op o join change c on c.number = o.change
         where o.goal_id = ? order by o.change, o.part`,
        goalId,
      );
      return rows.map((row) => ({ ...toOp(row), day: row.day }));
    },
    changeToUndo() {
      const standing = prepare(
        `select * from change where undone_by is null and imported = 0 and command <> 'settle' order by number desc`,
      ).iterate() as IterableIterator<ChangeRow>;
      for (const row of standing) {
        // An undo is not taken back by a bare undo; one that brought something back is, as long as that is in effect.
        const { first, doesIt } = beginningOf(toChange(row), self.change);
        if (doesIt && first.undoneBy === null) return toChange(row);
      }
      return undefined;
    },
  };
  return self;
}

const orders = {
  due: 'g.due, g.number',
  number: 'g.number',
  created: 'g.created_at desc, g.number desc',
  area: 'g.area is null, g.area, g.due, g.number',
} as const;

/** Whether a filter asks for nothing but states; how many goals each has is kept. */
function onlyStates(filter: GoalFilter): boolean {
  return Object.keys(filter).every((key) => key === 'states' || key === 'order');
}

/** Goals whose numbers are given as JSON. */
const numbered = 'g.number in (select value from json_each(?))';

function conditions(filter: GoalFilter, prepare: Prepare): { where: string; values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (sql: string, ...bound: unknown[]): void => {
    parts.push(sql);
    values.push(...bound);
  };
  const [only, ...others] = filter.states ?? [];
  if (only !== undefined && others.length === 0) add('g.state = ?', only);
  else if (only !== undefined)
    add(`g.state in (${filter.states?.map(() => '?').join(', ')})`, ...(filter.states ?? []));
  if (filter.area !== undefined) add('g.area = ? collate nocase', filter.area);
  if (filter.tag !== undefined) add('g.id in (select goal_id from goal_tag where tag = ?)', filter.tag);
  if (filter.person === null) add('g.person_id is null');
  else if (filter.person !== undefined) add('g.person_id = ?', filter.person);
  if (filter.dueFrom !== undefined) add('g.due >= ?', filter.dueFrom);
  if (filter.dueTo !== undefined) add('g.due <= ?', filter.dueTo);
  const where = (): string => (parts.length === 0 ? '' : ` where ${parts.join(' and ')}`);
  if (filter.text !== undefined) {
    const words = folded(filter.text).split(/\s+/);
    const rows = prepare(`select g.number, g.statement, g.details, g.reason from goal g${where()}`)
      .raw()
      .all(...values) as [number, string, string | null, string][];
    const found = rows.filter(([, ...texts]) => {
      const all = texts.map((text) => folded(text ?? ''));
      return words.every((word) => all.some((text) => text.includes(word)));
    });
    add(numbered, JSON.stringify(found.map(([number]) => number)));
  }
  return { where: where(), values };
}
