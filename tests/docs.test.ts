import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, it } from 'vitest';
import { commands } from '../src/cli/commands.js';
import { contextFor, nothing } from '../src/cli/context.js';
import type { Host } from '../src/cli/host.js';
import { programFor, registerAll } from '../src/cli/run.js';

/** A host for a program that is only looked at. */
const nobody = { env: {}, out: () => {}, err: () => {}, outIsTerminal: () => false } as unknown as Host;

async function wholeProgram(): Promise<Command> {
  const program = programFor(nobody);
  await registerAll(
    program,
    contextFor(nobody, () => ({}), nothing),
  );
  return program;
}

function page(command: Command, path: string, depth: number): string {
  const inner = command.commands
    .filter((sub) => sub.name() !== 'help')
    .map((sub) => page(sub, `${path} ${sub.name()}`, depth + 1));
  return `${'#'.repeat(depth)} ${path}\n\n\`\`\`text\n${command.helpInformation().trimEnd()}\n\`\`\`\n\n${inner.join('')}`;
}

it('docs/commands.md is what the help says (npm run docs writes it anew)', async () => {
  const program = await wholeProgram();
  const pages = program.commands
    .filter((c) => c.name() !== 'help')
    .map((command) => page(command, `mentor ${command.name()}`, 2));
  const text = `# Commands\n\nMade from the help of the program; \`mentor COMMAND --help\` says the same.\n\n${pages.join('')}`;
  await expect(`${text.trimEnd()}\n`).toMatchFileSnapshot(join('..', 'docs', 'commands.md'));
});

it('every command says in the list what it says in its own help', async () => {
  const program = await wholeProgram();
  expect(program.commands.map((c) => [c.name(), c.summary()])).toEqual(
    commands.map((c) => [c.name, c.summary]),
  );
});

it('a line of a help that goes on does so under what it goes on', async () => {
  const program = await wholeProgram();
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  const helps = all(program).flatMap((command) => command.helpInformation().split('\n'));
  expect(helps.filter((line, i) => /^\S/.test(line) && /^ /.test(helps[i - 1] ?? ''))).toEqual([]);
});

it('every option and argument says what it is', async () => {
  const program = await wholeProgram();
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  const silent = all(program).flatMap((command) => [
    ...command.options
      .filter((option) => option.description === '')
      .map((option) => `${command.name()} ${option.flags}`),
    ...command.registeredArguments
      .filter((arg) => arg.description === '' && command.name() !== 'help')
      .map((arg) => `${command.name()} ${arg.name()}`),
  ]);
  expect(silent).toEqual([]);
});
