import type Database from 'better-sqlite3';
import type { Reader, Store } from '../app/ports.js';
import type { Day } from '../domain/day.js';
import { Fault } from '../domain/fault.js';
import type { Id } from '../domain/goal.js';
import { nextClock } from './ids.js';
import { writeOps } from './ops.js';
import { pages } from './pages.js';
import { type Prepare, preparer, reader } from './reader.js';
import { type ChangeRow, toChange } from './rows.js';
import { type Written, writer } from './writer.js';

/** What a store is built from, besides the connection. */
export interface StoreParts {
  readonly newId: () => Id;
  readonly now: () => Date;
  readonly zone: () => string;
  readonly today: () => Day;
  /** Turns errors of the database into Faults. */
  readonly guard: <T>(work: () => T) => T;
  /** A connection to a copy in memory. */
  readonly copy: () => Database.Database;
  /** The file that is not there, where this store only stands in for it: a change would be lost. */
  readonly inPlaceOf: string | undefined;
}

/** The store over an open connection. */
export function store(db: Database.Database, parts: StoreParts): Store {
  const copies: Store[] = [];
  const prepare = preparer(db);
  const read = reader(prepare);
  const self: Omit<Store, keyof Reader> = {
    isEmpty: () =>
      prepare('select 1 from goal').get() === undefined &&
      prepare('select 1 from change').get() === undefined,
    write(about, body) {
      const work = db.transaction(() => {
        const written: Written = {
          ops: [],
          silent: about.silent === true,
          touched: new Set(),
        };
        const { summary, result, undoes } = body(writer(read, prepare, parts.newId, written));
        reckonLastDays(prepare, written.touched);
        if (written.ops.length === 0 || about.silent === true) return { change: null, result };
        if (parts.inPlaceOf !== undefined)
          throw new Fault('not-found', `there is no file ${parts.inPlaceOf}`, {
            hint: 'Nothing was changed. mentor new makes it with a first goal.',
          });
        const instant = about.when?.at === undefined ? parts.now() : new Date(about.when.at);
        const last = prepare('select clock from change order by number desc limit 1').pluck().get() as
          | string
          | undefined;
        const row = prepare(
          `insert into change (id, device, clock, at, zone, day, who, command, summary, reason, undoes)
           values (?, (select id from device), ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *`,
        ).get(
          parts.newId(),
          nextClock(last, instant.getTime()),
          instant.toISOString(),
          parts.zone(),
          about.when?.day ?? parts.today(),
          about.who,
          about.command,
          summary,
          about.reason ?? null,
          undoes ?? null,
        ) as ChangeRow;
        writeOps(prepare, row.number, written.ops);
        if (undoes !== undefined) markUndone(prepare, row);
        return { change: toChange(row), result };
      });
      return work.immediate();
    },
    pages: () => pages(prepare, parts.guard, () => parts.guard(() => read.goals({}))),
    inMemory: () => {
      const copy = store(parts.copy(), parts);
      copies.push(copy);
      return copy;
    },
    close: () => {
      for (const copy of copies) copy.close();
      db.close();
    },
  };
  return guarded(read, self, parts.guard);
}

/**
 * Keeps in `undone_by` which changes are in effect no more: what an undo takes back. What that one had taken back is in effect
 * again, and so on along the chain.
 */
function markUndone(prepare: Prepare, undo: ChangeRow): void {
  const found = prepare('select * from change where number = ?');
  const mark = prepare('update change set undone_by = ? where number = ?');
  // What came with an import goes with it; it lies between the import and the last change before that was made here.
  const markImported = prepare(
    `update change set undone_by = ? where imported = 1 and number < ?
       and number > (select coalesce(max(number), 0) from change where number < ? and imported = 0)`,
  );
  let one = undo;
  for (let takenBack = true; one.undoes !== null; takenBack = !takenBack) {
    const by = takenBack ? one.number : null;
    one = found.get(one.undoes) as ChangeRow;
    mark.run(by, one.number);
    if (one.command === 'import') markImported.run(by, one.number, one.number);
  }
}

/** `goal.last_day` is the newest check-in's day; reckoned once per change, however many were written. */
function reckonLastDays(prepare: Prepare, goals: ReadonlySet<Id>): void {
  const statement = prepare(
    'update goal set last_day = (select max(day) from check_in where goal_id = goal.id) where id = ?',
  );
  for (const id of goals) statement.run(id);
}

/** A store whose methods turn the errors of the database into Faults; made when they are called, since a run calls few of them. */
function guarded(read: Reader, others: Omit<Store, keyof Reader>, guard: StoreParts['guard']): Store {
  return new Proxy(others as Store, {
    get: (_, name) => {
      const method = (Reflect.get(others, name) ?? Reflect.get(read, name)) as (
        ...values: unknown[]
      ) => unknown;
      return (...values: unknown[]) => guard(() => method(...values));
    },
  });
}
