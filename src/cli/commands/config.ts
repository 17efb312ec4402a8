import type { Command } from 'commander';
import { refuseKnownName } from '../../app/mentoring/people.js';
import { usage } from '../../domain/fault.js';
import { shown } from '../../domain/text.js';
import { wrap } from '../../render/width.js';
import {
  type Config,
  configIn,
  readConfig,
  readRaw,
  type Setting,
  settingNamed,
  settings,
  withSetting,
  writeConfig,
} from '../config.js';
import type { Context } from '../context.js';
import { isThere } from '../files.js';
import { configFile } from '../paths.js';

/** As wide as the help of commands is where there is room. */
const helpColumns = 80;

interface ConfigFlags {
  readonly unset?: boolean;
  readonly json?: boolean;
}

/** `mentor config`: settings that hold for every command. */
export function config(program: Command, ctx: Context): void {
  program
    .command('config')
    .summary('Show or change settings')
    .description(
      `Show the settings, one of them, or give one a value.\n\n${settings.map((s) => `  ${s.name.padEnd(14)}${wrap(s.about, helpColumns, ' '.repeat(16))}`).join('\n')}`,
    )
    .argument('[name]', 'the setting')
    .argument('[value]', 'its new value')
    .option('--unset', 'forget the setting')
    .option('--json', 'print JSON')
    .action((name: string | undefined, value: string | undefined, flags: ConfigFlags) => {
      const wanted = name === undefined ? undefined : settingNamed(name);
      if (flags.unset === true) refuseUnset(wanted, value);
      if (wanted !== undefined && (value !== undefined || flags.unset === true))
        change(ctx, wanted, value, flags);
      else show(ctx, wanted, flags);
    });
}

function refuseUnset(wanted: Setting | undefined, value: string | undefined): void {
  if (wanted === undefined)
    throw usage('it is not said which setting is to be forgotten', 'Type mentor config NAME --unset.');
  if (value !== undefined) throw usage('a value and --unset do not go together', 'Leave out one of them.');
}

/** Sets a setting or, without a value, forgets it. That others are wrong is no hindrance: they are mended so, one by one. */
function change(ctx: Context, wanted: Setting, value: string | undefined, flags: ConfigFlags): void {
  const file = configFile(ctx.host);
  const raw = withSetting(readRaw(file), wanted, value);
  // Without a database nobody is known yet, and that there is none is no concern of a setting.
  if (wanted.key === 'name' && value !== undefined && isThere(ctx.database))
    refuseKnownName(ctx.kept(), String(wanted.read(value)));
  // Whoever reads the answer takes them all for right, and it must not fail once the setting is kept.
  const present = flags.json === true ? configIn(file, raw) : undefined;
  writeConfig(file, raw);
  if (present !== undefined) tellJson(ctx, file, [wanted], present);
  else
    ctx.say(
      value === undefined ? `${wanted.name} is forgotten.` : `${wanted.name} is kept in ${shown(file)}.`,
    );
}

function show(ctx: Context, wanted: Setting | undefined, flags: ConfigFlags): void {
  const file = configFile(ctx.host);
  const present = readConfig(file);
  const listed = wanted === undefined ? settings : [wanted];
  if (flags.json === true) {
    tellJson(ctx, file, listed, present);
    return;
  }
  for (const setting of listed) {
    const set = present[setting.key];
    const value = set === undefined ? '(not set)' : shown(setting.show?.(set) ?? String(set));
    ctx.out(`${setting.name} ${value}\n`);
  }
}

function tellJson(ctx: Context, file: string, listed: readonly Setting[], present: Config): void {
  ctx.json('config', {
    file,
    settings: Object.fromEntries(
      listed.map(({ name, key, show }) => {
        const set = present[key];
        return [name, set === undefined ? null : (show?.(set) ?? set)];
      }),
    ),
  });
}
