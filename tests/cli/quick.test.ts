import type { Command } from 'commander';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import type { Context } from '../../src/cli/context.js';
import { QuickCommand, understand } from '../../src/cli/quick-command.js';
import { programFor } from '../../src/cli/run.js';

/** The commands with a bundle of their own. */
const hot = ['list', 'today', 'next', 'log', 'tick', 'report'] as const;
const ctx = {} as Context;

async function declared(name: string) {
  const declare = await commands.find((one) => one.name === name)?.load();
  if (declare === undefined) throw new Error(`no command ${name}`);
  return declare;
}

/** What commander calls the action with; undefined where it refuses the line. */
async function byCommander(name: string, words: readonly string[]) {
  const nowhere = { out: () => {}, err: () => {}, outIsTerminal: () => false, columns: () => undefined };
  const program = programFor(nowhere);
  (await declared(name))(program, ctx);
  let called: unknown;
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  for (const command of program.commands.flatMap(all)) {
    if (command.commands.length > 0) continue;
    command.action((...given: unknown[]) => {
      const last = given.pop() as Command;
      const { color, input, ...globals } = program.opts();
      called = { values: given, words: last.args, globals: { color, input, ...globals } };
    });
  }
  try {
    await program.parseAsync([name, ...words], { from: 'user' });
  } catch {
    return undefined;
  }
  return called;
}

async function quickly(name: string, words: readonly string[]) {
  const program = new QuickCommand('mentor');
  (await declared(name))(program as unknown as Command, ctx);
  const [command] = program.commands;
  const said = command && understand(command, words);
  return said && { values: [...said.values, said.flags], words: said.words, globals: said.globals };
}

const word = fc.oneof(
  fc.constantFrom(
    '1',
    '3.2',
    'run',
    'weekly',
    'last',
    '-1',
    '+3',
    '=12',
    '',
    '--',
    '-h',
    '--help',
    '--limit=3',
    '-x',
  ),
  fc.constantFrom(
    '--json',
    '--plain',
    '--no-input',
    '--demo',
    '--color',
    'always',
    'green',
    '--db',
    '--as-of',
  ),
  fc.constantFrom(
    '--limit',
    '--sort',
    '--status',
    '--all',
    '--on',
    '--note',
    '--week',
    '--format',
    '--fail-on',
    '--force',
  ),
);

describe.each(hot)('mentor %s', (name) => {
  it('is called by the quick way with what commander would call it with, or is left to commander', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
        const quick = await quickly(name, words);
        if (quick !== undefined) expect(quick).toEqual(await byCommander(name, words));
      }),
      { numRuns: 150 },
    );
  });

  it('takes plain lines the quick way', async () => {
    const words = { list: ['--limit', '3'], log: ['1', '+3'], tick: ['3.2'], report: ['weekly'] };
    expect(await quickly(name, [...(words[name as keyof typeof words] ?? []), '--json'])).toBeDefined();
  });
});
