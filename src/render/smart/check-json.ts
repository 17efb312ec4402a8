import type { Whose } from '../../app/mentoring/whose.js';
import type { Goal } from '../../domain/goal.js';
import type { Checked, CheckedLetter, PartFinding } from '../../domain/smart/checked.js';
import type { LineAnswer } from '../../domain/smart/lines.js';
import { LETTERS } from '../../domain/smart/types.js';
import { whoseJson } from '../mentoring/whose-words.js';

/** What was checked: a stored goal, or a text. */
export type CheckedThing = { readonly goal: Goal; readonly whose: Whose } | { readonly text: string };

/** The check of a text or a stored goal as `--json` shows it. */
export function checkJson(checked: Checked, of: CheckedThing): Record<string, unknown> {
  return {
    goal:
      'goal' in of
        ? { number: of.goal.number, statement: of.goal.statement, ...whoseJson(of.goal, of.whose) }
        : null,
    text: 'text' in of ? of.text : null,
    letters: Object.fromEntries(LETTERS.map((letter) => [letter, letterJson(checked.letters[letter])])),
    ignored: checked.putAside.map((finding) => ({ ...findingJson(finding), because: finding.because })),
    loose: checked.loose,
  };
}

function letterJson({ pass, on, findings }: CheckedLetter): Record<string, unknown> {
  return { pass, on: on.map(({ part, words }) => ({ part, words })), findings: findings.map(findingJson) };
}

function findingJson(finding: PartFinding): Record<string, unknown> {
  const { rule, letter, severity, part, text, span, reason, question, rewrite, fact } = finding;
  return {
    rule,
    letter,
    severity,
    part,
    start: span?.start ?? null,
    end: span?.end ?? null,
    words: text === null || span === null ? null : text.slice(span.start, span.end),
    reason,
    question,
    rewrite,
    fact,
  };
}

/** The answer to one line of `--stdin`. */
export function lineJson(answer: LineAnswer): Record<string, unknown> {
  if ('error' in answer) return { id: answer.id, error: answer.error };
  const letters = LETTERS.map((letter) => {
    const { pass, findings } = answer.letters[letter];
    return [letter, { pass, findings }];
  });
  return { id: answer.id, letters: Object.fromEntries(letters) };
}
