import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');
export const bin = join(root, 'bin', 'mentor.js');

/** A folder of its own for one test, removed after it. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-e2e-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The environment of cron: a home, a path, and nothing else. */
export function bareEnv(home: string): NodeJS.ProcessEnv {
  return { HOME: home, PATH: process.env['PATH'] ?? '' };
}

/** Runs a line of shell with `$mentor` as the built program; ten seconds at most, so that a hang is a failure. */
export function shell(
  line: string,
  env: NodeJS.ProcessEnv,
  options: { input?: string; cwd?: string } = {},
): Ended {
  const done = spawnSync('bash', ['-c', line], {
    env: { ...env, mentor: `${process.execPath} ${bin}` },
    encoding: 'utf8',
    timeout: 10_000,
    input: options.input ?? '',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  if (done.error !== undefined) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}
