import type { Checked, Ground, PartFinding } from '../../domain/smart/checked.js';
import { LETTERS, type Letter, type Severity, type Span } from '../../domain/smart/types.js';
import { shorten } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { width } from '../width.js';

/** The letters as people read them. */
export const LETTER_NAMES: Readonly<Record<Letter, string>> = {
  specific: 'specific',
  measurable: 'measurable',
  achievable: 'achievable',
  relevant: 'relevant',
  timeBound: 'time-bound',
};

const MIN_WIDTH = 30;
const MAX_WIDTH = 120;

/** Puts spaces for whatever could steer a terminal; the length stays, so that spans still fit. */
function harmless(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => ' '.repeat(char.length));
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

function wrapped(text: string, columns: number, indent = ''): string[] {
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

const DEGREES: Readonly<Record<Severity, string>> = {
  error: '',
  warning: ' (worth a look)',
  note: ' (a thought)',
};

function heading({ rule, letter, severity }: PartFinding, failing = ''): string {
  return `${rule} ${LETTER_NAMES[letter]}${severity === 'error' ? failing : DEGREES[severity]}:`;
}

/** A finding as a compiler would print it: the words with carets, or the fact; the reason, the question, a wording. */
function diagnostic(finding: PartFinding, columns: number, { paint }: Look): string {
  const { severity, text, span, reason, question, rewrite, fact } = finding;
  const tone = severity === 'error' ? paint.bad : severity === 'warning' ? paint.strong : paint.dim;
  const head = heading(finding);
  const [first = '', ...rest] = wrapped(`${head} ${reason}`, columns);
  const lines = text === null || span === null ? [] : underlined(harmless(text), span, columns, tone);
  // The head is painted where it stands whole on the first line, which any width from forty on grants.
  lines.push(first.startsWith(head) ? tone(head) + first.slice(head.length) : first, ...rest);
  if (fact !== null) lines.push(...wrapped(harmless(fact), columns, '   '));
  lines.push(...wrapped(question, columns, '   ').map(paint.strong));
  if (rewrite !== null)
    lines.push(...wrapped(`Perhaps: ${harmless(rewrite)}`, columns, '   ').map(paint.dim));
  return lines.join('\n');
}

/** The same in sentences alone, for a screen reader. */
function spoken(finding: PartFinding, columns: number): string {
  const { part, text, span, reason, question, rewrite, fact } = finding;
  const where = part === 'text' ? '' : ` in the ${part}`;
  const words =
    text === null || span === null
      ? ''
      : ` About "${harmless(text.slice(span.start, span.end)).trim()}"${where}.`;
  const more = fact === null ? '' : ` The fact: ${harmless(fact)}.`;
  const wording = rewrite === null ? '' : ` Perhaps: ${harmless(rewrite)}`;
  return wrapped(
    `${heading(finding, ' fails')}${words} ${reason}${more} ${question}${wording}`.replace(/\s+/g, ' '),
    columns,
  ).join('\n');
}

function ground({ part, words }: Ground): string {
  const quoted = `"${shorten(harmless(words).replace(/\s+/g, ' ').trim(), 100)}"`;
  if (part === 'text' || part === 'statement') return quoted;
  return `${names[part]} ${quoted}`;
}

const names = {
  details: 'its details',
  measure: 'its measure',
  means: 'its means',
  reason: 'its reason',
  due: 'its days',
  facts: 'its facts',
} as const;

const LOOSE = {
  learning:
    'Leave this one loose: with a skill this new, promise ways to try and not a result (the measure "learning").',
  open: 'Leave this one loose: find out first, and promise a number when you know what is there.',
} as const;

/** One finding alone. */
export function findingText(finding: PartFinding, look: Look): string {
  const columns = columnsOf(look);
  return look.plain ? spoken(finding, columns) : diagnostic(finding, columns, look);
}

function columnsOf(look: Look): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.floor(look.width)));
}

/**
 * The findings as a terminal shows them: the words with carets, or the fact; the reason, the question, a wording. Then the
 * letters that pass and on what, what is ignored and why, and whether it is better left loose. Lines of at most the width.
 */
export function checkedText(checked: Checked, look: Look): string {
  const columns = columnsOf(look);
  const { paint } = look;
  const findings = LETTERS.flatMap((letter) => checked.letters[letter].findings);
  const blocks = findings.map((finding) => findingText(finding, look));
  const passed = LETTERS.filter((letter) => checked.letters[letter].pass).flatMap((letter) => {
    const on = checked.letters[letter].on.map(ground).join(', ');
    return wrapped(`${LETTER_NAMES[letter]} passes${on === '' ? '' : ` on ${on}`}`, columns).map(paint.good);
  });
  const aside = checked.putAside.flatMap(({ rule, because }) =>
    wrapped(`${rule} is ignored: ${harmless(because).replace(/\s+/g, ' ')}`, columns).map(paint.dim),
  );
  const loose =
    checked.loose === null
      ? []
      : wrapped(
          `${LOOSE[checked.loose]} docs/methods.md tells what is known about it, and how surely.`,
          columns,
        );
  for (const lines of [passed, aside, loose]) if (lines.length > 0) blocks.push(lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}
