import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, bareEnv, shell } from './mentor.js';
import { Terminal } from './terminal.js';

const draftOf = (folder: string): string => join(folder, '.local', 'state', 'mentor', 'new-goal.json');

function answersIn(folder: string): Record<string, string> {
  return (JSON.parse(readFileSync(draftOf(folder), 'utf8')) as { answers: Record<string, string> }).answers;
}

function goals(folder: string): Record<string, unknown>[] {
  const { out } = shell('$mentor list --json', bareEnv(folder));
  return (JSON.parse(out) as { data: { goals: Record<string, unknown>[] } }).data.goals;
}

describe.each([80, 40])('the interview in a terminal of %i columns', (columns) => {
  it('goes from the first question to a saved goal, through Ctrl-C and a kill', async () => {
    const folder = aFolder();
    const terminal = new Terminal(folder, columns);
    await terminal.command('mentor new; echo code $?');
    await terminal.answer('What will you reach?', 'Run a half marathon');
    await terminal.answer('Which part of your life is it about?');
    await terminal.answer('What exactly, where, with whom?', '<');
    await terminal.sees('? Which part of your life is it about?');
    terminal.press('Up', 'Up', 'Up', 'Up', 'Up', 'Up', 'Up', 'Up', 'Up', 'Up', 'Enter');
    await terminal.answer('What exactly, where, with whom?');
    await terminal.answer('How will you tell how far you are?');
    await terminal.answer('In which unit do you count?', 'km');
    await terminal.sees('? Where do you stand at the start?');
    expect(statSync(draftOf(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(join(draftOf(folder), '..')).mode & 0o777).toBe(0o700);
    terminal.press('C-c');
    await terminal.sees('what you answered is kept');
    await terminal.sees('code 130');
    expect(answersIn(folder)).toMatchObject({ statement: 'Run a half marathon', area: 'health', unit: 'km' });

    await terminal.command('mentor new; echo code $?');
    await terminal.sees('"Run a half marathon" (4 answers). Go on with it?');
    terminal.press('Enter');
    await terminal.answer('Where do you stand at the start?', 'five');
    await terminal.sees('from is not a number: "five"');
    terminal.press('C-u');
    terminal.type('5');
    terminal.press('Enter');
    await terminal.answer('Which number do you want to reach?', '21.1');
    await terminal.answer('What will you tell at a check-in?');
    await terminal.sees('? How will you do it?');
    process.kill(terminal.running(), 'SIGKILL');
    await terminal.sees('code 137');
    terminal.type('stty sane');
    terminal.press('Enter');

    await terminal.command('mentor; echo code $?');
    await terminal.answer('Write your first goal now?');
    await terminal.sees('(7 answers). Go on with it?');
    terminal.press('Enter');
    await terminal.answer('How will you do it?', 'Three runs a week');
    await terminal.answer('How sure are you that you will make it, 0 to 100?', '70');
    await terminal.answer('How often will you check in?');
    await terminal.answer('Why does it matter to you?', 'to breathe freely');
    await terminal.answer('On which day does it start?', '2026-09-01');
    await terminal.answer('By which day is it done, or how much a week?', '1 May 2047');
    await terminal.sees('due: Wed 1 May 2047');
    await terminal.sees('km a week.');
    await terminal.sees('Three runs a week');
    await terminal.answer('Is this your goal?');
    await terminal.sees('Goal 1: Run a half marathon');
    await terminal.sees('code 0');
    expect(existsSync(draftOf(folder))).toBe(false);
    expect(goals(folder)).toMatchObject([
      {
        statement: 'Run a half marathon',
        area: 'health',
        measure: { kind: 'number', unit: 'km', baseline: 5, target: 21.1 },
        means: 'Three runs a week',
        start: '2026-09-01',
        due: '2047-05-01',
      },
    ]);
    for (const line of terminal.tmux('capture-pane', '-p', '-t', 'test', '-S', '-200').split('\n')) {
      expect(line.length).toBeLessThanOrEqual(columns);
    }
  });
});

describe('an interview that is cut off', () => {
  const begun = async (env: Record<string, string> = {}): Promise<Terminal> => {
    const terminal = new Terminal(aFolder(), 80, env);
    await terminal.command('mentor new; echo code $?');
    await terminal.answer('What will you reach?', 'Learn to swim');
    await terminal.sees('? Which part of your life is it about?');
    return terminal;
  };

  it.each([
    ['SIGTERM', 'interrupted; what you answered is kept', 143],
    ['SIGINT', 'Cancelled; what you answered is kept', 130],
  ] as const)(
    'by %s keeps the answers and gives the terminal its echo back',
    async (signal, message, code) => {
      const terminal = await begun();
      process.kill(terminal.running(), signal);
      await terminal.sees(message);
      await terminal.sees(`code ${code}`);
      expect(await terminal.output('stty -a | tr ";" "\\n" | grep -ow -e "-echo" -e "-icanon"')).toBe('');
      expect(answersIn(terminal.folder)).toEqual({ statement: 'Learn to swim' });
    },
  );

  it('by Ctrl-C ends with 130', async () => {
    const terminal = await begun();
    terminal.press('C-c');
    await terminal.sees('code 130');
    expect(await terminal.output('stty -a | grep -ow -e "-echo"')).toBe('');
  });

  it('by Ctrl-D ends with 130, and keeps the answers', async () => {
    const terminal = await begun();
    terminal.press('C-d');
    await terminal.sees('code 130');
    expect(answersIn(terminal.folder)).toEqual({ statement: 'Learn to swim' });
    expect(await terminal.output('stty -a | grep -ow -e "-echo"')).toBe('');
  });

  it('by a closed terminal keeps the answers', async () => {
    const terminal = await begun();
    terminal.close();
    expect(answersIn(terminal.folder)).toEqual({ statement: 'Learn to swim' });
    const next = new Terminal(terminal.folder, 80);
    await next.command('mentor new');
    await next.sees('"Learn to swim" (1 answer). Go on with it?');
  });
});

describe('questions in plain lines', () => {
  it('end with the last answer, instead of waiting for the terminal', async () => {
    const folder = aFolder();
    const flags = '--measure yes-no --due 2047-05-01 --relevant x --no-input';
    expect(shell(`$mentor new "Learn to swim" ${flags}`, bareEnv(folder)).code).toBe(0);
    const terminal = new Terminal(folder, 80, { MENTOR_ACCESSIBLE: '1' });
    await terminal.command('mentor edit 1 --part relevant; echo code $?');
    await terminal.sees('Why does it matter to you?');
    terminal.type('to cross the lake');
    terminal.press('Enter');
    await terminal.sees('code 0');
    expect(goals(folder)).toMatchObject([{ reason: 'to cross the lake' }]);
  });

  it('keep the answers when Ctrl-C is pressed', async () => {
    const terminal = new Terminal(aFolder(), 80, { MENTOR_ACCESSIBLE: '1' });
    await terminal.command('mentor new; echo code $?');
    await terminal.sees('What will you reach?');
    terminal.type('Learn to swim');
    terminal.press('Enter');
    await terminal.sees('Type a number from 1 to');
    terminal.press('C-c');
    await terminal.sees('Cancelled; what you answered is kept');
    await terminal.sees('code 130');
    expect(answersIn(terminal.folder)).toEqual({ statement: 'Learn to swim' });
  });
});

describe('without colour', () => {
  it('questions heed NO_COLOR', async () => {
    const terminal = new Terminal(aFolder(), 80, { NO_COLOR: '1' });
    await terminal.command('mentor new');
    await terminal.sees('? What will you reach?');
    const control = String.fromCharCode(27);
    expect(terminal.tmux('capture-pane', '-e', '-p', '-t', 'test')).not.toContain(control);
  });
});
