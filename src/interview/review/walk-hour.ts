import type { Hour, Move, Step } from './hour.js';
import { stepsOf } from './steps.js';

/**
 * Asks one question after the other until there is none left, or until the end of one group where only that is wanted.
 * Every question can be left by going back or by going past its part.
 */
export async function walkHour(hour: Hour, only?: string): Promise<void> {
  const within = (): Step[] => stepsOf(hour).filter((step) => only === undefined || step.group === only);
  let step = placeOf(hour.at, within());
  let title: string | undefined;
  const asked: string[] = [];
  while (step !== undefined) {
    if (step.key !== hour.at) hour.goTo(step.key);
    if (step.title !== title) {
      hour.say(hour.room.draw.heading(step.title, hour.time));
      const lead = step.lead?.(hour);
      if (lead !== undefined) hour.say(lead);
    }
    // Going on in the middle, what stood above the question is no longer to be seen.
    const recalled = title === undefined ? step.recall?.(hour) : undefined;
    if (recalled !== undefined) hour.say(recalled);
    title = step.title;
    const move = await step.ask(hour);
    const steps = within();
    const next = move === 'back' ? before(step, asked, steps) : after(step, move, steps);
    if (move !== 'back') asked.push(step.key);
    if (move === 'back' && next === undefined) {
      hour.say('This is the first question.');
      continue;
    }
    step = next;
  }
  if (only === undefined) hour.goTo(lookOver);
}

/** Where a session stands of which all was asked. */
export const lookOver = 'look-over';

/** The step that a draft names; where it is gone by now, the first that is left of its part, else of all. */
function placeOf(key: string, steps: readonly Step[]): Step | undefined {
  if (key === lookOver) return undefined;
  const part = key.slice(0, key.lastIndexOf('/'));
  return steps.find((step) => step.key === key) ?? steps.find((step) => step.part === part) ?? steps[0];
}

/** The question that was asked before, if it is still there; what was skipped is not met on the way back. */
function before(step: Step, asked: string[], steps: readonly Step[]): Step | undefined {
  for (let key = asked.pop(); key !== undefined; key = asked.pop()) {
    const found = steps.find((one) => one.key === key);
    if (found !== undefined && found.key !== step.key) return found;
  }
  return steps[placeIn(steps, step) - 1];
}

/** The step that follows a move; the steps may be others than before it. */
function after(step: Step, move: Exclude<Move, 'back'>, steps: readonly Step[]): Step | undefined {
  const at = placeIn(steps, step);
  switch (move) {
    case 'on':
      return steps[at + 1];
    case 'past-part':
      return steps.slice(at).find((one) => one.part !== step.part);
    case 'past-group':
      return steps.slice(at).find((one) => one.group !== step.group);
  }
}

function placeIn(steps: readonly Step[], step: Step): number {
  return Math.max(
    0,
    steps.findIndex((one) => one.key === step.key),
  );
}
