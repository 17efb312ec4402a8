import type { DemoTie } from './demo-tie.js';
import { withJonas } from './with-jonas.js';
import { withPriya } from './with-priya.js';
import { withRuth } from './with-ruth.js';

/** Maya's mentorships. */
export const ties: readonly DemoTie[] = [withJonas, withPriya, withRuth];

/** Days that a promise waits in them before it becomes easier. */
export const coolingOff = 7;

/** The mentorship in which a goal is kept. */
export function tieOf(statement: string): DemoTie | undefined {
  return ties.find((tie) => tie.kept.includes(statement));
}
