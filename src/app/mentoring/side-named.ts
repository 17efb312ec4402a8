import { usage } from '../../domain/fault.js';
import type { Side } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { shorten, shown } from '../../domain/text.js';
import type { Deps } from '../ports.js';
import { nameOf, sideOf, type Tie } from './find-mentorship.js';

/** The side of a tie that a name tells, as {@link sideOf}; throws a usage Fault for anybody else. */
export function sideNamed(tie: Tie, name: string, deps: Pick<Deps, 'who'>): Side {
  const side = sideOf(tie, name, deps);
  if (side !== undefined) return side;
  const me = shown(nameOf(tie, 'me', deps));
  const called = shorten(shown(name.trim()), 60);
  if (tie.person === null)
    throw usage(`"${called}" is not ${me}, and nobody else is in it`, `Type --by ${typedName(me)}.`);
  const other = shown(tie.person.name);
  throw usage(
    `"${called}" is neither ${me} nor ${other}`,
    `Type --by ${typedName(me)} or --by ${typedName(other)}.`,
  );
}
