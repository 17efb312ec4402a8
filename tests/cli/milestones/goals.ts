import type { User } from '../../user.js';

const flags: Readonly<Record<string, readonly string[]>> = {
  run: [
    'Run a half marathon',
    '--measure',
    'number',
    '--unit',
    'km',
    '--from',
    '5',
    '--to',
    '21.1',
    '--due',
    '2027-05-01',
  ],
  thesis: ['Write the thesis', '--measure', 'milestones', '--due', '2027-05-01'],
  piano: ['Practise the piano', '--measure', 'habit', '--times', '3', '--due', '2027-05-01'],
  juggle: ['Learn to juggle', '--measure', 'learning', '--ways', '8', '--due', '2027-05-01'],
  shed: ['Build a shed', '--measure', 'yes-no', '--due', '2027-05-01'],
};

/** Writes goals from 1 September 2026 to 1 May 2027, numbered from 1 in the order named. */
export async function written(mentor: User, ...names: (keyof typeof flags)[]): Promise<void> {
  for (const name of names) {
    await mentor.ok('new', ...(flags[name] ?? []), '--start', '2026-09-01', '--relevant', 'for me');
  }
}

/** What `--json` says of milestones, short: name, title, day, target, state. */
export function brief(data: Record<string, unknown>): string[] {
  const list = data['milestones'] as Record<string, unknown>[];
  return list.map((one) =>
    [one['name'], one['title'], one['due'], one['target'], one['state'] === 'open' ? null : one['state']]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );
}
