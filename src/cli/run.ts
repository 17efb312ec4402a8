import { Command, CommanderError, Option } from 'commander';
import { usage } from '../domain/fault.js';
import { shown } from '../domain/text.js';
import { fold, wrap } from '../render/width.js';
import { type CommandEntry, commands } from './commands.js';
import { type Context, contextFor, type GlobalFlags, nothing } from './context.js';
import { exitCodes } from './exit.js';
import { extras } from './extras.js';
import { tell, tellFailure } from './failure.js';
import { isThere } from './files.js';
import type { Host } from './host.js';
import { version } from './version.js';

/** Runs one command line and gives its exit code. Never throws, never exits. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  let ctx: (Context & { close: () => void }) | undefined;
  const program = programFor(host);
  const flags = (): GlobalFlags => program.opts<GlobalFlags>();
  const parts: Parameters<typeof contextFor>[2] = { ...nothing };
  try {
    ctx = contextFor(host, flags, parts);
    const entry = invoked(argv);
    await register(program, entry, argv, ctx);
    program.hook('preAction', async (_, command) => {
      Object.assign(parts, await extras(host, flags(), command.opts(), entry, () => ctx?.plain === true));
    });
    await program.parseAsync(withoutHelp(argv, entry), { from: 'user' });
    return 0;
  } catch (error) {
    return failed(error, host, () => exampleOf(program, argv));
  } finally {
    try {
      ctx?.close();
    } catch (error) {
      failed(error, host);
    }
  }
}

/** The program with its global options and no command yet. */
export function programFor(host: Pick<Host, 'out' | 'err' | 'outIsTerminal' | 'columns'>): Command {
  const columns = Math.max(
    30,
    Math.min(helpColumns, (host.outIsTerminal() ? host.columns() : undefined) ?? helpColumns),
  );
  return new Command('mentor')
    .description(
      'Goals you keep: write them SMART, split them, check in, and see honestly where they are heading.',
    )
    .version(version, '-V, --version', 'show the version')
    .option('--db <file>', 'use this database (also: MENTOR_DB)')
    .option('--demo', 'use the database that `mentor demo` fills')
    .option('--as-of <day>', 'take this day for today')
    .option('--no-input', 'never ask; name the missing flag instead')
    .addOption(
      new Option('--color <when>', 'colour the output').choices(['auto', 'always', 'never']).default('auto'),
    )
    .option('--plain', 'lines instead of tables and bars, for screen readers (also: MENTOR_ACCESSIBLE=1)')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', () => `\n${footer.map((paragraph) => wrap(paragraph, columns)).join('\n\n')}`)
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({
      helpWidth: columns,
      showGlobalOptions: false,
      sortSubcommands: false,
      ...(columns < besideFrom ? { minWidthToWrap: 10, formatItem: under(columns) } : {}),
    })
    .configureOutput({
      writeOut: (text) => host.out(fold(text, columns)),
      writeErr: (text) => host.err(text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      outputError: () => {},
    });
}

const helpColumns = 80;
/** From this width on there is room for a description beside what it describes. */
const besideFrom = 60;

/** Descriptions below what they describe, for narrow terminals. */
function under(columns: number): (term: string, termWidth: number, description: string) => string {
  return (term, _, description) => {
    const below = description === '' ? '' : `\n      ${wrap(description, columns, '      ')}`;
    return `  ${term}${below}`;
  };
}

const footer = [
  'A goal is named by its number (3), a milestone by 3.2, or by the beginning of a word of its title (half-mar).',
  'Exit codes: 0 fine, 1 failed, 2 wrong usage, 3 not found, 4 refused by a check, 5 database busy, 6 storage, ' +
    '70 a bug in mentor, 130 and 143 interrupted.',
];

/** Loads and declares the invoked command; without one, every command's name for the help. */
async function register(
  program: Command,
  entry: CommandEntry | undefined,
  argv: readonly string[],
  ctx: Context,
): Promise<void> {
  if (entry !== undefined) {
    const declare = await entry.load();
    declare(program, ctx);
    return;
  }
  for (const { name, summary, group } of commands) program.command(name).summary(summary).helpGroup(group);
  if (words(argv).length === 0) refuseCommandAsFile(argv);
  // With a word that is no command, commander says so and suggests one; an action of its own would take it for an argument.
  if (words(argv).length === 0) (await import('./commands/start.js')).start(program, ctx);
}

/** Declares every command, for the documentation. */
export async function registerAll(program: Command, ctx: Context): Promise<void> {
  for (const entry of commands) {
    const declare = await entry.load();
    declare(program, ctx);
    program.commands.at(-1)?.helpGroup(entry.group);
  }
}

/** `mentor --db list`: the file was forgotten, and the command taken for it. */
function refuseCommandAsFile(argv: readonly string[]): void {
  const word = argv[argv.lastIndexOf('--db') + 1] ?? '';
  if (!argv.includes('--db') || invoked([word]) === undefined || isThere(word)) return;
  throw usage(`--db takes a file, and ${word} is a command`, `Type mentor --db FILE ${word}`);
}

const valued = new Set(['--db', '--as-of', '--color']);

/** The command that a command line names: its first word that is no option; for `help X`, X. */
function invoked(argv: readonly string[]): CommandEntry | undefined {
  const [first, second] = words(argv);
  const name = first === 'help' ? second : first;
  return commands.find((entry) => name !== undefined && (entry.name === name || entry.alias === name));
}

/**
 * A word that is no command is told so, also with --help, which commander would answer with the help of the whole. `help X Y`
 * is read as `X Y --help`, since commander would answer with the help of X.
 */
function withoutHelp(argv: readonly string[], entry: CommandEntry | undefined): string[] {
  const [first, second] = words(argv);
  if (entry !== undefined && first === 'help') return [...argv.toSpliced(argv.indexOf('help'), 1), '--help'];
  const unknown = entry === undefined && first !== undefined && (first !== 'help' || second !== undefined);
  if (!unknown) return [...argv];
  return argv.filter((word) => word !== '--help' && word !== '-h' && word !== 'help');
}

/** The first two words of a command line that are neither options nor their values. */
function words(argv: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < argv.length && found.length < 2; i += 1) {
    const word = argv[i] ?? '';
    if (word === '--') break;
    if (valued.has(word)) i += 1;
    else if (!word.startsWith('-')) found.push(word);
  }
  return found;
}

const examples: Readonly<Record<string, string>> = {
  goal: '3',
  to: '3',
  milestone: '3.2',
  file: 'goals.csv',
  n: '3',
  name: 'Ana',
  day: '2026-12-31',
};

/** The command that was typed with what it cannot be without, e.g. `mentor milestone move 3.2 2026-12-31`. */
function exampleOf(program: Command, argv: readonly string[]): string {
  let command = program;
  for (const word of words(argv)) command = command.commands.find((one) => one.name() === word) ?? command;
  const path = command.parent === program ? [] : [command.parent?.name() ?? ''];
  const needed = command.registeredArguments.filter((one) => one.required);
  return ['mentor', ...path, command.name(), ...needed.map((one) => examples[one.name()] ?? one.name())].join(
    ' ',
  );
}

/** Says what went wrong and gives the exit code for it. */
function failed(error: unknown, host: Host, example?: () => string): number {
  return error instanceof CommanderError ? commanderFailed(error, host, example) : tellFailure(error, host);
}

function commanderFailed(error: CommanderError, host: Host, example?: () => string): number {
  if (error.exitCode === 0) return 0;
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  if (error.code === 'commander.help') return exitCodes.usage;
  tell(`error: ${shown(first)}`, host);
  const suggestion =
    error.code === 'commander.missingArgument' && example !== undefined
      ? `Type ${example()}`
      : rest.join(' ').replace(/[()]/g, '').trim();
  tell(
    `hint: ${suggestion === '' ? 'See mentor --help, or mentor COMMAND --help.' : shown(suggestion)}`,
    host,
  );
  return exitCodes.usage;
}
