import type { Owned, Whose } from '../../app/mentoring/whose.js';
import { ownerOf } from '../../domain/mentoring/mentorship.js';
import { shown } from '../../domain/text.js';

/** What a goal is called: its statement, with the name of its owner before it when it is somebody else's. */
export function titleOf(goal: Owned & { readonly statement: string }, whose: Whose): string {
  return `${ownerPrefix(goal, whose)}${shown(goal.statement)}`;
}

/** `Ben: ` before what is said of a goal of Ben's; nothing before what is said of one's own. */
export function ownerPrefix(goal: Owned, whose: Whose): string {
  return goal.personId === null ? '' : `${shown(whose.name(goal))}: `;
}

/** Whose a goal is and with whom it is kept, as a sentence; undefined for a goal of one's own that is kept alone. */
export function whoseInWords(goal: Owned, whose: Whose): string | undefined {
  const tie = whose.tie(goal);
  const name = shown(whose.name(goal));
  if (tie === undefined) return goal.personId === null ? undefined : `${name}'s goal`;
  const { mentorship, person } = tie;
  const kept = `mentorship ${mentorship.number}`;
  if (goal.personId !== null) return `${name}'s goal, kept in ${kept} with ${shown(whose.me)}`;
  return person === null ? `Kept in ${kept}, with oneself` : `Kept in ${kept} with ${shown(person.name)}`;
}

/** Whose a goal is, as `--json` shows it, and the number of the mentorship in which it is kept. */
export function whoseJson(
  goal: Owned,
  whose: Whose,
): {
  readonly owner: { readonly side: 'me' | 'them'; readonly name: string };
  readonly mentorship: number | null;
} {
  return {
    owner: { side: ownerOf(goal), name: whose.name(goal) },
    mentorship: whose.tie(goal)?.mentorship.number ?? null,
  };
}
