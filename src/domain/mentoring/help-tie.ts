import type { Day } from '../day.js';
import { type Help, type HelpKind, helpKinds, type Person } from './person.js';

/** Who helped whom between oneself and a person. */
export interface HelpTie {
  readonly person: Person;
  readonly counts: { readonly [K in HelpKind]: number };
  /** The side that gave all the help, once there was enough of it to say so. */
  readonly oneSided: 'they-give' | 'i-give' | null;
  /** Help that one got and has not thanked for, oldest first. */
  readonly unthanked: readonly Help[];
  readonly last: Day | null;
}

/** Helps from which on a tie counts as one-sided when nothing came back. */
export const oneSidedFrom = 2;

/** `once`, `twice`, `3 times`. */
export function timesInWords(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}

/** Whether it is help that one got: such help is thanked for. */
export function wasGivenToMe(help: Pick<Help, 'kind'>): boolean {
  return help.kind !== 'asked-me';
}

/** The tie to a person, from the helps with that person, oldest first. */
export function helpTie(person: Person, helps: readonly Help[]): HelpTie {
  const got = helps.filter(wasGivenToMe);
  const given = helps.length - got.length;
  return {
    person,
    counts: Object.fromEntries(
      helpKinds.map((kind) => [kind, helps.filter((help) => help.kind === kind).length]),
    ) as Record<HelpKind, number>,
    oneSided:
      given === 0 && got.length >= oneSidedFrom
        ? 'they-give'
        : got.length === 0 && given >= oneSidedFrom
          ? 'i-give'
          : null,
    unthanked: got.filter((help) => help.thankedOn === null),
    last: helps.at(-1)?.day ?? null,
  };
}
