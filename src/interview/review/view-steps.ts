import type { AgendaGoal } from '../../app/mentoring/agenda.js';
import type { Side } from '../../domain/mentoring/person.js';
import { anchors, scaleNames, scaleQuestions, showRating } from '../../domain/mentoring/scales.js';
import { type SessionScale, sessionScales } from '../../domain/mentoring/session.js';
import { readSession } from '../../domain/mentoring/session-checks.js';
import type { GoalTalk } from '../../domain/mentoring/session-draft.js';
import { sideBySide } from '../../domain/mentoring/views.js';
import { askHidden, askText } from './asking.js';
import type { Hour, MakeStep, Step } from './hour.js';

/** The scales that a side rated, in their order. */
export function rated(talk: GoalTalk, side: Side): SessionScale[] {
  return sessionScales.filter((scale) => talk.views[side]?.[scale] !== undefined);
}

/** One side's view, scale by scale. Where there is another side, it sees nothing of it before it gave its own. */
export function viewSteps(
  it: AgendaGoal,
  side: Side,
  scales: readonly SessionScale[],
  other: Side | undefined,
  make: MakeStep,
  name: string,
): Step[] {
  const { number } = it.row.goal;
  const lead = (hour: Hour): string | undefined =>
    other === undefined
      ? undefined
      : `${name} types now and ${hour.name(other)} looks away. The answers are not shown until both gave theirs.`;
  return scales.map((scale) => ({
    ...make(`view ${side}`, `${name}'s view of goal ${number}`, scale, async (hour) => {
      const view = hour.talk(number).views[side] ?? {};
      const question = {
        message: `${name}, ${scaleNames[scale].toLowerCase()}, -2 to 2:`,
        why: `${scaleQuestions[scale]}\n${anchorLines(scale)}`,
        read: readSession.rating,
        take: (value: number | null) => {
          const { [scale]: _, ...rest } = view;
          const views = hour.talk(number).views;
          hour.setTalk(number, {
            views: { ...views, [side]: value === null ? rest : { ...rest, [scale]: value } },
          });
        },
      };
      const present = view[scale];
      if (other === undefined) {
        return askText(hour, { ...question, present: present === undefined ? null : showRating(present) });
      }
      return askHidden(hour, {
        ...question,
        given: present !== undefined,
        wrong: 'A rating is -2, -1, 0, 1 or 2.',
      });
    }),
    lead,
  }));
}

function anchorLines(scale: SessionScale): string {
  return anchors[scale].map((words, i) => `${showRating(i - 2).padEnd(2)} ${words}`).join('\n');
}

/** Both views side by side, and what is behind the difference. */
export function gap(it: AgendaGoal, hour: Hour): ReturnType<Step['ask']> {
  const { number } = it.row.goal;
  const talk = hour.talk(number);
  hour.say(hour.room.draw.views(talk));
  const apart = sideBySide(talk.views)
    .filter((row) => row.gap !== null && row.gap > 0)
    .sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
  return askText(hour, {
    message:
      apart === undefined
        ? 'You see it alike. A note on that?'
        : `What is behind the difference on "${scaleNames[apart.scale].toLowerCase()}"?`,
    present: talk.gap,
    read: readSession.gap,
    take: (text) => hour.setTalk(number, { gap: text }),
  });
}
