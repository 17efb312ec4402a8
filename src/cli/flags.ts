import { usage } from '../domain/fault.js';
import { shorten, shown } from '../domain/text.js';

/** Words separated by commas, each one of those allowed. */
export function each<T extends string>(text: string, flag: string, allowed: readonly T[]): T[] {
  return text.split(',').map((part) => {
    const word = part.trim().toLowerCase();
    const found = allowed.find((value) => value === word);
    if (found === undefined) {
      throw usage(
        `${flag} does not know "${shorten(shown(part.trim()), 40)}"`,
        `It takes ${allowed.join(', ')}.`,
      );
    }
    return found;
  });
}

/** Gathers a flag that may be given several times. */
export function gather(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

/** The format that --format and --json name together; text without either. */
export function formatOf<F extends string>(
  flags: { readonly format?: string; readonly json?: boolean },
  formats: readonly F[],
): F {
  const format = flags.format ?? (flags.json === true ? 'json' : 'text');
  const known = formats.find((name) => name === format.toLowerCase());
  if (known === undefined) {
    throw usage(`--format does not know "${shorten(shown(format), 40)}"`, `It takes ${formats.join(', ')}.`);
  }
  if (flags.json === true && known !== 'json') {
    throw usage(`--json and --format ${known} do not go together`, 'Leave one of them out.');
  }
  return known;
}
