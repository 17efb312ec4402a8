import { describe, expect, it } from 'vitest';
import { editGoal } from '../../../src/app/goals/edit-goal.js';
import { agendaOf } from '../../../src/app/mentoring/agenda-of.js';
import type { Tie } from '../../../src/app/mentoring/find-mentorship.js';
import { putOnList } from '../../../src/app/mentoring/put-on-list.js';
import { recordSession } from '../../../src/app/mentoring/record-session.js';
import { tick } from '../../../src/app/milestones/tick.js';
import type { Deps } from '../../../src/app/ports.js';
import { asDay, type Day } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import type { Mentorship } from '../../../src/domain/mentoring/mentorship.js';
import { emptySession, emptyTalk, type SessionDraft } from '../../../src/domain/mentoring/session-draft.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';
import { aMentorship } from './a-mentorship.js';

const today = asDay('2026-11-24');
const before = asDay('2026-11-10');

/** Ada's goals, kept with Ana. A value told on a day decides where each stands. */
function kept(
  goals: readonly (Partial<Goal> & {
    readonly at?: number;
    readonly on?: string;
    readonly theirs?: boolean;
    readonly too?: string;
  })[],
  more: Partial<Mentorship> = {},
): Deps & { tie: Tie } {
  const deps = aStore({ today });
  const tie = aMentorship(deps, more);
  deps.store.write({ command: 'new', who: 'Ada' }, (w) => {
    goals.forEach(({ at, on = '2026-11-23', theirs = false, too, ...goal }, i) => {
      const id = w.newId();
      const personId = theirs ? (tie.person?.id ?? null) : null;
      w.insertGoal(aGoal(id, { number: i + 1, mentorshipId: tie.mentorship.id, ...goal, personId }));
      if (at === undefined) return;
      const rest = { note: null, confidence: null, evidence: null };
      for (const day of too === undefined ? [on] : [too, on])
        w.insert('check-in', { id: w.newId(), goalId: id, day: asDay(day), value: at, ...rest });
    });
    return { summary: 'wrote', result: undefined };
  });
  return { ...deps, tie };
}

function held(deps: Deps & { tie: Tie }, day: Day, more: Partial<SessionDraft> = {}): void {
  recordSession({ ...deps, today: day }, deps.tie, { ...emptySession(day), ...more });
}

const onTrack = 11;
const reasons = (deps: Deps & { tie: Tie }) =>
  agendaOf(deps, deps.tie).goals.map(({ row, reasons: why }) => [row.goal.number, ...why]);

describe('the agenda', () => {
  it('of a first session has the goals and nothing from before', () => {
    const deps = kept([{ at: onTrack }]);
    const agenda = agendaOf(deps, deps.tie);
    expect(agenda).toMatchObject({ last: null, number: 1, promised: [], list: [], feedback: [], wins: [] });
    expect(agenda.goals).toMatchObject([{ owner: 'me', reasons: [], statusThen: null, easing: null }]);
  });

  it('puts the goals in the order that needs talk', () => {
    const deps = kept([
      { at: onTrack },
      { at: 5 },
      { at: onTrack, on: '2026-10-20' },
      {
        start: asDay('2026-11-20'),
        createdAt: '2026-11-20',
        due: asDay('2026-12-01'),
        measure: { kind: 'yes-no' },
      },
      { state: 'paused' },
    ]);
    expect(reasons(deps)).toEqual([
      [2, 'off-track'],
      [3, 'silent'],
      [4, 'not-started', 'due-soon'],
      [1],
      [5],
    ]);
  });

  it('puts a goal on it that has begun and of which nothing was heard', () => {
    const begun = { start: asDay('2026-11-15'), createdAt: '2026-11-15' };
    expect(reasons(kept([{ at: onTrack }, begun]))).toEqual([[2, 'not-started', 'at-risk'], [1]]);
    expect(reasons(kept([{ start: asDay('2026-12-01') }]))).toEqual([[1]]);
  });

  it('leaves out goals that are kept elsewhere, written as drafts, or closed', () => {
    const closed = { state: 'achieved', closedOn: before } as const;
    const deps = kept([{ mentorshipId: null }, { state: 'draft' }, closed, { at: onTrack }]);
    expect(reasons(deps)).toEqual([[4]]);
  });

  it('tells what has another status than on the day of the last session', () => {
    const deps = kept([
      { at: 12, on: '2026-11-09' },
      { at: 5, on: '2026-11-09' },
    ]);
    held(deps, before);
    const rest = { note: null, confidence: null, evidence: null };
    deps.store.write({ command: 'log', who: 'Ada' }, (w) => {
      for (const [number, value] of [
        [1, 6],
        [2, onTrack],
      ] as const) {
        const goalId = w.goal(number)?.id ?? '';
        w.insert('check-in', { id: w.newId(), goalId, day: asDay('2026-11-23'), value, ...rest });
      }
      return { summary: 'logged', result: undefined };
    });
    const agenda = agendaOf(deps, deps.tie);
    expect(
      agenda.goals.map(({ row, reasons: why, statusThen }) => [row.goal.number, statusThen, ...why]),
    ).toEqual([
      [1, 'ahead', 'off-track', 'status-changed'],
      [2, 'off-track', 'status-changed'],
    ]);
    expect(agenda.wins).toEqual(['Ada has goal 2 on-track again; last time it was off-track']);
  });

  it('judges the last session by the promise as it was then', () => {
    const deps = kept([{ at: 9, on: '2026-11-10' }]);
    held(deps, before);
    const goal = deps.store.goal(1);
    editGoal(deps, goal?.id ?? '', { to: '60' }, null, asDay);
    expect(reasons(deps)).toEqual([[1, 'off-track', 'status-changed']]);
  });

  it('knows no status then of a goal that was written since, or paused then', () => {
    const deps = kept([
      { at: 5, createdAt: '2026-11-20T09:00:00.000Z' },
      { at: 5, state: 'paused' },
    ]);
    held(deps, before);
    expect(agendaOf(deps, deps.tie).goals.map(({ statusThen }) => statusThen)).toEqual([null, null]);
  });

  it('names the scales on which the two were far apart the last time', () => {
    const deps = kept([{ at: onTrack, too: '2026-11-08' }]);
    const views = (me: number, them: number) => ({
      goals: [{ ...emptyTalk(1), views: { me: { A: 0, progress: me }, them: { A: 1, progress: them } } }],
    });
    held(deps, before, views(2, -1));
    expect(agendaOf(deps, deps.tie).goals[0]?.gaps).toEqual([{ scale: 'progress', me: 2, them: -1 }]);
    expect(reasons(deps)[0]).toContain('views-differ');
    held(deps, today, views(1, 0));
    expect(reasons(deps)[0]).not.toContain('views-differ');
  });

  it('has claimed milestones to confirm, a whole one rather than its parts', () => {
    const deps = kept([{ at: onTrack }]);
    const goalId = deps.store.goal(1)?.id ?? '';
    deps.store.write({ command: 'split', who: 'Ada' }, (w) => {
      const one = { goalId, doneWhen: null, due: today, target: null, state: 'open', doneOn: null } as const;
      const [a, b] = [w.newId(), w.newId()];
      const rest = { ...one, confirmedOn: null };
      w.insert('milestone', {
        ...rest,
        id: a,
        parentId: null,
        number: 1,
        position: 0,
        title: 'A',
        share: 0.5,
      });
      w.insert('milestone', {
        ...rest,
        id: b,
        parentId: null,
        number: 2,
        position: 1,
        title: 'B',
        share: 0.5,
      });
      w.insert('milestone', {
        ...rest,
        id: w.newId(),
        parentId: b,
        number: 1,
        position: 0,
        title: 'B1',
        share: 0.25,
      });
      w.insert('milestone', {
        ...rest,
        id: w.newId(),
        parentId: b,
        number: 2,
        position: 1,
        title: 'B2',
        share: 0.25,
      });
      return { summary: 'split', result: undefined };
    });
    const titles = () => agendaOf(deps, deps.tie).goals[0]?.toConfirm.map((m) => m.title);
    tick(deps, { name: '1.2.1', on: null, note: null });
    expect(titles()).toEqual(['B1']);
    tick(deps, { name: '1.2.2', on: null, note: null });
    expect(titles()).toEqual(['B']);
    expect(agendaOf(deps, deps.tie).wins).toEqual(['Ada reached "B" (goal 1), on 24 Nov 2026']);
    expect(reasons(deps)[0]).toContain('to-confirm');
  });

  it('begins with what was promised, and has the list, open feedback and wins', () => {
    const deps = kept([
      { at: onTrack, too: '2026-11-08' },
      { state: 'achieved', closedOn: asDay('2026-11-20'), statement: 'Sing' },
      { state: 'achieved', closedOn: asDay('2026-11-05'), statement: 'Dance' },
    ]);
    const { tie, store } = deps;
    const one = { giver: 'them', kind: 'strength', goal: null, situation: null, impact: null } as const;
    const none = { answerNote: null, trust: null };
    held(deps, before, {
      actions: [
        { owner: 'me', what: 'later', due: null, goal: null },
        { owner: 'them', what: 'sooner', due: today, goal: null },
        { owner: 'me', what: 'kept', due: today, goal: null },
      ],
      feedback: [
        { ...one, ...none, behaviour: 'no answer', answer: null, tryUntil: null },
        { ...one, ...none, behaviour: 'accepted', answer: 'accept', tryUntil: null },
        { ...one, ...none, behaviour: 'tried', answer: 'try', tryUntil: today },
        { ...one, ...none, behaviour: 'tried on', answer: 'try', tryUntil: asDay('2026-12-24') },
      ],
    });
    const third = store.actionNumbered(3);
    store.write({ command: 'action', who: 'Ada' }, (w) => {
      w.update('action', third?.id ?? '', { state: 'done', closedOn: asDay('2026-11-22') });
      return { summary: 'done', result: undefined };
    });
    putOnList(deps, tie, 'them', ['shoes']);
    const agenda = agendaOf(deps, tie);
    expect(agenda.number).toBe(2);
    expect(agenda.promised.map(({ what }) => what)).toEqual(['sooner', 'later']);
    expect(agenda.list.map(({ what, side }) => [side, what])).toEqual([['them', 'shoes']]);
    expect(agenda.feedback.map(({ behaviour }) => behaviour)).toEqual(['no answer', 'tried']);
    expect(agenda.wins).toEqual([
      'Ada achieved goal 2: Sing, on 20 Nov 2026',
      'Ada kept a promise: kept, on 22 Nov 2026',
    ]);
  });

  it('lets peers take turns, and the other one begin the next time', () => {
    const deps = kept([{ at: 5 }, { at: 5 }, { at: onTrack, theirs: true }, { state: 'paused' }], {
      kind: 'peer',
      role: 'peer',
    });
    const order = () => agendaOf(deps, deps.tie).goals.map(({ row, owner }) => [row.goal.number, owner]);
    expect(order()).toEqual([
      [1, 'me'],
      [3, 'them'],
      [2, 'me'],
      [4, 'me'],
    ]);
    held(deps, before);
    expect(order()[0]).toEqual([3, 'them']);
  });

  it('in reverse is about the goals of the mentor, whom the mentee confirms', () => {
    const deps = kept([{ at: onTrack, theirs: true }], { kind: 'reverse', role: 'mentee' });
    expect(agendaOf(deps, deps.tie).goals).toMatchObject([{ owner: 'them' }]);
  });

  it('with oneself has nothing to confirm', () => {
    const deps = kept([{ at: onTrack, measure: { kind: 'milestones' } }], {
      kind: 'self',
      role: 'self',
      personId: null,
    });
    const goalId = deps.store.goal(1)?.id ?? '';
    deps.store.write({ command: 'split', who: 'Ada' }, (w) => {
      w.insert('milestone', {
        ...{ id: w.newId(), goalId, parentId: null, number: 1, position: 0, title: 'A', share: 1 },
        ...{ doneWhen: null, due: today, target: null, state: 'claimed', doneOn: today, confirmedOn: null },
      });
      return { summary: 'split', result: undefined };
    });
    expect(agendaOf(deps, { ...deps.tie, person: null }).goals[0]?.toConfirm).toEqual([]);
  });
});
