import type { Day } from '../../domain/day.js';
import { shorten, shown, shownLines } from '../../domain/text.js';
import { checkUnseen, sentence } from '../answering.js';
import type { Choice } from '../prompter.js';
import type { Hour, Move } from './hour.js';

const back = '<';
const past = '>';
const none = '-';

/** What skipping is called where there is nothing more to say about it. */
const skipPart = 'skip the rest of this part';

interface Common {
  readonly message: string;
  readonly why?: string | undefined;
}

/** A question that takes words: Enter passes it by or keeps what is there, `-` clears it. */
export async function askText<T>(
  hour: Hour,
  question: Common & {
    readonly present: string | null;
    readonly read: (text: string) => T;
    readonly take: (value: T | null) => void;
    /** Without an answer there is no going on but by `<` and `>`. */
    readonly needed?: boolean;
    /** Taken with Enter where nothing was answered yet. */
    readonly preset?: string;
    /** What Enter means where nothing was answered. */
    readonly enter?: string;
  },
): Promise<Move> {
  const { present, needed = false } = question;
  const preset = present ?? question.preset;
  const long = preset !== undefined && (preset.includes('\n') || preset.length > 200);
  if (long) hour.say(shownLines(shorten(preset, 1000)));
  const enter =
    present !== null
      ? `Enter keeps it${needed ? '' : ', - clears it'}.`
      : question.preset !== undefined
        ? needed
          ? undefined
          : '- for none.'
        : needed
          ? undefined
          : question.enter;
  const typed = await hour.room.ask.text({
    message: question.message,
    ...whyOf(question.why, enter),
    ...(preset === undefined || long ? {} : { preset: shown(preset) }),
    check: (text) => {
      const bare = text.trim();
      if (bare === back || bare === past) return undefined;
      if (bare === none && !needed) return undefined;
      if (bare === '') {
        return needed && preset === undefined
          ? 'an answer is needed here; < goes back, > skips the rest of this part.'
          : undefined;
      }
      return wrong(() => question.read(bare));
    },
  });
  const bare = typed.trim();
  if (bare === back) return 'back';
  if (bare === past) return 'past-part';
  if (bare === none && !needed) question.take(null);
  else if (bare === '') {
    if (present === null && question.preset !== undefined) question.take(question.read(question.preset));
  } else if (bare !== present) question.take(question.read(bare));
  return 'on';
}

/** A question for a day, echoed once it was taken. */
export function askDay(
  hour: Hour,
  question: Common & {
    readonly what: string;
    readonly present: Day | null;
    readonly preset: Day;
    readonly check: (day: Day) => void;
    readonly take: (day: Day | null) => void;
    readonly needed?: boolean;
  },
): Promise<Move> {
  const { what, check, take } = question;
  let typed = '';
  return askText<Day>(hour, {
    ...question,
    read: (text) => {
      const day = hour.room.dayQuietly(text, what);
      check(day);
      typed = text;
      return day;
    },
    take: (day) => take(day === null ? null : hour.room.day(typed, what)),
  });
}

/** A choice with the ways back (`<`) and past (`>`) added; the presets are what was chosen before. */
export async function askChoice<T>(
  hour: Hour,
  question: Common & {
    readonly choices: readonly Choice<T>[];
    readonly present?: T | null;
    readonly take: (value: T) => void;
    /** What skipping is called, and where it leads. */
    readonly skip?: string;
    readonly skipTo?: Move;
  },
): Promise<Move> {
  const { present, skip = skipPart, skipTo = 'past-part' } = question;
  type Taken = { readonly value: T } | { readonly move: Move };
  const own: Choice<Taken>[] = question.choices.map((choice) => ({
    ...choice,
    value: { value: choice.value },
  }));
  const all: Choice<Taken>[] = [
    ...own,
    { value: { move: skipTo }, label: skip, key: past },
    { value: { move: 'back' }, label: 'back', key: back },
  ];
  const preset = own.find(({ value }) => 'value' in value && value.value === present)?.value;
  const chosen = await hour.room.ask.choose<Taken>({
    message: question.message,
    ...whyOf(question.why),
    choices: all,
    ...(preset === undefined ? {} : { preset }),
  });
  if ('move' in chosen) return chosen.move;
  question.take(chosen.value);
  return 'on';
}

/** Asks whether to go on in spite of something; the way back leads to the answer that it is about, to be given again. */
export function askAllTheSame(
  hour: Hour,
  question: { readonly message: string; readonly no: string; readonly yes: string },
): Promise<Exclude<Move, 'back'> | 'again'> {
  return hour.room.ask.choose<'on' | 'past-part' | 'again'>({
    message: question.message,
    choices: [
      { value: 'again', label: question.no, key: back },
      { value: 'on', label: question.yes },
      { value: 'past-part', label: skipPart, key: past },
    ],
    preset: 'again',
  });
}

/** A question whose answer the other one is not to see; `given` tells that there is an answer already. */
export async function askHidden<T>(
  hour: Hour,
  question: Common & {
    readonly given: boolean;
    readonly read: (text: string) => T;
    readonly take: (value: T | null) => void;
    /** What to say to what cannot be read; it must not repeat it. */
    readonly wrong: string;
  },
): Promise<Move> {
  const enter = question.given ? 'Enter keeps what was given, - clears it.' : undefined;
  const check = checkUnseen(question.read, question.wrong);
  const typed = await hour.room.ask.hidden({
    message: question.message,
    ...whyOf(question.why, enter),
    check: (text) => {
      const bare = text.trim();
      return bare === back || bare === past || bare === none ? undefined : check(bare);
    },
  });
  const bare = typed.trim();
  if (bare === back) return 'back';
  if (bare === past) return 'past-part';
  if (bare === none) question.take(null);
  else if (bare !== '') question.take(question.read(bare));
  return 'on';
}

/** Asks for one line after the other until Enter alone; each is kept at once. `-` takes the last one away. */
export async function askLines(
  hour: Hour,
  question: Common & {
    readonly more: string;
    readonly lines: () => readonly string[];
    readonly read: (text: string) => string;
    readonly take: (lines: readonly string[]) => void;
    /** Looks at the lines when somebody wants to go on, and may ask for another one. */
    readonly rail?: () => Promise<Move | 'again'>;
  },
): Promise<Move> {
  for (;;) {
    const lines = question.lines();
    const last = lines.at(-1);
    const typed = await hour.room.ask.text({
      message: lines.length === 0 ? question.message : `${question.more} (${lines.length} so far)`,
      ...whyOf(
        lines.length === 0 ? question.why : undefined,
        last === undefined
          ? undefined
          : `Enter goes on, - takes the last one away: ${shorten(shown(last), 60)}`,
      ),
      check: (text) => {
        const bare = text.trim();
        if (bare === '' || bare === back || bare === past || bare === none) return undefined;
        return wrong(() => question.read(bare));
      },
    });
    const bare = typed.trim();
    if (bare === back) return 'back';
    if (bare === past) return 'past-part';
    if (bare === none) question.take(lines.slice(0, -1));
    else if (bare !== '') question.take([...lines, question.read(bare)]);
    else {
      const move = (await question.rail?.()) ?? 'on';
      if (move !== 'again') return move;
    }
  }
}

function whyOf(...parts: readonly (string | undefined)[]): { why?: string } {
  const lines = parts.filter((part) => part !== undefined && part !== '');
  return lines.length === 0 ? {} : { why: lines.join('\n') };
}

function wrong(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return sentence(error);
  }
}
