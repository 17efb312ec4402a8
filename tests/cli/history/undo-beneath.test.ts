import { describe, expect, it } from 'vitest';
import { aUser } from '../../user.js';

const because = ['--because', 'x'];
const kinds = {
  number: ['--measure', 'number', '--from', '5', '--to', '21', '--unit', 'km'],
  hundred: ['--measure', 'number', '--from', '0', '--to', '100'],
  milestones: ['--measure', 'milestones'],
  'yes-no': ['--measure', 'yes-no'],
};

/** What is done after `new`, which change is then to be taken back, which one stands on it, and what would not hold together. */
interface Case {
  readonly kind: keyof typeof kinds;
  readonly after: readonly (readonly string[])[];
  readonly undo: string;
  readonly standing: string;
  readonly says: string;
}

const cases: Record<string, Case> = {
  'another reading under a check-in': {
    kind: 'number',
    after: [
      ['edit', '1', '--reading', 'total', ...because],
      ['log', '1', '3'],
    ],
    undo: '2',
    standing: '3',
    says: 'which would mean something else under another reading',
  },
  'a check-in of another reading': {
    kind: 'number',
    after: [
      ['log', '1', '6'],
      ['log', '--remove', '2'],
      ['edit', '1', '--reading', 'total', ...because],
    ],
    undo: '3',
    standing: '4',
    says: 'which would mean something else under another reading',
  },
  'a check-in of another measure': {
    kind: 'number',
    after: [
      ['log', '1', '6'],
      ['log', '--remove', '2'],
      ['edit', '1', '--measure', 'habit', '--times', '2', '--per', 'week', ...because],
    ],
    undo: '3',
    standing: '4',
    says: 'which would mean something else under the measure habit',
  },
  'a start after a check-in': {
    kind: 'number',
    after: [
      ['edit', '1', '--start', '2025-12-20', ...because],
      ['log', '1', '6', '--on', '2025-12-25'],
    ],
    undo: '2',
    standing: '3',
    says: 'a check-in on 2025-12-25, before 2026-01-05',
  },
  'a check-in before the start': {
    kind: 'number',
    after: [
      ['log', '1', '6', '--on', '2026-01-06'],
      ['log', '--remove', '2'],
      ['edit', '1', '--start', '2026-01-20', ...because],
    ],
    undo: '3',
    standing: '4',
    says: 'a check-in on 2026-01-06, before 2026-01-20',
  },
  'a due day before that of a milestone': {
    kind: 'milestones',
    after: [
      ['split', '1', '--list', 'A;B;C'],
      ['edit', '1', '--due', '2026-07-31', ...because],
      ['milestone', 'move', '1.3', '2026-07-31', ...because],
      ['log', '1', '--note', 'this one has nothing to do with it'],
    ],
    undo: '3',
    standing: '4',
    says: '1.3 (2026-07-31)',
  },
  'milestones out of their order': {
    kind: 'milestones',
    after: [
      ['split', '1', '--list', 'A;B;C'],
      ['milestone', 'move', '1.2', '2026-06-10', ...because],
      ['milestone', 'move', '1.1', '2026-05-20', ...because],
    ],
    undo: '3',
    standing: '4',
    says: 'comes before 1.2 "B"',
  },
  'a milestone that is done with an open part': {
    kind: 'milestones',
    after: [
      ['split', '1', '--list', 'A;B'],
      ['split', '1.1', '--into', '2'],
      ['tick', '1.1.1'],
      ['tick', '1.1.2'],
    ],
    undo: '4',
    standing: '5',
    says: '1.1 "A" would be done with an open part',
  },
  'targets that do not rise': {
    kind: 'hundred',
    after: [
      ['split', '1', '--into', '4'],
      ['milestone', 'edit', '1.2', '--target', '60', ...because],
      ['milestone', 'edit', '1.1', '--target', '58', ...because],
    ],
    undo: '3',
    standing: '4',
    says: 'which does not lead on from 58',
  },
  'a target beyond that of the goal': {
    kind: 'hundred',
    after: [
      ['edit', '1', '--to', '150', ...because],
      ['milestone', 'add', '1', 'Far', '--target', '140', '--due', '2026-06-01'],
    ],
    undo: '2',
    standing: '3',
    says: 'has the target 140, which is not on the way from 0 to 100',
  },
  'a part that is due after its milestone': {
    kind: 'milestones',
    after: [
      ['split', '1', '--list', 'A;B'],
      ['milestone', 'move', '1.1', '2026-04-30', ...because],
      ['milestone', 'add', '1.1', 'part', '--due', '2026-04-20'],
    ],
    undo: '3',
    standing: '4',
    says: 'after the milestone it belongs to',
  },
  'what a goal was closed on': {
    kind: 'milestones',
    after: [
      ['split', '1', '--list', 'A;B'],
      ['tick', '1.1'],
      ['tick', '1.2'],
      ['close', '1', '--achieved', '--lesson', 'x'],
    ],
    undo: '4',
    standing: '5',
    says: 'goal 1 was closed on it (achieved)',
  },
  'the yes that a goal was closed on': {
    kind: 'yes-no',
    after: [
      ['log', '1', 'yes'],
      ['close', '1', '--achieved', '--lesson', 'x'],
    ],
    undo: '2',
    standing: '3',
    says: 'goal 1 was closed on it (achieved)',
  },
  'a reopening after which something was done': {
    kind: 'number',
    after: [
      ['close', '1', '--missed', '--lesson', 'x'],
      ['reopen', '1'],
      ['log', '1', '7'],
    ],
    undo: '3',
    standing: '4',
    says: 'goal 1 would be closed (missed), and was changed since',
  },
};

describe('an older change is not taken back when that would leave', () => {
  it.each(Object.entries(cases))('%s', async (_, { kind, after, undo, standing, says }) => {
    const mentor = aUser({ today: '2026-01-05' });
    await mentor.ok('new', 'Go', ...kinds[kind], '--due', '2026-06-30', '--relevant', 'joy');
    mentor.today = '2026-01-25';
    for (const argv of after) await mentor.ok(...argv);
    const before = await mentor.ok('export');
    const given = await mentor('undo', undo);
    expect(given).toMatchObject({ code: 1, out: '' });
    expect(given.err).toContain(
      `change ${undo} cannot be taken back, since change ${standing} stands on it (`,
    );
    expect(given.err).toContain(says);
    expect(given.err).toContain(`hint: Take that one back first: mentor undo ${standing}\n`);
    expect(await mentor.ok('export')).toBe(before);
    // The newest one may always go, one by one.
    for (const _one of after) await mentor.ok('undo');
    await mentor.ok('undo');
    expect((await mentor('undo')).err).toContain('nothing to take back');
  });
});

it('takes back and brings back a goal that was closed in spite of its target', async () => {
  const mentor = aUser();
  await mentor.ok('new', 'Go', ...kinds.number, '--due', '2027-06-30', '--relevant', 'joy');
  await mentor.ok('close', '1', '--achieved', '--lesson', 'x', '--force');
  await mentor.ok('undo');
  expect(await mentor.ok('undo', '3')).toContain('Brought back #2');
});

it('takes back an older change that nothing rests on', async () => {
  const mentor = aUser();
  await mentor.ok('new', 'Go', ...kinds.number, '--due', '2027-06-30', '--relevant', 'joy');
  await mentor.ok('edit', '1', '--area', 'health');
  await mentor.ok('log', '1', '6');
  await mentor.ok('edit', '1', '--to', '25');
  await mentor.ok('undo', '3');
  await mentor.ok('undo', '2');
});

it('refuses the last one, too, where an undo since then stands on it', async () => {
  const mentor = aUser({ today: '2026-11-20' });
  await mentor.ok('new', 'Write', ...kinds.hundred, '--due', '2027-09-01', '--relevant', 'joy');
  await mentor.ok('milestone', 'add', '1', 'First half', '--due', '2027-08-01');
  await mentor.ok('milestone', 'move', '1.1', '2027-05-01');
  await mentor.ok('edit', '1', '--due', '2027-06-01');
  await mentor.ok('edit', '1', '--due', '2027-09-01', ...because);
  await mentor.ok('undo', '3');
  const before = await mentor.ok('export');
  const given = await mentor('undo');
  expect(given.code).toBe(1);
  expect(given.err).toContain('change 5 cannot be taken back, since change 6 stands on it (took back #3');
  expect(given.err).toContain('hint: Take that one back first: mentor undo 6\n');
  expect(await mentor.ok('export')).toBe(before);
  await mentor.ok('undo', '6');
  await mentor.ok('undo', '5');
});
