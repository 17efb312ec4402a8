import type { Place, WeekReader } from '../app/reports/week-reader.js';
import type { Day } from '../domain/day.js';
import type { Goal, Id } from '../domain/goal.js';
import type { DatedOp } from '../domain/reports/as-it-stood.js';
import { compareDays } from '../domain/reports/goal-week.js';
import type { Named } from '../domain/reports/weekly-report.js';
import { weekOf } from './counts.js';
import type { Prepare } from './reader.js';
import { type CheckInRow, fieldsOf, toCheckIn } from './rows.js';

type Values = Readonly<Record<string, unknown>>;
/** In the order of `opColumns`; a list, which takes a third of the time that an object takes to make. */
type DatedOpRow = readonly [
  change: number,
  part: number,
  entity: string,
  entityId: Id,
  goalId: Id | null,
  before: string | null,
  after: string | null,
  day: Day,
  who: string,
  reason: string | null,
  undoes: number | null,
];

/**
 * The statements of the weekly report. Reading a page costs more than anything done with it, so what runs over many goals
 * stays in an index, and what is asked of each goal is asked of few. Each list that SQLite makes for itself (`in`, `distinct`,
 * `union`, a sort) costs as much as a dozen pages, so few things are put together here instead.
 */
export function weekReader(prepare: Prepare, goals: (where: string, values: Values) => Goal[]): WeekReader {
  const all = <R>(sql: string, values: Values): R[] => prepare(sql).all(values) as R[];
  const plucked = <V>(sql: string, values: Values): V[] => prepare(sql).pluck().all(values) as V[];
  const datedOps = (sql: string, values: Values): DatedOp[] =>
    (prepare(sql).raw().all(values) as DatedOpRow[]).map(toDatedOp);
  const list = (ids: readonly Id[]): string => JSON.stringify(ids);

  const soonest = (fit: string, values: Values & { limit: number }, without: readonly Id[]): Place[] => {
    const others = without.length === 0 ? '' : 'and id not in (select value from json_each($without))';
    const found = all<Place>(firstByDue(`${fit} ${others}`), {
      ...values,
      ...(without.length === 0 ? {} : { without: list(without) }),
    }).sort((a, b) => compareDays(a.due, b.due) || a.number - b.number);
    return values.limit < 0 ? found : found.slice(0, values.limit);
  };

  const self: WeekReader = {
    goalEdits: (after) =>
      datedOps(
        `select ${opColumns} from op o indexed by op_that_changed join change c on c.number = o.change
         where o.before is not null and o.entity = 'goal' and c.day > $after
           and o.change >= (select min(number) from change indexed by change_by_day where day > $after)
         order by o.change desc, o.part desc`,
        { after },
      ),
    goalsClosedSince: (from) =>
      all(
        'select id, number, due, closed_on as closedOn from goal indexed by goal_by_closing where closed_on >= $from',
        { from },
      ),
    // Few start later, of however many.
    countRunning(day) {
      const [count = 0] = plucked<number>(
        `select (select total(goals) from goal_count where state = 'active' or state = 'paused')
           - (select count(*) from goal indexed by goal_by_start where state = 'active' and start > $day)
           - (select count(*) from goal indexed by goal_by_start where state = 'paused' and start > $day)`,
        { day },
      );
      return count;
    },
    goalsByDue: (day, without) => soonest('', { day, limit: -1 }, without),
    goalsByDueAndNews({ week, news, busy, without, limit }) {
      const { from, to } = week;
      const values = { from, to, day: to, limit };
      const { goals: many } = self.countCheckIns(week);
      // A goal after the other is asked until enough are found, unless so few have a check-in that finding them takes
      // longer than looking all of them up.
      if (many * many > 100 * self.countRunning(week.to)) {
        const here = `(id in (select value from json_each($news)) or exists (
          select 1 from check_in c where c.goal_id = g.id and c.day between $from and $to))`;
        return soonest(busy ? `and ${here}` : `and not ${here}`, { ...values, news: list(news) }, without);
      }
      const ids = list([...news, ...plucked<Id>(checkedInBetween, { from, to })]);
      const among = '(select value from json_each($news))';
      if (!busy) return soonest(`and id not in ${among}`, { ...values, news: ids }, without);
      return all<Place>(
        `select g.id, g.number, g.due from (select distinct value from json_each($news)) w join goal g on g.id = w.value
           where g.state in ('active', 'paused') and g.start <= $day and g.id not in (select value from json_each($without))
           order by g.due, g.number limit $limit`,
        { ...values, news: ids, without: list(without) },
      );
    },
    countCheckIns({ from, to }) {
      const week = weekOf(from);
      const kept = week.from === from && week.to === to;
      const sql = kept
        ? 'select check_ins as checkIns, goals from week_count where monday = $from'
        : `select count(*) as checkIns, count(distinct goal_id) as goals
             from check_in indexed by check_in_by_day where day between $from and $to`;
      const [counts = { checkIns: 0, goals: 0 }] = all<{ checkIns: number; goals: number }>(sql, {
        from,
        to,
      });
      return counts;
    },
    checkedIn: (ids, { from, to }) =>
      ids.length === 0
        ? []
        : plucked(
            `select value from json_each($ids) w
               where exists (select 1 from check_in c where c.goal_id = w.value and c.day between $from and $to)`,
            { ids: list(ids), from, to },
          ),
    goalsWithNews: ({ from, to }) =>
      plucked(
        `select goal_id from milestone indexed by milestone_by_done_on where done_on between $from and $to
         union all select goal_id from milestone indexed by milestone_open_by_due where state = 'open' and due between $from and $to
         union all select o.goal_id
           from (select min(number) as first, max(number) as last from change indexed by change_by_day where day between $from and $to) w
             cross join op o indexed by op_that_changed join change c on c.number = o.change
           where o.before is not null and o.entity in ('goal', 'milestone') and o.change between w.first and w.last
             and c.day between $from and $to and (o.before ->> '$.due' is not null or o.before ->> '$.target' is not null
               or json_type(o.before, '$.planDay') is not null)`,
        { from, to },
      ),
    countMilestonesDone({ from, to }) {
      const [count = 0] = plucked<number>(
        `select count(*) from milestone m indexed by milestone_by_done_on where done_on between $from and $to
           and not exists (select 1 from milestone p where p.parent_id = m.id)`,
        { from, to },
      );
      return count;
    },
    goalsById: (ids) =>
      goals(', (select value from json_each($ids)) w where g.id = w.value', { ids: list(ids) }),
    goalsNumbered: (numbers) =>
      goals('join json_each($numbers) w on g.number = w.value order by w.key', {
        numbers: JSON.stringify(numbers),
      }),
    promiseOps: (ids, from) =>
      datedOps(
        `select ${opColumns} from json_each($ids) w join op o indexed by op_of_promise on o.goal_id = w.value
           join change c on c.number = o.change
           where o.entity <> 'check-in' and o.change >= ${firstFrom} and c.day >= $from
         union all
         select ${opColumns} from op o indexed by op_of_promise join change c on c.number = o.change
           where o.goal_id is null and o.entity <> 'check-in' and o.change >= ${firstFrom} and c.day >= $from
         order by change desc, part desc`,
        { ids: list(ids), from },
      ),
    checkInsOf: (ids, { from, to }) =>
      all<CheckInRow>(
        `select c.* from json_each($ids) w join check_in c
           on c.goal_id = w.value and c.day between $from and $to order by w.key, c.day, c.id`,
        { ids: list(ids), from, to },
      ).map(toCheckIn),
    goalsComing({ from, to }, without, limit) {
      const values = { from, to, limit, ...(without.length === 0 ? {} : { without: list(without) }) };
      const first = (column: 'start' | 'due', index: string): Named[] =>
        all<Named>(coming(column, index, without.length > 0), values)
          .sort((a, b) => compareDays(a[column], b[column]) || a.number - b.number)
          .slice(0, limit);
      return { starting: first('start', 'goal_by_start'), due: first('due', 'goal_by_state_and_due') };
    },
  };
  return self;
}

/** The goals that have a check-in in a span. */
const checkedInBetween =
  'select distinct goal_id from check_in indexed by check_in_by_day where day between $from and $to';

/** Running goals that started by $day, soonest due first, up to $limit of each state. */
function firstByDue(fit: string): string {
  const ofState = (state: string): string =>
    `select * from (select id, number, due from goal g indexed by goal_by_state_and_due
       where state = '${state}' and start <= $day ${fit} order by due, number limit $limit)`;
  return `${ofState('active')} union all ${ofState('paused')}`;
}

/** The first change from a day on. */
const firstFrom = '(select min(number) from change indexed by change_by_day where day >= $from)';

// Of what wrote a record down only that it did: nobody asks what it was then.
const opColumns = `o.change, o.part, o.entity, o.entity_id, o.goal_id, o.before,
  case when o.before is null then '{}' else o.after end, c.day, c.who, c.reason, c.undoes`;

function toDatedOp(row: DatedOpRow): DatedOp {
  return {
    change: row[0],
    part: row[1],
    entity: row[2],
    entityId: row[3],
    goalId: row[4],
    before: fieldsOf(row[5]),
    after: fieldsOf(row[6]),
    day: row[7],
    who: row[8],
    reason: row[9],
    undoes: row[10],
  };
}

/** Running goals by a day in a span: the index gives each state's in that order, and is left when there are enough. */
function coming(column: 'start' | 'due', index: string, without: boolean): string {
  const others = without ? 'and g.id not in (select value from json_each($without))' : '';
  const ofState = (state: string): string =>
    `select * from (select g.id, g.number, g.statement, g.start, g.due,
         g.person_id as "personId", g.mentorship_id as "mentorshipId" from goal g indexed by ${index}
       where g.state = '${state}' and g.${column} between $from and $to ${others} order by g.${column}, g.number limit $limit)`;
  return `${ofState('active')} union all ${ofState('paused')}`;
}
