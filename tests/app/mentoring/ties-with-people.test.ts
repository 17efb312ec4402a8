import { describe, expect, it } from 'vitest';
import { agreeTo, editMentorship, endMentorship } from '../../../src/app/mentoring/change-mentorship.js';
import { findTie, type Tie } from '../../../src/app/mentoring/find-mentorship.js';
import { addPerson, editPerson, noteHelp, removePerson } from '../../../src/app/mentoring/people.js';
import { keepSelfRatings, rateOneself } from '../../../src/app/mentoring/rate-oneself.js';
import { sureThatICan } from '../../../src/domain/mentoring/mentorship.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';
import { aTie } from '../../ties.js';

const ana = { name: 'Ana', reach: null, notes: null, goodAt: null };
const about = { command: 'test', who: 'Ada' };

type Store = ReturnType<typeof aStore>;

function tied(deps: Store, how: Partial<Parameters<typeof aTie>[1]> = {}): Tie {
  return deps.store.write(about, (w) => {
    const mentorship = aTie(w, { name: 'Ana', ...how });
    const person = w.people().find(({ id }) => id === mentorship.personId) ?? null;
    return { summary: 'began', result: { mentorship, person } };
  }).result;
}

describe('a person', () => {
  it('who is gone meanwhile is said to be', () => {
    const deps = aStore();
    const { id } = addPerson(deps, ana);
    removePerson(deps, id);
    expect(() => removePerson(deps, id)).toThrow('not there any more');
    expect(() => editPerson(deps, id, { reach: 'x' })).toThrow('not there any more');
    expect(() => noteHelp(deps, id, { day: deps.today, kind: 'introduced', note: null })).toThrow(
      'not there',
    );
  });

  it('stays while goals are kept for that person', () => {
    const deps = aStore();
    const { id } = addPerson(deps, ana);
    const add = (number: number): void => {
      deps.store.write(about, (w) => {
        w.insertGoal(aGoal(w.newId(), { number, personId: id }));
        return { summary: 'wrote', result: null };
      });
    };
    add(1);
    expect(() => removePerson(deps, id)).toThrow('1 goal here is kept for Ana');
    add(2);
    expect(() => removePerson(deps, id)).toThrow('2 goals here are kept for Ana');
  });

  it('may be renamed to the same name in other letters', () => {
    const deps = aStore();
    const { id } = addPerson(deps, ana);
    expect(editPerson(deps, id, { name: 'ANA' })).toEqual({
      person: { ...ana, name: 'ANA', id },
      changed: true,
    });
    expect(editPerson(deps, id, { name: 'ANA' }).changed).toBe(false);
  });
});

describe('a mentorship', () => {
  it('that was ended or taken back meanwhile is changed no more', () => {
    const deps = aStore();
    const tie = tied(deps);
    endMentorship(deps, tie, deps.today);
    expect(() => agreeTo(deps, tie, ['me'])).toThrow('mentorship 1 ended on 2026-11-24');
    const gone = { ...tie, mentorship: { ...tie.mentorship, id: 'gone' } };
    expect(() => editMentorship(deps, gone, { minutes: 30 }, [])).toThrow('not there any more');
  });

  it('tells what is still open when it ends', () => {
    const deps = aStore();
    const tie = tied(deps);
    deps.store.write(about, (w) => {
      const { id: mentorshipId } = tie.mentorship;
      w.insertGoal(aGoal(w.newId(), { mentorshipId }));
      const item = {
        number: 1,
        mentorshipId,
        sessionId: null,
        goalId: null,
        owner: 'me',
        what: 'call',
      } as const;
      const open = { madeOn: deps.today, due: null, carried: 0, word: null } as const;
      w.insert('action', { id: w.newId(), ...item, ...open, state: 'open', closedOn: null });
      w.insert('action', { id: w.newId(), ...item, ...open, number: 2, state: 'done', closedOn: deps.today });
      return { summary: 'wrote', result: null };
    });
    expect(endMentorship(deps, tie, deps.today)).toMatchObject({ goals: 1, actions: 1 });
  });

  it('with oneself takes a shorter cooling-off, and no word of anybody else', () => {
    const deps = aStore();
    const tie = tied(deps, { kind: 'self' });
    expect(editMentorship(deps, tie, { coolingOff: 3 }, []).changed).toEqual(['cooling-off']);
    expect(editMentorship(deps, tie, { coolingOff: 0 }, ['Ada']).changed).toEqual(['cooling-off']);
    expect(endMentorship(deps, tie, deps.today).tie.mentorship.endedOn).toBe(deps.today);
    expect(() =>
      rateOneself(deps, tie, [{ side: 'them', phase: 'start', skill: sureThatICan, value: 3 }]),
    ).toThrow('nobody else');
  });

  it('keeps the skills that each side chose first, in its own words', () => {
    const deps = aStore();
    const tie = tied(deps);
    const at = (phase: 'start' | 'middle' | 'end', skill: string, value: number) => ({
      side: 'them' as const,
      phase,
      skill,
      value,
    });
    rateOneself(deps, tie, [at('middle', 'Listening', 3), at('start', 'Singing', 2)]);
    const given = rateOneself(deps, tie, [at('end', 'singing', 4)]);
    expect(given.at(-1)).toMatchObject({ skill: 'Singing', phase: 'end', value: 4 });
    expect(() => rateOneself(deps, tie, [at('end', 'listening', 4)])).toThrow('not among the skills');
    deps.store.write(about, (w) => {
      keepSelfRatings(w, deps, tie, [at('end', 'Singing', 5)], deps.today);
      return { summary: 'wrote', result: null };
    });
    expect(deps.store.selfRatings(tie.mentorship.id).at(-1)).toMatchObject({ value: 5 });
  });
});

it('a name in a hint is typed so that a shell takes nothing in it for a command', () => {
  const deps = aStore();
  addPerson(deps, { name: 'Ann $(touch x)', reach: null, goodAt: null, notes: null });
  try {
    findTie(deps, 'Ann');
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ hint: "mentor mentorship start --with 'Ann $(touch x)' begins one." });
  }
});
