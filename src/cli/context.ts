import { demoOwner } from '../app/demo/owner.js';
import { asOfToRead } from '../app/history/as-of.js';
import { settledToRead, settleEasings } from '../app/mentoring/easings.js';
import type { Deps, Store } from '../app/ports.js';
import { type Day, dayAt, formatDayWithWeekday, minDay } from '../domain/day.js';
import { type DayWordOptions, dayOrderFor, type NaturalReader, understandDay } from '../domain/day-words.js';
import { Fault, usage } from '../domain/fault.js';
import { once } from '../domain/once.js';
import { cleanText, shown } from '../domain/text.js';
import type { Prompter } from '../interview/prompter.js';
import { json } from '../render/json.js';
import { settledInWords } from '../render/mentoring/easing-words.js';
import { type Look, noPaint, type Paint } from '../render/paint.js';
import { fold } from '../render/width.js';
import { type Config, readConfig } from './config.js';
import { isThere } from './files.js';
import type { Host, StoreRequest } from './host.js';
import { configFile, databaseFile, demoFile } from './paths.js';
import { refuseUnknownZone, zoneName } from './zone.js';

/** The options that every command knows. */
export interface GlobalFlags {
  readonly db?: string;
  readonly demo?: boolean;
  readonly asOf?: string;
  /** False with --no-input. */
  readonly input?: boolean;
  readonly color?: 'auto' | 'always' | 'never';
  readonly plain?: boolean;
}

/** What a command may touch. Nothing is opened or read until a command asks for it. */
export interface Context {
  readonly host: Host;
  readonly config: Config;
  readonly today: Day;
  /** How a day is read as it was typed. */
  readonly dayWords: DayWordOptions;
  /** Somebody to ask, or undefined. */
  readonly ask: Prompter | undefined;
  readonly look: Look;
  readonly plain: boolean;
  /** The name that somebody gave herself, and not the login's; undefined where none was set. */
  readonly name: string | undefined;
  /** Deps over a store to read; it leaves file and folder untouched. What was to become easier by now has. */
  readonly reading: () => Deps;
  /**
   * The same for a view: a day that is over, with --as-of, is shown with what was promised then. What is to be written starts
   * from the present.
   */
  readonly viewing: () => Deps;
  /** The store to read as it is in the file, without what has become easier since. */
  readonly kept: () => Store;
  /** Deps over a store to write. Where there is no file, none is made: what a command would change is missed in an empty store. */
  readonly writing: () => Deps;
  /** The same for a command that a database may begin with: the file is made. */
  readonly beginning: () => Deps;
  /** The store of `mentor demo`, to fill; while there is no file, one to read is in memory. */
  readonly demoStore: (mode: 'read' | 'write') => Store;
  /** The file of the database, whether it is there or not. */
  readonly database: string;
  /** The answer. */
  readonly out: (text: string) => void;
  /** Conversation: hints, echoes, progress. */
  readonly say: (text: string) => void;
  /** The answer as JSON: what it is, the day it is about, and the data. */
  readonly json: (kind: string, data: unknown) => void;
  /** The same as a text, where it goes to a file. */
  readonly jsonText: (kind: string, data: unknown) => string;
  /** A day as typed, echoed when it was not ISO. */
  readonly day: (text: string, what: string) => Day;
  /** The day of something that has happened: without a year the latest up to today. */
  readonly pastDay: (text: string, what: string) => Day;
  /** The same without the echo, for a check while a question is open. */
  readonly dayQuietly: (text: string, what: string) => Day;
}

/** The context of one run; `extras` come from what could only be loaded once the flags were known. */
export function contextFor(
  host: Host,
  flags: () => GlobalFlags,
  extras: { paint: Paint; ask: Prompter | undefined; natural?: NaturalReader },
): Context & { close: () => void } {
  const stores: Store[] = [];
  let writes = false;
  const config = once(() => readConfig(configFile(host)));
  const order = once(
    () => config().dayOrder ?? dayOrderFor(host.env['LC_ALL'] || host.env['LC_TIME'] || host.env['LANG']),
  );
  const zone = once(() => zoneName(host));
  const now = once(() => host.now());
  const realToday = once(() => {
    refuseUnknownZone(host);
    return dayByClock(now(), config().dayEndsAt ?? 0);
  });
  const today = once(() => {
    const typed = flags().asOf;
    return typed === undefined ? realToday() : readDay(typed, '--as-of', realToday());
  });
  const plain = once(
    () => flags().plain === true || config().accessible === true || truthy(host.env['MENTOR_ACCESSIBLE']),
  );
  const database = once(() => databaseFile(host, flags().db, flags().demo === true));
  const name = once(() => (flags().demo === true ? demoOwner : nameSet(host, config())));
  const say = (text: string): void => host.err(`${fold(text, host.errColumns())}\n`);

  const jsonText = (kind: string, data: unknown): string =>
    json({ schemaVersion: 1, kind, asOf: today(), data });

  // Where somebody sees the day that was understood, free English is read too, and what may be two days as the likelier one.
  function dayWords(from: Day): DayWordOptions {
    const { natural } = extras;
    const { dayOrder, weekStart } = config();
    const strict = natural === undefined;
    return { today: from, order: order(), orderSet: dayOrder !== undefined, weekStart, strict, natural };
  }

  /** An answer that cannot be written does not take back what was done. */
  const out = (text: string): void => {
    try {
      host.out(text);
    } catch (error) {
      if (!writes || !(error instanceof Fault)) throw error;
      const hint = 'What the command changed is kept: mentor history shows it, mentor undo takes it back.';
      throw new Fault(error.kind, error.message, { hint, cause: error });
    }
  };

  function readDay(text: string, what: string, from: Day, { echo = say, past = false } = {}): Day {
    const understood = understandDay(text, { ...dayWords(from), past });
    if (understood.kind !== 'day')
      throw usage(`${what}: ${understood.message}`, capitalised(understood.hint));
    if (text.trim() !== understood.day) {
      echo(
        `${what}: ${formatDayWithWeekday(understood.day)}${understood.readAs === undefined ? '' : ` (${understood.readAs})`}`,
      );
    }
    return understood.day;
  }

  function open(file: string, mode: StoreRequest['mode'], missing?: () => void): Store {
    const tell = (sentence: string): void => say(shown(sentence));
    const store = host.openStore({ file, mode, today, zone, tell, missing });
    stores.push(store);
    writes ||= mode !== 'read';
    return store;
  }

  function opened(mode: StoreRequest['mode']): Store {
    const demo = flags().demo === true;
    const file = database();
    if (demo && !isThere(file)) {
      throw new Fault('not-found', 'there are no examples yet', { hint: 'Make them with mentor demo.' });
    }
    // A misspelt name must not look like a database without goals.
    const named = flags().db ?? host.env['MENTOR_DB'];
    return open(file, mode, named ? () => say(`There is no file ${shown(file)} yet.`) : undefined);
  }

  function deps(mode: StoreRequest['mode']): Deps {
    const kept = opened(mode);
    const who = name() ?? loginName(host) ?? me;
    // What was to become easier by now does so first: in a copy, or in the file where it may be written. There only what has
    // become so by the day it really is: --as-of a day to come is a look ahead.
    const store = mode === 'read' ? settledToRead(kept, today()) : kept;
    if (mode !== 'read') {
      for (const one of settleEasings(store, minDay(today(), realToday()))) say(settledInWords(one));
    }
    return { store, today: today(), who, now: now().toISOString() };
  }

  let writing: Deps | undefined;

  const reading = once(() => deps('read'));
  function viewed(): Deps {
    const present = reading();
    const back = flags().asOf !== undefined && today() < realToday();
    return back ? { ...present, store: asOfToRead(present.store, today()) } : present;
  }

  return {
    host,
    get config() {
      return config();
    },
    get today() {
      return today();
    },
    get dayWords() {
      return dayWords(today());
    },
    get ask() {
      return extras.ask;
    },
    get look() {
      return { paint: extras.paint, width: widthOf(host), plain: plain(), ascii: asciiOnly(host.env) };
    },
    get plain() {
      return plain();
    },
    get name() {
      return name();
    },
    kept: once(() => opened('read')),
    reading,
    viewing: once(viewed),
    writing: () => (writing ??= deps('change')),
    beginning: () => (writing ??= deps('write')),
    demoStore: (mode) => open(demoFile(host), mode),
    get database() {
      return database();
    },
    out,
    say,
    json: (kind, data) => out(jsonText(kind, data)),
    jsonText,
    day: (text, what) => readDay(text, what, today()),
    pastDay: (text, what) => readDay(text, what, today(), { past: true }),
    dayQuietly: (text, what) => readDay(text, what, today(), { echo: () => {} }),
    close: () => {
      for (const store of stores) store.close();
    },
  };
}

export const nothing = { paint: noPaint, ask: undefined };

function dayByClock(instant: Date, dayEndsAt: number): Day {
  try {
    return dayAt(instant, dayEndsAt);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Fault('failed', `the clock of this computer is in the year ${instant.getFullYear()}`, {
      hint: 'Goals are kept in the years 1900 to 2199: set the clock right.',
      cause,
    });
  }
}

/** What somebody without a name is called. */
export const me = 'me';

function nameSet(host: Host, config: Config): string | undefined {
  const given = host.env['MENTOR_NAME'];
  if (given !== undefined && given !== '') return cleanText(given, { what: 'MENTOR_NAME', max: 60 });
  return config.name;
}

function loginName(host: Host): string | undefined {
  return [host.env['USER'], host.env['LOGNAME'], host.env['USERNAME']].find(
    (name) => name !== undefined && /^[\w .-]{1,60}$/.test(name),
  );
}

function widthOf(host: Host): number {
  const given = Number(host.env['COLUMNS']);
  const columns = host.outIsTerminal()
    ? (host.columns() ?? 80)
    : Number.isInteger(given) && given > 0
      ? given
      : 80;
  return Math.min(200, Math.max(20, columns));
}

/** Whether the locale knows ASCII alone; where none is told, the terminal is taken for a modern one. */
function asciiOnly(env: Host['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale !== '' && !/utf-?8/i.test(locale);
}

/** Whether an environment variable switches something on. */
export function truthy(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

/** A sentence with its first letter as sentences have it. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
