import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Host } from '../src/cli/host.js';
import { run } from '../src/cli/run.js';
import { Fault } from '../src/domain/fault.js';
import { openStore } from '../src/store/open.js';

/** What one command line gave. */
export interface Given {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface User {
  /** Runs one command line, e.g. `mentor('log', '1', '12')`. */
  (...argv: string[]): Promise<Given>;
  /** Runs one and gives its output; fails the test when it did not end well. */
  readonly ok: (...argv: string[]) => Promise<string>;
  /** Runs one with `--json` and gives its data. */
  readonly json: (...argv: string[]) => Promise<Record<string, unknown>>;
  /**
   * Runs one in front of a simple terminal and types these lines, one for each question; an empty line takes the default.
   * When the lines run out, the input ends, as with Ctrl-D.
   */
  readonly typing: (lines: readonly string[], ...argv: string[]) => Promise<Given>;
  readonly folder: string;
  readonly db: string;
  /** The environment of the next command lines. */
  readonly env: Record<string, string | undefined>;
  /** What the next command lines read from standard input. */
  input: string | Buffer;
  /** The day it is. */
  today: string;
  columns: number;
  /** Why the answer of the next command lines cannot be written. */
  unwritable: string | undefined;
  /** Whether the output goes to a terminal. */
  terminal: boolean;
  /** What the editor does to a file. */
  editor: (file: string) => void;
}

/**
 * Somebody who uses the program: a folder of her own that is removed after the test, a fixed day, no terminal.
 * Every command line opens the real SQLite file.
 */
export function aUser(start: { today?: string; env?: Record<string, string> } = {}): User {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env: Record<string, string | undefined> = {
    HOME: folder,
    TZ: 'UTC',
    MENTOR_NAME: 'Ada',
    EDITOR: 'an-editor',
    ...start.env,
  };
  let seconds = 0;

  const go = async (argv: readonly string[], lines: readonly string[] | undefined): Promise<Given> => {
    let out = '';
    let err = '';
    const host: Host = {
      env: lines === undefined ? env : { ...env, TERM: 'dumb' },
      now: () => {
        seconds += 1;
        const at = new Date(`${self.today}T09:00:00.000Z`);
        return new Date(at.getTime() + seconds * 1000);
      },
      out: (text) => {
        if (self.unwritable !== undefined) throw new Fault('storage', self.unwritable);
        out += text;
      },
      err: (text) => {
        err += text;
      },
      outIsTerminal: () => self.terminal,
      canAsk: () => lines !== undefined,
      columns: () => self.columns,
      errColumns: () => undefined,
      streams: () => {
        if (lines === undefined) throw new Error('nobody is there to be asked');
        return { input: Readable.from(lines.map((line) => `${line}\n`)), output: new PassThrough() };
      },
      ending: () => new AbortController().signal,
      readInput: () => Buffer.from(self.input),
      runEditor: (_command, file) => {
        self.editor(file);
        return 0;
      },
      home: () => env['HOME'],
      openStore: (request) =>
        openStore({
          ...request,
          migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
          now: host.now,
        }),
    };
    const code = await run(argv, host);
    return { code, out, err };
  };

  const user = (...argv: string[]): Promise<Given> => go(argv, undefined);
  const self = Object.assign(user, {
    typing: (lines: readonly string[], ...argv: string[]) => go(argv, lines),
    ok: async (...argv: string[]) => {
      const given = await user(...argv);
      if (given.code !== 0)
        throw new Error(`mentor ${argv.join(' ')} ended with ${given.code}: ${given.err}`);
      return given.out;
    },
    json: async (...argv: string[]) => {
      const text = await self.ok(...argv, '--json');
      return (JSON.parse(text) as { data: Record<string, unknown> }).data;
    },
    folder,
    db: join(folder, '.local', 'share', 'mentor', 'mentor.db'),
    env,
    input: '',
    today: start.today ?? '2026-11-24',
    columns: 80,
    unwritable: undefined,
    terminal: false,
    editor: () => {},
  }) as User;
  return self;
}
