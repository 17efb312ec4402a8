import { type Facts, readFacts } from './facts.js';
import { core } from './rule.js';
import { RULES } from './rules.js';
import { type Finding, LETTERS, type Letter, type LetterResult, type Span, type WordCheck } from './types.js';

/** The longest statement that is read; a goal longer than this is an essay. */
export const MAX_STATEMENT = 2000;

/** Says in one sentence why a text is no statement that can be checked, or nothing when it is one. */
export function refuseStatement(text: string): string | undefined {
  if (text.length > MAX_STATEMENT)
    return `The statement has ${text.length.toLocaleString('en-US')} characters; the check reads up to ${MAX_STATEMENT.toLocaleString('en-US')}.`;
  if (!/\p{L}/u.test(text)) return 'The statement holds no words.';
  return undefined;
}

/** The words on which a letter passes. */
function grounds(facts: Facts, letter: Letter): readonly Span[] {
  switch (letter) {
    case 'specific':
      return [core(facts)];
    case 'measurable':
      return facts.measured;
    case 'achievable':
      return facts.ways.length > 0 ? facts.ways : facts.doing === undefined ? [] : [facts.doing];
    case 'relevant':
      return facts.reasons;
    case 'timeBound':
      return facts.ends;
  }
}

function plain({ start, end }: Span): Span {
  return { start, end };
}

/**
 * Checks the wording of a goal, letter by letter. A letter passes when no rule finds an error in it. Text beyond
 * `MAX_STATEMENT` is not read; `refuseStatement` says so to people.
 */
export function checkWords(text: string): WordCheck {
  const facts = readFacts(text.slice(0, MAX_STATEMENT));
  const findings = new Map<Letter, Finding[]>(LETTERS.map((letter) => [letter, []]));
  const struck = new Set<string>();
  for (const rule of RULES)
    for (const { span, rewrite } of rule.find(facts)) {
      struck.add(rule.id);
      const { id, letter, severity, reason, question } = rule;
      findings.get(letter)?.push({
        rule: id,
        letter,
        severity,
        span: plain(span),
        reason,
        question,
        ...(rewrite !== undefined && { rewrite }),
      });
    }
  const result = (letter: Letter): LetterResult => {
    const list = findings.get(letter) ?? [];
    const pass = !list.some((finding) => finding.severity === 'error');
    return pass ? { pass, findings: list, on: grounds(facts, letter).map(plain) } : { pass, findings: list };
  };
  const loose = struck.has('S10') ? 'open' : struck.has('A5') ? 'learning' : undefined;
  return {
    letters: {
      specific: result('specific'),
      measurable: result('measurable'),
      achievable: result('achievable'),
      relevant: result('relevant'),
      timeBound: result('timeBound'),
    },
    ...(loose !== undefined && { loose }),
  };
}
