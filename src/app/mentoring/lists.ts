import type { Records } from '../../domain/record.js';

/**
 * What is kept of the second person, as an export lists it: the name of each list and what its records are. In this order
 * no record names one that comes later (goals, which name people and mentorships, have a list of their own).
 */
export const mentoringLists = {
  people: 'person',
  mentorships: 'mentorship',
  helps: 'help',
  selfRatings: 'self-rating',
  sessions: 'session',
  talks: 'talk',
  ratings: 'rating',
  agendaItems: 'agenda-item',
  attainments: 'attainment',
  feedback: 'feedback',
  actions: 'action',
  easings: 'easing',
} as const;
export type MentoringList = keyof typeof mentoringLists;
export type MentoringRecord<L extends MentoringList> = Records[(typeof mentoringLists)[L]];

/** All that is kept of the second person. */
export type MentoringWhole = { readonly [L in MentoringList]: readonly MentoringRecord<L>[] };

export const mentoringListNames = Object.keys(mentoringLists) as MentoringList[];
