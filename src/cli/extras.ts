import { noPaint } from '../render/paint.js';
import type { CommandEntry } from './commands.js';
import { type contextFor, type GlobalFlags, truthy } from './context.js';
import type { Host } from './host.js';

/** What can only be loaded once the flags are known: colours, and somebody to ask. */
export async function extras(
  host: Host,
  flags: GlobalFlags,
  entry: CommandEntry | undefined,
  plain: () => boolean,
): Promise<Partial<Parameters<typeof contextFor>[2]>> {
  const paint = coloured(host, flags.color ?? 'auto')
    ? await (await import('./terminal.js')).loadPaint()
    : noPaint;
  const asks = entry === undefined || entry.asks === true;
  const someone = asks && flags.input !== false && !truthy(host.env['CI']) && host.canAsk();
  if (!someone) return { paint };
  const simple = plain() || host.env['TERM'] === 'dumb';
  const ask = simple
    ? (await import('./line-prompter.js')).linePrompter(host)
    : (await import('./terminal.js')).inquirerPrompter(host, paint);
  const { loadNaturalDay } = await import('./natural-day.js');
  return { paint, ask, natural: await loadNaturalDay() };
}

/** Colour: the flag, else NO_COLOR, else FORCE_COLOR, else whether a terminal that can is there. */
function coloured(host: Host, when: 'auto' | 'always' | 'never'): boolean {
  if (when !== 'auto') return when === 'always';
  if ((host.env['NO_COLOR'] ?? '') !== '') return false;
  if (truthy(host.env['FORCE_COLOR'])) return true;
  return host.env['TERM'] !== 'dumb' && host.outIsTerminal();
}
