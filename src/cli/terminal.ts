import { setImmediate as nextTurn } from 'node:timers/promises';
import { Fault } from '../domain/fault.js';
import { shown } from '../domain/text.js';
import type {
  Choice,
  ChoiceQuestion,
  HiddenQuestion,
  Prompter,
  TextQuestion,
} from '../interview/prompter.js';
import type { Paint } from '../render/paint.js';
import { pad, width, wrap } from '../render/width.js';
import { endedBy } from './exit.js';
import type { Host } from './host.js';

/** Colours of the terminal. Chalk is loaded here alone, and only when there is colour. */
export async function loadPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    dim: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
    accent: (text) => chalk.cyan(text),
  };
}

/** Questions drawn by inquirer on standard error, so that standard output stays the answer. */
export function inquirerPrompter(host: Host, paint: Paint): Prompter {
  const columns = (): number => Math.max(20, host.columns() ?? 80);

  async function ask<T>(question: Record<string, unknown> & { message: string }, keys = ''): Promise<T> {
    const theme = themeOf(paint, columns(), question.message, keys);
    const { default: inquirer } = await import('inquirer');
    const { input, output } = host.streams();
    const over = new AbortController();
    const end = (): void => over.abort();
    // Ctrl-D and a closed input only stop the reading; without this the question would wait for ever, or the program
    // end as if all were well. After an answer the stop comes too, when the question is settled already.
    const stopped = (): void => {
      void nextTurn().then(end);
    };
    host.ending().addEventListener('abort', end);
    input.on('pause', stopped);
    try {
      if (host.ending().aborted) end();
      const prompt = inquirer.createPromptModule({ input, output, signal: over.signal } as never);
      const answers = (await prompt([{ ...question, theme, name: 'answer' }] as never)) as { answer: T };
      return answers.answer;
    } catch (error) {
      throw endOf(error, host);
    } finally {
      input.off('pause', stopped);
      host.ending().removeEventListener('abort', end);
    }
  }

  const fitted = (line: string): string => (width(line) > columns() ? wrap(line, columns()) : line);
  /** A question broken between words, where inquirer would break it anywhere. */
  const broken = (message: string): string =>
    width(message) + 2 > columns() ? wrap(message, columns() - 2) : message;
  const say = (text: string): void => host.err(`${text.split('\n').map(fitted).join('\n')}\n`);
  const explain = (why: string | undefined): void => {
    if (why === undefined) return;
    for (const line of why.split('\n')) say(paint.dim(`  ${wrap(line, columns() - 2, '  ')}`));
  };
  return {
    say,
    text(question: TextQuestion) {
      explain(question.why);
      const check = question.check;
      return ask<string>({
        type: 'input',
        message: broken(question.message),
        // Enter takes the default, Tab puts it into the line to be changed.
        ...(question.preset === undefined ? {} : { default: question.preset, prefill: 'tab' }),
        ...(check === undefined
          ? {}
          : { validate: (text: string) => said(check(text), text !== '' && text !== question.preset) }),
      });
    },
    async hidden({ message, why, check }: HiddenQuestion) {
      explain(why);
      for (;;) {
        // Without a mask: as many stars as characters would tell -2 from 2.
        const typed = await ask<string>({
          type: 'password',
          message: broken(`${message} (not shown)`),
          mask: false,
          toggleMask: false,
        });
        const wrong = check?.(typed);
        if (wrong === undefined) return typed;
        say(paint.bad(`> Not kept: ${shown(wrong)}`));
      }
    },
    async choose<T>(question: ChoiceQuestion<T>) {
      explain(question.why);
      const preset = question.choices.findIndex((choice) => choice.value === question.preset);
      const keys = question.choices.flatMap(({ key }) => (key === undefined ? [] : [key]));
      const index = await ask<number>(
        {
          type: 'select',
          message: broken(question.message),
          loop: false,
          pageSize: 14,
          choices: rows(question, columns()),
          ...(preset === -1 ? {} : { default: preset }),
        },
        keys.join(' and '),
      );
      const chosen = question.choices[index];
      if (chosen === undefined) throw new Error('a choice outside the list');
      return chosen.value;
    },
    confirm: (question) =>
      ask<boolean>({ type: 'confirm', message: broken(question.message), default: question.preset }),
  };
}

const howToClear = 'Ctrl-U clears the line.';

/** A sentence as inquirer takes it: what was typed comes back in it, and must not move the cursor. */
function said(wrong: string | undefined, typed: boolean): string | true {
  if (wrong === undefined) return true;
  return typed ? `${shown(wrong)}\n${howToClear}` : shown(wrong);
}

/**
 * Choices with their hints beside them where all fit, else with the hint of the chosen one below. A key stands before its
 * choice, because inquirer goes to the choice that begins with what is typed.
 */
function rows<T>(question: ChoiceQuestion<T>, columns: number): Record<string, unknown>[] {
  const keyed = ({ label, key }: Choice<T>): string => (key === undefined ? label : `${key} ${label}`);
  const widest = Math.max(...question.choices.map((choice) => width(keyed(choice))));
  const fits = question.choices.every((c) => widest + 4 + width(c.hint ?? '') <= columns);
  return question.choices.map((choice, value) => {
    const { label: short, hint } = choice;
    if (fits && hint !== undefined) return { name: `${pad(keyed(choice), widest)}  ${hint}`, short, value };
    // Behind the pointer, and the lines after the first farther in than a choice begins.
    const name = wrap(keyed(choice), columns, '    ');
    return { name, short, value, ...(hint === undefined ? {} : { description: hint }) };
  });
}

/**
 * The looks of inquirer in our own colours: its own do not heed NO_COLOR. What is longer than a line is broken between
 * words, where inquirer would break it anywhere.
 */
function themeOf(paint: Paint, columns: number, message: string, keys: string): Record<string, unknown> {
  const same = (text: string): string => text;
  // One blank after the message, and before its first line the sign.
  const taken = width(message.slice(message.lastIndexOf('\n') + 1)) + 1 + (message.includes('\n') ? 0 : 2);
  /** What follows the message: beside it where it fits, else below it; the cursor may come to stand behind it. */
  const after = (text: string): string =>
    taken + width(text) + 1 <= columns ? text : `\n  ${wrap(text, columns - 1, '  ')}`;
  return {
    prefix: { idle: paint.accent('?'), done: paint.good('✔') },
    style: {
      answer: (text: string) => paint.accent(after(text)),
      message: paint.strong,
      error: (text: string) => paint.bad(`> ${wrap(text, columns, '  ')}`),
      defaultAnswer: (text: string) => paint.dim(after(`(${text})`)),
      help: paint.dim,
      maskedText: '',
      highlight: paint.accent,
      key: same,
      disabled: paint.dim,
      description: (text: string) => paint.dim(wrap(text, columns)),
      confirmDefault: (text: string) => `${(text[0] ?? '').toUpperCase()}${text.slice(1)}`,
      keysHelpTip: () => paint.dim(`  arrows${keys === '' ? '' : `, ${keys}`} move, Enter takes`),
    },
    keywords: { yes: 'Yes', no: 'No', error: () => `Type yes or no. ${howToClear}` },
  };
}

/** What the end of a question means: Ctrl-C and Ctrl-D cancel, a signal terminates. */
function endOf(error: unknown, host: Host): unknown {
  if (!(error instanceof Error)) return error;
  if (host.ending().aborted) return endedBy(host.ending().reason);
  if (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')
    return new Fault('cancelled', 'cancelled', { cause: error });
  return error;
}
