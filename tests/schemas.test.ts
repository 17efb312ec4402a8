import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { aTie, within } from './ties.js';
import { aUser } from './user.js';

const folder = join(import.meta.dirname, '..', 'docs', 'schemas');
const schemas = new Map(
  readdirSync(folder).map((name) => [
    name.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as object,
  ]),
);
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
for (const [kind, schema] of schemas) if (kind === 'goal') ajv.addSchema(schema, 'goal.json');

/** What is wrong with an answer: undefined when its kind has a schema and the data fits it. */
function wrong(text: string): unknown {
  const answer = JSON.parse(text) as { schemaVersion: number; kind: string; asOf: string; data: unknown };
  const schema = schemas.get(answer.kind);
  if (schema === undefined) return `no schema for ${answer.kind}`;
  expect(Object.keys(answer)).toEqual(['schemaVersion', 'kind', 'asOf', 'data']);
  expect(answer.schemaVersion).toBe(1);
  const validate = answer.kind === 'goal' ? ajv.getSchema('goal.json') : ajv.compile(schema);
  return validate?.(answer.data) === true ? undefined : validate?.errors;
}

const readings: readonly string[][] = [
  ['list', '--all'],
  ['list', '--status', 'ahead,on-track,at-risk,off-track,silent,not-started'],
  ...Array.from({ length: 12 }, (_, i) => ['show', String(i + 1)]),
  ...Array.from({ length: 12 }, (_, i) => ['show', String(i + 1), '--why']),
  ['forecast', '6'],
  ['forecast', '--backtest', '6'],
  ['today'],
  ['next'],
  ['history', '--limit', '500'],
  ['break'],
  ['people'],
  ['mentorship'],
  ['config'],
  ['demo'],
  [],
  ['report', 'weekly'],
  ['check', '8'],
  ['check', '14'],
];

const writings: readonly string[][] = [
  [
    'new',
    'Read twelve books',
    '--measure',
    'number',
    '--unit',
    'books',
    '--from',
    '0',
    '--to',
    '12',
    '--reading',
    'total',
    '--due',
    '2027-12-31',
    '--relevant',
    'to rest',
  ],
  [
    'new',
    'Play the guitar',
    '--measure',
    'habit',
    '--times',
    '3',
    '--due',
    '2027-03-31',
    '--relevant',
    'for joy',
  ],
  ['new', 'Sing', '--measure', 'yes-no', '--due', '2027-03-31', '--relevant', 'for joy', '--dry-run'],
  ['edit', '1', '--means', 'a book on the train'],
  ['split', '1', '--by', 'quarter'],
  ['milestone', 'add', '1', 'Half way', '--due', '2027-08-01', '--target', '7.5'],
  ['tick', '1.1'],
  ['untick', '1.1'],
  ['status', '1', 'at-risk', '--because', 'I know better', '--until', '2099-12-31'],
  ['show', '1'],
  ['list'],
  ['status', '1', '--clear'],
  ['log', '1', '1'],
  ['log', '1', '1', '2', '1'],
  ['check', 'Try to improve customer service and sing by May'],
  ['check', 'Learn the violin'],
  ['new', '--sentence', 'Read 24 books by 30 June', '--dry-run'],
  ['new', '--sentence', 'Read 24 books by 30 June to rest', '--dry-run'],
  ['new', '--sentence', 'Sing by May', '--dry-run'],
  ['edit', '2', '--means', 'dedication'],
  ['check', '2', '--ignore', 'A2', '--because', 'the teacher knows how'],
  ['skip', '2'],
  ['break', '2026-12-24..2027-01-02'],
  ['replan', '1', '--spread', '--because', 'a fresh look'],
  ['pause', '2'],
  ['resume', '2'],
  ['close', '2', '--missed', '--lesson', 'fewer goals at once'],
  ['reopen', '2'],
  ['people', 'add', 'Ana', '--good-at', 'asking'],
  ['people', 'edit', 'ana', '--reach', 'by post'],
  ['people', 'helped', 'ana', '--kind', 'introduced'],
  ['people', 'thanked', 'ana'],
  ['people', 'ana'],
  ['people', 'add', 'Zoe'],
  ['people', 'remove', 'Zoe'],
  ['mentorship', 'start', '--with', 'ana', '--kind', 'mentor', '--as', 'mentee', '--skill', 'asking=3'],
  ['mentorship', 'agree', '--by', 'ana'],
  ['mentorship', 'edit', '--every', '3w'],
  ['mentorship', 'rate', '--by', 'ana', '--sure', '7'],
  ['mentorship', 'show'],
  ['mentorship'],
  ['mentorship', 'end'],
  ['undo'],
];

describe('--json', () => {
  it('of every command that reads fits its schema', async () => {
    const mentor = aUser();
    await mentor.ok('demo');
    for (const argv of readings) {
      expect({ argv, wrong: wrong(await mentor.ok('--demo', ...argv, '--json')) }).toEqual({
        argv,
        wrong: undefined,
      });
    }
  });

  it('of every command that writes fits its schema', async () => {
    const mentor = aUser();
    for (const argv of writings) {
      const { code, out, err } = await mentor(...argv, '--json');
      expect({ argv, code, err: code === 0 ? '' : err }).toEqual({ argv, code: 0, err: '' });
      expect({ argv, wrong: wrong(out) }).toEqual({ argv, wrong: undefined });
    }
  });

  it('of what moves, corrects and removes fits its schema', async () => {
    const mentor = aUser();
    within(mentor, (w) => aTie(w, { name: 'Ana' }));
    const run =
      'new Run --from 0 --to 21 --unit km --reading total --start 2026-11-01 --due 2027-05-01 --relevant joy';
    await mentor.ok(...run.split(' '));
    await mentor.ok('log', '1', '5');
    mentor.input = 'goal,day,value\n1,2026-11-20,3\n';
    for (const line of [
      ...['log --correct 3 6', 'log --remove 3', 'import -', 'break 2026-12-24', 'break --remove 1'],
      ...['split 1 --into 3', 'milestone edit 1.1 --title First', 'milestone reorder 1.1 --to 2'],
      ...['milestone move 1.3 2027-04-30', 'milestone remove 1.3 --because enough'],
      ...['action add Call --due 2026-12-01', 'action drop 1 --because late'],
      ...['feedback give sang --concern --situation today --impact calm', 'feedback answer 1 --accept'],
      ...['feedback dropped 1', 'config name Grace', 'config name --unset', 'config', 'demo'],
    ]) {
      const { code, out, err } = await mentor(...line.split(' '), '--json');
      expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' });
      expect({ line, wrong: wrong(out) }).toEqual({ line, wrong: undefined });
    }
  });

  it('of views with a goal of somebody else fits its schema', async () => {
    const mentor = aUser({ today: '2026-11-10' });
    within(mentor, (w) => aTie(w, { name: 'Ben' }));
    const parts = ['--from', '5', '--to', '21', '--relevant', 'x', '--due', '2027-05-01', '--for', 'ben'];
    await mentor.ok('new', 'Run', ...parts, '--start', '2026-11-01');
    await mentor.ok('new', 'Sing', '--measure', 'milestones', ...parts.slice(4));
    await mentor.ok('milestone', 'add', '2', 'A song', '--due', '2026-11-20');
    mentor.today = '2026-11-24';
    for (const argv of [
      ...[['list'], ['list', '--for', 'ben'], ['today'], ['today', '--for', 'ben'], ['next'], ['history']],
      ...[
        ['show', '2'],
        ['show', '1', '--why'],
        ['forecast', '1'],
        ['forecast', '1', '--backtest'],
      ],
      ...[['check', '1'], ['report'], ['report', '--to', 'ben'], ['log', '1', '7', '--on', '2026-11-18']],
      ...[
        ['report', '--to', 'ben'],
        ['edit', '1', '--for', 'me', '--because', 'x'],
        ['pause', '2'],
        ['undo'],
      ],
    ]) {
      const { code, out, err } = await mentor(...argv, '--json');
      expect({ argv, code, err: code === 0 ? '' : err }).toEqual({ argv, code: 0, err: '' });
      expect({ argv, wrong: wrong(out) }).toEqual({ argv, wrong: undefined });
    }
  });

  it('of what two have a say in fits its schema', async () => {
    const mentor = aUser();
    await mentor.ok('people', 'add', 'Ana');
    await mentor.ok('mentorship', 'start', '--with', 'Ana', '--kind', 'mentor', '--as', 'mentee');
    await mentor.ok(
      ...[
        'new',
        'Sing',
        '--measure',
        'milestones',
        '--due',
        '2027-05-01',
        '--relevant',
        'x',
        '--with',
        'Ana',
      ],
    );
    const because = ['--because', 'I was ill'];
    for (const argv of [
      ['split', '1', '--into', '3'],
      ['tick', '1.1'],
      ['tick', '1.1', '--by', 'Ana'],
      ['milestone', 'move', '1.2', '2027-03-28', ...because],
      ['split', '1', '--into', '4', '--curve', 'ramp-up', '--replace', ...because],
      ['replan', '1', '--due', '2027-09-30', '--dry-run'],
      ['replan', '1', '--due', '2027-09-30', ...because],
      ['edit', '1', '--due', '2027-08-01', ...because],
      ['list'],
      ['show', '1'],
      ['today'],
      ['history'],
      ['mentorship', 'acknowledge', '1', '--by', 'Ana'],
      ['undo'],
    ]) {
      const { code, out, err } = await mentor(...argv, '--json');
      expect({ argv, code, err: code === 0 ? '' : err }).toEqual({ argv, code: 0, err: '' });
      expect({ argv, wrong: wrong(out) }).toEqual({ argv, wrong: undefined });
    }
  });

  it('of sessions fits its schema', async () => {
    const mentor = aUser({ today: '2026-11-10' });
    within(mentor, (w) => aTie(w, { name: 'Ben' }));
    const parts = ['--from', '5', '--to', '21', '--relevant', 'x', '--due', '2027-05-01', '--for', 'ben'];
    await mentor.ok('new', 'Run', ...parts, '--start', '2026-11-01');
    const talk = { goal: 1, views: { me: { S: 1 }, Ben: { S: -1 } }, will: 'run', willBy: '2026-11-20' };
    const feedback = [{ giver: 'me', kind: 'strength', behaviour: 'asked early' }];
    for (const argv of [
      ['review', '--next', 'sleep'],
      ['review', '--prepare'],
      ['review', '--from', '-'],
      ['review', '--show'],
      ['review', '--prepare'],
    ]) {
      mentor.input = JSON.stringify({ goals: [talk], feedback, talkedAbout: ['sleep'], wins: ['ran'] });
      const out = await mentor.ok(...argv, '--json');
      expect({ argv, wrong: wrong(out) }).toEqual({ argv, wrong: undefined });
    }
  });

  it('of what is promised, told and rated in a mentorship fits its schema', async () => {
    const mentor = aUser({ today: '2026-11-24' });
    within(mentor, (w) => aTie(w, { name: 'Ana', role: 'mentee' }));
    await mentor.ok(
      ...['new', 'Sing', '--measure', 'yes-no', '--due', '2027-05-01', '--relevant', 'x', '--with', 'Ana'],
    );
    const levels = ['--much-less', 'a', '--less', 'b', '--expected', 'c', '--more', 'd', '--much-more', 'e'];
    for (const argv of [
      ['scorecard'],
      ['action', 'add', 'call', '--due', '2026-12-01', '--goal', '1'],
      ['action', 'carry', '1', '--due', '2026-12-02', '--because', 'closed'],
      ['action', 'done', '1', 'easy'],
      ['action', '--all'],
      ['feedback', 'give', 'you sang', '--strength', '--by', 'Ana', '--goal', '1'],
      ['feedback', 'answer', '1', '--try-until', '2026-12-08', '--trust', '9'],
      ['feedback', 'kept', '1'],
      ['feedback', 'show', '1'],
      ['feedback'],
      ['rate', '1', 'S=1'],
      ['rate', '1', ...levels],
      ['rate', '1', 'attainment=-2', 'S=0', '--by', 'Ana'],
      ['scorecard'],
      ['rate', '1', 'attainment=2'],
      ['rate', '1', '--show'],
      ['mentorship', 'rate', '--by', 'ana', '--sure', '7'],
      ['scorecard'],
      ['undo'],
    ]) {
      const { code, out, err } = await mentor(...argv, '--json');
      expect({ argv, code, err: code === 0 ? '' : err }).toEqual({ argv, code: 0, err: '' });
      expect({ argv, wrong: wrong(out) }).toEqual({ argv, wrong: undefined });
    }
  });
});
