import { expect, it } from 'vitest';
import { aUser } from '../../user.js';
import { squeezed } from '../mentoring/a-pair.js';

const least = ['--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'my aunt in Lyon'];

type Letters = Record<string, { pass: boolean; findings: { rule: string; fact: string | null }[] }>;

it('the check of a goal looks at the hours and the areas of all goals', async () => {
  const mentor = aUser();
  await mentor.ok('new', 'Pass the B1 exam', ...least, '--area', 'study', '--hours', '4');
  await mentor.ok('new', 'Run a 10k race', ...least, '--area', 'health', '--hours', '3');
  await mentor.ok('new', 'Sing in the concert', ...least, '--area', 'Health');
  await mentor.ok('new', 'Paint the fence', ...least);
  await mentor.ok('log', '2', '--confidence', '40', '--note', 'a cold');
  const check = async (name: string): Promise<Letters> =>
    (await mentor.json('check', name))['letters'] as Letters;
  const fact = async (name: string, rule: string): Promise<string | null | undefined> =>
    Object.values(await check(name))
      .flatMap((letter) => letter.findings)
      .find((finding) => finding.rule === rule)?.fact;

  expect(await fact('1', 'F12')).toBeUndefined();
  await mentor.ok('config', 'capacity', '7');
  expect(await fact('1', 'F12')).toBeUndefined();
  await mentor.ok('config', 'capacity', '6.5');
  expect(await fact('1', 'F12')).toBe(
    'your active goals take 7 hours a week, this one 4, and you have 6.5; to thin first: goal 2, Run a 10k race (you are 40 % sure of it)',
  );
  expect(await fact('2', 'F12')).toContain('to thin first: this one');
  expect(await fact('3', 'F12')).toBeUndefined();

  expect(await fact('1', 'F13')).toBe(
    'no other goal was ever in study; your other running goals are in health',
  );
  expect(await fact('2', 'F13')).toBeUndefined();
  expect(await fact('4', 'F13')).toBe('it has no area; your other running goals are in health, study');
  expect((await check('4'))['relevant']?.pass).toBe(true);

  await mentor.ok('check', '1', '--ignore', 'F12,F13', '--because', 'until spring');
  expect(await fact('1', 'F12')).toBeUndefined();
  expect(await fact('1', 'F13')).toBeUndefined();

  await mentor.ok('close', '3', '--achieved', '--lesson', 'sing daily');
  await mentor.ok('new', 'Read twelve books', ...least, '--area', 'STUDY');
  await mentor.ok('close', '1', '--achieved', '--lesson', 'lessons help');
  expect(await fact('5', 'F13')).toBeUndefined();
});

it('who writes a goal, and who looks at one in a session, is told the same of the hours', async () => {
  const mentor = aUser();
  await mentor.ok('new', 'Pass the B1 exam', ...least, '--hours', '5');
  await mentor.ok('config', 'capacity', '8');
  const typed = [
    'Sing in the spring concert',
    ...least.slice(0, 4),
    '--hours',
    '4',
    '--means',
    'choir on Mondays',
  ];
  const told =
    'your active goals take 9 hours a week, this one 4, and you have 8; to thin first: goal 1, Pass the B1 exam';
  // Said again: what the check speaks of are the hours.
  const answers = ['', '', '', '', 'I miss singing with my neighbours', '', '3', '3', '1', '1', '1'];
  const written = await mentor.typing(answers, 'new', ...typed);
  expect(squeezed(written.err)).toContain(told);
  expect(await mentor.json('show', '2')).toMatchObject({ goal: { hoursAWeek: 3 } });
  await mentor.ok('edit', '2', '--hours', '4');

  await mentor.ok('mentorship', 'start', '--kind', 'self');
  await mentor.ok('edit', '2', '--with', 'me');
  const { err } = await mentor.typing(
    Array.from({ length: 8 }, () => ''),
    'review',
  );
  expect(squeezed(err)).toContain(told);
});
