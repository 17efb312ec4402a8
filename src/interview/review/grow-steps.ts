import type { AgendaGoal } from '../../app/mentoring/agenda.js';
import { addDays } from '../../domain/day.js';
import {
  asksForEight,
  bareWill,
  fewOptions,
  notBefore,
  readSession,
  softWill,
} from '../../domain/mentoring/session-checks.js';
import type { GoalTalk } from '../../domain/mentoring/session-draft.js';
import { shorten, shown } from '../../domain/text.js';
import { askAllTheSame, askDay, askLines, askText } from './asking.js';
import type { Hour, MakeStep, Step } from './hour.js';

/** What comes next for a goal: goal, reality, options, will. */
export function growSteps(it: AgendaGoal, talk: GoalTalk, make: MakeStep): Step[] {
  const { number } = it.row.goal;
  const title = `What next for goal ${number}`;
  const step = (name: string, ask: Step['ask']): Step => make('grow', title, name, ask);
  /** The same for a question about what is promised. */
  const onWill = (name: string, ask: Step['ask']): Step => {
    const made = step(name, ask);
    const said = shorten(shown(talk.will ?? ''), 120);
    return { ...made, recall: (hour) => [made.recall?.(hour), said].join('\n') };
  };
  const words = (field: 'aim' | 'reality', message: (owner: string) => string, why: string): Step =>
    step(field, (hour) =>
      askText(hour, {
        message: message(hour.name(it.owner)),
        why,
        present: hour.talk(number)[field],
        read: readSession[field],
        take: (text) => hour.setTalk(number, { [field]: text }),
      }),
    );
  return [
    words('aim', (owner) => `Goal: ${owner}, what do you want to reach until you meet again?`, ''),
    words(
      'reality',
      () => 'Reality: where does it stand, what was tried, what got in the way?',
      'Facts first; blame nobody.',
    ),
    step('options', (hour) => options(number, hour)),
    step('will', (hour) => will(it, hour)),
    ...(talk.will === null
      ? []
      : [
          step('willBy', (hour) => willBy(number, hour)),
          onWill('commitment', (hour) =>
            askText(hour, {
              message: `${hour.name(it.owner)}, how sure are you that you will do it, 1 to 10?`,
              present: text(hour.talk(number).commitment),
              read: readSession.commitment,
              take: (value) =>
                hour.setTalk(number, {
                  commitment: value,
                  ...(asksForEight(value) ? {} : { eight: null }),
                }),
            }),
          ),
          ...(asksForEight(talk.commitment)
            ? [
                onWill('eight', (hour) =>
                  askText(hour, {
                    message: `A ${hour.talk(number).commitment}. What would make it an 8?`,
                    why: 'A smaller step, an earlier start, somebody to help: change it until it holds.',
                    present: hour.talk(number).eight,
                    read: readSession.eight,
                    take: (value) => hour.setTalk(number, { eight: value }),
                  }),
                ),
              ]
            : []),
        ]),
  ];
}

function options(number: number, hour: Hour): ReturnType<Step['ask']> {
  return askLines(hour, {
    message: 'Options: what could be done? The first one:',
    why: 'At least three, before one is chosen; odd ones count too.',
    more: 'What else could be done?',
    lines: () => hour.talk(number).options,
    read: readSession.option,
    take: (lines) => hour.setTalk(number, { options: lines }),
    rail: async () => {
      const few = fewOptions(hour.talk(number).options.length);
      if (few === undefined) return 'on';
      const message = `${few} Go on all the same?`;
      return askAllTheSame(hour, { message, no: 'no, look for another one', yes: 'yes, go on' });
    },
  });
}

async function will(it: AgendaGoal, hour: Hour): ReturnType<Step['ask']> {
  const { number } = it.row.goal;
  for (;;) {
    const before = hour.talk(number).will;
    const move = await askText(hour, {
      message: `Will: ${hour.name(it.owner)}, what will you do? I will …`,
      present: before === null ? null : bareWill(before),
      read: readSession.will,
      take: (text) =>
        hour.setTalk(number, {
          will: text,
          ...(text === null ? { willBy: null, commitment: null, eight: null } : {}),
        }),
    });
    const now = hour.talk(number).will;
    const soft = now === null || now === before || move !== 'on' ? undefined : softWill(now);
    if (soft === undefined) return move;
    const message = `${soft} Keep it as it is?`;
    const kept = await askAllTheSame(hour, { message, no: 'no, say it again', yes: 'yes, keep it' });
    if (kept !== 'again') return kept;
  }
}

function willBy(number: number, hour: Hour): ReturnType<Step['ask']> {
  const { day } = hour.said;
  return askDay(hour, {
    message: `${shorten(shown(hour.talk(number).will ?? ''), 80)}: by which day?`,
    what: 'by',
    present: hour.talk(number).willBy,
    preset: addDays(day, hour.room.mentorship.cadence),
    check: (by) => notBefore(day, by, 'the day'),
    take: (by) => hour.setTalk(number, { willBy: by }),
  });
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}
