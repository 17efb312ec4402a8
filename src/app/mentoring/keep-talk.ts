import type { Goal, Id } from '../../domain/goal.js';
import { secondKey } from '../../domain/mentoring/mentorship.js';
import { sides } from '../../domain/mentoring/person.js';
import { sessionScales } from '../../domain/mentoring/session.js';
import type { GoalTalk } from '../../domain/mentoring/session-draft.js';
import { shorten, shown } from '../../domain/text.js';
import { milestoneName } from '../goals/find-goal.js';
import { confirmMilestones } from './confirm-milestones.js';
import { acknowledgeEasing, waitingEasings } from './easings.js';
import type { Keeping } from './keep-said.js';

/** Keeps what was said of one goal: both views, the talk, confirmed milestones, an acknowledged easing. */
export function keepTalk(it: Keeping, goal: Goal, talk: GoalTalk): void {
  const { w, session } = it;
  keepViews(it, goal, talk);
  const { gap, aim, reality, will, willBy, commitment, eight } = talk;
  const options = talk.options.length === 0 ? null : talk.options.join('\n');
  const said = { gap, aim, reality, options, will, willBy, commitment, eight };
  if (Object.values(said).some((part) => part !== null)) {
    w.insert('talk', { id: w.newId(), sessionId: session.id, goalId: goal.id, ...said });
  }
  // An easing may move the milestones that are confirmed; what was agreed to is done under the promise as it is.
  confirm(it, goal, talk.confirmed);
  if (talk.acknowledged) acknowledge(it, goal);
}

function keepViews({ w, session }: Keeping, goal: Goal, { views }: GoalTalk): void {
  for (const side of sides) {
    for (const scale of sessionScales) {
      const value = views[side]?.[scale];
      if (value === undefined) continue;
      const { mentorshipId, day } = session;
      const rating = { goalId: goal.id, mentorshipId, sessionId: session.id, side, scale, value, day };
      w.insert('rating', { id: w.newId(), ...rating });
    }
  }
}

function confirm({ w, tie, session, doubts }: Keeping, goal: Goal, names: readonly string[]): void {
  if (names.length === 0) return;
  if (secondKey(tie.mentorship, goal) === undefined) {
    doubts.push(`goal ${goal.number} needs nobody to confirm its milestones`);
    return;
  }
  const all = w.milestones([goal.id]);
  const ids: Id[] = [];
  for (const name of names) {
    const m = all.find((one) => milestoneName(goal.number, one, all) === name);
    if (m === undefined) doubts.push(`goal ${goal.number} has no milestone ${shorten(shown(name), 20)}`);
    else if (m.state === 'open') doubts.push(`milestone ${name} is open: it is ticked first, then confirmed`);
    else ids.push(m.id);
  }
  confirmMilestones(w, goal, ids, session.day);
}

function acknowledge({ w, session, doubts }: Keeping, goal: Goal): void {
  const easing = waitingEasings(w, [goal.id]).get(goal.id);
  if (easing === undefined) {
    doubts.push(`nothing waits on goal ${goal.number} to become easier`);
    return;
  }
  if (acknowledgeEasing(w, easing, session.day) === 'lapsed') {
    doubts.push(`goal ${goal.number} did not become easier: it had changed meanwhile`);
  }
}
