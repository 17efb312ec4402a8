import { Fault } from '../domain/fault.js';
import type { ClosedState } from '../domain/goal.js';
import { readClosing } from '../domain/goals/closing.js';
import type { Prompter } from './prompter.js';

/** How it ended; what the facts say is offered first: its measure, and whether its due day has come. */
export function askOutcome(
  ask: Prompter,
  { reached, over }: { readonly reached: boolean; readonly over: boolean },
): Promise<ClosedState> {
  const missed = over ? 'its time is over and it is not there' : 'it will not be there by its due day';
  return ask.choose<ClosedState>({
    message: 'How did it end?',
    choices: [
      { value: 'achieved', label: 'achieved', hint: 'it is what you promised' },
      { value: 'missed', label: 'missed', hint: missed },
      { value: 'let-go', label: 'let go', hint: 'something else matters more now' },
    ],
    preset: reached ? 'achieved' : over ? 'missed' : 'let-go',
  });
}

/** What was learnt; what was said when it was asked before is offered. */
export function askLesson(ask: Prompter, before?: string): Promise<string> {
  return ask.text({
    message: 'What did you learn?',
    why: 'One sentence that will help your next goal: what worked, what got in the way.',
    ...(before === undefined ? {} : { preset: before }),
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
