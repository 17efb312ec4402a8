import { Fault, usage } from '../fault.js';
import { type Answers, type DayReader, type Field, fields } from '../goals/answers.js';
import { showNumber } from '../number.js';
import type { Part } from './amount.js';
import { type GoalSentence, type Rate, readSentence } from './sentence.js';

/** One answer that a sentence gave, with the words it was read from; without words where they only imply it. */
export interface UnderstoodPart {
  readonly field: Field;
  readonly value: string;
  readonly words: Part | undefined;
  /** The reading that was taken where the words allow another: `end of May` for "by May". */
  readonly readAs?: string;
}

/** Words that gave no answer, which part they would have been, and why. */
export interface Unread {
  readonly field: Field;
  readonly words: string;
  readonly why: Fault;
}

/** What a sentence says about a goal, as answers. */
export interface Understood {
  readonly parts: readonly UnderstoodPart[];
  readonly answers: Answers;
  /** Words of the due day that are no day, or an amount that a habit has no place for. */
  readonly unread: Unread | undefined;
}

/** Doings whose amounts add up from nothing: "read 24 books", "lose ten pounds". */
const ADDS_UP =
  /^(?:lose|save|earn|read|write|collect|sell|publish|post|make|call|visit|meet|learn|memori[sz]e|complete|finish|solve|send|attend|give|donate|plant|paint|draw|cook|watch|interview|review|fix|apply)\b/i;
/** Words before an amount that make a level of it: "to 40", "under 50 minutes". */
const TO_LEVEL = /\b(?:to|under|below|above|over|least|most|in|within|at)\s*$/i;
/** Words before a stretch of time that ends with it: "in May" and "by May" end with May. */
const SPANS = /^(?:|by|in|within|during|over|throughout|until|till|through|for|this)$/;

/** The answers that a sentence gives, each with its words. */
export function answersIn(sentence: string, readDay: DayReader): Understood {
  const read = readSentence(sentence);
  const due = read.due === undefined ? undefined : dueIn(read.due, readDay);
  const found = new Map<Field, UnderstoodPart>();
  const put = (field: Field, value: string | undefined, words?: Part): void => {
    if (value !== undefined && value !== '') found.set(field, { field, value, words });
  };
  if (read.statement !== undefined) put('statement', capital(read.statement.text), read.statement);
  put('measure', read.measure);
  if (read.measure === 'number') putNumber(sentence, read, put);
  if (read.measure === 'habit' && read.rate !== undefined) putHabit(read, read.rate, put);
  if (read.hours !== undefined) put('hours', String(read.hours.value), read.hours);
  if (due !== undefined && !(due instanceof Fault))
    found.set('due', { field: 'due', value: due.day, words: read.due, ...(due.as && { readAs: due.as }) });
  const [way] = read.means ?? [];
  put('means', read.means?.map((means) => means.text).join('; '), way);
  if (read.reason !== undefined) put('relevant', read.reason.text, read.reason);
  const parts = fields.flatMap((field) => found.get(field) ?? []);
  return {
    parts,
    answers: Object.fromEntries(parts.map(({ field, value }) => [field, value])),
    unread:
      due instanceof Fault && read.due !== undefined
        ? { field: 'due', words: read.due.text, why: due }
        : amountLost(read),
  };
}

/** How much each time ("500 words a day"): a habit counts the times alone. */
function amountLost({ measure, target, unit, rate, hours }: GoalSentence): Unread | undefined {
  if (measure !== 'habit' || target === undefined || rate === undefined || hours !== undefined)
    return undefined;
  if (target.value === rate.times) return undefined;
  const words = unit === undefined ? target.text : `${target.text} ${unit.text}`;
  const often = timesOf(rate);
  const week = often?.per === 'week' ? ` --rate ${showNumber(target.value * often.times)}` : ' --rate';
  const why = usage(
    `"${words}" is left out: a habit counts times, not how much`,
    `To count it, say --measure number --reading total${week}, which is an amount a week.`,
  );
  return { field: 'to', words, why };
}

type Put = (field: Field, value: string | undefined, words?: Part) => void;

function putNumber(sentence: string, read: GoalSentence, put: Put): void {
  const { target, baseline, unit } = read;
  // Of a change alone ("by 20%") neither end is known.
  if (target === undefined) return;
  put('unit', unit?.text, unit);
  put('to', String(target.value), target);
  if (baseline !== undefined) put('from', String(baseline.value), baseline);
  else if (ADDS_UP.test(read.statement?.text ?? '') && !TO_LEVEL.test(sentence.slice(0, target.start))) {
    put('from', '0');
    put('reading', 'total');
  }
}

function putHabit(read: GoalSentence, rate: Rate, put: Put): void {
  const often = timesOf(rate);
  if (often === undefined) return;
  if (read.target?.value === rate.times) put('unit', read.unit?.text, read.unit);
  put('times', String(often.times), rate);
  put('per', often.per, rate);
}

/** A rate as whole times a week or month; undefined where it is neither. */
function timesOf({ times, per, every }: Rate): { times: number; per: 'week' | 'month' } | undefined {
  const a = (per === 'day' ? times * 7 : times) / every;
  if (per === 'quarter' || per === 'year' || !Number.isInteger(a) || a < 1) return undefined;
  return { times: a, per: per === 'day' ? 'week' : per };
}

interface DueRead {
  readonly day: string;
  readonly as: string | undefined;
}

/** The due day as ISO and, where they are not the words themselves, as what they were read; or the Fault that says why its words are no day. A stretch of time ends with its last day. */
function dueIn(due: Part & { readonly lead: string }, readDay: DayReader): DueRead | Fault {
  const text = due.text.replace(/\byear[- ]end\b/i, 'end of the year').replace(/^the\s+/i, '');
  const tries = SPANS.test(due.lead) ? [text, `end of ${text}`] : [text];
  let why = new Fault('usage', 'due is empty');
  for (const [i, words] of tries.entries()) {
    try {
      return { day: readDay(words, 'due'), as: i === 0 ? undefined : words };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (i === 0) why = error;
    }
  }
  return why;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
