import type { Entity } from '../domain/record.js';

/** Where records of a kind lie: the table, and the column behind each of their flat fields, in their order. */
export interface Table {
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * Each kind of record in a line: its table, then its fields. The column of a field is called as it is, in snake case, unless
 * another one stands behind a colon.
 */
const lines: Readonly<Record<Entity, string>> = {
  goal:
    'goal number id statement details area measure unit baseline target reading per means reason start due rhythm hours state ' +
    'closedOn lesson instead planDay planValue createdAt personId mentorshipId',
  milestone:
    'milestone id goalId parentId number position title doneWhen due share target state doneOn confirmedOn',
  'check-in': 'check_in id goalId day value note confidence evidence',
  break: 'break id goalId kind from:from_day to:to_day reason',
  'check-ignore': 'check_ignore id goalId rule reason',
  'status-override': 'status_override id goalId status reason who from:from_day until:until_day',
  person: 'person id name reach notes goodAt',
  help: 'help id personId day kind note thankedOn',
  mentorship:
    'mentorship id number kind personId role cadence minutes start ends purpose goals expectations disagreeing confidential ' +
    'coolingOff agreedByMe agreedByThem nextDay endedOn',
  'self-rating': 'self_rating id mentorshipId side phase skill value day',
  session: 'session id mentorshipId number day minutes wins notes privateNotes',
  talk: 'talk id sessionId goalId gap aim reality options will willBy commitment eight',
  rating: 'rating id goalId mentorshipId sessionId side scale value day',
  'agenda-item': 'agenda_item id mentorshipId side what day sessionId',
  attainment: 'attainment id goalId muchLess less expected more muchMore day',
  feedback:
    'feedback id number mentorshipId sessionId goalId day giver kind situation behaviour impact answer answerNote tryUntil ' +
    'trust outcome outcomeOn',
  action:
    'action_item id number mentorshipId sessionId goalId owner what madeOn due carried state closedOn word',
  easing: 'easing id goalId day effectiveOn who reason clauses writes state settledOn',
};

const known = new Map<Entity, Table>();

/** The table of a kind of record; read out of its line when it is asked for, since most runs need few. */
export function tableOf(entity: Entity): Table {
  let found = known.get(entity);
  if (found === undefined) {
    const [table = '', ...fields] = lines[entity].split(' ');
    const columns = fields
      .map((text) => text.split(':'))
      .map(([field = '', column = snake(field)]) => [field, column]);
    found = { table, columns: Object.fromEntries(columns) };
    known.set(entity, found);
  }
  return found;
}

/** Whether an op's entity is one that this version writes. */
export function isEntity(entity: string): entity is Entity {
  return Object.hasOwn(lines, entity);
}

/** What is selected of a table to get records of a kind. */
export function selected(entity: Entity): string {
  const { table, columns } = tableOf(entity);
  const fields = Object.entries(columns).map(([field, column]) => `${column} as "${field}"`);
  return `select ${fields.join(', ')} from ${table}`;
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
