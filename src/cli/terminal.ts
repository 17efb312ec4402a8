import { Fault } from '../domain/fault.js';
import type { ChoiceQuestion, Prompter, TextQuestion } from '../interview/prompter.js';
import type { Paint } from '../render/paint.js';
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
  async function ask<T>(question: Record<string, unknown>): Promise<T> {
    const { default: inquirer } = await import('inquirer');
    const prompt = inquirer.createPromptModule({ ...host.streams(), signal: host.ending() } as never);
    try {
      const answers = (await prompt([{ ...question, name: 'answer' }] as never)) as { answer: T };
      return answers.answer;
    } catch (error) {
      throw endOf(error, host);
    }
  }
  const say = (text: string): void => host.err(`${text}\n`);
  const explain = (why: string | undefined): void => {
    if (why !== undefined) say(paint.dim(`  ${why.split('\n').join('\n  ')}`));
  };
  return {
    say,
    text(question: TextQuestion) {
      explain(question.why);
      const check = question.check;
      return ask<string>({
        type: 'input',
        message: question.message,
        ...(question.preset === undefined ? {} : { default: question.preset, prefill: 'tab' }),
        ...(check === undefined ? {} : { validate: (text: string) => check(text) ?? true }),
      });
    },
    async choose<T>(question: ChoiceQuestion<T>) {
      explain(question.why);
      const preset = question.choices.findIndex((choice) => choice.value === question.preset);
      const index = await ask<number>({
        type: 'select',
        message: question.message,
        loop: false,
        pageSize: 12,
        choices: question.choices.map((choice, value) => ({
          name: choice.label,
          value,
          short: choice.label,
          ...(choice.hint === undefined ? {} : { description: choice.hint }),
        })),
        ...(preset === -1 ? {} : { default: preset }),
      });
      const chosen = question.choices[index];
      if (chosen === undefined) throw new Error('a choice outside the list');
      return chosen.value;
    },
    confirm: (question) =>
      ask<boolean>({ type: 'confirm', message: question.message, default: question.preset }),
  };
}

/** What the end of a question means: Ctrl-C and Ctrl-D cancel, a signal terminates. */
function endOf(error: unknown, host: Host): unknown {
  if (!(error instanceof Error)) return error;
  if (host.ending().aborted || error.name === 'AbortPromptError') {
    return new Fault('terminated', 'interrupted; what you answered is kept', { cause: error });
  }
  if (error.name === 'ExitPromptError') return new Fault('cancelled', 'cancelled', { cause: error });
  return error;
}
