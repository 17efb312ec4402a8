import type { GlobalFlags } from './context.js';

type Flags = Record<string, string | boolean>;

/** A command line that was understood: what the command's action is to be called with. */
export interface Understood {
  readonly command: QuickCommand;
  readonly values: readonly unknown[];
  readonly words: readonly string[];
  readonly flags: Flags;
  readonly globals: GlobalFlags;
}

interface Option {
  readonly key: string;
  readonly valued: boolean;
}

/**
 * What the hot commands use of commander to declare themselves, and no more: getting commander ready takes a fifth of the
 * time that such a command adds to Node's own start. It understands plain command lines alone; whatever is unusual or wrong
 * is left to commander.
 */
export class QuickCommand {
  readonly options = new Map<string, Option>();
  readonly presets: Flags = {};
  readonly arguments: { readonly required: boolean; readonly variadic: boolean }[] = [];
  readonly commands: QuickCommand[] = [];
  excess = false;
  act: (...values: unknown[]) => unknown = () => undefined;

  constructor(
    readonly name: string,
    readonly isDefault = false,
  ) {}

  command(name: string, how: { readonly isDefault?: boolean } = {}): QuickCommand {
    const command = new QuickCommand(name, how.isDefault);
    this.commands.push(command);
    return command;
  }
  alias(): this {
    return this;
  }
  summary(): this {
    return this;
  }
  description(): this {
    return this;
  }
  argument(spec: string): this {
    this.arguments.push({ required: spec.startsWith('<'), variadic: spec.includes('...') });
    return this;
  }
  option(spec: string, _about: string, preset?: string): this {
    const [long = '', value] = spec.split(' ');
    const key = long.slice(2).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    this.options.set(long, { key, valued: value !== undefined });
    if (preset !== undefined) this.presets[key] = preset;
    return this;
  }
  allowExcessArguments(): this {
    this.excess = true;
    return this;
  }
  action(act: (...values: never[]) => unknown): this {
    this.act = act as (...values: unknown[]) => unknown;
    return this;
  }
}

const globalOptions = new Map<string, Option>([
  ['--db', { key: 'db', valued: true }],
  ['--demo', { key: 'demo', valued: false }],
  ['--as-of', { key: 'asOf', valued: true }],
  ['--no-input', { key: 'input', valued: false }],
  ['--color', { key: 'color', valued: true }],
  ['--plain', { key: 'plain', valued: false }],
]);
const colors: readonly unknown[] = ['auto', 'always', 'never'];

/** Understands the words behind a command's name as commander would, or not at all. */
export function understand(command: QuickCommand, typed: readonly string[]): Understood | undefined {
  if (command.commands.length > 0) {
    const named = command.commands.find((one) => one.name === typed[0]);
    if (named !== undefined) return understand(named, typed.slice(1));
    const usual = command.commands.find((one) => one.isDefault);
    const said = usual && understand(usual, typed);
    return said?.words.length === 0 ? said : undefined;
  }
  const words: string[] = [];
  const flags: Flags = { ...command.presets };
  const globals: Flags = { color: 'auto', input: true };
  for (let i = 0; i < typed.length; i += 1) {
    const word = typed[i] ?? '';
    if (word === '') return undefined;
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const own = command.options.get(word);
    const option = own ?? globalOptions.get(word);
    if (option === undefined) return undefined;
    let value: string | boolean = word !== '--no-input';
    if (option.valued) {
      i += 1;
      value = typed[i] ?? '';
      if (value === '' || value.startsWith('-')) return undefined;
    }
    (own === undefined ? globals : flags)[option.key] = value;
  }
  if (!colors.includes(globals['color'])) return undefined;
  const values = valuesOf(command, words);
  return values && { command, values, words, flags, globals: globals as GlobalFlags };
}

/** The words as the arguments of a command; undefined when they are too few or too many. */
function valuesOf(command: QuickCommand, words: readonly string[]): unknown[] | undefined {
  const values: unknown[] = [];
  for (const [i, { required, variadic }] of command.arguments.entries()) {
    if (required && words[i] === undefined) return undefined;
    values.push(variadic ? words.slice(i) : words[i]);
  }
  const most = command.arguments.some((one) => one.variadic) || command.excess ? words.length : values.length;
  return words.length > most ? undefined : values;
}
