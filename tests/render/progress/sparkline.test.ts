import { expect, it } from 'vitest';
import { sparkline } from '../../../src/render/progress/sparkline.js';

it('draws levels from the lowest to the highest, and a dot for a week without a check-in', () => {
  expect(sparkline([5, null, 6, 7, 8, 9, 10, 11, 12], false, {})).toBe('▁·▂▃▄▅▆▇█');
  expect(sparkline([92, 90, 91, 86], false, {})).toBe('█▆▇▁');
  expect(sparkline([3, 3], false, {})).toBe('▅▅');
});

it('draws amounts from nothing, so that a half is half as high', () => {
  expect(sparkline([10, 5, null, 0], true, {})).toBe('█▅·▁');
  expect(sparkline([0, 0], true, {})).toBe('▁▁');
});

it('has more ink for more in ASCII', () => {
  expect(sparkline([1, 2, 3, 4, 5, 6, 7, null, 8], false, { ascii: true })).toBe('.:-=+*# @');
});

it('draws nothing of nothing', () => {
  expect(sparkline([], true, {})).toBe('');
  expect(sparkline([null, null], false, {})).toBe('··');
});
