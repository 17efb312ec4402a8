import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/domain/goal.js';
import { type CardMore, goalCard, measureLines, rhythmWords } from '../../../src/render/goals/goal-card.js';
import { noPaint } from '../../../src/render/paint.js';
import { width } from '../../../src/render/width.js';
import { aGoal } from '../../goals.js';

const goal = aGoal('a', {
  details: 'The spring run in town, with my sister, all the way without walking once\nand in the rain',
  tags: ['sport', 'spring'],
  means: 'Three runs a week before work, one of them long',
});
const card = (columns: number, plain = false, more: CardMore = {}): string =>
  goalCard(goal, { paint: noPaint, width: columns, plain, ascii: false }, more);

describe('the card of a goal', () => {
  it('at 80 columns has the letters beside their texts', () => {
    expect(card(80, false, { number: 3, state: 'on-track', confidence: 70 })).toBe(
      [
        'Goal 3: Run a half marathon',
        '(on-track)',
        'S  Specific     The spring run in town, with my sister, all the way without',
        '                walking once',
        '                and in the rain',
        '                Area: health',
        '                Tags: sport, spring',
        'M  Measurable   From 5 km to 21.1 km, 0.466 km a week',
        '                A check-in tells where you stand',
        'A  Achievable   Three runs a week before work, one of them long',
        '                Check in every week',
        '                Your confidence: 70%',
        'R  Relevant     for my heart',
        'T  Time-bound   1 Sep 2026 to 1 May 2027, 35 weeks',
        '',
      ].join('\n'),
    );
  });

  it('at 40 columns has the letters above, and keeps to the width', () => {
    const lines = card(40).split('\n');
    expect(lines).toContain('M  Measurable');
    expect(lines).toContain('   From 5 km to 21.1 km, 0.466 km a week');
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(40);
  });

  it('in plain is sentences', () => {
    expect(card(80, true, { number: 3, state: 'active' })).toBe(
      [
        'Goal 3: Run a half marathon.',
        'State: active.',
        'Specific: The spring run in town, with my sister, all the way without walking once and in the rain. Area: health. Tags: sport, spring.',
        'Measurable: From 5 km to 21.1 km, 0.466 km a week. A check-in tells where you stand.',
        'Achievable: Three runs a week before work, one of them long. Check in every week.',
        'Relevant: for my heart.',
        'Time-bound: 1 Sep 2026 to 1 May 2027, 35 weeks.',
        '',
      ].join('\n'),
    );
  });

  it('shows nothing that a terminal would obey', () => {
    const evil = '\u001b[31mred\u202e';
    const measure: Measure = { kind: 'number', unit: evil, baseline: 0, target: 1, reading: 'total' };
    const drawn = goalCard(
      aGoal('a', {
        statement: evil,
        details: evil,
        area: evil,
        tags: [evil],
        means: evil,
        reason: evil,
        measure,
      }),
      { paint: noPaint, width: 80, plain: false, ascii: false },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is the point
    expect(drawn).not.toMatch(/[\u001b\u202e]/);
  });

  it.each<[Measure, string]>([
    [{ kind: 'habit', times: 3, per: 'week', unit: null }, 'A habit: 3 times a week'],
    [{ kind: 'learning', ways: 5 }, 'Learning: 5 ways tried'],
    [{ kind: 'milestones' }, 'By its milestones'],
    [{ kind: 'yes-no' }, 'Done or not done'],
  ])('tells the measure %j', (measure, words) => {
    expect(measureLines({ ...goal, measure })).toEqual([words]);
  });

  it('tells short goals in days, rhythms in words', () => {
    const short = aGoal('a', { due: goal.start.replace('09-01', '09-11') as typeof goal.due });
    expect(goalCard(short, { paint: noPaint, width: 80, plain: false, ascii: false })).toContain('10 days');
    expect([1, 7, 14, 10].map(rhythmWords)).toEqual([
      'every day',
      'every week',
      'every two weeks',
      'every 10 days',
    ]);
  });
});
