import { type Imported, inWords } from '../../app/exchange/imported.js';
import { plural, showNumber } from '../../domain/number.js';
import { wrap } from '../width.js';

/** What an import did, in sentences. */
export function importedText(done: Imported, columns: number): string {
  const lines: string[] = [];
  const some = Object.values(done.added).some((count) => count > 0) || done.change !== null;
  if (some) lines.push(`Imported ${done.restored ? 'everything: ' : ''}${inWords(done.added)}.`);
  if (done.already > 0) {
    lines.push(
      some ? `Already here: ${showNumber(done.already)}.` : 'Nothing new: all of it is here already.',
    );
  } else if (!some) lines.push('There was nothing to import.');
  const shown = done.renumbered.slice(0, 10);
  for (const { from, to } of shown) lines.push(`Goal ${from} of the file is goal ${to} here.`);
  if (done.renumbered.length > shown.length) {
    lines.push(
      `${plural(done.renumbered.length - shown.length, 'more goal', 'more goals')} got another number.`,
    );
  }
  return `${lines.map((line) => wrap(line, columns, '  ')).join('\n')}\n`;
}

/** What an import did, as `--json` shows it. */
export function importedJson(done: Imported): Record<string, unknown> {
  return {
    restored: done.restored,
    added: done.added,
    already: done.already,
    renumbered: done.renumbered,
    change: done.change?.number ?? null,
  };
}
