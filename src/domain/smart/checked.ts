import { checkWords } from './check.js';
import { type Finding, LETTERS, type Letter, type Severity, type Span, type WordCheck } from './types.js';

/** Where a finding was made: in a text of no goal, in a part of a stored goal, or among its facts. */
export type CheckedPart = 'text' | 'statement' | 'details' | 'measure' | 'means' | 'reason' | 'due' | 'facts';

/** A finding with the part it was made in; of the words, or of a fact. */
export interface PartFinding {
  readonly rule: string;
  readonly letter: Letter;
  readonly severity: Severity;
  readonly part: CheckedPart;
  /** The whole text of the part; null for a fact. */
  readonly text: string | null;
  readonly span: Span | null;
  readonly reason: string;
  readonly question: string;
  readonly rewrite: string | null;
  /** The fact that was used: numbers and days; null for words. */
  readonly fact: string | null;
}

/** A finding that was put aside, and why. */
export interface PutAside extends PartFinding {
  readonly because: string;
}

/** On what a letter passes: words of a part. */
export interface Ground {
  readonly part: CheckedPart;
  readonly words: string;
}

/** The verdict on one letter. */
export interface CheckedLetter {
  readonly pass: boolean;
  /** Empty where the letter fails. */
  readonly on: readonly Ground[];
  readonly findings: readonly PartFinding[];
}

/** The verdict on a text or on a stored goal. */
export interface Checked {
  readonly letters: Readonly<Record<Letter, CheckedLetter>>;
  readonly putAside: readonly PutAside[];
  /** Set when it may be better left loose: as a learning goal, or as an open one. */
  readonly loose: 'learning' | 'open' | null;
}

/** A finding on words as a finding in a part. */
export function inPart(finding: Finding, part: CheckedPart, text: string): PartFinding {
  const { rule, letter, severity, span, reason, question, rewrite } = finding;
  return { rule, letter, severity, part, text, span, reason, question, rewrite: rewrite ?? null, fact: null };
}

/** The words on which the check of a text passes a letter. */
export function groundsIn(check: WordCheck, letter: Letter, part: CheckedPart, text: string): Ground[] {
  return (check.letters[letter].on ?? []).map(({ start, end }) => ({ part, words: text.slice(start, end) }));
}

/** Puts findings and grounds together: a letter passes when no error is left in it, and what was put aside counts no more. */
export function verdict(
  findings: readonly PartFinding[],
  grounds: (letter: Letter) => readonly Ground[],
  aside: ReadonlyMap<string, string>,
): Pick<Checked, 'letters' | 'putAside'> {
  const of = (letter: Letter): CheckedLetter => {
    const left = findings.filter((finding) => finding.letter === letter && !aside.has(finding.rule));
    const pass = !left.some((finding) => finding.severity === 'error');
    return { pass, on: pass ? grounds(letter) : [], findings: left };
  };
  return {
    letters: {
      specific: of('specific'),
      measurable: of('measurable'),
      achievable: of('achievable'),
      relevant: of('relevant'),
      timeBound: of('timeBound'),
    },
    putAside: findings.flatMap((finding) => {
      const because = aside.get(finding.rule);
      return because === undefined ? [] : [{ ...finding, because }];
    }),
  };
}

/** Checks a text that is no stored goal, letter by letter. */
export function checkText(text: string): Checked {
  const check = checkWords(text);
  const findings = LETTERS.flatMap((letter) =>
    check.letters[letter].findings.map((finding) => inPart(finding, 'text', text)),
  );
  return {
    ...verdict(findings, (letter) => groundsIn(check, letter, 'text', text), new Map()),
    loose: check.loose ?? null,
  };
}

/** The letters that fail. */
export function failing(checked: Checked): Letter[] {
  return LETTERS.filter((letter) => !checked.letters[letter].pass);
}
