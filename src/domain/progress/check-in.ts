import { readCount } from '../number.js';
import { cleanText } from '../text.js';

/** The one check of each part of a check-in besides its value; throws a usage Fault. */
export const readCheckIn = {
  note: (text: string): string => cleanText(text, { what: 'the note', max: 4000, lines: true }),
  confidence: (text: string): number => readCount(text, 'confidence', 0, 100),
  evidence: (text: string): string => cleanText(text, { what: 'evidence', max: 1000 }),
} as const;

/** Why somebody takes days off, pauses or reopens; null when nothing was said. */
export function readReason(text: string | undefined): string | null {
  return text === undefined ? null : cleanText(text, { what: 'because', max: 1000 });
}
