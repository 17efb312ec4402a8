import { type Day, formatDayWithWeekday } from '../../domain/day.js';
import { emptySession, type SessionDraft } from '../../domain/mentoring/session-draft.js';
import { shorten, shown } from '../../domain/text.js';
import type { Choice } from '../prompter.js';
import { answersSaid } from './answer-steps.js';
import { feedbackSaid } from './feedback-steps.js';
import { Hour, type HourRoom } from './hour.js';
import { type HourDraft, hourFrom } from './hour-draft.js';
import { stepsOf } from './steps.js';
import { lookOver, walkHour } from './walk-hour.js';

/** How the hour ended: with a session to keep, or without, its draft kept or dropped. */
export type HourEnded =
  | { readonly kind: 'save'; readonly said: SessionDraft }
  | { readonly kind: 'kept' | 'dropped' };

/**
 * The hour together, from the agenda to the look over everything. Every answer is kept as a draft at once, and a session
 * that was begun before is offered.
 */
export async function review(room: HourRoom, today: Day): Promise<HourEnded> {
  const begun = await begin(room, today);
  if (begun === undefined) return { kind: 'dropped' };
  const hour = new Hour(room, begun.said, begun.at, begun.seconds);
  room.ask.say(room.draw.agenda());
  room.ask.say(
    'Enter passes a question by, < goes back, > skips the rest of a part; Ctrl-C keeps all for later.',
  );
  const [first] = room.agenda.goals;
  if (room.mentorship.kind === 'peer' && begun.at === '' && first !== undefined)
    room.ask.say(`Goal by goal in turns: ${room.names[first.owner]} begins this time.`);
  await walkHour(hour);
  return finish(hour);
}

/** The session to go on with: a new one, or the one from before if it is wanted; undefined when it was dropped. */
async function begin(room: HourRoom, today: Day): Promise<HourDraft | undefined> {
  const fresh: HourDraft = { said: emptySession(today), at: '', seconds: 0 };
  const text = room.drafts.load();
  if (text === undefined) return fresh;
  const old = hourFrom(text);
  if (old === undefined) {
    room.ask.say(
      `A session that was begun could not be read; it is kept as ${shown(room.drafts.setAside())}.`,
    );
    return fresh;
  }
  const minutes = Math.floor(old.seconds / 60);
  const choice = await room.ask.choose<'resume' | 'anew' | 'drop'>({
    message: `A session of ${formatDayWithWeekday(old.said.day)} was begun (${minutes} of ${room.minutes} minutes). Go on with it?`,
    choices: [
      { value: 'resume', label: 'go on', hint: 'from the question where you stopped' },
      { value: 'anew', label: 'begin anew', hint: 'what was said in it is dropped' },
      { value: 'drop', label: 'drop it', hint: 'and do nothing else' },
    ],
  });
  if (choice === 'resume') return goOn(old, room);
  if (!(await room.ask.confirm({ message: 'Drop every answer of it?', preset: false }))) {
    return goOn(old, room);
  }
  room.drafts.drop();
  return choice === 'drop' ? undefined : fresh;
}

/** The session from before, without what cannot be kept any more because something was done meanwhile; that is told. */
function goOn(old: HourDraft, { agenda, ask, ownerOf }: HourRoom): HourDraft {
  const { said } = old;
  const gone = (what: string): false => {
    ask.say(`Left out: ${what} any more.`);
    return false;
  };
  return {
    ...old,
    said: {
      ...said,
      promised: said.promised.filter(
        ({ action }) =>
          agenda.promised.some(({ number }) => number === action) ||
          gone(`action item ${action} is not open`),
      ),
      goals: said.goals.filter(
        ({ goal }) => ownerOf(goal) !== undefined || gone(`goal ${goal} is not kept in this mentorship`),
      ),
      answered: said.answered.filter(
        ({ feedback }) =>
          agenda.feedback.some(({ number }) => number === feedback) ||
          gone(`feedback ${feedback} does not wait for an answer`),
      ),
      talkedAbout: said.talkedAbout.filter(
        (what) =>
          agenda.list.some((item) => item.what === what) ||
          gone(`"${shorten(shown(what), 60)}" is not on the list`),
      ),
    },
  };
}

/** Shows all that was said, and asks what becomes of it. */
async function finish(hour: Hour): Promise<HourEnded> {
  const { ask, draw, drafts } = hour.room;
  for (;;) {
    ask.say(draw.heading('Look over everything', hour.time));
    ask.say(draw.session(sessionSaid(hour)));
    const choice = await ask.choose<'save' | 'change' | 'later' | 'drop'>({
      message: 'Is this what was said?',
      choices: [
        { value: 'save', label: 'yes, keep the session' },
        { value: 'change', label: 'change a part' },
        { value: 'later', label: 'go on later', hint: 'all answers stay' },
        { value: 'drop', label: 'drop it' },
      ],
    });
    if (choice === 'save') return { kind: 'save', said: sessionSaid(hour) };
    if (choice === 'later') {
      hour.keep();
      return { kind: 'kept' };
    }
    if (choice === 'drop') {
      if (!(await ask.confirm({ message: 'Drop every answer?', preset: false }))) continue;
      drafts.drop();
      return { kind: 'dropped' };
    }
    await changePart(hour);
  }
}

async function changePart(hour: Hour): Promise<void> {
  const groups = new Map<string, Choice<string>>();
  for (const step of stepsOf(hour)) {
    const own = { feedback: 'Feedback', 'self-ratings': 'Self-ratings' }[step.group];
    const label = own ?? step.title;
    const hint = step.about === undefined ? {} : { hint: step.about };
    if (!groups.has(step.group)) groups.set(step.group, { value: step.group, label, ...hint });
  }
  const group = await hour.room.ask.choose<string>({
    message: 'Which part?',
    choices: [...groups.values(), { value: 'back', label: 'back', key: '<' }],
  });
  if (group === 'back') return;
  hour.goTo(stepsOf(hour).find((step) => step.group === group)?.key ?? lookOver);
  await walkHour(hour, group);
  hour.goTo(lookOver);
}

/** What was said, as it is kept: what was only begun is left out, and the minutes are told. */
export function sessionSaid(hour: Hour): SessionDraft {
  const { said } = hour;
  return {
    ...said,
    answered: answersSaid(said.answered),
    feedback: feedbackSaid(said.feedback),
    minutes: Math.max(1, Math.round(hour.seconds / 60)),
  };
}
