import {
  askedLevels,
  type LevelField,
  type Levels,
  levelNames,
  meaningOf,
  readLevel,
} from '../domain/mentoring/levels.js';
import { scaleNames, scaleQuestions, showRating } from '../domain/mentoring/scales.js';
import type { Attainment, Scale } from '../domain/mentoring/session.js';
import { readSession } from '../domain/mentoring/session-checks.js';
import { shown } from '../domain/text.js';
import { checkBy, checkUnseen } from './answering.js';
import type { Prompter } from './prompter.js';

/** Asks for the levels that are not given yet; those of before are offered. */
export async function askLevels(
  ask: Prompter,
  given: Partial<Levels>,
  before: Attainment | null,
): Promise<Levels> {
  const levels: { [F in LevelField]?: string } = { ...given };
  for (const field of askedLevels) {
    if (levels[field] !== undefined) continue;
    const text = await ask.text({
      message: `What would be ${levelNames[field]}?`,
      ...(field === 'expected' ? { why: 'What anybody could see on the day, in a few words.' } : {}),
      ...(before === null ? {} : { preset: shown(before[field]) }),
      check: checkBy((typed) => readLevel(field, typed)),
    });
    levels[field] = readLevel(field, text);
  }
  const { muchLess = '', less = '', expected = '', more = '', muchMore = '' } = levels;
  return { muchLess, less, expected, more, muchMore };
}

/** Asks somebody what he thinks of a goal, scale by scale, without anybody seeing it. What is passed by is left out. */
export async function askRatings(
  ask: Prompter,
  name: string,
  scales: readonly Scale[],
  levels: Levels | null,
): Promise<{ [S in Scale]?: number }> {
  const values: { [S in Scale]?: number } = {};
  for (const scale of scales) {
    const text = await ask.hidden({
      message: `${name}: ${questionOf(scale)}`,
      why: [2, 1, 0, -1, -2]
        .map((value) => `${showRating(value)}: ${shown(meaningOf(scale, value, levels))}`)
        .join('\n'),
      check: checkUnseen(readSession.rating, 'Type -2, -1, 0, 1 or 2; Enter passes by.'),
    });
    if (text.trim() !== '') values[scale] = readSession.rating(text);
  }
  return values;
}

function questionOf(scale: Scale): string {
  return scale === 'attainment' ? 'How far did it come?' : `${scaleNames[scale]}: ${scaleQuestions[scale]}`;
}
