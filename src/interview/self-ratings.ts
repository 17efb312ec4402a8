import { sureThatICan } from '../domain/mentoring/mentorship.js';
import type { SelfRatingDue } from '../domain/mentoring/self-rating-due.js';
import { readSession } from '../domain/mentoring/session-checks.js';
import type { SelfRatingGiven } from '../domain/mentoring/session-draft.js';
import { shown } from '../domain/text.js';
import { checkUnseen } from './answering.js';
import type { Prompter } from './prompter.js';

/** How a side sees itself, the same wherever it is asked; not to be seen by the other one, whom it would sway. */
export function selfRatingQuestion(
  name: string,
  skill: string,
): {
  readonly message: string;
  readonly why: string;
  readonly read: (text: string) => number;
  readonly wrong: string;
} {
  return {
    message:
      skill === sureThatICan
        ? `${name}, how sure are you that you can do what you set out to, 0 to 10?`
        : `${name}, where do you stand in "${shown(skill)}", 0 to 10?`,
    why: `Only for ${name} to see while it is typed. 0: not at all, 10: fully.`,
    read: readSession.skill,
    wrong: 'It is a whole number from 0 to 10.',
  };
}

/** Asks one side for the self-ratings that are due; what was passed by is left out. `name` is harmless already. */
export async function askSelfRatings(
  ask: Prompter,
  name: string,
  due: SelfRatingDue,
): Promise<SelfRatingGiven[]> {
  const given: SelfRatingGiven[] = [];
  for (const skill of due.skills) {
    const { message, why, read, wrong } = selfRatingQuestion(name, skill);
    const text = await ask.hidden({
      message,
      why: `${why} Enter passes it by.`,
      check: checkUnseen(read, wrong),
    });
    if (text.trim() === '') continue;
    given.push({ side: due.side, phase: due.phase, skill, value: read(text) });
  }
  return given;
}
