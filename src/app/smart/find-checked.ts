import { Fault } from '../../domain/fault.js';
import type { Goal } from '../../domain/goal.js';
import { findGoal } from '../goals/find-goal.js';
import type { Reader } from '../ports.js';

/**
 * The stored goal that was named, or undefined when the words name none and are a text to check. A number is always a goal.
 * Words that name several goals are refused with the candidates, as everywhere.
 */
export function goalNamed(store: Reader, words: string): Goal | undefined {
  const name = words.trim();
  const number = /^#?\d{1,15}$/.test(name);
  if (!number && store.goalsNamed(name).length === 0) return undefined;
  try {
    return findGoal(store, name);
  } catch (error) {
    if (number || !(error instanceof Fault)) throw error;
    throw new Fault(error.kind, error.message, {
      hint: 'Name one by its number, or add --text to check the words themselves.',
      cause: error,
    });
  }
}
