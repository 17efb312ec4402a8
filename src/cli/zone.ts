import { readlinkSync } from 'node:fs';
import { Fault } from '../domain/fault.js';
import { shorten, shown } from '../domain/text.js';
import type { Host } from './host.js';

/**
 * Throws a Fault for a `TZ` that does not exist, or not in these letters: Node would silently take UTC and put check-ins on
 * the wrong day.
 */
export function refuseUnknownZone(host: Host): void {
  const given = givenZone(host);
  if (given === '') return;
  const meant = zoneMeant(given);
  if (meant === given) return;
  const like = meant ?? 'Europe/Berlin';
  throw new Fault('usage', `TZ names no time zone: "${shorten(shown(given), 40)}"`, {
    hint: `Set it ${meant === undefined ? 'like' : 'to'} TZ=${like}, or unset it.`,
  });
}

function givenZone(host: Host): string {
  return host.env['TZ']?.replace(/^:/, '') ?? '';
}

/** The name of the time zone. `TZ`, else where /etc/localtime points; Intl would cost 10 ms and is asked only in doubt. */
export function zoneName(host: Host): string {
  const given = givenZone(host);
  if (given !== '') return given;
  try {
    return /zoneinfo\/(?:posix\/)?(.+)$/.exec(readlinkSync('/etc/localtime'))?.[1] ?? 'UTC';
  } catch {
    return 'UTC';
  }
}

/** The name itself where Node keeps that zone's time, the one that it should be, or undefined when there is no such zone. */
function zoneMeant(name: string): string | undefined {
  if (name === 'UTC' || name === 'Etc/UTC' || name === 'GMT') return name;
  // A zone with an offset is real; one without may be London, or a mistake that Node takes for UTC.
  if (new Date(2026, 0, 1).getTimezoneOffset() !== 0 || new Date(2026, 6, 1).getTimezoneOffset() !== 0)
    return name;
  if (name.length > 64 || !/^[A-Za-z0-9_+\-/,.:<>]+$/.test(name)) return undefined;
  try {
    // Intl does not mind capitals, of which Node's own clock does: only there asia/tokyo has an offset.
    const clock = new Intl.DateTimeFormat('en', { timeZone: name, hour: '2-digit', hourCycle: 'h23' });
    const noon = [0, 6].map((month) => clock.format(Date.UTC(2026, month, 1, 12)));
    return noon.every((hour) => hour === '12') ? name : clock.resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
