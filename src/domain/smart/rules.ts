import type { Rule } from './rule.js';
import { ACHIEVABLE } from './rules-achievable.js';
import { MEASURABLE } from './rules-measurable.js';
import { RELEVANT } from './rules-relevant.js';
import { SPECIFIC } from './rules-specific.js';
import { TIME_BOUND } from './rules-time.js';

/** Every rule on the wording of a goal, letter by letter. */
export const RULES: readonly Rule[] = [...SPECIFIC, ...MEASURABLE, ...ACHIEVABLE, ...RELEVANT, ...TIME_BOUND];
