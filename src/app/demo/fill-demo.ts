import { addDays, type Day } from '../../domain/day.js';
import type { Goal } from '../../domain/goal.js';
import { shorten } from '../../domain/text.js';
import type { Store, Writer } from '../ports.js';
import { type DemoGoal, type DemoMilestone, people } from './people.js';

interface Event {
  readonly day: Day;
  readonly who: string;
  readonly command: string;
  readonly reason?: string;
  readonly write: (w: Writer) => string;
}

/** Fills a store with a year of three people's goals up to today, each written, logged and closed on its day. */
export function fillDemo(store: Store, today: Day): number {
  const events = people.flatMap((goal) => eventsOf(goal, today));
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

function eventsOf(plan: DemoGoal, today: Day): Event[] {
  const on = (offset: number): Day => addDays(today, offset);
  let goal: Goal | undefined;
  const made = (): Goal => {
    if (goal === undefined) throw new Error('a goal is written before anything happens to it');
    return goal;
  };
  const called = (): string => `goal ${made().number}, ${shorten(plan.statement, 60)}`;
  const event = (offset: number, command: string, write: (w: Writer) => string, reason?: string): Event => ({
    day: on(Math.min(0, offset)),
    who: plan.who,
    command,
    write,
    ...(reason === undefined ? {} : { reason }),
  });
  const milestones = new Map<string, string>();

  const write = event(plan.start, 'new', (w) => {
    goal = w.insertGoal({
      id: w.newId(),
      statement: plan.statement,
      details: plan.details ?? null,
      area: plan.area,
      tags: plan.tags ?? [],
      measure: plan.measure,
      means: plan.means ?? null,
      reason: plan.reason,
      start: on(plan.start),
      due: on(plan.moved?.firstDue ?? plan.due),
      rhythm: plan.rhythm ?? 7,
      hours: plan.hours ?? null,
      state: 'active',
      closedOn: null,
      lesson: null,
      instead: null,
      planFrom: null,
      createdAt: `${on(Math.min(0, plan.start))}T08:00:00.000Z`,
      personId: null,
      mentorshipId: null,
    });
    return `wrote ${called()}`;
  });
  const split = event(plan.start, 'split', (w) => {
    const all = plan.milestones ?? [];
    for (const [i, m] of all.entries()) insertMilestone(w, made().id, m, i, null, on, milestones);
    return `split ${called()}, into ${all.length} milestones`;
  });
  return [
    write,
    ...(plan.milestones === undefined ? [] : [split]),
    ...flat(plan.milestones ?? []).flatMap((m): Event[] =>
      m.doneOn === undefined ? [] : [ticked(m, m.doneOn, event, on, milestones, called)],
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
    ...(plan.moved === undefined ? [] : [moved(plan, plan.moved, event, on, made, called)]),
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
  on: (offset: number) => Day,
  ids: Map<string, string>,
): void {
  const id = w.newId();
  ids.set(m.title, id);
  w.insert('milestone', {
    id,
    goalId,
    parentId,
    number: w.nextMilestoneNumber(goalId, parentId),
    position,
    title: m.title,
    doneWhen: m.doneWhen ?? null,
    due: on(m.due),
    share: m.share,
    target: m.target ?? null,
    state: 'open',
    doneOn: null,
    confirmedOn: null,
  });
  for (const [i, part] of (m.parts ?? []).entries()) insertMilestone(w, goalId, part, i, id, on, ids);
}

function ticked(
  m: DemoMilestone,
  doneOn: number,
  event: MakeEvent,
  on: (offset: number) => Day,
  ids: ReadonlyMap<string, string>,
  called: () => string,
): Event {
  return event(doneOn, 'tick', (w) => {
    w.update('milestone', ids.get(m.title) ?? '', { state: 'claimed', doneOn: on(doneOn) });
    return `ticked ${m.title} of ${called()}`;
  });
}

function moved(
  plan: DemoGoal,
  move: NonNullable<DemoGoal['moved']>,
  event: MakeEvent,
  on: (offset: number) => Day,
  made: () => Goal,
  called: () => string,
): Event {
  return event(
    move.on,
    'edit',
    (w) => {
      w.update('goal', made().id, { due: on(plan.due) });
      return `changed due of ${called()}`;
    },
    move.because,
  );
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
