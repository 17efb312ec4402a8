import { expect, it } from 'vitest';
import { keyHolder, secondKeyOf } from '../../../src/app/mentoring/second-key.js';
import { twoKeysIn } from '../../../src/app/mentoring/two-keys.js';
import { whoseOf } from '../../../src/app/mentoring/whose.js';
import { asDay } from '../../../src/domain/day.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';
import { aMentorship } from './a-mentorship.js';

it('one key is enough once a mentorship has ended, and not for the weeks before', () => {
  const deps = aStore();
  const { store } = deps;
  const { mentorship } = aMentorship(deps, { kind: 'peer', role: 'peer' });
  const goal = aGoal('g', { mentorshipId: mentorship.id });
  const ended = asDay('2026-11-11');
  store.write({ command: 'end', who: 'Ada' }, (w) => {
    w.update('mentorship', mentorship.id, { endedOn: ended });
    return { summary: 'ended', result: undefined };
  });
  expect(twoKeysIn(store)(goal)).toBe(false);
  expect(secondKeyOf(store, 'Ada', goal)).toBeUndefined();
  expect(keyHolder(goal, whoseOf({ store, who: 'Ada' }))).toBeUndefined();
  const upTo = (day: string) => twoKeysIn(store, asDay(day))(goal);
  expect(['2026-11-10', '2026-11-11', '2026-11-15'].map(upTo)).toEqual([true, false, false]);
});
