import type { Day } from '../../domain/day.js';
import type { Goal, Id } from '../../domain/goal.js';
import { ownerOf } from '../../domain/mentoring/mentorship.js';
import { otherSide } from '../../domain/mentoring/person.js';
import { type SessionScale, sessionScales } from '../../domain/mentoring/session.js';
import type { Writer } from '../ports.js';
import type { DemoAction, DemoFeedback, DemoSession, DemoTalk, DemoTie } from './demo-tie.js';
import type { Made } from './event.js';

/** A session of the examples, with places for the ids that later changes need. */
export interface FilledSession {
  readonly tie: DemoTie;
  readonly session: DemoSession;
  readonly day: Day;
  readonly next: Day;
  readonly actions: readonly {
    readonly action: DemoAction & { readonly goal?: string };
    readonly kept: { id: Id };
  }[];
  readonly given: readonly { readonly feedback: DemoFeedback; readonly kept: { id: Id } }[];
}

/** Writes a session with all that was said in it, and gives its number. */
export function fillSession(w: Writer, made: Made, it: FilledSession): number {
  const { session, day } = it;
  const mentorshipId = made.mentorship(it.tie.name).id;
  const sessionId = w.newId();
  const number = w.sessions(mentorshipId).length + 1;
  w.insert('session', {
    ...{ id: sessionId, mentorshipId, number, day, minutes: session.minutes },
    wins: session.wins === undefined ? null : session.wins.join('\n'),
    notes: session.notes ?? null,
    privateNotes: session.privateNotes ?? null,
  });
  for (const talk of session.talks) {
    const goal = made.goal(talk.goal);
    insertRatings(w, goal, talk, { mentorshipId, sessionId, day });
    insertTalk(w, goal, talk, sessionId, made);
  }
  for (const title of session.confirmed ?? []) {
    w.update('milestone', made.milestone(title), { state: 'confirmed', confirmedOn: day });
  }
  for (const statement of session.acknowledged ?? []) made.settle(w, statement, 'acknowledged', day);
  for (const { feedback, kept } of it.given) {
    const { goal, tryUntil, outcome: _, ...said } = feedback;
    kept.id = w.newId();
    w.insert('feedback', {
      ...{
        answer: null,
        answerNote: null,
        trust: null,
        ...said,
        id: kept.id,
        number: w.nextNumber('feedback'),
      },
      ...{ mentorshipId, sessionId, goalId: goal === undefined ? null : made.goal(goal).id, day },
      tryUntil: tryUntil === undefined ? null : made.on(tryUntil),
      ...{ outcome: null, outcomeOn: null },
    });
  }
  for (const { action, kept } of it.actions) {
    kept.id = w.newId();
    w.insert('action', {
      ...{ id: kept.id, number: w.nextNumber('action'), mentorshipId, sessionId, owner: action.owner },
      goalId: action.goal === undefined ? null : made.goal(action.goal).id,
      ...{ what: action.what, madeOn: day, due: made.on(action.due), carried: 0 },
      ...{ state: 'open', closedOn: null, word: null },
    });
  }
  w.update('mentorship', mentorshipId, { nextDay: it.next });
  return number;
}

interface Where {
  readonly mentorshipId: Id;
  readonly sessionId: Id;
  readonly day: Day;
}

/** The owner's view first, then the other one's. */
function insertRatings(w: Writer, goal: Goal, talk: DemoTalk, where: Where): void {
  const owner = ownerOf(goal);
  for (const side of [owner, otherSide(owner)]) {
    for (const scale of sessionScales) {
      const value = talk[side][scale as SessionScale];
      if (value !== undefined)
        w.insert('rating', { id: w.newId(), goalId: goal.id, ...where, side, scale, value });
    }
  }
}

function insertTalk(w: Writer, goal: Goal, talk: DemoTalk, sessionId: Id, made: Made): void {
  const { gap = null, aim = null, reality = null, options, will, commitment = null, eight = null } = talk;
  if (gap === null && aim === null && reality === null && will === undefined && options === undefined) return;
  w.insert('talk', {
    ...{ id: w.newId(), sessionId, goalId: goal.id, gap, aim, reality, commitment, eight },
    options: options === undefined ? null : options.join('\n'),
    will: will === undefined ? null : `I will ${will.what}`,
    willBy: will?.by === undefined ? null : made.on(will.by),
  });
}
