import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { bin } from './mentor.js';

/** A shell in a real terminal, with `mentor` as the built program; its home is the folder. */
export class Terminal {
  readonly #socket: string;
  #marks = 0;

  constructor(
    readonly folder: string,
    columns: number,
    env: Record<string, string> = {},
  ) {
    this.#socket = join(folder, 'tmux');
    const launcher = join(folder, 'mentor');
    writeFileSync(launcher, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, { mode: 0o755 });
    const given = {
      HOME: folder,
      TERM: 'xterm-256color',
      TZ: 'UTC',
      PS1: '$ ',
      HISTFILE: '/dev/null',
      ...env,
    };
    const shell = [
      ...['env', '-i', `PATH=${folder}:${process.env['PATH'] ?? ''}`],
      ...Object.entries(given).map(([name, value]) => `${name}=${value}`),
      ...['bash', '--norc', '--noprofile'],
    ];
    const size = ['-x', String(columns), '-y', '50'];
    this.tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'test', ...size, ...shell);
    onTestFinished(() => {
      spawnSync('tmux', ['-S', this.#socket, 'kill-server']);
    });
  }

  tmux(...args: string[]): string {
    const done = spawnSync('tmux', ['-S', this.#socket, ...args], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`tmux ${args.join(' ')}: ${done.stderr}`);
    return done.stdout;
  }

  /** What the terminal shows, its lines joined by blanks: what is wrapped reads as one. */
  screen(): string {
    return this.tmux('capture-pane', '-p', '-t', 'test').replace(/\s+/g, ' ');
  }

  /** Waits until the terminal shows a text, wherever its lines are broken. */
  async sees(text: string): Promise<void> {
    const bare = (shown: string): string => shown.replace(/\s+/g, '');
    const until = Date.now() + 30_000;
    while (!bare(this.screen()).includes(bare(text))) {
      if (Date.now() > until) {
        throw new Error(
          `the terminal never showed "${text}":\n${this.tmux('capture-pane', '-p', '-t', 'test')}`,
        );
      }
      await pause(25);
    }
  }

  type(text: string): void {
    if (text !== '') this.tmux('send-keys', '-t', 'test', '-l', '--', text);
  }

  /** Presses keys by their names, such as `Enter`, `C-c` or `Down`. */
  press(...keys: string[]): void {
    this.tmux('send-keys', '-t', 'test', ...keys);
  }

  /** Waits for a question to be open, and answers it. */
  async answer(question: string, text = ''): Promise<void> {
    await this.sees(`? ${question}`);
    this.type(text);
    this.press('Enter');
  }

  /** Types a command line on an empty screen. */
  async command(line: string): Promise<void> {
    this.type('clear');
    this.press('Enter');
    const until = Date.now() + 30_000;
    while (this.screen().trim() !== '$' && Date.now() < until) await pause(25);
    this.type(line);
    this.press('Enter');
  }

  /** What a command line printed, once it has ended. */
  async output(line: string): Promise<string> {
    this.#marks += 1;
    const mark = `end-${this.#marks}-`;
    await this.command(`${line}; echo ${mark}$((40+2))`);
    await this.sees(`${mark}42`);
    const screen = this.screen();
    return screen.slice(screen.indexOf('$((40+2))') + '$((40+2))'.length, screen.indexOf(`${mark}42`)).trim();
  }

  /** The process that runs in the foreground of the shell. */
  running(): number {
    const shell = this.tmux('display-message', '-p', '-t', 'test', '#{pane_pid}').trim();
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', shell], { encoding: 'utf8' });
    const pid = Number(stdout.trim().split(/\s+/)[0]);
    if (!(pid > 0)) throw new Error('nothing runs in the terminal');
    return pid;
  }

  /** Closes the terminal, as a lost connection does. */
  close(): void {
    this.tmux('kill-session', '-t', 'test');
  }
}
