import type { HistoryEntry } from '../../app/history/read-history.js';
import type { Op } from '../../domain/goal.js';
import { describeOp } from '../../domain/history/describe-op.js';
import { plural } from '../../domain/number.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';

/** The history, newest change first: who, when, what, and each field from what to what. */
export function historyText(entries: readonly HistoryEntry[], look: Look): string {
  return entries.map((entry) => entryText(entry, look)).join('');
}

function entryText({ change, ops, count }: HistoryEntry, look: Look): string {
  const { paint } = look;
  const when = `${change.at.slice(0, 10)} ${change.at.slice(11, 16)} UTC`;
  const undone = change.undoneBy === null ? '' : ` (taken back by #${change.undoneBy})`;
  const reason =
    change.reason === null ? [] : [`  because: ${wrap(shown(change.reason), look.width - 11, '  ')}`];
  const head = `${paint.strong(`#${change.number}`)}  ${paint.dim(`${when}  ${shown(change.who)}`)}`;
  return `${[
    head,
    `  ${wrap(`${shown(change.summary)}${undone}`, look.width - 2, '  ')}`,
    ...reason,
    ...opLines(ops, count, look).map((line) => paint.dim(line)),
  ].join('\n')}\n`;
}

/** The single writes of a change, indented. */
export function opLines(ops: readonly Op[], count: number, look: Look): string[] {
  const lines = ops.flatMap((op) => {
    const words = describeOp(op);
    return words.lines.map(
      (line) => `    ${wrap(`${words.what}: ${shown(line)}`, look.width - 6, '      ')}`,
    );
  });
  const more = count - ops.length;
  return more > 0 ? [...lines, `    and ${plural(more, 'more write')}`] : lines;
}

/** A change as `--json` shows it. */
export function changeJson({ change, ops, count }: HistoryEntry): Record<string, unknown> {
  return {
    number: change.number,
    id: change.id,
    at: change.at,
    zone: change.zone,
    day: change.day,
    who: change.who,
    command: change.command,
    summary: change.summary,
    reason: change.reason,
    undoes: change.undoes,
    undoneBy: change.undoneBy,
    imported: change.imported,
    writes: count,
    ops: ops.map((op) => ({
      entity: op.entity,
      entityId: op.entityId,
      goalId: op.goalId,
      before: op.before,
      after: op.after,
    })),
  };
}
