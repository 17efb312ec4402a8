import { type Finding, LETTERS, type Letter, type Span, type WordCheck } from '../../domain/smart/types.js';
import { width } from '../width.js';

/** How words are set off; each function gets plain text and gives it back, painted or not. */
export interface FindingPaint {
  readonly bad: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
}

/** The letters as people read them. */
export const LETTER_NAMES: Readonly<Record<Letter, string>> = {
  specific: 'specific',
  measurable: 'measurable',
  achievable: 'achievable',
  relevant: 'relevant',
  timeBound: 'time-bound',
};

const MIN_WIDTH = 40;
const MAX_WIDTH = 120;

/** Puts spaces for whatever could steer a terminal; the length stays, so that spans still fit. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => ' '.repeat(char.length));
}

/** Cuts a text into lines that fit the width, as spans of the text; a word too long for a line is cut. */
function lineSpans(text: string, columns: number): Span[] {
  const lines: Span[] = [];
  let start = 0;
  let end = 0;
  for (const match of text.matchAll(/\S+/g)) {
    let from = match.index;
    const to = from + match[0].length;
    if (end > start && width(text.slice(start, to)) <= columns) {
      end = to;
      continue;
    }
    if (end > start) lines.push({ start, end });
    while (width(text.slice(from, to)) > columns) {
      let cut = from;
      for (const char of text.slice(from, to)) {
        if (cut > from && width(text.slice(from, cut + char.length)) > columns) break;
        cut += char.length;
      }
      lines.push({ start: from, end: cut });
      from = cut;
    }
    start = from;
    end = to;
  }
  if (end > start) lines.push({ start, end });
  return lines;
}

function wrapped(text: string, columns: number, indent: string): string[] {
  return lineSpans(text, columns - indent.length).map(({ start, end }) => indent + text.slice(start, end));
}

/** The lines of the text that hold the span, with carets under its words. */
function underlined(text: string, span: Span, columns: number, caret: (text: string) => string): string[] {
  const out: string[] = [];
  for (const line of lineSpans(text, columns)) {
    const start = Math.max(line.start, span.start);
    const end = Math.min(line.end, span.end);
    if (start >= end) continue;
    const gap = ' '.repeat(width(text.slice(line.start, start)));
    const carets = '^'.repeat(Math.max(1, width(text.slice(start, end))));
    out.push(text.slice(line.start, line.end), gap + caret(carets));
  }
  return out;
}

const DEGREES = { error: '', warning: ' (worth a look)', note: ' (a thought)' } as const;

function diagnostic(text: string, finding: Finding, columns: number, paint: FindingPaint): string {
  const tone =
    finding.severity === 'error' ? paint.bad : finding.severity === 'warning' ? paint.strong : paint.dim;
  const head = `${finding.rule} ${LETTER_NAMES[finding.letter]}${DEGREES[finding.severity]}:`;
  const [first = '', ...rest] = wrapped(`${head} ${finding.reason}`, columns, '');
  // The head is painted where it stands whole on the first line, which any width from forty on grants.
  const reason = first.startsWith(head) ? tone(head) + first.slice(head.length) : first;
  const lines = [...underlined(text, finding.span, columns, tone), reason, ...rest];
  lines.push(...wrapped(finding.question, columns, '   ').map(paint.strong));
  if (finding.rewrite !== undefined)
    lines.push(...wrapped(`Perhaps: ${harmless(finding.rewrite)}`, columns, '   ').map(paint.dim));
  return lines.join('\n');
}

/**
 * The findings on a goal's words as a terminal shows them: the sentence with carets under the words, the reason, the
 * question, a wording; then the letters that pass, with the words they pass on. Plain lines of at most `columns` columns.
 */
export function renderFindings(
  statement: string,
  check: WordCheck,
  columns: number,
  paint: FindingPaint,
): string {
  const fit = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.floor(columns)));
  const text = harmless(statement);
  const blocks: string[] = [];
  for (const letter of LETTERS)
    for (const finding of check.letters[letter].findings) blocks.push(diagnostic(text, finding, fit, paint));
  const passed: string[] = [];
  for (const letter of LETTERS) {
    const { pass, on = [] } = check.letters[letter];
    if (!pass) continue;
    const words = on.map(({ start, end }) => `"${text.slice(start, end)}"`).join(', ');
    const line = `${LETTER_NAMES[letter]} passes${words === '' ? '' : ` on ${words}`}`;
    passed.push(...wrapped(line, fit, '').map(paint.good));
  }
  if (passed.length > 0) blocks.push(passed.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}
