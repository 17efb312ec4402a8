import { describe, expect, it } from 'vitest';
import {
  askedLevels,
  levelFields,
  meaningOf,
  readLevel,
  readScale,
  refuseSame,
} from '../../../src/domain/mentoring/levels.js';

const levels = {
  muchLess: 'under 10 km',
  less: 'under 15 km',
  expected: 'the half marathon',
  more: 'under 2 h',
  muchMore: 'under 1:50',
};

describe('the levels of a goal', () => {
  it('are five, each asked once', () => {
    expect([...askedLevels].sort()).toEqual([...levelFields].sort());
  });

  it('say what a rating means; other scales have their anchors', () => {
    expect(meaningOf('attainment', -2, levels)).toBe('under 10 km');
    expect(meaningOf('attainment', 2, levels)).toBe('under 1:50');
    expect(meaningOf('attainment', 0, null)).toBe('');
    expect(meaningOf('attainment', 7, levels)).toBe('');
    expect(meaningOf('progress', 0, null)).toBe('about as promised');
  });

  it('can be told apart', () => {
    expect(refuseSame(levels)).toBe(levels);
    expect(() => refuseSame({ ...levels, more: 'The half marathon' })).toThrow('two levels say the same');
  });

  it('are clean text, and not empty', () => {
    expect(readLevel('less', ' under 15 km ')).toBe('under 15 km');
    expect(() => readLevel('less', '')).toThrow('the level "less than expected" is empty');
    expect(() => readLevel('more', 'a\u202eb')).toThrow('control or invisible');
  });

  it('scales are named in any case', () => {
    expect(readScale(' s ')).toBe('S');
    expect(readScale('Attainment')).toBe('attainment');
    expect(() => readScale('fun')).toThrow('there is no scale "fun"');
  });
});
