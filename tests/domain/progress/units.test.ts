import { expect, it } from 'vitest';
import { withUnit } from '../../../src/domain/progress/standing.js';

it.each([
  [1, 'books', '1 book'],
  [1, 'pages', '1 page'],
  [0.9999, 'runs', '1 run'],
  [2, 'books', '2 books'],
  [1, 'km', '1 km'],
  [1, 'mbps', '1 mbps'],
  [1, 'series', '1 series'],
  [1, 'boxes', '1 boxes'],
  [1, 'gas', '1 gas'],
  [1, '%', '1%'],
  [1, null, '1'],
])('%d %s reads "%s"', (value, unit, words) => {
  expect(withUnit(value, unit)).toBe(words);
});
