import type * as v from 'valibot';
import { mentoringListNames } from '../app/mentoring/lists.js';
import type { Whole } from '../app/ports.js';
import { type CheckIn, isClosed, type Milestone, type Op } from '../domain/goal.js';
import { checked } from './check-values.js';
import { MistakeList } from './mistakes.js';
import { checkedOp } from './op-fields.js';
import { type Path, parseJson, pathText, placesIn } from './places.js';
import { checkNames, readMentoring, type Tell } from './read-mentoring.js';
import {
  breakRecord,
  changeRecord,
  checkIgnoreRecord,
  checkInRecord,
  goalRecord,
  milestoneRecord,
  statusOverrideRecord,
} from './records.js';
import { exportLists, exportVersion } from './write-export.js';

/** What an export holds, checked whole: shapes, and that the records fit together. A Mistakes tells all that is wrong. */
export function readExport(text: string): Whole {
  const file = parseJson(text) as Record<string, unknown>;
  const place = placesIn(text);
  const mistakes = new MistakeList();
  const wrong = (path: Path, message: string): void => {
    mistakes.add(path.length === 0 ? message : `${pathText(path)}: ${message}`, place(path));
  };
  if (file['kind'] !== 'export') {
    wrong(['kind'], typeof file['kind'] === 'string' ? otherKind(file['kind']) : 'it must be "export"');
    mistakes.done();
  }
  if (file['schemaVersion'] !== exportVersion) {
    const newer = Number(file['schemaVersion']) > exportVersion;
    if (newer) mistakes.hint = 'Update with: npm install -g inner-mentor. Then import it again.';
    wrong(
      ['schemaVersion'],
      newer ? 'the file was written by a newer mentor; update this one' : `it must be ${exportVersion}`,
    );
    mistakes.done();
  }
  for (const name of Object.keys(file)) {
    if (name !== 'kind' && name !== 'schemaVersion' && !(exportLists as readonly string[]).includes(name)) {
      wrong([name], 'it is not known here');
    }
  }
  const list = <S extends v.GenericSchema>(
    name: (typeof exportLists)[number],
    schema: S,
    check: (record: v.InferOutput<S>, wrong: Tell) => void,
  ): v.InferOutput<S>[] => {
    const raw = younger.has(name) && !Object.hasOwn(file, name) ? [] : file[name];
    if (!Array.isArray(raw)) {
      wrong([name], raw === undefined ? 'it is missing' : 'it must be a list');
      return [];
    }
    return raw.flatMap((one: unknown, i): v.InferOutput<S>[] => {
      const record = checked(schema, one, [name, i], place, mistakes);
      if (record === undefined) return [];
      check(record, (field, message) => wrong([name, i, field], message));
      return [record];
    });
  };

  const ids = new Set<string>();
  const numbers = new Set<number>();
  const parents = new Map<string, Milestone>();
  const once = (record: { id: string }, tell: Tell): void => {
    if (ids.has(record.id)) tell('id', 'another record has the same');
    ids.add(record.id);
  };
  // Goals with a mistake count here, or each of their records would be told as well.
  const known = new Set(idsOf(file['goals']));
  const ofGoal = (id: string | null, tell: Tell): void => {
    if (id !== null && !known.has(id)) tell('goalId', 'no goal has this id');
  };

  const goalList = list('goals', goalRecord, (goal, tell) => {
    once(goal, tell);
    if (numbers.has(goal.number)) tell('number', 'another goal has the same');
    if (goal.due <= goal.start) tell('due', `it is not after the start ${goal.start}`);
    const closed = isClosed(goal);
    if (closed !== (goal.closedOn !== null)) {
      tell('closedOn', closed ? 'a closed goal has a day' : 'only a closed goal has one');
    }
    if (goal.measure.kind === 'number' && goal.measure.baseline === goal.measure.target) {
      tell('measure', 'the target equals the baseline');
    }
    numbers.add(goal.number);
  });
  const milestones = list('milestones', milestoneRecord, (m, tell) => {
    once(m, tell);
    ofGoal(m.goalId, tell);
    if ((m.state === 'open') !== (m.doneOn === null))
      tell('doneOn', 'a milestone has it exactly when it is done');
    parents.set(m.id, m);
  });
  const checkIns: CheckIn[] = list('checkIns', checkInRecord, (c, tell) => {
    once(c, tell);
    ofGoal(c.goalId, tell);
    if (c.value === null && c.note === null && c.confidence === null && c.evidence === null) {
      tell('value', 'a check-in holds a value, a note, a confidence or evidence');
    }
  });
  const breaks = list('breaks', breakRecord, (b, tell) => {
    once(b, tell);
    ofGoal(b.goalId, tell);
    if (b.to === null ? b.kind !== 'pause' : b.to < b.from) {
      tell('to', b.to === null ? 'only a pause may be open' : `it is before ${b.from}`);
    }
  });
  const rules = new Set<string>();
  const checkIgnores = list('checkIgnores', checkIgnoreRecord, (one, tell) => {
    once(one, tell);
    ofGoal(one.goalId, tell);
    if (rules.has(`${one.goalId} ${one.rule}`)) tell('rule', 'it was put aside for this goal already');
    rules.add(`${one.goalId} ${one.rule}`);
  });
  const set = new Set<string>();
  const statusOverrides = list('statusOverrides', statusOverrideRecord, (one, tell) => {
    once(one, tell);
    ofGoal(one.goalId, tell);
    if (set.has(one.goalId)) tell('goalId', 'a status is set for this goal already');
    set.add(one.goalId);
    if (one.until < one.from) tell('until', `it is before ${one.from}`);
  });
  const mentoring = readMentoring(list, once);
  const changes = new Set<number>();
  const history = list('history', changeRecord, (change, tell) => {
    once(change, tell);
    if (changes.has(change.number)) tell('number', 'another change has the same');
    changes.add(change.number);
    if (new Set(change.ops.map((op) => op.part)).size < change.ops.length)
      tell('ops', 'two have the same part');
    if (change.ops.some((op) => op.before === null && op.after === null)) {
      tell('ops', 'one has nothing before and nothing after');
    }
  });
  mistakes.done();
  checkNames({ ...mentoring, goals: goalList, milestones }, wrong);
  milestones.forEach((m, i) => {
    const parent = m.parentId === null ? undefined : parents.get(m.parentId);
    const fits = parent !== undefined && parent.goalId === m.goalId && parent.parentId === null;
    if (m.parentId !== null && !fits) {
      wrong(['milestones', i, 'parentId'], 'no milestone of the goal itself has this id');
    }
  });
  const ops = history.flatMap((change, i) =>
    change.ops.map(
      (op, k): Op => ({
        change: change.number,
        ...checkedOp(op, ['history', i, 'ops', k], place, mistakes),
      }),
    ),
  );
  history.forEach((change, i) => {
    for (const field of ['undoes', 'undoneBy'] as const) {
      const other = change[field];
      if (other !== null && !changes.has(other)) wrong(['history', i, field], 'there is no such change');
    }
  });
  mistakes.done();
  return {
    goals: goalList,
    milestones,
    checkIns,
    breaks,
    checkIgnores,
    statusOverrides,
    ...mentoring,
    changes: history.map(({ ops: _, ...change }) => change),
    ops,
  };
}

/** Lists that came with a later version: an older export is without them. */
const younger: ReadonlySet<string> = new Set(mentoringListNames);

function idsOf(list: unknown): unknown[] {
  return Array.isArray(list) ? list.map((one: { id?: unknown } | null) => one?.id) : [];
}

/** Of what `--json` prints the kind says what it is. */
function otherKind(kind: string): string {
  return `it is "${kind.slice(0, 40)}", an answer of --json; import reads what mentor export writes`;
}
