import { describe, expect, it } from 'vitest';
import { asDay } from '../../../src/domain/day.js';
import { helpTie } from '../../../src/domain/mentoring/help-tie.js';
import type { Help, HelpKind } from '../../../src/domain/mentoring/person.js';

const ana = { id: 'a', name: 'Ana', reach: null, notes: null, goodAt: null };

function helps(...kinds: (HelpKind | [HelpKind, 'thanked'])[]): Help[] {
  return kinds.map((one, i) => {
    const [kind, thanked] = typeof one === 'string' ? [one, undefined] : one;
    const day = asDay(`2026-11-0${i + 1}`);
    return {
      id: String(i),
      personId: 'a',
      day,
      kind,
      note: null,
      thankedOn: thanked === undefined ? null : day,
    };
  });
}

describe('the tie to a person', () => {
  it('counts each kind of help, and knows the last day', () => {
    const tie = helpTie(ana, helps('gave-advice', 'asked-me', 'gave-advice'));
    expect(tie.counts).toEqual({ 'gave-advice': 2, introduced: 0, 'asked-me': 1 });
    expect(tie.last).toBe('2026-11-03');
    expect(helpTie(ana, [])).toMatchObject({ last: null, oneSided: null, unthanked: [] });
  });

  it.each<[HelpKind[], 'they-give' | 'i-give' | null]>([
    [['gave-advice'], null],
    [['asked-me'], null],
    [['gave-advice', 'introduced'], 'they-give'],
    [['asked-me', 'asked-me'], 'i-give'],
    [['gave-advice', 'gave-advice', 'asked-me'], null],
  ])('after %j it is one-sided: %s', (kinds, oneSided) => {
    expect(helpTie(ana, helps(...kinds)).oneSided).toBe(oneSided);
  });

  it('keeps the help that waits for thanks; who was helped oneself is not thanked', () => {
    const tie = helpTie(ana, helps(['gave-advice', 'thanked'], 'introduced', 'asked-me'));
    expect(tie.unthanked.map((help) => help.kind)).toEqual(['introduced']);
  });
});
