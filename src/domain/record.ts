import type {
  Break,
  CheckIgnore,
  CheckIn,
  Fields,
  Goal,
  Measure,
  Milestone,
  StatusOverride,
} from './goal.js';
import type { ActionItem } from './mentoring/action.js';
import type { Easing } from './mentoring/easing.js';
import type { Feedback } from './mentoring/feedback.js';
import type { Mentorship, SelfRating } from './mentoring/mentorship.js';
import type { Help, Person } from './mentoring/person.js';
import type { AgendaItem, Attainment, Rating, Session, Talk } from './mentoring/session.js';

/** The kinds of record a change can write, each with its type. */
export interface Records {
  goal: Goal;
  milestone: Milestone;
  'check-in': CheckIn;
  break: Break;
  'check-ignore': CheckIgnore;
  'status-override': StatusOverride;
  person: Person;
  help: Help;
  mentorship: Mentorship;
  'self-rating': SelfRating;
  session: Session;
  talk: Talk;
  rating: Rating;
  'agenda-item': AgendaItem;
  attainment: Attainment;
  feedback: Feedback;
  action: ActionItem;
  easing: Easing;
}
export type Entity = keyof Records;

/** A goal's measure as the flat fields in which it is stored and in which the history shows it. */
export interface FlatMeasure {
  readonly measure: Measure['kind'];
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly reading: 'level' | 'total' | null;
  readonly per: 'week' | 'month' | null;
}

/** The flat fields of a measure. */
export function flatMeasure(measure: Measure): FlatMeasure {
  const none = { unit: null, baseline: null, target: null, reading: null, per: null };
  switch (measure.kind) {
    case 'number':
      return {
        measure: 'number',
        unit: measure.unit,
        baseline: measure.baseline,
        target: measure.target,
        reading: measure.reading,
        per: null,
      };
    case 'habit':
      return { ...none, measure: 'habit', unit: measure.unit, target: measure.times, per: measure.per };
    case 'learning':
      return { ...none, measure: 'learning', target: measure.ways };
    default:
      return { ...none, measure: measure.kind };
  }
}

/** The measure that flat fields tell; the database's checks hold the combinations together. */
export function measureOf(flat: FlatMeasure): Measure {
  switch (flat.measure) {
    case 'number':
      return {
        kind: 'number',
        unit: flat.unit,
        baseline: flat.baseline ?? 0,
        target: flat.target ?? 0,
        reading: flat.reading ?? 'level',
      };
    case 'habit':
      return { kind: 'habit', times: flat.target ?? 1, per: flat.per ?? 'week', unit: flat.unit };
    case 'learning':
      return { kind: 'learning', ways: flat.target ?? 1 };
    case 'milestones':
    case 'yes-no':
      return { kind: flat.measure };
  }
}

/** A record, or some of its fields, as flat fields: the form in which ops keep it. */
export function flatten(entity: Entity, record: Fields): Fields {
  if (entity !== 'goal') return record;
  const { measure, planFrom, ...rest } = record as Partial<Goal> & Fields;
  return {
    ...rest,
    ...(typeof measure === 'object' ? flatMeasure(measure) : measure === undefined ? {} : { measure }),
    ...(planFrom === undefined ? {} : { planDay: planFrom?.day ?? null, planValue: planFrom?.value ?? null }),
  };
}
