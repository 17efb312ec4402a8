/**
 * JSON for programs: two blanks of indent, one final newline. Bidi controls and other characters that a terminal
 * would act on are written as escapes; they mean the same to a parser.
 */
export function json(value: unknown): string {
  return `${escapeHidden(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return `${escapeHidden(JSON.stringify(value))}\n`;
}

const hidden =
  /[\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** The escapes that {@link json} makes, in a JSON text. */
export function escapeHidden(text: string): string {
  return text.replace(hidden, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
