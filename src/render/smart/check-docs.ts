import type { FactRule } from '../../domain/smart/facts-rule.js';
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

function factSection(rule: FactRule): string {
  return `### ${rule.id}: ${rule.name}

${rule.reason} (${LETTER_NAMES[rule.letter]}; ${SEVERITIES[rule.severity]})

**${rule.question}**

It looks at: ${rule.uses}.
`;
}

/** The page on the check: one section a rule, with reason, question and examples, or the facts it looks at. */
export function renderCheckDocs(rules: readonly Rule[], facts: readonly FactRule[]): string {
  const letters = LETTERS.map((letter) => {
    const own = rules.filter((rule) => rule.letter === letter);
    const name = LETTER_NAMES[letter];
    return `## ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${own.map(section).join('\n')}`;
  });
  return `# How \`mentor check\` reads a goal

Each letter of SMART passes when no rule below finds an error in it. Words that only sound like an answer ("with
support", "in order to be successful", "as soon as possible") are read as if they were not there. The check judges
words and can be wrong; a finding of a stored goal can be put aside with a reason, and stays aside:

\`\`\`sh
mentor check "Improve customer service"
mentor check 3
mentor check 3 --ignore S4 --because "they belong together"
mentor check 3 --strict                       # exit code 4 when a letter fails
mentor check --stdin --json < goals.jsonl     # a line for a line
\`\`\`

In a stored goal each part counts for its letter: statement and details for S, the measure for M, the means for A, the
reason for R, start and due day for T. A letter fails where neither its part nor the statement answers it. Facts are
looked at too; they stand at the end of this page.

Some goals are better left loose: S10 and A5 say so, and [methods.md](methods.md) tells what is known about it.

${letters.join('\n')}
## Facts

What numbers, days and past goals say against a stored goal. Each finding shows the fact that it used. Hours promised
against the hours there are, and a goal without a relation to a larger one, are not looked at: neither is kept.

${facts.map(factSection).join('\n')}`;
}
