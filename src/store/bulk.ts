import type { Prepare } from './reader.js';

/** Rows from which it can pay to make indexes anew. */
const many = 10_000;

/** Rows of one statement: to run it takes as long as to give it the values of some rows. */
const atOnce = 50;

/**
 * Adds rows to a table. `into` is the table and its columns, `row` the values of one row in SQL, and `push` gives those that are
 * bound of the n-th.
 *
 * Where there are more of them than rows already there, the table's indexes are dropped before and made anew after, all in the
 * same transaction, which takes a fifth off the whole. Only then do many rows share a statement: SQLite copies each page that
 * such a statement touches, few at the end of a table and many all over an index.
 */
export function insertRows(
  prepare: Prepare,
  into: string,
  row: string,
  count: number,
  push: (values: unknown[], n: number) => void,
): void {
  const table = into.replace(/ .*/, '');
  const anew = count >= many && rowsUpTo(prepare, table, count) < count;
  const indexes = anew ? indexesOf(prepare, table) : [];
  // With room for them, pages that are written are not written, read and written again.
  if (count >= many) prepare('pragma cache_size = -65536').run();
  for (const { name } of indexes) prepare(`drop index ${name}`).run();
  for (let n = 0; n < count; ) {
    const rows = anew && count - n >= atOnce ? atOnce : 1;
    const values: unknown[] = [];
    for (const end = n + rows; n < end; n += 1) push(values, n);
    prepare(`insert into ${into} values ${row}${`, ${row}`.repeat(rows - 1)}`).run(values);
  }
  for (const { sql } of indexes) prepare(sql).run();
}

function rowsUpTo(prepare: Prepare, table: string, limit: number): number {
  return Number(prepare(`select count(*) from (select 1 from ${table} limit ?)`).pluck().get(limit));
}

function indexesOf(prepare: Prepare, table: string): { name: string; sql: string }[] {
  // Not those of a part of the rows: to make one anew, all are read.
  return prepare(
    `select s.name, s.sql from pragma_index_list(?) i join sqlite_schema s on s.name = i.name
     where i.origin = 'c' and i.partial = 0`,
  ).all(table) as { name: string; sql: string }[];
}
