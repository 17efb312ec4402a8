import { Fault, type FaultKind } from '../domain/fault.js';

/** Where something stands in a text; both count from 1. */
export interface Place {
  readonly line: number;
  /** Of JSON the character, of CSV the field. */
  readonly column: number;
}

/** One thing that is wrong with a file, and where. */
export interface Mistake extends Place {
  readonly message: string;
  /** It only looks wrong: `--force` takes it as it is. */
  readonly doubt?: boolean;
}

/** How many mistakes are told; whoever has more mends these first. */
export const mostMistakes = 20;

/** What is wrong with a file; its message is the summary of the mistakes, which are told one by one before. */
export class Mistakes extends Fault {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[], more = false, hint = 'Mend the file and import it again.') {
    const doubtful = mistakes.every((m) => m.doubt === true);
    const kind: FaultKind = doubtful ? 'refused' : 'usage';
    const count = more ? `more than ${mistakes.length} mistakes` : plural(mistakes.length);
    super(
      kind,
      doubtful ? 'some of it looks wrong; nothing was imported' : `${count}; nothing was imported`,
      {
        hint: doubtful
          ? 'Add --force if it is right.'
          : mistakes.some((m) => m.doubt === true)
            ? `${hint} What only looks wrong, a day before the start or in the future, is taken with --force.`
            : hint,
      },
    );
    this.mistakes = mistakes;
  }
}

function plural(count: number): string {
  return count === 1 ? 'one mistake' : `${count} mistakes`;
}

/** Gathers mistakes up to the most that are told, and throws them together. */
export class MistakeList {
  readonly #found: Mistake[] = [];
  /** What to do about them, where that is not to mend the file. */
  hint: string | undefined;

  /** The place in the file of the goal that is being read: numbers of goals that are here would be taken for others. */
  goal: number | undefined;

  add(text: string, place: Place, doubt = false): void {
    const number = this.goal;
    const own = new RegExp(`\\bgoal ${number}\\b(?: itself)?`, 'g');
    const message = number === undefined ? text : text.replace(own, `goal ${number} of the file`);
    this.#found.push({ ...place, message, ...(doubt ? { doubt } : {}) });
    if (this.#found.length > mostMistakes)
      throw new Mistakes(this.#found.slice(0, mostMistakes), true, this.hint);
  }

  /** Runs a check; what it refuses becomes a mistake at that place, and the result is undefined. */
  try<T>(place: () => Place, check: () => T): T | undefined {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof Fault) || error instanceof Mistakes) throw error;
      this.add(bare(error.message), place());
      return undefined;
    }
  }

  /** Throws when there are any. */
  done(): void {
    if (this.#found.length > 0) throw new Mistakes(this.#found, false, this.hint);
  }
}

/** A sentence that was made for flags, as it reads in a file. */
function bare(message: string): string {
  return message.replace(/(^|\s)--(?=[a-z])/g, '$1').replace('"STATEMENT"', 'statement');
}
