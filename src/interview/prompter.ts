/** A check of what was typed: undefined when it will do, else the sentence to say. */
export type Check = (text: string) => string | undefined;

export interface TextQuestion {
  readonly message: string;
  /** One line on why it is asked, or an example. */
  readonly why?: string;
  /** Taken when only Enter is pressed. */
  readonly preset?: string;
  readonly check?: Check;
}

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** What goes to it when typed: in plain lines instead of its number, in a drawn menu besides the arrows. */
  readonly key?: string;
}

export interface ChoiceQuestion<T> {
  readonly message: string;
  readonly why?: string;
  readonly choices: readonly Choice<T>[];
  readonly preset?: T;
}

export interface HiddenQuestion {
  readonly message: string;
  readonly why?: string;
  /** Its sentences must not repeat what was typed: somebody else may look on. */
  readonly check?: Check;
}

/** Somebody who can be asked. Without a terminal there is none; then the flags have to say it all. */
export interface Prompter {
  text(question: TextQuestion): Promise<string>;
  /** An answer that nobody else is to see: neither while it is typed nor after it. */
  hidden(question: HiddenQuestion): Promise<string>;
  choose<T>(question: ChoiceQuestion<T>): Promise<T>;
  confirm(question: { readonly message: string; readonly preset: boolean }): Promise<boolean>;
  /** Tells something in between, on the same stream as the questions. */
  say(text: string): void;
}
