import type { Day } from '../../domain/day.js';
import type { Id } from '../../domain/goal.js';
import { otherSide } from '../../domain/mentoring/person.js';
import { shorten } from '../../domain/text.js';
import type { Writer } from '../ports.js';
import type { DemoAction, DemoEnd, DemoFeedback, DemoPerson, DemoTie } from './demo-tie.js';
import type { Event, Made } from './event.js';
import { fillSession } from './fill-session.js';
import { demoOwner } from './owner.js';
import { ownerNamed } from './people.js';
import { coolingOff } from './ties.js';

const event = (day: Day, command: string, write: (w: Writer) => string): Event => ({
  ...{ day, who: demoOwner, command, write },
});

/** Somebody whom the owner knows, and who helped whom. */
export function personEvents(person: DemoPerson, made: Made): Event[] {
  const { name, reach, notes, goodAt } = person;
  const add = event(made.on(person.since), 'people', (w) => {
    const id = w.newId();
    made.people.set(name, id);
    w.insert('person', { id, name, reach, notes, goodAt });
    return `added ${name}`;
  });
  const helps = person.helps.flatMap(({ on, kind, note, thanked }): Event[] => {
    let id: Id = '';
    const helped = event(made.on(on), 'people', (w) => {
      id = w.newId();
      const personId = made.people.get(name) ?? '';
      w.insert('help', { id, personId, day: made.on(on), kind, note, thankedOn: null });
      return kind === 'asked-me' ? `noted that ${name} asked for help` : `noted that ${name} helped`;
    });
    if (thanked === undefined) return [helped];
    const thank = event(made.on(thanked), 'people', (w) => {
      w.update('help', id, { thankedOn: made.on(thanked) });
      return `thanked ${name}`;
    });
    return [helped, thank];
  });
  return [add, ...helps];
}

/** A mentorship begins, and the goals that run already come into it. */
export function tieStart(tie: DemoTie, made: Made, goalsBefore: readonly string[]): Event[] {
  const { name, kind, role, cadence, minutes, purpose, goals, expectations, disagreeing, confidential } = tie;
  const begin = event(made.on(tie.start), 'mentorship', (w) => {
    const it = { id: w.newId(), number: w.nextNumber('mentorship') };
    made.mentorships.set(name, it);
    w.insert('mentorship', {
      ...it,
      ...{
        kind,
        role,
        cadence,
        minutes,
        purpose,
        goals,
        expectations,
        disagreeing,
        confidential,
        coolingOff,
      },
      personId: made.people.get(name) ?? null,
      start: made.on(tie.start),
      ends: tie.ends === null ? null : made.on(tie.ends),
      agreedByMe: made.on(tie.start),
      agreedByThem: made.on(tie.start),
      nextDay: made.on(tie.start),
      endedOn: null,
    });
    return `began mentorship ${it.number} with ${name}`;
  });
  const bring = goalsBefore.map((statement) =>
    event(made.on(tie.start), 'edit', (w) => {
      const { id, number } = made.goal(statement);
      w.update('goal', id, { mentorshipId: made.mentorship(name).id });
      return `kept goal ${number}, ${shorten(statement, 60)}, in the mentorship with ${name}`;
    }),
  );
  return [begin, ...bring];
}

/** All that happens in a mentorship, apart from its goals. */
export function tieEvents(tie: DemoTie, made: Made): Event[] {
  const its = (): Id => made.mentorship(tie.name).id;
  const later: Event[] = [];
  const sessions = tie.sessions.map((session, i) => {
    const day = made.on(session.on);
    const next = made.on(tie.sessions[i + 1]?.on ?? tie.next);
    const actions = [
      ...session.talks.flatMap(({ goal, will }): (DemoAction & { goal: string })[] =>
        will?.by === undefined
          ? []
          : [
              {
                owner: ownerNamed(goal),
                what: will.what,
                due: will.by,
                goal,
                ...(will.end && { end: will.end }),
              },
            ],
      ),
      ...(session.actions ?? []),
    ].map((action) => ({ action, kept: { id: '' } }));
    const given = (session.feedback ?? []).map((feedback) => ({ feedback, kept: { id: '' } }));
    for (const { action, kept } of actions) {
      if (action.end !== undefined) later.push(...endings(action, action.end, kept, made));
    }
    for (const { feedback, kept } of given) later.push(...outcome(feedback, kept, made));
    return event(day, 'review', (w) => {
      const number = fillSession(w, made, { tie, session, day, next, actions, given });
      return `held session ${number} with ${tie.name}, mentorship ${made.mentorship(tie.name).number}`;
    });
  });

  const selfRatings = tie.selfRatings.map(({ on, phase, side, skills }) =>
    event(made.on(on), 'mentorship', (w) => {
      for (const [skill, value] of Object.entries(skills)) {
        w.insert('self-rating', {
          id: w.newId(),
          mentorshipId: its(),
          side,
          phase,
          skill,
          value,
          day: made.on(on),
        });
      }
      return `took down how ${side === 'me' ? demoOwner : tie.name} sees it at the ${phase} with ${tie.name}`;
    }),
  );
  const levels = tie.levels.flatMap(
    ({ goal, on, words: [muchLess, less, expected, more, muchMore], rated }) => [
      event(made.on(on), 'rate', (w) => {
        const { id, number } = made.goal(goal);
        w.insert('attainment', {
          ...{ id: w.newId(), goalId: id, muchLess, less, expected, more, muchMore, day: made.on(on) },
        });
        return `wrote the levels of goal ${number}, ${shorten(goal, 60)}`;
      }),
      ...rated.map((views) =>
        event(made.on(views.on), 'rate', (w) => {
          const { id: goalId, number } = made.goal(goal);
          const owner = ownerNamed(goal);
          for (const side of [owner, otherSide(owner)]) {
            w.insert('rating', {
              ...{ id: w.newId(), goalId, mentorshipId: its(), sessionId: null, side },
              ...{ scale: 'attainment', value: views[side], day: made.on(views.on) },
            });
          }
          return `rated how far goal ${number}, ${shorten(goal, 60)}, was reached`;
        }),
      ),
    ],
  );
  const list = tie.list.map(({ on, side, what }) =>
    event(made.on(on), 'review', (w) => {
      w.insert('agenda-item', {
        id: w.newId(),
        mentorshipId: its(),
        side,
        what,
        day: made.on(on),
        sessionId: null,
      });
      return `put "${what}" on the list for the next session with ${tie.name}`;
    }),
  );
  return [...selfRatings, ...later, ...sessions, ...levels, ...list];
}

/** An action item is carried, and done or dropped in the end. */
function endings(action: DemoAction, end: DemoEnd, kept: { readonly id: Id }, made: Made): Event[] {
  const carried = (end.carried ?? []).map(({ on, due, word }, i) =>
    event(made.on(on), 'action', (w) => {
      w.update('action', kept.id, { carried: i + 1, due: made.on(due), word });
      return `carried "${shorten(action.what, 60)}" on to ${made.on(due)}`;
    }),
  );
  const closed = event(made.on(end.on), 'action', (w) => {
    w.update('action', kept.id, { state: end.state, closedOn: made.on(end.on), word: end.word ?? null });
    return `${end.state === 'done' ? 'did' : 'dropped'} "${shorten(action.what, 60)}"`;
  });
  return [...carried, closed];
}

function outcome(feedback: DemoFeedback, kept: { readonly id: Id }, made: Made): Event[] {
  const { outcome: came } = feedback;
  if (came === undefined) return [];
  return [
    event(made.on(came.on), 'feedback', (w) => {
      w.update('feedback', kept.id, { outcome: came.was, outcomeOn: made.on(came.on) });
      return `${came.was} what feedback had started: ${shorten(feedback.answerNote ?? feedback.behaviour, 60)}`;
    }),
  ];
}
