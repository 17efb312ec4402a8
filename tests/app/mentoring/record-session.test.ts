import { describe, expect, it } from 'vitest';
import { undoChange } from '../../../src/app/history/undo-change.js';
import type { Tie } from '../../../src/app/mentoring/find-mentorship.js';
import { putOnList } from '../../../src/app/mentoring/put-on-list.js';
import { recordSession } from '../../../src/app/mentoring/record-session.js';
import { findSession, sessionOf } from '../../../src/app/mentoring/session-of.js';
import { tick } from '../../../src/app/milestones/tick.js';
import type { Deps } from '../../../src/app/ports.js';
import { asDay } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import type { Mentorship } from '../../../src/domain/mentoring/mentorship.js';
import {
  emptySession,
  emptyTalk,
  type GoalTalk,
  type SessionDraft,
} from '../../../src/domain/mentoring/session-draft.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';
import { aMentorship } from './a-mentorship.js';

const today = asDay('2026-11-24');

/** Ada's goal 1, kept with Ana, with a milestone; goal 2 is kept alone. */
function together(more: Partial<Mentorship> = {}, goal: Partial<Goal> = {}): Deps & { tie: Tie } {
  const deps = aStore({ today });
  const tie = aMentorship(deps, more);
  deps.store.write({ command: 'new', who: 'Ada' }, (w) => {
    const id = w.newId();
    w.insertGoal(aGoal(id, { mentorshipId: tie.mentorship.id, ...goal }));
    w.insertGoal(aGoal(w.newId(), { number: 2, statement: 'Sing' }));
    w.insert('milestone', {
      id: w.newId(),
      goalId: id,
      parentId: null,
      number: 1,
      position: 0,
      title: 'Run 10 km',
      doneWhen: null,
      due: asDay('2026-12-20'),
      share: 1,
      target: 10,
      state: 'open',
      doneOn: null,
      confirmedOn: null,
    });
    return { summary: 'wrote', result: undefined };
  });
  return { ...deps, tie };
}

function said(more: Partial<SessionDraft> = {}, talk?: Partial<GoalTalk>): SessionDraft {
  return {
    ...emptySession(today),
    ...more,
    ...(talk === undefined ? {} : { goals: [{ ...emptyTalk(1), ...talk }] }),
  };
}

const full = said(
  {
    minutes: 50,
    wins: ['ran in the rain', 'slept well'],
    feedback: [
      {
        giver: 'them',
        kind: 'strength',
        goal: 1,
        situation: 'last week',
        behaviour: 'you asked early',
        impact: 'we had time',
        answer: 'accept',
        answerNote: null,
        tryUntil: null,
        trust: 9,
      },
    ],
    actions: [{ owner: 'them', what: 'send the plan', due: asDay('2026-11-27'), goal: null }],
    selfRatings: [{ side: 'me', phase: 'start', skill: 'sure that I can', value: 6 }],
    next: asDay('2026-12-08'),
    notes: 'a good hour',
    privateNotes: 'only mine',
  },
  {
    views: { me: { S: 1, progress: 1 }, them: { progress: -1 } },
    gap: 'rides count too',
    options: ['a club', 'a coach', 'alone'],
    will: 'I will run on Mondays',
    willBy: asDay('2026-12-01'),
    commitment: 6,
    eight: 'a lamp',
  },
);

function refused(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was refused';
}

describe('a session', () => {
  it('is one change with all that was said, and one undo takes it back', () => {
    const deps = together();
    const { store, tie } = deps;
    const before = store.changes({}).length;
    const { session, actions, change, doubts } = recordSession(deps, tie, full);
    expect(doubts).toEqual([]);
    expect(store.changes({})).toHaveLength(before + 1);
    expect(change?.summary).toBe('held session 1 with Ana, mentorship 1');
    const { id } = tie.mentorship;
    expect(session).toMatchObject({ number: 1, minutes: 50, wins: 'ran in the rain\nslept well' });
    expect(store.ratings(id)).toHaveLength(3);
    expect(store.talks(id)).toMatchObject([{ options: 'a club\na coach\nalone', commitment: 6 }]);
    expect(store.feedback(id)).toMatchObject([{ number: 1, giver: 'them', trust: 9, outcome: null }]);
    expect(actions.map(({ owner, what, due }) => ({ owner, what, due }))).toEqual([
      { owner: 'me', what: 'run on Mondays', due: '2026-12-01' },
      { owner: 'them', what: 'send the plan', due: '2026-11-27' },
    ]);
    expect(store.selfRatings(id)).toMatchObject([{ value: 6, day: today }]);
    expect(store.mentorships()[0]?.nextDay).toBe('2026-12-08');

    undoChange(deps, change?.number ?? 0);
    expect([
      ...store.sessions(id),
      ...store.talks(id),
      ...store.ratings(id),
      ...store.feedback(id),
      ...store.actions(id),
      ...store.selfRatings(id),
    ]).toEqual([]);
    expect(store.mentorships()[0]?.nextDay).toBeNull();
  });

  it('may skip everything', () => {
    const deps = together({ nextDay: asDay('2026-11-24') });
    const { session } = recordSession(deps, deps.tie, said({}, {}));
    expect(session).toMatchObject({ number: 1, minutes: null, wins: null, notes: null });
    expect(deps.store.talks(deps.tie.mentorship.id)).toEqual([]);
    expect(deps.store.mentorships()[0]?.nextDay).toBeNull();
  });

  it('keeps a next meeting that was agreed on before', () => {
    const deps = together({ nextDay: asDay('2026-12-15') });
    recordSession(deps, deps.tie, said());
    expect(deps.store.mentorships()[0]?.nextDay).toBe('2026-12-15');
  });

  it('closes, carries and drops what was promised', () => {
    const deps = together();
    const act = (what: string) => ({ owner: 'me' as const, what, due: today, goal: null });
    recordSession(deps, deps.tie, said({ actions: ['a', 'b', 'c', 'd'].map(act) }));
    const { doubts } = recordSession(
      deps,
      deps.tie,
      said({
        promised: [
          { action: 1, state: 'done', word: 'easy', due: null },
          { action: 2, state: 'carried', word: null, due: asDay('2026-12-01') },
          { action: 3, state: 'dropped', word: 'no use', due: null },
          { action: 4, state: 'carried', word: null, due: null },
        ],
      }),
    );
    expect(doubts).toEqual([]);
    const all = deps.store.actions(deps.tie.mentorship.id).sort((a, b) => a.number - b.number);
    expect(
      all.map(({ state, carried, due, closedOn, word }) => ({ state, carried, due, closedOn, word })),
    ).toEqual([
      { state: 'done', carried: 0, due: today, closedOn: today, word: 'easy' },
      { state: 'open', carried: 1, due: '2026-12-01', closedOn: null, word: null },
      { state: 'dropped', carried: 0, due: today, closedOn: today, word: 'no use' },
      { state: 'open', carried: 1, due: today, closedOn: null, word: null },
    ]);
    const told = sessionOf(deps, deps.tie, findSession(deps.store, deps.tie, 2));
    expect(told.promised.map(({ action, became }) => [action.what, became])).toEqual(
      expect.arrayContaining([
        ['a', 'done'],
        ['b', 'open'],
        ['c', 'dropped'],
      ]),
    );
  });

  it('confirms what was claimed, since both are there', () => {
    const deps = together();
    tick(deps, { name: '1.1', on: null, note: null });
    recordSession(deps, deps.tie, said({}, { confirmed: ['1.1'] }));
    const goal = deps.store.goal(1);
    expect(deps.store.milestones([goal?.id ?? ''])).toMatchObject([
      { state: 'confirmed', confirmedOn: today },
    ]);
    const told = sessionOf(deps, deps.tie, findSession(deps.store, deps.tie));
    expect(told.goals[0]?.confirmed).toEqual([{ name: '1.1', title: 'Run 10 km' }]);
  });

  it('takes what was talked about off the list', () => {
    const deps = together();
    putOnList(deps, deps.tie, 'me', ['shoes', 'sleep']);
    recordSession(deps, deps.tie, said({ talkedAbout: ['shoes'] }));
    const items = deps.store.agendaItems(deps.tie.mentorship.id);
    expect(items.filter((item) => item.sessionId === null).map((item) => item.what)).toEqual(['sleep']);
    expect(refused(() => putOnList(deps, deps.tie, 'me', ['sleep']))).toMatch(/on the list already/);
    expect(putOnList(deps, deps.tie, 'them', ['sleep'])).toHaveLength(2);
  });

  it('takes what both put on the list off it for both', () => {
    const deps = together();
    putOnList(deps, deps.tie, 'me', ['sleep']);
    putOnList(deps, deps.tie, 'them', ['sleep']);
    const { doubts } = recordSession(deps, deps.tie, said({ talkedAbout: ['sleep', 'sleep'] }));
    expect(doubts).toEqual([]);
    const items = deps.store.agendaItems(deps.tie.mentorship.id);
    expect(items.filter((item) => item.sessionId === null)).toEqual([]);
  });

  it('takes what became of earlier feedback: an answer, a longer try, or how it ended', () => {
    const deps = together();
    const { store, tie } = deps;
    const [strength] = full.feedback;
    const open = strength && { ...strength, answer: null };
    recordSession(deps, tie, said({ feedback: open ? [open, open, open, open] : [] }));
    const until = asDay('2026-12-08');
    const none = { answer: null, answerNote: null, tryUntil: null, outcome: null };
    const { doubts } = recordSession(
      deps,
      tie,
      said({
        answered: [
          { ...none, feedback: 1, answer: 'accept', answerNote: 'true', outcome: 'kept' },
          { ...none, feedback: 2, answer: 'try', tryUntil: until },
          { ...none, feedback: 3, outcome: 'dropped' },
          { ...none, feedback: 9, outcome: 'dropped' },
        ],
      }),
    );
    expect(doubts).toEqual(['feedback 3 was neither accepted nor tried', 'mentorship 1 has no feedback 9']);
    expect(store.feedback(tie.mentorship.id)).toMatchObject([
      { answer: 'accept', answerNote: 'true', outcome: 'kept', outcomeOn: today },
      { answer: 'try', tryUntil: until, outcome: null, trust: 9 },
      { answer: null, outcome: null },
      { answer: null, outcome: null },
    ]);
    const again = said({ answered: [{ ...none, feedback: 1, outcome: 'dropped' }] });
    expect(recordSession(deps, tie, again).doubts).toEqual(['feedback 1 was kept on 2026-11-24 already']);
  });

  it('does not promise the same twice when it was told as "I will" and as something to do', () => {
    const deps = together();
    const { actions } = recordSession(
      deps,
      deps.tie,
      said(
        { actions: [{ owner: 'me', what: 'Run on Mondays', due: today, goal: 1 }] },
        { will: 'I will run on Mondays', willBy: today },
      ),
    );
    expect(actions.map((action) => action.what)).toEqual(['Run on Mondays']);
  });

  it('makes nothing to do of an "I will" without a day', () => {
    const deps = together();
    expect(recordSession(deps, deps.tie, said({}, { will: 'I will run' })).actions).toEqual([]);
  });
});

describe('what does not fit', () => {
  it('is told and left out, so that an hour is not lost; or all is refused', () => {
    const deps = together();
    const { store, tie } = deps;
    const rate = (value: number) =>
      said({ selfRatings: [{ side: 'me', phase: 'start', skill: 'sure that I can', value }] });
    const earlier = { ...deps, today: asDay('2026-11-10') };
    recordSession(earlier, tie, {
      ...rate(6),
      day: asDay('2026-11-10'),
      actions: [{ owner: 'me', what: 'a', due: null, goal: null }],
    });
    recordSession(deps, tie, said({ promised: [{ action: 1, state: 'done', word: null, due: null }] }));
    const late = said(
      {
        ...rate(8),
        promised: [{ action: 1, state: 'dropped', word: null, due: null }],
        talkedAbout: ['what nobody wrote'],
      },
      { confirmed: ['1.1', '1.7'], acknowledged: true },
    );
    const before = store.changes({}).length;
    const tomorrow = { ...deps, today: asDay('2026-11-25') };
    const strictly = (draft: SessionDraft) =>
      refused(() => recordSession(tomorrow, tie, { ...draft, day: tomorrow.today }, { strict: true }));
    expect(strictly(late)).toBe(
      'action item 1 was closed already (done on 2026-11-24), and 5 more things do not fit; nothing was kept',
    );
    expect(store.changes({})).toHaveLength(before);
    const { doubts } = recordSession(deps, tie, late);
    expect(doubts).toEqual([
      'action item 1 was closed already (done on 2026-11-24)',
      'milestone 1.1 is open: it is ticked first, then confirmed',
      'goal 1 has no milestone 1.7',
      'nothing waits on goal 1 to become easier',
      '"what nobody wrote" is not on the list',
      'Ada told "sure that I can" at the start on 2026-11-10 already: 6',
    ]);
    expect(store.selfRatings(tie.mentorship.id)).toMatchObject([{ value: 6 }]);
    const one = said({ talkedAbout: ['what nobody wrote'] });
    expect(strictly(one)).toBe('"what nobody wrote" is not on the list; nothing was kept');
  });

  it('says nothing about what was closed in the same way, or rated the same, already', () => {
    const deps = together();
    recordSession(deps, deps.tie, full);
    const again = said({
      selfRatings: full.selfRatings,
      promised: [{ action: 1, state: 'done', word: null, due: null }],
    });
    recordSession(deps, deps.tie, again);
    expect(recordSession(deps, deps.tie, again).doubts).toEqual([]);
    const later = { ...deps, today: asDay('2026-11-25') };
    expect(recordSession(later, deps.tie, { ...again, day: later.today }).doubts).toEqual([]);
  });

  it('is told of a promise that could not become easier any more', () => {
    const deps = together();
    const goal = deps.store.goal(1);
    const goalId = goal?.id ?? '';
    const write = { entity: 'goal', id: goalId, before: { due: '2027-04-01' }, after: { due: '2027-06-01' } };
    deps.store.write({ command: 'edit', who: 'Ada' }, (w) => {
      w.insert('easing', {
        id: w.newId(),
        goalId,
        day: today,
        effectiveOn: asDay('2026-12-01'),
        who: 'Ada',
        reason: 'the knee',
        clauses: '["it is due later"]',
        writes: JSON.stringify([write]),
        state: 'waiting',
        settledOn: null,
      });
      return { summary: 'asked', result: undefined };
    });
    const { doubts } = recordSession(deps, deps.tie, said({}, { acknowledged: true }));
    expect(doubts).toEqual(['goal 1 did not become easier: it had changed meanwhile']);
    expect(deps.store.easings([goalId])).toMatchObject([{ state: 'lapsed' }]);
  });

  it('is refused where it names goals or promises of others', () => {
    const deps = together();
    const { tie } = deps;
    const talk = (goal: number) => said({ goals: [emptyTalk(goal)] });
    const strictly = (draft: SessionDraft) =>
      refused(() => recordSession(deps, tie, draft, { strict: true }));
    expect(strictly(talk(9))).toBe('there is no goal 9');
    expect(strictly(talk(2))).toBe('goal 2 is not kept in mentorship 1');
    expect(refused(() => recordSession(deps, tie, said({ goals: [emptyTalk(1), emptyTalk(1)] })))).toBe(
      'goal 1 is there twice',
    );
    const promised = said({ promised: [{ action: 7, state: 'done', word: null, due: null }] });
    expect(strictly(promised)).toBe('mentorship 1 has no action item 7');
    expect(deps.store.sessions(tie.mentorship.id)).toEqual([]);
  });

  it('keeps the hour when a goal or a promise left the mentorship while the two talked', () => {
    const deps = together();
    const { tie, store } = deps;
    const draft = said({
      promised: [{ action: 7, state: 'done', word: null, due: null }],
      goals: [
        { ...emptyTalk(1), aim: 'run' },
        { ...emptyTalk(2), aim: 'sing', will: 'I will sing', willBy: asDay('2026-12-01') },
      ],
      feedback: full.feedback.map((one) => ({ ...one, goal: 2 })),
      actions: [{ owner: 'them', what: 'listen', due: null, goal: 2 }],
    });
    const { doubts } = recordSession(deps, tie, draft);
    expect(doubts).toEqual(['mentorship 1 has no action item 7', 'goal 2 is not kept in mentorship 1']);
    const { id } = tie.mentorship;
    expect(store.talks(id)).toMatchObject([{ aim: 'run' }]);
    expect(store.feedback(id)).toMatchObject([{ goalId: null, behaviour: 'you asked early' }]);
    expect(store.actions(id)).toMatchObject([{ what: 'listen', goalId: null }]);
  });

  it('keeps what was said of a goal that was closed while the two talked', () => {
    const deps = together();
    const { tie, store } = deps;
    store.write({ command: 'close', who: 'Ada' }, (w) => {
      w.update('goal', store.goal(1)?.id ?? '', { state: 'let-go', closedOn: today });
      return { summary: 'closed', result: undefined };
    });
    const { doubts } = recordSession(deps, tie, full);
    expect(doubts).toEqual([]);
    expect(store.talks(tie.mentorship.id)).toHaveLength(1);
  });

  it('takes the same self-rating once, however its skill is written', () => {
    const deps = together();
    const one = (skill: string, value: number) => ({ side: 'me', phase: 'start', skill, value }) as const;
    recordSession(deps, deps.tie, said({ selfRatings: [one('asking', 5), one('Asking', 6)] }));
    expect(deps.store.selfRatings(deps.tie.mentorship.id)).toMatchObject([{ skill: 'asking', value: 6 }]);
  });

  it('of the same day as the last one is asked about', () => {
    const deps = together();
    recordSession(deps, deps.tie, said());
    expect(refused(() => recordSession(deps, deps.tie, said(), { strict: true }))).toBe(
      'session 1 was held on 2026-11-24 too; nothing was kept',
    );
    expect(recordSession(deps, deps.tie, said()).session.number).toBe(2);
  });

  it('is refused after the end of the mentorship', () => {
    const deps = together();
    const { tie, store } = deps;
    const { id } = tie.mentorship;
    store.write({ command: 'end', who: 'Ada' }, (w) => {
      w.update('mentorship', id, { endedOn: today });
      return { summary: 'ended', result: undefined };
    });
    expect(refused(() => recordSession(deps, tie, said()))).toBe('mentorship 1 ended on 2026-11-24');
    const gone = { ...tie, mentorship: { ...tie.mentorship, id: 'x' } };
    expect(refused(() => recordSession(deps, gone, said()))).toBe('the mentorship is not there any more');
  });
});

describe('other mentorships', () => {
  it('with oneself: one view, one key, nobody else', () => {
    const deps = together({ kind: 'self', personId: null, role: 'self' });
    const tie = { ...deps.tie, person: null };
    const { change } = recordSession(deps, tie, said({}, { views: { me: { S: 1 } } }));
    expect(change?.summary).toBe('held session 1 with oneself, mentorship 1');
    const { doubts } = recordSession(deps, tie, said({}, { confirmed: ['1.1'] }));
    expect(doubts).toEqual(['goal 1 needs nobody to confirm its milestones']);
    const strangers: SessionDraft[] = [
      said({}, { views: { them: { S: 1 } } }),
      said({ actions: [{ owner: 'them', what: 'x', due: null, goal: null }] }),
      said({ feedback: full.feedback }),
      said({ selfRatings: [{ side: 'them', phase: 'start', skill: 'x', value: 1 }] }),
    ];
    for (const draft of strangers) {
      expect(refused(() => recordSession(deps, tie, draft))).toMatch(/with oneself: there is nobody else/);
    }
  });

  it('of a mentor: the promise is the mentee\u2019s', () => {
    const deps = aStore({ today });
    const tie = aMentorship(deps, { role: 'mentor' });
    deps.store.write({ command: 'new', who: 'Ada' }, (w) => {
      w.insertGoal(aGoal(w.newId(), { personId: tie.person?.id ?? null, mentorshipId: tie.mentorship.id }));
      return { summary: 'wrote', result: undefined };
    });
    const { actions } = recordSession(deps, tie, full);
    expect(actions[0]).toMatchObject({ owner: 'them', what: 'run on Mondays' });
  });
});

describe('a session that was held', () => {
  it('is found by its number, or the last one', () => {
    const deps = together();
    expect(refused(() => findSession(deps.store, deps.tie))).toBe('no session was held yet');
    expect(refused(() => findSession(deps.store, deps.tie, 1))).toBe('no session was held yet');
    recordSession(deps, deps.tie, full);
    recordSession(deps, deps.tie, said());
    expect(findSession(deps.store, deps.tie).number).toBe(2);
    expect(findSession(deps.store, deps.tie, 1).number).toBe(1);
    expect(refused(() => findSession(deps.store, deps.tie, 3))).toBe('there is no session 3');
  });

  it('is told without anything private, and with the meeting that followed it', () => {
    const deps = together();
    recordSession(deps, deps.tie, full);
    const [mentorship] = deps.store.mentorships();
    const tie = { ...deps.tie, mentorship: mentorship ?? deps.tie.mentorship };
    const told = sessionOf(deps, tie, findSession(deps.store, tie));
    expect(JSON.stringify(told)).not.toMatch(/only mine|trust/);
    expect(told).toMatchObject({
      next: '2026-12-08',
      names: { me: 'Ada', them: 'Ana' },
      wins: ['ran in the rain', 'slept well'],
    });
    expect(told.goals[0]?.views.at(-1)).toEqual({ scale: 'progress', me: 1, them: -1, gap: 2 });
    const later = { ...deps, today: asDay('2026-12-07') };
    recordSession(later, tie, { ...said(), day: later.today });
    expect(sessionOf(deps, tie, findSession(deps.store, tie, 1)).next).toBe('2026-12-07');
  });
});
