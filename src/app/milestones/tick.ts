import type { Day } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import { type CheckIn, type Goal, isRunning, type Milestone } from '../../domain/goal.js';
import { confirmed, ticked, unticked } from '../../domain/milestones/tick.js';
import { isDone, labelOf, partsOf } from '../../domain/milestones/tree.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import {
  findGoal,
  findMilestone,
  milestoneName,
  milestonesTitled,
  namesMilestone,
} from '../goals/find-goal.js';
import { type SecondKey, secondKeyOf } from '../mentoring/second-key.js';
import type { Deps, Reader, Writer } from '../ports.js';
import { nextMilestone } from '../progress/standings.js';
import { type Changed, changeMilestones, type Decision, type Situation } from './change-milestones.js';
import { doneAlready, refuseConfirming, whoTicks } from './who-ticks.js';

export interface Tick {
  readonly name: string;
  /** Null: today. */
  readonly on: Day | null;
  readonly note: string | null;
  /** Who says so; left out: the person whose database it is. */
  readonly by?: string;
}

export interface Ticked extends Changed {
  /** The milestone that was named; null where a whole goal was ticked. */
  readonly milestone: Milestone | null;
  /** Every milestone whose state changed: its parts and its parent among them. */
  readonly touched: readonly Milestone[];
  readonly checkIn: CheckIn | null;
  /** It was ticked before, and the other side agreed now. */
  readonly confirmed: boolean;
  /** Who has to confirm what is ticked, in a mentorship. */
  readonly key: SecondKey | null;
}

/** What is to be ticked: `3.2` is a milestone, `3` a goal, and a word either. */
export function findStep(store: Reader, name: string): { goal: Goal; milestone: Milestone | null } {
  if (/^#?\d{1,15}$/.test(name.trim())) return { goal: findGoal(store, name), milestone: null };
  if (namesMilestone(store, name)) return findMilestone(store, name);
  const { found, every, goals } = milestonesTitled(store, name);
  const named = store.goalsNamed(name).filter(isRunning);
  if (found.length === 0 && named.length > 0) return { goal: findGoal(store, name), milestone: null };
  if (named.length === 0) return findMilestone(store, name);
  const candidates = [
    ...named.map((goal) => `goal ${goal.number} (${shorten(shown(goal.statement), 40)})`),
    ...found.map((m) => {
      const number = milestoneName(goals.get(m.goalId)?.number ?? 0, m, every);
      return `milestone ${number} (${shorten(shown(m.title), 40)})`;
    }),
  ];
  const more = candidates.length > 4 ? ` and ${candidates.length - 4} more` : '';
  throw new Fault(
    'not-found',
    `"${shorten(shown(name), 60)}" may be ${candidates.slice(0, 4).join(', ')}${more}`,
    {
      hint: 'Name one by its number.',
    },
  );
}

/**
 * Ticks a milestone, counts one on a habit or a learning goal, or marks a deliverable as done. In a mentorship its owner's tick is a claim,
 * and the other side's tick confirms it.
 */
export function tick(deps: Deps, request: Tick): Ticked {
  const who = whoTicks(deps.store, findStep(deps.store, request.name).goal, request.by, deps.who).name;
  return change(deps, { command: 'tick', name: request.name, who }, (it, milestone, w) => {
    const day = checkedDay(it.goal, request.on, deps.today);
    const checkIn = (value: number | null): CheckIn => {
      const rest = { value, note: request.note, confidence: null, evidence: null };
      const made = { id: w.newId(), goalId: it.goal.id, day, ...rest };
      w.insert('check-in', made);
      return made;
    };
    if (milestone === null) {
      const summary = wholeGoal(it);
      return { milestones: it.milestones, summary, checkIn: checkIn(1) };
    }
    const label = labelOf(it.goal, milestone, it.milestones);
    const { side, key } = whoTicks(w, it.goal, request.by, deps.who);
    const note = (): CheckIn | null => (request.note === null ? null : checkIn(null));
    if (key !== undefined && side === key.side) {
      refuseConfirming(milestone, label, request.name, key, day);
      const milestones = confirmed(it.milestones, [milestone.id], day);
      return { milestones, summary: `confirmed ${label}`, checkIn: note(), confirmed: true };
    }
    if (isDone(milestone)) throw doneAlready(milestone, label, request.name, key);
    const open = partsOf(it.milestones, milestone.id).filter((part) => !isDone(part)).length;
    return {
      milestones: ticked(it.milestones, milestone.id, day),
      summary: `ticked ${label}${open === 0 ? '' : ` and its ${plural(open, 'open part')}`}`,
      checkIn: note(),
    };
  });
}

/** Opens a ticked milestone again: with its parts, and the one it belongs to. */
export function untick(deps: Deps, name: string): Ticked {
  return change(deps, { command: 'untick', name, who: deps.who }, (it, milestone) => {
    if (milestone === null) {
      throw new Fault('failed', `goal ${it.goal.number} itself is not unticked`, {
        hint: `Name a milestone such as ${it.goal.number}.1; mentor undo takes back the last check-in.`,
      });
    }
    const label = labelOf(it.goal, milestone, it.milestones);
    const parts = partsOf(it.milestones, milestone.id).some(isDone);
    if (!isDone(milestone) && !parts) throw new Fault('failed', `${label} is open already`);
    return {
      milestones: unticked(it.milestones, milestone.id),
      summary: `opened ${label} again`,
      checkIn: null,
    };
  });
}

type StepDecision = Decision & { readonly checkIn: CheckIn | null; readonly confirmed?: true };

function change(
  deps: Deps,
  step: { readonly command: 'tick' | 'untick'; readonly name: string; readonly who: string },
  decide: (it: Situation, milestone: Milestone | null, w: Writer) => StepDecision,
): Ticked {
  const { command, name, who } = step;
  const { changed, result } = changeMilestones(
    deps,
    { command, because: null, who },
    (store) => findStep(store, name),
    (it, { milestone }, w) => {
      const key = secondKeyOf(w, deps.who, it.goal) ?? null;
      const decided = decide(it, milestone, w);
      const { checkIn, confirmed: agreed = false } = decided;
      return { ...decided, result: { id: milestone?.id, checkIn, confirmed: agreed, key } };
    },
  );
  const { id, ...told } = result;
  const was = new Map(changed.before.milestones.map((m) => [m.id, m.state]));
  const { milestones } = changed.after;
  return {
    ...changed,
    milestone: milestones.find((m) => m.id === id) ?? null,
    touched: milestones.filter((m) => was.get(m.id) !== m.state),
    ...told,
  };
}

function checkedDay(goal: Goal, on: Day | null, today: Day): Day {
  const day = on ?? today;
  if (day > today)
    throw usage(
      `${day} is in the future: what is done was done today or before`,
      'Give a past day with --on.',
    );
  if (day < goal.start) {
    throw new Fault(
      on === null ? 'failed' : 'usage',
      `${day} is before goal ${goal.number} starts, on ${goal.start}`,
      {
        hint:
          on === null
            ? `Move its start with mentor edit ${goal.number} --start.`
            : 'Give a later day with --on.',
      },
    );
  }
  return day;
}

/** What ticking a whole goal means, by its measure, as the history tells it. Throws where it means nothing. */
function wholeGoal(it: Situation): string {
  const { goal, standing, milestones } = it;
  const named = `goal ${goal.number}, ${shorten(goal.statement, 60)}`;
  switch (goal.measure.kind) {
    case 'habit':
      return `counted one time on ${named}`;
    case 'learning':
      return `counted one way on ${named}`;
    case 'yes-no':
      if (!standing.progress.reached) return `marked ${named}, as done`;
      throw new Fault('failed', `goal ${goal.number} is done already`, {
        hint: `Close it with mentor close ${goal.number} --achieved.`,
      });
    case 'number':
      throw new Fault('failed', `goal ${goal.number} is told by numbers, so ticking it says nothing`, {
        hint: `Log the number with mentor log ${goal.number} VALUE, or tick one of its milestones.`,
      });
    case 'milestones': {
      const next = nextMilestone({ milestones, standing });
      throw new Fault(
        'failed',
        `goal ${goal.number} is told by its milestones, so one of them has to be named`,
        {
          hint:
            next === undefined
              ? `Split it first: mentor split ${goal.number} --into 5.`
              : `Tick one, e.g. mentor tick ${milestoneName(goal.number, next, milestones)}.`,
        },
      );
    }
  }
}
