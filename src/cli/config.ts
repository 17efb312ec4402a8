import type { Weekday } from '../domain/day.js';
import { Fault, usage } from '../domain/fault.js';
import { readCount, readNumber } from '../domain/number.js';
import { cleanText, shorten, shown } from '../domain/text.js';
import { readTextIfThere, writePrivate } from './files.js';

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

interface Setting {
  readonly key: keyof Config;
  readonly name: string;
  readonly about: string;
  readonly read: (text: string) => string | number | boolean;
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
  throw new Fault('usage', `there is no setting "${shorten(shown(name), 40)}"`, {
    hint: `The settings are: ${settings.map((s) => s.name).join(', ')}.`,
  });
}

/** The configuration file, each value checked; a Fault names the file and the setting that is wrong. */
export function readConfig(file: string): Config {
  const text = readTextIfThere(file);
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
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new Fault('usage', `${shown(file)} must hold one JSON object`, {
      hint: 'Mend or remove the file.',
    });
  }
  const config: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const setting = settingNamed(name);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw usage(`${setting.name} in ${shown(file)} must be a text, a number or true or false`);
    }
    config[setting.key] = setting.read(String(value));
  }
  return config as Config;
}

/** Sets or, with undefined, forgets one setting. */
export function writeSetting(file: string, name: string, text: string | undefined): void {
  const setting = settingNamed(name);
  const old = readTextIfThere(file);
  readConfig(file);
  const raw: Record<string, unknown> = old === undefined ? {} : (JSON.parse(old) as Record<string, unknown>);
  if (text === undefined) delete raw[setting.name];
  else {
    const value = setting.read(text);
    raw[setting.name] = setting.key === 'weekStart' ? text.trim().toLowerCase() : value;
  }
  writePrivate(file, `${JSON.stringify(raw, null, 2)}\n`);
}
