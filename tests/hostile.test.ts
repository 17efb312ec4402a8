import { describe, expect, it } from 'vitest';
import { readBooks } from './goals.js';
import { within } from './ties.js';
import { forBoth, named, onOneScreen, twoSides } from './two-sides.js';
import { aUser, type User } from './user.js';

/**
 * What somebody may have got into a database by hand: a terminal that is cleared and renamed, text that runs backwards,
 * Markdown, HTML, and lines that forge a calendar. The name of each field comes first, so that what is wrong can be found.
 */
const attack = (field: string): string =>
  `${field}\u001b[2J\u001b]0;x\u0007\u202eabc\u200b<img src=x onerror=alert(1)><!-- [a](javascript:alert(1)) ![b](http://x) ` +
  `**bold** \`code\` | x\r\nEND:VEVENT\r\nX-EVIL:1\n# heading\n- item\n<script>alert(1)</script>`;
const name = 'B\u001b[2J\u202e<b>|*e*|[n](x)\r\nX-EVIL:1';

function ada(): User {
  const user = aUser();
  within(user, (w) => twoSides(w, name, `A${name}`, { open: attack, own: attack }));
  return user;
}

const views = [
  ...forBoth,
  ...onOneScreen,
  ['people'],
  ['people', 'B'],
  ['list'],
  ['list', '--for', 'B'],
  ['today'],
  ['next'],
  ['show', '1'],
  ['forecast', '1'],
  ['history', '--limit', '50'],
  ['review', '--with', '1', '--show', '--json'],
  ['people', '--json'],
  ['export'],
  ['report', 'weekly'],
  ['report', 'weekly', '--format', 'markdown'],
  ['check', '1'],
  ['feedback', '--with', '1', '--json'],
  ['--plain', 'list'],
  ['--plain', 'review', '--with', '1', '--show'],
  ['--plain', 'review', '--with', '1', '--prepare'],
  ['--plain', 'scorecard', '--with', '1'],
];

const formatOf = (argv: readonly string[]): string =>
  argv.includes('--json') || argv[0] === 'export' ? 'json' : (argv[argv.indexOf('--format') + 1] ?? 'text');

/** Characters that steer a terminal, or hide, or turn the direction of a text. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('names and texts that would do harm', () => {
  it.each(named(views))('steer no terminal and forge no line in mentor %s', async (_line, words) => {
    const said = await ada().ok(...words);
    expect(formatOf(words) === 'ics' ? said.replaceAll('\r\n', '\n') : said).not.toMatch(steering);
    if (formatOf(words) === 'json') expect(() => JSON.parse(said) as unknown).not.toThrow();
  });

  it.each(named(views.filter((argv) => formatOf(argv) === 'markdown')))(
    'stay text in Markdown: mentor %s',
    async (_line, words) => {
      const said = await ada().ok(...words);
      // Nothing that Markdown or HTML would take for its own stands there without its escape.
      expect(said).not.toMatch(/(?<!\\)<(?:img|script|b|!--)/);
      expect(said).not.toMatch(/(?<!\\)\]\((?:javascript|http|x\))/);
      expect(said).not.toMatch(/(?<!\\)\*\*bold|(?<!\\)`code/);
      expect(said).not.toMatch(/^# heading|^- item/m);
      expect(said).not.toMatch(/(?<!\\)\*e(?<!\\)\*/);
    },
  );

  it('forge no event in a calendar file', async () => {
    const said = await ada().ok('review', '--with', '1', '--show', '--format', 'ics', '--at', '17:30');
    const lines = said.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    const unfolded = said.replaceAll('\r\n ', '').split('\r\n');
    const properties = unfolded.slice(0, -1).map((line) => /^[A-Z-]+(?=[;:])/.exec(line)?.[0]);
    expect(properties).not.toContain(undefined);
    expect(properties).not.toContain('X-EVIL');
    expect(properties.filter((property) => property === 'BEGIN')).toHaveLength(2);
    expect(properties.filter((property) => property === 'END')).toHaveLength(2);
    const description = unfolded.find((line) => line.startsWith('DESCRIPTION')) ?? '';
    expect(description).toContain('action');
    expect(description.slice('DESCRIPTION:'.length)).not.toMatch(/(?<!\\)[,;]/);
  });

  it.each([
    ['a name', 'people', 'add', 'B\u001b[2Jen'],
    ['a name that runs backwards', 'people', 'add', 'Ben\u202e'],
    ['a note', 'people', 'edit', 'B', '--notes', 'x\u001b[2J'],
    ['an item of the list', 'review', '--with', '1', '--next', 'x\u0007'],
    ['an action item', 'action', 'add', 'x\u200by', '--with', '1', '--due', '2026-12-01'],
    ['feedback', 'feedback', 'give', 'x\u001b[2J', '--with', '1', '--strength'],
    ['an agreement', 'mentorship', 'edit', '--with', '1', '--purpose', 'x\u202e'],
  ])('are refused on the way in: %s', async (_what, ...argv) => {
    const user = aUser();
    within(user, (w) => twoSides(w, 'Ben', 'Ana', { open: (field) => field, own: (field) => field }));
    const { code, err } = await user(...argv, '--no-input');
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('control or invisible character'),
    });
    expect(err.replaceAll('\n', '')).not.toMatch(steering);
  });
});

describe('endless words', () => {
  const endless = 'x'.repeat(50_001);

  async function withAGoal(): Promise<User> {
    const user = aUser();
    await user.ok(...readBooks);
    return user;
  }

  it.each([
    ['show', endless],
    ['log', endless, '1'],
    ['history', endless],
    ['tick', endless],
    ['break', 'tomorrow', '--goal', endless],
    ['forecast', endless],
  ])('name no goal: mentor %s', async (...argv) => {
    const given = await (await withAGoal())(...argv);
    expect(given).toMatchObject({ code: 3, out: '' });
    expect(given.err.length).toBeLessThan(300);
  });

  it('name no goal in a file, which is told with its place', async () => {
    const user = await withAGoal();
    user.input = `goal,day,value\n${endless},2026-11-24,1\n`;
    const given = await user('import', '-');
    expect(given.code).toBe(2);
    expect(given.err).toContain('standard input:2:1: no goal has a word that begins with');
  });

  it.each([['export'], ['report', 'weekly']])(
    'are no name of a file: mentor %s --output',
    async (...argv) => {
      const user = await withAGoal();
      const given = await user(...argv, '--output', `${user.folder}/${'x'.repeat(300)}`);
      expect(given).toMatchObject({ code: 6, out: '' });
      expect(given.err).toContain('the name is too long');
      expect(await user.ok(...argv, '--output', `${user.folder}/${'x'.repeat(255)}`)).not.toContain('error');
    },
  );
});
