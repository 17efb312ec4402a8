import { addDays, type Day, daysBetween } from '../../domain/day.js';
import { emptyTally, type Goal, type Id, type Milestone, runningStates } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import { ownerOf, secondKey } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import { paired } from '../../domain/mentoring/rating-pairs.js';
import type { Rating, Session } from '../../domain/mentoring/session.js';
import { wideGap } from '../../domain/mentoring/views.js';
import { judged } from '../../domain/progress/heading.js';
import { type Status, statuses } from '../../domain/progress/standing.js';
import { asItStood } from '../../domain/reports/as-it-stood.js';
import type { Deps, Reader } from '../ports.js';
import { type GoalStanding, holdsOn, standingsOf, statusOf } from '../progress/standings.js';
import { type Agenda, type AgendaGoal, type TalkReason, talkReasons } from './agenda.js';
import { waitingEasings } from './easings.js';
import type { Tie } from './find-mentorship.js';
import { winsSince } from './wins.js';

/** What a session on this day would be about: made from the data alone, the same for both sides. */
export function agendaOf(deps: Pick<Deps, 'store' | 'today' | 'who'>, tie: Tie): Agenda {
  const { store, today } = deps;
  const { mentorship } = tie;
  const last = store.sessions(mentorship.id).at(-1) ?? null;
  const actions = store.actions(mentorship.id);
  const rows = standingsOf(store, store.goalsOfMentorship(mentorship.id, runningStates), today);
  const then = last === null ? new Map<Id, Status>() : statusesOn(store, rows, last.day);
  const number = (last?.number ?? 0) + 1;
  const needed = agendaGoals(store, tie, rows, then, today);
  const goals = mentorship.kind === 'peer' ? inTurns(needed, number % 2 === 1 ? 'me' : 'them') : needed;
  return {
    tie,
    last,
    number,
    promised: actions.filter((action) => action.state === 'open'),
    goals,
    wins: winsSince(deps, tie, { goals, actions, since: sinceLast(last, mentorship.start) }),
    list: store.agendaItems(mentorship.id).filter((item) => item.sessionId === null),
    feedback: store
      .feedback(mentorship.id)
      .filter(
        ({ answer, tryUntil, outcome }) =>
          answer === null || (answer === 'try' && outcome === null && tryUntil !== null && tryUntil <= today),
      ),
  };
}

/** The day after the last session, or the first day of the mentorship. */
function sinceLast(last: Session | null, start: Day): Day {
  return last === null ? start : addDays(last.day, 1);
}

function agendaGoals(
  store: Reader,
  { mentorship }: Tie,
  rows: readonly GoalStanding[],
  then: ReadonlyMap<Id, Status>,
  today: Day,
): AgendaGoal[] {
  const easings = waitingEasings(
    store,
    rows.map((row) => row.goal.id),
  );
  const ratings = grouped(store.ratings(mentorship.id), 'goalId');
  return rows
    .map((row): AgendaGoal => {
      const { goal } = row;
      const two = secondKey(mentorship, goal) !== undefined;
      const parts = {
        row,
        owner: ownerOf(goal),
        statusThen: then.get(goal.id) ?? null,
        toConfirm: two ? claimed(row.milestones) : [],
        easing: easings.get(goal.id) ?? null,
        gaps: gapsIn(ratings.get(goal.id) ?? []),
      };
      return { ...parts, reasons: reasonsOf(parts, today, mentorship.cadence) };
    })
    .sort(byNeed);
}

/** Peers take turns, goal by goal; whoever begins this time is second the next time. */
function inTurns(goals: readonly AgendaGoal[], first: Side): AgendaGoal[] {
  const own = goals.filter((goal) => goal.owner === first);
  const others = goals.filter((goal) => goal.owner !== first);
  return Array.from({ length: Math.max(own.length, others.length) }, (_, i) => [own[i], others[i]])
    .flat()
    .filter((goal) => goal !== undefined);
}

/** Claimed milestones; of one with parts, the whole alone once all of it is claimed. */
function claimed(milestones: readonly Milestone[]): Milestone[] {
  const whole = new Set(milestones.filter((m) => m.state !== 'open').map((m) => m.id));
  return milestones.filter((m) => m.state === 'claimed' && (m.parentId === null || !whole.has(m.parentId)));
}

/** The scales on which the newest views of both sides are far apart; what one side gave alone stays sealed. */
function gapsIn(ratings: readonly Rating[]): AgendaGoal['gaps'] {
  const newest = new Map(paired(ratings).pairs.map((pair) => [pair.scale, pair]));
  return [...newest.values()]
    .filter(({ me, them }) => Math.abs(me - them) >= wideGap)
    .map(({ scale, me, them }) => ({ scale, me, them }));
}

function reasonsOf(it: Omit<AgendaGoal, 'reasons'>, today: Day, cadence: number): TalkReason[] {
  const { goal } = it.row;
  const active = goal.state === 'active';
  const status = statusOf(it.row);
  const { progress, lastDay } = it.row.standing;
  const done = progress.reached;
  const unheard = lastDay === null && progress.share === 0;
  const holds: Readonly<Record<TalkReason, boolean>> = {
    'off-track': active && status === 'off-track',
    'status-changed': active && it.statusThen !== null && it.statusThen !== status,
    silent: active && status === 'silent',
    'not-started': active && unheard && goal.start < today && status !== 'silent',
    'at-risk': active && status === 'at-risk',
    'to-confirm': it.toConfirm.length > 0,
    'easing-waits': it.easing !== null,
    'views-differ': it.gaps.length > 0,
    'due-soon': active && !done && daysBetween(today, goal.due) <= cadence,
  };
  return talkReasons.filter((reason) => holds[reason]);
}

/** By the first reason, then by status, then by due day. */
function byNeed(a: AgendaGoal, b: AgendaGoal): number {
  const need = ({ reasons: [first] }: AgendaGoal): number =>
    first === undefined ? talkReasons.length : talkReasons.indexOf(first);
  const urgency = ({ row }: AgendaGoal): number =>
    row.goal.state === 'active' ? statuses.indexOf(statusOf(row)) : statuses.length;
  return (
    need(a) - need(b) ||
    urgency(a) - urgency(b) ||
    daysBetween(b.row.goal.due, a.row.goal.due) ||
    a.row.goal.number - b.row.goal.number
  );
}

/** The status of each goal on an earlier day, on the promises and the facts of that day; goals that were not there have none. */
function statusesOn(store: Reader, rows: readonly GoalStanding[], day: Day): Map<Id, Status> {
  const ids = rows.map((row) => row.goal.id);
  const ops = grouped(store.promiseOps(ids, addDays(day, 1)), 'goalId');
  const tallies = store.tallies(ids, day);
  const told = store.told(ids, day);
  const overrides = new Map(store.statusOverrides(day).map((one) => [one.goalId, one]));
  const found = new Map<Id, Status>();
  for (const { goal, milestones, breaks } of rows) {
    if (!writtenBy(goal, day)) continue;
    const own = [...(ops.get(goal.id) ?? []), ...(ops.get(null) ?? [])];
    const then = asItStood({ goal, milestones, breaks }, own, day);
    if (then?.goal.state !== 'active') continue;
    const facts = { ...then, tally: tallies.get(goal.id) ?? emptyTally };
    const reckoned = judged(facts, told.get(goal.id) ?? [], day).status;
    const set = overrides.get(goal.id);
    found.set(goal.id, set !== undefined && holdsOn(set, then.goal, day) ? set.status : reckoned);
  }
  return found;
}

function writtenBy(goal: Goal, day: Day): boolean {
  return goal.createdAt.slice(0, 10) <= day;
}
