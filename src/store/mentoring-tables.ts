import type { Entity } from '../domain/record.js';
import type { Table } from './rows.js';

type MentoringEntity = Extract<
  Entity,
  | 'person'
  | 'help'
  | 'mentorship'
  | 'self-rating'
  | 'session'
  | 'talk'
  | 'rating'
  | 'agenda-item'
  | 'attainment'
  | 'feedback'
  | 'action'
  | 'easing'
>;

/** The tables of the second person. */
export const mentoringTables: Record<MentoringEntity, Table> = {
  person: named('person', 'name reach notes goodAt'),
  help: named('help', 'personId day kind note thankedOn'),
  mentorship: named(
    'mentorship',
    'number kind personId role cadence minutes start ends purpose goals expectations disagreeing confidential ' +
      'coolingOff agreedByMe agreedByThem nextDay endedOn',
  ),
  'self-rating': named('self_rating', 'mentorshipId side phase skill value day'),
  session: named('session', 'mentorshipId number day minutes wins notes privateNotes'),
  talk: named('talk', 'sessionId goalId gap aim reality options will willBy commitment eight'),
  rating: named('rating', 'goalId mentorshipId sessionId side scale value day'),
  'agenda-item': named('agenda_item', 'mentorshipId side what day sessionId'),
  attainment: named('attainment', 'goalId muchLess less expected more muchMore day'),
  feedback: named(
    'feedback',
    'number mentorshipId sessionId goalId day giver kind situation behaviour impact answer answerNote tryUntil trust ' +
      'outcome outcomeOn',
  ),
  action: named(
    'action_item',
    'number mentorshipId sessionId goalId owner what madeOn due carried state closedOn word',
  ),
  easing: named('easing', 'goalId day effectiveOn who reason clauses writes state settledOn'),
};

/** A table whose columns are its fields in snake case, with an id. */
function named(table: string, fields: string): Table {
  let columns: Record<string, string> | undefined;
  return {
    table,
    // Made when they are asked for, which most runs never do.
    get columns() {
      columns ??= Object.fromEntries(`id ${fields}`.split(' ').map((field) => [field, snake(field)]));
      return columns;
    },
  };
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What is selected of a table to get records of a kind. */
export function selected({ table, columns }: Table): string {
  const fields = Object.entries(columns).map(([field, column]) => `${column} as "${field}"`);
  return `select ${fields.join(', ')} from ${table}`;
}
