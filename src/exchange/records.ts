import * as v from 'valibot';
import type { Fields } from '../domain/goal.js';
import { measureKinds, settableStatuses, states } from '../domain/goal.js';
import { keptUnit, read } from '../domain/goals/answers.js';
import { readClosing } from '../domain/goals/closing.js';
import { readMilestone } from '../domain/milestones/fields.js';
import { largest } from '../domain/number.js';
import { readCheckIn } from '../domain/progress/check-in.js';
import { cleanTag, cleanText } from '../domain/text.js';
import { day, strict, text, whole } from './check-values.js';

/** The shapes of the records in an export. Every field is there; what is not known is a mistake. */

/** Numbers of goals, milestones and changes; a stop for files that would use them up. */
export const number = whole(1, 1_000_000_000);
export const id = v.pipe(
  v.string(),
  v.regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    'it is no id (a UUID in lower case)',
  ),
);
const instant = v.pipe(
  v.string(),
  v.check(
    (at) => /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at)),
    'it is no instant like 2026-11-24T09:00:00.000Z',
  ),
);
export const amount = v.pipe(
  v.number(),
  v.check(
    (n) => Number.isFinite(n) && Math.abs(n) <= largest,
    `it is larger than ${largest.toExponential(0)}`,
  ),
);
export const line = (what: string, max: number) => text((raw) => cleanText(raw, { what, max }));
export const lines = (what: string, max = 4000) => text((raw) => cleanText(raw, { what, max, lines: true }));
export const maybe = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);

const measure = v.variant('kind', [
  strict({
    kind: v.literal('number'),
    unit: maybe(text(keptUnit)),
    baseline: amount,
    target: amount,
    reading: v.picklist(['level', 'total']),
  }),
  strict({ kind: v.literal('milestones') }),
  strict({
    kind: v.literal('habit'),
    times: whole(1, 1000),
    per: v.picklist(['week', 'month']),
    unit: maybe(text(keptUnit)),
  }),
  strict({ kind: v.literal('yes-no') }),
  strict({ kind: v.literal('learning'), ways: whole(1, 1000) }),
]);

/** A goal. */
export const goalRecord = strict({
  id,
  number,
  statement: text(read.statement),
  details: maybe(text(read.details)),
  area: maybe(text(read.area)),
  tags: v.pipe(
    v.array(text(cleanTag)),
    v.transform((tags) => [...new Set(tags)].sort()),
  ),
  measure,
  means: maybe(text(read.means)),
  reason: text(read.relevant),
  start: day,
  due: day,
  rhythm: whole(1, 366),
  hours: maybe(
    v.pipe(
      v.number(),
      v.check((n) => n > 0 && n <= 168, 'it must be above 0 and at most 168'),
    ),
  ),
  state: v.picklist(states),
  closedOn: maybe(day),
  lesson: maybe(text(readClosing.lesson)),
  instead: maybe(text(readClosing.instead)),
  planFrom: maybe(strict({ day, value: amount })),
  createdAt: instant,
  personId: v.optional(maybe(id), null),
  mentorshipId: v.optional(maybe(id), null),
});

const { measure: _, planFrom: __, ...flatAlready } = goalRecord.entries;

/** A goal as ops keep it: its measure and its plan in fields of its own. */
export const flatGoal = strict({
  ...flatAlready,
  measure: v.picklist(measureKinds),
  unit: maybe(text(keptUnit)),
  baseline: maybe(amount),
  target: maybe(amount),
  reading: maybe(v.picklist(['level', 'total'])),
  per: maybe(v.picklist(['week', 'month'])),
  planDay: maybe(day),
  planValue: maybe(amount),
});

/** A milestone. */
export const milestoneRecord = strict({
  id,
  goalId: id,
  parentId: maybe(id),
  number,
  position: whole(0, 1_000_000_000),
  title: text(readMilestone.title),
  doneWhen: maybe(text((raw) => readMilestone.doneWhen(raw) ?? raw)),
  due: day,
  share: v.pipe(
    v.number(),
    v.check((n) => n >= 0 && n <= 1, 'it must be from 0 to 1'),
  ),
  target: maybe(amount),
  state: v.picklist(['open', 'claimed', 'confirmed']),
  doneOn: maybe(day),
  confirmedOn: v.optional(maybe(day), null),
});

/** A check-in. */
export const checkInRecord = strict({
  id,
  goalId: id,
  day,
  value: maybe(amount),
  note: maybe(text(readCheckIn.note)),
  confidence: maybe(whole(0, 100)),
  evidence: maybe(text(readCheckIn.evidence)),
});

/** Days off. */
export const breakRecord = strict({
  id,
  goalId: maybe(id),
  kind: v.picklist(['break', 'skip', 'pause']),
  from: day,
  to: maybe(day),
  reason: maybe(lines('the reason')),
});

/** A finding of the check that was put aside. */
export const checkIgnoreRecord = strict({
  id,
  goalId: id,
  rule: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9-]{1,7}$/, 'it is no rule like S4')),
  reason: lines('the reason'),
});

/** A status that was set by hand. */
export const statusOverrideRecord = strict({
  id,
  goalId: id,
  status: v.picklist(settableStatuses),
  reason: lines('the reason'),
  who: line('who', 60),
  from: day,
  until: day,
});

/** The fields of an op: any, since a newer version may have written them; `op-fields.ts` checks those that are known. */
const fields = v.nullable(
  v.custom<Fields>(
    (raw) => typeof raw === 'object' && raw !== null && !Array.isArray(raw),
    'it must be an object or null',
  ),
);

/** An op of a change. */
const opRecord = strict({
  part: whole(0, 1_000_000_000),
  entity: line('it', 40),
  entityId: id,
  goalId: maybe(id),
  before: fields,
  after: fields,
});

/** A change, with its ops. */
export const changeRecord = strict({
  number,
  id,
  device: id,
  clock: v.pipe(v.string(), v.regex(/^0[0-9a-f]{11}-[0-9a-f]{4}$/, 'it is no clock like 019ab1e2c3d4-0000')),
  at: instant,
  zone: line('it', 64),
  day,
  who: line('it', 60),
  command: line('it', 40),
  summary: line('it', 2000),
  reason: maybe(lines('the reason')),
  undoes: maybe(number),
  undoneBy: maybe(number),
  imported: v.boolean(),
  ops: v.array(opRecord),
});
