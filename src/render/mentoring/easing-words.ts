import { milestoneName } from '../../app/goals/find-goal.js';
import { clausesOfEasing, type SettledEasing } from '../../app/mentoring/easings.js';
import type { PromiseChanged, Waiting } from '../../app/mentoring/park-easing.js';
import { keyHolder } from '../../app/mentoring/second-key.js';
import type { Owned, Whose } from '../../app/mentoring/whose.js';
import { formatDayShort, formatDayWithWeekday } from '../../domain/day.js';
import type { Goal, Milestone } from '../../domain/goal.js';
import type { Easing } from '../../domain/mentoring/easing.js';
import type { Side } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { clausesInWords } from '../../domain/milestones/reason.js';
import { shorten, shown } from '../../domain/text.js';

/** What became of an easing whose day came, told before what was asked for now. */
export function settledInWords({ easing, goal, as }: SettledEasing): string {
  const asked = `as asked on ${formatDayShort(easing.day)}`;
  const named = `Goal ${goal.number}, ${shorten(shown(goal.statement), 40)},`;
  return as === 'matured'
    ? `${named} is easier since ${formatDayShort(easing.effectiveOn)}, ${asked}: ${easedInWords(easing)}.`
    : `${named} was not made easier ${asked}: it had changed meanwhile.`;
}

/** What becomes easier. */
export function easedInWords(easing: Easing): string {
  return shown(clausesInWords(clausesOfEasing(easing)));
}

/** What to say after a change that waits, or that took the ground from one that did; nothing to most changes. */
export function changedInWords(goal: Pick<Goal, 'number'>, changed: PromiseChanged): string[] {
  const { waiting, lapsed } = changed;
  if (waiting !== null) return waitingInWords(goal, waiting);
  if (lapsed === null) return [];
  return [
    `What was asked for on ${formatDayShort(lapsed.day)} (${easedInWords(lapsed)}) does not wait any more: ` +
      'the goal is another one now.',
  ];
}

/** What waits, until when, who can agree before that, and what gave its place up. */
export function waitingInWords(goal: Pick<Goal, 'number'>, { easing, by, replaced }: Waiting): string[] {
  const place =
    replaced === null
      ? []
      : [
          `It takes the place of what was asked for on ${formatDayShort(replaced.day)}: ${easedInWords(replaced)}.`,
        ];
  return [
    `Goal ${goal.number} gets easier on ${formatDayWithWeekday(easing.effectiveOn)}: ${easedInWords(easing)}. ` +
      'Until then the promise stays as it is.',
    agreeHint(goal, by),
    ...place,
  ];
}

function agreeHint(goal: Pick<Goal, 'number'>, by: { readonly side: Side; readonly name: string }): string {
  const command = `mentor mentorship acknowledge ${goal.number}${byFlag(by)}`;
  return `${shown(by.name)} can agree to it sooner: ${command}. mentor undo takes it back.`;
}

/** The flag by which somebody else than the person at the keyboard is named. */
export function byFlag({ side, name }: { readonly side: Side; readonly name: string }): string {
  return side === 'me' ? '' : ` --by ${typedName(name)}`;
}

/** What waits for a goal, as lines of its page. */
export function waitingLines(goal: Goal, whose: Whose): string[] {
  const easing = whose.waiting(goal);
  if (easing === undefined) return [];
  const by = keyHolder(goal, whose, easing.day);
  const reason = `${shown(easing.who)}, ${formatDayShort(easing.day)}: ${shown(easing.reason)}`;
  return [
    `from ${formatDayWithWeekday(easing.effectiveOn)}: ${easedInWords(easing)}`,
    `asked by ${reason}`,
    ...(by === undefined
      ? []
      : [
          `${shown(by.name)} can agree to it sooner: mentor mentorship acknowledge ${goal.number}${byFlag(by)}`,
        ]),
  ];
}

/** Who has to confirm which milestones, as a sentence; undefined where nothing is to be confirmed. */
export function toConfirmInWords(
  goal: Goal,
  milestones: readonly Milestone[],
  whose: Whose,
): string | undefined {
  const by = keyHolder(goal, whose);
  const claimed = milestones.filter((m) => m.parentId === null && m.state === 'claimed');
  const [first] = claimed;
  if (by === undefined || first === undefined) return undefined;
  const names = claimed.map((m) => milestoneName(goal.number, m, milestones));
  const listed =
    names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return `${shown(by.name)} has to confirm ${listed}: mentor tick ${names[0] ?? ''}${byFlag(by)}`;
}

/** What waits for a goal, as `--json` shows it. */
export function easingJson(
  goal: Owned & Pick<Goal, 'id' | 'mentorshipId'>,
  whose: Whose,
): Record<string, unknown> | null {
  const easing = whose.waiting(goal);
  if (easing === undefined) return null;
  const { day, effectiveOn, who, reason } = easing;
  return {
    ...{ day, effectiveOn, who, reason, clauses: clausesOfEasing(easing) },
    acknowledgeBy: keyHolder(goal, whose, day) ?? null,
  };
}
