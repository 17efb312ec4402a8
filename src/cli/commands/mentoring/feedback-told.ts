import type { Said } from '../../../app/mentoring/said.js';
import type { Feedback } from '../../../domain/mentoring/feedback.js';
import { feedbackCard, feedbackJson } from '../../../render/mentoring/feedback-text.js';
import type { Context } from '../../context.js';

/** Tells feedback whole, after it was noted, answered or asked for. */
export function tellFeedback(
  ctx: Context,
  said: readonly Said<Feedback>[],
  flags: { readonly json?: boolean },
): void {
  if (flags.json === true) ctx.json('feedback', { feedback: said.map(feedbackJson), counts: [] });
  else ctx.out(said.map((one) => feedbackCard(one, ctx.look)).join('\n'));
}
