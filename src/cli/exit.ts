import { Fault, type FaultKind } from '../domain/fault.js';

/** The exit code of each kind of Fault; a new kind does not compile until it has one. */
export const exitCodes: Readonly<Record<FaultKind, number>> = {
  failed: 1,
  usage: 2,
  'not-found': 3,
  refused: 4,
  busy: 5,
  storage: 6,
  cancelled: 130,
  terminated: 143,
};

/** Anything that is not a Fault is a bug of the program. */
export const bugCode = 70;

/** What a signal does to an open question: Ctrl-C from outside cancels, any other terminates. */
export function endedBy(signal: unknown): Fault {
  return signal === 'SIGINT' ? new Fault('cancelled', 'cancelled') : new Fault('terminated', 'interrupted');
}
