import { addDays, asDay, type Day, type DaySpan, startOfWeek } from '../domain/day.js';
import type { Fields } from '../domain/goal.js';
import type { Prepare } from './reader.js';

/** The counts that the store keeps beside the records: goals of each state, and check-ins of each week. */
export interface Counts {
  /** A record came (`by` 1) or went (-1); called after it did. */
  goal(state: unknown, by: 1 | -1): void;
  checkIn(checkIn: Fields, by: 1 | -1): void;
  /** Many check-ins came on these days. */
  checkInsOn(days: readonly Day[]): void;
}

/** Writes the counts, inside a transaction. */
export function counts(prepare: Prepare): Counts {
  return {
    goal(state, by) {
      prepare(
        `insert into goal_count (state, goals) values (?, ?)
         on conflict (state) do update set goals = goals + excluded.goals`,
      ).run(state, by);
    },
    checkIn({ goalId, day, id }, by) {
      const week = weekOf(day as Day);
      const others = prepare(
        'select 1 from check_in where goal_id = ? and day between ? and ? and id <> ? limit 1',
      ).get(goalId, week.from, week.to, id);
      prepare(
        `insert into week_count (monday, check_ins, goals) values (?, ?, ?)
         on conflict (monday) do update set check_ins = check_ins + excluded.check_ins, goals = goals + excluded.goals`,
      ).run(week.from, by, others === undefined ? by : 0);
    },
    checkInsOn(days) {
      const first = days.reduce<Day | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
      const last = days.reduce<Day | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
      if (first === undefined || last === undefined) return;
      prepare(
        `insert or replace into week_count (monday, check_ins, goals)
           select ${mondayOf('day')}, count(*), count(distinct goal_id)
             from check_in indexed by check_in_by_day where day between ? and ? group by 1`,
      ).run(weekOf(first).from, weekOf(last).to);
    },
  };
}

/** The Monday of a day, in SQL. */
const mondayOf = (day: string): string => `date(${day}, '-6 days', 'weekday 1')`;

/** The ISO week in which a day lies. */
export function weekOf(day: Day): DaySpan {
  const from = startOfWeek(day, 1);
  // The last week of the calendar is cut off.
  return { from, to: day > '2199-12-29' ? asDay('2199-12-31') : addDays(from, 6) };
}
