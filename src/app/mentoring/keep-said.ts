import { Fault } from '../../domain/fault.js';
import type { Goal, Id } from '../../domain/goal.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import { ownerOf } from '../../domain/mentoring/mentorship.js';
import type { Session } from '../../domain/mentoring/session.js';
import { bareWill } from '../../domain/mentoring/session-checks.js';
import type { FeedbackGiven, NewAction, SessionDraft } from '../../domain/mentoring/session-draft.js';
import { shorten, shown } from '../../domain/text.js';
import type { Deps, Writer } from '../ports.js';
import type { Tie } from './find-mentorship.js';
import { keepSelfRatings } from './rate-oneself.js';

/** What the parts of a session need while they are kept. */
export interface Keeping {
  readonly w: Writer;
  readonly deps: Pick<Deps, 'who'>;
  readonly tie: Tie;
  readonly session: Session;
  /** Refuse what names something that is not there, instead of leaving it out with a doubt. */
  readonly strict: boolean;
  readonly doubts: string[];
}

/** A goal of the mentorship by its number; undefined, with a doubt, for one that left it. */
export function goalIn(it: Keeping, number: number): Goal | undefined {
  const { w, tie } = it;
  const goal = w.goal(number);
  if (goal !== undefined && goal.mentorshipId === tie.mentorship.id) return goal;
  const what =
    goal === undefined
      ? `there is no goal ${number}`
      : `goal ${number} is not kept in mentorship ${tie.mentorship.number}`;
  missing(it, what, `mentor mentorship show ${tie.mentorship.number} lists its goals.`);
  return undefined;
}

/** Refuses what names something that is not there, or leaves it out with a doubt, told once. */
function missing({ strict, doubts }: Keeping, what: string, hint: string): void {
  if (strict) throw new Fault('not-found', what, { hint });
  if (!doubts.includes(what)) doubts.push(what);
}

function goalIdIn(it: Keeping, number: number | null): Id | null {
  return number === null ? null : (goalIn(it, number)?.id ?? null);
}

/** What became of what was promised. */
export function keepPromises(it: Keeping, draft: SessionDraft): void {
  const { w, tie, session, doubts } = it;
  for (const { action: number, state, word, due } of draft.promised) {
    const action = w.actionNumbered(number);
    if (action === undefined || action.mentorshipId !== tie.mentorship.id) {
      const what = `mentorship ${tie.mentorship.number} has no action item ${number}`;
      missing(it, what, 'mentor action lists them.');
      continue;
    }
    if (action.state !== 'open') {
      if (action.state !== state) {
        doubts.push(`action item ${number} was closed already (${action.state} on ${action.closedOn})`);
      }
      continue;
    }
    const why = word === null ? {} : { word };
    if (state === 'carried') {
      w.update('action', action.id, { carried: action.carried + 1, due: due ?? action.due, ...why });
    } else w.update('action', action.id, { state, closedOn: session.day, ...why });
  }
}

/** What became of feedback from before. */
export function keepAnswered(it: Keeping, { answered }: SessionDraft): void {
  const { w, tie, session, doubts } = it;
  for (const { feedback: number, answer, answerNote, tryUntil, outcome } of answered) {
    const entry = w.feedbackNumbered(number);
    if (entry === undefined || entry.mentorshipId !== tie.mentorship.id) {
      missing(
        it,
        `mentorship ${tie.mentorship.number} has no feedback ${number}`,
        'mentor feedback lists it.',
      );
      continue;
    }
    if (entry.outcome !== null) {
      if (entry.outcome !== outcome) {
        doubts.push(`feedback ${number} was ${entry.outcome} on ${entry.outcomeOn} already`);
      }
      continue;
    }
    if (answer !== null) {
      w.update('feedback', entry.id, { answer, answerNote, tryUntil: answer === 'try' ? tryUntil : null });
    }
    if (outcome === null) continue;
    const holds = answer ?? entry.answer;
    if (holds !== 'accept' && holds !== 'try') {
      doubts.push(`feedback ${number} was neither accepted nor tried`);
      continue;
    }
    const note = answerNote === null ? {} : { answerNote };
    w.update('feedback', entry.id, { outcome, outcomeOn: session.day, ...note });
  }
}

/** Feedback that was given in the session, with its answer. */
export function keepFeedback(it: Keeping, { goal, ...given }: FeedbackGiven): void {
  const { w, session } = it;
  w.insert('feedback', {
    ...given,
    tryUntil: given.answer === 'try' ? given.tryUntil : null,
    id: w.newId(),
    number: w.nextNumber('feedback'),
    mentorshipId: session.mentorshipId,
    sessionId: session.id,
    goalId: goalIdIn(it, goal),
    day: session.day,
    outcome: null,
    outcomeOn: null,
  });
}

/** The new promises: one for each "I will" that has a day, then those that were made by themselves. */
export function newActions(it: Keeping, draft: SessionDraft): NewAction[] {
  const key = ({ owner, what, goal }: NewAction): string =>
    JSON.stringify([owner, goal, bareWill(what).toLowerCase()]);
  const made = new Set(draft.actions.map(key));
  const wills = draft.goals.flatMap(({ goal, will, willBy }): NewAction[] => {
    if (will === null || willBy === null) return [];
    const about = goalIn(it, goal);
    if (about === undefined) return [];
    return [{ owner: ownerOf(about), what: bareWill(will), due: willBy, goal }];
  });
  return [...wills.filter((will) => !made.has(key(will))), ...draft.actions];
}

/** One new promise. */
export function keepAction(it: Keeping, { owner, what, due, goal }: NewAction): ActionItem {
  const { w, session } = it;
  const action: ActionItem = {
    id: w.newId(),
    number: w.nextNumber('action'),
    mentorshipId: session.mentorshipId,
    sessionId: session.id,
    goalId: goalIdIn(it, goal),
    owner,
    what,
    madeOn: session.day,
    due,
    carried: 0,
    state: 'open',
    closedOn: null,
    word: null,
  };
  w.insert('action', action);
  return action;
}

/** Items of the list that were talked about leave it, from whomever they came. */
export function keepList({ w, session, doubts }: Keeping, draft: SessionDraft): void {
  const open = w.agendaItems(session.mentorshipId).filter((item) => item.sessionId === null);
  for (const what of new Set(draft.talkedAbout)) {
    const items = open.filter((item) => item.what === what);
    if (items.length === 0) doubts.push(`"${shorten(shown(what), 60)}" is not on the list`);
    for (const item of items) w.update('agenda-item', item.id, { sessionId: session.id });
  }
}

/** What somebody thought of himself earlier stays as it was told. */
export function keepRatingsOfOneself({ w, deps, tie, session, doubts }: Keeping, draft: SessionDraft): void {
  if (draft.selfRatings.length === 0) return;
  doubts.push(...keepSelfRatings(w, deps, tie, draft.selfRatings, session.day));
}
