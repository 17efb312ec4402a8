import { createInterface, type Interface } from 'node:readline';
import { Fault } from '../domain/fault.js';
import { shown } from '../domain/text.js';
import type {
  Choice,
  ChoiceQuestion,
  HiddenQuestion,
  Prompter,
  TextQuestion,
} from '../interview/prompter.js';
import { fold } from '../render/width.js';
import { endedBy } from './exit.js';
import type { Host } from './host.js';

/**
 * Questions for screen readers and simple terminals: plain lines, numbered choices, nothing drawn twice.
 * Every answer is one line; an empty line takes the default that the question names.
 */
export function linePrompter(host: Host): Prompter {
  const say = (text: string): void => host.err(`${fold(text, host.errColumns())}\n`);
  const { nextLine, hiddenLine } = lineReader(host);

  async function text(question: TextQuestion): Promise<string> {
    if (question.why !== undefined) say(question.why);
    for (;;) {
      const preset =
        question.preset === undefined || question.preset === '' ? '' : ` (Enter for: ${question.preset})`;
      say(`${question.message}${preset}`);
      const typed = await nextLine();
      const answer = typed === '' ? (question.preset ?? '') : typed;
      const wrong = question.check?.(answer);
      if (wrong === undefined) return answer;
      say(`Not taken: ${shown(wrong)}`);
    }
  }

  return {
    say,
    text,
    async hidden({ message, why, check }: HiddenQuestion) {
      if (why !== undefined) say(why);
      for (;;) {
        say(`${message} (what you type is not shown)`);
        const typed = await hiddenLine();
        const wrong = check?.(typed);
        if (wrong === undefined) return typed;
        say(`Not taken: ${shown(wrong)}`);
      }
    },
    async choose<T>(question: ChoiceQuestion<T>) {
      say(question.message);
      if (question.why !== undefined) say(question.why);
      question.choices.forEach((choice, i) => {
        const beside = [choice.hint, choice.key].filter((part) => part !== undefined);
        say(`  ${i + 1}. ${[choice.label, ...beside.map((part) => `(${part})`)].join(' ')}`);
      });
      const byKey = (typed: string): Choice<T> | undefined =>
        question.choices.find(({ key }) => key !== undefined && key === typed.trim());
      const preset = question.choices.findIndex((choice) => choice.value === question.preset);
      const keys = keysOf(question.choices);
      const last = question.choices.length;
      const answer = await text({
        message: `Type a number from 1 to ${last}.`,
        ...(preset === -1 ? {} : { preset: String(preset + 1) }),
        check: (typed) =>
          byKey(typed) !== undefined ||
          (/^\s*\d{1,3}\s*$/.test(typed) && question.choices[Number(typed) - 1] !== undefined)
            ? undefined
            : `type a number from 1 to ${last}${keys === '' ? '' : `, ${keys}`}.`,
      });
      const chosen = byKey(answer) ?? question.choices[Number(answer) - 1];
      if (chosen === undefined) throw new Error('a choice outside the list');
      return chosen.value;
    },
    async confirm(question) {
      const answer = await text({
        message: `${question.message} Type yes or no.`,
        preset: question.preset ? 'yes' : 'no',
        check: (typed) => (/^(y|yes|n|no)$/i.test(typed.trim()) ? undefined : 'type yes or no.'),
      });
      return /^y/i.test(answer.trim());
    },
  };
}

/** The keys of choices as they are named in a sentence. */
function keysOf(choices: readonly Choice<unknown>[]): string {
  return choices.flatMap(({ key }) => (key === undefined ? [] : [key])).join(' or ');
}

interface LineReader {
  /** Gives one line at a time. */
  readonly nextLine: () => Promise<string>;
  /** The same, without an echo where the input is a terminal. */
  readonly hiddenLine: () => Promise<string>;
}

/** Between two questions the input rests: a terminal that is being read would keep the program from ending. */
function lineReader(host: Host): LineReader {
  const lines: string[] = [];
  let reader: Interface | undefined;
  let closed = false;
  let wake = (): void => {};

  function open(): Interface {
    const opened = createInterface({ input: host.streams().input, terminal: false });
    opened.on('line', (line) => {
      lines.push(line);
      wake();
    });
    opened.on('close', () => {
      // Put away for a hidden answer, it is not the end of the input.
      if (opened !== reader) return;
      closed = true;
      wake();
    });
    host.ending().addEventListener('abort', () => opened.close());
    return opened;
  }

  async function nextLine(): Promise<string> {
    reader ??= open();
    if (lines.length === 0 && !closed) {
      reader.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (!closed) reader.pause();
    }
    if (host.ending().aborted) throw endedBy(host.ending().reason);
    const line = lines.shift();
    if (line === undefined) throw new Fault('cancelled', 'cancelled');
    return line;
  }

  async function hiddenLine(): Promise<string> {
    const { input } = host.streams();
    if (lines.length > 0 || closed || !('isTTY' in input) || input.isTTY !== true) return nextLine();
    const plain = reader;
    reader = undefined;
    plain?.close();
    const { Writable } = await import('node:stream');
    // A terminal that readline drives itself echoes nothing, and what readline draws goes nowhere.
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    const silent = createInterface({ input, output, terminal: true, historySize: 0 });
    const end = (): void => silent.close();
    host.ending().addEventListener('abort', end);
    const line = await new Promise<string | undefined>((resolve) => {
      silent.once('line', resolve);
      silent.once('SIGINT', end);
      silent.once('close', () => resolve(undefined));
    });
    host.ending().removeEventListener('abort', end);
    silent.close();
    if (host.ending().aborted) throw endedBy(host.ending().reason);
    if (line === undefined) throw new Fault('cancelled', 'cancelled');
    return line;
  }

  return { nextLine, hiddenLine };
}
