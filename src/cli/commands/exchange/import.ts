import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { importCheckIns } from '../../../app/exchange/import-check-ins.js';
import { importGoals } from '../../../app/exchange/import-goals.js';
import { importWhole } from '../../../app/exchange/import-whole.js';
import type { Imported } from '../../../app/exchange/imported.js';
import { usage } from '../../../domain/fault.js';
import { shorten, shown } from '../../../domain/text.js';
import { fullDays } from '../../../exchange/days.js';
import { type Format, formatOf, formats } from '../../../exchange/formats.js';
import { Mistakes } from '../../../exchange/mistakes.js';
import { type CheckInField, checkInFields, readCheckIns } from '../../../exchange/read-check-ins.js';
import { readExport } from '../../../exchange/read-export.js';
import { readGoals } from '../../../exchange/read-goals.js';
import { importedJson, importedText } from '../../../render/exchange/imported-text.js';
import type { Context } from '../../context.js';
import { readNamed } from '../../files.js';
import { gather } from '../../flags.js';

interface ImportFlags {
  readonly format?: Format;
  readonly goal?: string;
  readonly map?: readonly string[];
  readonly decimalComma?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const about =
  'Read what mentor export wrote, check-ins from CSV with the columns goal, day, value, note, confidence and ' +
  'evidence, or a list of goals as JSON, JSON Lines or CSV. All of it or nothing; what is here already is left out. ' +
  'docs/exchange.md describes the formats.';

/** `mentor import`: goals and check-ins from a file. */
export function importCommand(program: Command, ctx: Context): void {
  program
    .command('import')
    .summary('Read goals and check-ins from JSON or CSV')
    .description(about)
    .argument('<file>', 'the file, or - for standard input')
    .addOption(
      new Option(
        '--format <kind>',
        'json: an export, csv: check-ins, goals: a list of goals; else told by the content',
      ).choices(formats),
    )
    .option('--goal <goal>', 'CSV: the goal of all check-ins that name none')
    .option('--map <columns>', 'CSV: which column gives a field, e.g. day=Date,value=Distance', gather)
    .option('--decimal-comma', 'CSV: numbers are written like 3,5')
    .option('--force', 'take check-ins before the start of a goal or in the future as they are')
    .option('--json', 'print what was done as JSON')
    .action((file: string, flags: ImportFlags) => {
      const name = file === '-' ? 'standard input' : file;
      try {
        const done = take(ctx, readNamed(ctx.host, file), name, flags);
        if (flags.json === true) ctx.json('import', importedJson(done));
        else ctx.out(importedText(done, ctx.look.width));
        if (done.change !== null && flags.json !== true) ctx.say('mentor undo takes it back.');
      } catch (error) {
        if (error instanceof Mistakes) {
          for (const { line, column, message } of error.mistakes) {
            ctx.say(`${shown(name)}:${line}:${column}: ${shown(message)}`);
          }
        }
        throw error;
      }
    });
}

function take(ctx: Context, text: string, name: string, flags: ImportFlags): Imported {
  if (text.trim() === '') throw usage(`${shown(name)} is empty`);
  const format = flags.format ?? formatOf(text);
  const forCheckIns = [
    ['--goal', flags.goal],
    ['--map', flags.map],
    ['--decimal-comma', flags.decimalComma],
  ] as const;
  const wrong = forCheckIns.find(([, value]) => value !== undefined);
  if (format !== 'csv' && wrong !== undefined) {
    const what = format === 'json' ? 'an export' : 'a list of goals';
    throw usage(
      `${wrong[0]} is for check-ins from CSV, and this is ${what}`,
      'Leave it out, or add --format csv.',
    );
  }
  const source = shorten(shown(basename(name)), 60);
  const how = {
    today: ctx.today,
    readDay: fullDays(ctx.dayWords),
    force: flags.force === true,
  };
  switch (format) {
    case 'json': {
      const whole = readExport(text);
      return importWhole(ctx.beginning(), whole, source);
    }
    case 'goals': {
      const goals = readGoals(text, how);
      return importGoals(ctx.beginning(), goals, source);
    }
    case 'csv': {
      const file = readCheckIns(text, {
        ...how,
        goal: flags.goal,
        map: columnMap(flags.map ?? []),
        decimalComma: flags.decimalComma === true,
      });
      if (file.leftOut.length > 0) ctx.say(`Left out: ${file.leftOut.map(shown).join(', ')}`);
      return importCheckIns(ctx.writing(), file.read, source);
    }
  }
}

/** `day=Date,value=Distance`. */
function columnMap(given: readonly string[]): Partial<Record<CheckInField, string>> {
  const map: Partial<Record<CheckInField, string>> = {};
  for (const part of given.flatMap((text) => text.split(','))) {
    const [, left = '', column = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    const field = checkInFields.find((name) => name === left.trim().toLowerCase());
    if (field === undefined || column.trim() === '') {
      throw usage(
        `--map does not understand "${shorten(shown(part), 40)}"`,
        `Write it like --map day=Date,value=Distance; the fields are ${checkInFields.join(', ')}.`,
      );
    }
    map[field] = column.trim();
  }
  return map;
}
