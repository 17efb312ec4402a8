import { Fault, usage } from '../../domain/fault.js';
import type { Change } from '../../domain/goal.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { Mentorship } from '../../domain/mentoring/mentorship.js';
import type { Session } from '../../domain/mentoring/session.js';
import { checkSessionDay } from '../../domain/mentoring/session-checks.js';
import type { SessionDraft } from '../../domain/mentoring/session-draft.js';
import { plural } from '../../domain/number.js';
import type { Deps } from '../ports.js';
import { nameOf, stillRunning, type Tie } from './find-mentorship.js';
import {
  goalIn,
  type Keeping,
  keepAction,
  keepAnswered,
  keepFeedback,
  keepList,
  keepPromises,
  keepRatingsOfOneself,
  newActions,
} from './keep-said.js';
import { keepTalk } from './keep-talk.js';

/** What became of a session. */
export interface Recorded {
  readonly change: Change | null;
  readonly session: Session;
  /** What was promised in it, those made of "I will" among them. */
  readonly actions: readonly ActionItem[];
  /** What could not be done, because something had changed meanwhile; a sentence each, made harmless. */
  readonly doubts: readonly string[];
}

export interface RecordHow {
  /** Refuse the whole when a part does not fit or the last session was on the same day, instead of keeping the rest. */
  readonly strict?: boolean;
}

/**
 * Keeps a session with all that was said in it, as one change: ratings, talks, confirmed milestones, acknowledged easings,
 * what became of the promises, feedback, new promises, self-ratings, the list, the next meeting. What cannot be done any
 * more because something changed while the two talked is told as a doubt: an hour is not lost for it.
 */
export function recordSession(deps: Deps, tie: Tie, draft: SessionDraft, how: RecordHow = {}): Recorded {
  const { change, result } = deps.store.write({ command: 'review', who: deps.who }, (w) => {
    const mentorship = stillRunning(w, tie.mentorship.id);
    const last = w.sessions(mentorship.id).at(-1) ?? null;
    checkSessionDay(draft.day, { today: deps.today, start: mentorship.start, last });
    const { strict = false } = how;
    if (strict && last?.day === draft.day) throw sameDay(last);
    refuseStrangers(mentorship, draft);
    const session: Session = {
      id: w.newId(),
      mentorshipId: mentorship.id,
      number: (last?.number ?? 0) + 1,
      day: draft.day,
      minutes: draft.minutes,
      wins: draft.wins.length === 0 ? null : draft.wins.join('\n'),
      notes: draft.notes,
      privateNotes: draft.privateNotes,
    };
    const it: Keeping = { w, deps, tie: { ...tie, mentorship }, session, strict, doubts: [] };
    w.insert('session', session);
    keepPromises(it, draft);
    refuseTwice(draft);
    for (const talk of draft.goals) {
      const goal = goalIn(it, talk.goal);
      if (goal !== undefined) keepTalk(it, goal, talk);
    }
    keepAnswered(it, draft);
    for (const given of draft.feedback) keepFeedback(it, given);
    const actions = newActions(it, draft).map((action) => keepAction(it, action));
    keepList(it, draft);
    keepRatingsOfOneself(it, draft);
    const next = draft.next ?? laterDay(mentorship, session);
    if (next !== mentorship.nextDay) w.update('mentorship', mentorship.id, { nextDay: next });
    if (strict && it.doubts.length > 0) throw refusal(it.doubts);
    return {
      summary: `held ${sessionName(it)}`,
      result: { session, actions, doubts: it.doubts },
    };
  });
  return { change, ...result };
}

function sessionName({ session, deps, tie }: Keeping): string {
  const { number, kind } = tie.mentorship;
  const whom = kind === 'self' ? 'with oneself' : `with ${nameOf(tie, 'them', deps)}`;
  return `session ${session.number} ${whom}, mentorship ${number}`;
}

function refusal(doubts: readonly string[]): Fault {
  const [first = ''] = doubts;
  const more = doubts.length - 1;
  const others =
    more === 0 ? '' : `, and ${plural(more, 'more thing')} ${more === 1 ? 'does' : 'do'} not fit`;
  return new Fault('refused', `${first}${others}; nothing was kept`, {
    hint: 'Mend it, or add --force to keep the rest as it is.',
  });
}

/** The same file twice would be two sessions. */
function sameDay({ number, day }: Session): Fault {
  return new Fault('refused', `session ${number} was held on ${day} too; nothing was kept`, {
    hint: 'Add --force if there were two on that day.',
  });
}

/** With oneself there is nobody else to rate, give or promise. */
function refuseStrangers({ kind, number }: Mentorship, draft: SessionDraft): void {
  if (kind !== 'self') return;
  const somebody =
    draft.goals.some((talk) => talk.views.them !== undefined) ||
    draft.feedback.some(({ giver }) => giver === 'them') ||
    draft.actions.some(({ owner }) => owner === 'them') ||
    draft.selfRatings.some(({ side }) => side === 'them');
  if (somebody) throw usage(`mentorship ${number} is with oneself: there is nobody else in it`);
}

function refuseTwice({ goals }: SessionDraft): void {
  const numbers = goals.map((talk) => talk.goal);
  const twice = numbers.find((number, i) => numbers.indexOf(number) !== i);
  if (twice === undefined) return;
  throw usage(`goal ${twice} is there twice`, 'Put together what was said of it.');
}

/** A next meeting that was agreed on before stays, as long as it is still to come. */
function laterDay({ nextDay }: Mentorship, { day }: Session): Mentorship['nextDay'] {
  return nextDay !== null && nextDay > day ? nextDay : null;
}
