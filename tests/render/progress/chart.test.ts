import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/day.js';
import { type Chart, chart } from '../../../src/render/progress/chart.js';
import { chartSentences } from '../../../src/render/progress/chart-sentence.js';
import { aChart, aFan, lookAt, onDay, picture } from './pictures.js';

const first = dayNumber(onDay(0));

/** A plan line from one day's value to another's. */
function straight(from: readonly [number, number], to: readonly [number, number]): Chart['line'] {
  const point = ([day, value]: readonly [number, number]) => ({ day: first + day, value });
  return { points: [point(from), point(to)], off: [] };
}

describe('a chart', () => {
  it('shows the value against the plan line, today and the due day, in 40 columns', () => {
    expect(chart(aChart(), lookAt(40))).toBe(
      picture(`
                                ▼ today
        100 km ┤                ┊            ..·
               │                ┊        ..·˙  │
               │                ┊ .....·˙      │
               │               .·˙             │
         50 km ┤           .·●━━━              │
               │       .·˙˙  ┃  ┊              │
               │  ●━━━●━━━━━━┛  ┊              │
          0 km ┤━━┛             ┊              │
               └───────────────────────────────┴
                1 Jan 2026       due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line
      `),
    );
  });

  it('and in 40 columns of ASCII', () => {
    expect(chart(aChart(), lookAt(40, true))).toBe(
      picture(`
                                v today
        100 km +                !            ..-
               |                !        ..-'  |
               |                ! .....-'      |
               |               .-'             |
         50 km +           .-o===              |
               |       .-''  |  !              |
               |  o===o======|  !              |
          0 km +==|             !              |
               +_______________________________|
                1 Jan 2026       due 11 Apr 2026
        o check-in   = value   .-' plan line
      `),
    );
  });

  it('is ten rows high in 80 columns; the plan line waits on days off', () => {
    expect(chart(aChart(), lookAt(80))).toBe(
      picture(`
                                                    ▼ today
        100 km ┤                                    ┊                               ..··
               │                                    ┊                        ..··˙˙˙   │
               │                                    ┊                ...··˙˙˙          │
               │                                    ┊  ...·········˙˙                  │
               │                                 ..··˙˙                                │
         50 km ┤                          ..·●━━━━━━━                                  │
               │                   ..··˙˙˙   ┃      ┊                                  │
               │           ...··˙˙˙          ┃      ┊                                  │
               │    .●━━━━━━━━●━━━━━━━━━━━━━━┛      ┊                                  │
          0 km ┤━━━━━┛                              ┊                                  │
               └───────────────────────────────────────────────────────────────────────┴
                1 Jan 2026                                               due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line
      `),
    );
    expect(chart(aChart(), lookAt(80, true))).toBe(
      picture(`
                                                    v today
        100 km +                                    !                               ..--
               |                                    !                        ..--'''   |
               |                                    !                ...--'''          |
               |                                    !  ...---------''                  |
               |                                 ..--''                                |
         50 km +                          ..-o=======                                  |
               |                   ..--'''   |      !                                  |
               |           ...--'''          |      !                                  |
               |    .o========o==============|      !                                  |
          0 km +=====|                              !                                  |
               +_______________________________________________________________________|
                1 Jan 2026                                               due 11 Apr 2026
        o check-in   = value   .-' plan line
      `),
    );
  });

  it('is twelve rows high in 200 columns', () => {
    expect(chart(aChart(), lookAt(200))).toBe(
      picture(`
                                                                                                                ▼ today
        100 km ┤                                                                                                ┊                                                                                      ......···
               │                                                                                                ┊                                                                       .....······˙˙˙˙        │
               │                                                                                                ┊                                                       ......······˙˙˙˙                       │
               │                                                                                                ┊                                        ......····˙˙˙˙˙                                       │
               │                                                                                                ┊      ....·····˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙˙                                                      │
               │                                                                                       ....······˙˙˙˙˙˙                                                                                        │
         50 km ┤                                                                      ......··●━━━━━━━━━━━━━━━━━━                                                                                              │
               │                                                       ......·····˙˙˙˙        ┃                 ┊                                                                                              │
               │                                        .....····˙˙˙˙˙˙                       ┃                 ┊                                                                                              │
               │                        ....······˙˙˙˙●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                 ┊                                                                                              │
               │         ....●━━━━━━━━━━━━━━━━━━━━━━━━┛                                                         ┊                                                                                              │
          0 km ┤━━━━━━━━━━━━━┛                                                                                  ┊                                                                                              │
               └───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┴
                1 Jan 2026                                                                                                                                                                       due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line
      `),
    );
    expect(chart(aChart(), lookAt(200, true))).toBe(
      picture(`
                                                                                                                v today
        100 km +                                                                                                !                                                                                      ......---
               |                                                                                                !                                                                       .....------''''        |
               |                                                                                                !                                                       ......------''''                       |
               |                                                                                                !                                        ......----'''''                                       |
               |                                                                                                !      ....-----'''''''''''''''''''''''''                                                      |
               |                                                                                       ....------''''''                                                                                        |
         50 km +                                                                      ......--o==================                                                                                              |
               |                                                       ......-----''''        |                 !                                                                                              |
               |                                        .....----''''''                       |                 !                                                                                              |
               |                        ....------''''o=======================================|                 !                                                                                              |
               |         ....o========================|                                                         !                                                                                              |
          0 km +=============|                                                                                  !                                                                                              |
               +_______________________________________________________________________________________________________________________________________________________________________________________________|
                1 Jan 2026                                                                                                                                                                       due 11 Apr 2026
        o check-in   = value   .-' plan line
      `),
    );
  });

  it('shows a forecast as a fan with a middle, and a while beyond the due day', () => {
    expect(chart(aChart({ fan: aFan }), lookAt(80))).toBe(
      picture(`
                                            ▼ today
        100 km ┤                            ┊                     ░░░░░.··░░░░░░░░░░▒▒▒▒
               │                            ┊                ░░░░..·˙˙˙░░░░░▒▒▒▒▒▒▒▒░░░░
               │                            ┊          ░░░░..··˙˙░▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░
               │                            ┊  ...·······˙˙▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░
               │                          ..··˙▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░
         50 km ┤                     .·●━━━━━                            │
               │               ..·˙˙˙  ┃    ┊                            │
               │         ..··˙˙        ┃    ┊                            │
               │    ●━━━━━━●━━━━━━━━━━━┛    ┊                            │
          0 km ┤━━━━┛                       ┊                            │
               └─────────────────────────────────────────────────────────┴──────────────
                1 Jan 2026                                 due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line   ░ forecast, ▒ its middle
      `),
    );
    expect(chart(aChart({ fan: aFan }), lookAt(80, true))).toBe(
      picture(`
                                            v today
        100 km +                            !                     :::::.--::::::::::++++
               |                            !                ::::..-''':::::++++++++::::
               |                            !          ::::..--'':++++++++++::::::::::::
               |                            !  ...-------''+++++++::::::::::::::::::::::
               |                          ..--'++++++++:::::::::::::::::::::
         50 km +                     .-o=====                            |
               |               ..-'''  |    !                            |
               |         ..--''        |    !                            |
               |    o======o===========|    !                            |
          0 km +====|                       !                            |
               +_________________________________________________________|______________
                1 Jan 2026                                 due 11 Apr 2026
        o check-in   = value   .-' plan line   : forecast, + its middle
      `),
    );
  });

  it('shows of a forecast far beyond the target no more than a quarter of the way', () => {
    const far = [
      { day: onDay(50), low: 50, mid: 50, high: 50 },
      { day: onDay(100), low: 180, mid: 200, high: 212 },
    ];
    expect(chart(aChart({ fan: far }), lookAt(80))).toBe(
      picture(`
                                                    ▼ today
        125 km ┤                                    ┊              ░▒▒▒▒░░             │
               │                                    ┊           ░▒▒▒░░░                │
        100 km ┤                                    ┊        ░▒▒▒░░              ...···˙
               │                                    ┊     ▒▒▒▒░         ...····˙˙      │
               │                                    ┊ ░▒▒..........··˙˙˙               │
         50 km ┤                             ●━━━━━━━·˙˙˙                              │
               │                       ...···┃˙     ┊                                  │
               │              ..····˙˙˙      ┃      ┊                                  │
               │     ●━━━━━━━━●━━━━━━━━━━━━━━┛      ┊                                  │
          0 km ┤━━━━━┛                              ┊                                  │
               └───────────────────────────────────────────────────────────────────────┴
                1 Jan 2026                                               due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line   ░ forecast, ▒ its middle
      `),
    );
  });

  it('leaves the year of the start out before it leaves out the due day', () => {
    expect(chart(aChart({ fan: aFan }), lookAt(40))).toBe(
      picture(`
                            ▼ today
        100 km ┤            ┊         ░░.·░░░▒▒▒
               │            ┊      ░..·˙░▒▒▒▒░░░
               │            ┊  ...·˙▒▒▒▒▒░░░░░░░
               │            .·˙▒▒▒▒░░░░░░░░░░░░
         50 km ┤         .●━━            │
               │     .·˙˙ ┃ ┊            │
               │  ●━━●━━━━┛ ┊            │
          0 km ┤━━┛         ┊            │
               └─────────────────────────┴──────
                1 Jan      due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line
        ░ forecast, ▒ its middle
      `),
    );
    expect(chart(aChart({ fan: aFan }), lookAt(40, true))).toBe(
      picture(`
                            v today
        100 km +            !         ::.-:::+++
               |            !      :..-':++++:::
               |            !  ...-'+++++:::::::
               |            .-'++++::::::::::::
         50 km +         .o==            |
               |     .-'' | !            |
               |  o==o====| !            |
          0 km +==|         !            |
               +_________________________|______
                1 Jan      due 11 Apr 2026
        o check-in   = value   .-' plan line
        : forecast, + its middle
      `),
    );
  });

  it('goes on to today when the due day is over', () => {
    expect(chart(aChart({ now: { day: onDay(110), word: 'today' } }), lookAt(40))).toBe(
      picture(`
                                         today ▼
        100 km ┤                           .·  ┊
               │                       ..·˙ │  ┊
               │                 ....·˙     │  ┊
               │             .··˙           │  ┊
         50 km ┤          .·●━━━━━━━━━━━━━━━━━━━
               │      .·˙˙  ┃               │  ┊
               │  ●━━━●━━━━━┛               │  ┊
          0 km ┤━━┛                         │  ┊
               └────────────────────────────┴───
                1 Jan 2026    due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line
      `),
    );
  });

  it('shows a goal that goes down, with a step back', () => {
    const down = aChart({
      line: straight([0, 100], [100, 0]),
      baseline: 100,
      values: [
        { day: first + 10, value: 96 },
        { day: first + 30, value: 60 },
        { day: first + 45, value: 75 },
      ],
      named: [0, 100, 75],
    });
    expect(chart(down, lookAt(40))).toBe(
      picture(`
                                ▼ today
        100 km ┤━━━●━━━━━┓      ┊              │
               │   ˙··.  ┃      ┊              │
         75 km ┤       ˙˙┃..  ●━━              │
               │         ●━━━━┛.┊              │
               │                ˙··.           │
               │                ┊   ˙˙·..      │
               │                ┊        ˙··.  │
          0 km ┤                ┊            ˙˙·
               └───────────────────────────────┴
                1 Jan 2026       due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line
      `),
    );
  });

  it('begins the plan line where a replan did, and marks the days of milestones', () => {
    const replanned = aChart({ line: straight([40, 15], [100, 100]), ticks: [onDay(25), onDay(75)] });
    expect(chart(replanned, lookAt(40))).toBe(
      picture(`
                                ▼ today
        100 km ┤                ┊             .·
               │                ┊          .·˙ │
               │                ┊       .·˙    │
               │                ┊   ..·˙       │
         50 km ┤             ●━━━.··           │
               │             ┃.·˙              │
               │  ●━━━●━━━━━━┛  ┊              │
          0 km ┤━━┛             ┊              │
               └────────┬──────────────┬───────┴
                1 Jan 2026       due 11 Apr 2026
        ● check-in   ━ value   .·˙ plan line
        ┬ a milestone is due
      `),
    );
  });

  it('shows each day of a goal of a few days', () => {
    const short = aChart({
      due: onDay(4),
      now: { day: onDay(2), word: 'today' },
      line: straight([0, 0], [4, 4]),
      values: [{ day: first + 1, value: 1 }],
      named: [4, 0, 1],
    });
    expect(chart(short, lookAt(40))).toBe(
      picture(`
                               ▼ today
        4 km ┤                 ┊           ·····
             │                 ┊               │
             │                 ┊   ˙˙˙˙˙˙˙˙    │
             │                 ┊               │
             │             ˙˙˙˙˙˙˙˙            │
        1 km ┤     ...●━━━━━━━━━               │
             │        ┃        ┊               │
        0 km ┤━━━━━━━━┛        ┊               │
             └─────────────────────────────────┴
              1 Jan 2026          due 5 Jan 2026
        ● check-in   ━ value   .·˙ plan line
      `),
    );
  });

  it('draws one value alone in the middle', () => {
    expect(chart(aChart({ line: undefined, values: [{ day: first + 3, value: 0 }] }), lookAt(40))).toBe(
      picture(`
                               ▼ today
             │                 ┊               │
             │                 ┊               │
             │                 ┊               │
        0 km ┤━●━━━━━━━━━━━━━━━━               │
             │                 ┊               │
             │                 ┊               │
             │                 ┊               │
             │                 ┊               │
             └─────────────────────────────────┴
              1 Jan 2026         due 11 Apr 2026
        ● check-in   ━ value
      `),
    );
  });

  it('names values without their unit where it is too long, and huge ones by their size', () => {
    const thesis = chart(aChart({ tell: (value) => `${value} pages of the thesis` }), lookAt(40));
    expect(thesis).toContain('\n100 ┤');
    expect(thesis).toContain('\n 50 ┤');
    const huge = chart(aChart({ values: [{ day: first + 9, value: -123456789e5 }] }), lookAt(40));
    expect(huge).toContain('\n-1.2e+13 ┤');
  });

  it('leaves out what is no number', () => {
    const odd = aChart({
      values: [...aChart().values, { day: first + 45, value: Number.NaN }],
      fan: [{ day: onDay(60), low: 1, mid: Number.POSITIVE_INFINITY, high: 2 }],
    });
    expect(chart(odd, lookAt(40))).toBe(chart(aChart(), lookAt(40)));
  });

  it('paints values, forecast and marks, and needs no colour to tell them apart', () => {
    const look = lookAt(80);
    const tagged = (tag: string) => (text: string) => `<${tag}>${text}</${tag}>`;
    const painted = chart(aChart({ fan: aFan }), {
      ...look,
      paint: { ...look.paint, dim: tagged('dim'), accent: tagged('accent') },
    });
    expect(painted).toContain(' 0 km ┤<accent>━━━━┛</accent>                       <dim>┊</dim>  ');
    expect(painted).toContain('..··˙<dim>▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░</dim>\n');
    expect(painted.replace(/<[^>]*>/g, '')).toBe(chart(aChart({ fan: aFan }), look));
  });
});

describe('a chart in sentences', () => {
  it('says where the value went, what was planned and what is forecast for the due day', () => {
    expect(chartSentences(aChart({ fan: aFan }))).toEqual([
      'It went from 0 km on 1 Jan 2026 to 50 km on 11 Feb 2026, told by 3 check-ins.',
      'The plan line is at 55.6 km on 20 Feb 2026 and at 100 km on 11 Apr 2026.',
      'The forecast for 11 Apr 2026 is 80 km, likely from 60 km to past its target of 100 km.',
    ]);
  });

  it('says when nothing was told, and only the end of the plan once it is over', () => {
    expect(chartSentences(aChart({ values: [], now: { day: onDay(110), word: 'today' } }))).toEqual([
      'It began at 0 km on 1 Jan 2026; nothing was told since.',
      'The plan line is at 100 km on 11 Apr 2026.',
    ]);
    expect(
      chartSentences(
        aChart({ values: [], line: undefined, fan: [{ day: onDay(120), low: 1, mid: 2, high: 3 }] }),
      ),
    ).toEqual([
      'It began at 0 km on 1 Jan 2026; nothing was told since.',
      'The forecast for 1 May 2026 is 2 km, likely between 1 km and 3 km.',
    ]);
  });

  it('names the smaller edge first, and what lies past the target without how far', () => {
    const said = (low: number, mid: number, high: number, more: Partial<Chart> = {}): string | undefined =>
      chartSentences(aChart({ fan: [{ day: onDay(100), low, mid, high }], ...more })).at(-1);
    const down = { baseline: 90, target: 80 };
    expect(said(84.9, 82.1, 80.5, down)).toBe(
      'The forecast for 11 Apr 2026 is 82.1 km, likely between 80.5 km and 84.9 km.',
    );
    expect(said(84.9, 79, 75.9, down)).toBe(
      'The forecast for 11 Apr 2026 is past its target of 80 km, likely at most 84.9 km.',
    );
    expect(said(90, 160, 300)).toBe(
      'The forecast for 11 Apr 2026 is past its target of 100 km, likely at least 90 km.',
    );
    expect(said(183, 198, 212)).toBe(
      'The forecast for 11 Apr 2026 is past its target of 100 km, and so is all that is likely.',
    );
  });
});
