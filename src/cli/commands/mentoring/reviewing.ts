import { showGoal } from '../../../app/goals/show-goal.js';
import type { Agenda, AgendaGoal } from '../../../app/mentoring/agenda.js';
import { agendaOf } from '../../../app/mentoring/agenda-of.js';
import { findRunningTie, nameOf, type Tie } from '../../../app/mentoring/find-mentorship.js';
import { recordSession } from '../../../app/mentoring/record-session.js';
import { sessionOf } from '../../../app/mentoring/session-of.js';
import { checkStoredGoal } from '../../../app/smart/check-goal.js';
import { Fault } from '../../../domain/fault.js';
import { ownerOf } from '../../../domain/mentoring/mentorship.js';
import type { Side } from '../../../domain/mentoring/person.js';
import { typedName } from '../../../domain/mentoring/person-answers.js';
import { selfRatingsDue } from '../../../domain/mentoring/self-rating-due.js';
import { readCount } from '../../../domain/number.js';
import { LETTERS } from '../../../domain/smart/types.js';
import { shorten, shown } from '../../../domain/text.js';
import { sentence } from '../../../interview/answering.js';
import type { DraftBox } from '../../../interview/draft.js';
import type { Prompter } from '../../../interview/prompter.js';
import type { HourPictures, HourRoom } from '../../../interview/review/hour.js';
import { review } from '../../../interview/review/review.js';
import { goalPicture } from '../../../render/goals/goal-picture.js';
import { draftText } from '../../../render/mentoring/draft-text.js';
import { agendaText, goalPage, type Names, viewsText } from '../../../render/mentoring/review-text.js';
import { sessionText } from '../../../render/mentoring/session-text.js';
import { findingText } from '../../../render/smart/findings.js';
import { around } from '../../around.js';
import type { Context } from '../../context.js';
import { draftBox } from '../../draft-box.js';

/** The flags of a session at the terminal. */
export interface ReviewFlags {
  readonly with?: string;
  readonly minutes?: string;
}

/** The hour together at one terminal, from the agenda to the summary: every answer is kept at once, the session as one change. */
export async function interactiveReview(ctx: Context, flags: ReviewFlags): Promise<void> {
  const { ask } = ctx;
  if (ask === undefined) throw new Error('a session at the terminal needs somebody to ask');
  const deps = ctx.reading();
  const tie = await tieWanted(ctx, ask, flags.with);
  const { mentorship } = tie;
  const minutes =
    flags.minutes === undefined ? mentorship.minutes : readCount(flags.minutes, '--minutes', 1, 1440);
  const names: Names = { me: shown(nameOf(tie, 'me', deps)), them: shown(nameOf(tie, 'them', deps)) };
  const agenda = agendaOf(deps, tie);
  const ownerOfGoal = (number: number): Side | undefined => {
    const goal = deps.store.goal(number);
    return goal?.mentorshipId === mentorship.id ? ownerOf(goal) : undefined;
  };
  const drafts = draftOf(ctx, tie);
  const began = ctx.host.now().getTime();
  const room: HourRoom = {
    ask,
    mentorship,
    agenda,
    ownerOf: ownerOfGoal,
    selfRatings: selfRatingsDue(mentorship, deps.store.selfRatings(mentorship.id), ctx.today),
    names,
    minutes,
    // A clock that is set back must not take minutes away.
    seconds: () => Math.max(0, Math.round((ctx.host.now().getTime() - began) / 1000)),
    drafts,
    dayQuietly: ctx.dayQuietly,
    day: ctx.day,
    draw: picturesOf(ctx, agenda, names, ownerOfGoal),
  };
  const again = `mentor review${tie.person === null ? '' : ` --with ${typedName(tie.person.name)}`}`;
  const ended = await kept(review(room, ctx.today), drafts, again);
  if (ended.kind === 'dropped') ctx.say('Nothing was kept.');
  if (ended.kind === 'kept') ctx.say(`All that was said is kept as a draft. ${again} goes on with it.`);
  if (ended.kind !== 'save') return;
  const now = ctx.writing();
  const { session, doubts, change } = await kept(
    (async () => recordSession(now, tie, ended.said))(),
    drafts,
    again,
  );
  dropped(ctx, drafts);
  for (const doubt of doubts) ctx.say(doubt);
  const told = sessionOf(now, findRunningTieAgain(ctx, tie), session);
  ctx.out(sessionText(told, ctx.look));
  const show = `${again} --show ${session.number}`;
  ctx.say(`For a mail or a page: ${show} --format markdown`);
  if (told.next !== null) ctx.say(`For the calendar: ${show} --format ics --output next-meeting.ics`);
  if (change !== null) ctx.say('mentor undo takes the session back.');
}

/** The same tie as it is once the session is kept: its next meeting has changed. */
function findRunningTieAgain(ctx: Context, tie: Tie): Tie {
  return findRunningTie(ctx.writing(), String(tie.mentorship.number));
}

/** The mentorship that was named; the only one that runs, or the only one with a session that was begun; else it is asked for. */
async function tieWanted(ctx: Context, ask: Prompter, name: string | undefined): Promise<Tie> {
  const deps = ctx.reading();
  const { store } = deps;
  const running = store.mentorships().filter((one) => one.endedOn === null);
  if (name !== undefined || running.length < 2) return findRunningTie(deps, name);
  const ties = running.map((one) => findRunningTie(deps, String(one.number)));
  const begun = ties.filter((tie) => draftOf(ctx, tie).load() !== undefined);
  const [only, ...others] = begun;
  if (only !== undefined && others.length === 0) return only;
  return ask.choose<Tie>({
    message: 'With whom?',
    choices: ties.map((tie) => ({
      value: tie,
      label: tie.person === null ? 'alone' : shorten(shown(tie.person.name), 30),
      hint: `mentorship ${tie.mentorship.number}${begun.includes(tie) ? ', a session was begun' : ''}`,
    })),
  });
}

function draftOf(ctx: Context, { mentorship }: Tie): DraftBox {
  return draftBox(ctx.host, `session-${mentorship.id}.json`);
}

/** What ends a session before its end says what becomes of the answers. */
async function kept<T>(work: Promise<T>, drafts: DraftBox, again: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Fault) || drafts.load() === undefined) throw error;
    const ended = error.kind === 'cancelled' || error.kind === 'terminated';
    throw new Fault(error.kind, ended ? `${error.message}; what was said is kept` : error.message, {
      hint: ended
        ? `Run ${again} to go on where you stopped.`
        : `${error.hint === undefined ? '' : `${error.hint} `}What was said is kept: ${again} goes on with it.`,
      cause: error,
    });
  }
}

/** Forgets the draft of a session that was kept; that it cannot be removed is no reason to call it not kept. */
function dropped(ctx: Context, drafts: DraftBox): void {
  try {
    drafts.drop();
  } catch (error) {
    ctx.say(sentence(error));
  }
}

/** At most so many findings of the check stand on the page of a goal. */
const findingsAtMost = 3;

function picturesOf(
  ctx: Context,
  agenda: Agenda,
  names: Names,
  ownerOfGoal: (number: number) => Side | undefined,
): HourPictures {
  // Questions go to standard error, whose width may be another one than that of the answer.
  const look = { ...ctx.look, width: Math.max(20, ctx.host.columns() ?? ctx.look.width) };
  const { paint } = look;
  return {
    agenda: () => agendaText(agenda, names, look).trimEnd(),
    goal: (goal) => pageOf(ctx, goal, names, look),
    views: (talk) => viewsText(talk, ownerOfGoal(talk.goal) ?? 'me', names, look),
    session: (draft) => draftText(draft, agenda, names, look, ownerOfGoal),
    heading: (title, time) => `\n${paint.strong(title)} ${paint.dim(`(${time})`)}`,
  };
}

function pageOf(ctx: Context, it: AgendaGoal, names: Names, look: Context['look']): string {
  const deps = ctx.reading();
  const { goal } = it.row;
  const told = around(ctx);
  const checked = checkStoredGoal(deps.store, goal, told);
  const findings = LETTERS.flatMap((letter) => checked.letters[letter].findings).filter(
    ({ severity }) => severity !== 'note',
  );
  return goalPage(
    {
      goal: it,
      picture: goalPicture(showGoal(deps, String(goal.number), 0), look, ctx.today, told.weekStart),
      findings: findings.slice(0, findingsAtMost).map((finding) => findingText(finding, look)),
      more: Math.max(0, findings.length - findingsAtMost),
    },
    names,
    look,
  );
}
