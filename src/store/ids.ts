/** Gives `count` random bytes. */
export type Dice = (count: number) => Uint8Array;

const hex: readonly string[] = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));

/**
 * Makes UUIDv7 (RFC 9562) that sort in the order in which they were made: a 12-bit counter within the
 * millisecond, and the next millisecond when the counter is full or the clock went backwards.
 */
export function idMaker(now: () => number, dice: Dice): () => string {
  let last = 0;
  let counter = 0;
  let pool: Uint8Array = new Uint8Array(0);
  let used = 0;
  let stamped = -1;
  let stamp = '';
  return () => {
    const time = now();
    if (time > last) {
      last = time;
      counter = 0;
    } else {
      counter += 1;
      if (counter > 0xfff) {
        last += 1;
        counter = 0;
      }
    }
    if (used + 8 > pool.length) {
      pool = dice(pool.length === 0 ? 64 : 8192);
      used = 0;
    }
    if (stamped !== last) {
      const digits = last.toString(16).padStart(12, '0');
      stamp = `${digits.slice(0, 8)}-${digits.slice(8)}-7`;
      stamped = last;
    }
    const byte = (n: number): string => hex[pool[used + n] ?? 0] ?? '00';
    const variant = hex[((pool[used] ?? 0) & 0x3f) | 0x80] ?? '80';
    // Joined: what is added up V8 keeps as a tree of its pieces, several times as large, which makes an import a fifth slower.
    const id = [
      stamp,
      counter.toString(16).padStart(3, '0'),
      '-',
      variant,
      byte(1),
      '-',
      byte(2),
      byte(3),
      byte(4),
      byte(5),
      byte(6),
      byte(7),
    ].join('');
    used += 8;
    return id;
  };
}

/**
 * The next reading of a hybrid logical clock: never before the last one, whatever the wall clock says.
 * Milliseconds and counter as hexadecimal text, so that it sorts.
 */
export function nextClock(last: string | undefined, now: number): string {
  const [ms = 0, count = 0] = (last ?? '').split('-').map((part) => Number.parseInt(part, 16) || 0);
  const time = Math.max(now, ms);
  const counter = time === ms ? count + 1 : 0;
  return counter > 0xffff
    ? `${(time + 1).toString(16).padStart(12, '0')}-0000`
    : `${time.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}`;
}
