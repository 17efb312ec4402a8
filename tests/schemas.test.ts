import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
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
  ['config'],
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
});
