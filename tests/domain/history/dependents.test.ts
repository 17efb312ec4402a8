import { describe, expect, it } from 'vitest';
import type { Fields, Op } from '../../../src/domain/goal.js';
import { dependentOn } from '../../../src/domain/history/dependents.js';

const op = (
  entity: string,
  entityId: string,
  before: Fields | null,
  after: Fields | null,
  goalId?: string,
): Op => ({
  ...{ change: 1, part: 0, goalId: goalId ?? null },
  ...{ entity, entityId, before, after },
});

describe('an op stands on an earlier one', () => {
  const made = op('person', 'ben', null, { name: 'Ben' });

  it('when it writes a record that names what was made', () => {
    for (const field of ['parentId', 'goalId', 'personId', 'mentorshipId', 'sessionId']) {
      expect(dependentOn(made, [op('x', 'y', null, { [field]: 'ben' })])).toBeDefined();
      expect(dependentOn(made, [op('x', 'y', { [field]: 'ben' }, { [field]: null })])).toBeDefined();
      expect(dependentOn(made, [op('x', 'y', null, { [field]: 'ana' })])).toBeUndefined();
    }
    expect(dependentOn(op('goal', 'g', null, {}), [op('check-in', 'c', null, {}, 'g')])).toBeDefined();
  });

  it('when it waits to write the person, or the mentorship into which a goal is to move', () => {
    const waits = op('easing', 'e', null, { writes: '[{"after":{"personId":"ben"}}]' }, 'g');
    expect(dependentOn(made, [waits])).toBe(waits);
    expect(dependentOn(op('mentorship', 'ben', null, {}), [waits])).toBe(waits);
    // A milestone may go: then what waits lapses.
    expect(dependentOn(op('milestone', 'ben', null, {}), [waits])).toBeUndefined();
    expect(dependentOn(op('person', 'ana', null, {}), [waits])).toBeUndefined();
    expect(dependentOn(made, [op('easing', 'e', { state: 'waiting' }, { state: 'lapsed' })])).toBeUndefined();
  });

  it('when it removes what a removed or changed record named', () => {
    const removed = op('help', 'h', { personId: 'ben' }, null);
    const gone = op('person', 'ben', { name: 'Ben' }, null);
    expect(dependentOn(removed, [gone])).toBe(gone);
    expect(dependentOn(op('goal', 'g', { personId: 'ben' }, { personId: null }), [gone])).toBe(gone);
    expect(dependentOn(removed, [op('person', 'ana', { name: 'Ana' }, null)])).toBeUndefined();
    expect(dependentOn(removed, [op('person', 'ben', { name: 'Ben' }, { name: 'Bo' })])).toBeUndefined();
  });

  it('when it writes the same field of the same record, or removes it', () => {
    const due = op('goal', 'g', { due: 'a' }, { due: 'b' });
    expect(dependentOn(due, [op('goal', 'g', { due: 'b' }, { due: 'c' })])).toBeDefined();
    expect(dependentOn(due, [op('goal', 'g', { area: 'b' }, { area: 'c' })])).toBeUndefined();
    expect(dependentOn(due, [op('goal', 'g', { due: 'b' }, null)])).toBeDefined();
  });
});
