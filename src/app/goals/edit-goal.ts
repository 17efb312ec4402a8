import { addDays } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import { type Change, closedStates, type Goal, type Id, type Milestone } from '../../domain/goal.js';
import { type Answers, type DayReader, type Field, fields, flagOf } from '../../domain/goals/answers.js';
import { easier } from '../../domain/goals/easier.js';
import { answersOf, goalFrom, type NewGoal } from '../../domain/goals/goal-from.js';
import { goesWith, mayBeLeftOut, measureImplied } from '../../domain/goals/needs.js';
import { NeedsReason } from '../../domain/milestones/reason.js';
import { plural } from '../../domain/number.js';
import { shorten } from '../../domain/text.js';
import type { Deps, Reader } from '../ports.js';
import { milestoneName } from './find-goal.js';

/** What an edit would do to a goal. */
export interface PlannedEdit {
  readonly before: Goal;
  readonly after: Goal;
  /** The fields of the goal that differ, as they are called in flags. */
  readonly changed: readonly Field[];
  /** In what the promise becomes easier; then a reason is needed. */
  readonly easier: readonly string[];
  readonly computed: string | undefined;
}

/** What was done to a goal; `change` is null when nothing differed. */
export interface Edited extends PlannedEdit {
  readonly change: Change | null;
  /** Milestones that were made for another target or due day. */
  readonly stale: boolean;
}

/**
 * The goal with some answers changed; an empty one clears its part. Throws a Fault when that cannot be: the goal is closed,
 * its check-ins would lose their meaning, or milestones would fall outside its days.
 */
export function planEdit(
  store: Reader,
  id: Id,
  changes: Answers,
  deps: { today: Deps['today'] },
  readDay: DayReader,
): PlannedEdit {
  const before = store.goalById(id);
  if (before === undefined) throw new Fault('not-found', 'the goal is not there any more');
  if ((closedStates as readonly string[]).includes(before.state)) {
    throw new Fault('failed', `goal ${before.number} is closed (${before.state})`, {
      hint: `Type mentor reopen ${before.number} first.`,
    });
  }
  const old = answersOf(before);
  const { goal, computed } = goalFrom(merged(old, changes), deps.today, readDay);
  const after = { ...before, ...goal, planFrom: planFromOf(before, goal) };
  refuseReading(store, before, after);
  refuseOutside(store.milestones([id]), before, after);
  refuseLaterStart(store, before, after);
  const now = answersOf(after);
  return {
    before,
    after,
    changed: fields.filter((field) => (old[field] ?? '') !== (now[field] ?? '')),
    easier: easier(before, after),
    computed,
  };
}

/** Changes a goal in one change. A promise that becomes easier needs a reason. */
export function editGoal(
  deps: Deps,
  id: Id,
  changes: Answers,
  because: string | null,
  readDay: DayReader,
): Edited {
  const about = { command: 'edit', who: deps.who, reason: because };
  const { change, result } = deps.store.write(about, (w) => {
    const planned = planEdit(w, id, changes, deps, readDay);
    if (planned.easier.length > 0 && because === null) throw new NeedsReason(planned.easier);
    const { before, after, changed } = planned;
    if (changed.length > 0) w.update('goal', id, fieldsOf(after));
    const promised = changed.includes('to') || changed.includes('due') || changed.includes('start');
    const stale = promised && w.milestones([id]).length > 0;
    return {
      summary: `changed ${changed.join(', ')} of goal ${before.number}, ${shorten(after.statement, 60)}`,
      result: { ...planned, stale },
    };
  });
  return { ...result, change };
}

function fieldsOf(goal: Goal): Partial<Goal> {
  const { statement, details, area, tags, measure, means, reason, start, due, rhythm, hours, planFrom } =
    goal;
  return { statement, details, area, tags, measure, means, reason, start, due, rhythm, hours, planFrom };
}

/** Old answers with the new ones over them; of target, due day and rate the one that is not named gives way. */
function merged(old: Answers, changes: Answers): Answers {
  const kind = measureImplied({ ...old, ...changes });
  const kept: { [F in Field]?: string } = {};
  for (const [field, text] of Object.entries(old) as [Field, string][]) {
    if (kind === undefined || kind === old.measure || goesWith(field, kind)) kept[field] = text;
  }
  if (changes.rate !== undefined && changes.rate !== '') {
    if (changes.due === undefined) delete kept.due;
    else if (changes.to === undefined) delete kept.to;
  }
  for (const [field, text] of Object.entries(changes) as [Field, string][]) {
    if (text.trim() !== '') kept[field] = text;
    else if (mayBeLeftOut(field)) delete kept[field];
    else throw usage(`${flagOf(field)} is empty`, 'A goal cannot be without it; give it another value.');
  }
  return kept;
}

/** A replan holds while its day is inside the goal's days and its value is of the same kind. */
function planFromOf(before: Goal, goal: NewGoal): Goal['planFrom'] {
  const from = before.planFrom;
  if (from === null || before.measure.kind !== goal.measure.kind) return null;
  return from.day >= goal.start && from.day < goal.due ? from : null;
}

function refuseReading(store: Reader, before: Goal, after: Goal): void {
  const [old, now] = [before.measure, after.measure];
  const otherKind = old.kind !== now.kind;
  const otherReading = old.kind === 'number' && now.kind === 'number' && old.reading !== now.reading;
  if (!otherKind && !otherReading) return;
  const values = store.checkIns(before.id).filter((checkIn) => checkIn.value !== null).length;
  if (values === 0) return;
  throw new Fault(
    'failed',
    `goal ${before.number} has ${plural(values, 'check-in')} with a value, which would mean something else under ` +
      (otherKind ? `the measure ${now.kind}` : 'another reading'),
    { hint: `Close it and write a new goal, or take the check-ins back: mentor history ${before.number}.` },
  );
}

/** What happened stays inside the days of its goal: a start is not moved past a check-in. */
function refuseLaterStart(store: Reader, before: Goal, after: Goal): void {
  if (after.start <= before.start) return;
  const [first] = store.checkIns(before.id, { from: before.start, to: addDays(after.start, -1) });
  if (first === undefined) return;
  throw new Fault('failed', `goal ${before.number} has a check-in on ${first.day}, before ${after.start}`, {
    hint: `Give a start up to then, or take that check-in back: mentor history ${before.number}.`,
  });
}

/** Milestones stay inside the days of their goal. */
function refuseOutside(milestones: readonly Milestone[], before: Goal, after: Goal): void {
  const inside = (m: Milestone, goal: Goal): boolean => m.due > goal.start && m.due <= goal.due;
  const fallen = milestones.filter((m) => inside(m, before) && !inside(m, after));
  if (fallen.length === 0) return;
  const names = fallen.map((m) => `${milestoneName(before.number, m, milestones)} (${m.due})`);
  const listed =
    names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
  throw new Fault('failed', `outside ${after.start} to ${after.due} would be: ${listed}`, {
    hint: `Move them with mentor milestone move, or spread them anew with mentor replan ${before.number}.`,
  });
}
