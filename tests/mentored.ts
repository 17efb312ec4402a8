import type { Writer } from '../src/app/ports.js';
import { asDay } from '../src/domain/day.js';
import type { Id } from '../src/domain/goal.js';
import { aGoal } from './goals.js';

/** Ids of what {@link mentored} writes. */
export interface Mentored {
  readonly person: Id;
  readonly mentorship: Id;
  readonly goal: Id;
  readonly milestone: Id;
  readonly session: Id;
  readonly rating: Id;
  readonly feedback: Id;
  readonly action: Id;
  readonly easing: Id;
}

/** A record of every kind that is kept of the second person: Ben, whose goal it is, and a session with him. */
export function mentored(w: Writer, name = 'Ben'): Mentored {
  const [person, mentorship, goal, milestone, session] = [
    w.newId(),
    w.newId(),
    w.newId(),
    w.newId(),
    w.newId(),
  ];
  const [rating, feedback, action, easing] = [w.newId(), w.newId(), w.newId(), w.newId()];
  const day = asDay('2026-11-10');
  w.insert('person', {
    id: person,
    name,
    reach: 'ben@example.org',
    notes: 'talks when he walks',
    goodAt: 'listening',
  });
  w.insert('help', {
    id: w.newId(),
    personId: person,
    day,
    kind: 'gave-advice',
    note: 'on the thesis',
    thankedOn: asDay('2026-11-12'),
  });
  w.insert('mentorship', {
    id: mentorship,
    number: w.nextNumber('mentorship'),
    kind: 'mentor',
    personId: person,
    role: 'mentor',
    cadence: 14,
    minutes: 45,
    start: asDay('2026-09-01'),
    ends: asDay('2027-03-01'),
    purpose: 'to get back to running',
    goals: 'one race',
    expectations: 'to be on time',
    disagreeing: 'say it at once',
    confidential: 'all of it',
    coolingOff: 7,
    agreedByMe: asDay('2026-09-01'),
    agreedByThem: asDay('2026-09-02'),
    nextDay: asDay('2026-11-24'),
    endedOn: null,
  });
  const { number: _, ...run } = aGoal(goal);
  w.insertGoal({ ...run, personId: person, mentorshipId: mentorship });
  w.insert('milestone', {
    id: milestone,
    goalId: goal,
    parentId: null,
    number: w.nextMilestoneNumber(goal, null),
    position: 0,
    title: 'Ten kilometres',
    doneWhen: null,
    due: asDay('2026-12-01'),
    share: 1,
    target: 10,
    state: 'confirmed',
    doneOn: day,
    confirmedOn: asDay('2026-11-11'),
  });
  w.insert('self-rating', {
    id: w.newId(),
    mentorshipId: mentorship,
    side: 'them',
    phase: 'start',
    skill: 'asking for help',
    value: 4,
    day: asDay('2026-09-01'),
  });
  w.insert('session', {
    id: session,
    mentorshipId: mentorship,
    number: 1,
    day,
    minutes: 50,
    wins: 'ran in the rain',
    notes: 'a good hour',
    privateNotes: 'he was tired',
  });
  w.insert('talk', {
    id: w.newId(),
    sessionId: session,
    goalId: goal,
    gap: 'he sees the knee, I see the plan',
    aim: 'run without pain',
    reality: 'two runs a week',
    options: 'a doctor\na pool\na slower start',
    will: 'I will call the doctor',
    willBy: asDay('2026-11-20'),
    commitment: 6,
    eight: 'a friend who comes along',
  });
  w.insert('rating', {
    id: rating,
    goalId: goal,
    mentorshipId: mentorship,
    sessionId: session,
    side: 'me',
    scale: 'progress',
    value: -1,
    day,
  });
  w.insert('agenda-item', {
    id: w.newId(),
    mentorshipId: mentorship,
    side: 'them',
    what: 'ask about shoes',
    day,
    sessionId: session,
  });
  w.insert('attainment', {
    id: w.newId(),
    goalId: goal,
    muchLess: 'no race',
    less: 'ten kilometres',
    expected: 'the half marathon',
    more: 'in two hours',
    muchMore: 'a marathon',
    day,
  });
  w.insert('feedback', {
    id: feedback,
    number: w.nextNumber('feedback'),
    mentorshipId: mentorship,
    sessionId: session,
    goalId: goal,
    day,
    giver: 'me',
    kind: 'concern',
    situation: 'on Tuesday',
    behaviour: 'the run was left out',
    impact: 'the week was lost',
    answer: 'try',
    answerNote: 'mornings',
    tryUntil: asDay('2026-12-01'),
    trust: 8,
    outcome: 'kept',
    outcomeOn: asDay('2026-12-01'),
  });
  w.insert('action', {
    id: action,
    number: w.nextNumber('action'),
    mentorshipId: mentorship,
    sessionId: session,
    goalId: goal,
    owner: 'them',
    what: 'call the doctor',
    madeOn: day,
    due: asDay('2026-11-20'),
    carried: 1,
    state: 'done',
    closedOn: asDay('2026-11-19'),
    word: 'it was easy',
  });
  w.insert('easing', {
    id: easing,
    goalId: goal,
    day,
    effectiveOn: asDay('2026-11-17'),
    who: 'Ben',
    reason: 'the knee',
    clauses: '["due from 1 May to 1 June"]',
    writes: JSON.stringify([
      { entity: 'goal', id: goal, before: { due: '2027-05-01' }, after: { due: '2027-06-01' } },
    ]),
    state: 'waiting',
    settledOn: null,
  });
  return { person, mentorship, goal, milestone, session, rating, feedback, action, easing };
}
