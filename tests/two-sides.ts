import type { Writer } from '../src/app/ports.js';
import { asDay } from '../src/domain/day.js';
import type { Id } from '../src/domain/goal.js';
import { sessionScales } from '../src/domain/mentoring/session.js';
import { aGoal } from './goals.js';

/** What a text field holds; `field` says which it is. */
export type Say = (field: string) => string;

/** How the texts read: those that both sides may see, and those that are one's own. */
export interface Texts {
  readonly open: Say;
  readonly own: Say;
  /** How sure a receiver of feedback is of its giver. */
  readonly trust?: number;
}

/** What everything is called that is told to Ben, and everything else: his mentorship is 1, Ana's is 2. */
export function twoSides(w: Writer, ben: string, ana: string, { open, own, trust = 7 }: Texts): void {
  const person = side(w, ben, { open, own, trust });
  side(w, ana, { open: own, own, trust });
  goal(w, own, { personId: null, mentorshipId: null });
  goal(w, own, { personId: person, mentorshipId: null });
  const day = asDay('2026-11-19');
  w.insert('break', {
    id: w.newId(),
    goalId: null,
    kind: 'break',
    from: day,
    to: day,
    reason: own('break of all'),
  });
}

/** A person with a mentorship, a goal in it, and a session. */
function side(w: Writer, name: string, { open, own, trust }: Required<Texts>): Id {
  const day = asDay('2026-11-18');
  const [personId, mentorshipId, sessionId] = [w.newId(), w.newId(), w.newId()];
  w.insert('person', {
    ...{ id: personId, name, reach: own('reach'), notes: own('notes of a person'), goodAt: open('good at') },
  });
  w.insert('help', {
    ...{ id: w.newId(), personId, day, kind: 'gave-advice', note: own('note of a help'), thankedOn: null },
  });
  w.insert('mentorship', {
    ...{ id: mentorshipId, number: w.nextNumber('mentorship'), kind: 'mentor', personId, role: 'mentor' },
    ...{ cadence: 14, minutes: 45, start: asDay('2026-09-01'), ends: asDay('2027-03-01') },
    ...{ purpose: open('purpose'), goals: open('goals'), expectations: open('expectations') },
    ...{ disagreeing: open('disagreeing'), confidential: open('confidential'), coolingOff: 7 },
    ...{ agreedByMe: asDay('2026-09-01'), agreedByThem: null, nextDay: asDay('2026-12-02'), endedOn: null },
  });
  for (const one of ['me', 'them'] as const) {
    for (const phase of ['start', 'middle'] as const) {
      w.insert('self-rating', {
        ...{
          id: w.newId(),
          mentorshipId,
          side: one,
          phase,
          skill: open('skill').slice(0, 100),
          value: 4,
          day,
        },
      });
    }
  }
  const goalId = goal(w, open, { personId, mentorshipId }, own);
  w.insert('session', {
    ...{ id: sessionId, mentorshipId, number: 1, day, minutes: 50, wins: `${open('win')}\n${open('win 2')}` },
    ...{ notes: open('notes'), privateNotes: own('private notes') },
  });
  w.insert('talk', {
    ...{ id: w.newId(), sessionId, goalId, gap: open('gap'), aim: open('aim'), reality: open('reality') },
    ...{ options: `${open('option')}\n${open('option 2')}`, will: `I will ${open('will')}` },
    ...{ willBy: asDay('2026-12-01'), commitment: 6, eight: open('eight') },
  });
  for (const one of ['them', 'me'] as const) {
    for (const scale of [...sessionScales, 'attainment'] as const) {
      const value = one === 'me' ? -1 : 1;
      w.insert('rating', { id: w.newId(), goalId, mentorshipId, sessionId, side: one, scale, value, day });
    }
  }
  for (const talkedAt of [sessionId, null]) {
    w.insert('agenda-item', {
      ...{ id: w.newId(), mentorshipId, side: 'them', what: open('list'), day, sessionId: talkedAt },
    });
  }
  w.insert('attainment', {
    ...{ id: w.newId(), goalId, muchLess: open('much less'), less: open('less'), expected: open('expected') },
    ...{ more: open('more'), muchMore: open('much more'), day },
  });
  for (const [giver, answer] of [
    ['me', 'try'],
    ['them', 'accept'],
    ['them', null],
  ] as const) {
    w.insert('feedback', {
      ...{ id: w.newId(), number: w.nextNumber('feedback'), mentorshipId, sessionId, goalId, day, giver },
      ...{
        kind: 'concern',
        situation: open('situation'),
        behaviour: open('behaviour'),
        impact: open('impact'),
      },
      ...{ answer, answerNote: open('answer'), tryUntil: answer === 'try' ? asDay('2026-11-23') : null },
      ...{ trust, outcome: null, outcomeOn: null },
    });
  }
  for (const state of ['open', 'done'] as const) {
    w.insert('action', {
      ...{ id: w.newId(), number: w.nextNumber('action'), mentorshipId, sessionId, goalId, owner: 'them' },
      ...{ what: open('action'), madeOn: day, due: asDay('2026-11-30'), carried: 0, state },
      ...{ closedOn: state === 'open' ? null : asDay('2026-11-20'), word: open('word') },
    });
  }
  w.insert('easing', {
    ...{ id: w.newId(), goalId, day, effectiveOn: asDay('2026-12-01'), who: name, reason: open('easing') },
    ...{ clauses: JSON.stringify([open('clause')]), state: 'waiting', settledOn: null },
    writes: JSON.stringify([
      { entity: 'goal', id: goalId, before: { due: '2027-05-01' }, after: { due: '2027-06-01' } },
    ]),
  });
  return personId;
}

/** A goal with a milestone that was claimed and one that is due, check-ins of the week, and days off with a reason. */
function goal(
  w: Writer,
  say: Say,
  belongs: { personId: Id | null; mentorshipId: Id | null },
  own: Say = say,
): Id {
  const goalId = w.newId();
  const { number: _, ...plain } = aGoal(goalId);
  w.insertGoal({
    ...plain,
    ...belongs,
    ...{ statement: say('statement'), details: say('details'), area: say('area'), means: say('means') },
    ...{ reason: say('reason'), measure: { ...plain.measure, unit: say('unit').slice(0, 20) } as never },
    createdAt: '2026-09-01T09:00:00.000Z',
  });
  for (const [i, state] of (['claimed', 'open'] as const).entries()) {
    w.insert('milestone', {
      ...{ id: w.newId(), goalId, parentId: null, number: w.nextMilestoneNumber(goalId, null), position: i },
      ...{ title: say(`milestone ${i}`), doneWhen: say('done when'), due: asDay('2026-11-26'), share: 0.5 },
      ...{ target: 10 + i, state, doneOn: state === 'open' ? null : asDay('2026-11-18'), confirmedOn: null },
    });
  }
  for (const day of ['2026-11-10', '2026-11-17', '2026-11-20'].map(asDay)) {
    w.insert('check-in', {
      ...{
        id: w.newId(),
        goalId,
        day,
        value: 8,
        note: say('note'),
        confidence: 60,
        evidence: say('evidence'),
      },
    });
  }
  for (const kind of ['skip', 'break'] as const) {
    const day = asDay(kind === 'skip' ? '2026-11-18' : '2026-11-21');
    w.insert('break', {
      id: w.newId(),
      goalId,
      kind,
      from: day,
      to: day,
      reason: own(`reason of a ${kind}`),
    });
  }
  w.insert('status-override', {
    ...{ id: w.newId(), goalId, status: 'at-risk', reason: own('override'), who: 'Ada' },
    ...{ from: asDay('2026-11-16'), until: asDay('2026-12-16') },
  });
  return goalId;
}

/** Every command line whose output is for both sides, or for the other one. */
export const forBoth: readonly (readonly string[])[] = [
  ...['text', 'markdown', 'json'].map((format) => ['report', 'weekly', '--to', '1', '--format', format]),
  ['report', 'weekly', '--to', '1', '--week', 'this'],
  ...['text', 'markdown', 'json', 'ics'].map((format) => [
    'review',
    '--with',
    '1',
    '--show',
    '--format',
    format,
  ]),
  ['review', '--with', '1', '--prepare'],
  ['review', '--with', '1', '--prepare', '--json'],
  ...['text', 'markdown', 'json'].map((format) => ['scorecard', '--with', '1', '--format', format]),
];

/** Command lines that are one's own, but that both may look at on one screen. */
export const onOneScreen: readonly (readonly string[])[] = [
  ['mentorship'],
  ['mentorship', 'show', '1'],
  ['mentorship', 'show', '1', '--json'],
  ['action', '--with', '1'],
  ['action', '--with', '1', '--json'],
  ['feedback', '--with', '1'],
  ['rate', '1', '--show'],
];

/** Command lines with what they are called in a list of tests. */
export function named(lines: readonly (readonly string[])[]): [string, readonly string[]][] {
  return lines.map((argv) => [argv.join(' '), argv]);
}
