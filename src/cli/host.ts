import type { Store } from '../app/ports.js';
import type { Day } from '../domain/day.js';

/** The world outside the program. `main.ts` takes it from the process; tests make one up. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outIsTerminal: () => boolean;
  /** Whether somebody can be asked: standard input and standard error are a terminal. */
  readonly canAsk: () => boolean;
  readonly columns: () => number | undefined;
  /** Columns of standard error when it is a terminal. */
  readonly errColumns: () => number | undefined;
  /** The streams for questions; touched only when one is asked. */
  readonly streams: () => { input: NodeJS.ReadableStream; output: NodeJS.WritableStream };
  /** Aborted when a signal asks the program to end while a question is open. */
  readonly ending: () => AbortSignal;
  /** All of standard input, or as much of it as is wanted at most. */
  readonly readInput: (most?: number) => Buffer;
  /** Runs an editor on a file and gives its exit code. */
  readonly runEditor: (command: string, file: string) => number;
  readonly home: () => string | undefined;
  readonly openStore: (request: StoreRequest) => Store;
}

/** What the command line asks of a store; `main.ts` adds the clock and the migrations. */
export interface StoreRequest {
  readonly file: string;
  /** `change` is to write where there is a file; `write` makes it. */
  readonly mode: 'read' | 'change' | 'write';
  /** The calendar day that a change is filed under; asked only when one is written. */
  readonly today: () => Day;
  readonly zone: () => string;
  readonly tell: (sentence: string) => void;
  /** Told when there is no file to read or change; an empty store stands in for it. */
  readonly missing?: (() => void) | undefined;
}
