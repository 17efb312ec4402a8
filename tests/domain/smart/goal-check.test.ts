import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLATTERY } from '../../../bench/flattery.js';
import type { Goal } from '../../../src/domain/goal.js';
import { type Checked, checkText, failing } from '../../../src/domain/smart/checked.js';
import { checkGoal } from '../../../src/domain/smart/goal-check.js';
import { tellsMeans, tellsReason } from '../../../src/domain/smart/substance.js';
import { LETTERS, type Letter } from '../../../src/domain/smart/types.js';
import { aGoal } from '../../goals.js';

const id = '01900000-0000-7000-8000-000000000001';

/** A goal told by yes or no, so that nothing but its words can say the M. */
function goal(more: Partial<Goal>): Goal {
  return aGoal(id, { measure: { kind: 'yes-no' }, ...more });
}

function checked(more: Partial<Goal>, milestones = 0): Checked {
  return checkGoal(goal(more), milestones, [], []);
}

function rules(of: Checked, letter: Letter): string[] {
  return of.letters[letter].findings.map((finding) => finding.rule);
}

describe('a stored goal', () => {
  it('passes T on its days, whatever the words say', () => {
    const { timeBound } = checked({ statement: 'Learn the cello someday' }).letters;
    expect(timeBound).toMatchObject({ pass: true, findings: [] });
    expect(timeBound.on).toEqual([{ part: 'due', words: '1 Sep 2026 to 1 May 2027' }]);
  });

  it('passes S on details that one can picture, where the statement blurs it', () => {
    const statement = 'Get better at public speaking';
    expect(failing(checked({ statement }))).toContain('specific');
    const details = 'Give three talks of ten minutes at the local club';
    const { specific } = checked({ statement, details }).letters;
    expect(specific).toMatchObject({ pass: true, on: [{ part: 'details', words: details }] });
  });

  it('is not sharpened by details that say nothing', () => {
    const of = checked({ statement: 'Improve customer service', details: 'asdf foo bar' });
    expect(rules(of, 'specific')).toEqual(['S1']);
    expect(rules(of, 'measurable')).toEqual(['M1']);
  });

  it('still hears a hedge and two goals in one', () => {
    const of = checked({ statement: 'Try to finish the statistics course and paint the kitchen' });
    expect(rules(of, 'specific')).toEqual(expect.arrayContaining(['S4', 'S6']));
    expect(of.letters.specific.pass).toBe(true);
  });

  it.each<[string, Partial<Goal>, string]>([
    [
      'a number',
      { measure: { kind: 'number', unit: 'km', baseline: 5, target: 21.1, reading: 'level' } },
      '5 to 21.1 km',
    ],
    ['a habit', { measure: { kind: 'habit', times: 3, per: 'week', unit: null } }, '3 times a week'],
    ['ways', { measure: { kind: 'learning', ways: 4 } }, '4 ways tried'],
  ])('passes M on %s', (_what, more, words) => {
    const { measurable } = checked({ statement: 'Improve my French', ...more }).letters;
    expect(measurable).toMatchObject({ pass: true, on: [{ part: 'measure', words }] });
  });

  it('passes M on its milestones, where it is told by them', () => {
    const more = { statement: 'Improve our onboarding', measure: { kind: 'milestones' } } as const;
    expect(checked(more).letters.measurable.pass).toBe(false);
    expect(checked(more, 1).letters.measurable).toMatchObject({
      pass: true,
      on: [{ words: '1 milestone' }],
    });
  });

  it('passes M on the words of a yes-no goal, be they in the details', () => {
    expect(checked({ statement: 'Pass the driving test' }).letters.measurable.pass).toBe(true);
    const { measurable } = checked({
      statement: 'Improve my French',
      details: 'Pass the B1 exam at the Goethe institute',
    }).letters;
    expect(measurable).toMatchObject({ pass: true, on: [{ part: 'details' }] });
  });

  it('warns of a number without a unit and of one that flatters', () => {
    const number = { kind: 'number', baseline: 0, target: 5000, reading: 'level' } as const;
    expect(rules(checked({ measure: { ...number, unit: null } }), 'measurable')).toEqual(['M2']);
    expect(rules(checked({ measure: { ...number, unit: 'followers' } }), 'measurable')).toEqual(['M4']);
    const both = checked({ statement: 'Reach 5,000 followers', measure: { ...number, unit: 'followers' } });
    expect(rules(both, 'measurable')).toEqual(['M4']);
  });

  it('passes A on its means', () => {
    const means = 'A standing order on payday, and lunch from home';
    const { achievable } = checked({ statement: 'Save three months of rent', means }).letters;
    expect(achievable).toMatchObject({ pass: true, findings: [], on: [{ part: 'means', words: means }] });
  });

  it('passes A on a habit, which is its own way', () => {
    const habit = { measure: { kind: 'habit', times: 3, per: 'week', unit: null } } as const;
    const { achievable } = checked({ statement: 'Play the guitar', ...habit }).letters;
    expect(achievable).toMatchObject({ pass: true, on: [{ part: 'measure' }] });
  });

  it('fails A on means that are only words, and only warns where the statement names a way', () => {
    const fails = checked({ statement: 'Lose six kilos', means: 'hard work and dedication' });
    expect(fails.letters.achievable.pass).toBe(false);
    expect(rules(fails, 'achievable')).toEqual(['A2']);
    const warns = checked({ statement: 'Lose six kilos by cycling to work', means: 'hard work' });
    expect(warns.letters.achievable).toMatchObject({
      pass: true,
      findings: [{ rule: 'A2', severity: 'warning', part: 'means' }],
    });
  });

  it('passes R on its reason, and not on one that fits everything', () => {
    expect(checked({ reason: 'to rest' }).letters.relevant.pass).toBe(true);
    const hollow = checked({ reason: 'it is important to me' });
    expect(rules(hollow, 'relevant')).toEqual(['R2']);
    expect(hollow.letters.relevant.pass).toBe(false);
    const said = checked({ statement: 'Learn 300 words so that I can talk with my aunt', reason: 'success' });
    expect(said.letters.relevant).toMatchObject({ pass: true, findings: [{ severity: 'warning' }] });
  });
});

describe('leaving a goal loose', () => {
  it('is advised for a new skill and for an exploration', () => {
    expect(checked({ statement: 'Learn the violin' }).loose).toBe('learning');
    expect(checked({ statement: 'Find out whether teaching suits me' }).loose).toBe('open');
    expect(checked({ statement: 'Read twelve books' }).loose).toBeNull();
  });

  it('is done already in a learning goal, whose words fail nothing', () => {
    const of = checked({ statement: 'Learn the violin', measure: { kind: 'learning', ways: 3 } });
    expect(of.loose).toBeNull();
    expect(of.letters.specific.pass).toBe(true);
    expect(rules(of, 'achievable')).not.toContain('A5');
  });
});

describe('a finding that was put aside', () => {
  it('fails no letter and is told with its reason', () => {
    const blurred = goal({ statement: 'Improve customer service' });
    const of = checkGoal(blurred, 0, [], [{ rule: 'S1', reason: 'we know what we mean' }]);
    expect(of.letters.specific.pass).toBe(true);
    expect(of.putAside).toMatchObject([{ rule: 'S1', because: 'we know what we mean' }]);
    const loose = checkGoal(
      goal({ statement: 'Learn the violin' }),
      0,
      [],
      [{ rule: 'A5', reason: 'I insist' }],
    );
    expect(loose.loose).toBeNull();
  });
});

describe('flattery', () => {
  it('is no means and no reason', () => {
    for (const phrase of FLATTERY) {
      expect([phrase, tellsMeans(phrase)]).toEqual([phrase, false]);
      expect([phrase, tellsReason(phrase)]).toEqual([phrase, false]);
    }
  });

  it('changes no verdict of a goal as its means or reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FLATTERY),
        fc.constantFrom(
          'Save three months of rent',
          'Improve my French',
          'Lose six kilos by cycling to work',
        ),
        (phrase, statement) => {
          const bare = goal({ statement, means: null, reason: 'success' });
          const before = failing(checkGoal(bare, 0, [], []));
          expect(failing(checkGoal({ ...bare, means: phrase }, 0, [], []))).toEqual(before);
          expect(failing(checkGoal({ ...bare, reason: phrase }, 0, [], []))).toEqual(before);
        },
      ),
    );
  });
});

describe('a text', () => {
  it('has its findings in the text, and passes on its words', () => {
    const text = 'Read more by 1 May';
    const of = checkText(text);
    expect(of.letters.timeBound.on).toEqual([{ part: 'text', words: 'by 1 May' }]);
    for (const letter of LETTERS)
      for (const finding of of.letters[letter].findings)
        expect(finding).toMatchObject({ part: 'text', text });
  });
});
