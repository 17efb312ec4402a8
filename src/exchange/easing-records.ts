import * as v from 'valibot';
import type { Fields, Goal, Id, Milestone } from '../domain/goal.js';
import type { Easing } from '../domain/mentoring/easing.js';
import { type FlatMeasure, flatMeasure, flatten, measureOf } from '../domain/record.js';
import { someOf, strict } from './check-values.js';
import { flatGoal, id, milestoneRecord } from './records.js';

/** The fields of a goal that an easing may write. */
const goalFields = someOf(
  v.pick(flatGoal, [
    ...(['measure', 'unit', 'baseline', 'target', 'reading', 'per'] as const),
    ...(['start', 'due', 'planDay', 'planValue', 'personId', 'mentorshipId'] as const),
  ]).entries,
);
const milestoneFields = someOf(v.omit(milestoneRecord, ['id', 'goalId']).entries);
const anyFields = v.custom<Fields>((raw) => typeof raw === 'object' && raw !== null && !Array.isArray(raw));

const writes = v.array(
  v.union([
    strict({ entity: v.literal('goal'), id, before: anyFields, after: goalFields }),
    strict({ entity: v.literal('milestone'), id, before: anyFields, after: milestoneFields }),
    strict({ entity: v.literal('milestone'), id, before: v.null(), after: milestoneRecord }),
    strict({ entity: v.literal('milestone'), id, before: anyFields, after: v.null() }),
  ]),
);

const clauses = v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(1000));

/** What an easing says becomes easier: a list of texts in JSON. */
export const clausesText = json(clauses, 'it is no list of texts in JSON');
/** What an easing will do: a list of writes in JSON. */
export const writesText = json(writes, 'it is no list of writes in JSON that an easing may do');

/** What is there for a goal to name. */
export interface Known {
  readonly milestones: ReadonlyMap<Id, Milestone>;
  readonly people: ReadonlySet<Id>;
  readonly mentorships: ReadonlyMap<Id, unknown>;
}

/** Whether the writes of an easing that waits are about its own goal, and leave a goal that can be. */
export function fitsGoal(easing: Easing, goal: Goal, { milestones, people, mentorships }: Known): boolean {
  const all = JSON.parse(easing.writes) as v.InferOutput<typeof writes>;
  // What is made or removed is written once.
  const once = all.filter((write) => write.before === null || write.after === null);
  if (once.some((write) => all.filter(({ id }) => id === write.id).length > 1)) return false;
  return all.every((write) => {
    if (write.entity === 'milestone') {
      const made = write.before === null;
      const now = milestones.get(write.id);
      const owner = made ? write.after.goalId : (now?.goalId ?? goal.id);
      return (
        owner === goal.id && (!made || write.after.id === write.id) && hasItsDay({ ...now, ...write.after })
      );
    }
    if (write.id !== goal.id) return false;
    const now: Fields = flatten('goal', goal as unknown as Fields);
    // What has changed since it was asked for will lapse.
    if (Object.keys(write.before).some((field) => (now[field] ?? null) !== (write.before[field] ?? null)))
      return true;
    const { personId = null, mentorshipId = null } = write.after;
    if (personId !== null && !people.has(personId)) return false;
    if (mentorshipId !== null && !mentorships.has(mentorshipId)) return false;
    const then: Fields = { ...now, ...write.after };
    const plan = (then['planDay'] ?? null) === null;
    return (
      String(then['start']) < String(then['due']) &&
      plan === ((then['planValue'] ?? null) === null) &&
      isMeasure(then)
    );
  });
}

/** Whether a milestone has the day on which it was done exactly when it is; what is not told stays as it was. */
function hasItsDay({ state, doneOn }: { readonly state?: unknown; readonly doneOn?: unknown }): boolean {
  return state === undefined || (state === 'open') === ((doneOn ?? null) === null);
}

function isMeasure(fields: Readonly<Record<string, unknown>>): boolean {
  const flat = fields as unknown as FlatMeasure;
  const whole: Fields = { ...flatMeasure(measureOf(flat)) };
  const same = Object.keys(whole).every((field) => whole[field] === (fields[field] ?? null));
  const target = flat.target ?? 1;
  return same && (flat.measure === 'number' ? flat.baseline !== flat.target : target >= 1);
}

function json<S extends v.GenericSchema>(schema: S, message: string) {
  return v.pipe(
    v.string(),
    v.maxLength(1_000_000, 'it is too long'),
    v.check((raw) => {
      try {
        return v.is(schema, JSON.parse(raw));
      } catch {
        return false;
      }
    }, message),
  );
}
