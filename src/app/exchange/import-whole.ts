import { Fault } from '../../domain/fault.js';
import type { Fields, Goal, Id, Milestone } from '../../domain/goal.js';
import { grouped } from '../../domain/grouped.js';
import { type Entity, flatten } from '../../domain/record.js';
import {
  type MentoringList,
  type MentoringWhole,
  mentoringListNames,
  mentoringLists,
} from '../mentoring/lists.js';
import type { Deps, Whole, Writer } from '../ports.js';
import { differs, refuseTaken } from './clash.js';
import { type Counts, type Imported, nothingAdded, summaryOf } from './imported.js';
import { isRenumbered, withFreeNumbers } from './merge-mentoring.js';

/**
 * Takes in a whole export. An empty database becomes what the export was: numbers, ids and history. Any other gets what it
 * lacks, in one change; a record that is here and differs is a Fault, since nobody knows which is right.
 */
export function importWhole(deps: Deps, whole: Whole, source: string): Imported {
  return deps.store.isEmpty() ? restore(deps, whole) : merge(deps, whole, source);
}

function restore(deps: Deps, whole: Whole): Imported {
  const { result } = deps.store.write({ command: 'import', who: deps.who, silent: true }, (w) => {
    if (w.countGoals({}) > 0 || w.people().length > 0) {
      throw new Fault('busy', 'another mentor wrote to the database meanwhile', { hint: 'Try again.' });
    }
    insertAll(w, whole, namedByGoals);
    for (const goal of whole.goals) w.insertGoal(goal);
    for (const m of parentsFirst(whole.milestones)) w.insert('milestone', m);
    w.insertCheckIns(whole.checkIns);
    for (const one of whole.breaks) w.insert('break', one);
    for (const one of whole.checkIgnores) w.insert('check-ignore', one);
    for (const one of whole.statusOverrides) w.insert('status-override', one);
    insertAll(w, whole, ofGoals);
    keepHistory(w, whole, false);
    return { summary: '', result: null };
  });
  const added = {
    goals: whole.goals.length,
    milestones: whole.milestones.length,
    checkIns: whole.checkIns.length,
    breaks: whole.breaks.length,
    ...countsOf(whole),
    changes: whole.changes.length,
  };
  return { added, already: 0, renumbered: [], restored: true, change: result };
}

function merge(deps: Deps, whole: Whole, source: string): Imported {
  const { change, result } = deps.store.write({ command: 'import', who: deps.who }, (w) => {
    let already = 0;
    const isNew = (entity: Entity, record: Fields & { readonly id: Id }): boolean => {
      const here = w.record(entity, record.id);
      if (here === undefined) return true;
      if (!alike(entity, here, flatten(entity, record))) throw differs(w, entity, record);
      already += 1;
      return false;
    };
    const fresh = <T extends object>(entity: Entity, records: readonly T[]): T[] =>
      records.filter((record) => isNew(entity, record as unknown as Fields & { id: Id }));

    const goals = fresh('goal', whole.goals);
    const milestones = fresh('milestone', parentsFirst(whole.milestones));
    const checkIns = fresh('check-in', whole.checkIns);
    const breaks = fresh('break', whole.breaks);
    const ignores = fresh('check-ignore', whole.checkIgnores);
    const overrides = fresh('status-override', whole.statusOverrides);
    const others = Object.fromEntries(
      mentoringListNames.map((list) => [list, fresh<object>(mentoringLists[list], whole[list])]),
    ) as unknown as MentoringWhole;
    refuseTaken(w, { ...others, milestones, checkIgnores: ignores, statusOverrides: overrides });
    const mentoring = withFreeNumbers(w, others);

    insertAll(w, mentoring, namedByGoals);
    const keeps = goals.filter((goal) => mayKeepNumber(w, goal));
    for (const goal of keeps) w.insertGoal(goal);
    const renumbered = goals
      .filter((goal) => !keeps.includes(goal))
      .map(({ number, ...rest }) => ({ from: number, to: w.insertGoal(rest).number }));
    for (const m of milestones) w.insert('milestone', m);
    w.insertCheckIns(checkIns);
    for (const one of breaks) w.insert('break', one);
    for (const one of ignores) w.insert('check-ignore', one);
    for (const one of overrides) w.insert('status-override', one);
    insertAll(w, mentoring, ofGoals);
    const changes = keepHistory(w, whole, true);
    already += whole.changes.length - changes;
    const added = {
      goals: goals.length,
      milestones: milestones.length,
      checkIns: checkIns.length,
      breaks: breaks.length,
      ...countsOf(mentoring),
      changes,
    };
    return { summary: summaryOf(added, source), result: { added, already, renumbered } };
  });
  return { ...nothingAdded, ...result, restored: false, change };
}

/** Goals name people and mentorships; everything else of the second person may name goals. */
const namedByGoals: readonly MentoringList[] = ['people', 'mentorships'];
const ofGoals = mentoringListNames.filter((list) => !namedByGoals.includes(list));

function insertAll(w: Writer, whole: MentoringWhole, lists: readonly MentoringList[]): void {
  for (const list of lists) {
    for (const record of whole[list]) w.insert(mentoringLists[list], record);
  }
}

function countsOf(
  whole: MentoringWhole,
): Pick<Counts, 'people' | 'mentorships' | 'sessions' | 'feedback' | 'actions'> {
  return {
    people: whole.people.length,
    mentorships: whole.mentorships.length,
    sessions: whole.sessions.length,
    feedback: whole.feedback.length,
    actions: whole.actions.length,
  };
}

/** A number that was never given here, or to this goal before. */
function mayKeepNumber(w: Writer, goal: Goal): boolean {
  if (w.goal(goal.number) !== undefined) return false;
  if (goal.number >= w.nextGoalNumber()) return true;
  return w
    .opsOfGoal(goal.id)
    .some(
      (op) =>
        op.entity === 'goal' &&
        op.after?.['number'] === goal.number &&
        w.change(op.change)?.imported === false,
    );
}

/** A part of a milestone needs its milestone there. */
function parentsFirst(milestones: readonly Milestone[]): Milestone[] {
  return [...milestones.filter((m) => m.parentId === null), ...milestones.filter((m) => m.parentId !== null)];
}

function keepHistory(w: Writer, whole: Whole, foreign: boolean): number {
  const ops = grouped(whole.ops, 'change');
  let kept = 0;
  for (const change of whole.changes) {
    if (foreign && w.hasChange(change.id)) continue;
    w.keepChange(change, ops.get(change.number) ?? [], foreign);
    kept += 1;
  }
  return kept;
}

/** The number of a goal, or of another record that got the next one when it came, may differ. */
function alike(entity: Entity, here: Fields, there: Fields): boolean {
  const fields = new Set([...Object.keys(here), ...Object.keys(there)]);
  if (entity === 'goal' || isRenumbered(entity)) fields.delete('number');
  return [...fields].every(
    (field) => JSON.stringify(here[field] ?? null) === JSON.stringify(there[field] ?? null),
  );
}
