/** Answers are written in pieces of about this many characters. */
const piece = 65_536;

/** Writes many short texts in few pieces, while they are made: a write for each would cost more than what it tells. */
export function outInPieces(out: (text: string) => void, texts: Iterable<string>): void {
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < piece) continue;
    out(waiting);
    waiting = '';
  }
  if (waiting !== '') out(waiting);
}
