import type { Command } from 'commander';
import type { Context } from './context.js';

/** Declares a command on the program. */
export type Register = (program: Command, ctx: Context) => void;

export interface CommandEntry {
  readonly name: string;
  /** Another name, which its own file declares too. */
  readonly alias?: string;
  readonly group: string;
  readonly summary: string;
  /** It may ask something: where somebody is at the terminal, what asks is made ready. */
  readonly asks?: true;
  /**
   * It reads days as typed, in arguments or answers, or, where flags are named, in these alone: somebody at the terminal may
   * type them in free English then, whose reader costs a third of what a short command takes.
   */
  readonly readsDays?: true | readonly string[];
  readonly load: () => Promise<Register>;
}

const write = 'Write:';
const keep = 'Keep going:';
const see = 'See:';
const close = 'Close:';
const together = 'Together:';
const report = 'Report:';
const house = 'Housekeeping:';

/** Every command, in the order of the help. Only the invoked one's file is loaded. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'new',
    group: write,
    summary: 'Write a goal, in an interview or by flags',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/goals/new.js')).newGoal,
  },
  {
    name: 'edit',
    group: write,
    summary: 'Change a goal',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/goals/edit.js')).edit,
  },
  {
    name: 'check',
    group: write,
    summary: 'Check whether a goal is SMART, on words and on facts',
    asks: true,
    load: async () => (await import('./commands/smart/check.js')).check,
  },
  {
    name: 'split',
    group: write,
    summary: 'Split a goal into milestones',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/milestones/split.js')).split,
  },
  {
    name: 'milestone',
    group: write,
    summary: 'Add, edit, move, reorder or remove milestones',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/milestones/milestone.js')).milestone,
  },
  {
    name: 'replan',
    group: write,
    summary: 'Spread what is left over the days left, or move the due day',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/milestones/replan.js')).replan,
  },
  {
    name: 'today',
    group: keep,
    summary: 'Show what is due today and this week',
    load: async () => (await import('./commands/progress/today.js')).today,
  },
  {
    name: 'next',
    group: keep,
    summary: 'Show the one thing to do now, and why',
    load: async () => (await import('./commands/progress/next.js')).next,
  },
  {
    name: 'log',
    group: keep,
    summary: 'Check in: how far you have come',
    asks: true,
    readsDays: ['on'],
    load: async () => (await import('./commands/progress/log.js')).log,
  },
  {
    name: 'tick',
    group: keep,
    summary: 'Mark a milestone as done',
    asks: true,
    readsDays: ['on'],
    load: async () => (await import('./commands/milestones/tick.js')).tick,
  },
  {
    name: 'untick',
    group: keep,
    summary: 'Open a ticked milestone again',
    load: async () => (await import('./commands/milestones/untick.js')).untick,
  },
  {
    name: 'skip',
    group: keep,
    summary: 'Excuse a stretch of days: neither done nor failed',
    readsDays: true,
    load: async () => (await import('./commands/progress/skip.js')).skip,
  },
  {
    name: 'break',
    group: keep,
    summary: 'Plan days off, for one goal or for all',
    readsDays: true,
    load: async () => (await import('./commands/progress/break.js')).breakCommand,
  },
  {
    name: 'list',
    alias: 'ls',
    group: see,
    summary: 'List goals',
    readsDays: ['dueAfter', 'dueBefore'],
    load: async () => (await import('./commands/goals/list.js')).list,
  },
  {
    name: 'show',
    group: see,
    summary: 'Show a goal: card, milestones, progress, check-ins',
    load: async () => (await import('./commands/goals/show.js')).show,
  },
  {
    name: 'status',
    group: see,
    summary: 'Set the status of a goal by hand, until a day',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/progress/status.js')).status,
  },
  {
    name: 'forecast',
    group: see,
    summary: 'Forecast whether a goal will meet its due day',
    load: async () => (await import('./commands/progress/forecast.js')).forecast,
  },
  {
    name: 'history',
    group: see,
    summary: 'Show who changed what, when, from what to what',
    load: async () => (await import('./commands/history/history.js')).history,
  },
  {
    name: 'close',
    group: close,
    summary: 'Close a goal as achieved, missed or let go',
    asks: true,
    readsDays: ['on'],
    load: async () => (await import('./commands/goals/close.js')).close,
  },
  {
    name: 'pause',
    group: close,
    summary: 'Pause a goal',
    readsDays: ['on'],
    load: async () => (await import('./commands/goals/pause.js')).pause,
  },
  {
    name: 'resume',
    group: close,
    summary: 'Resume a paused goal',
    load: async () => (await import('./commands/goals/resume.js')).resume,
  },
  {
    name: 'reopen',
    group: close,
    summary: 'Open a closed goal again',
    load: async () => (await import('./commands/goals/reopen.js')).reopen,
  },
  {
    name: 'people',
    group: together,
    summary: 'Show who you know, and who helped whom',
    asks: true,
    readsDays: ['on'],
    load: async () => (await import('./commands/mentoring/people.js')).people,
  },
  {
    name: 'mentorship',
    group: together,
    summary: 'Begin, show, change and end a mentorship',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/mentoring/mentorship.js')).mentorship,
  },
  {
    name: 'review',
    group: together,
    summary: 'Hold a session together, prepare it, or show one',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/mentoring/review.js')).review,
  },
  {
    name: 'rate',
    group: together,
    summary: 'Rate a goal from -2 to 2, each side without seeing the other',
    asks: true,
    load: async () => (await import('./commands/mentoring/rate.js')).rate,
  },
  {
    name: 'feedback',
    group: together,
    summary: 'Keep what the two told each other, and what came of it',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/mentoring/feedback.js')).feedback,
  },
  {
    name: 'action',
    group: together,
    summary: 'Keep who does what by when',
    asks: true,
    readsDays: true,
    load: async () => (await import('./commands/mentoring/action.js')).action,
  },
  {
    name: 'scorecard',
    group: together,
    summary: 'Show a mentorship in counts: did it help?',
    load: async () => (await import('./commands/mentoring/scorecard.js')).scorecard,
  },
  {
    name: 'report',
    group: report,
    summary: 'Report the week',
    load: async () => (await import('./commands/reports/report.js')).report,
  },
  {
    name: 'export',
    group: report,
    summary: 'Write everything as JSON',
    load: async () => (await import('./commands/exchange/export.js')).exportCommand,
  },
  {
    name: 'import',
    group: report,
    summary: 'Read goals and check-ins from JSON or CSV',
    load: async () => (await import('./commands/exchange/import.js')).importCommand,
  },
  {
    name: 'undo',
    group: house,
    summary: 'Take back the last change, or a given one',
    load: async () => (await import('./commands/history/undo.js')).undo,
  },
  {
    name: 'config',
    group: house,
    summary: 'Show or change settings',
    load: async () => (await import('./commands/config.js')).config,
  },
  {
    name: 'demo',
    group: house,
    summary: 'Fill a database of its own with a year of examples',
    load: async () => (await import('./commands/demo.js')).demo,
  },
];
