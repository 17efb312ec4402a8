import type { Reader } from '../app/ports.js';
import { type Entry, weigh } from '../app/progress/check-in-drafts.js';
import { type Day, isDay } from '../domain/day.js';
import { Fault } from '../domain/fault.js';
import { direction, type Goal, type Id } from '../domain/goal.js';
import { readCheckIn } from '../domain/progress/check-in.js';
import { readLogValue, splitLine } from '../domain/progress/log-value.js';
import { shorten, shown } from '../domain/text.js';
import type { Prompter } from './prompter.js';

/** One line of a round, as it was typed; an empty one was passed by. */
export interface RoundAnswer {
  readonly goalId: Id;
  readonly day: Day;
  readonly line: string;
  /** What looked wrong about it and was said to be right. */
  readonly accepted: readonly string[];
}

export interface RoundRoom {
  readonly ask: Prompter;
  readonly store: Reader;
  readonly today: Day;
  /** The day that the answers are about. */
  readonly day: Day;
  /** Keeps what was answered so far; called after each answer. */
  readonly save: (answers: readonly RoundAnswer[]) => void;
}

/** A goal of the round with what is said of it: where it stands now. */
export interface Asked {
  readonly goal: Goal;
  readonly where: string;
  /** Whose it is, where it is somebody else's: `Ben: `. */
  readonly whose?: string;
}

const back = '<';

/** Asks one line for each goal that has no answer yet: a number and a sentence; Enter passes by, `<` goes back. */
export async function checkInRound(
  goals: readonly Asked[],
  before: readonly RoundAnswer[],
  room: RoundRoom,
): Promise<RoundAnswer[]> {
  const answers = [...before];
  const left = goals.filter(({ goal }) => !answers.some((a) => a.goalId === goal.id));
  if (left.length > 0)
    room.ask.say(
      'A number and a sentence in one line, such as: 12 felt good. Enter passes a goal by, < goes back.',
    );
  for (;;) {
    const asked = left[answers.length - before.length];
    if (asked === undefined) return answers;
    const answer = await oneLine(asked, room);
    if (answer !== back) answers.push(answer);
    else if (answers.length > before.length) answers.pop();
    else {
      room.ask.say('This is the first question.');
      continue;
    }
    room.save(answers);
  }
}

async function oneLine({ goal, where, whose = '' }: Asked, room: RoundRoom): Promise<RoundAnswer | '<'> {
  const { day } = room;
  for (;;) {
    const line = await room.ask.text({
      message: `${goal.number} ${whose}${shorten(shown(goal.statement), 50)}: ${where}. ${question(goal)}`,
      check: (text) => (text.trim() === back ? undefined : wrongWith(goal, text, room)),
    });
    if (line.trim() === back) return back;
    const answer = { goalId: goal.id, day, line: line.trim(), accepted: [] as readonly string[] };
    const doubts = doubtsOf(goal, answer, room);
    if (doubts.length === 0) return answer;
    if (await room.ask.confirm({ message: `${doubts.join('; ')}. Is it right?`, preset: false }))
      return { ...answer, accepted: doubts };
  }
}

function doubtsOf(goal: Goal, answer: Pick<RoundAnswer, 'line' | 'day'>, room: RoundRoom): readonly string[] {
  const entry = entryOf(goal, answer);
  return entry === undefined ? [] : weigh(room.store, entry, room.today).doubts;
}

function question(goal: Goal): string {
  const { measure } = goal;
  switch (measure.kind) {
    case 'number':
      if (measure.reading === 'level') return 'Where are you now?';
      return direction(measure) === 1 ? 'How much came to it?' : 'How much came off?';
    case 'habit':
      return measure.unit === null ? 'How many times since?' : 'How much since?';
    case 'learning':
      return 'How many ways did you try?';
    case 'milestones':
      return 'How is it going?';
    case 'yes-no':
      return 'Is it done, yes or no?';
  }
}

/** The check-in that a line makes; undefined for a goal that was passed by. Throws a usage Fault. */
export function entryOf(goal: Goal, { line, day }: Pick<RoundAnswer, 'line' | 'day'>): Entry | undefined {
  const { value, note } = splitLine(goal, line);
  if (value === null && note === null) return undefined;
  return {
    goalId: goal.id,
    day,
    typed: value === null ? null : readLogValue(goal, value),
    note: note === null ? null : readCheckIn.note(note),
    confidence: null,
    evidence: null,
  };
}

function wrongWith(goal: Goal, line: string, room: RoundRoom): string | undefined {
  try {
    doubtsOf(goal, { line, day: room.day }, room);
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
  }
}

const version = 1;

/** Answers as the text of a draft file. */
export function roundText(answers: readonly RoundAnswer[]): string {
  return `${JSON.stringify({ version, answers }, null, 2)}\n`;
}

/** The answers that a draft file holds; none when it is damaged or of another version. */
export function roundFrom(text: string): RoundAnswer[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return [];
  }
  if (!isRecord(raw) || raw['version'] !== version || !Array.isArray(raw['answers'])) return [];
  const answers = raw['answers'].map(answerFrom);
  return answers.every((a) => a !== undefined) ? answers : [];
}

function answerFrom(raw: unknown): RoundAnswer | undefined {
  if (!isRecord(raw)) return undefined;
  const { goalId, day, line, accepted } = raw;
  if (typeof goalId !== 'string' || typeof line !== 'string' || typeof day !== 'string') return undefined;
  if (!isDay(day) || !Array.isArray(accepted)) return undefined;
  return { goalId, day, line, accepted: accepted.filter((a) => typeof a === 'string') };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
