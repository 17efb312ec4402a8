import { readlinkSync } from 'node:fs';
import { Fault } from '../domain/fault.js';
import { shorten, shown } from '../domain/text.js';
import type { Host } from './host.js';

/** Throws a Fault for a `TZ` that does not exist: Node would silently take UTC and put check-ins on the wrong day. */
export function refuseUnknownZone(host: Host): void {
  const given = givenZone(host);
  if (given !== '' && !exists(given)) {
    throw new Fault('usage', `TZ names no time zone: "${shorten(shown(given), 40)}"`, {
      hint: 'Set it like TZ=Europe/Berlin, or unset it.',
    });
  }
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

function exists(name: string): boolean {
  if (name === 'UTC' || name === 'Etc/UTC' || name === 'GMT') return true;
  // A zone with an offset is real; one without may be London, or a mistake that Node takes for UTC.
  if (new Date(2026, 0, 1).getTimezoneOffset() !== 0 || new Date(2026, 6, 1).getTimezoneOffset() !== 0)
    return true;
  if (name.length > 64 || !/^[A-Za-z0-9_+\-/,.:<>]+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
