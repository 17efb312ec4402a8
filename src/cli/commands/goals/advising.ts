import type { Belonging } from '../../../app/mentoring/belonging.js';
import { checkNewGoal } from '../../../app/smart/check-new.js';
import type { Answers, Field } from '../../../domain/goals/answers.js';
import type { Letter } from '../../../domain/goals/fields.js';
import type { Checked, PartFinding } from '../../../domain/smart/checked.js';
import { LETTERS } from '../../../domain/smart/types.js';
import type { Advice, Adviser } from '../../../interview/advice.js';
import { findingText } from '../../../render/smart/findings.js';
import { around } from '../../around.js';
import type { Context } from '../../context.js';

/** The check as the interview hears it; loaded only when somebody is interviewed. */
export function adviser(ctx: Context, belonging: Belonging): Adviser {
  return async (letter, answers) => {
    const store = letter === undefined ? ctx.reading().store : undefined;
    const checked = checkNewGoal(answers, ctx.dayQuietly, around(ctx), store, belonging);
    return wanted(letter, checked)
      .sort((a, b) => weightOf(a) - weightOf(b))
      .map((finding) => adviceOf(finding, answers, ctx));
  };
}

/** What matters most comes first: whether to leave it loose decides about all the rest. */
function weightOf({ rule, severity }: PartFinding): number {
  return loosening.includes(rule) ? -1 : { error: 0, warning: 1, note: 2 }[severity];
}

const letters = {
  S: 'specific',
  M: 'measurable',
  A: 'achievable',
  R: 'relevant',
  T: 'timeBound',
} as const satisfies Record<Letter, string>;
/** Thoughts that are worth a question: whether to leave a goal loose. They belong before the measure is chosen. */
const loosening = ['A5', 'S10'];
/** Asked a moment ago by a question of its own: the unit (M2), and the due day beside past promises (F7). */
const answeredJustNow = ['M2', 'F7'];

function wanted(letter: Letter | undefined, { letters: found }: Checked): PartFinding[] {
  const all = LETTERS.flatMap((name) => found[name].findings).filter(
    (f) => !answeredJustNow.includes(f.rule),
  );
  const loose = all.filter((finding) => loosening.includes(finding.rule));
  const rest = (of: readonly PartFinding[]): PartFinding[] =>
    of.filter((finding) => finding.severity !== 'note' && !answeredJustNow.includes(finding.rule));
  if (letter === undefined) return rest(all);
  const own = rest(found[letters[letter]].findings);
  return letter === 'S' ? [...loose, ...own] : own;
}

/** The question that would mend a finding: that of its letter, or of what the fact is about. */
function fieldOf({ rule, letter, part }: PartFinding): Field {
  const byRule: Readonly<Partial<Record<string, Field>>> = {
    F3: 'statement',
    F10: 'check-in',
    F11: 'means',
    F12: 'hours',
    A5: 'statement',
  };
  const named = byRule[rule];
  if (named !== undefined) return named;
  if (rule === 'M4') return part === 'measure' ? 'unit' : 'statement';
  if (part === 'facts') return 'due';
  return (
    {
      specific: 'statement',
      measurable: 'measure',
      achievable: 'means',
      relevant: 'relevant',
      timeBound: 'due',
    } as const
  )[letter];
}

function adviceOf(finding: PartFinding, answers: Answers, ctx: Context): Advice {
  const field = fieldOf(finding);
  const { rewrite, text } = finding;
  // A wording with blanks, or of another answer, is to read and not to take.
  const whole = rewrite !== null && !rewrite.includes('…') && text === answers[field];
  return {
    rule: finding.rule,
    field,
    shown: findingText(finding, ctx.look).trimEnd(),
    wording: whole ? rewrite : undefined,
  };
}
