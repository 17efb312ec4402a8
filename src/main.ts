import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import type { Host } from './cli/host.js';
import { run } from './cli/run.js';
import { Fault } from './domain/fault.js';
import { packageRoot } from './package-root.js';
import { schemaVersion } from './store/migrate.js';
import { openStore } from './store/open.js';
import { codeOf, reasonOf } from './system-error.js';

/** The only file that touches the process: argv, environment, clock, streams, signals. */

/** Set when the reader of the output closed its end of the pipe: the rest is not wanted. */
let unread = false;

/**
 * Writes at once. The stream objects of Node cost 3 ms at every start, lose what is in flight at an exit,
 * and hide a full disk.
 */
function write(handle: number, text: string): void {
  if (unread && handle === 1) return;
  let rest: string | Uint8Array = text;
  while (rest.length > 0) {
    try {
      const written: number = typeof rest === 'string' ? writeSync(handle, rest) : writeSync(handle, rest);
      if (typeof rest === 'string') {
        // Nearly always all of it went out at once.
        if (written === Buffer.byteLength(rest)) return;
        rest = Buffer.from(rest, 'utf8');
      }
      rest = rest.subarray(written);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EAGAIN') {
        // The reader of a pipe is slower: give it five milliseconds.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        continue;
      }
      // Standard error is gone: there is nobody left to tell. The answer is another matter.
      if (handle === 2) return;
      if (code === 'EPIPE') {
        unread = true;
        return;
      }
      throw new Fault('storage', `cannot write the output: ${reasonOf(error)}`, {
        hint: 'Free some space, or send the output elsewhere.',
        cause: error,
      });
    }
  }
}

/** Standard input up to its end. It may be in non-blocking mode, and then waits for whoever writes it. */
function readInput(most = Number.POSITIVE_INFINITY): Buffer {
  const pieces: Buffer[] = [];
  for (let length = 0; length < most; ) {
    const piece = Buffer.allocUnsafe(65_536);
    try {
      const read = readSync(0, piece);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      length += read;
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  return Buffer.concat(pieces);
}

/** Whether a handle is a terminal; the module that knows costs 1.4 ms and is asked only about character devices. */
function isTerminal(handle: number): boolean {
  try {
    const stat = fstatSync(handle);
    if (!stat.isCharacterDevice() || stat.rdev === statSync('/dev/null').rdev) return false;
  } catch {
    // No such handle, or no /dev/null on this system: ask the module.
  }
  return process.getBuiltinModule('node:tty').isatty(handle);
}

/** Set when something was given Node's own streams: what they were told may still be on its way. */
let streaming = false;

function streams(): ReturnType<Host['streams']> {
  streaming = true;
  return { input: process.stdin, output: process.stderr };
}

let ending: AbortController | undefined;

function endingSignal(): AbortSignal {
  if (ending === undefined) {
    const controller = new AbortController();
    ending = controller;
    // `on`, not `once`: the prompt library would send itself the signal again and leave the terminal without echo.
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const)
      process.on(signal, () => controller.abort(signal));
  }
  return ending.signal;
}

const now = (): Date => new Date();

const host: Host = {
  env: process.env,
  now,
  out: (text) => write(1, text),
  err: (text) => write(2, text),
  outIsTerminal: () => isTerminal(1),
  canAsk: () => isTerminal(0) && isTerminal(2),
  columns: () => process.stdout.columns,
  errColumns: () => (isTerminal(2) ? process.stderr.columns : undefined),
  streams,
  ending: endingSignal,
  readInput,
  runEditor: (command, file) => {
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const done = spawnSync('/bin/sh', ['-c', `${command} "$1"`, 'mentor', file], { stdio: 'inherit' });
    return done.status ?? 1;
  },
  home: () => process.env['HOME'] ?? process.getBuiltinModule('node:os').homedir(),
  openStore: (request) =>
    openStore({ ...request, migrationsFolder: `${packageRoot}/migrations`, newest: schemaVersion, now }),
};

/** Runs the program; the exit code is set, never forced, so that nothing written is cut off. */
async function main(): Promise<'written' | 'streaming' | 'not-ours'> {
  const code: number | undefined = await run(process.argv.slice(2), host);
  if (code === undefined) return 'not-ours';
  process.exitCode = code;
  return streaming ? 'streaming' : 'written';
}

/** Settled when the command is through: what the launcher has to know of it. */
export const done: Promise<'written' | 'streaming' | 'not-ours'> = main();
