import type { Command } from 'commander';
import { commands } from './commands.js';
import { type Context, contextFor, nothing } from './context.js';
import { extras } from './extras.js';
import { tellFailure } from './failure.js';
import type { Host } from './host.js';
import { QuickCommand, type Understood, understand } from './quick-command.js';

/**
 * Runs a plain command line of a hot command as `run` does, without commander; the bundles of the hot commands have this in
 * its place. Undefined, with nothing done, for any other line.
 */
export async function run(argv: readonly string[], host: Host): Promise<number | undefined> {
  const [name, ...words] = argv;
  const entry = commands.find((one) => one.name === name);
  if (entry === undefined) return undefined;
  let said: Understood | undefined;
  let ctx: (Context & { close: () => void }) | undefined;
  const parts: Parameters<typeof contextFor>[2] = { ...nothing };
  try {
    ctx = contextFor(host, () => said?.globals ?? {}, parts);
    const program = new QuickCommand('mentor');
    const declare = await entry.load();
    declare(program as unknown as Command, ctx);
    const [command] = program.commands;
    said = command && understand(command, words);
    if (said === undefined) return undefined;
    Object.assign(parts, await extras(host, said.globals, said.flags, entry, () => ctx?.plain === true));
    await said.command.act(...said.values, said.flags, { args: said.words });
    return 0;
  } catch (error) {
    return tellFailure(error, host);
  } finally {
    try {
      ctx?.close();
    } catch (error) {
      tellFailure(error, host);
    }
  }
}
