import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder, bareEnv, root } from './mentor.js';

it('packs, installs globally and runs from another folder, with nothing of the source tree around it', () => {
  const folder = aFolder();
  const prefix = join(folder, 'prefix');
  const elsewhere = join(folder, 'elsewhere');
  for (const made of [prefix, elsewhere]) mkdirSync(made);
  execFileSync('npm', ['pack', '--pack-destination', folder, '--ignore-scripts'], {
    cwd: root,
    stdio: 'pipe',
  });
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  expect(tarball).toBeDefined();
  execFileSync('npm', ['install', '--global', '--prefix', prefix, join(folder, tarball ?? '')], {
    cwd: elsewhere,
    stdio: 'pipe',
  });
  const mentor = (...argv: string[]): string =>
    execFileSync(join(prefix, 'bin', 'mentor'), argv, {
      cwd: elsewhere,
      env: bareEnv(folder),
      encoding: 'utf8',
    });
  expect(mentor('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  mentor(
    'new',
    'Write the thesis',
    '--measure',
    'yes-no',
    '--due',
    '2027-03-01',
    '--relevant',
    'to finish',
    '--no-input',
  );
  expect(mentor('list')).toContain('Write the thesis');
  expect(mentor('show', '1', '--as-of', '2026-12-01')).toContain('to finish');
  mentor('demo');
  expect(mentor('--demo', 'report', 'weekly')).toContain('Week');
  const installed = join(prefix, 'lib', 'node_modules', 'inner-mentor');
  expect(readdirSync(installed).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin',
    'dist',
    'docs',
    'migrations',
    'node_modules',
    'package.json',
  ]);
});
