import { describe, expect, it } from 'vitest';
import type { BelongingNamed } from '../../../src/app/mentoring/belonging.js';
import { belongingAfter, belongingOf, leaving } from '../../../src/app/mentoring/belonging.js';
import { twoKeysIn } from '../../../src/app/mentoring/two-keys.js';
import { ownerNamed, whoseOf } from '../../../src/app/mentoring/whose.js';
import { asDay } from '../../../src/domain/day.js';
import type { Fault } from '../../../src/domain/fault.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';
import { aTie, type TieWith } from '../../ties.js';

const today = asDay('2026-11-24');

function withTies(...ties: readonly TieWith[]) {
  const deps = aStore();
  const made = deps.store.write({ command: 'test', who: 'Ada' }, (w) => ({
    summary: 'began',
    result: ties.map((tie) => aTie(w, tie)),
  })).result;
  const of = (named: BelongingNamed): string => {
    const { personId, mentorshipId } = belongingOf(deps.store, 'Ada', named);
    const name = whoseOf(deps).name({ personId });
    return `${name}, ${made.find((one) => one.id === mentorshipId)?.number ?? 'alone'}`;
  };
  return { ...deps, made, of };
}

function refused(attempt: () => unknown): Pick<Fault, 'kind' | 'message' | 'hint'> {
  try {
    attempt();
  } catch (error) {
    const { kind, message, hint } = error as Fault;
    return { kind, message, hint };
  }
  throw new Error('it was taken');
}

describe('a new goal', () => {
  const mentor: TieWith = { name: 'Ben Hall' };
  const mentee: TieWith = { name: 'Cleo', kind: 'mentor', role: 'mentee' };

  it.each<[string, readonly TieWith[], BelongingNamed, string]>([
    ['is one’s own and kept alone, if nothing is said', [mentor], {}, 'Ada, alone'],
    ['is one’s own by either name', [mentor], { for: 'ada' }, 'Ada, alone'],
    ['of a mentee brings its mentorship along', [mentor], { for: 'ben' }, 'Ben Hall, 1'],
    ['in a mentorship is the mentee’s', [mentor], { with: 'ben' }, 'Ben Hall, 1'],
    ['in a mentorship is the mentee’s, who may be oneself', [mentee], { with: 'Cleo' }, 'Ada, 1'],
    ['in a mentorship by its number', [mentor, mentee], { with: '2' }, 'Ada, 2'],
    ['in reverse is the mentor’s', [{ ...mentor, kind: 'reverse' }], { with: 'ben' }, 'Ada, 1'],
    [
      'in reverse is the mentor’s, who may be the other one',
      [{ ...mentor, kind: 'reverse', role: 'mentee' }],
      { for: 'ben' },
      'Ben Hall, 1',
    ],
    ['among peers is one’s own', [{ name: 'Pia', kind: 'peer' }], { with: 'pia' }, 'Ada, 1'],
    ['among peers is hers when it is said', [{ name: 'Pia', kind: 'peer' }], { for: 'pia' }, 'Pia, 1'],
    ['with oneself', [{ name: '', kind: 'self' }], { with: 'me' }, 'Ada, 1'],
    ['of somebody without a mentorship', [{ ...mentor, ended: true }], { for: 'ben' }, 'Ben Hall, alone'],
    ['of somebody whose mentorship is about other goals', [mentee], { for: 'cleo' }, 'Cleo, alone'],
    ['of somebody, kept in none', [mentor], { for: 'ben', with: '' }, 'Ben Hall, alone'],
  ])('%s', (_what, ties, named, belongs) => {
    expect(withTies(...ties).of(named)).toBe(belongs);
  });

  it('is not kept where the goals are somebody else’s', () => {
    const { of } = withTies(mentor, mentee);
    expect(refused(() => of({ for: 'me', with: 'ben' }))).toEqual({
      kind: 'usage',
      message: 'in mentorship 1 the goals are those of Ben Hall',
      hint: 'Say whose it is: --for "Ben Hall"; or leave out --with.',
    });
    expect(refused(() => of({ for: 'cleo', with: 'ben' })).hint).toContain('the person whose goal it is');
    expect(refused(() => of({ for: 'cleo', with: 'cleo' })).message).toContain('those of Ada');
    expect(refused(() => of({ for: 'dora' })).kind).toBe('not-found');
    const over = withTies({ ...mentor, ended: true });
    expect(refused(() => over.of({ with: 'ben' })).kind).toBe('failed');
  });

  it('asks which when several mentorships with somebody could hold it', () => {
    const { of } = withTies(mentor, { ...mentor, kind: 'peer' });
    expect(refused(() => of({ for: 'ben' })).message).toBe('several mentorships could hold the goal: 1, 2');
    expect(of({ for: 'ben', with: '2' })).toBe('Ben Hall, 2');
  });
});

describe('a goal that is there', () => {
  const peer = withTies.bind(null, { name: 'Pia', kind: 'peer' }, { name: 'Ben' });

  it('keeps what is not named', () => {
    const { store, made } = peer();
    const [pia, ben] = made;
    const goal = aGoal('g', { mentorshipId: pia?.id ?? null });
    const changed = (named: BelongingNamed, of = goal) => belongingAfter(store, 'Ada', of, named);
    expect(changed({})).toEqual({ personId: null, mentorshipId: pia?.id });
    expect(changed({ for: 'pia' })).toEqual({ personId: pia?.personId, mentorshipId: pia?.id });
    expect(changed({ for: 'ben' })).toEqual({ personId: ben?.personId, mentorshipId: ben?.id });
    expect(changed({ with: '' })).toEqual({ personId: null, mentorshipId: null });
    expect(refused(() => changed({ with: 'ben' })).hint).toContain('--for Ben;');
    const his = aGoal('h', { personId: ben?.personId ?? null, mentorshipId: ben?.id ?? null });
    expect(changed({ for: 'me' }, his)).toEqual({ personId: null, mentorshipId: null });
  });

  it('gets easier when it leaves a mentorship in which somebody else has a say', () => {
    const { store, made } = withTies(
      { name: 'Pia', kind: 'peer' },
      { name: 'Ben', kind: 'peer', ended: true },
      { name: '', kind: 'self' },
    );
    const alone = { personId: null, mentorshipId: null };
    const left = (n: number) =>
      leaving(store, aGoal('g', { mentorshipId: made[n]?.id ?? null }), alone, today);
    expect(left(0)).toBe('it is no longer kept with Pia');
    expect([left(1), left(2), left(9)]).toEqual([undefined, undefined, undefined]);
    const stays = aGoal('g', { mentorshipId: made[0]?.id ?? null });
    expect(leaving(store, stays, stays, today)).toBeUndefined();
    expect(leaving(store, aGoal('g', { mentorshipId: 'gone' }), alone, today)).toBeUndefined();
    // Whose it is decides who has a say.
    const hers = { ...stays, personId: made[0]?.personId ?? null };
    expect(leaving(store, stays, hers, today)).toBe("it becomes Pia's");
    expect(leaving(store, hers, stays, today)).toBe("it is no longer Pia's");
  });
});

it('two keys are needed where somebody else is there', () => {
  const { store, made } = withTies({ name: 'Pia', kind: 'peer' }, { name: '', kind: 'self' });
  const twoKeys = twoKeysIn(store);
  const kept = [null, made[0]?.id ?? null, made[1]?.id ?? null, 'gone'];
  expect(kept.map((mentorshipId) => twoKeys({ personId: null, mentorshipId }))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

it('people are read only when a goal of somebody else is met', () => {
  const { store, made } = withTies({ name: 'Ben' });
  let reads = 0;
  const counting = new Proxy(store, {
    get: (target, name, self) => {
      if (name === 'people' || name === 'mentorships') reads += 1;
      return Reflect.get(target, name, self) as unknown;
    },
  });
  const whose = whoseOf({ store: counting, who: 'Ada' });
  expect(whose.name(aGoal('g'))).toBe('Ada');
  expect(whose.tie(aGoal('g'))).toBeUndefined();
  expect(reads).toBe(0);
  const his = aGoal('h', { personId: made[0]?.personId ?? null, mentorshipId: made[0]?.id ?? null });
  expect([whose.name(his), whose.name(his), whose.tie(his)?.person?.name]).toEqual(['Ben', 'Ben', 'Ben']);
  expect(reads).toBe(2);
  expect(whose.tie(aGoal('g', { mentorshipId: 'gone' }))).toBeUndefined();
  expect(ownerNamed(store, 'Ada', ' MYSELF ')).toBeNull();
});
