import type { Field } from '../domain/goals/answers.js';

/** Areas of life that are offered; any other may be typed. */
export const areas = ['health', 'career', 'study', 'money', 'home', 'people', 'making'] as const;
type Area = (typeof areas)[number];

type Exampled = 'statement' | 'details' | 'unit' | 'from' | 'to' | 'rate' | 'means' | 'relevant';

const byArea: Readonly<Record<Area, Readonly<Record<Exampled, string>>>> = {
  health: {
    statement: 'Run a half marathon',
    details: 'The spring run in town, with my sister, without walking',
    unit: 'km',
    from: '5',
    to: '21.1',
    rate: '0.5',
    means: 'Three runs a week before work, one of them long',
    relevant: 'I want to be out of breath less and outside more',
  },
  career: {
    statement: 'Lead a project of my own',
    details: 'The new billing service, from plan to launch, with two colleagues',
    unit: 'talks',
    from: '0',
    to: '6',
    rate: '0.25',
    means: 'One hour every Friday, and a talk with my boss each month',
    relevant: 'I want to decide more and be told less',
  },
  study: {
    statement: 'Pass the B2 exam in Spanish',
    details: 'The exam in June, all four parts at the first try',
    unit: 'chapters',
    from: '2',
    to: '24',
    rate: '1',
    means: 'Half an hour each evening, and a tandem partner on Sundays',
    relevant: 'My partner grew up with it and I want to follow at the table',
  },
  money: {
    statement: 'Save three months of rent',
    details: 'On the savings account, without touching it',
    unit: 'euros',
    from: '400',
    to: '3600',
    rate: '60',
    means: 'A standing order on payday, and lunch from home',
    relevant: 'A broken car should be no catastrophe',
  },
  home: {
    statement: 'Empty and paint the spare room',
    details: 'White walls, shelves up, nothing left on the floor',
    unit: 'boxes',
    from: '30',
    to: '0',
    rate: '-2',
    means: 'Two boxes every Saturday morning, then the painting weekend',
    relevant: 'My brother should have a bed when he visits',
  },
  people: {
    statement: 'See my parents once a month',
    details: 'A whole day, not only a call',
    unit: 'visits',
    from: '0',
    to: '12',
    rate: '0.25',
    means: 'Train tickets bought three months ahead',
    relevant: 'They will not be there for ever',
  },
  making: {
    statement: 'Write the first draft of my novel',
    details: 'All chapters to the end, good or bad, read by nobody yet',
    unit: 'pages',
    from: '0',
    to: '200',
    rate: '5',
    means: 'A page before breakfast, at the kitchen table',
    relevant: 'I have told this story in my head for years',
  },
};

/** An example for a field that fits the area, as far as there is one. */
export function exampleFor(field: Field, area: string | undefined): string | undefined {
  const known = areas.find((name) => name === area?.trim().toLowerCase()) ?? 'health';
  return (byArea[known] as Partial<Record<Field, string>>)[field];
}
