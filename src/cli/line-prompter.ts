import { createInterface } from 'node:readline';
import { Fault } from '../domain/fault.js';
import type { ChoiceQuestion, Prompter, TextQuestion } from '../interview/prompter.js';
import type { Host } from './host.js';

/**
 * Questions for screen readers and simple terminals: plain lines, numbered choices, nothing drawn twice.
 * Every answer is one line; an empty line takes the default that the question names.
 */
export function linePrompter(host: Host): Prompter {
  const say = (text: string): void => host.err(`${text}\n`);
  let lines: AsyncIterator<string> | undefined;

  async function nextLine(): Promise<string> {
    if (lines === undefined) {
      const { input } = host.streams();
      const reader = createInterface({ input, terminal: false });
      host.ending().addEventListener('abort', () => reader.close());
      lines = reader[Symbol.asyncIterator]();
    }
    const line = await lines.next();
    if (host.ending().aborted) throw new Fault('terminated', 'interrupted; what you answered is kept');
    if (line.done === true) throw new Fault('cancelled', 'cancelled');
    return line.value;
  }

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
      say(`Not taken: ${wrong}`);
    }
  }

  return {
    say,
    text,
    async choose<T>(question: ChoiceQuestion<T>) {
      say(question.message);
      question.choices.forEach((choice, i) => {
        say(`  ${i + 1}. ${choice.label}${choice.hint === undefined ? '' : ` (${choice.hint})`}`);
      });
      const preset = question.choices.findIndex((choice) => choice.value === question.preset);
      const answer = await text({
        message: `Type a number from 1 to ${question.choices.length}.`,
        ...(question.why === undefined ? {} : { why: question.why }),
        ...(preset === -1 ? {} : { preset: String(preset + 1) }),
        check: (typed) =>
          question.choices[Number(typed) - 1] === undefined
            ? `type a number from 1 to ${question.choices.length}`
            : undefined,
      });
      const chosen = question.choices[Number(answer) - 1];
      if (chosen === undefined) throw new Error('a choice outside the list');
      return chosen.value;
    },
    async confirm(question) {
      const answer = await text({
        message: `${question.message} Type yes or no.`,
        preset: question.preset ? 'yes' : 'no',
        check: (typed) => (/^(y|yes|n|no)$/i.test(typed.trim()) ? undefined : 'type yes or no'),
      });
      return /^y/i.test(answer.trim());
    },
  };
}
