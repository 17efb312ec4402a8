import { formatDayShort } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import { type Change, direction, type Goal, type Id } from '../../domain/goal.js';
import { type Answers, type DayReader, type Field, fields, flagOf } from '../../domain/goals/answers.js';
import { refuseClosed } from '../../domain/goals/closed.js';
import { easier } from '../../domain/goals/easier.js';
import { answersOf, goalFrom, type NewGoal } from '../../domain/goals/goal-from.js';
import { goesWith, mayBeLeftOut, measureImplied } from '../../domain/goals/needs.js';
import { weeklyRate } from '../../domain/goals/weekly-rate.js';
import { NeedsReason } from '../../domain/milestones/reason.js';
import { withUnit } from '../../domain/progress/standing.js';
import { shorten } from '../../domain/text.js';
import { type BelongingNamed, belongingAfter, leaving } from '../mentoring/belonging.js';
import { askedFor, changePromise, type PromiseChanged } from '../mentoring/park-easing.js';
import type { Deps, Reader } from '../ports.js';
import { refuseEdit, valuesOf } from './refuse-edit.js';

/** A part of a goal as it is called in flags; `for` and `with` tell whose it is and with whom it is kept. */
export type EditedPart = Field | 'for' | 'with';

/** What an edit would do to a goal. */
export interface PlannedEdit {
  readonly before: Goal;
  readonly after: Goal;
  /** The fields of the goal that differ, as they are called in flags. */
  readonly changed: readonly EditedPart[];
  /** In what the promise becomes easier; then a reason is needed. */
  readonly easier: readonly string[];
  readonly computed: string | undefined;
}

/** What was done to a goal; `change` is null when nothing differed. What waits is not in the goal yet. */
export interface Edited extends PlannedEdit, PromiseChanged {
  readonly change: Change | null;
  /** Open milestones were made for another target or other days than those that are wanted now. */
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
  deps: Pick<Deps, 'today' | 'who'>,
  readDay: DayReader,
  belonging: BelongingNamed = {},
): PlannedEdit {
  const before = store.goalById(id);
  if (before === undefined) throw new Fault('not-found', 'the goal is not there any more');
  refuseClosed(before);
  const old = answersOf(before);
  const { goal, computed } = goalFrom(merged(old, changes), deps.today, readDay);
  const whose = belongingAfter(store, deps.who, before, belonging);
  const after = { ...before, ...goal, planFrom: planFromOf(before, goal), ...whose };
  refuseEdit(store, before, after);
  const left = leaving(store, before, after, deps.today);
  return {
    before,
    after,
    changed: changedParts(before, after),
    easier: [
      ...easier(before, after, { checkedIn: valuesOf(store, before) > 0 }),
      ...(left === undefined ? [] : [left]),
    ],
    computed: computedAnew(after, changes) ?? computed,
  };
}

/** What a goal that was planned anew asks a week, which is not reckoned from its start; undefined for a rate that was named. */
function computedAnew({ measure, start, due, planFrom }: Goal, { rate = '' }: Answers): string | undefined {
  if (measure.kind !== 'number' || planFrom === null || rate !== '') return undefined;
  const weekly = withUnit(weeklyRate(measure, { start, due, planFrom }), measure.unit);
  return `That is ${weekly} a week from ${formatDayShort(planFrom.day)} on.`;
}

/** Changes a goal in one change. A promise that becomes easier needs a reason. */
export function editGoal(
  deps: Deps,
  id: Id,
  changes: Answers,
  because: string | null,
  readDay: DayReader,
  belonging: BelongingNamed = {},
): Edited {
  const about = { command: 'edit', who: deps.who, reason: because };
  const { change, result } = deps.store.write(about, (w) => {
    const planned = planEdit(w, id, changes, deps, readDay, belonging);
    if (planned.easier.length > 0 && because === null) throw new NeedsReason(planned.easier);
    const { before, changed, easier: clauses } = planned;
    const wanted = { goal: before, clauses, because, who: deps.who, today: deps.today };
    const done = changePromise(w, wanted, (writes) => {
      if (changed.length > 0) writes.update('goal', id, fieldsOf(planned.after));
    });
    const promised = changed.includes('to') || changed.includes('due') || changed.includes('start');
    const stale = promised && w.milestones([id]).some((m) => m.state === 'open');
    const after = w.goalById(id) ?? planned.after;
    const parts = changedParts(before, after).join(', ');
    const asked = askedFor(before, clauses);
    const summary =
      done.waiting === null
        ? `changed ${parts} of goal ${before.number}, ${shorten(after.statement, 60)}`
        : `${asked}${parts === '' ? '' : `; changed ${parts}`}`;
    return {
      summary,
      result: { ...planned, ...done, after, changed: changedParts(before, after), stale },
    };
  });
  return { ...result, change };
}

function changedParts(before: Goal, after: Goal): EditedPart[] {
  const [old, now] = [answersOf(before), answersOf(after)];
  return [
    ...fields.filter((field) => (old[field] ?? '') !== (now[field] ?? '')),
    ...(before.personId === after.personId ? [] : ['for' as const]),
    ...(before.mentorshipId === after.mentorshipId ? [] : ['with' as const]),
  ];
}

function fieldsOf(goal: Goal): Partial<Goal> {
  const { statement, details, area, tags, measure, means, reason, start, due, rhythm, hours, planFrom } =
    goal;
  const { personId, mentorshipId } = goal;
  const written = { statement, details, area, tags, measure, means, reason, start, due, rhythm, hours };
  return { ...written, planFrom, personId, mentorshipId };
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
  if (from.day < goal.start || from.day >= goal.due) return null;
  const [old, now] = [before.measure, goal.measure];
  // What was added up to the replan stays; counted from another baseline it comes to another value.
  const totals =
    old.kind === 'number' && now.kind === 'number' && old.reading === 'total' && now.reading === 'total';
  if (!totals || old.baseline === now.baseline) return from;
  const added = (from.value - old.baseline) * direction(old);
  return { day: from.day, value: now.baseline + added * direction(now) };
}
