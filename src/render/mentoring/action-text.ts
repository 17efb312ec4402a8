import type { Said } from '../../app/mentoring/said.js';
import { type Day, formatDayShort, formatDayWithWeekday, relativeDays } from '../../domain/day.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import { plural } from '../../domain/number.js';
import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { clip, wrap } from '../width.js';

const narrow = 64;

/** Action items as a table, or as a few lines each where there is little room or no table is wanted. */
export function actionList(listed: readonly Said<ActionItem>[], today: Day, look: Look): string {
  const several = new Set(listed.map(({ tie }) => tie.mentorship.id)).size > 1;
  const line = (text: string): string => `${wrap(text, look.width, '  ')}\n`;
  if (look.plain || look.width < narrow)
    return listed.map((one) => line(sentence(one, today, several))).join('');
  const closed = listed.some(({ it }) => it.state !== 'open');
  return table(
    [
      { title: 'No', right: true, paint: look.paint.dim },
      ...(several ? [{ title: 'With' }] : []),
      { title: 'Who' },
      { title: 'What', gives: true },
      {
        title: 'Due',
        paint: (cell, i) => (isOver(listed[i]?.it, today) ? look.paint.warn(cell) : cell),
      },
      ...(closed ? [{ title: 'State' }] : []),
    ],
    listed.map((said) => [
      String(said.it.number),
      ...(several ? [clip(whom(said), 14)] : []),
      clip(shown(said.names[said.it.owner]), 14),
      shown(said.it.what) + carriedShort(said.it),
      said.it.due === null
        ? ''
        : said.it.state === 'open'
          ? `${formatDayShort(said.it.due)}, ${relativeDays(said.it.due, today)}`
          : formatDayShort(said.it.due),
      ...(closed ? [stateOf(said.it)] : []),
    ]),
    look.width,
  );
}

/** What was noted or changed, as a sentence. */
export function actionLine(said: Said<ActionItem>, look: Look): string {
  const { it } = said;
  const head = `Action item ${it.number}, ${shown(said.names[it.owner])}: ${shown(it.what)}`;
  return `${wrap(`${head}; ${whatIsIt(it)}.`, look.width, '  ')}\n`;
}

function whatIsIt(it: ActionItem): string {
  const word = it.word === null ? '' : ` (${shown(it.word)})`;
  if (it.state !== 'open') return `${stateOf(it)}${word}`;
  const due = it.due === null ? 'without a day' : `by ${formatDayWithWeekday(it.due)}`;
  return it.carried === 0 ? due : `${due}, ${carriedInWords(it)}${word}`;
}

function sentence(said: Said<ActionItem>, today: Day, several: boolean): string {
  const { it } = said;
  const due = it.due === null ? '' : ` Due: ${formatDayShort(it.due)}, ${relativeDays(it.due, today)}.`;
  const carried = it.carried === 0 ? '' : ` ${capital(carriedInWords(it))}.`;
  const state = it.state === 'open' ? `${due}${carried}` : ` ${capital(whatIsIt(it))}.`;
  const place = several ? `, with ${whom(said)}` : '';
  return `${it.number}. ${shown(said.names[it.owner])}${place}: ${shown(it.what)}.${state}`;
}

function whom(said: Said<ActionItem>): string {
  return said.tie.person === null ? 'oneself' : shown(said.names.them);
}

function isOver(it: ActionItem | undefined, today: Day): boolean {
  return it !== undefined && it.state === 'open' && it.due !== null && it.due < today;
}

function stateOf({ state, closedOn }: ActionItem): string {
  return closedOn === null ? state : `${state} ${formatDayShort(closedOn)}`;
}

function carriedShort({ carried }: ActionItem): string {
  return carried === 0 ? '' : ` (carried ${carried}x)`;
}

function carriedInWords({ carried }: ActionItem): string {
  return carried === 1 ? 'carried over once' : `carried over ${plural(carried, 'time')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An action item as `--json` shows it. */
export function actionJson(said: Said<ActionItem>): Record<string, unknown> {
  const { it, tie, goal, session } = said;
  return {
    number: it.number,
    mentorship: tie.mentorship.number,
    owner: { side: it.owner, name: said.names[it.owner] },
    what: it.what,
    madeOn: it.madeOn,
    due: it.due,
    carried: it.carried,
    state: it.state,
    closedOn: it.closedOn,
    word: it.word,
    goal,
    session,
  };
}
