import { sides } from '../../domain/mentoring/person.js';
import { readSession } from '../../domain/mentoring/session-checks.js';
import { shorten, shown } from '../../domain/text.js';
import { answerSteps } from './answer-steps.js';
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
    ...agenda.feedback.flatMap((entry) => answerSteps(entry, hour)),
    ...agenda.goals.flatMap((goal) => goalSteps(goal, hour)),
    ...winSteps(hour),
    ...listSteps(hour),
    ...feedbackSteps(hour),
    ...actionSteps(hour),
    ...selfRatings.flatMap((due) => selfRatingSteps(due, hour.name(due.side))),
    ...closingSteps(),
  ];
}

/** What somebody put on the list; what both wrote in the same words is asked about once. */
function listSteps(hour: Hour): Step[] {
  const { list } = hour.room.agenda;
  const first = list.filter((item, i) => list.findIndex(({ what }) => what === item.what) === i);
  return first.map(({ id, what }) => {
    const same = list.filter((item) => item.what === what);
    const by = sides.filter((side) => same.some((item) => item.side === side)).map((side) => hour.name(side));
    return inPart('list', 'On the list', id, () =>
      askChoice(hour, {
        message: `${by.join(' and ')} put on the list: ${shown(what)}`,
        choices: [
          { value: true, label: 'talked about it' },
          { value: false, label: 'next time' },
        ],
        present: hour.said.talkedAbout.includes(what) ? true : null,
        take: (yes) => {
          const others = hour.said.talkedAbout.filter((one) => one !== what);
          hour.set({ talkedAbout: yes ? [...others, what] : others });
        },
        skip: 'skip the rest of the list',
      }),
    );
  });
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
