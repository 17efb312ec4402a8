import type { Command } from 'commander';
import { whoseOf } from '../../../app/mentoring/whose.js';
import { backtestGoal, forecastGoal } from '../../../app/progress/forecast-goal.js';
import { Fault, usage } from '../../../domain/fault.js';
import { plural } from '../../../domain/number.js';
import { answerLines } from '../../../exchange/forecast-lines.js';
import { jsonLine } from '../../../render/json.js';
import { backtestText } from '../../../render/progress/backtest-text.js';
import { backtestJson, forecastJson } from '../../../render/progress/forecast-json.js';
import { forecastText } from '../../../render/progress/forecast-text.js';
import type { Context } from '../../context.js';
import { outInPieces } from '../../pieces.js';

interface ForecastFlags {
  readonly backtest?: boolean;
  readonly stdin?: boolean;
  readonly json?: boolean;
}

/** `mentor forecast <goal>`: where a goal is heading, with what certainty. */
export function forecast(program: Command, ctx: Context): void {
  program
    .command('forecast')
    .summary('Forecast whether a goal will meet its due day')
    .description(
      'Show the chance that a goal meets its due day, and the days by which it is there with a chance of 50 % and of 85 %, from its own check-ins. docs/forecast.md tells the method and how well it does.',
    )
    .argument('[goal]', 'its number, or the beginning of a word of its title')
    .option('--backtest', 'what it would have said 4, 8 and 12 weeks ago, beside what happened')
    .option('--stdin', 'answer goals given as JSON Lines on standard input; with --json')
    .option('--json', 'print JSON')
    .action((name: string | undefined, flags: ForecastFlags) => {
      if (flags.stdin === true) answerStdin(ctx, name, flags);
      else if (name === undefined)
        throw usage('name a goal to forecast', 'Type mentor forecast 3; mentor list shows the numbers.');
      else if (flags.backtest === true) {
        const it = backtestGoal(ctx.viewing(), name);
        const whose = whoseOf(ctx.viewing());
        if (flags.json === true) ctx.json('backtest', backtestJson(it, whose));
        else ctx.out(backtestText(it, ctx.look, ctx.today, whose));
      } else {
        const it = forecastGoal(ctx.viewing(), name);
        const whose = whoseOf(ctx.viewing());
        if (flags.json === true) ctx.json('forecast', forecastJson(it, ctx.today, whose));
        else ctx.out(forecastText(it, ctx.look, ctx.today, whose));
      }
    });
}

/** One answer, or one error, for each line of standard input; no file is opened. */
function answerStdin(ctx: Context, name: string | undefined, flags: ForecastFlags): void {
  if (name !== undefined || flags.backtest === true)
    throw usage(
      '--stdin takes no goal and no --backtest',
      'Type mentor forecast --stdin --json < goals.jsonl',
    );
  if (flags.json !== true)
    throw usage('--stdin answers in JSON Lines alone', 'Type mentor forecast --stdin --json < goals.jsonl');
  let lines = 0;
  let wrong = 0;
  const answers = function* (): Generator<string> {
    for (const { line, result } of answerLines(ctx.host.readInput())) {
      lines += 1;
      if (!result.ok) {
        wrong += 1;
        ctx.say(`line ${line}: ${result.error}`);
      }
      yield jsonLine(result.ok ? result.answer : { line, error: result.error });
    }
  };
  outInPieces(ctx.out, answers());
  if (wrong === 0) return;
  throw new Fault('failed', `${wrong} of ${plural(lines, 'line')} could not be answered`, {
    hint: 'Each has an error with its number in its place; the others are answered.',
  });
}
