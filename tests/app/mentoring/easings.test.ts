import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeGoal } from '../../../src/app/goals/close-goal.js';
import { editGoal } from '../../../src/app/goals/edit-goal.js';
import { undoChange } from '../../../src/app/history/undo-change.js';
import { acknowledge } from '../../../src/app/mentoring/acknowledge.js';
import {
  acknowledgeEasing,
  settledToRead,
  settleEasings,
  waitingEasings,
} from '../../../src/app/mentoring/easings.js';
import {
  addMilestone,
  editMilestone,
  moveMilestone,
  removeMilestone,
} from '../../../src/app/milestones/edit-milestones.js';
import { replanGoal } from '../../../src/app/milestones/replan.js';
import { saveSplit, toSplit } from '../../../src/app/milestones/split.js';
import { tick, untick } from '../../../src/app/milestones/tick.js';
import type { Deps } from '../../../src/app/ports.js';
import { addDays, asDay, type Day } from '../../../src/domain/day.js';
import { Fault } from '../../../src/domain/fault.js';
import type { Goal } from '../../../src/domain/goal.js';
import type { Answers } from '../../../src/domain/goals/answers.js';
import type { Mentorship } from '../../../src/domain/mentoring/mentorship.js';
import { checkMilestones } from '../../../src/domain/milestones/check.js';
import { aStore } from '../../a-store.js';
import { fault } from '../../domain/milestones/plans.js';
import { aGoal } from '../../goals.js';
import { aMentorship } from './a-mentorship.js';

const today = asDay('2026-11-24');
const readDay = (text: string) => asDay(text);

/** Ada's goal, kept with Ana, with milestones at even distances of which some are ticked. */
function kept(
  coolingOff: number,
  goal: Partial<Goal> = {},
  milestones = 4,
  done = 0,
  more: Partial<Mentorship> = {},
) {
  const deps = aStore({ today });
  const { mentorship, person } = aMentorship(deps, { coolingOff, ...more });
  const personId = goal.personId === 'Ana' ? person.id : null;
  deps.store.write({ command: 'new', who: 'Ada' }, (w) => ({
    summary: 'wrote goal 1',
    result: w.insertGoal(aGoal(w.newId(), { mentorshipId: mentorship.id, ...goal, personId })),
  }));
  if (milestones > 0) {
    const rows = Array.from({ length: milestones }, (_, i) => ({
      title: `Step ${i + 1}`,
      due: addDays(asDay('2026-12-01'), i * 20),
      target: goal.measure?.kind === 'habit' || goal.measure?.kind === 'milestones' ? null : 8 + i * 2,
      weight: 1,
      doneWhen: null,
    }));
    saveSplit(deps, { name: '1', rows, mayReplace: [], because: null });
  }
  for (let i = 1; i <= done; i += 1) tick(deps, { name: `1.${i}`, on: null, note: null });
  deps.store.write({ command: 'log', who: 'Ada' }, (w) => {
    const goalId = w.goal(1)?.id ?? '';
    const rest = { note: null, confidence: null, evidence: null };
    if (goal.measure?.kind !== 'milestones')
      w.insert('check-in', { id: w.newId(), goalId, day: asDay('2026-10-20'), value: 7, ...rest });
    return { summary: 'logged', result: undefined };
  });
  return deps;
}

/** Goal and milestones without what is the store's own: ids, and when they were made. */
function content({ store }: Pick<Deps, 'store'>) {
  const goal = store.goal(1);
  if (goal === undefined) throw new Error('the goal is there');
  const all = store.milestones([goal.id]);
  const numberOf = (id: string | null) => all.find((one) => one.id === id)?.number ?? null;
  const { id: _, createdAt: __, mentorshipId: ___, ...rest } = goal;
  const steps = all.map(({ id: ____, goalId: _____, parentId, ...m }) => ({
    ...m,
    parent: numberOf(parentId),
  }));
  return { goal: rest, steps };
}

const waits = ({ store }: Pick<Deps, 'store'>) =>
  waitingEasings(store, [store.goal(1)?.id ?? '']).get(store.goal(1)?.id ?? '');

type Act = { readonly name: string; readonly run: (deps: Deps) => unknown };

const because = 'life happened';
const aDay = fc.integer({ min: 1, max: 300 }).map((n) => addDays(today, n));
const step = fc.integer({ min: 1, max: 4 });
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ due: fc.option(aDay), to: fc.option(fc.integer({ min: 6, max: 22 })) }).map(({ due, to }) => ({
    name: `edit ${due ?? ''} ${to ?? ''}`,
    run: (deps: Deps) =>
      editGoal(
        deps,
        deps.store.goal(1)?.id ?? '',
        { means: 'slowly', ...(due && { due }), ...(to && { to: String(to) }) },
        because,
        readDay,
      ),
  })),
  fc.tuple(step, aDay).map(([n, day]) => ({
    name: `move 1.${n} ${day}`,
    run: (deps: Deps) => moveMilestone(deps, `1.${n}`, day, because),
  })),
  fc.tuple(step, fc.integer({ min: 6, max: 16 })).map(([n, target]) => ({
    name: `target 1.${n} ${target}`,
    run: (deps: Deps) => editMilestone(deps, `1.${n}`, { target, title: 'Another' }, because),
  })),
  step.map((n) => ({ name: `remove 1.${n}`, run: (deps: Deps) => removeMilestone(deps, `1.${n}`, because) })),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 10, max: 60 })).map(([count, gap]) => ({
    name: `split ${count} ${gap}`,
    run: (deps: Deps) =>
      saveSplit(deps, {
        name: '1',
        rows: Array.from({ length: count }, (_, i) => ({
          title: `New ${i}`,
          due: addDays(asDay('2026-12-20'), i * gap),
          target: null,
          weight: 1,
          doneWhen: null,
        })),
        mayReplace: toSplit(deps, '1').split.replaced.map((one) => one.id),
        because,
      }),
  })),
  fc.oneof(
    fc.constant({ name: 'spread', run: (deps: Deps) => replanGoal(deps, '1', { kind: 'spread' }, because) }),
    fc.constant({ name: 'pace', run: (deps: Deps) => replanGoal(deps, '1', { kind: 'move-due' }, because) }),
    aDay.map((day) => ({
      name: `due ${day}`,
      run: (deps: Deps) => replanGoal(deps, '1', { kind: 'due', day }, because),
    })),
  ),
);

function tried(run: () => unknown): string {
  try {
    run();
    return 'done';
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

describe('a promise that becomes easier', () => {
  it('is in the end exactly what the change would have made it at once', () => {
    let waited = 0;
    fc.assert(
      fc.property(
        acts,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 0, max: 2 }),
        fc.boolean(),
        (act, milestones, done, matures) => {
          const ticked = Math.min(done, milestones);
          const [slow, quick] = [kept(7, {}, milestones, ticked), kept(0, {}, milestones, ticked)];
          const before = content(slow);
          const told = tried(() => act.run(slow));
          expect(told).toBe(tried(() => act.run(quick)));
          const easing = waits(slow);
          if (easing === undefined) {
            expect(content(slow)).toEqual(content(quick));
            return;
          }
          waited += 1;
          expect(waits(quick)).toBeUndefined();
          // Until then the promise stays; what is no promise is changed at once.
          const { means } = content(quick).goal;
          expect(content(slow)).toEqual({ ...before, goal: { ...before.goal, means } });
          if (matures) {
            expect(settleEasings(slow.store, addDays(today, 6))).toEqual([]);
            expect(settleEasings(slow.store, addDays(today, 7)).map((one) => one.as)).toEqual(['matured']);
          } else expect(acknowledge(slow, '1', 'Ana').as).toBe('acknowledged');
          expect(content(slow)).toEqual(content(quick));
          expect(waits(slow)).toBeUndefined();
          // And it can be taken back, in one step.
          undoChange(slow, slow.store.changes({ limit: 1 })[0]?.number);
          expect(content(slow)).toEqual({ ...before, goal: { ...before.goal, means } });
          expect(waits(slow) === undefined).toBe(matures);
        },
      ),
      { numRuns: 50 },
    );
    expect(waited).toBeGreaterThan(5);
  }, 120_000);

  it('never breaks a goal, whatever is done meanwhile, and every step can be taken back', () => {
    const others: fc.Arbitrary<Act> = fc.oneof(
      step.map((n) => ({
        name: `tick ${n}`,
        run: (d: Deps) => tick(d, { name: `1.${n}`, on: null, note: null }),
      })),
      step.map((n) => ({
        name: `confirm ${n}`,
        run: (d: Deps) => tick(d, { name: `1.${n}`, on: null, note: null, by: 'Ana' }),
      })),
      step.map((n) => ({ name: `untick ${n}`, run: (d: Deps) => untick(d, `1.${n}`) })),
      fc.tuple(aDay, fc.integer({ min: 6, max: 21 })).map(([due, target]) => ({
        name: `add ${due} ${target}`,
        run: (d: Deps) =>
          addMilestone(d, { to: '1', title: 'More', due, target, doneWhen: null, weight: null }),
      })),
      fc.constant({ name: 'agree', run: (d: Deps) => acknowledge(d, '1', 'Ana') }),
      fc.constant({ name: 'undo', run: (d: Deps) => undoChange(d, undefined) }),
      fc.constant({ name: 'settle', run: (d: Deps) => settleEasings(d.store, addDays(today, 7)) }),
      fc
        .tuple(fc.constantFrom('start' as const, 'due' as const), fc.integer({ min: -90, max: 150 }))
        .map(([part, n]) => ({
          name: `edit ${part} ${addDays(today, n)}`,
          run: (d: Deps) => edited(d, { [part]: addDays(today, n) }),
        })),
      fc.constant({ name: 'edit with Ben', run: keptWithBen }),
      fc.constant({ name: 'undo the start with Ben', run: withoutBen }),
    );
    const walk = fc.array(fc.oneof(acts, others), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(walk, (steps) => {
        const deps = kept(7, {}, 4, 1);
        const before = content(deps);
        const first = deps.store.changes({ limit: 1 })[0]?.number ?? 0;
        const goal = () => deps.store.goal(1) ?? aGoal('none');
        // An edit leaves milestones as they are, and says so; what is opened again may be due too late by then.
        const loose = steps.some((one) => /^(edit|untick|undo)/.test(one.name));
        for (const one of steps) {
          if (one.name === 'undo' && (deps.store.changeToUndo()?.number ?? 0) <= first) continue;
          tried(() => one.run(deps));
          if (!loose) expect(holdsTogether(deps), one.name).toBe(true);
          expect(states(deps).filter((state) => state === 'waiting').length).toBeLessThanOrEqual(1);
        }
        settleEasings(deps.store, addDays(today, 7));
        expect(waits(deps)).toBeUndefined();
        for (const { number, undoes, undoneBy } of deps.store.changes({})) {
          if (number > first && undoes === null && undoneBy === null) undoChange(deps, number);
        }
        expect(content(deps)).toEqual(before);
        expect(deps.store.easings([goal().id])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('tells the same to somebody who reads before it is written', () => {
    fc.assert(
      fc.property(acts, (act) => {
        const slow = kept(7);
        tried(() => act.run(slow));
        const count = slow.store.changes({}).length;
        const read = settledToRead(slow.store, addDays(today, 30));
        const seen = content({ store: read });
        expect(slow.store.changes({})).toHaveLength(count);
        settleEasings(slow.store, addDays(today, 30));
        expect(content(slow)).toEqual(seen);
        expect(slow.store.changes({}).map(({ day, summary }) => [day, summary])).toEqual(
          read.changes({}).map(({ day, summary }) => [day, summary]),
        );
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('takes effect on its day in the history, whenever the program was next opened', () => {
    const deps = kept(7);
    moveMilestone(deps, '1.2', asDay('2027-01-05'), because);
    settleEasings(deps.store, addDays(today, 40));
    const [change] = deps.store.changes({ limit: 1 });
    expect(change).toMatchObject({ command: 'settle', day: '2026-12-01', reason: because });
    expect(change?.summary).toBe(
      'made goal 1, Run a half marathon, easier as asked on 24 Nov 2026: 1.2 "Step 2" is due 5 Jan 2027 instead of 21 Dec 2026',
    );
  });

  it.each<[string, (deps: Deps) => unknown]>([
    ['the milestone was moved', (deps) => moveMilestone(deps, '1.2', asDay('2026-12-15'), null)],
    ['the milestone was ticked', (deps) => tick(deps, { name: '1.2', on: null, note: null })],
    ['the milestone is gone', (deps) => undoChange(deps, 3)],
    ['the goal would end before it', (deps) => edited(deps, { due: '2027-01-04' }, false)],
    ['the goal is closed', (deps) => closed(deps)],
  ])('lapses when %s meanwhile', (what, meanwhile) => {
    const deps = kept(7, {}, what.startsWith('the goal would') ? 2 : 4);
    moveMilestone(deps, '1.2', asDay('2027-01-05'), because);
    meanwhile(deps);
    const before = content(deps);
    const settled = settleEasings(deps.store, addDays(today, 7));
    expect(content(deps)).toEqual(before);
    expect(states(deps)).toEqual(['lapsed']);
    if (settled.length > 0) expect(settled[0]?.as).toBe('lapsed');
  });

  it('lapses at once with the change that takes its ground, and comes back with it', () => {
    const deps = kept(7);
    edited(deps, { due: '2027-08-01' });
    const tightened = edited(deps, { due: '2027-04-01' });
    expect(tightened.waiting).toBeNull();
    expect(tightened.lapsed?.effectiveOn).toBe('2026-12-01');
    expect([states(deps), content(deps).goal.due]).toEqual([['lapsed'], '2027-04-01']);
    undoChange(deps, undefined);
    expect([states(deps), content(deps).goal.due]).toEqual([['waiting'], '2027-05-01']);
  });

  it('lapses when check-ins would lose their meaning by then', () => {
    const measure = { kind: 'learning', ways: 5 } as const;
    const deps = kept(7, { measure }, 0);
    deps.store.write({ command: 'undo', who: 'Ada' }, (w) => {
      for (const one of w.checkIns(w.goal(1)?.id ?? '')) w.remove('check-in', one.id);
      return { summary: 'removed', result: undefined };
    });
    edited(deps, { measure: 'yes-no' });
    tick(deps, { name: '1', on: null, note: null });
    expect(states(deps)).toEqual(['lapsed']);
    expect(content(deps).goal.measure).toEqual(measure);
  });

  it('gives its place to a later one', () => {
    const deps = kept(7);
    edited(deps, { due: '2027-08-01' });
    const second = edited(deps, { to: '15' });
    expect(second.waiting?.replaced?.clauses).toContain('1 Aug 2027');
    expect(states(deps)).toEqual(['lapsed', 'waiting']);
    settleEasings(deps.store, addDays(today, 30));
    expect(content(deps).goal).toMatchObject({ due: '2027-05-01', measure: { target: 15 } });
    expect(deps.store.changes({ limit: 1 })[0]?.summary).toMatch(/the target comes nearer/);
  });

  it('is asked for in one change, which one undo takes back', () => {
    const deps = kept(7);
    const { waiting, change, changed } = edited(deps, { due: '2027-08-01', means: 'slowly' });
    expect(change?.summary).toBe(
      'asked to make goal 1, Run a half marathon, easier: it is due 1 Aug 2027 instead of 1 May 2027; changed means',
    );
    expect(changed).toEqual(['means']);
    expect(waiting?.by).toMatchObject({ side: 'them', name: 'Ana', ownerName: 'Ada' });
    undoChange(deps, undefined);
    expect([states(deps), content(deps).goal.means]).toEqual([[], null]);
  });

  it('once it took effect is taken back by its number, and does not come again by itself', () => {
    const deps = kept(7);
    edited(deps, { due: '2027-08-01' });
    const asked = deps.store.changes({ limit: 1 })[0]?.number ?? 0;
    settleEasings(deps.store, addDays(today, 7));
    // The last thing somebody did is the request, and what came of it stands on that.
    expect(fault(() => undoChange(deps, undefined))).toMatch(
      `came to its day since: change ${asked + 1} made goal 1`,
    );
    undoChange(deps, asked + 1);
    expect([states(deps), content(deps).goal.due]).toEqual([['lapsed'], '2027-05-01']);
    expect(settleEasings(deps.store, addDays(today, 8))).toEqual([]);
    undoChange(deps, asked + 2);
    expect([states(deps), content(deps).goal.due]).toEqual([['matured'], '2027-08-01']);
  });

  it.each<[string, number, Partial<Mentorship>, Partial<Goal>]>([
    ['no days were agreed on', 0, {}, {}],
    ['it is kept with oneself', 7, { kind: 'self', role: 'self', personId: null }, {}],
    ['the mentorship is long over', 7, { endedOn: addDays(today, -7) }, {}],
    ['it is a draft', 7, {}, { state: 'draft' }],
    ['it is kept alone', 7, {}, { mentorshipId: null }],
  ])('is easier at once when %s', (_, days, tie, goal) => {
    const deps = kept(days, goal, 2, 0, tie);
    expect(edited(deps, { due: '2027-08-01' }).waiting).toBeNull();
    expect(content(deps).goal.due).toBe('2027-08-01');
    expect(states(deps)).toEqual([]);
  });

  it('waits for the one whose goal it is not, whoever that is', () => {
    const [mentee, mentor, reverse, peer] = [
      kept(7),
      kept(7, { personId: 'Ana' }, 0, 0, { role: 'mentor' }),
      kept(7, {}, 0, 0, { kind: 'reverse', role: 'mentor' }),
      kept(7, { personId: 'Ana' }, 0, 0, { kind: 'peer', role: 'peer' }),
    ];
    const sides = [mentee, mentor, reverse, peer].map(
      (deps) => edited(deps, { due: '2027-08-01' }).waiting?.by.name,
    );
    expect(sides).toEqual(['Ana', 'Ada', 'Ana', 'Ada']);
    expect(acknowledge(mentor, '1', undefined).as).toBe('acknowledged');
    expect(content(mentor).goal.due).toBe('2027-08-01');
  });

  it.each<[string, Goal['measure'], Answers, object]>([
    ['fewer times', { kind: 'habit', times: 3, per: 'week', unit: null }, { times: '1' }, { times: 1 }],
    ['fewer ways', { kind: 'learning', ways: 5 }, { ways: '3' }, { ways: 3 }],
    ['another measure', { kind: 'yes-no' }, { measure: 'milestones' }, { kind: 'milestones' }],
  ])('waits with %s too', (_, measure, changes, then) => {
    const deps = kept(7, { measure }, 0);
    deps.store.write({ command: 'undo', who: 'Ada' }, (w) => {
      for (const one of w.checkIns(w.goal(1)?.id ?? '')) w.remove('check-in', one.id);
      return { summary: 'removed', result: undefined };
    });
    edited(deps, changes);
    expect(content(deps).goal.measure).toEqual(measure);
    settleEasings(deps.store, addDays(today, 7));
    expect(content(deps).goal.measure).toMatchObject(then);
  });

  it('waits too when a goal would leave the mentorship', () => {
    const deps = kept(7);
    const left = editGoal(deps, deps.store.goal(1)?.id ?? '', {}, because, readDay, { with: '' });
    expect(left.waiting?.easing.clauses).toMatch(/no longer kept with Ana/);
    expect(deps.store.goal(1)?.mentorshipId).not.toBeNull();
    settleEasings(deps.store, addDays(today, 7));
    expect(deps.store.goal(1)?.mentorshipId).toBeNull();
  });
});

describe('what cannot be done any more', () => {
  it('keeps the mentorship into which a goal is to move from being taken back, and lapses without it', () => {
    const deps = kept(7);
    aMentorship(deps, {}, 'Ben');
    const began = deps.store.changes({ limit: 1 })[0]?.number;
    const id = deps.store.goal(1)?.id ?? '';
    const moved = editGoal(deps, id, {}, because, readDay, { with: 'Ben' });
    expect(moved.waiting?.easing.effectiveOn).toBe('2026-12-01');
    expect(fault(() => undoChange(deps, began))).toMatch(/stands on it \(asked to make goal 1/);
    deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
      const ben = w.mentorships().find((one) => one.number === 2);
      w.remove('mentorship', ben?.id ?? '');
      return { summary: 'gone without a word', result: undefined };
    });
    expect(settleEasings(deps.store, addDays(today, 7)).map((one) => one.as)).toEqual(['lapsed']);
  });

  it('lapses when the goal would end before it begins: start and due day belong together', () => {
    const deps = kept(7, {}, 0);
    deps.store.write({ command: 'undo', who: 'Ada' }, (w) => {
      for (const one of w.checkIns(w.goal(1)?.id ?? '')) w.remove('check-in', one.id);
      return { summary: 'removed', result: undefined };
    });
    expect(edited(deps, { to: '15', due: '2027-02-01' }).waiting).not.toBeNull();
    expect(edited(deps, { start: '2027-03-01' }).lapsed).not.toBeNull();
    expect(settleEasings(deps.store, addDays(today, 7))).toEqual([]);
    expect(content(deps).goal).toMatchObject({ start: '2027-03-01', due: '2027-05-01' });
  });

  const broken: [string, (id: string) => unknown[]][] = [
    ['a tick without its day', (id) => [planted(id, {}, { state: 'claimed' })]],
    ['one milestone removed twice', (id) => [planted(id, {}, null), planted(id, {}, null)]],
    ['what no program wrote', () => [null]],
  ];
  it.each(broken)('never locks the file, even with %s: it lapses, and nothing of it is done', (_, writes) => {
    const deps = kept(7);
    plant(deps, writes);
    const before = content(deps);
    const read = settledToRead(deps.store, addDays(today, 7));
    expect(content({ store: read })).toEqual(before);
    expect(settleEasings(deps.store, addDays(today, 7)).map((one) => one.as)).toEqual(['lapsed']);
    expect([states(deps), content(deps)]).toEqual([['lapsed'], before]);
  });

  it.each(broken)('does not cost the session in which it is agreed to: %s', (_, writes) => {
    const deps = kept(7);
    plant(deps, writes);
    const before = content(deps);
    const easing = waits(deps);
    if (easing === undefined) throw new Error('it waits');
    const { change, result } = deps.store.write({ command: 'review', who: 'Ada' }, (w) => {
      w.insert('person', { id: w.newId(), name: 'Cleo', reach: null, notes: null, goodAt: null });
      return { summary: 'held session 1', result: acknowledgeEasing(w, easing, today) };
    });
    expect(result).toBe('lapsed');
    expect([states(deps), content(deps)]).toEqual([['lapsed'], before]);
    expect(deps.store.people().map((person) => person.name)).toContain('Cleo');
    expect(deps.store.ops([change?.number ?? 0])).toHaveLength(2);
  });

  it('is not done twice: a word that is taken back after the day is not given by the calendar', () => {
    const deps = kept(7);
    edited(deps, { due: '2027-08-01' });
    acknowledge(deps, '1', 'Ana');
    const later = { ...deps, today: addDays(today, 30) };
    undoChange(later, undefined);
    expect([states(deps), content(deps).goal.due]).toEqual([['lapsed'], '2027-05-01']);
    expect(settleEasings(deps.store, later.today)).toEqual([]);
    undoChange(later, deps.store.changes({ limit: 1 })[0]?.number);
    expect([states(deps), content(deps).goal.due]).toEqual([['acknowledged'], '2027-08-01']);
  });
});

describe('there is no way round the wait', () => {
  it('by making the goal somebody else’s', () => {
    const deps = kept(7, {}, 0, 0, { kind: 'peer', role: 'peer' });
    const id = deps.store.goal(1)?.id ?? '';
    const given = editGoal(deps, id, {}, because, readDay, { for: 'Ana' });
    expect(given.waiting?.easing.clauses).toBe('["it becomes Ana’s"]'.replace('’', "'"));
    expect(deps.store.goal(1)?.personId).toBeNull();
    expect(fault(() => acknowledge(deps, '1', undefined))).toMatch(/it is Ana who has to agree/);
  });

  it('by ending the mentorship: its promises wait as long after the end', () => {
    const deps = kept(7);
    const end = (endedOn: Day) =>
      deps.store.write({ command: 'mentorship end', who: 'Ada' }, (w) => {
        w.update('mentorship', w.mentorships()[0]?.id ?? '', { endedOn });
        return { summary: 'ended', result: undefined };
      });
    end(addDays(today, -6));
    const id = deps.store.goal(1)?.id ?? '';
    expect(editGoal(deps, id, {}, because, readDay, { with: '' }).waiting).not.toBeNull();
    expect(edited(deps, { due: '2027-08-01' }).waiting?.by.name).toBe('Ana');
    expect(acknowledge(deps, '1', 'Ana').as).toBe('acknowledged');
    end(addDays(today, -7));
    expect(edited(deps, { due: '2027-09-01' }).waiting).toBeNull();
    expect(content(deps).goal.due).toBe('2027-09-01');
  });
});

describe('agreeing that a promise becomes easier', () => {
  it('is for the other side alone', () => {
    const deps = kept(7);
    expect(fault(() => acknowledge(deps, '1', 'Ana'))).toBe('failed: nothing waits for goal 1');
    edited(deps, { due: '2027-08-01' });
    expect(fault(() => acknowledge(deps, '1', undefined))).toBe(
      "usage: the promise is Ada's, so it is Ana who has to agree",
    );
    expect(fault(() => acknowledge(deps, '1', 'Zoe'))).toBe('usage: "Zoe" is neither Ada nor Ana');
    const { change } = acknowledge(deps, '1', 'ana');
    expect(change).toMatchObject({ who: 'Ana', command: 'mentorship', reason: because });
    expect(states(deps)).toEqual(['acknowledged']);
  });

  it('of somebody else is for oneself, not for the one whose goal it is', () => {
    const deps = kept(7, { personId: 'Ana' }, 0, 0, { role: 'mentor' });
    edited(deps, { due: '2027-08-01' });
    expect(fault(() => acknowledge(deps, '1', 'Ana'))).toBe(
      "usage: the promise is Ana's, so it is Ada who has to agree",
    );
    closed(deps);
    const { as, change } = acknowledge(deps, '1', 'me');
    expect([as, change?.summary]).toEqual([
      'lapsed',
      'could not make goal 1, Run a half marathon, easier any more: it had changed meanwhile',
    ]);
  });

  it('does nothing to one that does not wait any more, and lets one lapse that cannot be done', () => {
    const deps = kept(7);
    edited(deps, { due: '2027-08-01' });
    const easing = waits(deps);
    if (easing === undefined) throw new Error('it waits');
    const agree = () =>
      deps.store.write({ command: 'review', who: 'Ada' }, (w) => ({
        summary: 'held session 1',
        result: acknowledgeEasing(w, easing, today),
      })).result;
    closed(deps);
    expect(agree()).toBe('lapsed');
    expect(fault(agree)).toMatch(/^failed: what was asked for on 2026-11-24 does not wait any more/);
  });

  it('is not needed once the goal is kept alone', () => {
    const deps = kept(7);
    edited(deps, { due: '2027-08-01' });
    deps.store.write({ command: 'mentorship', who: 'Ada' }, (w) => {
      w.update('goal', w.goal(1)?.id ?? '', { mentorshipId: null });
      return { summary: 'left', result: undefined };
    });
    expect(fault(() => acknowledge(deps, '1', 'Ana'))).toMatch(/^failed: goal 1 is not kept with anybody/);
    expect(settleEasings(deps.store, addDays(today, 7))).toHaveLength(1);
  });
});

/** Moves the goal to a mentorship with Ben, which is begun for it. */
function keptWithBen(deps: Deps): void {
  if (deps.store.mentorships().length < 2) aMentorship(deps, {}, 'Ben');
  editGoal(deps, deps.store.goal(1)?.id ?? '', {}, because, readDay, { with: 'Ben' });
}

function withoutBen(deps: Deps): void {
  const began = deps.store
    .changes({})
    .find((one) => one.summary.endsWith('with Ben') && one.undoes === null && one.undoneBy === null);
  if (began !== undefined) undoChange(deps, began.number);
}

/** A write on a milestone as an import could bring it. */
function planted(id: string, before: object, after: object | null) {
  return { entity: 'milestone', id, before, after };
}

/** An easing that waits with writes of which somebody made up what they do to the first milestone. */
function plant(deps: Deps, writes: (milestone: string) => unknown[]): void {
  deps.store.write({ command: 'import', who: 'Ada' }, (w) => {
    const goalId = w.goal(1)?.id ?? '';
    const made = JSON.stringify(writes(w.milestones([goalId])[0]?.id ?? ''));
    const easing = { id: w.newId(), goalId, day: today, effectiveOn: addDays(today, 7), who: 'Ada' };
    const rest = {
      reason: because,
      clauses: '["less"]',
      writes: made,
      state: 'waiting',
      settledOn: null,
    } as const;
    w.insert('easing', { ...easing, ...rest });
    return { summary: 'imported', result: undefined };
  });
}

/** Whether the milestones fit the goal and each other. */
function holdsTogether({ store }: Pick<Deps, 'store'>): boolean {
  const goal = store.goal(1);
  return (
    goal !== undefined &&
    fault(() => checkMilestones(goal, store.milestones([goal.id]))) === 'nothing was wrong'
  );
}

function states({ store }: Pick<Deps, 'store'>): string[] {
  return store.easings([store.goal(1)?.id ?? '']).map((one) => one.state);
}

function edited(deps: Deps, changes: Answers, reason = true) {
  return editGoal(deps, deps.store.goal(1)?.id ?? '', changes, reason ? because : null, readDay);
}

function closed(deps: Deps): void {
  const rest = { lesson: 'enough', instead: 'walk', on: today, force: false };
  closeGoal(deps, { goal: '1', outcome: 'let-go', ...rest });
}
