import type { RatedGoal } from '../../app/mentoring/rate-goal.js';
import type { Names } from '../../app/mentoring/said.js';
import { type Day, formatDayShort } from '../../domain/day.js';
import { levelFields, levelNames, meaningOf, scales } from '../../domain/mentoring/levels.js';
import { ownerOf } from '../../domain/mentoring/mentorship.js';
import { otherSide, type Side } from '../../domain/mentoring/person.js';
import { scaleNames, showRating } from '../../domain/mentoring/scales.js';
import type { Scale } from '../../domain/mentoring/session.js';
import { wideGap } from '../../domain/mentoring/views.js';
import { shorten, shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { wrap } from '../width.js';

/** The last views of a goal on a scale: both, or none while one of them is missing. */
export interface ScaleView {
  readonly scale: Scale;
  readonly day: Day | null;
  readonly me: number | null;
  readonly them: number | null;
  /** Who has rated while the other one has not. */
  readonly sealedBy: Side | null;
}

/** What is to be seen of the ratings of a goal: a view of one side stays sealed until the other one gave his. */
export function viewsOf({ ratings, alone, raters }: RatedGoal): ScaleView[] {
  return scales.flatMap((scale): ScaleView[] => {
    const own = raters.length === 1 ? alone.find((one) => one.scale === scale) : undefined;
    if (own !== undefined) return [{ scale, day: own.day, me: own.value, them: null, sealedBy: null }];
    const pair = ratings.pairs.findLast((one) => one.scale === scale);
    const sealed =
      raters.length === 1
        ? undefined
        : ratings.sealed.findLast((one) => one.scale === scale && one.sessionId === null);
    if (pair === undefined && sealed === undefined) return [];
    return [
      {
        scale,
        day: pair?.day ?? null,
        me: pair?.me ?? null,
        them: pair?.them ?? null,
        sealedBy: sealed?.side ?? null,
      },
    ];
  });
}

/** Both views side by side with the gap named, on the scales that were rated just now; a sealed one is not told. */
export function ratingText(rated: RatedGoal, on: readonly Scale[], names: Names, look: Look): string {
  return folded([headOf(rated), ...viewLines(rated, names, on)], look);
}

/** The levels of a goal, and under them what both think of it. */
export function levelsAndRatings(rated: RatedGoal, names: Names, look: Look): string {
  return levelsText(rated, look) + folded(viewLines(rated, names), look);
}

function headOf({ goal }: RatedGoal): string {
  return `Goal ${goal.number}, ${shorten(shown(goal.statement), 60)}`;
}

/** Lines that fit; a longer one goes on under its own beginning. */
function folded(lines: readonly string[], look: Look): string {
  return `${lines
    .map((line) => {
      const [indent = ''] = /^ */.exec(line) ?? [];
      return indent + wrap(line.slice(indent.length), look.width, `${indent}  `);
    })
    .join('\n')}\n`;
}

function viewLines(rated: RatedGoal, names: Names, on = scales): string[] {
  const views = viewsOf(rated).filter(({ scale }) => on.includes(scale));
  if (views.length === 0) return ['Nobody has rated it yet.'];
  return views.flatMap(({ scale, day, me, them, sealedBy }): string[] => {
    const told = rated.raters.flatMap((side) => {
      const value = side === 'me' ? me : them;
      if (value === null) return [];
      return [
        `  ${shown(names[side])} ${showRating(value)}: ${shown(meaningOf(scale, value, rated.levels))}`,
      ];
    });
    const gap = me === null || them === null ? [] : [`  ${gapInWords(Math.abs(me - them))}`];
    const sealed =
      sealedBy === null
        ? []
        : [
            `  ${shown(names[sealedBy])} has rated it${told.length > 0 ? ' anew' : ''}; it opens once ${shown(names[otherSide(sealedBy)])} has.`,
          ];
    return [`${labelOf(scale)}${day === null ? '' : `, ${formatDayShort(day)}`}`, ...told, ...gap, ...sealed];
  });
}

function gapInWords(gap: number): string {
  if (gap === 0) return 'Both see it the same.';
  return `${gap} apart${gap >= wideGap ? ': worth a talk' : ''}.`;
}

function labelOf(scale: Scale): string {
  return scale === 'attainment' ? 'Attainment' : scaleNames[scale];
}

/** The five levels of a goal, the highest first. */
export function levelsText(rated: RatedGoal, look: Look): string {
  const { levels } = rated;
  if (levels === null) return folded([`${headOf(rated)}: no levels are written yet.`], look);
  const lines = levelFields
    .map((field, i) => `${showRating(i - 2).padStart(2)}  ${levelNames[field]}: ${shown(levels[field])}`)
    .reverse();
  return folded([headOf(rated), ...lines, `Written on ${formatDayShort(levels.day)}.`], look);
}

/** The levels of a goal and the views that are open, as `--json` shows them. */
export function ratingJson(rated: RatedGoal, names: Names): Record<string, unknown> {
  const { goal, tie, levels } = rated;
  return {
    goal: goal.number,
    statement: goal.statement,
    mentorship: tie.mentorship.number,
    owner: { side: ownerOf(goal), name: names[ownerOf(goal)] },
    levels:
      levels === null
        ? null
        : {
            writtenOn: levels.day,
            muchLess: levels.muchLess,
            less: levels.less,
            expected: levels.expected,
            more: levels.more,
            muchMore: levels.muchMore,
          },
    views: viewsOf(rated),
  };
}
