import { type Answers, type Field, fields } from '../domain/goals/answers.js';

/** A finding of the check that was left as it is, and why; it holds while the answer is the same. */
export interface Aside {
  readonly rule: string;
  readonly field: Field;
  /** The answer that it was about. */
  readonly text: string;
  readonly reason: string;
}

/** What was answered so far, and where the interview stands. */
export interface Draft {
  readonly answers: Answers;
  /** The question that comes next; null when all were asked. */
  readonly next: Field | null;
  /** Answered by flags or a file: not asked again. */
  readonly given: readonly Field[];
  /** Findings of the check that were left as they are. */
  readonly aside?: readonly Aside[];
}

/** Where a draft is kept between two runs. Saving must be whole or not at all. */
export interface DraftBox {
  readonly load: () => string | undefined;
  readonly save: (text: string) => void;
  readonly drop: () => void;
  /** Puts a damaged draft out of the way and tells where it is now. */
  readonly setAside: () => string;
}

const version = 1;

export function draftText(draft: Draft): string {
  return `${JSON.stringify({ version, ...draft }, null, 2)}\n`;
}

/** The draft that a text holds; undefined when it is damaged. Fields that this version does not know are left out. */
export function draftFrom(text: string): Draft | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(raw) || raw['version'] !== version || !isRecord(raw['answers'])) return undefined;
  const { answers, next, given } = raw;
  if (!Array.isArray(given) || !(next === null || isField(next))) return undefined;
  const kept: { [F in Field]?: string } = {};
  for (const field of fields) {
    const text = Object.hasOwn(answers, field) ? answers[field] : undefined;
    if (text === undefined) continue;
    if (typeof text !== 'string') return undefined;
    kept[field] = text;
  }
  const aside = Array.isArray(raw['aside']) ? raw['aside'].filter(isAside) : [];
  return { answers: kept, next, given: given.filter(isField), aside };
}

function isAside(value: unknown): value is Aside {
  if (!isRecord(value)) return false;
  const { rule, field, text, reason } = value;
  return [rule, text, reason].every((part) => typeof part === 'string') && isField(field);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isField(value: unknown): value is Field {
  return (fields as readonly unknown[]).includes(value);
}
