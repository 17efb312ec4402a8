import { milestoneName } from '../../app/goals/find-goal.js';
import type { Owned, Whose } from '../../app/mentoring/whose.js';
import { type Day, formatDayWithWeekday } from '../../domain/day.js';
import type { Milestone } from '../../domain/goal.js';
import { plural, showNumber } from '../../domain/number.js';
import { statuses } from '../../domain/progress/standing.js';
import type { GoalWeek } from '../../domain/reports/goal-week.js';
import type { Named, Several, WeeklyReport } from '../../domain/reports/weekly-report.js';
import { shown } from '../../domain/text.js';
import { titleOf } from '../mentoring/whose-words.js';

/** The sentences of the weekly report that are not about one goal; text and Markdown say the same. */
export function heading({ week, between }: WeeklyReport): {
  title: string;
  days: string;
  unfinished: string | null;
} {
  return {
    title: `Week ${week.week}${between === null ? '' : `: ${namesOf(between).map(shown).join(' and ')}`}`,
    days: `${formatDayWithWeekday(week.from)} to ${formatDayWithWeekday(week.end)}`,
    unfinished: week.over
      ? null
      : `The week is not over. This is how it stands on ${formatDayWithWeekday(week.to)}.`,
  };
}

function namesOf({ me, them }: NonNullable<WeeklyReport['between']>): string[] {
  return them === null ? [me] : [them, me];
}

/** What a goal is called. In a report for the other one every goal bears the name of its owner, else those of others do. */
export function titled(
  goal: Owned & { readonly statement: string },
  { between }: WeeklyReport,
  whose: Whose,
): string {
  return between === null || goal.personId !== null
    ? titleOf(goal, whose)
    : `${shown(whose.me)}: ${shown(goal.statement)}`;
}

/** How many goals, by status; how much happened; how many kept what they promised. */
export function totals(report: WeeklyReport): string[] {
  const { ran, judged, counts, keys } = report;
  if (ran === 0) return ['No goals ran in this week.'];
  const words: (readonly [number, string])[] = [
    ...statuses.map((status) => [judged.byStatus[status], status] as const),
    [judged.paused, 'paused'],
    [judged.closed.achieved, 'achieved'],
    [judged.closed.missed, 'missed'],
    [judged.closed['let-go'], 'let-go'],
  ];
  const byStatus = words
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${showNumber(count)} ${word}`)
    .join(', ');
  const few = judged.goals < ran;
  return [
    few
      ? `${plural(ran, 'goal')} ran. Status is reckoned for the ${judged.goals} told here: ${byStatus}.`
      : `${plural(ran, 'goal')} ran: ${byStatus}.`,
    counts.checkIns === 0
      ? `No check-in, ${milestonesDone(counts.milestonesDone)}.`
      : `${plural(counts.checkIns, 'check-in')} on ${plural(counts.goalsCheckedIn, 'goal')}, ${milestonesDone(counts.milestonesDone)}.`,
    judged.promising === 0
      ? `Nothing was promised for this week${few ? ' by the goals told here' : ''}.`
      : `${plural(judged.promising, 'goal')}${few ? ' of those told here' : ''} promised something for the week; ` +
        `${judged.kept === 0 ? 'none' : showNumber(judged.kept)} did at least that.`,
    ...(keys.goals === 0
      ? []
      : [
          `Milestones of goals kept with somebody: ${showNumber(keys.claimed)} claimed, ${showNumber(keys.confirmed)} confirmed.`,
        ]),
  ];
}

function milestonesDone(count: number): string {
  return `${count === 0 ? 'no milestone' : plural(count, 'milestone')} done`;
}

/** What is not told, said plainly; null when all is. */
export function rest({ more }: WeeklyReport): string | null {
  if (more.goals === 0) return null;
  const quiet =
    more.quiet === 0
      ? 'each had a check-in in the week'
      : more.quiet === more.goals
        ? 'without a check-in in the week'
        : `${showNumber(more.quiet)} of them without a check-in in the week`;
  return `${plural(more.goals, 'more goal')} ran, ${quiet}. Tell more with --limit.`;
}

const silentAtMost = 20;

/** Goals that fell silent in the week, each with the day since when. */
export function silent(report: WeeklyReport, whose: Whose): string[] {
  const { wentSilent } = report;
  const lines = wentSilent.slice(0, silentAtMost).map((g) => {
    const since = g.standing.lastDay === null ? 'never checked in; started' : 'last check-in';
    return `${g.goal.number} ${titled(g.goal, report, whose)}: ${since} ${formatDayWithWeekday(g.silentSince ?? g.goal.start)}`;
  });
  const more = wentSilent.length - lines.length;
  return more > 0 ? [...lines, `and ${plural(more, 'more goal')}`] : lines;
}

/** What comes up to the end of the next week: its title, and a line for each goal that starts or is due. */
export function coming(report: WeeklyReport, whose: Whose): { title: string; lines: string[] } {
  const { week, starting, due } = report;
  const line = (what: string, day: (goal: Named) => Day, list: Several): string[] => [
    ...list.goals.map(
      (goal) => `${what} ${shortDay(day(goal))}: ${goal.number} ${titled(goal, report, whose)}`,
    ),
    ...(list.more ? [`and more that ${what === 'due' ? 'are due' : 'start'}; mentor list shows them`] : []),
  ];
  return {
    title: `${week.over ? 'Next week' : 'Up to the end of next week'} (to ${formatDayWithWeekday(week.coming.to)})`,
    lines: [...line('starts', (goal) => goal.start, starting), ...line('due', (goal) => goal.due, due)],
  };
}

/** `Wed 18 Nov`: a day whose year goes without saying. */
export function shortDay(day: Day): string {
  return formatDayWithWeekday(day).slice(0, -5);
}

/** `3.2 "First draft"`. */
export function milestoneLabel(g: GoalWeek, m: Milestone): string {
  return `${milestoneName(g.goal.number, m, g.milestones)} "${m.title}"`;
}

/** A change of an amount: `+3 km`, `-0.4 kg`. */
export function signed(amount: string, value: number): string {
  return value > 0 ? `+${amount}` : amount;
}
