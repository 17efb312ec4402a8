import { findRunningTie, type Tie } from '../../../app/mentoring/find-mentorship.js';
import { recordSession } from '../../../app/mentoring/record-session.js';
import { sessionOf } from '../../../app/mentoring/session-of.js';
import { sideNamed } from '../../../app/mentoring/side-named.js';
import type { Deps } from '../../../app/ports.js';
import { Fault, usage } from '../../../domain/fault.js';
import type { SessionDraft } from '../../../domain/mentoring/session-draft.js';
import { shorten, shown } from '../../../domain/text.js';
import { sessionJson } from '../../../render/mentoring/session-json.js';
import { sessionText } from '../../../render/mentoring/session-text.js';
import type { Context } from '../../context.js';
import { readNamed } from '../../files.js';

interface FromFlags {
  readonly with?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Keeps a session that was held elsewhere: a JSON file, or standard input for `-`. */
export async function keepFromFile(ctx: Context, file: string, flags: FromFlags): Promise<void> {
  if (file === '')
    throw usage('--from is empty', 'Name a file, e.g. --from session.json, or - for standard input.');
  const name = file === '-' ? 'standard input' : file;
  const text = readNamed(ctx.host, file);
  if (text.trim() === '') throw usage(`${shown(name)} is empty`);
  const deps = ctx.writing();
  const { draft, tie } = await read(ctx, deps, text, name, flags);
  const { session, doubts } = recordSession(deps, tie, draft, { strict: flags.force !== true });
  const now = { ...tie, mentorship: findRunningTie(deps, String(tie.mentorship.number)).mentorship };
  const told = sessionOf(deps, now, session);
  for (const doubt of doubts) ctx.say(`Left out: ${doubt}.`);
  if (flags.json === true) {
    ctx.json('session', sessionJson(told));
    return;
  }
  ctx.out(sessionText(told, ctx.look));
  ctx.say(
    `Kept as session ${session.number}; mentor undo takes it back. mentor review --show --format markdown gives it whole` +
      `${told.next === null ? '.' : ', --format ics the next meeting.'}`,
  );
}

/** The file may name the mentorship as well, and must not mean another one. */
function refuseOther(deps: Deps, { mentorship }: Tie, inFile: string, typed: string | undefined): void {
  if (findRunningTie(deps, inFile).mentorship.id === mentorship.id) return;
  throw usage(
    `the file tells of a session with ${shorten(shown(inFile), 60)}, and --with names ${shorten(shown(typed ?? ''), 60)}`,
    'Leave --with out, or mend "with" in the file.',
  );
}

/** The draft that a file tells; its mistakes are told one by one. */
async function read(
  ctx: Context,
  deps: Deps,
  text: string,
  name: string,
  flags: FromFlags,
): Promise<{ draft: SessionDraft; tie: Tie }> {
  const { readSessionFile } = await import('../../../exchange/read-session.js');
  const { Mistakes } = await import('../../../exchange/mistakes.js');
  let tie: Tie | undefined;
  try {
    const draft = readSessionFile(text, {
      today: ctx.today,
      sides: (withName) => {
        const found = findRunningTie(deps, flags.with ?? withName);
        if (withName !== undefined) refuseOther(deps, found, withName, flags.with);
        tie = found;
        return (side) => sideNamed(found, side, deps);
      },
    });
    if (tie === undefined) throw new Error('a session file was read without its mentorship');
    return { draft, tie };
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    for (const { line, column, message } of error.mistakes) {
      ctx.say(`${shown(name)}:${line}:${column}: ${shown(message)}`);
    }
    throw new Fault(error.kind, error.message.replace('nothing was imported', 'nothing was kept'), {
      hint: 'Mend the file and try again; docs/schemas/session-file.json tells what may be in it.',
      cause: error,
    });
  }
}
