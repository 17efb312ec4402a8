import { readSession } from '../../domain/mentoring/session-checks.js';
import { shorten, shown } from '../../domain/text.js';
import { askChoice, askLines } from './asking.js';
import { closingSteps, selfRatingSteps } from './closing-steps.js';
import { feedbackSteps } from './feedback-steps.js';
import { goalSteps } from './goal-steps.js';
import { type Hour, inPart, type Step } from './hour.js';
import { actionSteps, promiseSteps } from './promise-steps.js';

/** All questions of the hour in their order; which there are depends on what was answered before. */
export function stepsOf(hour: Hour): Step[] {
  const { agenda, selfRatings } = hour.room;
  return [
    ...agenda.promised.flatMap((action) => promiseSteps(action, hour)),
    ...agenda.goals.flatMap((goal) => goalSteps(goal, hour)),
    ...winSteps(hour),
    ...agenda.list.map((item) =>
      inPart('list', 'On the list', item.id, () =>
        askChoice(hour, {
          message: `${hour.name(item.side)} put on the list: ${shown(item.what)}`,
          choices: [
            { value: true, label: 'talked about it' },
            { value: false, label: 'next time' },
          ],
          present: hour.said.talkedAbout.includes(item.what) ? true : null,
          take: (yes) => {
            const others = hour.said.talkedAbout.filter((one) => one !== item.what);
            hour.set({ talkedAbout: yes ? [...others, item.what] : others });
          },
          skip: 'skip the rest of the list',
        }),
      ),
    ),
    ...feedbackSteps(hour),
    ...actionSteps(hour),
    ...selfRatings.flatMap((due) => selfRatingSteps(due, hour.name(due.side))),
    ...closingSteps(),
  ];
}

function winSteps(hour: Hour): Step[] {
  const kept = hour.room.agenda.promised.filter(({ number }) =>
    hour.said.promised.some((one) => one.action === number && one.state === 'done'),
  );
  const found = [
    ...hour.room.agenda.wins,
    ...kept.map(({ owner, what }) => `${hour.name(owner)} kept a promise: ${shorten(what, 80)}`),
  ];
  const step = (name: string, ask: Step['ask']): Step => inPart('wins', 'What went well', name, ask);
  const others = (): string[] => hour.said.wins.filter((win) => !found.includes(win));
  return [
    ...(found.length === 0
      ? []
      : [
          step('found', () => {
            hour.say(found.map((win) => `  ${shown(win)}`).join('\n'));
            return askChoice(hour, {
              message: found.length === 1 ? 'Keep it as a win?' : `Keep these ${found.length} as wins?`,
              choices: [
                { value: true, label: 'yes' },
                { value: false, label: 'no' },
              ],
              take: (yes) => hour.set({ wins: yes ? [...found, ...others()] : others() }),
              skip: 'skip this part',
            });
          }),
        ]),
    step('more', () =>
      askLines(hour, {
        message: found.length === 0 ? 'What went well since the last time?' : 'What else went well?',
        more: 'What else went well?',
        lines: others,
        read: readSession.win,
        take: (lines) =>
          hour.set({ wins: [...hour.said.wins.filter((win) => found.includes(win)), ...lines] }),
      }),
    ),
  ];
}
