import type { Prompter } from '../interview/prompter.js';
import { noPaint, type Paint } from '../render/paint.js';
import type { CommandEntry } from './commands.js';
import { type contextFor, type GlobalFlags, truthy } from './context.js';
import type { Host } from './host.js';

/** What can only be loaded once the flags are known, those of all commands and its own: colours, and what somebody at the terminal may do. */
export async function extras(
  host: Host,
  flags: GlobalFlags,
  own: Readonly<Record<string, unknown>>,
  entry: CommandEntry | undefined,
  plain: () => boolean,
): Promise<Partial<Parameters<typeof contextFor>[2]>> {
  const paint = coloured(host, flags.color ?? 'auto')
    ? await (await import('./terminal.js')).loadPaint()
    : noPaint;
  // `mentor` alone may lead to the first goal, and ask all that is asked there.
  const { asks, readsDays }: Pick<CommandEntry, 'asks' | 'readsDays'> = entry ?? {
    asks: true,
    readsDays: true,
  };
  const days =
    flags.asOf !== undefined ||
    (typeof readsDays === 'object' ? readsDays.some((flag) => own[flag] !== undefined) : readsDays === true);
  const someone =
    (asks === true || days) && flags.input !== false && !truthy(host.env['CI']) && host.canAsk();
  if (!someone) return { paint };
  return {
    paint,
    ...(asks === true ? { ask: await prompter(host, paint, plain()) } : {}),
    ...(days ? { natural: await (await import('./natural-day.js')).loadNaturalDay() } : {}),
  };
}

async function prompter(host: Host, paint: Paint, plain: boolean): Promise<Prompter> {
  return plain || host.env['TERM'] === 'dumb'
    ? (await import('./line-prompter.js')).linePrompter(host)
    : (await import('./terminal.js')).inquirerPrompter(host, paint);
}

/** Colour: the flag, else NO_COLOR, else FORCE_COLOR, else whether a terminal that can is there. */
function coloured(host: Host, when: 'auto' | 'always' | 'never'): boolean {
  if (when !== 'auto') return when === 'always';
  if ((host.env['NO_COLOR'] ?? '') !== '') return false;
  if (truthy(host.env['FORCE_COLOR'])) return true;
  return host.env['TERM'] !== 'dumb' && host.outIsTerminal();
}
