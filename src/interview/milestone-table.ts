import type { Day } from '../domain/day.js';
import { readMilestone } from '../domain/milestones/fields.js';
import type { Listed, Row } from '../domain/milestones/propose.js';
import { plural, showNumber } from '../domain/number.js';
import { shorten, shown } from '../domain/text.js';
import { checkBy, sentence } from './answering.js';
import { errorsInWords, type ReadLines } from './milestone-text.js';
import type { Prompter } from './prompter.js';

/** What changing a table of milestones needs besides somebody to ask. */
export interface TableRoom {
  readonly ask: Prompter;
  readonly show: (rows: readonly Row[]) => string;
  /** Throws a Fault when the rows cannot be kept like that. */
  readonly check: (rows: readonly Row[]) => void;
  /** Rows with what a list left open filled in. */
  readonly fill: (listed: readonly Listed[]) => Row[];
  /** The share of the whole goal that each row has. */
  readonly shares: (rows: readonly Row[]) => readonly number[];
  readonly day: (text: string) => Day;
  /** Milestones have targets; otherwise shares. */
  readonly targets: boolean;
  /** What a milestone with a target is called when nobody names it. */
  readonly titleOf: (target: number) => string;
  /** How many open milestones the table replaces. */
  readonly replaces: number;
  readonly text: (rows: readonly Row[]) => string;
  readonly read: (text: string) => ReadLines;
  /** The text in a private file, kept until the table is saved or dropped. */
  readonly file: { write: (text: string) => void; open: () => string; drop: () => void };
}

type Action = 'save' | 'change' | 'add' | 'remove' | 'editor' | 'drop';

/** Lets somebody change the proposed milestones in place; gives them as they are to be saved, or undefined when they were dropped. */
export async function changeTable(start: readonly Row[], room: TableRoom): Promise<Row[] | undefined> {
  let rows = [...start];
  room.ask.say(room.show(rows).trimEnd());
  for (;;) {
    const action = await nextAction(rows, room);
    if (action === 'drop') {
      room.file.drop();
      return undefined;
    }
    if (action === 'save') {
      const wrong = checkBy(() => room.check(rows))('');
      if (wrong === undefined) return rows;
      room.ask.say(wrong);
      continue;
    }
    const changed = await acted(action, rows, room);
    if (changed !== undefined) {
      rows = sorted(changed);
      room.file.write(room.text(rows));
    }
    room.ask.say(room.show(rows).trimEnd());
    const wrong = checkBy(() => room.check(rows))('');
    if (wrong !== undefined) room.ask.say(wrong);
  }
}

function nextAction(rows: readonly Row[], room: TableRoom): Promise<Action> {
  const { replaces } = room;
  const replacing = replaces === 0 ? '' : `, in the place of ${plural(replaces, 'open one')}`;
  return room.ask.choose<Action>({
    message: `Save ${plural(rows.length, 'milestone')}?`,
    choices: [
      { value: 'save', label: `Save${replacing}` },
      { value: 'change', label: 'Change one' },
      { value: 'add', label: 'Add one' },
      ...(rows.length > 1 ? [{ value: 'remove' as const, label: 'Remove one' }] : []),
      { value: 'editor', label: 'Change all in the editor' },
      { value: 'drop', label: 'Drop them' },
    ],
    preset: 'save',
  });
}

async function acted(
  action: Exclude<Action, 'save' | 'drop'>,
  rows: readonly Row[],
  room: TableRoom,
): Promise<Row[] | undefined> {
  if (action === 'editor') return inEditor(rows, room);
  if (action === 'add') return [...rows, await askRow(undefined, rows, room)];
  const i = await whichRow(action === 'change' ? 'Which one?' : 'Remove which one?', rows, room);
  if (action === 'remove') return rows.filter((_, j) => j !== i);
  const changed = await askRow(i, rows, room);
  return rows.map((row, j) => (j === i ? changed : row));
}

function whichRow(message: string, rows: readonly Row[], room: TableRoom): Promise<number> {
  return room.ask.choose({
    message,
    choices: rows.map((row, i) => ({ value: i, label: `${row.due}  ${shorten(shown(row.title), 50)}` })),
  });
}

/** Asks each part of a row; of a new one when there is no place yet. */
async function askRow(i: number | undefined, rows: readonly Row[], room: TableRoom): Promise<Row> {
  const { ask } = room;
  const old = i === undefined ? undefined : rows[i];
  const question = async <T>(
    message: string,
    preset: string | undefined,
    read: (text: string) => T,
  ): Promise<T> => {
    const known = preset === undefined ? {} : { preset };
    return read(await ask.text({ message, ...known, check: checkBy(read) }));
  };
  const due = await question('Due day', old?.due ?? rows.at(-1)?.due, room.day);
  const shares = room.shares(rows);
  const empty =
    <T>(read: (text: string) => T) =>
    (text: string): T | null =>
      text.trim() === '' ? null : read(text);
  const target = room.targets
    ? await question('Target by then', old?.target?.toString(), empty(readMilestone.target))
    : null;
  const made = target === null ? undefined : room.titleOf(target);
  const follows = old === undefined || (old.target !== null && old.title === room.titleOf(old.target));
  const title = await question('Title', follows ? (made ?? old?.title) : old.title, readMilestone.title);
  const mean = rows.reduce((sum, row) => sum + row.weight, 0) / Math.max(1, rows.length);
  let weight = old?.weight ?? mean;
  if (!room.targets && old !== undefined && rows.length > 1) {
    const now = shares[i ?? 0] ?? 0;
    const preset = showNumber(now * 100);
    const wanted = await question('Share of the goal in percent', preset, readMilestone.share);
    const whole = shares.reduce((a, b) => a + b, 0);
    if (showNumber(wanted * 100) !== preset) weight = weightFor(wanted / whole, rows, old);
  }
  const done = await question('Done when (- for nothing)', old?.doneWhen ?? '-', readMilestone.doneWhen);
  return { title, due, target, weight, doneWhen: done };
}

/** The weight at which a row has a fraction of what all rows have together. */
function weightFor(fraction: number, rows: readonly Row[], old: Row): number {
  const others = rows.reduce((sum, row) => sum + (row === old ? 0 : row.weight), 0);
  const most = Math.min(fraction, 0.99);
  return (others * most) / (1 - most);
}

/** All rows as a text in the editor, again until it can be read; undefined when somebody gives up or empties it. */
async function inEditor(rows: readonly Row[], room: TableRoom): Promise<Row[] | undefined> {
  room.file.write(room.text(rows));
  return readAgain(room.file.open, room);
}

/** Reads the text that is kept; opens the editor on it for as long as there are mistakes in it. */
export async function readAgain(first: () => string, room: TableRoom): Promise<Row[] | undefined> {
  for (let next = first; ; next = room.file.open) {
    const wrong = readRows(next, room);
    if (typeof wrong !== 'string') return wrong;
    room.ask.say(wrong);
    const again = await room.ask.confirm({ message: 'Open the editor on it again?', preset: true });
    if (!again) {
      room.ask.say('The table is as it was before; your text is kept until you change or save the table.');
      return undefined;
    }
  }
}

/** The rows of the text, undefined when it lists none, or what is wrong with it. */
function readRows(next: () => string, room: TableRoom): Row[] | string | undefined {
  try {
    const { listed, errors } = room.read(next());
    if (errors.length > 0) return `Not read: ${errorsInWords(errors)}.`;
    return listed.length === 0 ? undefined : room.fill(listed);
  } catch (error) {
    return sentence(error);
  }
}

function sorted(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
