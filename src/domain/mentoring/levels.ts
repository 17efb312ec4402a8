import { usage } from '../fault.js';
import { cleanText, shorten, shown } from '../text.js';
import { anchorOf } from './scales.js';
import { type Scale, sessionScales } from './session.js';

/** The levels of reaching a goal, from -2 to 2. */
export const levelFields = ['muchLess', 'less', 'expected', 'more', 'muchMore'] as const;
export type LevelField = (typeof levelFields)[number];
export type Levels = Readonly<Record<LevelField, string>>;

/** How each level is called, and its flag without the dashes. */
export const levelNames: Readonly<Record<LevelField, string>> = {
  muchLess: 'much less than expected',
  less: 'less than expected',
  expected: 'as expected',
  more: 'more than expected',
  muchMore: 'much more than expected',
};

/** The order in which they are asked: what is expected first, the others around it. */
export const askedLevels: readonly LevelField[] = ['expected', 'more', 'muchMore', 'less', 'muchLess'];

/** The one check of a level; throws a usage Fault. */
export function readLevel(field: LevelField, text: string): string {
  return cleanText(text, { what: `the level "${levelNames[field]}"`, max: 300 });
}

/** Every scale on which a goal can be rated. */
export const scales: readonly Scale[] = ['attainment', ...sessionScales];

/** The scale that a word names, in any case; throws a usage Fault. */
export function readScale(word: string): Scale {
  const found = scales.find((scale) => scale.toLowerCase() === word.trim().toLowerCase());
  if (found !== undefined) return found;
  throw usage(`there is no scale "${shorten(shown(word.trim()), 40)}"`, `There are ${scales.join(', ')}.`);
}

/** What a value means on a scale, in words; for `attainment` those that were written for the goal. */
export function meaningOf(scale: Scale, value: number, levels: Levels | null): string {
  if (scale !== 'attainment') return anchorOf(scale, value);
  const field = levelFields[value + 2];
  return field === undefined || levels === null ? '' : levels[field];
}

/** Throws a usage Fault when two levels say the same, so that a rating could not tell them apart. */
export function refuseSame(levels: Levels): Levels {
  const words = levelFields.map((field) => levels[field].toLowerCase());
  if (new Set(words).size === words.length) return levels;
  throw usage('two levels say the same', 'Write five that can be told apart.');
}
