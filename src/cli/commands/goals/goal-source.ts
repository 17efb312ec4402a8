import { type GoalFile, goalFileFrom } from '../../../app/goals/goal-file.js';
import { Fault, usage } from '../../../domain/fault.js';
import type { Answers } from '../../../domain/goals/answers.js';
import { shown } from '../../../domain/text.js';
import { readNamed } from '../../files.js';
import type { Host } from '../../host.js';

/** The goal in a JSON file, or on standard input for `-`. What is no JSON is told with line and column. */
export async function goalFileIn(host: Host, file: string): Promise<GoalFile> {
  const name = file === '-' ? 'the standard input' : file;
  const text = readNamed(host, file, name);
  const { parseJson } = await import('../../../exchange/places.js');
  const { Mistakes } = await import('../../../exchange/mistakes.js');
  try {
    return goalFileFrom(parseJson(text));
  } catch (error) {
    const first = error instanceof Mistakes ? error.mistakes[0] : undefined;
    if (first === undefined) throw error;
    throw new Fault('usage', `${shown(name)}, line ${first.line}, column ${first.column}: ${first.message}`, {
      hint: 'Mend it and try again; nothing was saved.',
      cause: error,
    });
  }
}

/** Refuses an empty flag where a value makes the goal. */
export function refuseEmpty(answers: Answers, flag: (field: keyof Answers) => string): void {
  for (const [field, text] of Object.entries(answers) as [keyof Answers, string][]) {
    if (text.trim() === '') throw usage(`${flag(field)} is empty`, 'Leave it out, or give it a value.');
  }
}
