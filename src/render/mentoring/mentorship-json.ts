import type { MentorshipPage } from '../../app/mentoring/mentorship-page.js';
import { owners } from '../../domain/mentoring/mentorship.js';

/** A mentorship as `--json` shows it; sides are `me` and `them`, with both names. */
export function mentorshipJson({
  tie,
  goals,
  me,
  sessions,
  selfRatings,
  due,
}: MentorshipPage): Record<string, unknown> {
  const m = tie.mentorship;
  return {
    number: m.number,
    kind: m.kind,
    me,
    them: tie.person?.name ?? null,
    role: m.role,
    goalsOf: owners(m),
    every: m.cadence,
    minutes: m.minutes,
    start: m.start,
    end: m.ends,
    next: m.nextDay,
    endedOn: m.endedOn,
    purpose: m.purpose,
    goals: m.goals,
    expectations: m.expectations,
    disagreeing: m.disagreeing,
    confidential: m.confidential,
    coolingOff: m.coolingOff,
    agreedByMe: m.agreedByMe,
    agreedByThem: m.agreedByThem,
    runningGoals: goals,
    sessions,
    selfRatings: selfRatings.map(({ side, phase, skill, value, day }) => ({
      side,
      phase,
      skill,
      value,
      day,
    })),
    selfRatingsDue: due,
  };
}
