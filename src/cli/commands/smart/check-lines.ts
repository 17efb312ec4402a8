import { Fault } from '../../../domain/fault.js';
import { plural } from '../../../domain/number.js';
import { checkLine, lineFails } from '../../../domain/smart/lines.js';
import { jsonLine } from '../../../render/json.js';
import { lineJson } from '../../../render/smart/check-json.js';
import type { Host } from '../../host.js';

const newline = 0x0a;
/** Answers are written in pieces of about this many characters. */
const piece = 65_536;

/**
 * Answers each line of standard input with one line. A line that cannot be read gets an error line, and the others are
 * answered; in the end that fails, and with `strict` so does a letter that fails.
 */
export function checkLines(host: Host, strict: boolean): void {
  let waiting = '';
  let unread = 0;
  let failing = 0;
  let number = 0;
  for (const bytes of linesOf(host.readInput())) {
    number += 1;
    const line = decoded(bytes, number === 1);
    const answer =
      line === undefined
        ? { id: String(number), error: 'The line is not UTF-8 text.' }
        : checkLine(line, number);
    if (answer === undefined) continue;
    if ('error' in answer) unread += 1;
    else if (lineFails(answer)) failing += 1;
    waiting += jsonLine(lineJson(answer));
    if (waiting.length < piece) continue;
    host.out(waiting);
    waiting = '';
  }
  if (waiting !== '') host.out(waiting);
  if (unread > 0) {
    throw new Fault('failed', `${plural(unread, 'line')} could not be checked`, {
      hint: 'Each has a line with "error" that says why.',
    });
  }
  if (strict && failing > 0)
    throw new Fault('refused', `${plural(failing, 'line')} with a letter that fails`);
}

function* linesOf(input: Buffer): Generator<Buffer> {
  let from = 0;
  while (from < input.length) {
    const end = input.indexOf(newline, from);
    const to = end < 0 ? input.length : end;
    yield input.subarray(from, to);
    from = to + 1;
  }
}

const reader = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Buffer, first: boolean): string | undefined {
  try {
    const text = reader.decode(bytes);
    return first ? text.replace(/^\ufeff/, '') : text;
  } catch {
    return undefined;
  }
}
