import { type FeedbackWords, giveFeedback, ledgerOfTie } from '../../../app/mentoring/feedback.js';
import { namesOf, placeFor } from '../../../app/mentoring/said.js';
import { sideNamed } from '../../../app/mentoring/side-named.js';
import { usage } from '../../../domain/fault.js';
import type { FeedbackKind } from '../../../domain/mentoring/feedback.js';
import { otherSide } from '../../../domain/mentoring/person.js';
import { readSession } from '../../../domain/mentoring/session-checks.js';
import { shown } from '../../../domain/text.js';
import { askFeedback, askKind } from '../../../interview/feedback.js';
import type { Prompter } from '../../../interview/prompter.js';
import { countsInWords } from '../../../render/mentoring/feedback-text.js';
import { askerFor } from '../../asker.js';
import type { Context } from '../../context.js';
import { tellFeedback } from './feedback-told.js';

export interface GiveFlags {
  readonly json?: boolean;
  readonly with?: string;
  readonly by?: string;
  readonly strength?: boolean;
  readonly concern?: boolean;
  readonly situation?: string;
  readonly impact?: string;
  readonly goal?: string;
  readonly on?: string;
}

/** `mentor feedback give`: what one of the two told the other. */
export async function giveIt(ctx: Context, behaviour: string | undefined, flags: GiveFlags): Promise<void> {
  const ask = askerFor(ctx, flags);
  const on = flags.on === undefined ? ctx.today : ctx.pastDay(flags.on, '--on');
  const deps = ctx.writing();
  const { tie } = placeFor(deps, flags);
  const giver = flags.by === undefined ? 'me' : sideNamed(tie, flags.by, deps);
  const receiver = shown(namesOf(tie, deps)[tie.person === null ? giver : otherSide(giver)]);
  const words =
    behaviour === undefined
      ? await asked(ask, receiver, flags)
      : [{ ...wordsFrom(behaviour, flags), kind: kindOf(flags) ?? (await kindAsked(ask, receiver)) }];
  if (words.length === 0) {
    ctx.say('Nothing was noted.');
    return;
  }
  const given = giveFeedback(deps, { ...flags, day: on }, words);
  tellFeedback(ctx, given, flags);
  if (flags.json !== true) for (const line of countsInWords(ledgerOfTie(deps, tie))) ctx.say(line);
}

function wordsFrom(behaviour: string, { situation, impact }: GiveFlags): Omit<FeedbackWords, 'kind'> {
  return {
    behaviour: readSession.behaviour(behaviour),
    situation: situation === undefined ? null : readSession.situation(situation),
    impact: impact === undefined ? null : readSession.impact(impact),
  };
}

/** A strength comes before a concern; either can be passed by. */
async function asked(
  ask: Prompter | undefined,
  name: string,
  flags: GiveFlags,
): Promise<readonly FeedbackWords[]> {
  const kind = kindOf(flags);
  if (ask === undefined || flags.situation !== undefined || flags.impact !== undefined) {
    throw usage(
      'what was seen or heard is missing',
      'Type mentor feedback give TEXT --strength, or --concern; --situation and --impact tell more.',
    );
  }
  const strength = await askFeedback(ask, 'strength', name);
  const concern = kind === 'strength' ? undefined : await askFeedback(ask, 'concern', name);
  return [strength, concern].filter((one) => one !== undefined);
}

function kindAsked(ask: Prompter | undefined, name: string): Promise<FeedbackKind> {
  if (ask === undefined)
    throw usage('it is not said what kind of feedback it is', 'Give --strength or --concern.');
  return askKind(ask, name);
}

function kindOf(flags: GiveFlags): FeedbackKind | undefined {
  if (flags.strength === true && flags.concern === true)
    throw usage('--strength and --concern do not go together', 'Give each on its own.');
  if (flags.strength === true) return 'strength';
  return flags.concern === true ? 'concern' : undefined;
}
