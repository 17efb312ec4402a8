import type { Day } from '../../domain/day.js';
import { Fault, usage } from '../../domain/fault.js';
import type { Feedback, FeedbackAnswer, FeedbackKind } from '../../domain/mentoring/feedback.js';
import { type Ledger, ledgerOf } from '../../domain/mentoring/ledger.js';
import { sidesOf } from '../../domain/mentoring/mentorship.js';
import { otherSide } from '../../domain/mentoring/person.js';
import type { Deps, Reader } from '../ports.js';
import { type At, nameOf, type Tie } from './find-mentorship.js';
import { type Names, namesOf, placeFor, type Said, saidOf, saidOne, tiesToShow } from './said.js';
import { sideNamed } from './side-named.js';

/** The feedback of a mentorship, and both givings counted. */
export interface FeedbackLedger {
  readonly tie: Tie;
  readonly names: Names;
  readonly entries: readonly Said<Feedback>[];
  readonly counts: readonly Ledger[];
}

/** The ledger of the mentorship that is named, or of all that run. */
export function feedbackLedgers(at: At, name: string | undefined): FeedbackLedger[] {
  return tiesToShow(at, name).map((tie) => ledgerOfTie(at, tie));
}

/** The ledger of a mentorship. */
export function ledgerOfTie(at: At, tie: Tie): FeedbackLedger {
  const entries = at.store.feedback(tie.mentorship.id);
  return {
    tie,
    names: namesOf(tie, at),
    entries: saidOf(at, entries),
    counts: sidesOf(tie.mentorship).map((side) => ledgerOf(entries, side)),
  };
}

/** What somebody tells by situation, behaviour and impact. */
export interface FeedbackWords {
  readonly kind: FeedbackKind;
  readonly situation: string | null;
  readonly behaviour: string;
  readonly impact: string | null;
}

export interface FeedbackNamed {
  readonly with?: string | undefined;
  /** Who gives it; oneself when nobody is named. */
  readonly by?: string | undefined;
  readonly goal?: string | undefined;
  readonly day: Day;
}

/** Keeps what one of the two told the other. One change, however much it is. */
export function giveFeedback(
  deps: Deps,
  named: FeedbackNamed,
  words: readonly FeedbackWords[],
): Said<Feedback>[] {
  const { store, today, who } = deps;
  if (named.day > today) throw usage(`${named.day} is still to come`, 'Give the day on which it was said.');
  const { result } = store.write({ command: 'feedback', who }, (w) => {
    const { tie, goal } = placeFor({ store: w, who }, named);
    const giver = named.by === undefined ? 'me' : sideNamed(tie, named.by, deps);
    const given = words.map((one): Feedback => {
      const entry: Feedback = {
        id: w.newId(),
        number: w.nextNumber('feedback'),
        mentorshipId: tie.mentorship.id,
        sessionId: null,
        goalId: goal?.id ?? null,
        day: named.day,
        giver,
        ...one,
        answer: null,
        answerNote: null,
        tryUntil: null,
        trust: null,
        outcome: null,
        outcomeOn: null,
      };
      w.insert('feedback', entry);
      return entry;
    });
    const receiver = tie.person === null ? giver : otherSide(giver);
    const names = `from ${nameOf(tie, giver, deps)} to ${nameOf(tie, receiver, deps)}`;
    const list = given.map((one) => `feedback ${one.number}, a ${one.kind}`).join(', and ');
    return { summary: `noted ${list}, ${names}`, result: given };
  });
  return saidOf(deps, result);
}

export interface FeedbackAnswered {
  readonly answer: FeedbackAnswer;
  readonly note: string | null;
  /** Goes with `try`. */
  readonly tryUntil: Day | null;
  readonly trust: number | null;
}

const answered = {
  accept: 'accepted',
  try: 'to be tried',
  park: 'parked',
  disagree: 'not agreed to',
} as const satisfies Record<FeedbackAnswer, string>;

/** What its receiver makes of feedback; a second answer takes the place of the first. One change. */
export function answerFeedback(deps: Deps, number: number, given: FeedbackAnswered): Said<Feedback> {
  const { tryUntil } = given;
  if (tryUntil !== null && tryUntil < deps.today)
    throw usage(`${tryUntil} is over already`, 'Give the day until which it is tried.');
  return changed(deps, number, (entry) => {
    if (entry.outcome !== null) {
      throw new Fault('failed', `feedback ${number} was ${entry.outcome} on ${entry.outcomeOn}`, {
        hint: 'mentor undo takes the last change back.',
      });
    }
    const fields = {
      answer: given.answer,
      answerNote: given.note,
      tryUntil,
      trust: given.trust ?? entry.trust,
    };
    const until = tryUntil === null ? '' : ` until ${tryUntil}`;
    return { fields, summary: `feedback ${number}: ${answered[given.answer]}${until}` };
  });
}

/** What became of feedback that was accepted or tried. One change. */
export function settleFeedback(deps: Deps, number: number, outcome: 'kept' | 'dropped'): Said<Feedback> {
  return changed(deps, number, (entry) => {
    if (entry.answer !== 'accept' && entry.answer !== 'try') {
      throw new Fault('failed', `feedback ${number} was neither accepted nor tried`, {
        hint: `mentor feedback answer ${number} --accept or --try-until DAY comes first.`,
      });
    }
    return { fields: { outcome, outcomeOn: deps.today }, summary: `feedback ${number}: ${outcome}` };
  });
}

function changed(
  deps: Deps,
  number: number,
  decide: (entry: Feedback) => { readonly fields: Partial<Feedback>; readonly summary: string },
): Said<Feedback> {
  const { result } = deps.store.write({ command: 'feedback', who: deps.who }, (w) => {
    const entry = feedbackNumbered(w, number);
    const { fields, summary } = decide(entry);
    w.update('feedback', entry.id, fields);
    return { summary, result: { ...entry, ...fields } };
  });
  return saidOne(deps, result);
}

/** The feedback with a number; throws not-found for a number that none has. */
export function feedbackNumbered(store: Reader, number: number): Feedback {
  const entry = store.feedbackNumbered(number);
  if (entry !== undefined) return entry;
  throw new Fault('not-found', `there is no feedback ${number}`, {
    hint: 'mentor feedback lists what there is.',
  });
}
