import type { Command } from 'commander';
import { ownerNamed, whoseOf } from '../../../app/mentoring/whose.js';
import { somethingWaits, type Today, todayView } from '../../../app/progress/today.js';
import { shown } from '../../../domain/text.js';
import { todayJson, todayText } from '../../../render/progress/today-text.js';
import type { Context } from '../../context.js';

interface TodayFlags {
  readonly for?: string;
  readonly json?: boolean;
}

/** `mentor today`: what is due today and this week, what waits, and the goals. */
export function today(program: Command, ctx: Context): void {
  program
    .command('today')
    .summary('Show what is due today and this week')
    .description(
      'Show what is overdue, due today and due this week, the session that is planned and what you promised in one, ' +
        'which goals wait for a check-in, and where the most urgent ones stand.',
    )
    .option('--for <name>', 'only the goals of this person; me: your own')
    .option('--json', 'print JSON')
    .action((flags: TodayFlags) => {
      showToday(ctx, flags);
    });
}

/** What `mentor today`, and `mentor` alone, shows. */
export function showToday(ctx: Context, flags: TodayFlags = {}): Today {
  const deps = ctx.viewing();
  const person = flags.for === undefined ? undefined : ownerNamed(deps.store, deps.who, flags.for);
  const view = todayView(deps, ctx.config.weekStart ?? 1, person);
  const whose = whoseOf(deps);
  if (flags.json === true) ctx.json('today', todayJson(view, whose));
  else if (view.active === 0 && !somethingWaits(view)) {
    const ofWhom = person === undefined ? {} : { person };
    const [paused] = deps.store.goals({ states: ['paused'], order: 'due', limit: 1, ...ofWhom });
    const count = deps.store.countGoals({ states: ['paused'], ...ofWhom });
    ctx.say(
      paused !== undefined
        ? `No active goals; ${count} ${count === 1 ? 'is' : 'are'} paused: mentor resume ${paused.number} takes ${count === 1 ? 'it' : 'one'} up again.`
        : person == null
          ? 'No active goals. Write one with mentor new, or see all with mentor list --all.'
          : `No active goals of ${shown(whose.name({ personId: person }))}. Write one with mentor new --for.`,
    );
  } else ctx.out(todayText(view, ctx.look, whose));
  return view;
}
