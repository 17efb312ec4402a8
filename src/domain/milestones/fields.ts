import { usage } from '../fault.js';
import { readNumber } from '../number.js';
import { cleanText, shorten, shown } from '../text.js';

/** The one check of each part of a milestone; throws a usage Fault. */
export const readMilestone = {
  title: (text: string): string => cleanText(text, { what: 'the title', max: 300 }),
  /** Nothing typed, or a dash, takes the definition of done away. */
  doneWhen: (text: string): string | null =>
    /^\s*-?\s*$/.test(text) ? null : cleanText(text, { what: 'the definition of done', max: 1000 }),
  target: (text: string): number => readNumber(text, 'the target'),
  /** A share in percent among others, as a share of one; one alone may be the whole. */
  share(text: string): number {
    const percent = readNumber(text, 'the share');
    if (percent <= 0 || percent > 100) {
      throw usage(`the share must be more than 0 and at most 100 percent, not "${shorten(shown(text), 40)}"`);
    }
    return percent / 100;
  },
  /** Percent of the whole goal, as a share of one. */
  weight(text: string): number {
    const percent = readNumber(text, 'the weight');
    if (percent <= 0 || percent >= 100) {
      throw usage(
        `the weight must be between 0 and 100 percent of the whole goal, not "${shorten(shown(text), 40)}"`,
        'Type a percentage such as 20.',
      );
    }
    return percent / 100;
  },
} as const;
