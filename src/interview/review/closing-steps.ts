import { addDays, type Day } from '../../domain/day.js';
import type { SelfRatingDue } from '../../domain/mentoring/self-rating-due.js';
import { nextMeeting, readSession } from '../../domain/mentoring/session-checks.js';
import { plural } from '../../domain/number.js';
import { selfRatingQuestion } from '../self-ratings.js';
import { askDay, askHidden, askLines } from './asking.js';
import { type Hour, inPart, type Step } from './hour.js';

/** How a side sees itself, unseen by the other one. */
export function selfRatingSteps({ side, phase, skills }: SelfRatingDue, name: string): Step[] {
  return skills.map(
    (skill): Step => ({
      ...inPart(`self-rating ${side}`, `Self-rating of ${name}, at the ${phase}`, skill, (hour) => {
        const { selfRatings } = hour.said;
        const same = (one: (typeof selfRatings)[number]): boolean =>
          one.side === side && one.phase === phase && one.skill === skill;
        return askHidden(hour, {
          ...selfRatingQuestion(name, skill),
          given: selfRatings.some(same),
          take: (value) => {
            const others = hour.said.selfRatings.filter((one) => !same(one));
            hour.set({
              selfRatings: value === null ? others : [...others, { side, phase, skill, value }],
            });
          },
        });
      }),
      group: 'self-ratings',
    }),
  );
}

/** The next meeting, and notes. */
export function closingSteps(): Step[] {
  const title = 'To end with';
  return [
    inPart('closing', title, 'next', (hour) =>
      askDay(hour, {
        message:
          hour.room.mentorship.kind === 'self' ? 'When is the next session?' : 'When do you meet again?',
        what: 'the next meeting',
        present: hour.said.next,
        preset: nextUsual(hour),
        check: (day) => nextMeeting(hour.said.day, day),
        take: (next) => hour.set({ next }),
      }),
    ),
    inPart('closing', title, 'notes', (hour) =>
      askLines(hour, {
        message:
          hour.room.mentorship.kind === 'self' ? 'Anything to note?' : 'Anything to note, for both of you?',
        more: 'Anything else?',
        lines: () => (hour.said.notes === null ? [] : hour.said.notes.split('\n')),
        read: readSession.notes,
        take: (lines) => hour.set({ notes: lines.length === 0 ? null : lines.join('\n') }),
      }),
    ),
    inPart('closing', title, 'private', (hour) =>
      askHidden(hour, {
        message: `${hour.name('me')}, a note for you alone?`,
        why: `It is in no summary, and nobody sees it while you type.`,
        given: hour.said.privateNotes !== null,
        read: readSession.privateNotes,
        take: (text) => {
          hour.set({ privateNotes: text });
          if (text !== null) hour.say(`Kept, ${plural([...text].length, 'character')}.`);
        },
        wrong: 'It cannot be kept: it is too long, or holds a character that cannot be seen.',
      }),
    ),
  ];
}

function nextUsual(hour: Hour): Day {
  return addDays(hour.said.day, hour.room.mentorship.cadence);
}
