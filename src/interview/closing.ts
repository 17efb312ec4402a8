import { Fault } from '../domain/fault.js';
import type { ClosedState } from '../domain/goal.js';
import { readClosing } from '../domain/goals/closing.js';
import type { Prompter } from './prompter.js';

/** How it ended; what the measure says is offered first. */
export function askOutcome(ask: Prompter, reached: boolean): Promise<ClosedState> {
  return ask.choose<ClosedState>({
    message: 'How did it end?',
    choices: [
      { value: 'achieved', label: 'achieved', hint: 'it is what you promised' },
      { value: 'missed', label: 'missed', hint: 'its time is over and it is not there' },
      { value: 'let-go', label: 'let go', hint: 'something else matters more now' },
    ],
    preset: reached ? 'achieved' : 'missed',
  });
}

/** What was learnt. */
export function askLesson(ask: Prompter): Promise<string> {
  return ask.text({
    message: 'What did you learn?',
    why: 'One sentence that will help your next goal: what worked, what got in the way.',
    check: checkOf(readClosing.lesson),
  });
}

/** What comes in its place. */
export function askInstead(ask: Prompter): Promise<string> {
  return ask.text({
    message: 'What comes instead?',
    why: 'Letting go makes room for something; it may be rest.',
    check: checkOf(readClosing.instead),
  });
}

function checkOf(read: (text: string) => string): (text: string) => string | undefined {
  return (text) => {
    try {
      read(text);
      return undefined;
    } catch (error) {
      if (error instanceof Fault) return error.message;
      throw error;
    }
  };
}
