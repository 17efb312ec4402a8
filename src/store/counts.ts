import { addDays, type Day, type DaySpan, startOfWeek } from '../domain/day.js';
import type { CheckIn, Fields, Id } from '../domain/goal.js';
import type { Prepare } from './reader.js';

/** The counts that the store keeps beside the records: goals of each state, and check-ins of each week. */
export interface Counts {
  /** A record came (`by` 1) or went (-1); called after it did. */
  goal(state: unknown, by: 1 | -1): void;
  checkIn(checkIn: Fields, by: 1 | -1): void;
  /** Many check-ins came, given as they lie in the table; `first` when there were none before. */
  checkIns(inPlace: readonly Pick<CheckIn, 'goalId' | 'day'>[], first: boolean): void;
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
    checkIns(inPlace, first) {
      const weeks = weeksOf(inPlace);
      const put = prepare('insert or replace into week_count (monday, check_ins, goals) values (?, ?, ?)');
      const again = prepare(
        `insert or replace into week_count (monday, check_ins, goals)
           select ?, count(*), count(distinct goal_id) from check_in indexed by check_in_by_day where day between ? and ?`,
      );
      for (const [monday, { checkIns, goals }] of weeks) {
        if (first) put.run(monday, checkIns, goals);
        else again.run(monday, monday, weekOf(monday).to);
      }
    },
  };
}

/** The check-ins of each week and their goals; they come goal after goal, in the order of their days. */
function weeksOf(inPlace: readonly Pick<CheckIn, 'goalId' | 'day'>[]) {
  const weeks = new Map<Day, { checkIns: number; goals: number }>();
  const mondays = new Map<Day, Day>();
  let last: { readonly goalId: Id; readonly monday: Day } | undefined;
  for (const { goalId, day } of inPlace) {
    const monday = mondays.get(day) ?? weekOf(day).from;
    mondays.set(day, monday);
    const week = weeks.get(monday) ?? { checkIns: 0, goals: 0 };
    weeks.set(monday, week);
    week.checkIns += 1;
    if (last?.goalId !== goalId || last.monday !== monday) {
      week.goals += 1;
      last = { goalId, monday };
    }
  }
  return weeks;
}

/** The ISO week in which a day lies. */
export function weekOf(day: Day): DaySpan {
  const from = startOfWeek(day, 1);
  // The last week of the calendar is cut off.
  return { from, to: addDays(from, 6) };
}
