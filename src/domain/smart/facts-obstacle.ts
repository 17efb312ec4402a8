import { formatDayShort } from '../day.js';
import { shorten } from '../text.js';
import type { FactRule, GoalRecord } from './facts-rule.js';

// Each alternative is a run of plain words, so that the time grows with the length of the text and with nothing else.
const OBSTACLE =
  /\b(?:obstacles?|hurdles?|in (?:the|my|our) way|stops? me|stopped me|keeps? me from|kept me from|held me back|holds? me back|distracts? me|distracted me|no time|too tired|too busy|ran out of|run out of|excuses?|what may go wrong|what went wrong)\b/i;
const CUE = /\b(?:if|when|whenever|as soon as|in case|should|unless|each time|every time)\b/i;
const RESPONSE = /\b(?:then|i will|i'll|we will|we'll|i do|i go|i call|i take|i move|instead)\b/i;

/** The rule on obstacles that were named in words, in the goal or in the lesson of one like it. */
export const OBSTACLES: readonly FactRule[] = [
  {
    id: 'F11',
    letter: 'achievable',
    severity: 'warning',
    name: 'an obstacle without a plan',
    uses: 'details, means and notes of the goal, and lessons of closed goals in the same area, that name an obstacle in words',
    reason: 'An obstacle was named, and no sentence says what you will do when it comes.',
    question: 'If it happens, then what will you do?',
    running: true,
    find: (record) => {
      if (hasPlan(record)) return undefined;
      const named = obstacle(record);
      return named === undefined ? undefined : `${named.where}: "${shorten(named.text, 120)}"`;
    },
  },
];

/** Whether a sentence of the goal says what will be done when something happens. */
function hasPlan({ goal, checkIns }: GoalRecord): boolean {
  return [goal.details, goal.means, ...checkIns.slice(-20).map((c) => c.note)].some((text) =>
    sentences(text).some((sentence) => CUE.test(sentence) && RESPONSE.test(sentence)),
  );
}

function obstacle({ goal, checkIns, closed }: GoalRecord): { where: string; text: string } | undefined {
  const places: [string, string | null][] = [
    ['means', goal.means],
    ['details', goal.details],
    ...checkIns
      .slice(-20)
      .reverse()
      .map(({ day, note }): [string, string | null] => [`check-in of ${formatDayShort(day)}`, note]),
    ...closed
      .filter((one) => goal.area !== null && one.goal.area === goal.area)
      .map((one): [string, string | null] => [`lesson of goal ${one.goal.number}`, one.goal.lesson]),
  ];
  for (const [where, text] of places) {
    const found = sentences(text).find((sentence) => OBSTACLE.test(sentence));
    if (found !== undefined) return { where, text: found };
  }
  return undefined;
}

function sentences(text: string | null): string[] {
  return (text ?? '')
    .split(/[.!?\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
