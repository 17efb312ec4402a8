import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aUser, type Given } from './user.js';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The `console` blocks of a page: what is typed behind `$ `, and what the screen shows after it. */
function transcripts(markdown: string): string[] {
  return [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

/** Splits a command line as a shell does, as far as pages need it: blanks, single and double quotes, a backslash at a line's end. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

function screen({ code, out, err }: Given): string {
  return `${out}${err}${code === 0 ? '' : `[${code}]\n`}`;
}

describe.each(pages)('%s', (page) => {
  const blocks = transcripts(readFileSync(join(root, page), 'utf8'));
  it.runIf(blocks.length > 0)('shows what the program really prints, one block after the other', async () => {
    const mentor = aUser({ today: '2026-11-24' });
    for (const block of blocks) {
      let seen = '';
      const commands = block
        .replace(/\\\n>?\s*/g, ' ')
        .split('\n')
        .filter((line) => line.startsWith('$ '));
      for (const line of commands) {
        const [program, ...argv] = words(line.slice(2));
        expect(program, `${page} shows a command other than mentor`).toBe('mentor');
        seen += `${line}\n${screen(await mentor(...argv))}`;
      }
      expect(seen.replace(/[ \t]+$/gm, '')).toBe(block.replace(/\\\n>?\s*/g, ' ').replace(/[ \t]+$/gm, ''));
    }
  });
});
