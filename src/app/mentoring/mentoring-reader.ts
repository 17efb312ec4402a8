import type { Day } from '../../domain/day.js';
import type { Goal, Id, State } from '../../domain/goal.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import type { Easing } from '../../domain/mentoring/easing.js';
import type { Feedback } from '../../domain/mentoring/feedback.js';
import type { Mentorship, SelfRating } from '../../domain/mentoring/mentorship.js';
import type { Help, Person } from '../../domain/mentoring/person.js';
import type { AgendaItem, Attainment, Rating, Session, Talk } from '../../domain/mentoring/session.js';

/** What is kept of the second person, to read; lists are oldest first. */
export interface MentoringReader {
  /** By name. */
  people(): Person[];
  /** Of one person, or of all. */
  helps(personId?: Id): Help[];
  /** By number. */
  mentorships(): Mentorship[];
  selfRatings(mentorshipId: Id): SelfRating[];
  sessions(mentorshipId: Id): Session[];
  /** Of the sessions of a mentorship. */
  talks(mentorshipId: Id): Talk[];
  ratings(mentorshipId: Id): Rating[];
  agendaItems(mentorshipId: Id): AgendaItem[];
  attainments(goalIds: readonly Id[]): Attainment[];
  feedback(mentorshipId: Id): Feedback[];
  feedbackNumbered(number: number): Feedback | undefined;
  /** Open ones by due day, then the others. */
  actions(mentorshipId: Id): ActionItem[];
  /** One's own open ones in mentorships that run, due up to a day, soonest first. */
  actionsDue(upTo: Day): ActionItem[];
  actionNumbered(number: number): ActionItem | undefined;
  easings(goalIds: readonly Id[]): Easing[];
  /** Easings that wait. */
  easingsWaiting(): Easing[];
  /** Easings that wait and whose day has come. */
  easingsMatured(today: Day): Easing[];
  /** Goals of a mentorship, by number. */
  goalsOfMentorship(mentorshipId: Id, states: readonly State[]): Goal[];
}
