import { asDay } from '../../../src/domain/day.js';
import type { Id } from '../../../src/domain/goal.js';
import type { Mentorship } from '../../../src/domain/mentoring/mentorship.js';
import { aGoal } from '../../goals.js';
import { aTie, type TieWith, within } from '../../ties.js';
import { aUser, type User } from '../../user.js';

export interface Pair {
  readonly mentor: User;
  readonly tie: Mentorship;
  readonly goal: Id;
}

/** Ada, whom Ana mentors since September, with goal 1, a half marathon of hers. */
export async function aPair(more: Partial<TieWith> = {}): Promise<Pair> {
  const mentor = aUser({ today: '2026-11-24' });
  // A first write makes the database.
  await mentor.ok('people', 'add', 'Zoe');
  const made = within(mentor, (w) => {
    const tie = aTie(w, { name: 'Ana', role: 'mentee', ...more });
    const { number: _, ...goal } = aGoal(w.newId(), {
      mentorshipId: tie.id,
      start: asDay('2026-09-01'),
    });
    return { tie, goal: w.insertGoal(goal).id };
  });
  return { mentor, ...made };
}

/** A text with every stretch of blanks and line breaks as one blank. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
