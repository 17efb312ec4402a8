import type { GoalTold, SessionTold } from '../../app/mentoring/session-of.js';
import { formatDayShort, formatDayWithWeekday } from '../../domain/day.js';
import type { FeedbackAnswer } from '../../domain/mentoring/feedback.js';
import { otherSide } from '../../domain/mentoring/person.js';
import { anchorOf, scaleNames } from '../../domain/mentoring/scales.js';
import { asksForEight, bareWill } from '../../domain/mentoring/session-checks.js';
import { type SideBySide, wideGap } from '../../domain/mentoring/views.js';
import { plural } from '../../domain/number.js';
import { plainMarkdown } from '../markdown.js';
import { actionLine, nameIn, promiseLine, sessionTitle, viewWords } from './session-words.js';

type Names = SessionTold['names'];

/** A session whole, as Markdown to paste or mail: headings, lists, nothing else; what people wrote stays text. */
export function sessionMarkdown(told: SessionTold): string {
  const { names } = told;
  return [
    `# ${plainMarkdown(sessionTitle(told))}`,
    ...section(
      'Promised before',
      told.promised.map((promise) => promiseLine(promise, names)),
    ),
    ...told.goals.flatMap((goal) => goalPart(goal, names)),
    ...section('Wins', told.wins),
    ...section(
      'From the list',
      told.talkedAbout.map(({ side, what }) => `${nameIn(names, side)}: ${what}`),
    ),
    ...section(
      'Feedback',
      told.feedback.map((one) => feedbackLine(one, names)),
    ),
    ...section(
      'To do',
      told.actions.map((action) => actionLine(action, names)),
    ),
    ...section(
      'Notes',
      told.notes === null ? [] : told.notes.split('\n').filter((line) => line.trim() !== ''),
    ),
    ...section('Next meeting', [
      told.next === null
        ? 'no day was set'
        : `${formatDayWithWeekday(told.next)}, ${plural(told.nextMinutes, 'minute')}`,
    ]),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `## ${title}`, '', ...lines.map((line) => `- ${plainMarkdown(line)}`)];
}

function goalPart(goal: GoalTold, names: Names): string[] {
  const name = nameIn(names, goal.owner);
  const part = (label: string, text: string | null): string[] =>
    text === null ? [] : [`- **${label}**: ${plainMarkdown(text)}`];
  const will =
    goal.will === null
      ? null
      : `${name} will ${bareWill(goal.will)}${goal.willBy === null ? '' : `, by ${formatDayShort(goal.willBy)}`}`;
  return [
    '',
    `## Goal ${goal.number}: ${plainMarkdown(goal.statement)} (${plainMarkdown(name)})`,
    '',
    ...goal.views.flatMap((view) => part(scaleNames[view.scale], viewLine(view, names))),
    ...part('On the difference', goal.gap),
    ...part('Aim', goal.aim),
    ...part('Reality', goal.reality),
    ...goal.options.flatMap((option, i) => part(`Option ${i + 1}`, option)),
    ...part('Will', will),
    ...part('Commitment', goal.commitment === null ? null : `${goal.commitment} of 10`),
    ...part(asksForEight(goal.commitment) ? 'What would make it an 8' : 'What makes it firm', goal.eight),
    ...goal.confirmed.flatMap((m) => part('Confirmed', `${m.name} ${m.title}`)),
    ...goal.eased.flatMap((clause) => part('Easier from now on', clause)),
  ];
}

/** `Ada +1 (further than promised), Ana -1 (it moves, slower than promised); 2 apart`. */
function viewLine(view: SideBySide, names: Names): string {
  const { scale, me, them, gap } = view;
  const one = (side: 'me' | 'them', value: number | null): string[] =>
    value === null
      ? []
      : [`${viewWords({ ...view, me: null, them: null, [side]: value }, names)} (${anchorOf(scale, value)})`];
  const apart = gap !== null && gap >= wideGap ? `; ${gap} apart` : '';
  return `${[...one('me', me), ...one('them', them)].join(', ')}${apart}`;
}

const answers: Readonly<Record<FeedbackAnswer, string>> = {
  accept: 'accepts it',
  try: 'tries it',
  park: 'parks it',
  disagree: 'disagrees',
};

function feedbackLine(one: SessionTold['feedback'][number], names: Names): string {
  const { giver, kind, situation, behaviour, impact, answer, answerNote, tryUntil } = one;
  const receiver = names.them === null ? names.me : nameIn(names, otherSide(giver));
  const until = tryUntil === null ? '' : ` until ${formatDayShort(tryUntil)}`;
  const answered = answer === null ? [] : [`${receiver} ${answers[answer]}${until}`];
  return [
    `${nameIn(names, giver)} to ${receiver}, a ${kind}: ${behaviour}`,
    ...(situation === null ? [] : [`when: ${situation}`]),
    ...(impact === null ? [] : [`it led to: ${impact}`]),
    ...answered,
    ...(answerNote === null ? [] : [answerNote]),
  ].join('; ');
}
