import { type Imported, inWords } from '../../app/exchange/imported.js';
import { plural, showNumber, showPercent } from '../../domain/number.js';
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
  const scaled = done.scaled ?? [];
  for (const { goal, shares } of scaled.slice(0, 10)) {
    lines.push(
      `The shares of the milestones of goal ${goal} came to ${showPercent(shares)}; they were scaled to 100%.`,
    );
  }
  if (scaled.length > 10) lines.push(`So were those of ${plural(scaled.length - 10, 'more goal')}.`);
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
    scaled: done.scaled ?? [],
    change: done.change?.number ?? null,
  };
}
