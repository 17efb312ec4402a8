import type { Entity } from '../../domain/record.js';
import type { MentoringWhole } from '../mentoring/lists.js';
import type { Writer } from '../ports.js';

/** Kinds of record with a number for people, which may be taken where they come to. */
export function isRenumbered(entity: Entity): boolean {
  return entity === 'mentorship' || entity === 'feedback' || entity === 'action';
}

/** The records as they are written here: one whose number is taken gets the next that is free. */
export function withFreeNumbers(w: Writer, whole: MentoringWhole): MentoringWhole {
  const mentorships = new Set(w.mentorships().map((one) => one.number));
  return {
    ...whole,
    mentorships: free(whole.mentorships, w.nextNumber('mentorship'), (n) => mentorships.has(n)),
    feedback: free(whole.feedback, w.nextNumber('feedback'), (n) => w.feedbackNumbered(n) !== undefined),
    actions: free(whole.actions, w.nextNumber('action'), (n) => w.actionNumbered(n) !== undefined),
  };
}

function free<T extends { readonly number: number }>(
  records: readonly T[],
  next: number,
  taken: (number: number) => boolean,
): T[] {
  let number = Math.max(next, ...records.map((record) => record.number + 1));
  return records.map((record) => (taken(record.number) ? { ...record, number: number++ } : record));
}
