import { formatDayShort } from '../day.js';
import type { CheckIgnore, Goal, Measure } from '../goal.js';
import { promisedAmount } from '../goals/easier.js';
import { plural } from '../number.js';
import { withUnit } from '../progress/standing.js';
import { checkWords } from './check.js';
import {
  type Checked,
  type CheckedPart,
  type Ground,
  groundsIn,
  inPart,
  type PartFinding,
  verdict,
} from './checked.js';
import { RULES } from './rules.js';
import { tellsMeans, tellsReason } from './substance.js';
import { tokenize } from './tokens.js';
import { LETTERS, type Letter, type Severity, type WordCheck } from './types.js';
import { VANITY } from './words.js';

/** The parts of a goal whose words are checked. */
export type WordedGoal = Pick<
  Goal,
  'statement' | 'details' | 'measure' | 'means' | 'reason' | 'start' | 'due'
>;

/** What is found in one letter, and on what it passes. */
interface Look {
  readonly findings: readonly PartFinding[];
  readonly on: readonly Ground[];
}

/**
 * Checks the words of a goal. Each part counts for its letter: statement and details for S, the measure for M, the means
 * for A, the reason for R, start and due day for T. The statement may say any of them too, so a letter fails only where
 * neither its part nor the statement answers it. `milestones` is how many it has; `facts` are findings that were made on the goal's numbers and days.
 */
export function checkGoal(
  goal: WordedGoal,
  milestones: number,
  facts: readonly PartFinding[],
  aside: readonly Pick<CheckIgnore, 'rule' | 'reason'>[],
): Checked {
  const words = checkWords(goal.statement);
  const looks: Readonly<Record<Letter, Look>> = {
    specific: lookSpecific(goal, words),
    measurable: lookMeasurable(goal, words, milestones),
    achievable: lookAchievable(goal, words),
    relevant: lookRelevant(goal, words),
    timeBound: {
      findings: [],
      on: [{ part: 'due', words: `${formatDayShort(goal.start)} to ${formatDayShort(goal.due)}` }],
    },
  };
  const findings = [...LETTERS.flatMap((letter) => looks[letter].findings), ...facts];
  const rulesAside = new Map(aside.map(({ rule, reason }) => [rule, reason]));
  const checked = verdict(findings, (letter) => looks[letter].on, rulesAside);
  const struck = (rule: string): boolean =>
    findings.some((finding) => finding.rule === rule) && !rulesAside.has(rule);
  return { ...checked, loose: struck('S10') ? 'open' : struck('A5') ? 'learning' : null };
}

/** What the check of the statement says on a letter; `but` leaves out what a part has answered. */
function said(goal: WordedGoal, words: WordCheck, letter: Letter, but?: Severity | 'all'): PartFinding[] {
  return words.letters[letter].findings
    .filter((finding) => but === undefined || (but !== 'all' && finding.severity !== but))
    .map((finding) => inPart(finding, 'statement', goal.statement));
}

function lookSpecific(goal: WordedGoal, words: WordCheck): Look {
  const on = groundsIn(words, 'specific', 'statement', goal.statement);
  // A learning goal is left loose on purpose: what blurs it is worth a look and fails nothing.
  if (goal.measure.kind === 'learning' && !words.letters.specific.pass) {
    const findings = said(goal, words, 'specific').map(
      (f): PartFinding => (f.severity === 'error' ? { ...f, severity: 'note' } : f),
    );
    return { findings, on: [{ part: 'measure', words: promisedAmount(goal.measure) }] };
  }
  if (words.letters.specific.pass || goal.details === null)
    return { findings: said(goal, words, 'specific'), on };
  const passes = [`${goal.statement}: ${goal.details}`, goal.details].some(
    (text) => checkWords(text).letters.specific.pass,
  );
  if (!passes) return { findings: said(goal, words, 'specific'), on };
  return {
    findings: said(goal, words, 'specific', 'error'),
    on: [{ part: 'details', words: goal.details }],
  };
}

function lookMeasurable(goal: WordedGoal, words: WordCheck, milestones: number): Look {
  const { measure } = goal;
  const vain = said(goal, words, 'measurable').filter((finding) => finding.rule === 'M4');
  const told = measureWords(measure, milestones);
  if (told !== undefined) {
    const unit = measure.kind === 'number' || measure.kind === 'habit' ? measure.unit : null;
    const flatters = unit !== null && tokenize(unit).some((token) => VANITY.has(token.low));
    return {
      findings: [
        ...(measure.kind === 'number' && unit === null ? [byRule('M2', 'measure', told)] : []),
        ...(flatters && vain.length === 0 ? [byRule('M4', 'measure', told)] : vain),
      ],
      on: [{ part: 'measure', words: told }],
    };
  }
  if (goal.details !== null && !words.letters.measurable.pass) {
    const more = checkWords(`${goal.statement}: ${goal.details}`);
    if (more.letters.measurable.pass)
      return { findings: vain, on: [{ part: 'details', words: goal.details }] };
  }
  return {
    findings: said(goal, words, 'measurable'),
    on: groundsIn(words, 'measurable', 'statement', goal.statement),
  };
}

/** The measure in words, where it says by itself how far one is; undefined where the words must say it. */
export function measureWords(measure: Measure, milestones: number): string | undefined {
  switch (measure.kind) {
    case 'number':
      return `${withUnit(measure.baseline, null)} to ${withUnit(measure.target, measure.unit)}`;
    case 'habit':
    case 'learning':
      return promisedAmount(measure);
    case 'milestones':
    case 'yes-no':
      return milestones > 0 ? plural(milestones, 'milestone') : undefined;
  }
}

function lookAchievable(goal: WordedGoal, words: WordCheck): Look {
  const { measure, means } = goal;
  const learning = measure.kind === 'learning';
  const kept = (findings: readonly PartFinding[]): PartFinding[] =>
    findings.filter((finding) => !(learning && finding.rule === 'A5'));
  if (means !== null && tellsMeans(means))
    return {
      findings: kept(said(goal, words, 'achievable', 'error')),
      on: [{ part: 'means', words: means }],
    };
  // A habit is its own way, where the statement names the doing and the measure how often.
  const doing = measure.kind === 'habit' ? checkWords(`${goal.statement} ${promisedAmount(measure)}`) : words;
  const hollow = means === null ? [] : [byRule('A2', 'means', means)];
  if (doing.letters.achievable.pass)
    return {
      findings: [
        ...kept(said(goal, words, 'achievable', 'error')),
        ...hollow.map((finding): PartFinding => ({ ...finding, severity: 'warning' })),
      ],
      on: [
        ...groundsIn(words, 'achievable', 'statement', goal.statement),
        ...(measure.kind === 'habit' ? [{ part: 'measure' as const, words: promisedAmount(measure) }] : []),
      ],
    };
  const findings = kept(said(goal, words, 'achievable', hollow.length > 0 ? 'error' : undefined));
  return { findings: [...hollow, ...findings], on: [] };
}

function lookRelevant(goal: WordedGoal, words: WordCheck): Look {
  if (tellsReason(goal.reason)) return { findings: [], on: [{ part: 'reason', words: goal.reason }] };
  const hollow = byRule('R2', 'reason', goal.reason);
  if (!words.letters.relevant.pass) return { findings: [hollow], on: [] };
  return {
    findings: [{ ...hollow, severity: 'warning' }],
    on: groundsIn(words, 'relevant', 'statement', goal.statement),
  };
}

/** A finding of a rule on the whole of a part. */
function byRule(id: string, part: CheckedPart, text: string): PartFinding {
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  const { letter, severity, reason, question } = rule;
  return {
    rule: id,
    letter,
    severity,
    part,
    text,
    span: { start: 0, end: text.length },
    reason,
    question,
    rewrite: null,
    fact: null,
  };
}
