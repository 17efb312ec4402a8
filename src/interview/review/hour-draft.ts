import { type Day, isDay } from '../../domain/day.js';
import { feedbackAnswers, feedbackKinds, feedbackOutcomes } from '../../domain/mentoring/feedback.js';
import { phases } from '../../domain/mentoring/mentorship.js';
import { sides } from '../../domain/mentoring/person.js';
import { sessionScales } from '../../domain/mentoring/session.js';
import type {
  FeedbackAnswered,
  FeedbackGiven,
  GoalTalk,
  NewAction,
  PromiseAnswer,
  SelfRatingGiven,
  SessionDraft,
  View,
} from '../../domain/mentoring/session-draft.js';

/** A session that was begun, as it is kept between two sittings. */
export interface HourDraft {
  readonly said: SessionDraft;
  /** The question that comes next. */
  readonly at: string;
  /** Seconds that it took so far. */
  readonly seconds: number;
}

const version = 1;

export function hourText(draft: HourDraft): string {
  return `${JSON.stringify({ version, ...draft }, null, 2)}\n`;
}

/** The session that a text holds; undefined when it is damaged or of another version. */
export function hourFrom(text: string): HourDraft | undefined {
  try {
    const raw = object(JSON.parse(text));
    if (raw['version'] !== version) return undefined;
    return {
      said: saidIn(object(raw['said'])),
      at: string(raw['at']),
      seconds: whole(raw['seconds'], 0, 1e7),
    };
  } catch {
    return undefined;
  }
}

function saidIn(raw: Raw): SessionDraft {
  return {
    day: day(raw['day']),
    minutes: maybe(raw['minutes'], (it) => whole(it, 0, 1440)),
    promised: list(raw['promised'], promiseIn),
    goals: list(raw['goals'], talkIn),
    wins: list(raw['wins'], string),
    talkedAbout: list(raw['talkedAbout'], string),
    // Drafts of earlier versions do not tell it.
    answered: raw['answered'] === undefined ? [] : list(raw['answered'], answeredIn),
    feedback: list(raw['feedback'], feedbackIn),
    actions: list(raw['actions'], actionIn),
    selfRatings: list(raw['selfRatings'], selfRatingIn),
    next: maybe(raw['next'], day),
    notes: maybe(raw['notes'], string),
    privateNotes: maybe(raw['privateNotes'], string),
  };
}

function promiseIn(it: unknown): PromiseAnswer {
  const raw = object(it);
  return {
    action: number(raw['action']),
    state: oneOf(['done', 'carried', 'dropped'] as const, raw['state']),
    word: maybe(raw['word'], string),
    due: maybe(raw['due'], day),
  };
}

function talkIn(it: unknown): GoalTalk {
  const raw = object(it);
  const views = object(raw['views']);
  return {
    goal: number(raw['goal']),
    views: Object.fromEntries(
      sides.flatMap((side) => (views[side] === undefined ? [] : [[side, viewIn(views[side])]])),
    ),
    gap: maybe(raw['gap'], string),
    aim: maybe(raw['aim'], string),
    reality: maybe(raw['reality'], string),
    options: list(raw['options'], string),
    will: maybe(raw['will'], string),
    willBy: maybe(raw['willBy'], day),
    commitment: maybe(raw['commitment'], (value) => whole(value, 1, 10)),
    eight: maybe(raw['eight'], string),
    confirmed: list(raw['confirmed'], string),
    acknowledged: raw['acknowledged'] === true,
  };
}

function viewIn(it: unknown): View {
  const raw = object(it);
  return Object.fromEntries(
    sessionScales.flatMap((scale) =>
      raw[scale] === undefined ? [] : [[scale, whole(raw[scale], -2, 2)] as const],
    ),
  );
}

function feedbackIn(it: unknown): FeedbackGiven {
  const raw = object(it);
  return {
    giver: oneOf(sides, raw['giver']),
    kind: oneOf(feedbackKinds, raw['kind']),
    goal: maybe(raw['goal'], number),
    situation: maybe(raw['situation'], string),
    behaviour: string(raw['behaviour']),
    impact: maybe(raw['impact'], string),
    answer: maybe(raw['answer'], (value) => oneOf(feedbackAnswers, value)),
    answerNote: maybe(raw['answerNote'], string),
    tryUntil: maybe(raw['tryUntil'], day),
    trust: maybe(raw['trust'], (value) => whole(value, 0, 10)),
  };
}

function answeredIn(it: unknown): FeedbackAnswered {
  const raw = object(it);
  return {
    feedback: number(raw['feedback']),
    answer: maybe(raw['answer'], (value) => oneOf(feedbackAnswers, value)),
    answerNote: maybe(raw['answerNote'], string),
    tryUntil: maybe(raw['tryUntil'], day),
    outcome: maybe(raw['outcome'], (value) => oneOf(feedbackOutcomes, value)),
  };
}

function actionIn(it: unknown): NewAction {
  const raw = object(it);
  return {
    owner: oneOf(sides, raw['owner']),
    what: string(raw['what']),
    due: maybe(raw['due'], day),
    goal: maybe(raw['goal'], number),
  };
}

function selfRatingIn(it: unknown): SelfRatingGiven {
  const raw = object(it);
  return {
    side: oneOf(sides, raw['side']),
    phase: oneOf(phases, raw['phase']),
    skill: string(raw['skill']),
    value: whole(raw['value'], 0, 10),
  };
}

type Raw = Readonly<Record<string, unknown>>;

function damaged(): Error {
  return new Error('the draft is damaged');
}

function object(it: unknown): Raw {
  if (typeof it !== 'object' || it === null || Array.isArray(it)) throw damaged();
  return it as Raw;
}

function list<T>(it: unknown, read: (one: unknown) => T): T[] {
  if (!Array.isArray(it)) throw damaged();
  return it.map((one: unknown) => read(one));
}

function maybe<T>(it: unknown, read: (one: unknown) => T): T | null {
  return it === null ? null : read(it);
}

function string(it: unknown): string {
  if (typeof it !== 'string') throw damaged();
  return it;
}

function number(it: unknown): number {
  return whole(it, 1, 1e9);
}

function whole(it: unknown, low: number, high: number): number {
  if (typeof it !== 'number' || !(it >= low && it <= high)) throw damaged();
  return it;
}

function day(it: unknown): Day {
  if (typeof it !== 'string' || !isDay(it)) throw damaged();
  return it;
}

function oneOf<T extends string>(allowed: readonly T[], it: unknown): T {
  const found = allowed.find((one) => one === it);
  if (found === undefined) throw damaged();
  return found;
}
