import { Fault, usage } from '../../domain/fault.js';
import type { Change, Goal } from '../../domain/goal.js';
import type { Checked } from '../../domain/smart/checked.js';
import { FACT_RULES } from '../../domain/smart/fact-rules.js';
import { RULES } from '../../domain/smart/rules.js';
import { LETTERS } from '../../domain/smart/types.js';
import { shorten, shown } from '../../domain/text.js';
import { findGoal } from '../goals/find-goal.js';
import type { Deps } from '../ports.js';
import { type Around, checkStoredGoal } from './check-goal.js';

/** The ids of rules that a text names, separated by commas; throws a usage Fault for one that there is not. */
export function rulesNamed(text: string): string[] {
  const known = [...RULES, ...FACT_RULES].map((rule) => rule.id);
  const named = text.split(',').map((part) => {
    const id = part.trim().toUpperCase();
    if (known.includes(id)) return id;
    throw usage(
      `--ignore does not know the rule "${shorten(shown(part.trim()), 20)}"`,
      'It takes the id of a finding, e.g. S4; docs/check.md lists them all.',
    );
  });
  return [...new Set(named)];
}

/** Puts findings of a goal's check aside, with the reason; they hold for the checks to come. One change. */
export function putAside(
  deps: Deps,
  name: string,
  rules: readonly string[],
  reason: string,
  around: Around,
): { goal: Goal; change: Change | null } {
  const { change, result } = deps.store.write({ command: 'check', who: deps.who, reason }, (w) => {
    const goal = findGoal(w, name);
    const known = new Set(w.checkIgnores(goal.id).map((one) => one.rule));
    const struck = rulesIn(checkStoredGoal(w, goal, around));
    for (const rule of rules) {
      if (known.has(rule)) {
        throw new Fault('failed', `${rule} is ignored already on goal ${goal.number}`, {
          hint: `mentor check ${goal.number} shows why.`,
        });
      }
      if (!struck.has(rule)) {
        throw new Fault(
          'failed',
          `${rule} finds nothing on goal ${goal.number}, so there is nothing to ignore`,
          {
            hint: `mentor check ${goal.number} shows what is found.`,
          },
        );
      }
      w.insert('check-ignore', { id: w.newId(), goalId: goal.id, rule, reason });
    }
    return {
      summary: `ignored ${rules.join(', ')} in the check of goal ${goal.number}, ${shorten(goal.statement, 60)}`,
      result: goal,
    };
  });
  return { goal: result, change };
}

function rulesIn({ letters, putAside: aside }: Checked): Set<string> {
  return new Set([
    ...LETTERS.flatMap((letter) => letters[letter].findings.map((finding) => finding.rule)),
    ...aside.map((finding) => finding.rule),
  ]);
}
