import type { Shown } from '../../app/goals/show-goal.js';
import { type Day, dayNumber, type Weekday } from '../../domain/day.js';
import { daysOff } from '../../domain/progress/days-off.js';
import { showValue } from '../../domain/progress/standing.js';
import { valuesByDay } from '../../domain/progress/values-by-day.js';
import { shown } from '../../domain/text.js';
import { burnUp, ticksOf } from '../milestones/burn-up.js';
import type { Look } from '../paint.js';
import { type Chart, chart } from '../progress/chart.js';
import { chartSentences } from '../progress/chart-sentence.js';
import { type HeatMap, heatMap, heatMapSentences } from '../progress/heat-map.js';
import { wrap } from '../width.js';

type Picture =
  | { readonly kind: 'chart'; readonly title: string; readonly chart: Chart }
  | { readonly kind: 'heat-map'; readonly title: string; readonly map: HeatMap };

/** The picture that fits a goal, under its title; nothing before its start, and for a yes-no goal without milestones. */
export function goalPicture(it: Shown, look: Look, today: Day, weekStart: Weekday): string {
  const picture = pictureOf(it, today, weekStart);
  if (picture === undefined) return '';
  const title = look.paint.strong(picture.title);
  const inner = { ...look, width: look.width - 2 };
  const { kind } = picture;
  const text = look.plain
    ? inLines(kind === 'chart' ? chartSentences(picture.chart) : heatMapSentences(picture.map), inner.width)
    : kind === 'chart'
      ? chart(picture.chart, inner)
      : heatMap(picture.map, inner);
  return `${title}\n${text.replace(/^(?=.)/gm, '  ')}`;
}

function inLines(sentences: readonly string[], columns: number): string {
  return sentences.map((sentence) => `${wrap(sentence, columns, '  ')}\n`).join('');
}

function pictureOf(it: Shown, today: Day, weekStart: Weekday): Picture | undefined {
  const { goal, milestones, standing, breaks } = it.row;
  const day = goal.closedOn ?? today;
  if (day <= goal.start) return undefined;
  const values = valuesByDay(goal, it.allCheckIns, milestones, day);
  const { measure } = goal;
  const tell = (value: number): string => shown(showValue(goal, value));
  const same = {
    start: goal.start,
    due: goal.due,
    now: { day, word: goal.closedOn === null ? 'today' : goal.state },
    line: standing.line,
    values,
    fan: it.fan ?? [],
  };
  switch (measure.kind) {
    case 'habit': {
      const amounts = it.allCheckIns.flatMap((c) =>
        c.value === null ? [] : [{ day: dayNumber(c.day), value: c.value }],
      );
      const map = {
        from: goal.start,
        to: day,
        amounts,
        off: daysOff(breaks, day),
        weekStart,
        tell,
      };
      return { kind: 'heat-map', title: 'Day by day', map };
    }
    case 'milestones':
    case 'yes-no':
      return milestones.length === 0
        ? undefined
        : { kind: 'chart', title: 'Share done against the plan', chart: burnUp({ ...same, milestones }) };
    case 'number':
    case 'learning': {
      const [from, to] = measure.kind === 'number' ? [measure.baseline, measure.target] : [0, measure.ways];
      return {
        kind: 'chart',
        title: 'Value against the plan',
        chart: {
          ...same,
          baseline: from,
          target: to,
          named: [to, from, values.at(-1)?.value ?? from],
          ticks: ticksOf(milestones, goal.due),
          tell,
          words: { value: 'value', point: 'check-in', points: 'check-ins', tick: 'a milestone is due' },
        },
      };
    }
  }
}
