import * as v from 'valibot';
import { actionStates } from '../domain/mentoring/action.js';
import { easingStates } from '../domain/mentoring/easing.js';
import { feedbackAnswers, feedbackKinds } from '../domain/mentoring/feedback.js';
import { mentorshipKinds, phases } from '../domain/mentoring/mentorship.js';
import { helpKinds, sides } from '../domain/mentoring/person.js';
import { sessionScales } from '../domain/mentoring/session.js';
import { day, strict, whole } from './check-values.js';
import { clausesText, writesText } from './easing-records.js';
import { id, line, lines, maybe, number } from './records.js';

/** The shapes of what an export holds of people, mentorships and sessions. */

const side = v.picklist(sides);
/** Wins and options are many texts in one, a line each. */
const note = maybe(lines('it', 20_000));
const count = whole(0, 1_000_000_000);

/** A record of each list, by the list's name. */
export const mentoringRecords = {
  people: strict({ id, name: line('the name', 60), reach: note, notes: note, goodAt: note }),
  mentorships: strict({
    id,
    number,
    kind: v.picklist(mentorshipKinds),
    personId: maybe(id),
    role: v.picklist(['mentor', 'mentee', 'peer', 'self']),
    cadence: whole(1, 366),
    minutes: whole(5, 480),
    start: day,
    ends: maybe(day),
    purpose: note,
    goals: note,
    expectations: note,
    disagreeing: note,
    confidential: note,
    coolingOff: whole(0, 90),
    agreedByMe: maybe(day),
    agreedByThem: maybe(day),
    nextDay: maybe(day),
    endedOn: maybe(day),
  }),
  helps: strict({
    id,
    personId: id,
    day,
    kind: v.picklist(helpKinds),
    note,
    thankedOn: maybe(day),
  }),
  selfRatings: strict({
    id,
    mentorshipId: id,
    side,
    phase: v.picklist(phases),
    skill: line('the skill', 100),
    value: whole(0, 10),
    day,
  }),
  sessions: strict({
    id,
    mentorshipId: id,
    number,
    day,
    minutes: maybe(count),
    wins: note,
    notes: note,
    privateNotes: note,
  }),
  talks: strict({
    id,
    sessionId: id,
    goalId: id,
    gap: note,
    aim: note,
    reality: note,
    options: note,
    will: note,
    willBy: maybe(day),
    commitment: maybe(whole(1, 10)),
    eight: note,
  }),
  ratings: strict({
    id,
    goalId: id,
    mentorshipId: id,
    sessionId: maybe(id),
    side,
    scale: v.picklist([...sessionScales, 'attainment']),
    value: whole(-2, 2),
    day,
  }),
  agendaItems: strict({
    id,
    mentorshipId: id,
    side,
    what: line('it', 300),
    day,
    sessionId: maybe(id),
  }),
  attainments: strict({
    id,
    goalId: id,
    muchLess: lines('it'),
    less: lines('it'),
    expected: lines('it'),
    more: lines('it'),
    muchMore: lines('it'),
    day,
  }),
  feedback: strict({
    id,
    number,
    mentorshipId: id,
    sessionId: maybe(id),
    goalId: maybe(id),
    day,
    giver: side,
    kind: v.picklist(feedbackKinds),
    situation: note,
    behaviour: lines('it'),
    impact: note,
    answer: maybe(v.picklist(feedbackAnswers)),
    answerNote: note,
    tryUntil: maybe(day),
    trust: maybe(whole(0, 10)),
    outcome: maybe(v.picklist(['kept', 'dropped'])),
    outcomeOn: maybe(day),
  }),
  actions: strict({
    id,
    number,
    mentorshipId: id,
    sessionId: maybe(id),
    goalId: maybe(id),
    owner: side,
    what: line('it', 300),
    madeOn: day,
    due: maybe(day),
    carried: count,
    state: v.picklist(actionStates),
    closedOn: maybe(day),
    word: note,
  }),
  easings: strict({
    id,
    goalId: id,
    day,
    effectiveOn: day,
    who: line('who', 60),
    reason: lines('the reason'),
    clauses: clausesText,
    writes: writesText,
    state: v.picklist(easingStates),
    settledOn: maybe(day),
  }),
} as const;
