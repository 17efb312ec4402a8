import type { Day } from '../../domain/day.js';
import type { Goal, Measure } from '../../domain/goal.js';
import { easier } from '../../domain/goals/easier.js';
import { measureFields } from '../../domain/mentoring/easing-writes.js';
import { flatMeasure } from '../../domain/record.js';
import { shorten } from '../../domain/text.js';
import type { Store, Writer } from '../ports.js';
import { type Event, Made } from './event.js';
import { personEvents, tieEvents, tieStart } from './fill-ties.js';
import { known } from './known.js';
import { demoOwner } from './owner.js';
import { type DemoGoal, type DemoMilestone, people } from './people.js';
import { coolingOff, tieOf, ties } from './ties.js';

/** Fills a store with a year up to today: Maya's goals, those of her mentee and her peer, and what they said in their sessions. */
export function fillDemo(store: Store, today: Day): number {
  const made = new Made(today);
  const before = (tie: { readonly name: string; readonly start: number }): string[] =>
    people
      .filter((goal) => goal.start < tie.start && tieOf(goal.statement)?.name === tie.name)
      .map((g) => g.statement);
  // On one day people come first, then goals, then what was said of them.
  const events = [
    ...known.flatMap((person) => personEvents(person, made)),
    ...ties.flatMap((tie) => tieStart(tie, made, before(tie))),
    ...people.flatMap((goal) => eventsOf(goal, made)),
    ...ties.flatMap((tie) => tieEvents(tie, made)),
  ];
  events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let day0: Day | undefined;
  let minute = 0;
  for (const { day, who, command, reason, write } of events) {
    // Each day's changes follow one another from six in the morning, so that those of today have happened.
    minute = day === day0 ? minute + 3 : 0;
    day0 = day;
    const at = `${day}T06:${String(minute % 60).padStart(2, '0')}:00.000Z`;
    store.write({ command, who, reason: reason ?? null, when: { at, day } }, (w) => ({
      summary: write(w),
      result: null,
    }));
  }
  return people.length;
}

function eventsOf(plan: DemoGoal, made0: Made): Event[] {
  const on = (offset: number): Day => made0.on(offset);
  const made = (): Goal => made0.goal(plan.statement);
  const called = (): string => `goal ${made().number}, ${shorten(plan.statement, 60)}`;
  const event = (offset: number, command: string, write: (w: Writer) => string, reason?: string): Event => ({
    day: made0.written(offset),
    who: plan.who,
    command,
    write,
    ...(reason === undefined ? {} : { reason }),
  });

  const write = event(plan.start, 'new', (w) => {
    const tie = tieOf(plan.statement);
    const goal = w.insertGoal({
      id: w.newId(),
      statement: plan.statement,
      details: plan.details ?? null,
      area: plan.area,
      tags: plan.tags ?? [],
      measure: plan.measure,
      means: plan.means ?? null,
      reason: plan.reason,
      start: on(plan.start),
      due: on(plan.eased?.firstDue ?? plan.due),
      rhythm: plan.rhythm ?? 7,
      hours: plan.hours ?? null,
      state: 'active',
      closedOn: null,
      lesson: null,
      instead: null,
      planFrom: null,
      createdAt: `${made0.written(plan.start)}T08:00:00.000Z`,
      personId: plan.who === demoOwner ? null : (made0.people.get(plan.who) ?? null),
      mentorshipId: tie === undefined || plan.start < tie.start ? null : made0.mentorship(tie.name).id,
    });
    made0.keepGoal(goal);
    return `wrote ${called()}`;
  });
  const split = event(plan.start, 'split', (w) => {
    const all = plan.milestones ?? [];
    for (const [i, m] of all.entries()) insertMilestone(w, made().id, m, i, null, made0);
    return `split ${called()}, into ${all.length} milestones`;
  });
  return [
    write,
    ...(plan.milestones === undefined ? [] : [split]),
    ...flat(plan.milestones ?? []).flatMap((m): Event[] =>
      m.doneOn === undefined ? [] : [ticked(m, m.doneOn, event, made0, called)],
    ),
    ...(plan.checkIns ?? []).map((c) =>
      event(c.on, 'log', (w) => {
        w.insert('check-in', {
          id: w.newId(),
          goalId: made().id,
          day: on(c.on),
          value: c.value ?? null,
          note: c.note ?? null,
          confidence: c.confidence ?? null,
          evidence: null,
        });
        return `logged ${c.value ?? 'a note'} on ${called()}`;
      }),
    ),
    ...(plan.daysOff ?? []).map((off) =>
      event(
        off.from,
        off.kind,
        (w) => {
          const to = off.to === null ? null : on(off.to);
          w.insert('break', {
            id: w.newId(),
            goalId: made().id,
            kind: off.kind,
            from: on(off.from),
            to,
            reason: off.reason,
          });
          if (off.kind === 'pause' && plan.paused === true) w.update('goal', made().id, { state: 'paused' });
          return `${off.kind === 'pause' ? 'paused' : off.kind === 'skip' ? 'skipped days of' : 'planned a break of'} ${called()}`;
        },
        off.reason,
      ),
    ),
    ...(plan.eased === undefined ? [] : eased(plan, plan.eased, event, made0, called)),
    ...(plan.closed === undefined ? [] : [closed(plan.closed, event, on, made, called)]),
  ];
}

type MakeEvent = (offset: number, command: string, write: (w: Writer) => string, reason?: string) => Event;

function flat(milestones: readonly DemoMilestone[]): DemoMilestone[] {
  return milestones.flatMap((m) => [...(m.parts ?? []), m]);
}

function insertMilestone(
  w: Writer,
  goalId: string,
  m: DemoMilestone,
  position: number,
  parentId: string | null,
  made: Made,
): void {
  const id = w.newId();
  made.keepMilestone(m.title, id);
  w.insert('milestone', {
    id,
    goalId,
    parentId,
    number: w.nextMilestoneNumber(goalId, parentId),
    position,
    title: m.title,
    doneWhen: m.doneWhen ?? null,
    due: made.on(m.due),
    share: m.share,
    target: m.target ?? null,
    state: 'open',
    doneOn: null,
    confirmedOn: null,
  });
  for (const [i, part] of (m.parts ?? []).entries()) insertMilestone(w, goalId, part, i, id, made);
}

function ticked(m: DemoMilestone, doneOn: number, event: MakeEvent, made: Made, called: () => string): Event {
  return event(doneOn, 'tick', (w) => {
    w.update('milestone', made.milestone(m.title), { state: 'claimed', doneOn: made.on(doneOn) });
    return `ticked ${m.title} of ${called()}`;
  });
}

/** A promise is to become easier: that waits, until somebody agrees or its day has come. */
function eased(
  plan: DemoGoal,
  ask: NonNullable<DemoGoal['eased']>,
  event: MakeEvent,
  made: Made,
  called: () => string,
): Event[] {
  const { target, maturedOn } = ask;
  const due = made.on(plan.due);
  const waits = event(
    ask.on,
    'edit',
    (w) => {
      const goal = made.goal(plan.statement);
      const measure = target === undefined ? goal.measure : ({ ...goal.measure, target } as Measure);
      const id = w.newId();
      made.keepEasing(plan.statement, id, due);
      const before = flatMeasure(goal.measure);
      w.insert('easing', {
        ...{ id, goalId: goal.id, day: made.on(ask.on), effectiveOn: made.on(ask.on + coolingOff) },
        ...{ who: plan.who, reason: ask.because, state: 'waiting', settledOn: null },
        clauses: JSON.stringify(easier(goal, { ...goal, measure, due })),
        writes: JSON.stringify([
          {
            ...{ entity: 'goal', id: goal.id },
            before: {
              ...(due === goal.due ? {} : { due: goal.due }),
              ...(target === undefined
                ? {}
                : Object.fromEntries(measureFields.map((field) => [field, before[field]]))),
            },
            after: { ...(due === goal.due ? {} : { due }), ...(target === undefined ? {} : { target }) },
          },
        ]),
      });
      return `asked to make ${called()} easier`;
    },
    ask.because,
  );
  if (maturedOn === undefined) return [waits];
  const matured = event(
    maturedOn,
    'settle',
    (w) => {
      made.settle(w, plan.statement, 'matured', made.on(maturedOn));
      return `made ${called()} easier, as asked on ${made.on(ask.on)}`;
    },
    ask.because,
  );
  return [waits, matured];
}

function closed(
  end: NonNullable<DemoGoal['closed']>,
  event: MakeEvent,
  on: (offset: number) => Day,
  made: () => Goal,
  called: () => string,
): Event {
  return event(end.on, 'close', (w) => {
    w.update('goal', made().id, {
      state: end.state,
      closedOn: on(end.on),
      lesson: end.lesson,
      instead: end.instead ?? null,
    });
    return `closed ${called()}, as ${end.state}`;
  });
}
