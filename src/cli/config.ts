import type { Weekday } from '../domain/day.js';
import { Fault, usage } from '../domain/fault.js';
import { readCount, readNumber } from '../domain/number.js';
import { cleanText, shorten, shown } from '../domain/text.js';
import { readUtf8IfThere, writePrivate } from './files.js';

/** What a user may set once for all commands. */
export interface Config {
  /** The name under which changes are kept. */
  readonly name?: string;
  /** Hour after midnight at which the day ends, 0 to 6. */
  readonly dayEndsAt?: number;
  /** First day of the week in views; reports keep to ISO weeks. */
  readonly weekStart?: Weekday;
  /** Which of 1/2/2026 is the month. */
  readonly dayOrder?: 'dmy' | 'mdy';
  readonly accessible?: boolean;
  /** Hours a week that one has for goals. */
  readonly capacity?: number;
}

export interface Setting {
  readonly key: keyof Config;
  readonly name: string;
  readonly about: string;
  readonly read: (text: string) => string | number | boolean;
  /** The value as it was typed, where it is kept in another form. */
  readonly show?: (value: string | number | boolean) => string;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Every setting: its name, what it does, and its check. */
export const settings: readonly Setting[] = [
  {
    key: 'name',
    name: 'name',
    about: 'the name under which your changes are kept',
    read: (text) => cleanText(text, { what: 'name', max: 60 }),
  },
  {
    key: 'dayEndsAt',
    name: 'day-ends-at',
    about: 'the hour after midnight at which your day ends, 0 to 6',
    read: (text) => readCount(text, 'day-ends-at', 0, 6),
  },
  {
    key: 'weekStart',
    name: 'week-start',
    about: 'the first day of your week, e.g. sunday; reports keep to ISO weeks',
    read(text) {
      const index = (weekdays as readonly string[]).indexOf(text.trim().toLowerCase());
      if (index === -1)
        throw usage(`week-start is not a weekday: "${shorten(shown(text), 40)}"`, 'Type one such as monday.');
      return index + 1;
    },
    show: (value) => weekdays[Number(value) - 1] ?? String(value),
  },
  {
    key: 'dayOrder',
    name: 'day-order',
    about: 'how 1/2/2026 is read, in files too: dmy or mdy',
    read(text) {
      if (text !== 'dmy' && text !== 'mdy')
        throw usage(`day-order must be dmy or mdy, not "${shorten(shown(text), 40)}"`);
      return text;
    },
  },
  {
    key: 'accessible',
    name: 'accessible',
    about: 'numbered choices and plain lines for screen readers: true or false',
    read(text) {
      if (text !== 'true' && text !== 'false') {
        throw usage(`accessible must be true or false, not "${shorten(shown(text), 40)}"`);
      }
      return text === 'true';
    },
  },
  {
    key: 'capacity',
    name: 'capacity',
    about: 'the hours a week you have for your goals',
    read(text) {
      const hours = readNumber(text, 'capacity');
      if (hours <= 0 || hours > 168)
        throw usage('capacity must be above 0 and at most 168', 'Type hours a week.');
      return hours;
    },
  },
];

/** The setting of a name as typed. */
export function settingNamed(name: string): Setting {
  const found = settings.find((setting) => setting.name === name);
  if (found !== undefined) return found;
  throw usage(noSetting(name), theSettings);
}

const theSettings = `The settings are: ${settings.map((s) => s.name).join(', ')}.`;

function noSetting(name: string): string {
  return `there is no setting "${shorten(shown(name), 40)}"`;
}

/** What stands in the configuration file, right or wrong. */
export type RawConfig = Readonly<Record<string, unknown>>;

/** The configuration file, each value checked; a Fault names the file and the setting that is wrong. */
export function readConfig(file: string): Config {
  return configIn(file, readRaw(file));
}

/** What stands in the configuration file, its values not looked at. */
export function readRaw(file: string): RawConfig {
  const text = readUtf8IfThere(file);
  if (text === undefined) return {};
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new Fault(
      'usage',
      `${shown(file)} is not JSON: ${shown(cause instanceof Error ? cause.message : '')}`,
      {
        hint: 'Mend or remove the file.',
        cause,
      },
    );
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw usage(`${shown(file)} must hold one JSON object`, 'Mend or remove the file.');
  return raw as RawConfig;
}

/** The settings that stand in the configuration file, each value checked. */
export function configIn(file: string, raw: RawConfig): Config {
  const config: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const setting = settings.find((one) => one.name === name);
    if (setting === undefined)
      throw usage(`${shown(file)}: ${noSetting(name)}`, `Mend the file. ${theSettings}`);
    config[setting.key] = valueIn(file, setting, value);
  }
  return config as Config;
}

function valueIn(file: string, setting: Setting, value: unknown): string | number | boolean {
  try {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return setting.read(String(value));
    throw usage(`${setting.name} must be a text, a number, true or false`);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(error.kind, `${shown(file)}: ${error.message}`, {
      hint: `Mend it with mentor config ${setting.name} VALUE, or mentor config ${setting.name} --unset.`,
      cause: error,
    });
  }
}

/** The same with one setting as typed or, with undefined, without it; the others stay as they are, right or wrong. */
export function withSetting(raw: RawConfig, setting: Setting, text: string | undefined): RawConfig {
  const { [setting.name]: _, ...others } = raw;
  if (text === undefined) return others;
  const value = setting.read(text);
  return { ...raw, [setting.name]: setting.key === 'weekStart' ? text.trim().toLowerCase() : value };
}

/** Keeps what the configuration file is to hold. */
export function writeConfig(file: string, raw: RawConfig): void {
  writePrivate(file, `${JSON.stringify(raw, null, 2)}\n`);
}
