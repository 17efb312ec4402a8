import type { SessionTold } from '../../app/mentoring/session-of.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import { bothNames, sessionTitle, summaryLines } from './session-words.js';

/** A session as `--json` shows it; docs/schemas/session.json tells the same. Sides are `me` and `them`. */
export function sessionJson(told: SessionTold): Record<string, unknown> {
  return {
    mentorship: told.mentorship,
    me: told.names.me,
    them: told.names.them,
    session: told.number,
    id: told.id,
    day: told.day,
    minutes: told.minutes,
    title: sessionTitle(told),
    names: bothNames(told.names),
    summary: summaryLines(told).map(({ label, text }) => `${label}: ${text}`),
    promised: told.promised.map(({ action, became }) => ({ ...actionJson(action), became })),
    goals: told.goals.map((goal) => ({
      number: goal.number,
      statement: goal.statement,
      owner: goal.owner,
      views: goal.views.map(({ scale, me, them, gap }) => ({ scale, me, them, gap })),
      gap: goal.gap,
      aim: goal.aim,
      reality: goal.reality,
      options: goal.options,
      will: goal.will,
      willBy: goal.willBy,
      commitment: goal.commitment,
      eight: goal.eight,
      confirmed: goal.confirmed,
      eased: goal.eased,
    })),
    wins: told.wins,
    talkedAbout: told.talkedAbout,
    feedback: told.feedback.map((one) => ({
      number: one.number,
      giver: one.giver,
      kind: one.kind,
      goal: one.goal,
      situation: one.situation,
      behaviour: one.behaviour,
      impact: one.impact,
      answer: one.answer,
      answerNote: one.answerNote,
      tryUntil: one.tryUntil,
      outcome: one.outcome,
      outcomeOn: one.outcomeOn,
    })),
    actions: told.actions.map((action) => ({ ...actionJson(action), goal: action.goal })),
    notes: told.notes,
    next: told.next,
  };
}

function actionJson(action: ActionItem): Record<string, unknown> {
  const { number, owner, what, madeOn, due, carried, state, closedOn, word } = action;
  return { number, owner, what, madeOn, due, carried, state, closedOn, word };
}
