import type { Rule } from '../../domain/smart/rule.js';
import { LETTERS } from '../../domain/smart/types.js';
import { LETTER_NAMES } from './findings.js';

const SEVERITIES = {
  error: 'fails the letter',
  warning: 'a warning: worth a second look, the letter still passes',
  note: 'a thought: the letter still passes',
} as const;

/** Keeps words from being read as Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, (char) => `\\${char}`);
}

function section(rule: Rule): string {
  const list = (texts: readonly string[]): string => texts.map((text) => `- ${escaped(text)}`).join('\n');
  return `### ${rule.id}: ${rule.name}

${rule.reason} (${SEVERITIES[rule.severity]})

**${rule.question}**

It strikes:

${list(rule.bad)}

It leaves alone:

${list(rule.good)}
`;
}

/** The page on the word check: one section a rule, with reason, question and examples. */
export function renderCheckDocs(rules: readonly Rule[]): string {
  const letters = LETTERS.map((letter) => {
    const own = rules.filter((rule) => rule.letter === letter);
    const name = LETTER_NAMES[letter];
    return `## ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${own.map(section).join('\n')}`;
  });
  return `# How \`mentor check\` reads the words of a goal

Each letter of SMART passes when no rule below finds an error in it. Words that only sound like an answer ("with
support", "in order to be successful", "as soon as possible") are read as if they were not there. The check judges
words and can be wrong; a finding can be ignored with a reason.

${letters.join('\n')}`;
}
