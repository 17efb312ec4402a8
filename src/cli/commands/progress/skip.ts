import type { Command } from 'commander';
import { addDaysOff } from '../../../app/progress/add-days-off.js';
import { readReason } from '../../../domain/progress/check-in.js';
import { spanInWords } from '../../../domain/progress/days-off-check.js';
import { daysOffJson, dueInsideText } from '../../../render/progress/days-off-text.js';
import { wrap } from '../../../render/width.js';
import type { Context } from '../../context.js';
import { presentWeek, readSpan } from '../../days.js';

interface SkipFlags {
  readonly because?: string;
  readonly json?: boolean;
}

/** `mentor skip`: a stretch of days that is neither done nor failed. */
export function skip(program: Command, ctx: Context): void {
  program
    .command('skip')
    .summary('Excuse a stretch of days: neither done nor failed')
    .description('Excuse a stretch of days of a goal, by default the present week: neither done nor failed.')
    .argument('<goal>', 'the goal')
    .argument('[days...]', 'the days, e.g. 2026-12-24..2027-01-02, today, "next week"')
    .option('--because <text>', 'why, for yourself')
    .option('--json', 'print JSON')
    .action((goal: string, days: string[], flags: SkipFlags) => {
      const span = days.length === 0 ? presentWeek(ctx) : readSpan(ctx, days.join(' '), 'days');
      const added = addDaysOff(ctx.writing(), {
        kind: 'skip',
        goal,
        span,
        reason: readReason(flags.because),
      });
      const number = added.goal?.number ?? null;
      if (flags.json === true) {
        ctx.json('days-off', { daysOff: [daysOffJson(added.added, number, null)] });
        return;
      }
      const line = `Skipped ${spanInWords(span)} on goal ${number}: neither done nor failed; the plan line waits.`;
      ctx.out(`${wrap(line, ctx.look.width, '  ')}\n`);
      ctx.out(dueInsideText(added.dueInside, ctx.look));
    });
}
