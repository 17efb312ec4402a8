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

/** Letters to insert, drop or change to get from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const change = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
