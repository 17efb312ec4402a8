import { showNumber } from '../number.js';
import { shorten } from '../text.js';
import { type FactRule, someOf } from './facts-rule.js';

/** Rules on a goal among all that a person carries: the hours there are, and the areas they go to. */
export const LOAD: readonly FactRule[] = [
  {
    id: 'F12',
    letter: 'achievable',
    severity: 'warning',
    name: 'more hours promised than there are',
    uses: 'the hours a week of the active goals, and the hours you have, as the setting capacity tells; for an active goal that takes hours',
    reason: 'Your active goals together take more hours than you have, and this one is among them.',
    question: 'Which of them will you give fewer hours, or pause?',
    running: true,
    find: ({ goal, booked }) => {
      if (booked === null || goal.state !== 'active' || goal.hours === null) return undefined;
      const { hours, capacity, thin } = booked;
      if (hours <= capacity) return undefined;
      const told = `your active goals take ${showNumber(hours)} hours a week, this one ${showNumber(goal.hours)}, and you have ${showNumber(capacity)}`;
      if (thin === undefined) return told;
      const which =
        thin.goal.id === goal.id
          ? 'this one'
          : `goal ${thin.goal.number}, ${shorten(thin.goal.statement, 40)}`;
      return `${told}; to thin first: ${which} (${thin.because})`;
    },
  },
  {
    id: 'F13',
    letter: 'relevant',
    severity: 'note',
    name: 'apart from the other goals',
    uses: 'the area of the goal, the areas of the other running goals, and whether any other goal, running or closed, was ever in its area',
    reason: 'It stands apart from the areas that your other goals are in.',
    question: 'How does it relate to what you are after there?',
    running: true,
    find: ({ goal, otherAreas, areaShared }) => {
      if (otherAreas.length === 0 || areaShared) return undefined;
      const own = goal.area === null ? 'it has no area' : `no other goal was ever in ${goal.area}`;
      return `${own}; your other running goals are in ${someOf(otherAreas)}`;
    },
  },
];
