import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import type { Break, Fields, Milestone } from '../../../src/domain/goal.js';
import { flatten } from '../../../src/domain/record.js';
import { asItStood, type DatedOp, goalAsItStood, rewind } from '../../../src/domain/reports/as-it-stood.js';
import { aGoal } from '../../goals.js';

const sunday = asDay('2026-11-22');
const goal = aGoal('g');

/** An op of the day after the week, unless told otherwise. */
function op(
  entity: string,
  id: string,
  before: object | null,
  after: object | null,
  more: Partial<DatedOp> = {},
): DatedOp {
  return {
    change: 9,
    part: 0,
    entity,
    entityId: id,
    goalId: 'g',
    before: before as Fields | null,
    after: after as Fields | null,
    day: asDay('2026-11-23'),
    who: 'Ada',
    reason: null,
    undoes: null,
    ...more,
  };
}

const draft: Milestone = {
  id: 'm',
  goalId: 'g',
  parentId: null,
  number: 1,
  position: 0,
  title: 'Draft',
  doneWhen: null,
  due: asDay('2026-11-20'),
  share: 1,
  target: null,
  state: 'open',
  doneOn: null,
  confirmedOn: null,
};
const holidays: Break = {
  id: 'b',
  goalId: 'g',
  kind: 'break',
  from: asDay('2026-11-20'),
  to: asDay('2026-11-30'),
  reason: null,
};

function stood(parts: { goal?: typeof goal; milestones?: Milestone[]; breaks?: Break[] }, ops: DatedOp[]) {
  return asItStood({ goal, milestones: [], breaks: [], ...parts }, ops, sunday);
}

describe('rewind', () => {
  it('takes a record through its writes, newest first', () => {
    const ops = [op('goal', 'g', { due: 'c' }, { due: 'd' }), op('goal', 'g', { due: 'b' }, { due: 'c' })];
    expect(rewind({ id: 'g', due: 'd' }, ops)).toEqual({ id: 'g', due: 'b' });
    expect(rewind({ id: 'g' }, [op('goal', 'g', null, { id: 'g' })])).toBeUndefined();
    expect(rewind(undefined, [op('goal', 'g', { id: 'g' }, null)])).toEqual({ id: 'g' });
    expect(rewind(undefined, [op('goal', 'g', { due: 'a' }, { due: 'b' })])).toBeUndefined();
  });

  it('gives back the record before any series of edits', () => {
    const edits = fc.array(fc.record({ field: fc.constantFrom('a', 'b', 'c'), value: fc.integer() }));
    fc.assert(
      fc.property(edits, (series) => {
        let now: Fields = { a: 0, b: 0, c: 0 };
        const ops: DatedOp[] = [];
        for (const { field, value } of series) {
          ops.unshift(op('goal', 'g', { [field]: now[field] }, { [field]: value }));
          now = { ...now, [field]: value };
        }
        expect(rewind(now, ops)).toEqual({ a: 0, b: 0, c: 0 });
      }),
    );
  });
});

describe('a goal at the end of the week', () => {
  it('is as it is when nothing was changed since', () => {
    const parts = { goal, milestones: [draft], breaks: [holidays] };
    expect(asItStood(parts, [], sunday)).toEqual(parts);
  });

  it('has the due day, target and plan that it had then', () => {
    const now = aGoal('g', {
      due: asDay('2028-01-01'),
      measure: { kind: 'number', unit: 'mi', baseline: 5, target: 10, reading: 'level' },
    });
    const ops = [
      op(
        'goal',
        'g',
        { due: '2027-05-01', target: 21.1, unit: 'km', planDay: '2026-10-01', planValue: 7 },
        { due: '2028-01-01' },
      ),
    ];
    expect(stood({ goal: now }, ops)?.goal).toEqual(
      aGoal('g', { planFrom: { day: asDay('2026-10-01'), value: 7 } }),
    );
  });

  it('counts from its first day, also when it was written down later', () => {
    const made = op('goal', 'g', null, flatten('goal', goal as unknown as Fields), { change: 4 });
    const part = op('milestone', 'm', null, draft, { change: 4 });
    const moved = op(
      'milestone',
      'm',
      { due: '2026-11-18' },
      { due: '2026-11-20' },
      { change: 5, day: asDay('2026-11-29') },
    );
    const then = stood({ milestones: [draft] }, [moved, part, made]);
    expect(then?.goal).toEqual(goal);
    expect(then?.milestones).toEqual([{ ...draft, due: '2026-11-18' }]);
  });

  it('was closed when it is dated in the week, however late that was noted, with its lesson', () => {
    const closed = aGoal('g', { state: 'missed', closedOn: sunday, lesson: 'start small' });
    const ops = [op('goal', 'g', { state: 'active', closedOn: null, lesson: null }, { state: 'missed' })];
    expect(stood({ goal: closed }, ops)?.goal).toEqual(closed);
  });

  it('ran when it was closed after the week, or opened again since', () => {
    const after = { state: 'missed', closedOn: asDay('2026-11-23'), lesson: 'no' } as const;
    const back = op('goal', 'g', { state: 'active', closedOn: null, lesson: null }, after);
    expect(goalAsItStood(aGoal('g', after), [back], sunday)).toEqual(goal);
    // Without a log of its changes.
    expect(goalAsItStood(aGoal('g', after), [], sunday)).toEqual(goal);
    const reopened = op(
      'goal',
      'g',
      { state: 'achieved', closedOn: '2026-11-19' },
      { state: 'active', closedOn: null },
    );
    expect(goalAsItStood(goal, [reopened], sunday)).toMatchObject({
      state: 'achieved',
      closedOn: '2026-11-19',
    });
  });
});

describe('milestones at the end of the week', () => {
  it('are due when they were due then; ticks count by their own day', () => {
    const done: Milestone = { ...draft, state: 'claimed', doneOn: asDay('2026-11-19') };
    const ops = [
      op(
        'milestone',
        'm',
        { due: '2026-11-18', state: 'open', doneOn: null },
        { due: '2026-11-20', state: 'claimed' },
      ),
    ];
    expect(stood({ milestones: [done] }, ops)?.milestones).toEqual([{ ...done, due: '2026-11-18' }]);
  });

  it('were done when they are opened again later, and never when the tick was taken back', () => {
    const done = { state: 'claimed', doneOn: '2026-11-19' };
    const open = { state: 'open', doneOn: null };
    const untick = op('milestone', 'm', done, open, { change: 10 });
    expect(stood({ milestones: [draft] }, [untick])?.milestones).toEqual([{ ...draft, ...done }]);
    // Ticked anew, for a later day.
    const anew = op('milestone', 'm', open, { state: 'claimed', doneOn: '2026-11-24' }, { change: 11 });
    const later: Milestone = { ...draft, state: 'claimed', doneOn: asDay('2026-11-24') };
    expect(stood({ milestones: [later] }, [anew, untick])?.milestones).toEqual([{ ...draft, ...done }]);
    const undo = { ...untick, undoes: 3 };
    expect(stood({ milestones: [draft] }, [undo])?.milestones).toEqual([draft]);
    // A tick that was made and opened again after the end, for a day of the week.
    const tick = op('milestone', 'm', open, done, { change: 9 });
    expect(stood({ milestones: [draft] }, [untick, tick])?.milestones).toEqual([draft]);
  });

  it('are there when they were removed later, and not when they were added later', () => {
    const { doneWhen: _, target: __, parentId: ___, doneOn: ____, ...kept } = draft;
    expect(stood({}, [op('milestone', 'm', kept, null)])?.milestones).toEqual([draft]);
    expect(stood({ milestones: [draft] }, [op('milestone', 'm', null, kept)])?.milestones).toEqual([]);
  });

  it('stand in their order', () => {
    const second = { ...draft, id: 'n', number: 2, position: 1 };
    const ops = [op('milestone', 'm', { position: 2 }, { position: 0 })];
    expect(stood({ milestones: [draft, second] }, ops)?.milestones.map((m) => m.id)).toEqual(['n', 'm']);
  });
});

describe('days off at the end of the week', () => {
  it('last as long as was planned then', () => {
    const ops = [op('break', 'b', { to: '2026-11-30' }, { to: '2026-11-22' })];
    expect(stood({ breaks: [{ ...holidays, to: sunday }] }, ops)?.breaks).toEqual([holidays]);
    const resumed = op('break', 'b', { to: null }, { to: '2026-11-23' });
    expect(stood({ breaks: [{ ...holidays, kind: 'pause' }] }, [resumed])?.breaks).toMatchObject([
      { to: null },
    ]);
  });

  it('that were noted later count up to the end, and not at all when they begin after it', () => {
    const noted = [op('break', 'b', null, holidays)];
    expect(stood({ breaks: [holidays] }, noted)?.breaks).toEqual([{ ...holidays, to: sunday }]);
    expect(stood({ breaks: [{ ...holidays, kind: 'pause', to: null }] }, noted)?.breaks).toMatchObject([
      { to: null },
    ]);
    expect(stood({ breaks: [{ ...holidays, from: asDay('2026-11-23') }] }, noted)?.breaks).toEqual([]);
    const other = { ...holidays, id: 'c' };
    expect(stood({ breaks: [other] }, noted)?.breaks).toEqual([other]);
  });
});

describe('whose a goal was', () => {
  it('is told as it stood, and a record from before there were others is one’s own', () => {
    const his = { ...goal, personId: 'p', mentorshipId: 't' };
    const given = op('goal', 'g', { personId: null }, { personId: 'p' });
    const kept = op('goal', 'g', { mentorshipId: null }, { mentorshipId: 't' });
    expect(stood({ goal: his }, [kept, given])?.goal).toEqual(goal);
    expect(stood({ goal: his }, [])?.goal).toEqual(his);
    const { personId: _, mentorshipId: __, ...old } = flatten('goal', goal as unknown as Fields);
    expect(goalAsItStood(his, [op('goal', 'g', old, null)], sunday)).toEqual(goal);
  });

  it('has no part in whether a milestone is confirmed: that is a fact of its day', () => {
    const done = { ...draft, state: 'confirmed', doneOn: sunday, confirmedOn: sunday } as const;
    const claim = { state: 'claimed', confirmedOn: null };
    const now = { state: 'confirmed', confirmedOn: sunday };
    expect(stood({ milestones: [done] }, [op('milestone', 'm', claim, now)])?.milestones).toEqual([done]);
  });
});
