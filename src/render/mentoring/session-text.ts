import type { SessionTold } from '../../app/mentoring/session-of.js';
import type { Look } from '../paint.js';
import { labelLines } from './label-lines.js';
import { sessionTitle, summaryLines } from './session-words.js';

/** A session in five lines under its heading, in both names. */
export function sessionText(told: SessionTold, look: Look): string {
  return labelLines(sessionTitle(told), summaryLines(told), look);
}
