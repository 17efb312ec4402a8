/** Why a command could not be done; `cli/exit.ts` gives each kind its exit code. */
export type FaultKind =
  | 'failed'
  | 'usage'
  | 'not-found'
  | 'refused'
  | 'busy'
  | 'storage'
  | 'cancelled'
  | 'terminated';

/** The one error the program throws on purpose: a sentence on what is wrong, and a hint on what to type. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly hint: string | undefined;

  constructor(kind: FaultKind, message: string, more: { hint?: string; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Fault';
    this.kind = kind;
    this.hint = more.hint;
  }
}

/** A wrong value from outside: flag, answer, file, environment or configuration. */
export function usage(message: string, hint?: string): Fault {
  return new Fault('usage', message, hint === undefined ? {} : { hint });
}

/** The Fault that a check throws; undefined where it throws nothing. Other errors are thrown on. */
export function faultOf(check: () => void): Fault | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** Whether somebody broke off what was asked, by Ctrl-C or by ending the program. */
export function brokeOff(error: unknown): error is Fault {
  return error instanceof Fault && (error.kind === 'cancelled' || error.kind === 'terminated');
}
