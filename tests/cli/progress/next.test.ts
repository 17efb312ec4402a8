import { describe, expect, it } from 'vitest';
import type { GoalStanding } from '../../../src/app/progress/standings.js';
import { nextStep } from '../../../src/domain/progress/next-step.js';
import { noPaint } from '../../../src/render/paint.js';
import { nextText, nextWords } from '../../../src/render/progress/next-text.js';
import { aBreak, aMilestone, aTally, facts, onDay, rowOn } from '../../domain/progress/making.js';
import { inNumbers, onlyMe } from '../../goals.js';
import { aUser } from '../../user.js';
import { someGoals } from './some-goals.js';

/** What `mentor next` says about one goal on the fiftieth of its hundred days. */
function said(more: Parameters<typeof facts>[0], value = 50): string {
  const tally = aTally({ level: value, sum: value, lastDay: onDay(50) });
  const row: GoalStanding = rowOn(facts({ tally, ...more }), onDay(50));
  const words = nextWords(nextStep([row], onDay(50)), onDay(50), onlyMe);
  return nextText(words, { paint: noPaint, width: 80, plain: false });
}

describe('mentor next says one thing to do and why', () => {
  it.each([
    [
      'an overdue milestone',
      said({ milestones: [aMilestone(1, onDay(47)), aMilestone(2, onDay(90))] }),
      '3.1 Part 1. When it is done: mentor tick 3.1\nIt was due 3 days ago; a part of goal 3, Run a half marathon.\n',
    ],
    [
      'a milestone due soon',
      said({ milestones: [aMilestone(1, onDay(51))] }),
      '3.1 Part 1. When it is done: mentor tick 3.1\nIt is due Sat 21 Feb 2026, tomorrow; the next part of goal 3, Run a half\n  marathon.\n',
    ],
    [
      'a goal past its due day',
      said({ with: { due: onDay(40) } }),
      'Close goal 3, Run a half marathon, or give it a new plan.\nIts due day was 10 days ago: mentor close 3, or mentor replan 3\n',
    ],
    [
      'a goal that is due today',
      said({ with: { due: onDay(50) } }, 80),
      'Do what is left of goal 3, Run a half marathon: mentor log 3 VALUE\nIt is due today: 80 km, target 100 km (80%).\n',
    ],
    [
      'a yes-no goal that is due today',
      said({ with: { due: onDay(50), measure: { kind: 'yes-no' } } }, 0),
      'Do what is left of goal 3, Run a half marathon: mentor tick 3\nIt is due today: not done yet.\n',
    ],
    [
      'a silent goal',
      said({ tally: aTally({ level: 10, lastDay: onDay(30) }) }),
      'Come back to goal 3, Run a half marathon.\n20 days quiet on goal 3. One number brings it back: mentor log 3 VALUE\n',
    ],
    [
      'a goal that waits for a check-in',
      said({ tally: aTally({ level: 10, lastDay: onDay(42) }) }),
      'Check in on goal 3, Run a half marathon: mentor log 3 VALUE\nThe last check-in was 8 days ago; it asks for one every 7 days.\n',
    ],
    [
      'a goal that never had one',
      said({ tally: aTally({ count: 0, lastDay: null }), with: { rhythm: 30 } }),
      'Check in on goal 3, Run a half marathon: mentor log 3 VALUE\nIt has no check-in yet.\n',
    ],
    [
      'a goal that is behind',
      said({}, 30),
      'Do something for goal 3, Run a half marathon.\nIt is 20 days behind its plan; it needs 9.8 km a week from now on, and made\n  4.2 km a week so far.\n',
    ],
    [
      'a goal told by milestones that is behind',
      said({ with: { measure: { kind: 'milestones' } } }),
      'Do something for goal 3, Run a half marathon.\nIt is 50 days behind its plan; 50 days are left.\n',
    ],
    [
      'a yes-no goal with little confidence',
      said({
        with: { measure: { kind: 'yes-no' } },
        tally: aTally({ level: 0, confidence: 20, lastDay: onDay(50) }),
      }),
      'Do something for goal 3, Run a half marathon.\nIt is at-risk: there is no plan line to judge by, and your confidence is 20%.\n',
    ],
    [
      'a goal whose target is reached',
      said({}, 100),
      'Close goal 3, Run a half marathon: mentor close 3 --achieved\nIts target is reached.\n',
    ],
    ['nothing', said({}), 'Nothing is waiting.\nThe next check-in is on Fri 27 Feb 2026, for goal 3.\n'],
    [
      'nothing on a day off',
      said({ breaks: [aBreak(onDay(50), onDay(50))] }),
      'Nothing is waiting.\nToday is a day off. The next check-in is on Fri 27 Feb 2026, for goal 3.\n',
    ],
  ])('%s', (_what, text, expected) => {
    expect(text).toBe(expected);
  });

  it('from the goals that there are, as text and as JSON', async () => {
    const nobody = aUser();
    expect(await nobody.ok('next')).toBe(
      'Nothing is waiting.\nThere is no active goal that asks for something.\n',
    );
    const mentor = aUser({ today: '2026-11-01' });
    await someGoals(mentor);
    mentor.today = '2026-11-24';
    expect(await mentor.ok('next')).toBe(
      'Come back to goal 1, Run a half marathon.\n23 days quiet on goal 1. One number brings it back: mentor log 1 VALUE\n',
    );
    expect(await mentor.json('next')).toEqual({
      kind: 'silent',
      actionItem: null,
      owner: { side: 'me', name: 'Ada' },
      mentorship: null,
      goal: 1,
      statement: 'Run a half marathon',
      milestone: null,
      action: 'Come back to goal 1, Run a half marathon.',
      reason: '23 days quiet on goal 1. One number brings it back: mentor log 1 VALUE',
      command: 'mentor log 1 VALUE',
    });
  });
});

describe('the pace so far', () => {
  it.each(['level', 'total'] as const)('of a %s is the same in next and in the forecast', async (reading) => {
    const mentor = aUser({ today: '2026-09-01' });
    const measure = inNumbers('km', 0, 50, reading);
    await mentor.ok('new', 'Run', ...measure, '--relevant', 'r', '--due', '2026-12-31');
    for (const [day, value] of [
      ['2026-09-12', '2'],
      ['2026-10-03', '3'],
      ['2026-11-01', '5'],
    ] as const)
      await mentor.ok('log', '1', value, '--on', day, '--force');
    mentor.today = '2026-11-07';
    const pace = /so far +([\d.]+ km a week)/.exec(await mentor.ok('forecast', '1'))?.[1];
    expect(pace).toBeDefined();
    expect((await mentor.ok('next')).replace(/\s+/g, ' ')).toContain(`and made ${pace} so far.`);
  });
});

describe('a goal shorter than the rhythm of its check-ins', () => {
  it('is asked for by its due day, and is off track on it with nothing done', async () => {
    const mentor = aUser({ today: '2026-11-24' });
    const measure = [...inNumbers('km', 0, 50), '--confidence', '80'];
    await mentor.ok('new', 'Short', ...measure, '--relevant', 'r', '--due', '2026-11-28');
    expect(await mentor.ok('next')).toBe(
      'Nothing is waiting.\nThe next check-in is on Sat 28 Nov 2026, for goal 1.\n',
    );
    expect(await mentor.ok('list')).toContain('not-started');
    mentor.today = '2026-11-28';
    expect(await mentor.ok('today')).toContain('Due today');
    expect(await mentor.ok('next')).toContain('Do what is left of goal 1, Short: mentor log 1 VALUE\n');
    expect(await mentor.json('next')).toMatchObject({ kind: 'due-goal', goal: 1 });
    expect(await mentor.ok('list')).toContain('off-track');
    await mentor.ok('log', '1', '50');
    expect(await mentor.ok('next')).toContain('Close goal 1');
  });
});

describe('on a day off', () => {
  it('the next check-in is told as that of the first working day, and so does the round', async () => {
    const mentor = aUser({ today: '2026-11-01' });
    await mentor.ok(
      'new',
      'Dy',
      '--from',
      '0',
      '--to',
      '10',
      '--measure',
      'number',
      '--due',
      '2027-03-31',
      '--relevant',
      'x',
    );
    mentor.today = '2026-11-10';
    await mentor.ok('log', '1', '1');
    await mentor.ok('break', '2026-11-28..2026-12-05');
    for (const day of ['2026-11-28', '2026-11-29', '2026-12-05']) {
      mentor.today = day;
      expect(await mentor.ok('next')).toContain('The next check-in is on Sun 6 Dec 2026');
      const round = await mentor.typing([], 'log');
      expect(round.out + round.err).toContain('6 Dec');
    }
  });
});
