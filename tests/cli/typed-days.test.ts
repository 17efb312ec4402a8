import { describe, expect, it } from 'vitest';
import { aTie, within } from '../ties.js';
import { aUser, type User } from '../user.js';

/** Free English, which needs more than the own words for days. */
const words = 'the day after tomorrow';
const echo = 'Thu 26 Nov 2026';
const past = 'the day before yesterday';

async function withGoals(): Promise<User> {
  const mentor = aUser();
  within(mentor, (w) => aTie(w, { name: 'Ana' }));
  const parts = ['--start', '2026-11-01', '--due', '2027-05-01', '--relevant', 'joy'];
  await mentor.ok('new', 'Run', '--from', '0', '--to', '9', '--unit', 'km', '--reading', 'total', ...parts);
  await mentor.ok('new', 'Sing', '--measure', 'milestones', ...parts);
  await mentor.ok('split', '2', '--into', '2');
  await mentor.ok('feedback', 'give', 'sang', '--concern', '--situation', 'today', '--impact', 'calm');
  await mentor.ok('action', 'add', 'Call');
  return mentor;
}

describe('a day in free English', () => {
  it.each([
    [['new', 'Swim', '--measure', 'yes-no', '--relevant', 'x', '--due', words], echo],
    [['edit', '1', '--due', words, '--because', 'x'], echo],
    [['milestone', 'move', '2.1', words, '--because', 'x'], echo],
    [['replan', '1', '--due', words, '--because', 'x'], echo],
    [['log', '1', '5', '--on', past], 'Sun 22 Nov 2026'],
    [['tick', '2.1', '--on', past], 'Sun 22 Nov 2026'],
    [['skip', '1', words], echo],
    [['break', words], echo],
    [['list', '--due-before', words], echo],
    [['list', '--due-after', words], echo],
    [['status', '1', 'on-track', '--because', 'x', '--until', words], echo],
    [['close', '2', '--missed', '--lesson', 'x', '--on', past], 'Sun 22 Nov 2026'],
    [['pause', '1', '--on', past], 'Sun 22 Nov 2026'],
    [['pause', '1', '--on', 'tuesday last week'], 'Tue 17 Nov 2026'],
    [['people', 'thanked', 'Ana', '--on', past], 'Sun 22 Nov 2026'],
    [['mentorship', 'edit', '--next', words], echo],
    [['feedback', 'answer', '1', '--try-until', words], echo],
    [['action', 'carry', '1', '--due', words], echo],
    [['--as-of', words, 'history'], echo],
  ])('is read in front of a terminal, and told again: %j', async (argv, told) => {
    const mentor = await withGoals();
    const { err } = await mentor.typing([], ...argv);
    expect(err).toContain(told);
    expect(err).not.toContain('is not a day I understand');
  });

  it.each([[['skip', '1', words]], [['list', '--due-before', words]], [['--as-of', words, 'list']]])(
    'is refused where nobody sees what was understood: %j',
    async (argv) => {
      const mentor = await withGoals();
      for (const given of [await mentor(...argv), await mentor.typing([], '--no-input', ...argv)]) {
        expect(given).toMatchObject({ code: 2, out: '' });
        expect(given.err).toContain('is not a day I understand');
      }
    },
  );
});
