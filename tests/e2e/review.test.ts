import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, bareEnv, shell } from './mentor.js';
import { Terminal } from './terminal.js';

const scales = ['specific', 'measurable', 'achievable', 'relevant', 'time-bound', 'progress'];
const state = (folder: string): string => join(folder, '.local', 'state', 'mentor');
const env = (folder: string): NodeJS.ProcessEnv => ({ ...bareEnv(folder), MENTOR_NAME: 'Ada' });

/** A folder in which Ada mentors Ben, who has a goal with a step that he ticked. */
function adaAndBen(): string {
  const folder = aFolder();
  const before = [
    'people add Ben',
    'mentorship start --with Ben --kind mentor --as mentor --every 2w --minutes 45',
    'new "Give a talk" --measure milestones --due 2047-05-01 --relevant x --for Ben --with Ben',
    'split 1 --list "Outline; Draft; Give it"',
    'tick 1.1 --by Ben',
  ];
  for (const line of before) {
    const { code, err } = shell(`$mentor --as-of 2047-01-07 ${line} --json`, env(folder));
    if (code !== 0) throw new Error(err);
  }
  return folder;
}

/** All that stood on the terminal up to now. */
function all(terminal: Terminal): string {
  return terminal.tmux('capture-pane', '-p', '-t', 'test', '-S', '-2000');
}

async function choose(terminal: Terminal, question: string, ...keys: string[]): Promise<void> {
  await terminal.sees(`? ${question}`);
  terminal.press(...keys, 'Enter');
}

async function rate(terminal: Terminal, name: string, values: readonly number[]): Promise<void> {
  for (const [i, value] of values.entries()) {
    await terminal.answer(`${name}, ${scales[i]}, -2 to 2:`, String(value));
  }
}

describe.each([80, 40])('a mentorship in a terminal of %i columns', (columns) => {
  it('holds two sessions, the first of them killed in the middle', async () => {
    const folder = adaAndBen();
    const terminal = new Terminal(folder, columns, { MENTOR_NAME: 'Ada' });

    await terminal.command('mentor --as-of 2047-01-14 review --with Ben; echo code $?');
    await choose(terminal, 'Talk about this goal now?');
    await terminal.sees('Ben types now and Ada looks away.');
    await rate(terminal, 'Ben', [1, 1, 0, 2, 1, 1]);
    await rate(terminal, 'Ada', [1, 0]);
    await terminal.sees('? Ada, achievable, -2 to 2:');
    const [draft = ''] = readdirSync(state(folder));
    expect(statSync(join(state(folder), draft)).mode & 0o777).toBe(0o600);
    process.kill(terminal.running(), 'SIGKILL');
    await terminal.sees('code 137');
    terminal.type('stty sane');
    terminal.press('Enter');
    expect(all(terminal)).not.toContain('apart');

    await terminal.command('mentor --as-of 2047-01-14 review; echo code $?');
    await choose(terminal, 'A session of Mon 14 Jan 2047 was begun (0 of 45 minutes). Go on with it?');
    await terminal.sees('Ada types now and Ben looks away.');
    for (const scale of scales.slice(2)) await terminal.answer(`Ada, ${scale}, -2 to 2:`, '-1');
    await terminal.sees('The widest gap is on relevant, 3 apart');
    await terminal.answer('What is behind the difference on "relevant"?', 'a new job');
    await choose(terminal, 'Ada, is 1.1 "Outline" done?');
    await terminal.answer('Goal: Ben, what do you want to reach until you meet again?', 'a draft');
    await terminal.answer('Reality: where does it stand, what was tried, what got in the way?', 'two pages');
    await terminal.answer('Options: what could be done? The first one:', 'ask Cleo');
    await terminal.answer('What else could be done? (1 so far)');
    await choose(terminal, 'One option is no choice yet. What else could be done? Go on all the same?');
    await terminal.answer('What else could be done? (1 so far)', 'write at seven');
    await terminal.answer('What else could be done? (2 so far)', 'drop a part');
    await terminal.answer('What else could be done? (3 so far)');
    await terminal.answer('Will: Ben, what will you do? I will …', 'ask Cleo to read it');
    await terminal.answer('I will ask Cleo to read it: by which day?', '2047-01-25');
    await terminal.answer('Ben, how sure are you that you will do it, 1 to 10?', '6');
    await terminal.answer('A 6. What would make it an 8?', 'ask her today');
    await choose(terminal, 'Keep it as a win?');
    await terminal.answer('What else went well?', '>');
    await terminal.answer('Ada, when did Ben do something well? The situation:', 'at the meetup');
    await terminal.answer('Behaviour: what did Ben do or say?', 'asked a clear question');
    await terminal.answer('Impact: what did it do to Ada or to others?', 'people opened up');
    await choose(terminal, 'Ben, what do you make of it?', 'Down');
    await terminal.answer('Ben, until which day will you try it?');
    await terminal.answer('Ben, a word on your answer?');
    await terminal.answer('Ben, how sure are you that Ada wants the best for you, 0 to 10?', '9');
    await terminal.answer('Ada, is there a concern? The situation:');
    await terminal.answer('Ben, when did Ada do something well? The situation:', '>');
    await terminal.answer('What else will be done?', 'find a room');
    await choose(terminal, 'Who does it?', 'Up');
    await terminal.answer('By which day?', '+2w');
    await terminal.sees('by: Mon 28 Jan 2047');
    await terminal.answer('What else will be done?');
    await terminal.answer('Ada, how sure are you that you can do what you set out to, 0 to 10?', '8');
    await terminal.answer('Ben, how sure are you that you can do what you set out to, 0 to 10?', '4');
    await terminal.answer('When do you meet again?');
    await terminal.answer('Anything to note, for both of you?', '>');
    await choose(terminal, 'Is this what was said?', 'Down');
    await choose(terminal, 'Which part?', 'Down', 'Down', 'Down', 'Down', 'Down');
    await terminal.answer('When do you meet again?', '2047-01-29');
    await terminal.answer('Anything to note, for both of you?');
    await terminal.answer('Ada, a note for you alone?', 'he is tired');
    await terminal.sees('next meeting: Tue 29 Jan 2047');
    await choose(terminal, 'Is this what was said?');
    await terminal.sees('Ada and Ben, session 1: Mon 14 Jan 2047');
    await terminal.sees('Ben: ask Cleo to read it, by 25 Jan 2047; Ada: find a room, by 28 Jan 2047');
    await terminal.sees('--format ics');
    await terminal.sees('code 0');
    expect(readdirSync(state(folder))).toEqual([]);
    expect(all(terminal)).not.toContain('he is tired');
    for (const line of all(terminal).split('\n')) expect(line.length).toBeLessThanOrEqual(columns);

    await terminal.command('mentor --as-of 2047-01-29 review; echo code $?');
    await choose(terminal, 'Ben promised: ask Cleo to read it');
    await terminal.answer('A word on how it went?', 'she liked it');
    await choose(terminal, 'Ada promised: find a room', 'Down');
    await terminal.answer('Ada, a word why?', 'all were taken');
    await terminal.answer('Ada, by which day now?');
    await choose(terminal, 'Ben, what became of it? Ada said: asked a clear question');
    await terminal.answer('Ben, a word on it?');
    await choose(terminal, 'Talk about this goal now?', 'Down');
    await choose(terminal, 'Keep it as a win?');
    await terminal.answer('What else went well?', '>');
    await terminal.answer('Ada, when did Ben do something well? The situation:', '>');
    await terminal.answer('Ben, when did Ada do something well? The situation:', '>');
    await terminal.answer('What will be done until you meet again?', '>');
    await terminal.answer('When do you meet again?');
    await terminal.answer('Anything to note, for both of you?');
    await terminal.answer('Ada, a note for you alone?');
    await choose(terminal, 'Is this what was said?');
    await terminal.sees('Ada and Ben, session 2: Tue 29 Jan 2047');
    await terminal.sees('1 of 2 done; Ada: find a room (carried, by 12 Feb 2047: all were taken)');
    await terminal.sees('code 0');

    const undone = shell('$mentor undo', env(folder));
    expect(undone.out).toContain('session 2 with Ben');
    const shown = shell('$mentor review --show', env(folder));
    expect(shown.out).toContain('session 1');
  });

  it('goes back and skips in menus by < and >, and says what it goes on with', async () => {
    const folder = adaAndBen();
    const terminal = new Terminal(folder, columns, { MENTOR_NAME: 'Ada' });
    await terminal.command('mentor --as-of 2047-01-14 review; echo code $?');
    await terminal.answer('Talk about this goal now?', '<');
    await terminal.sees('This is the first question.');
    await terminal.answer('Talk about this goal now?');
    await terminal.answer('Ben, specific, -2 to 2:', '>');
    await terminal.sees('? Ada, is 1.1 "Outline" done?');
    terminal.press('C-c');
    await terminal.sees('code 130');

    await terminal.command('mentor --as-of 2047-01-14 review; echo code $?');
    await choose(terminal, 'A session of Mon 14 Jan 2047 was begun');
    await terminal.sees('To confirm (0 of 45 minutes) Goal 1 (Ben): Give a talk');
    await terminal.sees('> skip this part');
    await terminal.answer('Ada, is 1.1 "Outline" done?', '>');
    await terminal.answer('Goal: Ben, what do you want to reach until you meet again?');
    await terminal.answer('Reality: where does it stand, what was tried, what got in the way?');
    await terminal.answer('Options: what could be done? The first one:', 'ask Cleo to read the draft of it');
    await terminal.answer('What else could be done? (1 so far)');
    await terminal.answer('One option is no choice yet. What else could be done? Go on all the same?', '<');
    await terminal.sees('Go on all the same? no, look for another one');
    await terminal.answer('What else could be done? (1 so far)', 'wait');
    await terminal.answer('What else could be done? (2 so far)');
    await terminal.answer('Two options make an either-or. A third one opens it up. Go on all the same?', '>');
    await terminal.sees('? Keep it as a win?');
    terminal.press('C-c');
    await terminal.sees('code 130');
    const [draft = ''] = readdirSync(state(folder));
    const { said } = JSON.parse(readFileSync(join(state(folder), draft), 'utf8')) as {
      said: { goals: unknown[] };
    };
    expect(said.goals).toMatchObject([
      { confirmed: [], options: ['ask Cleo to read the draft of it', 'wait'], will: null },
    ]);
    for (const line of all(terminal).split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });
});

describe('a session in plain lines', () => {
  it('shows no hidden answer, and gives the terminal its echo back', async () => {
    const folder = adaAndBen();
    const terminal = new Terminal(folder, 80, { MENTOR_NAME: 'Ada' });
    await terminal.command('mentor --as-of 2047-01-14 --plain review; echo code $?');
    await terminal.sees('Type a number from 1 to 3.');
    terminal.type('1');
    terminal.press('Enter');
    await terminal.sees('Ben, specific, -2 to 2: (what you type is not shown)');
    terminal.type('wrong');
    terminal.press('Enter');
    await terminal.sees('Not taken: A rating is -2, -1, 0, 1 or 2.');
    terminal.type('2');
    terminal.press('Enter');
    await terminal.sees('Ben, measurable, -2 to 2: (what you type is not shown)');
    expect(terminal.screen()).not.toContain('wrong');
    terminal.press('C-c');
    await terminal.sees('Cancelled; what was said is kept');
    await terminal.sees('code 130');
    expect(await terminal.output('stty -a | tr ";" "\\n" | grep -ow -e "-echo" -e "-icanon"')).toBe('');
    const [draft = ''] = readdirSync(state(folder));
    const { said } = JSON.parse(readFileSync(join(state(folder), draft), 'utf8')) as {
      said: { goals: unknown[] };
    };
    expect(said.goals).toMatchObject([{ goal: 1, views: { them: { S: 2 } } }]);
  });

  it('loses nothing when the terminal is closed at a hidden question', async () => {
    const folder = adaAndBen();
    const terminal = new Terminal(folder, 80, { MENTOR_NAME: 'Ada' });
    await terminal.command('mentor --as-of 2047-01-14 review');
    await choose(terminal, 'Talk about this goal now?');
    await terminal.answer('Ben, specific, -2 to 2:', '1');
    await terminal.sees('? Ben, measurable, -2 to 2:');
    terminal.close();
    const next = new Terminal(folder, 80, { MENTOR_NAME: 'Ada' });
    await next.command('mentor --as-of 2047-01-14 review');
    await choose(next, 'A session of Mon 14 Jan 2047 was begun');
    await next.sees('? Ben, measurable, -2 to 2:');
    expect(existsSync(state(folder))).toBe(true);
  });
});
