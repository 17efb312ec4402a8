import { milestoneName } from '../../app/goals/find-goal.js';
import type { AgendaGoal } from '../../app/mentoring/agenda.js';
import { clausesOfEasing } from '../../app/mentoring/easings.js';
import { formatDay } from '../../domain/day.js';
import type { Milestone } from '../../domain/goal.js';
import { secondKey } from '../../domain/mentoring/mentorship.js';
import type { Side } from '../../domain/mentoring/person.js';
import { sessionScales } from '../../domain/mentoring/session.js';
import { sideBySide } from '../../domain/mentoring/views.js';
import { shorten, shown } from '../../domain/text.js';
import { askChoice } from './asking.js';
import { growSteps } from './grow-steps.js';
import type { Hour, MakeStep, Step } from './hour.js';
import { gap, rated, viewSteps } from './view-steps.js';

/** All that is asked about one goal: its page, both views, what waits for the other side, then along GROW. */
export function goalSteps(it: AgendaGoal, hour: Hour): Step[] {
  const { number } = it.row.goal;
  const group = `goal ${number}`;
  const talk = hour.talk(number);
  const second = secondKey(hour.room.mentorship, it.row.goal);
  const owner = hour.name(it.owner);
  const whose = second === undefined ? '' : ` (${owner})`;
  const heading = `Goal ${number}${whose}`;
  const about = shorten(shown(it.row.goal.statement), 50);
  const make: MakeStep = (part, title, name, ask) => ({
    key: `${group}/${part}/${name}`,
    part: `${group}/${part}`,
    group,
    title,
    recall: () => `${heading}: ${about}`,
    ask,
  });
  const { recall: _, ...first } = { ...make('page', heading, 'page', (now) => page(it, now)), about };
  return [
    first,
    ...viewSteps(it, it.owner, sessionScales, second, make, owner),
    ...(second === undefined
      ? []
      : viewSteps(it, second, rated(talk, it.owner), it.owner, make, hour.name(second))),
    ...(second !== undefined && sideBySide(talk.views).length > 0
      ? [make('gap', `Both views of goal ${number}`, 'note', (now) => gap(it, now))]
      : []),
    ...(second === undefined
      ? []
      : [
          ...it.toConfirm.map((m) =>
            make('confirm', 'To confirm', milestoneName(number, m, it.row.milestones), (now) =>
              confirm(it, m, second, now),
            ),
          ),
          ...(it.easing === null
            ? []
            : [make('easing', 'What waits', 'easing', (now) => easing(it, second, now))]),
        ]),
    ...growSteps(it, talk, make),
  ];
}

function page(it: AgendaGoal, hour: Hour): ReturnType<Step['ask']> {
  hour.say(hour.room.draw.goal(it));
  return askChoice(hour, {
    message: 'Talk about this goal now?',
    choices: [{ value: true, label: 'yes' }],
    take: () => {},
    skip: 'skip this goal',
    skipTo: 'past-group',
  });
}

function confirm(it: AgendaGoal, m: Milestone, second: Side, hour: Hour): ReturnType<Step['ask']> {
  const { goal, milestones } = it.row;
  const name = milestoneName(goal.number, m, milestones);
  const { confirmed } = hour.talk(goal.number);
  const others = confirmed.filter((one) => one !== name);
  const ticked = m.doneOn === null ? '' : ` on ${formatDay(m.doneOn)}`;
  return askChoice(hour, {
    message: `${hour.name(second)}, is ${name} "${shorten(shown(m.title), 60)}" done?`,
    why: `${hour.name(it.owner)} ticked it${ticked}.${m.doneWhen === null ? '' : `\nDone when: ${shown(m.doneWhen)}`}`,
    choices: [
      { value: true, label: 'yes, confirm it' },
      { value: false, label: 'not yet', hint: 'it stays ticked, and waits' },
    ],
    present: confirmed.includes(name) ? true : null,
    take: (yes) => hour.setTalk(goal.number, { confirmed: yes ? [...others, name] : others }),
    skip: 'skip this part',
  });
}

function easing(it: AgendaGoal, second: Side, hour: Hour): ReturnType<Step['ask']> {
  const { goal } = it.row;
  const waits = it.easing;
  const clauses = waits === null ? '' : clausesOfEasing(waits).map(shown).join(', ');
  const until = waits === null ? '' : formatDay(waits.effectiveOn);
  return askChoice(hour, {
    message: `${hour.name(second)}, may goal ${goal.number} become easier now?`,
    why: `${hour.name(it.owner)} asked for it: ${clauses}.\nBecause: ${shown(waits?.reason ?? '')}\nOtherwise it waits until ${until}.`,
    choices: [
      { value: true, label: 'yes, from now on' },
      { value: false, label: `let it wait until ${until}` },
    ],
    present: hour.talk(goal.number).acknowledged ? true : null,
    take: (yes) => hour.setTalk(goal.number, { acknowledged: yes }),
    skip: 'skip this part',
  });
}
