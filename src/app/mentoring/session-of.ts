import type { Day } from '../../domain/day.js';
import { Fault } from '../../domain/fault.js';
import { type Goal, type Id, states } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { Feedback } from '../../domain/mentoring/feedback.js';
import { type Mentorship, ownerOf } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { Rating, Session, SessionScale, Talk } from '../../domain/mentoring/session.js';
import { sessionScales } from '../../domain/mentoring/session.js';
import { type SideBySide, sideBySide } from '../../domain/mentoring/views.js';
import { milestoneName } from '../goals/find-goal.js';
import type { Deps, Reader } from '../ports.js';
import { clausesOfEasing } from './easings.js';
import { nameOf, type Tie } from './find-mentorship.js';

/** What became in a session of something that was promised before it. */
export interface PromiseTold {
  readonly action: ActionItem;
  readonly became: 'done' | 'dropped' | 'open';
}

/** A goal as it was talked of in a session. */
export interface GoalTold {
  readonly number: number;
  readonly statement: string;
  readonly owner: Side;
  readonly views: readonly SideBySide[];
  readonly gap: string | null;
  readonly aim: string | null;
  readonly reality: string | null;
  readonly options: readonly string[];
  readonly will: string | null;
  readonly willBy: Day | null;
  readonly commitment: number | null;
  readonly eight: string | null;
  /** Milestones that the other side agreed to that day. */
  readonly confirmed: readonly { readonly name: string; readonly title: string }[];
  /** What the other side agreed that day to make easier, a clause each. */
  readonly eased: readonly string[];
}

/** A recorded session with all that belongs to it and both sides may see: nothing private is in it. */
export interface SessionTold {
  /** The number of the mentorship. */
  readonly mentorship: number;
  /** `them` is null in a mentorship with oneself. */
  readonly names: { readonly me: string; readonly them: string | null };
  readonly number: number;
  readonly id: Id;
  readonly day: Day;
  readonly minutes: number | null;
  readonly promised: readonly PromiseTold[];
  readonly goals: readonly GoalTold[];
  readonly wins: readonly string[];
  /** What was on the list. */
  readonly talkedAbout: readonly { readonly side: Side; readonly what: string }[];
  readonly feedback: readonly (Omit<Feedback, 'trust' | 'goalId'> & { readonly goal: number | null })[];
  readonly actions: readonly (ActionItem & { readonly goal: number | null })[];
  readonly notes: string | null;
  /** The meeting after it. */
  readonly next: Day | null;
  /** What is open up to that meeting, whenever it was promised. */
  readonly toDo: readonly ActionItem[];
  /** How long a meeting takes. */
  readonly nextMinutes: number;
}

/** A session of a mentorship by its number, or the last one. */
export function findSession(store: Reader, tie: Tie, number?: number): Session {
  const all = store.sessions(tie.mentorship.id);
  const found = number === undefined ? all.at(-1) : all.find((one) => one.number === number);
  if (found !== undefined) return found;
  if (number === undefined || all.length === 0) {
    throw new Fault('not-found', 'no session was held yet', {
      hint: 'mentor review begins one; mentor review --from FILE keeps one that was held elsewhere.',
    });
  }
  throw new Fault('not-found', `there is no session ${number}`, {
    hint: `The sessions are 1 to ${all.at(-1)?.number}.`,
  });
}

/** What was said in a session, private parts left out. */
export function sessionOf(deps: Pick<Deps, 'store' | 'who'>, tie: Tie, session: Session): SessionTold {
  const { store } = deps;
  const { mentorship } = tie;
  const sessions = store.sessions(mentorship.id);
  const place = sessions.findIndex((one) => one.id === session.id);
  const before = sessions[place - 1];
  const after = sessions[place + 1];
  const actions = store.actions(mentorship.id);
  const goals = new Map(store.goalsOfMentorship(mentorship.id, states).map((goal) => [goal.id, goal]));
  const numberOf = (id: Id | null): number | null => (id === null ? null : (goals.get(id)?.number ?? null));
  const here = (one: { readonly sessionId: Id | null }): boolean => one.sessionId === session.id;
  const planned = mentorship.nextDay !== null && mentorship.nextDay > session.day ? mentorship.nextDay : null;
  const next = after?.day ?? planned;
  const dueByNext = ({ due }: ActionItem): boolean => due === null || (next !== null && due <= next);
  return {
    mentorship: mentorship.number,
    names: { me: nameOf(tie, 'me', deps), them: tie.person?.name ?? null },
    number: session.number,
    id: session.id,
    day: session.day,
    minutes: session.minutes,
    promised: actions.flatMap((action) => promisedIn(action, session, before)),
    goals: goalsTold(store, session, mentorship, goals),
    wins: linesOf(session.wins),
    talkedAbout: store
      .agendaItems(mentorship.id)
      .filter(here)
      .map(({ side, what }) => ({ side, what })),
    feedback: store
      .feedback(mentorship.id)
      .filter(here)
      .map(({ trust: _, goalId, ...rest }) => ({ ...rest, goal: numberOf(goalId) })),
    actions: actions
      .filter(here)
      .sort((a, b) => a.number - b.number)
      .map((action) => ({ ...action, goal: numberOf(action.goalId) })),
    notes: session.notes,
    next,
    toDo: actions
      .filter((action) => action.state === 'open' && (here(action) || dueByNext(action)))
      .sort((a, b) => a.number - b.number),
    nextMinutes: mentorship.minutes,
  };
}

/** An action item that was open when the session began, and what it was at its end. */
function promisedIn(action: ActionItem, session: Session, before: Session | undefined): PromiseTold[] {
  const { closedOn, state, madeOn } = action;
  const made = action.sessionId !== session.id && madeOn <= session.day;
  const closedBefore =
    closedOn !== null && before !== undefined && closedOn <= before.day && closedOn < session.day;
  if (!made || closedBefore) return [];
  const open = state === 'open' || closedOn === null || closedOn > session.day;
  return [{ action, became: open ? 'open' : state }];
}

function goalsTold(
  store: Reader,
  session: Session,
  { id: mentorshipId, kind }: Mentorship,
  goals: ReadonlyMap<Id, Goal>,
): GoalTold[] {
  const ratings = grouped(
    store.ratings(mentorshipId).filter((one) => one.sessionId === session.id),
    'goalId',
  );
  const talks = new Map(
    store
      .talks(mentorshipId)
      .filter((one) => one.sessionId === session.id)
      .map((talk) => [talk.goalId, talk]),
  );
  const milestones = store
    .milestones([...goals.keys()])
    .filter((m) => m.state === 'confirmed' && m.confirmedOn === session.day);
  const confirmed = grouped(milestones, 'goalId');
  const acknowledged = grouped(
    store
      .easings([...goals.keys()])
      .filter((one) => one.state === 'acknowledged' && one.settledOn === session.day),
    'goalId',
  );
  return [...goals.values()].flatMap((goal) => {
    const own = ratings.get(goal.id) ?? [];
    const talk = talks.get(goal.id);
    const agreed = confirmed.get(goal.id) ?? [];
    const eased = (acknowledged.get(goal.id) ?? []).flatMap(clausesOfEasing);
    if (own.length === 0 && talk === undefined && agreed.length === 0 && eased.length === 0) return [];
    const all = store.milestones([goal.id]);
    const names = agreed.map((m) => ({ name: milestoneName(goal.number, m, all), title: m.title }));
    return [{ ...goalTold(goal, talk, names), eased, views: viewsTold(own, kind === 'self') }];
  });
}

/** Both views; what one side gave alone is sealed. */
function viewsTold(ratings: readonly Rating[], alone: boolean): readonly SideBySide[] {
  const view = (side: Side): { readonly [S in SessionScale]?: number } =>
    Object.fromEntries(
      ratings
        .filter((one) => one.side === side && (sessionScales as readonly string[]).includes(one.scale))
        .map((one) => [one.scale, one.value]),
    );
  return sideBySide({ me: view('me'), them: view('them') }, { alone });
}

function goalTold(
  goal: Goal,
  talk: Talk | undefined,
  confirmed: GoalTold['confirmed'],
): Omit<GoalTold, 'views' | 'eased'> {
  return {
    number: goal.number,
    statement: goal.statement,
    owner: ownerOf(goal),
    gap: talk?.gap ?? null,
    aim: talk?.aim ?? null,
    reality: talk?.reality ?? null,
    options: linesOf(talk?.options ?? null),
    will: talk?.will ?? null,
    willBy: talk?.willBy ?? null,
    commitment: talk?.commitment ?? null,
    eight: talk?.eight ?? null,
    confirmed,
  };
}

function linesOf(text: string | null): string[] {
  return text === null ? [] : text.split('\n').filter((line) => line.trim() !== '');
}
