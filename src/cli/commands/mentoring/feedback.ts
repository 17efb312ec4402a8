import type { Command } from 'commander';
import { feedbackLedgers, feedbackNumbered, settleFeedback } from '../../../app/mentoring/feedback.js';
import { saidOne } from '../../../app/mentoring/said.js';
import { usage } from '../../../domain/fault.js';
import { readCount } from '../../../domain/number.js';
import {
  feedbackJson,
  ledgerJson,
  feedbackLedgers as ledgersText,
} from '../../../render/mentoring/feedback-text.js';
import type { Context } from '../../context.js';
import { type AnswerFlags, answerIt } from './feedback-answer.js';
import { type GiveFlags, giveIt } from './feedback-give.js';
import { tellFeedback } from './feedback-told.js';

interface Common {
  readonly json?: boolean;
}

interface ListFlags extends Common {
  readonly with?: string;
}

const which = 'its number in the list that mentor feedback shows';

/** `mentor feedback`: what the two told each other, and what came of it. */
export function feedback(program: Command, ctx: Context): void {
  const group = program
    .command('feedback')
    .summary('Keep what the two told each other, and what came of it')
    .description(
      'Keep feedback by situation, behaviour and impact, what its receiver made of it, and what was tried and kept. ' +
        'Alone, it shows the ledger: given and received, giving counted too.',
    );
  group
    .command('list', { isDefault: true })
    .description('Show the ledger, or one feedback whole.')
    .argument('[n]', which)
    .option('--with <name>', 'of the mentorship with this person, or with this number')
    .option('--json', 'print JSON')
    .action((n: string | undefined, flags: ListFlags) => {
      if (n === undefined) list(ctx, flags);
      else show(ctx, n, flags);
    });
  group
    .command('show')
    .description('Show one feedback whole.')
    .argument('<n>', which)
    .option('--json', 'print JSON')
    .action((n: string, flags: Common) => show(ctx, n, flags));
  group
    .command('give')
    .description(
      'Note what one of the two told the other. In a terminal it asks for a strength before a concern.',
    )
    .argument('[behaviour]', 'what was seen or heard')
    .option('--with <name>', 'in the mentorship with this person, or with this number')
    .option('--by <name>', 'who gives it, if not you')
    .option('--strength', 'it is something that went well')
    .option('--concern', 'it is something that could be different')
    .option('--situation <text>', 'when and where it was')
    .option('--impact <text>', 'what it led to')
    .option('--goal <goal>', 'the goal that it is about')
    .option('--on <day>', 'the day on which it was said, if not today')
    .option('--json', 'print JSON; never asks')
    .action((behaviour: string | undefined, flags: GiveFlags) => giveIt(ctx, behaviour, flags));
  group
    .command('answer')
    .description('Note what its receiver makes of a feedback.')
    .argument('<n>', which)
    .option('--accept', 'yes, that is so')
    .option('--try-until <day>', 'it is tried until this day')
    .option('--park', 'not now')
    .option('--disagree', 'it looks different from here')
    .option('--note <text>', 'a word on the answer')
    .option('--trust <0-10>', 'how sure the receiver is that the giver means well; private')
    .option('--json', 'print JSON; never asks')
    .action((n: string, flags: AnswerFlags) => answerIt(ctx, numberOf(n), flags));
  for (const outcome of ['kept', 'dropped'] as const) {
    group
      .command(outcome)
      .description(
        outcome === 'kept'
          ? 'What was tried or accepted is still done.'
          : 'What was tried or accepted is given up.',
      )
      .argument('<n>', which)
      .option('--json', 'print JSON')
      .action((n: string, flags: Common) =>
        tellFeedback(ctx, [settleFeedback(ctx.writing(), numberOf(n), outcome)], flags),
      );
  }
}

function show(ctx: Context, n: string, flags: ListFlags): void {
  if (flags.with !== undefined) throw usage('--with goes with the whole ledger', 'Leave out the number.');
  const deps = ctx.reading();
  tellFeedback(ctx, [saidOne(deps, feedbackNumbered(deps.store, numberOf(n)))], flags);
}

function list(ctx: Context, flags: ListFlags): void {
  const ledgers = feedbackLedgers(ctx.reading(), flags.with);
  if (flags.json === true) {
    ctx.json('feedback', {
      feedback: ledgers.flatMap(({ entries }) => entries.map(feedbackJson)),
      counts: ledgers.flatMap(ledgerJson),
    });
  } else if (ledgers.every(({ entries }) => entries.length === 0))
    ctx.say('There is no feedback yet. mentor feedback give notes the first.');
  else ctx.out(ledgersText(ledgers, ctx.look));
}

function numberOf(n: string): number {
  return readCount(n.replace(/^#/, ''), 'the number', 1, 1e9);
}
