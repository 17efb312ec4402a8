import { addDays, formatDay } from '../../domain/day.js';
import type { ActionItem } from '../../domain/mentoring/action.js';
import { type Side, sides } from '../../domain/mentoring/person.js';
import { notBefore, readSession } from '../../domain/mentoring/session-checks.js';
import type { NewAction, PromiseAnswer } from '../../domain/mentoring/session-draft.js';
import { plural } from '../../domain/number.js';
import { shorten, shown } from '../../domain/text.js';
import { askChoice, askDay, askText } from './asking.js';
import { type Hour, inPart, type Step } from './hour.js';

/** What became of something that was promised. */
export function promiseSteps(action: ActionItem, hour: Hour): Step[] {
  const { number } = action;
  const step = (name: string, ask: Step['ask']): Step =>
    inPart('promised', 'What was promised', `${number} ${name}`, ask);
  /** A question about the promise that does not repeat it. */
  const more = (name: string, ask: Step['ask']): Step => ({ ...step(name, ask), recall: () => promise });
  const at = (): PromiseAnswer | undefined => hour.said.promised.find((one) => one.action === number);
  const set = (fields: Partial<PromiseAnswer>): void => {
    const others = hour.said.promised.filter((one) => one.action !== number);
    const before = at() ?? { action: number, state: 'done', word: null, due: null };
    hour.set({ promised: [...others, { ...before, ...fields }] });
  };
  const name = hour.name(action.owner);
  const due = action.due === null ? '' : `, until ${formatDay(action.due)}`;
  const carried = action.carried === 0 ? '' : `, carried over ${plural(action.carried, 'time')}`;
  const promise = `${name} promised: ${shorten(shown(action.what), 120)}`;
  const state = step('state', () =>
    askChoice(hour, {
      message: promise,
      why: `Promised on ${formatDay(action.madeOn)}${due}${carried}.`,
      choices: [
        { value: 'done', label: 'done' },
        { value: 'carried', label: 'carried over', hint: 'it stays promised, with a new day' },
        { value: 'dropped', label: 'dropped', hint: 'it is not worth doing any more' },
      ] as const,
      present: at()?.state ?? null,
      take: (value) => set({ state: value, ...(value === 'carried' ? {} : { due: null }) }),
      skip: 'skip the rest of the promises',
    }),
  );
  const answer = at();
  if (answer === undefined) return [state];
  return [
    state,
    more('word', () =>
      askText(hour, {
        message: answer.state === 'done' ? 'A word on how it went?' : `${name}, a word why?`,
        present: at()?.word ?? null,
        read: readSession.word,
        take: (word) => set({ word }),
      }),
    ),
    ...(answer.state === 'carried'
      ? [
          more('due', () =>
            askDay(hour, {
              message: `${name}, by which day now?`,
              what: 'by',
              present: at()?.due ?? null,
              preset: addDays(hour.said.day, hour.room.mentorship.cadence),
              check: (day) => notBefore(hour.said.day, day, 'the new day'),
              take: (day) => set({ due: day }),
            }),
          ),
        ]
      : []),
  ];
}

/** Who does what by when. */
export function actionSteps(hour: Hour): Step[] {
  const part = 'actions';
  const { actions } = hour.said;
  const step = (name: string, ask: Step['ask']): Step => inPart(part, 'Who does what', name, ask);
  const set = (i: number, fields: Partial<NewAction>): void =>
    hour.set({ actions: hour.said.actions.map((one, at) => (at === i ? { ...one, ...fields } : one)) });
  const alone = hour.room.mentorship.kind === 'self';
  return [...actions, undefined].flatMap((action, i) => {
    const what = step(`${i} what`, () =>
      askText(hour, {
        message:
          i === 0 && hour.said.goals.every(({ will }) => will === null)
            ? 'What will be done until you meet again?'
            : 'What else will be done?',
        why: action === undefined ? promisedAlready(hour, i) : undefined,
        present: action?.what ?? null,
        read: readSession.what,
        take: (text) => {
          if (text === null) hour.set({ actions: hour.said.actions.filter((_, at) => at !== i) });
          else if (i < hour.said.actions.length) set(i, { what: text });
          else {
            const owner: Side = hour.room.agenda.goals[0]?.owner ?? 'me';
            hour.set({ actions: [...hour.said.actions, { owner, what: text, due: null, goal: null }] });
          }
        },
        enter: 'Enter: nothing more.',
      }),
    );
    if (action === undefined) return [what];
    const more = (name: string, ask: Step['ask']): Step => ({
      ...step(name, ask),
      recall: () => `Will be done: ${shorten(shown(action.what), 120)}`,
    });
    return [
      what,
      ...(alone
        ? []
        : [
            more(`${i} owner`, () =>
              askChoice(hour, {
                message: 'Who does it?',
                choices: sides.map((side) => ({ value: side, label: hour.name(side) })),
                present: hour.said.actions[i]?.owner ?? null,
                take: (owner) => set(i, { owner }),
              }),
            ),
          ]),
      more(`${i} due`, () =>
        askDay(hour, {
          message: 'By which day?',
          what: 'by',
          present: hour.said.actions[i]?.due ?? null,
          preset: addDays(hour.said.day, hour.room.mentorship.cadence),
          check: (day) => notBefore(hour.said.day, day, 'the day'),
          take: (due) => set(i, { due }),
        }),
      ),
    ];
  });
}

/** What was promised in the talks on goals becomes action items by itself. */
function promisedAlready(hour: Hour, i: number): string | undefined {
  if (i > 0) return undefined;
  const lines = hour.said.goals.flatMap(({ goal, will, willBy }) => {
    if (will === null) return [];
    const owner = hour.room.ownerOf(goal) ?? 'me';
    return [`${hour.name(owner)}: ${shown(will)}${willBy === null ? '' : `, by ${formatDay(willBy)}`}`];
  });
  return lines.length === 0 ? undefined : ['Promised already:', ...lines].join('\n');
}
