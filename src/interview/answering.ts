import { type Day, isDay } from '../domain/day.js';
import { Fault, usage } from '../domain/fault.js';
import { type Answers, checkDays, type DayReader, type Field, read } from '../domain/goals/answers.js';
import { goesWith, measureImplied, refuseForeign } from '../domain/goals/needs.js';
import { checkTarget, thirdOf } from '../domain/goals/two-of-three.js';
import { shown } from '../domain/text.js';

/** How days are read: `quiet` for checks while a question is open, `echo` once for the answer that was taken. */
export interface DayReaders {
  readonly today: Day;
  readonly quiet: DayReader;
  readonly echo: DayReader;
}

/**
 * The answers with one more, as typed; what it makes void is dropped, and days become ISO days. An empty text takes the
 * answer away. Throws a usage Fault when the text cannot be read or does not go with the other answers.
 */
export function answered(
  answers: Answers,
  field: Field,
  text: string,
  days: DayReaders,
  echo = false,
): Answers {
  const next: { [F in Field]?: string } = { ...answers };
  const day = echo ? days.echo : days.quiet;
  const typed = text.trim();
  delete next[field];
  if (typed === '') return next;
  if (field === 'start') next.start = day(typed, field);
  else if (field === 'due') {
    const rate = rateIn(typed, answers);
    if (rate === undefined) next.due = day(typed, field);
    else next.rate = rate;
    if (rate === undefined && next.to !== undefined) delete next.rate;
  } else {
    const bare = field === 'rate' ? withoutUnit(typed, answers) : typed;
    if (field === 'unit' && /^\d/.test(bare))
      throw usage(`a unit is a word: "${shown(bare)}" begins with a number`, 'Type a word such as pages.');
    read[field](bare);
    next[field] = bare;
  }
  if (field === 'to' && next.due !== undefined) delete next.rate;
  const kind = measureImplied(next);
  if (field === 'measure' && kind !== undefined) dropForeign(next, kind);
  return next;
}

function dropForeign(
  answers: { [F in Field]?: string },
  kind: NonNullable<ReturnType<typeof measureImplied>>,
): void {
  for (const field of Object.keys(answers) as Field[]) if (!goesWith(field, kind)) delete answers[field];
}

/** Throws a usage Fault when answers that are there already cannot go together. */
function checkTogether(answers: Answers, days: DayReaders): void {
  const start = answers.start === undefined ? days.today : days.quiet(answers.start, 'start');
  if (answers.due !== undefined) checkDays(start, days.quiet(answers.due, 'due'));
  if (answers.from !== undefined && answers.to !== undefined)
    checkTarget(read.from(answers.from), read.to(answers.to));
  thirdOf(answers, days.today, days.quiet);
}

/** What is wrong with a text as the answer to a field, as a sentence; undefined when it will do. */
export function wrongWith(
  answers: Answers,
  field: Field,
  text: string,
  days: DayReaders,
): string | undefined {
  try {
    checkTogether(answered(answers, field, text, days), days);
    return undefined;
  } catch (error) {
    return sentence(error);
  }
}

/** A Fault as a sentence for somebody who is asked or edits a text: hints about flags are left out, fields bear no dashes. */
export function sentence(error: unknown): string {
  if (!(error instanceof Fault)) throw error;
  const message = asSentence(
    error.message.replace(/(^|\s)--(?=[a-z])/g, '$1').replace('"STATEMENT"', 'statement'),
  );
  const hint = error.hint;
  return hint === undefined || hint.includes('--') ? message : `${message} ${asSentence(hint)}`;
}

function asSentence(hint: string): string {
  return /[.!?]$/.test(hint) ? hint : `${hint}.`;
}

const aWeek = /\s*(?:\/|per|a|an|each)\s*w(?:ee)?k$/i;

/** The amount in `0.5 a week` or `0.5 km a week`, for a goal whose target is known; undefined for anything else. */
function rateIn(typed: string, answers: Answers): string | undefined {
  if (answers.to === undefined || !/^[+-]?[\d.]/.test(typed) || !aWeek.test(typed) || isDay(typed))
    return undefined;
  const rate = withoutUnit(typed, answers);
  read.rate(rate);
  return rate;
}

function withoutUnit(typed: string, answers: Answers): string {
  const bare = typed.replace(aWeek, '').trim();
  const unit = answers.unit?.trim().toLowerCase();
  if (unit === undefined || unit === '' || !bare.toLowerCase().endsWith(unit)) return bare;
  return bare.slice(0, -unit.length).trim();
}

/** Reads every answer that flags or a file gave: each alone, then together; days become ISO days. */
export function settled(answers: Answers, days: DayReaders): Answers {
  const result: { [F in Field]?: string } = {};
  for (const [field, text] of Object.entries(answers) as [Field, string][]) {
    if (field === 'start' || field === 'due') result[field] = days.echo(text, field);
    else {
      result[field] = field === 'rate' ? withoutUnit(text, answers) : text.trim();
      read[field](result[field]);
    }
  }
  const kind = measureImplied(result);
  if (kind !== undefined) {
    result.measure = kind;
    refuseForeign(result, kind);
  }
  checkTogether(result, days);
  return result;
}

/**
 * A check for an answer that is not seen and may be passed by; `wrong` is said to what cannot be read. It does not repeat
 * what was typed: somebody else may look on.
 */
export function checkUnseen(
  read: (text: string) => unknown,
  wrong: string,
): (text: string) => string | undefined {
  const check = checkBy(read);
  return (text) => (text.trim() === '' || check(text) === undefined ? undefined : wrong);
}

/** A check for the prompter from a function that throws a Fault for what it does not take. */
export function checkBy(read: (text: string) => unknown): (text: string) => string | undefined {
  return (text) => {
    try {
      read(text);
      return undefined;
    } catch (error) {
      return sentence(error);
    }
  };
}
