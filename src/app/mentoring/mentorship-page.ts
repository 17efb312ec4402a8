import { runningStates } from '../../domain/goal.js';
import type { SelfRating } from '../../domain/mentoring/mentorship.js';
import { type SelfRatingDue, selfRatingsDue } from '../../domain/mentoring/self-rating-due.js';
import { shown } from '../../domain/text.js';
import type { Deps } from '../ports.js';
import { nameOf, type Tie, tiesIn } from './find-mentorship.js';
import type { Beginning } from './start-mentorship.js';

/** What is shown of a mentorship. */
export interface MentorshipPage {
  readonly tie: Tie;
  readonly me: string;
  /** Both names, made harmless. */
  readonly names: { readonly me: string; readonly them: string };
  /** Goals that run in it. */
  readonly goals: number;
  /** Sessions that were held. */
  readonly sessions: number;
  readonly selfRatings: readonly SelfRating[];
  /** Self-ratings that it is time for. */
  readonly due: readonly SelfRatingDue[];
}

/** The page of one mentorship. */
export function pageOf(deps: Pick<Deps, 'store' | 'who' | 'today'>, tie: Tie): MentorshipPage {
  const { id } = tie.mentorship;
  const selfRatings = deps.store.selfRatings(id);
  return {
    tie,
    me: deps.who,
    names: { me: shown(nameOf(tie, 'me', deps)), them: shown(nameOf(tie, 'them', deps)) },
    goals: deps.store.goalsOfMentorship(id, runningStates).length,
    sessions: deps.store.sessions(id).length,
    selfRatings,
    due: selfRatingsDue(tie.mentorship, selfRatings, deps.today),
  };
}

/** The pages of all mentorships, by number. */
export function pagesOf(deps: Pick<Deps, 'store' | 'who' | 'today'>): MentorshipPage[] {
  return tiesIn(deps.store).map((tie) => pageOf(deps, tie));
}

/** The page of a mentorship that is not kept yet, to look over; nobody has agreed. */
export function draftPage(it: Beginning, who: string): MentorshipPage {
  const { with: name, selfRatings, unknown: _, by: __, ...terms } = it;
  const person = name === null ? null : { id: '', name, reach: null, notes: null, goodAt: null };
  const agreed = { agreedByMe: null, agreedByThem: null, endedOn: null };
  return {
    tie: { mentorship: { id: '', number: 0, personId: null, ...terms, ...agreed }, person },
    me: who,
    names: { me: shown(who), them: shown(name ?? who) },
    goals: 0,
    sessions: 0,
    due: [],
    selfRatings: selfRatings.map((rating) => ({ id: '', mentorshipId: '', day: it.start, ...rating })),
  };
}
