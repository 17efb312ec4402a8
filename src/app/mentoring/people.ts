import { Fault, usage } from '../../domain/fault.js';
import { type Id, states } from '../../domain/goal.js';
import { type HelpTie, helpTie, timesInWords } from '../../domain/mentoring/help-tie.js';
import { nameKey } from '../../domain/mentoring/names.js';
import type { Help, Person } from '../../domain/mentoring/person.js';
import { typedName } from '../../domain/mentoring/person-answers.js';
import { plural } from '../../domain/number.js';
import { shown } from '../../domain/text.js';
import type { Deps, Reader, Writer } from '../ports.js';
import { findPerson, personById } from './find-person.js';

/** What is told of a person. */
export type PersonAnswers = Omit<Person, 'id'>;

/** Everybody known, with who helped whom. */
export function peopleOf(store: Reader): HelpTie[] {
  const helps = store.helps();
  return store.people().map((person) => helpTie(person, ofPerson(helps, person.id)));
}

/** One person, with all helps between the two. */
export function personShown(store: Reader, name: string): { tie: HelpTie; helps: Help[] } {
  const person = findPerson(store, name);
  const helps = store.helps(person.id);
  return { tie: helpTie(person, helps), helps };
}

function ofPerson(helps: readonly Help[], id: Id): Help[] {
  return helps.filter((help) => help.personId === id);
}

/** Makes a person known. */
export function addPerson(deps: Deps, answers: PersonAnswers): Person {
  const { result } = deps.store.write({ command: 'people add', who: deps.who }, (w) => {
    const person = insertPerson(w, deps.who, answers);
    return { summary: `made ${person.name} known`, result: person };
  });
  return result;
}

/** The write of {@link addPerson}, for a change that does more. */
export function insertPerson(w: Writer, who: string, answers: PersonAnswers): Person {
  refuseTaken(w, who, answers.name, null);
  const person = { id: w.newId(), ...answers };
  w.insert('person', person);
  return person;
}

/** Changes what is told of a person. */
export function editPerson(
  deps: Deps,
  id: Id,
  changes: Partial<PersonAnswers>,
): { person: Person; changed: boolean } {
  const { change, result } = deps.store.write({ command: 'people edit', who: deps.who }, (w) => {
    const before = present(w, id);
    if (changes.name !== undefined) refuseTaken(w, deps.who, changes.name, id);
    w.update('person', id, changes);
    const person = { ...before, ...changes };
    const renamed = person.name === before.name ? '' : `, who is now ${person.name}`;
    return { summary: `changed what is known of ${before.name}${renamed}`, result: person };
  });
  return { person: result, changed: change !== null };
}

/** Forgets a person, with the helps; refuses while a mentorship or a goal stands on it. */
export function removePerson(deps: Deps, id: Id): { person: Person; helps: number } {
  const { result } = deps.store.write({ command: 'people remove', who: deps.who }, (w) => {
    const person = present(w, id);
    refuseTied(w, person);
    const helps = w.helps(id);
    for (const help of helps) w.remove('help', help.id);
    w.remove('person', id);
    return { summary: `removed ${person.name}`, result: { person, helps: helps.length } };
  });
  return result;
}

/** Notes that somebody helped somebody. */
export function noteHelp(deps: Deps, id: Id, help: Pick<Help, 'day' | 'kind' | 'note'>): HelpTie {
  if (help.day > deps.today) {
    throw usage(`${help.day} is yet to come`, 'Give the day on which it happened, today or earlier.');
  }
  const { result } = deps.store.write({ command: 'people helped', who: deps.who }, (w) => {
    const person = present(w, id);
    w.insert('help', { id: w.newId(), personId: id, thankedOn: null, ...help });
    const words = {
      'gave-advice': 'gave advice',
      introduced: 'introduced somebody',
      'asked-me': 'asked for help',
    };
    return {
      summary: `noted that ${person.name} ${words[help.kind]}`,
      result: helpTie(person, w.helps(id)),
    };
  });
  return result;
}

/** Notes that one thanked somebody, for all help got up to a day. */
export function noteThanks(deps: Deps, id: Id, on: Deps['today']): { tie: HelpTie; thanked: number } {
  if (on > deps.today) throw usage(`${on} is yet to come`, 'Give today or an earlier day.');
  const { result } = deps.store.write({ command: 'people thanked', who: deps.who }, (w) => {
    const person = present(w, id);
    const open = helpTie(person, w.helps(id)).unthanked.filter((help) => help.day <= on);
    if (open.length === 0) {
      throw new Fault('failed', `there is no help by ${shown(person.name)} that waits for thanks`, {
        hint: `mentor people ${typedName(person.name)} lists the help between you.`,
      });
    }
    for (const help of open) w.update('help', help.id, { thankedOn: on });
    return {
      summary: `thanked ${person.name}, who had helped ${timesInWords(open.length)}`,
      result: { tie: helpTie(person, w.helps(id)), thanked: open.length },
    };
  });
  return result;
}

function present(store: Reader, id: Id): Person {
  const found = personById(store, id);
  if (found === undefined) throw new Fault('not-found', 'that person is not there any more');
  return found;
}

/** One's own name must not be that of somebody one knows. */
export function refuseKnownName(store: Reader, name: string): void {
  const known = store.people().find((person) => nameKey(person.name) === nameKey(name));
  if (known === undefined) return;
  throw usage(
    `${shown(known.name)} is somebody you know here`,
    `Take a second name for yourself, or change theirs with mentor people edit ${typedName(known.name)} --name.`,
  );
}

/** Two people of one name, or one with one's own, could not be told apart. */
function refuseTaken(store: Reader, who: string, name: string, but: Id | null): void {
  const key = nameKey(name);
  if (key === nameKey(who)) {
    throw usage(
      `${shown(name)} is your own name here`,
      'Add a second name, or change yours with mentor config name.',
    );
  }
  const other = store.people().find((person) => person.id !== but && nameKey(person.name) === key);
  if (other === undefined) return;
  throw new Fault('failed', `${shown(other.name)} is known already`, {
    hint: `Change it with mentor people edit ${typedName(other.name)}, or add a second name.`,
  });
}

function refuseTied(store: Reader, person: Person): void {
  const name = shown(person.name);
  const tie = store.mentorships().findLast((one) => one.personId === person.id);
  if (tie !== undefined) {
    throw new Fault('failed', `mentorship ${tie.number} is with ${name}, so ${name} stays`, {
      hint: `mentor people edit ${typedName(person.name)} changes what is known.`,
    });
  }
  const goals = store.countGoals({ person: person.id, states });
  if (goals === 0) return;
  throw new Fault(
    'failed',
    `${plural(goals, 'goal')} here ${goals === 1 ? 'is' : 'are'} kept for ${name}, so ${name} stays`,
    {
      hint: `mentor list --for ${typedName(person.name)} --all shows ${goals === 1 ? 'it' : 'them'}.`,
    },
  );
}
