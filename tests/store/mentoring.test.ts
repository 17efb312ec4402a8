import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../src/app/exchange/whole-of.js';
import { undoChange } from '../../src/app/history/undo-change.js';
import { mentoringListNames } from '../../src/app/mentoring/lists.js';
import type { Deps, Whole, Writer } from '../../src/app/ports.js';
import { asDay } from '../../src/domain/day.js';
import { aStore } from '../a-store.js';
import { type Mentored, mentored } from '../mentored.js';

function facts(deps: Deps): Omit<Whole, 'changes' | 'ops'> {
  const { changes: _c, ops: _o, ...rest } = wholeOf(deps.store);
  return rest;
}

function write<T>(deps: Deps, body: (w: Writer) => T): T {
  return deps.store.write({ command: 'test', who: 'Ada' }, (w) => ({ summary: 'did it', result: body(w) }))
    .result;
}

function filled(): Deps & { ids: Mentored } {
  // What is to become easier in it still waits on that day.
  const deps = aStore({ today: '2026-11-16' });
  return { ...deps, ids: write(deps, (w) => mentored(w)) };
}

describe('what is kept of the second person', () => {
  it('is read as it was written, every kind', () => {
    const { store, ids } = filled();
    for (const list of mentoringListNames) expect(wholeOf(store)[list], list).toHaveLength(1);
    expect(store.people()).toMatchObject([
      { name: 'Ben', notes: 'talks when he walks', goodAt: 'listening' },
    ]);
    expect(store.helps(ids.person)).toEqual(store.helps());
    expect(store.mentorships()).toMatchObject([{ number: 1, coolingOff: 7, agreedByThem: '2026-09-02' }]);
    expect(store.selfRatings(ids.mentorship)).toMatchObject([{ skill: 'asking for help', value: 4 }]);
    expect(store.sessions(ids.mentorship)).toMatchObject([{ privateNotes: 'he was tired', minutes: 50 }]);
    expect(store.talks(ids.mentorship)).toMatchObject([{ commitment: 6, willBy: '2026-11-20' }]);
    expect(store.ratings(ids.mentorship)).toMatchObject([{ scale: 'progress', value: -1 }]);
    expect(store.agendaItems(ids.mentorship)).toMatchObject([{ what: 'ask about shoes' }]);
    expect(store.attainments([ids.goal])).toMatchObject([{ muchLess: 'no race', muchMore: 'a marathon' }]);
    expect(store.feedback(ids.mentorship)).toEqual([store.feedbackNumbered(1)]);
    expect(store.actions(ids.mentorship)).toEqual([store.actionNumbered(1)]);
    expect(store.easings([ids.goal])).toMatchObject([{ state: 'waiting', effectiveOn: '2026-11-17' }]);
    expect(store.easingsMatured(asDay('2026-11-16'))).toEqual([]);
    expect(store.easingsMatured(asDay('2026-11-17'))).toHaveLength(1);
    expect(store.goalsOfMentorship(ids.mentorship, ['active'])).toMatchObject([{ personId: ids.person }]);
    expect(store.goalsOfMentorship(ids.mentorship, ['achieved'])).toEqual([]);
    expect(store.milestones([ids.goal])).toMatchObject([{ confirmedOn: '2026-11-11' }]);
  });

  it('goes with one undo, and comes back with the next, the same', () => {
    const deps = filled();
    const before = facts(deps);
    undoChange(deps, undefined);
    expect(Object.values(facts(deps)).flat()).toEqual([]);
    undoChange(deps, 2);
    expect(facts(deps)).toEqual(before);
  });

  it('is changed field by field, and undo brings each field back', () => {
    const deps = filled();
    const before = facts(deps);
    const { ids } = deps;
    write(deps, (w) => {
      w.update('person', ids.person, { notes: null });
      w.update('mentorship', ids.mentorship, { endedOn: asDay('2026-11-24'), nextDay: null });
      w.update('session', ids.session, { privateNotes: 'rested' });
      w.update('feedback', ids.feedback, { outcome: null, outcomeOn: null });
      w.update('action', ids.action, { state: 'open', closedOn: null });
      w.update('easing', ids.easing, { state: 'lapsed', settledOn: asDay('2026-11-12') });
      w.update('goal', ids.goal, { personId: null, mentorshipId: null });
      w.update('milestone', ids.milestone, { state: 'claimed', confirmedOn: null });
      w.remove('rating', ids.rating);
    });
    expect(deps.store.easingsMatured(asDay('2027-01-01'))).toEqual([]);
    expect(deps.store.ratings(ids.mentorship)).toEqual([]);
    undoChange(deps, undefined);
    expect(facts(deps)).toEqual(before);
  });

  it('numbers mentorships, feedback and action items in the order in which they come', () => {
    const deps = filled();
    expect(write(deps, (w) => w.nextNumber('mentorship'))).toBe(2);
    write(deps, (w) => mentored(w, 'Ana'));
    expect(deps.store.mentorships().map((one) => one.number)).toEqual([1, 2]);
    expect(deps.store.feedbackNumbered(2)).toBeDefined();
    expect(deps.store.actionNumbered(2)).toBeDefined();
    expect(deps.store.people().map((person) => person.name)).toEqual(['Ana', 'Ben']);
  });
});

describe('undo of an older change', () => {
  function steps(): Deps & { person: string; mentorship: string; number: number } {
    const deps = aStore();
    const ids = write(deps, (w) => {
      const person = w.newId();
      w.insert('person', { id: person, name: 'Ben', reach: null, notes: null, goodAt: null });
      return { person };
    });
    const mentorship = write(deps, (w) => {
      const id = w.newId();
      w.insert('mentorship', {
        ...{ id, number: 1, kind: 'peer', personId: ids.person, role: 'peer', cadence: 14, minutes: 45 },
        ...{ start: asDay('2026-09-01'), ends: null, purpose: null, goals: null, expectations: null },
        ...{ disagreeing: null, confidential: null, coolingOff: 7, agreedByMe: null, agreedByThem: null },
        ...{ nextDay: null, endedOn: null },
      });
      return id;
    });
    write(deps, (w) => {
      w.insert('session', {
        ...{ id: w.newId(), mentorshipId: mentorship, number: 1, day: asDay('2026-11-10') },
        ...{ minutes: null, wins: null, notes: null, privateNotes: null },
      });
    });
    return { ...deps, ...ids, mentorship, number: 3 };
  }

  it('is refused while a later one stands on it: a mentorship with the person, a session of the mentorship', () => {
    const deps = steps();
    expect(() => undoChange(deps, 1)).toThrow('change 2 stands on it');
    expect(() => undoChange(deps, 2)).toThrow('change 3 stands on it');
    undoChange(deps, 3);
    undoChange(deps, 2);
    undoChange(deps, 1);
    expect(deps.store.people()).toEqual([]);
  });

  it('is refused when what it would bring back has nothing to belong to any more', () => {
    const deps = aStore();
    const { person } = write(deps, (w) => {
      const id = w.newId();
      w.insert('person', { id, name: 'Ben', reach: null, notes: null, goodAt: null });
      return { person: id };
    });
    const help = write(deps, (w) => {
      const id = w.newId();
      const day = asDay('2026-11-10');
      w.insert('help', { id, personId: person, day, kind: 'introduced', note: null, thankedOn: null });
      return id;
    });
    write(deps, (w) => w.remove('help', help));
    write(deps, (w) => w.remove('person', person));
    expect(() => undoChange(deps, 3)).toThrow('change 4 stands on it');
    undoChange(deps, 4);
    undoChange(deps, 3);
    expect(deps.store.helps()).toHaveLength(1);
  });

  it('is refused with a sentence when something else is in its place by now', () => {
    const deps = aStore();
    const add = (): void => {
      write(deps, (w) =>
        w.insert('person', { id: w.newId(), name: 'Ben', reach: null, notes: null, goodAt: null }),
      );
    };
    add();
    undoChange(deps, undefined);
    add();
    const before = facts(deps);
    expect(() => undoChange(deps, 2)).toThrow(
      'change 2 cannot be taken back: something else is in its place now',
    );
    expect(facts(deps)).toEqual(before);
  });
});
