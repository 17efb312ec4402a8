import { Fault } from '../fault.js';
import type { MeasureKind } from '../goal.js';
import { type Answers, type Field, flagOf, read } from './answers.js';

/** The fields that a measure needs besides its kind; a number goal also takes `rate` in the place of `to` or `due`. */
function neededBy(kind: MeasureKind): readonly Field[] {
  switch (kind) {
    case 'number':
      return ['from', 'to'];
    case 'habit':
      return ['times', 'per'];
    case 'learning':
      return ['ways'];
    default:
      return [];
  }
}

/** The measure that the given numbers imply, when it is not named. */
export function measureImplied(answers: Answers): MeasureKind | undefined {
  if (answers.measure !== undefined) return read.measure(answers.measure);
  if (answers.to !== undefined || answers.from !== undefined) return 'number';
  if (answers.times !== undefined) return 'habit';
  return answers.ways === undefined ? undefined : 'learning';
}

/** What is still missing to make a goal: statement, measure with its numbers, due day, a reason. */
export function missingFields(answers: Answers): Field[] {
  const missing: Field[] = [];
  const need = (field: Field): void => {
    if (answers[field] === undefined) missing.push(field);
  };
  need('statement');
  const kind = measureImplied(answers);
  const byRate = kind === 'number' && answers.rate !== undefined;
  if (kind === undefined) missing.push('measure');
  else {
    for (const field of neededBy(kind)) {
      if (field === 'per') continue;
      if (field === 'from' && answers.reading !== undefined && read.reading(answers.reading) === 'total')
        continue;
      if (field === 'to' && byRate && answers.due !== undefined) continue;
      need(field);
    }
  }
  need('relevant');
  if (!(byRate && answers.to !== undefined)) need('due');
  return missing;
}

/** Whether a goal can be without this part, whatever its measure. */
export function mayBeLeftOut(field: Field): boolean {
  return !(['statement', 'measure', 'relevant', 'start', 'due', 'check-in'] as Field[]).includes(field);
}

const belongs: Readonly<Partial<Record<Field, readonly MeasureKind[]>>> = {
  unit: ['number', 'habit'],
  from: ['number'],
  to: ['number'],
  reading: ['number'],
  rate: ['number'],
  times: ['habit'],
  per: ['habit'],
  ways: ['learning'],
};

/** Whether a measure has a place for a field. */
export function goesWith(field: Field, kind: MeasureKind): boolean {
  return belongs[field]?.includes(kind) ?? true;
}

/** A number that the measure has no place for is a mistake, not something to drop silently. */
export function refuseForeign(answers: Answers, kind: MeasureKind): void {
  for (const [field, kinds] of Object.entries(belongs) as [Field, readonly MeasureKind[]][]) {
    if (answers[field] !== undefined && !kinds.includes(kind)) {
      throw new Fault('usage', `${flagOf(field)} does not go with the measure ${kind}`, {
        hint: `It belongs to ${kinds.join(' or ')}.`,
      });
    }
  }
}
