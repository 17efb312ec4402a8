import Database from 'better-sqlite3';

/** The kept counts of a database, and the same counted anew; those of nothing left out. */
export function keptCounts(file: string) {
  const db = new Database(file, { readonly: true });
  const all = (sql: string): unknown[] => db.prepare(sql).all();
  const kept = {
    goals: all('select state, goals from goal_count where goals <> 0 order by state'),
    weeks: all(
      'select monday, check_ins, goals from week_count where check_ins <> 0 or goals <> 0 order by monday',
    ),
  };
  const anew = {
    goals: all('select state, count(*) as goals from goal group by state order by state'),
    weeks: all(
      `select date(day, '-6 days', 'weekday 1') as monday, count(*) as check_ins, count(distinct goal_id) as goals
         from check_in group by 1 order by 1`,
    ),
  };
  db.close();
  return { kept, anew };
}
