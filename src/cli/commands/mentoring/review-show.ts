import { findTie } from '../../../app/mentoring/find-mentorship.js';
import { findSession, type SessionTold, sessionOf } from '../../../app/mentoring/session-of.js';
import { Fault, usage } from '../../../domain/fault.js';
import { readCount } from '../../../domain/number.js';
import { shorten, shown } from '../../../domain/text.js';
import { sessionJson } from '../../../render/mentoring/session-json.js';
import { sessionMarkdown } from '../../../render/mentoring/session-markdown.js';
import { sessionText } from '../../../render/mentoring/session-text.js';
import type { Context } from '../../context.js';
import { formatOf } from '../../flags.js';
import { writeOutput } from '../../output.js';

export interface ShowFlags {
  readonly with?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly at?: string;
}

const formats = ['text', 'markdown', 'ics', 'json'] as const;
type Format = (typeof formats)[number];

/** Shows a session that was held, or the meeting that follows it; private parts are never in it. */
export async function showSession(ctx: Context, which: string | true, flags: ShowFlags): Promise<void> {
  const format = formatOf(flags, formats);
  if (flags.at !== undefined && format !== 'ics') throw usage('--at goes with --format ics');
  const number =
    which === true ? undefined : readCount(which.replace(/^#/, ''), 'the number of the session', 1, 1e9);
  const deps = ctx.reading();
  const tie = findTie(deps, flags.with);
  const told = sessionOf(deps, tie, findSession(deps.store, tie, number));
  const text = await written(ctx, told, format, flags.at);
  if (flags.output === undefined) {
    ctx.out(text);
    return;
  }
  writeOutput(ctx, flags.output, text, flags);
  ctx.say(
    `Wrote ${format === 'ics' ? 'the next meeting' : `session ${told.number}`} to ${shown(flags.output)}.`,
  );
}

async function written(
  ctx: Context,
  told: SessionTold,
  format: Format,
  at: string | undefined,
): Promise<string> {
  switch (format) {
    case 'text':
      return sessionText(told, ctx.look);
    case 'markdown':
      return sessionMarkdown(told);
    case 'json':
      return ctx.jsonText('session', sessionJson(told));
    case 'ics': {
      if (told.next === null) {
        throw new Fault('failed', `after session ${told.number} no meeting was set`, {
          hint: 'Set one with mentor mentorship edit --next DAY.',
        });
      }
      const time = at === undefined ? null : timeOf(at);
      const { meetingCalendar } = await import('../../../render/mentoring/session-calendar.js');
      return meetingCalendar({ told, day: told.next, at: time, now: ctx.reading().now });
    }
  }
}

/** A time of the day: `9:00`, `17:30`. */
function timeOf(text: string): string {
  const [, hour, minute] = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined) {
    throw usage(`--at is no time of the day: "${shorten(shown(text), 20)}"`, 'Write it like 17:30.');
  }
  return `${hour.padStart(2, '0')}:${minute}`;
}
