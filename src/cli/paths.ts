import { isAbsolute } from 'node:path';
import { Fault, usage } from '../domain/fault.js';
import type { Host } from './host.js';

/** Plain, since nothing here has dots to resolve, and Node compiles its own at the first call. */
const join = (...parts: readonly string[]): string => parts.join('/');

type Kind = 'data' | 'config' | 'state';

const places = {
  data: { variable: 'XDG_DATA_HOME', under: ['.local', 'share'] },
  config: { variable: 'XDG_CONFIG_HOME', under: ['.config'] },
  state: { variable: 'XDG_STATE_HOME', under: ['.local', 'state'] },
} as const;

/** The program's folder of a kind, after the XDG base directory specification: relative values are ignored. */
function folder(host: Host, kind: Kind): string {
  const { variable, under } = places[kind];
  const given = host.env[variable];
  if (given !== undefined && isAbsolute(given)) return join(given, 'mentor');
  const home = host.home();
  if (home === undefined || !isAbsolute(home)) {
    throw new Fault('usage', 'there is no home folder to keep goals in', {
      hint: 'Set HOME, or name the database with --db FILE or MENTOR_DB.',
    });
  }
  return join(home, ...under, 'mentor');
}

/** The database: `--db`, else `MENTOR_DB`, else the usual place. */
export function databaseFile(host: Host, flag: string | undefined, demo: boolean): string {
  if (demo && flag !== undefined) throw usage('--demo and --db do not go together', 'Leave one of them out.');
  if (demo) return demoFile(host);
  // An unset variable in a script gives an empty name, and must not lead to the goals in the usual place.
  if (flag === '') throw usage('--db is empty', 'Name a file with --db FILE, or leave --db out.');
  const named = flag ?? host.env['MENTOR_DB'];
  if (named !== undefined && named !== '') return named;
  return join(folder(host, 'data'), 'mentor.db');
}

/** The database of `mentor demo`: never the user's. */
export function demoFile(host: Host): string {
  return join(folder(host, 'data'), 'demo.db');
}

export function configFile(host: Host): string {
  const named = host.env['MENTOR_CONFIG'];
  return named !== undefined && named !== '' ? named : join(folder(host, 'config'), 'config.json');
}

/** A file that keeps what was typed until it is saved. */
export function draftFile(host: Host, name: string): string {
  return join(folder(host, 'state'), name);
}
