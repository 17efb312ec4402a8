import { Fault } from '../../../domain/fault.js';
import { plural } from '../../../domain/number.js';
import { lineFails } from '../../../domain/smart/lines.js';
import { checkLines } from '../../../exchange/check-lines.js';
import { jsonLine } from '../../../render/json.js';
import { lineJson } from '../../../render/smart/check-json.js';
import type { Host } from '../../host.js';
import { outInPieces } from '../../pieces.js';

/**
 * Answers each line of standard input with one line. A line that cannot be read gets an error line, and the others are
 * answered; in the end that fails, and with `strict` so does a letter that fails.
 */
export function checkStdin(host: Host, strict: boolean): void {
  let unread = 0;
  let failing = 0;
  const answers = function* (): Generator<string> {
    for (const answer of checkLines(host.readInput())) {
      if ('error' in answer) unread += 1;
      else if (lineFails(answer)) failing += 1;
      yield jsonLine(lineJson(answer));
    }
  };
  outInPieces(host.out, answers());
  if (unread > 0) {
    throw new Fault('failed', `${plural(unread, 'line')} could not be checked`, {
      hint: 'Each has a line with "error" that says why.',
    });
  }
  if (strict && failing > 0)
    throw new Fault('refused', `${plural(failing, 'line')} with a letter that fails`);
}
