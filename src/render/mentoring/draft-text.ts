import type { Agenda } from '../../app/mentoring/agenda.js';
import { formatDay, formatDayWithWeekday } from '../../domain/day.js';
import { otherSide, type Side, sides } from '../../domain/mentoring/person.js';
import { scaleNames, showRating } from '../../domain/mentoring/scales.js';
import { type SessionScale, sessionScales } from '../../domain/mentoring/session.js';
import type { GoalTalk, SessionDraft } from '../../domain/mentoring/session-draft.js';
import { sideBySide } from '../../domain/mentoring/views.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { byDay, type Names, section } from './review-text.js';

/** All that was said in a session that is not kept yet; what is private is only said to be there. */
export function draftText(
  draft: SessionDraft,
  agenda: Agenda,
  names: Names,
  look: Look,
  ownerOfGoal: (number: number) => Side | undefined,
): string {
  const alone = agenda.tie.person === null;
  const promised = draft.promised.map((one) => {
    const action = agenda.promised.find(({ number }) => number === one.action);
    const what =
      action === undefined
        ? `action item ${one.action}`
        : `${names[action.owner]}: ${shorten(shown(action.what), 70)}`;
    return `${what}: ${one.state}${byDay(one.due)}${one.word === null ? '' : ` (${shown(one.word)})`}`;
  });
  const answered = draft.answered.map(({ feedback: number, answer, outcome, tryUntil, answerNote }) => {
    const entry = agenda.feedback.find((one) => one.number === number);
    const to = entry === undefined ? '' : `, to ${names[otherSide(entry.giver)]}`;
    const until = tryUntil === null ? '' : ` until ${formatDay(tryUntil)}`;
    return `${number}${to}: ${outcome ?? answer}${until}${answerNote === null ? '' : ` (${shown(answerNote)})`}`;
  });
  const parts: [string, string[]][] = [
    ['Promised the last time', promised],
    ['Feedback from before', answered],
    ...draft.goals.flatMap((talk): [string, string[]][] => {
      const lines = talkLines(talk, ownerOfGoal(talk.goal) ?? 'me', names, alone);
      const statement = agenda.goals.find(({ row }) => row.goal.number === talk.goal)?.row.goal.statement;
      const title = `Goal ${talk.goal}${statement === undefined ? '' : `: ${shorten(shown(statement), 60)}`}`;
      return [[title, lines]];
    }),
    ['What went well', draft.wins.map(shown)],
    ['Talked about', draft.talkedAbout.map(shown)],
    [
      'Feedback',
      draft.feedback.map((one) => {
        const answer =
          one.answer === null
            ? ''
            : ` (${one.answer}${one.tryUntil === null ? '' : ` until ${formatDay(one.tryUntil)}`}${one.answerNote === null ? '' : `: ${shown(one.answerNote)}`})`;
        return `${names[one.giver]}, a ${one.kind}: ${shown([one.situation, one.behaviour, one.impact].filter((part) => part !== null).join('; '))}${answer}`;
      }),
    ],
    ['Who does what', draft.actions.map((one) => `${names[one.owner]}: ${shown(one.what)}${byDay(one.due)}`)],
    [
      'To end with',
      [
        ...(draft.selfRatings.length === 0 ? [] : [plural(draft.selfRatings.length, 'self-rating')]),
        ...(draft.next === null ? [] : [`next meeting: ${formatDayWithWeekday(draft.next)}`]),
        ...(draft.notes === null ? [] : draft.notes.split('\n').map(shown)),
        ...(draft.privateNotes === null ? [] : [`a note for ${names.me} alone is kept`]),
      ],
    ],
  ];
  const full = parts.filter(([, lines]) => lines.length > 0);
  if (full.length === 0) return 'Nothing was said yet.';
  return full
    .map(([title, lines]) => section(title, lines, look))
    .join('')
    .trimEnd();
}

function talkLines(talk: GoalTalk, owner: Side, names: Names, alone: boolean): string[] {
  const said: [string, string | null][] = [
    ['on the two views', talk.gap],
    ['goal', talk.aim],
    ['reality', talk.reality],
    ['options', talk.options.length === 0 ? null : talk.options.join('; ')],
    ['would make it an eight', talk.eight],
  ];
  return [
    ...viewLines(talk, names, alone),
    ...(talk.confirmed.length === 0 ? [] : [`confirmed: ${talk.confirmed.join(', ')}`]),
    ...(talk.acknowledged ? ['it becomes easier from now on'] : []),
    ...said.flatMap(([what, words]) =>
      words === null ? [] : [`${what}: ${shown(words.replace(/\n/g, ' / '))}`],
    ),
    ...(talk.will === null
      ? []
      : [
          `${names[owner]}: ${shown(talk.will)}${byDay(talk.willBy)}${talk.commitment === null ? '' : ` (${talk.commitment} of 10)`}`,
        ]),
  ];
}

/** Both views; of what one side rated alone only that it did, since the two look at it together. */
function viewLines({ views }: GoalTalk, names: Names, alone: boolean): string[] {
  const both = sideBySide(views, { alone });
  const named = (scale: SessionScale): string => scaleNames[scale].toLowerCase();
  return sides.flatMap((side) => {
    const given = both.flatMap((row) => {
      const value = row[side];
      return value === null ? [] : [`${named(row.scale)} ${showRating(value)}`];
    });
    const sealed = sessionScales.filter(
      (scale) => views[side]?.[scale] !== undefined && !both.some((row) => row.scale === scale),
    );
    return [
      ...(given.length === 0 ? [] : [`${names[side]}: ${given.join(', ')}`]),
      ...(sealed.length === 0
        ? []
        : [`sealed, as only ${names[side]} rated it: ${sealed.map(named).join(', ')}`]),
    ];
  });
}
