import type { GoalTold, PromiseTold, SessionTold } from '../../app/mentoring/session-of.js';
import { formatDayShort, formatDayWithWeekday } from '../../domain/day.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { Side } from '../../domain/mentoring/person.js';
import { scaleNames, showRating } from '../../domain/mentoring/scales.js';
import { bareWill } from '../../domain/mentoring/session-checks.js';
import { type SideBySide, wideGaps } from '../../domain/mentoring/views.js';
import { plural } from '../../domain/number.js';
import { shorten } from '../../domain/text.js';

/** One line of a summary. The text holds what people wrote and has to be made harmless. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

type Names = SessionTold['names'];

/** What a side is called. */
export function nameIn({ me, them }: Names, side: Side): string {
  return side === 'me' ? me : (them ?? me);
}

/** `Ada and Ana`, or the one name in a mentorship with oneself. */
export function bothNames({ me, them }: Names): string {
  return them === null ? me : `${me} and ${them}`;
}

/** `Ada and Ana, session 4: Tue 24 Nov 2026, 45 minutes`. */
export function sessionTitle({ names, number, day, minutes }: SessionTold): string {
  const long = minutes === null ? '' : `, ${plural(minutes, 'minute')}`;
  return `${bothNames(names)}, session ${number}: ${formatDayWithWeekday(day)}${long}`;
}

/** The session in five lines, always the same five. */
export function summaryLines(told: SessionTold): Line[] {
  return [
    { label: 'Promised', text: promisedLine(told) },
    { label: 'Goals', text: goalsLine(told) },
    { label: 'Said', text: saidLine(told) },
    { label: 'To do', text: toDoLine(told) },
    { label: 'Next', text: nextLine(told) },
  ];
}

/** At most some of several texts, and how many more there are. */
function several(texts: readonly string[], most = 3): string {
  const more = texts.length - most;
  return [...texts.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function promisedLine({ promised, names }: SessionTold): string {
  if (promised.length === 0) return 'nothing was open from before.';
  const done = promised.filter(({ became }) => became === 'done').length;
  const rest = promised
    .filter(({ became }) => became !== 'done')
    .map((promise) => promiseLine(promise, names, 60));
  return `${done} of ${promised.length} done${rest.length === 0 ? '' : `; ${several(rest)}`}.`;
}

/** `Ana: call two hosts (done)`, with the word why. */
export function promiseLine({ action, became }: PromiseTold, names: Names, most = 300): string {
  const { owner, what, due, carried, word } = action;
  const state =
    became === 'open'
      ? `${carried > 0 ? 'carried' : 'open'}${due === null ? '' : `, by ${formatDayShort(due)}`}`
      : became;
  const why = word === null ? '' : `: ${shorten(word, most)}`;
  return `${nameIn(names, owner)}: ${shorten(what, most)} (${state}${why})`;
}

function goalsLine({ goals, names }: SessionTold): string {
  if (goals.length === 0) return 'no goal was talked about.';
  return `${several(goals.map((goal) => goalLine(goal, names)))}.`;
}

function goalLine(goal: GoalTold, names: Names): string {
  const { number, statement, owner, will, willBy, commitment, confirmed, eased } = goal;
  const [gap] = wideGaps(goal.views);
  const name = nameIn(names, owner);
  const parts = [
    // With a day it is among what is to do.
    ...(will === null || willBy !== null ? [] : [`${name} will ${shorten(bareWill(will), 60)}`]),
    ...(commitment === null ? [] : [`commitment ${commitment} of 10`]),
    ...(confirmed.length === 0 ? [] : [`${confirmed.map((m) => m.name).join(', ')} confirmed`]),
    ...eased.map((clause) => `easier from now on: ${clause}`),
    ...(gap === undefined ? [] : [`views differ on ${scaleNames[gap.scale]} (${viewWords(gap, names)})`]),
  ];
  const rest = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  return `${number} ${shorten(statement, 50)} (${name})${rest}`;
}

function saidLine({ wins, feedback, talkedAbout, names }: SessionTold): string {
  const gave = (side: Side): string[] => {
    const own = feedback.filter(({ giver }) => giver === side);
    if (own.length === 0) return [];
    const strengths = own.filter(({ kind }) => kind === 'strength').length;
    const kinds = [
      ...(strengths === 0 ? [] : [some(strengths, 'strength')]),
      ...(own.length === strengths ? [] : [some(own.length - strengths, 'concern')]),
    ];
    return [`${nameIn(names, side)} named ${kinds.join(' and ')}`];
  };
  const told = [
    ...(wins.length === 0
      ? []
      : [
          `wins: ${several(
            wins.map((win) => shorten(win, 80)),
            2,
          )}`,
        ]),
    ...gave('me'),
    ...gave('them'),
    ...(talkedAbout.length === 0
      ? []
      : [
          `from the list: ${several(
            talkedAbout.map(({ what }) => shorten(what, 60)),
            2,
          )}`,
        ]),
  ];
  return told.length === 0 ? 'no wins and no feedback were noted.' : `${told.join('; ')}.`;
}

/** `a strength`, `2 strengths`. */
function some(count: number, what: string): string {
  return count === 1 ? `a ${what}` : plural(count, what);
}

function toDoLine({ actions, names }: SessionTold): string {
  if (actions.length === 0) return 'nothing was promised.';
  return `${several(
    actions.map((action) => actionLine(action, names, 60)),
    5,
  )}.`;
}

/** `Ana: call two hosts, by Fri 4 Dec 2026`. */
export function actionLine({ owner, what, due }: ActionItem, names: Names, most = 300): string {
  return `${nameIn(names, owner)}: ${shorten(what, most)}${due === null ? '' : `, by ${formatDayShort(due)}`}`;
}

function nextLine({ next, nextMinutes }: SessionTold): string {
  return next === null
    ? 'no day was set.'
    : `${formatDayWithWeekday(next)}, ${plural(nextMinutes, 'minute')}.`;
}

/** `Ada +1, Ana -1`; a view that was not given is left out. */
export function viewWords({ me, them }: SideBySide, names: Names): string {
  const one = (side: Side, value: number | null): string[] =>
    value === null ? [] : [`${nameIn(names, side)} ${showRating(value)}`];
  return [...one('me', me), ...one('them', them)].join(', ');
}
