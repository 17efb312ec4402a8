import { sureThatICan } from '../domain/mentoring/mentorship.js';
import { readMentorship } from '../domain/mentoring/mentorship-answers.js';
import type { SelfRatingDue } from '../domain/mentoring/self-rating-due.js';
import type { SelfRatingGiven } from '../domain/mentoring/session-draft.js';
import { shown } from '../domain/text.js';
import { checkBy } from './answering.js';
import type { Prompter } from './prompter.js';

/** Asks one side for the self-ratings that are due; what was passed by is left out. `name` is harmless already. */
export async function askSelfRatings(
  ask: Prompter,
  name: string,
  due: SelfRatingDue,
): Promise<SelfRatingGiven[]> {
  const given: SelfRatingGiven[] = [];
  for (const skill of due.skills) {
    const text = await ask.text({
      message:
        skill === sureThatICan
          ? `${name}, how sure are you that you can do what you set out to, 0 to 10?`
          : `${name}, where do you stand in "${shown(skill)}", 0 to 10?`,
      why: 'Enter passes it by.',
      check: checkBy((typed) => (typed.trim() === '' ? undefined : readMentorship.sure(typed))),
    });
    if (text.trim() === '') continue;
    given.push({ side: due.side, phase: due.phase, skill, value: readMentorship.sure(text) });
  }
  return given;
}
