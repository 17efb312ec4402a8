import type { Command } from 'commander';
import { refuseKnownName } from '../../app/mentoring/people.js';
import { shown } from '../../domain/text.js';
import { wrap } from '../../render/width.js';
import { readConfig, settingNamed, settings, writeSetting } from '../config.js';
import type { Context } from '../context.js';
import { configFile } from '../paths.js';

/** As wide as the help of commands is where there is room. */
const helpColumns = 80;

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
    .action(
      (name: string | undefined, value: string | undefined, flags: { unset?: boolean; json?: boolean }) => {
        const file = configFile(ctx.host);
        const wanted = name === undefined ? undefined : settingNamed(name);
        if (wanted !== undefined && (value !== undefined || flags.unset === true)) {
          if (wanted.key === 'name' && value !== undefined && flags.unset !== true)
            refuseKnownName(ctx.kept(), String(wanted.read(value)));
          writeSetting(file, wanted.name, flags.unset === true ? undefined : value);
          ctx.say(
            flags.unset === true
              ? `${wanted.name} is forgotten.`
              : `${wanted.name} is kept in ${shown(file)}.`,
          );
          return;
        }
        const present = readConfig(file);
        const listed = settings.filter((setting) => wanted === undefined || setting === wanted);
        if (flags.json === true) {
          ctx.json('config', {
            file,
            settings: Object.fromEntries(
              listed.map((setting) => [setting.name, present[setting.key] ?? null]),
            ),
          });
          return;
        }
        for (const setting of listed) {
          const set = present[setting.key];
          ctx.out(`${setting.name} ${set === undefined ? '(not set)' : shown(String(set))}\n`);
        }
      },
    );
}
