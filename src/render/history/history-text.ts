import type { HistoryEntry } from '../../app/history/read-history.js';
import type { Whose } from '../../app/mentoring/whose.js';
import type { Id, Op } from '../../domain/goal.js';
import { quotable } from '../../domain/history/describe-mentoring.js';
import { describeOp } from '../../domain/history/describe-op.js';
import { ownerOf } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import { plural } from '../../domain/number.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { width, wrap } from '../width.js';

/** The history, newest change first: who, when, what, and each field from what to what. */
export function historyText(entries: readonly HistoryEntry[], look: Look, whose: Whose): string {
  return entries.map((entry) => entryText(entry, look, whose)).join('');
}

function entryText({ change, ops, count, owners, titles }: HistoryEntry, look: Look, whose: Whose): string {
  const { paint } = look;
  const when = `${change.at.slice(0, 10)} ${change.at.slice(11, 16)} UTC`;
  const undone = change.undoneBy === null ? '' : ` (taken back by #${change.undoneBy})`;
  const imported = change.imported ? ' (imported)' : '';
  const names = owners.filter((goal) => goal.personId !== null).map((goal) => shown(whose.name(goal)));
  const ofOthers = names.length === 0 ? '' : ` (for ${names.join(' and ')})`;
  const reason =
    change.reason === null ? [] : [`  ${wrap(`because: ${shown(change.reason)}`, look.width, '    ')}`];
  const plain = `#${change.number}  ${when}  ${shown(change.who)}`;
  const head =
    width(plain) > look.width
      ? wrap(plain, look.width, '  ')
      : `${paint.strong(`#${change.number}`)}  ${paint.dim(`${when}  ${shown(change.who)}`)}`;
  return `${[
    head,
    `  ${wrap(`${shown(change.summary)}${ofOthers}${imported}${undone}`, look.width, '  ')}`,
    ...reason,
    ...opLines(ops, count, look, whose, titles).map((line) => paint.dim(line)),
  ].join('\n')}\n`;
}

/** The single writes of a change, indented; `titles` name the milestones that they are about. */
export function opLines(
  ops: readonly Op[],
  count: number,
  look: Look,
  whose: Whose,
  titles: ReadonlyMap<Id, string> = new Map(),
): string[] {
  const lines = ops.flatMap((op) => {
    const words = describeOp(op, (side) => sideName(op, side, whose), titles.get(op.entityId));
    return words.lines.map(
      (line) => `    ${wrap(`${shown(words.what)}: ${shown(line)}`, look.width, '      ')}`,
    );
  });
  const more = count - ops.length;
  return more > 0 ? [...lines, `    and ${plural(more, 'more write')}`] : lines;
}

/** What a side of the mentorship is called that a write was about. */
function sideName(op: Op, side: Side, whose: Whose): string {
  if (side === 'me') return whose.me;
  const fields = op.after?.['mentorshipId'] ?? op.before?.['mentorshipId'];
  const mentorshipId = op.entity === 'mentorship' ? op.entityId : fields;
  const tie = typeof mentorshipId === 'string' ? whose.tie({ personId: null, mentorshipId }) : undefined;
  return tie?.person?.name ?? 'the other one';
}

/** A change as `--json` shows it, without the fields that the history does not quote. */
export function changeJson(
  { change, ops, count, owners }: Omit<HistoryEntry, 'titles'>,
  whose: Whose,
): Record<string, unknown> {
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
    owners: owners.map((goal) => ({ side: ownerOf(goal), name: whose.name(goal) })),
    ops: ops.map((op) => ({
      entity: op.entity,
      entityId: op.entityId,
      goalId: op.goalId,
      before: quotable(op.entity, op.before),
      after: quotable(op.entity, op.after),
    })),
  };
}
