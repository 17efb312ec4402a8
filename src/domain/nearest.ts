/** The name that a mistyped word most likely means: at most two letters wrong, fewer than half of them. */
export function nearest<T extends string>(word: string, names: readonly T[]): T | undefined {
  const typed = word.toLowerCase().slice(0, 40);
  let best: { readonly name: T; readonly steps: number } | undefined;
  for (const name of names) {
    const steps = distance(typed, name.toLowerCase());
    if (steps <= 2 && steps * 2 < Math.max(typed.length, name.length) && steps < (best?.steps ?? 3)) {
      best = { name, steps };
    }
  }
  return best?.name;
}

/** Letters to insert, drop, change or swap with their neighbour to get from one word to the other. */
function distance(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const change = at(old, j) + (a[i] === b[j] ? 0 : 1);
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      const swap = swapped ? at(older, j - 1) + 1 : change;
      row.push(Math.min(change, swap, at(old, j + 1) + 1, at(row, j) + 1));
    }
    [older, old] = [old, row];
  }
  return at(old, b.length);
}
