import { expect, it } from 'vitest';
import { asDay, dayNumber } from '../../../src/domain/day.js';
import type { Goal } from '../../../src/domain/goal.js';
import { planLine } from '../../../src/domain/progress/plan-line.js';
import { valuesByDay } from '../../../src/domain/progress/values-by-day.js';
import { burnUp, ticksOf } from '../../../src/render/milestones/burn-up.js';
import { type Chart, chart } from '../../../src/render/progress/chart.js';
import { chartSentences } from '../../../src/render/progress/chart-sentence.js';
import { aMilestone, facts, onDay } from '../../domain/progress/making.js';
import { lookAt, picture } from '../progress/pictures.js';

/** Two of four parts are ticked, each a few days before its day; it is the fiftieth day of a hundred. */
function aThesis(): Chart {
  const done = (doneOn: string) => ({ state: 'claimed', doneOn: asDay(doneOn) }) as const;
  const milestones = [
    aMilestone(1, '2026-01-26', { share: 0.2, ...done('2026-01-21') }),
    aMilestone(2, '2026-02-20', { share: 0.3, ...done('2026-02-11') }),
    aMilestone(3, '2026-03-17', { share: 0.3 }),
    aMilestone(4, '2026-04-11', { share: 0.2 }),
  ];
  const goal: Goal = { ...facts().goal, measure: { kind: 'milestones' } };
  const values = valuesByDay(goal, [], milestones, onDay(50));
  const now = { day: onDay(50), word: 'today' };
  return burnUp({
    start: goal.start,
    due: goal.due,
    now,
    line: planLine(goal, milestones, []),
    milestones,
    values,
    fan: [],
  });
}

it('shows the share done in steps against the plan in 40 columns', () => {
  expect(chart(aThesis(), lookAt(40))).toBe(
    picture(`
                             ▼ today
      100% ┤                 ┊               ·
           │                 ┊       ........│
           │                 ┊               │
           │                 ┊               │
       50% ┤              ●━━━˙˙˙˙˙˙˙        │
           │              ┃  ┊               │
           │       ●━━━━━━┛˙˙┊               │
        0% ┤━━━━━━━┛·        ┊               │
           └────────┬────────┬───────┬───────┴
            1 Jan 2026         due 11 Apr 2026
      ● day with a tick   ━ share done
      .·˙ plan line   ┬ a milestone is due
    `),
  );
  expect(chart(aThesis(), lookAt(40, true))).toBe(
    picture(`
                             v today
      100% +                 !               -
           |                 !       ........|
           |                 !               |
           |                 !               |
       50% +              o==='''''''        |
           |              |  !               |
           |       o======|''!               |
        0% +=======|-        !               |
           +________^________^_______^_______|
            1 Jan 2026         due 11 Apr 2026
      o day with a tick   = share done
      .-' plan line   ^ a milestone is due
    `),
  );
});

it('shows the share done in steps against the plan in 80 columns', () => {
  expect(chart(aThesis(), lookAt(80))).toBe(
    picture(`
                                                 ▼ today
      100% ┤                                     ┊                                   ·
           │                                     ┊                                   │
           │                                     ┊                 ˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙│
           │                                     ┊                                   │
           │                                     ┊                                   │
       50% ┤                              ●━━━━━━━˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙                  │
           │                              ┃      ┊                                   │
           │               ●━━━━━━━━━━━━━━┛......┊                                   │
           │               ┃                     ┊                                   │
        0% ┤━━━━━━━━━━━━━━━┛··                   ┊                                   │
           └──────────────────┬──────────────────┬─────────────────┬─────────────────┴
            1 Jan 2026                                                 due 11 Apr 2026
      ● day with a tick   ━ share done   .·˙ plan line   ┬ a milestone is due
    `),
  );
  expect(chart(aThesis(), lookAt(80, true))).toBe(
    picture(`
                                                 v today
      100% +                                     !                                   -
           |                                     !                                   |
           |                                     !                 ''''''''''''''''''|
           |                                     !                                   |
           |                                     !                                   |
       50% +                              o======='''''''''''''''''                  |
           |                              |      !                                   |
           |               o==============|......!                                   |
           |               |                     !                                   |
        0% +===============|--                   !                                   |
           +__________________^__________________^_________________^_________________|
            1 Jan 2026                                                 due 11 Apr 2026
      o day with a tick   = share done   .-' plan line   ^ a milestone is due
    `),
  );
});

it('shows the share done in steps against the plan in 200 columns', () => {
  expect(chart(aThesis(), lookAt(200))).toBe(
    picture(`
                                                                                                             ▼ today
      100% ┤                                                                                                 ┊                                                                                               ·
           │                                                                                                 ┊                                                                                               │
           │                                                                                                 ┊                                              .................................................│
           │                                                                                                 ┊                                                                                               │
           │                                                                                                 ┊                                                                                               │
           │                                                                                                 ┊                                                                                               │
       50% ┤                                                                               ●━━━━━━━━━━━━━━━━━━˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙                                                 │
           │                                                                               ┃                 ┊                                                                                               │
           │                                                                               ┃                 ┊                                                                                               │
           │                                       ●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙ ┊                                                                                               │
           │                                       ┃                                                         ┊                                                                                               │
        0% ┤━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛········                                                 ┊                                                                                               │
           └────────────────────────────────────────────────┬────────────────────────────────────────────────┬───────────────────────────────────────────────┬───────────────────────────────────────────────┴
            1 Jan 2026                                                                                                                                                                         due 11 Apr 2026
      ● day with a tick   ━ share done   .·˙ plan line   ┬ a milestone is due
    `),
  );
  expect(chart(aThesis(), lookAt(200, true))).toBe(
    picture(`
                                                                                                             v today
      100% +                                                                                                 !                                                                                               -
           |                                                                                                 !                                                                                               |
           |                                                                                                 !                                              .................................................|
           |                                                                                                 !                                                                                               |
           |                                                                                                 !                                                                                               |
           |                                                                                                 !                                                                                               |
       50% +                                                                               o==================''''''''''''''''''''''''''''''''''''''''''''''                                                 |
           |                                                                               |                 !                                                                                               |
           |                                                                               |                 !                                                                                               |
           |                                       o=======================================|'''''''''''''''' !                                                                                               |
           |                                       |                                                         !                                                                                               |
        0% +=======================================|--------                                                 !                                                                                               |
           +________________________________________________^________________________________________________^_______________________________________________^_______________________________________________|
            1 Jan 2026                                                                                                                                                                         due 11 Apr 2026
      o day with a tick   = share done   .-' plan line   ^ a milestone is due
    `),
  );
});

it('stays at the whole from the last milestone to the due day', () => {
  const early = [aMilestone(1, '2026-01-26', { share: 0.5 }), aMilestone(2, '2026-02-20', { share: 0.5 })];
  const goal: Goal = { ...facts().goal, measure: { kind: 'milestones' } };
  const it = {
    ...{ start: goal.start, due: goal.due, now: { day: onDay(20), word: 'today' } },
    ...{ line: planLine(goal, early, []), milestones: early, values: [], fan: [] },
  };
  expect(chart(burnUp(it), lookAt(40)).split('\n')[1]).toBe('100% ┤       ┊         ·················');
});

it('sees no more than the whole in a forecast', () => {
  const fan = [{ day: onDay(100), low: 0.8, mid: 1.1, high: 1.4 }];
  const { goal } = facts();
  const it = { start: goal.start, due: goal.due, now: { day: onDay(50), word: 'today' }, line: undefined };
  expect(chartSentences(burnUp({ ...it, milestones: [], values: [], fan })).at(-1)).toBe(
    'The forecast for 11 Apr 2026 is 100%, likely between 80% and 100%.',
  );
});

it('says the same in sentences', () => {
  expect(chartSentences(aThesis())).toEqual([
    'It went from 0% on 1 Jan 2026 to 50% on 11 Feb 2026, told by 2 days with a tick.',
    'The plan line is at 50% on 20 Feb 2026 and at 100% on 11 Apr 2026.',
  ]);
});

it('marks no day of a milestone that is split further, nor the due day once more', () => {
  const parts = [
    aMilestone(1, '2026-02-01'),
    aMilestone(2, '2026-01-15', { parentId: 'm1' }),
    aMilestone(3, '2026-04-11'),
  ];
  expect(ticksOf(parts, asDay('2026-04-11')).map(dayNumber)).toEqual([dayNumber(asDay('2026-01-15'))]);
});
