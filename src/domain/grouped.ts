/**
 * Records by what one of their fields says, each group in their order. By the name of the field: a function to call for
 * each record would cost what runs for every goal.
 */
export function grouped<F extends string, T extends { readonly [field in F]: unknown }>(
  records: readonly T[],
  field: F,
): Map<T[F], T[]> {
  const groups = new Map<T[F], T[]>();
  for (const record of records) {
    const group = groups.get(record[field]);
    if (group === undefined) groups.set(record[field], [record]);
    else group.push(record);
  }
  return groups;
}
