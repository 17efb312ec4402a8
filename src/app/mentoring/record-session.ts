import { Fault, usage } from '../../domain/fault.js';
import type { Change, Goal, Id } from '../../domain/goal.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import { type Mentorship, ownerOf } from '../../domain/mentoring/mentorship.js';
import type { Session } from '../../domain/mentoring/session.js';
import { bareWill, checkSessionDay } from '../../domain/mentoring/session-checks.js';
import type { FeedbackGiven, NewAction, SessionDraft } from '../../domain/mentoring/session-draft.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import type { Deps, Writer } from '../ports.js';
import type { Tie } from './find-mentorship.js';
import { nameOf } from './find-mentorship.js';
import { keepTalk } from './keep-talk.js';
import { keepSelfRatings } from './rate-oneself.js';

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
  /** Refuse the whole when a part does not fit, instead of keeping the rest. */
  readonly strict?: boolean;
}

/** What the parts of a session need while they are kept. */
export interface Keeping {
  readonly w: Writer;
  readonly deps: Pick<Deps, 'who'>;
  readonly tie: Tie;
  readonly session: Session;
  readonly doubts: string[];
}

/**
 * Keeps a session with all that was said in it, as one change: ratings, talks, confirmed milestones, acknowledged easings,
 * what became of the promises, feedback, new promises, self-ratings, the list, the next meeting. What cannot be done any
 * more because something changed while the two talked is told as a doubt: an hour is not lost for it.
 */
export function recordSession(deps: Deps, tie: Tie, draft: SessionDraft, how: RecordHow = {}): Recorded {
  const { change, result } = deps.store.write({ command: 'review', who: deps.who }, (w) => {
    const mentorship = running(w, tie.mentorship);
    const last = w.sessions(mentorship.id).at(-1) ?? null;
    checkSessionDay(draft.day, { today: deps.today, start: mentorship.start, last });
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
    const it: Keeping = { w, deps, tie: { ...tie, mentorship }, session, doubts: [] };
    w.insert('session', session);
    keepPromises(it, draft);
    refuseTwice(draft);
    for (const talk of draft.goals) keepTalk(it, goalIn(it, talk.goal), talk);
    for (const given of draft.feedback) keepFeedback(it, given);
    const actions = newActions(it, draft).map((action) => keepAction(it, action));
    keepList(it, draft);
    keepRatingsOfOneself(it, draft);
    const next = draft.next ?? laterDay(mentorship, session);
    if (next !== mentorship.nextDay) w.update('mentorship', mentorship.id, { nextDay: next });
    if (how.strict === true && it.doubts.length > 0) throw refusal(it.doubts);
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

/** The mentorship as it is now. */
function running(w: Writer, { id, number }: Mentorship): Mentorship {
  const now = w.mentorships().find((one) => one.id === id);
  if (now !== undefined && now.endedOn === null) return now;
  throw new Fault(
    'failed',
    now === undefined ? `mentorship ${number} is gone` : `mentorship ${number} ended on ${now.endedOn}`,
    { hint: 'mentor mentorship lists them.' },
  );
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

function goalIn({ w, tie }: Keeping, number: number): Goal {
  const goal = w.goal(number);
  if (goal !== undefined && goal.mentorshipId === tie.mentorship.id) return goal;
  throw new Fault(
    'not-found',
    goal === undefined
      ? `there is no goal ${number}`
      : `goal ${number} is not kept in mentorship ${tie.mentorship.number}`,
    { hint: `mentor mentorship show ${tie.mentorship.number} lists its goals.` },
  );
}

/** What became of what was promised. */
function keepPromises({ w, tie, session, doubts }: Keeping, draft: SessionDraft): void {
  for (const { action: number, state, word, due } of draft.promised) {
    const action = w.actionNumbered(number);
    if (action === undefined || action.mentorshipId !== tie.mentorship.id) {
      throw new Fault('not-found', `mentorship ${tie.mentorship.number} has no action item ${number}`, {
        hint: 'mentor action lists them.',
      });
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

function keepFeedback(it: Keeping, { goal, ...given }: FeedbackGiven): void {
  const { w, session } = it;
  w.insert('feedback', {
    ...given,
    tryUntil: given.answer === 'try' ? given.tryUntil : null,
    id: w.newId(),
    number: w.nextNumber('feedback'),
    mentorshipId: session.mentorshipId,
    sessionId: session.id,
    goalId: goal === null ? null : goalIn(it, goal).id,
    day: session.day,
    outcome: null,
    outcomeOn: null,
  });
}

/** The new promises: one for each "I will" that has a day, then those that were made by themselves. */
function newActions(it: Keeping, draft: SessionDraft): NewAction[] {
  const key = ({ owner, what, goal }: NewAction): string =>
    JSON.stringify([owner, goal, bareWill(what).toLowerCase()]);
  const made = new Set(draft.actions.map(key));
  const wills = draft.goals.flatMap(({ goal, will, willBy }): NewAction[] => {
    if (will === null || willBy === null) return [];
    return [{ owner: ownerOf(goalIn(it, goal)), what: bareWill(will), due: willBy, goal }];
  });
  return [...wills.filter((will) => !made.has(key(will))), ...draft.actions];
}

function keepAction(it: Keeping, { owner, what, due, goal }: NewAction): ActionItem {
  const { w, session } = it;
  const action: ActionItem = {
    id: w.newId(),
    number: w.nextNumber('action'),
    mentorshipId: session.mentorshipId,
    sessionId: session.id,
    goalId: goal === null ? null : goalIn(it, goal).id,
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

/** Items of the list that were talked about leave it. */
function keepList({ w, session, doubts }: Keeping, draft: SessionDraft): void {
  const open = w.agendaItems(session.mentorshipId).filter((item) => item.sessionId === null);
  const taken = new Set<Id>();
  for (const what of draft.talkedAbout) {
    const item = open.find((one) => one.what === what && !taken.has(one.id));
    if (item === undefined) {
      doubts.push(`"${shorten(shown(what), 60)}" is not on the list`);
      continue;
    }
    taken.add(item.id);
    w.update('agenda-item', item.id, { sessionId: session.id });
  }
}

/** What somebody thought of himself earlier stays as it was told. */
function keepRatingsOfOneself({ w, deps, tie, session, doubts }: Keeping, draft: SessionDraft): void {
  if (draft.selfRatings.length === 0) return;
  const before = w.selfRatings(tie.mentorship.id);
  const fresh = draft.selfRatings.filter(({ side, phase, skill, value }) => {
    const same = before.find(
      (one) => one.side === side && one.phase === phase && one.skill.toLowerCase() === skill.toLowerCase(),
    );
    if (same === undefined || same.day === session.day) return true;
    if (same.value !== value) {
      const name = shown(nameOf(tie, side, deps));
      doubts.push(`${name} told "${shorten(shown(skill), 40)}" at the ${phase} on ${same.day} already`);
    }
    return false;
  });
  keepSelfRatings(w, deps, tie, fresh, session.day);
}

/** A next meeting that was agreed on before stays, as long as it is still to come. */
function laterDay({ nextDay }: Mentorship, { day }: Session): Mentorship['nextDay'] {
  return nextDay !== null && nextDay > day ? nextDay : null;
}
