import type { Answers, Field } from '../domain/goals/answers.js';
import type { Letter } from '../domain/goals/fields.js';
import { readReason } from '../domain/milestones/reason.js';
import { shorten, shown } from '../domain/text.js';
import { checkBy } from './answering.js';
import type { Aside } from './draft.js';
import type { Choice, Prompter } from './prompter.js';

/** Something that the check says about the answers, ready to be shown. */
export interface Advice {
  readonly rule: string;
  /** The question that would mend it. */
  readonly field: Field;
  /** The finding as it is shown. */
  readonly shown: string;
  /** Another wording of the answer, whole; undefined where there is none to take as it is. */
  readonly wording: string | undefined;
}

/** What there is to say on a letter, or on the whole goal; what matters most comes first. */
export type Adviser = (letter: Letter | undefined, answers: Answers) => Promise<readonly Advice[]>;

/** Asks a question again, with what follows from it in the letter or in the whole goal; undefined when that was left. */
export type AskAgain = (
  field: Field,
  answers: Answers,
  letter: Letter | undefined,
) => Promise<Answers | undefined>;

/** No more than these at once: a mentor who says everything is not heard. */
const most = 2;
/** Kept as the reason of a skip when none was given. */
export const skippedSilently = 'skipped in the interview';

type Answered =
  | { readonly kind: 'again'; readonly field: Field }
  | { readonly kind: 'take'; readonly field: Field; readonly wording: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'why' };

const leave: Answered = { kind: 'leave' };

/** Gives advice during an interview, gently: what was heard once and left is not said again. */
export class Advising {
  private readonly heard: Aside[];

  constructor(
    private readonly adviser: Adviser,
    private readonly ask: Prompter,
    private readonly again: AskAgain,
    before: readonly Aside[] = [],
  ) {
    this.heard = [...before];
  }

  /** What was left as it is and still stands in these answers. */
  left(answers: Answers): readonly Aside[] {
    return this.heard.filter((aside) => aside.text === answerTo(aside.field, answers));
  }

  /** Says what matters most, and lets it be mended or left; gives the answers to go on with. */
  async on(letter: Letter | undefined, start: Answers): Promise<Answers> {
    let answers = start;
    for (;;) {
      const left = this.left(answers);
      const advice = (await this.adviser(letter, answers))
        .filter(({ rule, field }) => !left.some((aside) => aside.rule === rule && aside.field === field))
        .slice(0, most);
      if (advice.length === 0) return answers;
      this.ask.say(`\n${advice.map((one) => one.shown).join('\n\n')}\n`);
      const answered = await this.ask.choose<Answered>({
        message: advice.length === 1 ? 'Will you change it?' : 'Will you change one of them?',
        choices: choicesFor(advice, answers),
        preset: leave,
      });
      if (answered.kind === 'take') answers = { ...answers, [answered.field]: answered.wording };
      else if (answered.kind === 'again')
        answers = (await this.again(answered.field, answers, letter)) ?? answers;
      else {
        const reason = answered.kind === 'why' ? await askWhy(this.ask) : skippedSilently;
        for (const { rule, field } of advice)
          this.heard.push({ rule, field, text: answerTo(field, answers), reason });
        return answers;
      }
    }
  }
}

function answerTo(field: Field, answers: Answers): string {
  return answers[field] ?? '';
}

/** The choices; to leave it comes first, and Enter alone takes that. */
function choicesFor(advice: readonly Advice[], answers: Answers): Choice<Answered>[] {
  const wordings = advice.flatMap(({ field, wording }) =>
    wording === undefined || wording === answers[field] ? [] : [{ field, wording }],
  );
  const asked = [...new Set(advice.map(({ field }) => field))];
  return [
    { value: leave, label: 'leave it as it is' },
    ...asked.map(
      (field): Choice<Answered> => ({
        value: { kind: 'again', field },
        label: asked.length === 1 ? 'say it again' : `say it again: ${field}`,
      }),
    ),
    ...wordings.map(
      ({ field, wording }): Choice<Answered> => ({
        value: { kind: 'take', field, wording },
        label: `take "${shorten(shown(wording), 60)}"`,
      }),
    ),
    { value: { kind: 'why' }, label: 'leave it, and say why' },
  ];
}

function askWhy(ask: Prompter): Promise<string> {
  return ask.text({
    message: 'Why is it fine as it is?',
    why: 'The history keeps it, and mentor check will not ask again.',
    check: checkBy(readReason),
  });
}
