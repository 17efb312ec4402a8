import { Fault } from '../domain/fault.js';
import { shown } from '../domain/text.js';
import { fold } from '../render/width.js';
import { capitalised, truthy } from './context.js';
import { bugCode, exitCodes } from './exit.js';
import type { Host } from './host.js';
import { version } from './version.js';

/** Says what went wrong and gives the exit code for it. */
export function tellFailure(error: unknown, host: Host): number {
  if (error instanceof Fault) {
    // Ctrl-C is a way out, not a mistake.
    if (error.kind === 'cancelled') host.err(`\n${capitalised(shown(error.message))}.\n`);
    else tell(`error: ${shown(error.message)}`, host);
    if (error.hint !== undefined) tell(`hint: ${shown(error.hint)}`, host);
    if (truthy(host.env['MENTOR_DEBUG'])) host.err(`${error.stack ?? ''}\n${String(error.cause ?? '')}\n`);
    return exitCodes[error.kind];
  }
  const text = error instanceof Error ? error.message : String(error);
  host.err(
    `bug: ${shown(text)}\nhint: This is a mistake in mentor ${version}. Your goals are as they were before this command.\n`,
  );
  if (truthy(host.env['MENTOR_DEBUG'])) host.err(`${error instanceof Error ? error.stack : ''}\n`);
  else host.err('      Run it again with MENTOR_DEBUG=1 and report what it prints.\n');
  return bugCode;
}

/** A line of conversation, folded where a terminal is narrower. */
export function tell(line: string, host: Host): void {
  host.err(`${fold(line, host.errColumns())}\n`);
}
