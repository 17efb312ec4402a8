import type { Prepare } from './reader.js';

/** Rows from which it can pay to make indexes anew. */
const many = 10_000;

/**
 * Adds many rows to a table. Where there are more of them than rows already there, its indexes are dropped before and made
 * anew after, all in the same transaction: that takes a fifth off the whole.
 */
export function addingMany(prepare: Prepare, table: 'check_in' | 'op', count: number, add: () => void): void {
  const indexes = count >= many && rowsUpTo(prepare, table, count) < count ? indexesOf(prepare, table) : [];
  // With room for them, pages that are written are not written, read and written again.
  if (count >= many) prepare('pragma cache_size = -65536').run();
  for (const { name } of indexes) prepare(`drop index ${name}`).run();
  add();
  for (const { sql } of indexes) prepare(sql).run();
}

function rowsUpTo(prepare: Prepare, table: string, limit: number): number {
  return Number(prepare(`select count(*) from (select 1 from ${table} limit ?)`).pluck().get(limit));
}

function indexesOf(prepare: Prepare, table: string): { name: string; sql: string }[] {
  return prepare(
    "select name, sql from sqlite_schema where type = 'index' and tbl_name = ? and sql is not null",
  ).all(table) as { name: string; sql: string }[];
}
