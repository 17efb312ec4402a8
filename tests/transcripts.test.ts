import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aUser, type Given, type User } from './user.js';

const root = join(import.meta.dirname, '..');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].filter((page) => transcripts(readFileSync(join(root, page), 'utf8')).length > 0);

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

/** Runs the commands of a block and gives it with what the program really prints. */
async function played(block: string, mentor: User): Promise<string> {
  let seen = '';
  for (const shown of block.match(/^\$ (?:.*\\\n)*.*/gm) ?? []) {
    const [program, ...argv] = words(shown.slice(2).replace(/\\\n>?\s*/g, ' '));
    expect(program, 'a page shows a command other than mentor').toBe('mentor');
    seen += `${shown}\n${screen(await mentor(...argv))}`;
  }
  return seen.replaceAll(mentor.folder, '~').replace(/[ \t]+$/gm, '');
}

describe.each(pages)('%s', (page) => {
  const markdown = readFileSync(join(root, page), 'utf8');
  const blocks = transcripts(markdown);
  it('shows what the program really prints, one block after the other', async () => {
    const mentor = aUser({ today: '2026-11-24' });
    let written = markdown;
    for (const block of blocks) {
      const really = await played(block, mentor);
      if (process.env['MENTOR_DOCS'] === 'write') written = written.replace(block, () => really);
      else expect(really).toBe(block);
    }
    if (written !== markdown) writeFileSync(join(root, page), written);
  });
});
