import type { Agenda } from '../../app/mentoring/agenda.js';
import type { SessionTold } from '../../app/mentoring/session-of.js';
import { statusOf } from '../../app/progress/standings.js';
import type { Day } from '../../domain/day.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { Look } from '../paint.js';
import { labelLines } from './label-lines.js';
import { plannedDay, preparationLines, preparationTitle } from './preparation-words.js';

type Names = SessionTold['names'];

/** Five lines for each of some sides, with an empty line between them. */
export function preparationText(
  agenda: Agenda,
  sides: readonly Side[],
  names: Names,
  today: Day,
  look: Look,
): string {
  return sides
    .map((side) =>
      labelLines(
        preparationTitle(agenda, side, names, today),
        preparationLines(agenda, side, names, today),
        look,
      ),
    )
    .join('\n');
}

/** The same as `--json` shows it, with the agenda; docs/schemas/session-preparation.json tells it. */
export function preparationJson(
  agenda: Agenda,
  sides: readonly Side[],
  names: Names,
  today: Day,
): Record<string, unknown> {
  return {
    mentorship: agenda.tie.mentorship.number,
    me: names.me,
    them: names.them,
    session: agenda.number,
    day: plannedDay(agenda),
    lastDay: agenda.last?.day ?? null,
    sides: sides.map((side) => ({
      side,
      lines: preparationLines(agenda, side, names, today).map(({ label, text }) => `${label}: ${text}`),
    })),
    promised: agenda.promised.map(({ number, owner, what, due, carried }) => ({
      number,
      owner,
      what,
      due,
      carried,
    })),
    goals: agenda.goals.map(({ row, owner, reasons, statusThen, gaps }) => ({
      number: row.goal.number,
      statement: row.goal.statement,
      owner,
      status: row.goal.state === 'active' ? statusOf(row) : null,
      statusThen,
      reasons,
      gaps,
    })),
    wins: agenda.wins,
    list: agenda.list.map(({ side, what, day }) => ({ side, what, day })),
  };
}
