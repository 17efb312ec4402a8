import { type Answers, type Field, fields } from '../domain/goals/answers.js';
import { type Letter, letterNames, letters } from '../domain/goals/fields.js';
import { missingFields } from '../domain/goals/needs.js';
import { plural } from '../domain/number.js';
import { shorten, shown } from '../domain/text.js';
import { type Adviser, Advising } from './advice.js';
import { sentence, wrongWith } from './answering.js';
import { type Aside, type Draft, type DraftBox, draftFrom, draftText } from './draft.js';
import { asked, fieldsOf, questionOf, questions } from './questions.js';
import { type Room, walk } from './walk.js';

/** The room of an interview on a whole goal. */
export interface GoalRoom extends Room {
  readonly drafts: DraftBox;
  /** The goal that the answers make, drawn; throws a Fault when they make none. */
  readonly card: (answers: Answers) => string;
  /** Says what the check thinks of the answers. */
  readonly adviser: Adviser;
}

/** How an interview ended: with a goal to save, or without, the draft kept or not. */
export type Ended =
  | { readonly kind: 'save'; readonly answers: Answers; readonly aside: readonly Aside[] }
  | { readonly kind: 'kept' | 'dropped' };

const all: readonly Field[] = questions.map((question) => question.field);
// Tags and hours are rarely wanted: they are asked for when somebody changes that part.
const walked = all.filter((field) => field !== 'tags' && field !== 'hours');

/**
 * Asks for a goal from the first question to the card; answers given already are not asked. Every answer is kept as a
 * draft at once, and a draft from before is offered.
 */
export async function interview(given: Answers, room: GoalRoom): Promise<Ended> {
  const begun = await begin(given, room);
  if (begun === undefined) return { kind: 'dropped' };
  const advising = new Advising(
    room.adviser,
    room.ask,
    (field, answers, letter) =>
      askAgain([field], answers, room, letter === undefined ? all : fieldsOf(letter)),
    begun.aside,
  );
  const save = saver(room, begun.given, advising);
  const skipped = new Set(begun.given);
  let answers = begun.answers;
  if (begun.next !== null) {
    answers =
      (await walk(
        {
          answers,
          fields: walked,
          from: begun.next,
          given: skipped,
          save: (now, next) => save({ answers: now, next, given: begun.given }),
          review: (letter, now) => advising.on(letter, now),
        },
        room,
      )) ?? answers;
  }
  answers = (await askAgain([], answers, room)) ?? answers;
  return finish(answers, room, advising, (now) => save({ answers: now, next: null, given: begun.given }));
}

/** The draft to go on with: a new one, or the one from before if it is wanted; undefined when that was dropped. */
async function begin(given: Answers, room: GoalRoom): Promise<Draft | undefined> {
  const { ask } = room;
  const names = Object.keys(given) as Field[];
  const fresh: Draft = { answers: given, next: all[0] ?? null, given: names };
  const text = room.drafts.load();
  if (text === undefined) return hello(fresh, room);
  const old = draftFrom(text);
  if (old === undefined) {
    ask.say(`The draft of a goal could not be read; it is kept as ${shown(room.drafts.setAside())}.`);
    return hello(fresh, room);
  }
  const count = Object.keys(old.answers).length;
  const title = old.answers.statement === undefined ? '' : `, "${shorten(shown(old.answers.statement), 60)}"`;
  const choice = await ask.choose<'resume' | 'anew' | 'drop'>({
    message: `You began a goal${title} (${plural(count, 'answer')}). Go on with it?`,
    choices: [
      { value: 'resume', label: 'go on', hint: 'from the question where you stopped' },
      { value: 'anew', label: 'begin anew', hint: 'the draft is dropped' },
      { value: 'drop', label: 'drop it', hint: 'and do nothing else' },
    ],
  });
  if (choice !== 'resume') room.drafts.drop();
  if (choice === 'drop') return undefined;
  if (choice === 'anew') return hello(fresh, room);
  return {
    answers: { ...readable(old.answers, room), ...given },
    next: old.next,
    given: [...new Set([...old.given, ...names])],
    aside: old.aside ?? [],
  };
}

/** The answers that can still be read; a file may have been changed by hand. */
function readable(answers: Answers, room: Room): Answers {
  const sound = (Object.entries(answers) as [Field, string][]).filter(
    ([field, text]) => wrongWith({}, field, text, room.days) === undefined,
  );
  return Object.fromEntries(sound);
}

function hello(draft: Draft, room: GoalRoom): Draft {
  room.ask.say(
    'Five letters, a few questions each. Type < to go back; Ctrl-C keeps what you have for later.',
  );
  return draft;
}

/** Keeps drafts; that it fails is said once, and stops nobody. */
function saver(room: GoalRoom, given: readonly Field[], advising: Advising): (draft: Draft) => void {
  let told = false;
  return (draft) => {
    try {
      room.drafts.save(draftText({ ...draft, given, aside: advising.left(draft.answers) }));
    } catch (error) {
      if (!told) room.ask.say(`Your answers cannot be kept for later: ${sentence(error)}`);
      told = true;
    }
  };
}

async function finish(
  start: Answers,
  room: GoalRoom,
  advising: Advising,
  save: (answers: Answers) => void,
): Promise<Ended> {
  let answers = start;
  for (;;) {
    answers = await advising.on(undefined, answers);
    save(answers);
    const whole = showCard(answers, room);
    const choice = await room.ask.choose<'save' | 'change' | 'later' | 'drop'>({
      message: whole ? 'Is this your goal?' : 'What now?',
      choices: [
        ...(whole ? [{ value: 'save' as const, label: 'save it' }] : []),
        { value: 'change', label: 'change a part' },
        { value: 'later', label: 'keep it as a draft for later' },
        { value: 'drop', label: 'drop it' },
      ],
    });
    if (choice === 'save') return { kind: 'save', answers, aside: advising.left(answers) };
    if (choice === 'later') return { kind: 'kept' };
    if (choice === 'drop') {
      if (!(await room.ask.confirm({ message: 'Drop every answer?', preset: false }))) continue;
      room.drafts.drop();
      return { kind: 'dropped' };
    }
    answers = (await changePart(answers, room)) ?? answers;
    save(answers);
  }
}

function showCard(answers: Answers, room: GoalRoom): boolean {
  try {
    room.ask.say(`\n${room.card(answers)}`);
    return true;
  } catch (error) {
    room.ask.say(`\nThis does not make a goal yet: ${sentence(error)}`);
    return false;
  }
}

/** Asks which question to ask again, and asks it, with those that follow from its answer; undefined when none was. */
async function changePart(answers: Answers, room: Room): Promise<Answers | undefined> {
  const none = new Set<Field>();
  const inPlace = all.filter((field) => asked(field, answers, none));
  const field = await room.ask.choose<Field | 'back'>({
    message: 'Which part?',
    choices: [
      ...inPlace.map((value) => ({ value, label: value, hint: present(value, answers) })),
      { value: 'back', label: 'back' },
    ],
  });
  return field === 'back' ? undefined : askAgain([field], answers, room);
}

function present(field: Field, answers: Answers): string {
  const text = answers[field];
  if (text !== undefined) return shorten(shown(text.replace(/\s+/g, ' ')), 50);
  return field === 'due' && answers.rate !== undefined ? `by ${answers.rate} a week` : 'nothing yet';
}

/**
 * Asks some questions again, then those that the new answers make necessary, of a letter or of all; undefined when it was
 * left.
 */
export async function askAgain(
  wanted: readonly Field[],
  answers: Answers,
  room: Room,
  within: readonly Field[] = all,
): Promise<Answers | undefined> {
  const changed = await walk({ answers, fields: wanted, canLeave: true }, room);
  if (changed === undefined) return undefined;
  const otherMeasure = changed.measure !== answers.measure;
  const follow = within.filter(
    (field) =>
      !wanted.includes(field) &&
      ((otherMeasure && fieldsOf('M').includes(field) && field !== 'measure') || needed(field, changed)),
  );
  return follow.length === 0 ? changed : walk({ answers: changed, fields: follow, canLeave: true }, room);
}

function needed(field: Field, answers: Answers): boolean {
  const missing = missingFields(answers);
  // Without a target the weekly rate is asked for: it makes the target.
  return missing.includes(field) || (field === 'rate' && missing.includes('to'));
}

/** The letter or field that a word names: `S`, `specific`, `due`. */
export function partNamed(word: string): readonly Field[] | undefined {
  const typed = word.trim().toLowerCase();
  const letter = letters.find(
    (l: Letter) => typed === l.toLowerCase() || typed === letterNames[l].toLowerCase(),
  );
  if (letter !== undefined) return fieldsOf(letter);
  const field = fields.find((name) => name === typed);
  return field === undefined ? undefined : [questionOf(field).field];
}
