import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { Host } from '../../src/cli/host.js';
import { inquirerPrompter, loadPaint } from '../../src/cli/terminal.js';
import { noPaint } from '../../src/render/paint.js';

/** A drawn prompter over streams: keys go in, what is drawn comes out. */
function drawn(columns = 80) {
  const input = new PassThrough();
  const ending = new AbortController();
  let raw = '';
  // One for each question, because a question ends what it draws on unless that is the terminal itself.
  const output = (): PassThrough =>
    new PassThrough().on('data', (bytes: Buffer) => {
      raw += bytes.toString('utf8');
    });
  const host = {
    streams: () => ({ input, output: output() }),
    ending: () => ending.signal,
    columns: () => columns,
    err: (text: string) => {
      raw += text;
    },
  } as unknown as Host;
  const shown = (): string => stripVTControlCharacters(raw);
  return {
    ask: inquirerPrompter(host, noPaint),
    ending,
    raw: () => raw,
    shown,
    sees: (text: string) => vi.waitFor(() => expect(shown()).toContain(text), { timeout: 5000, interval: 5 }),
    keys: (text: string) => input.write(text),
  };
}

const enter = '\r';

describe('questions in a terminal', () => {
  it('take what is typed, and say why they are asked', async () => {
    const { ask, sees, keys, shown } = drawn();
    const answer = ask.text({ message: 'Name?', why: 'To greet you.\nFor example: Ada' });
    await sees('Name?');
    keys(`Grace${enter}`);
    expect(await answer).toBe('Grace');
    expect(shown()).toContain('  To greet you.\n  For example: Ada\n');
  });

  it('take the preset with Enter, and put it into the line with Tab', async () => {
    const { ask, sees, keys } = drawn();
    const first = ask.text({ message: 'Name?', preset: 'Ada' });
    await sees('(Ada)');
    keys(enter);
    expect(await first).toBe('Ada');
    const second = ask.text({ message: 'Again?', preset: 'Ada' });
    await sees('Again? (Ada)');
    keys('\t');
    await sees('Again? Ada');
    keys(` L${enter}`);
    expect(await second).toBe('Ada L');
  });

  it('explain what they do not take and keep it in the line', async () => {
    const { ask, sees, keys, raw } = drawn();
    const check = (text: string) => (text === 'abc' ? undefined : `not ${text}\u001b[5m`);
    const answer = ask.text({ message: 'Letters?', check });
    await sees('Letters?');
    keys(`ab${enter}`);
    await sees('> not ab');
    expect(raw()).not.toContain('\u001b[5m');
    keys(`c${enter}`);
    expect(await answer).toBe('abc');
  });

  it('show nothing of a hidden answer, not even how long it is', async () => {
    const { ask, sees, keys, shown } = drawn();
    const check = (text: string) => (text === '-2' ? undefined : 'It is -2 to 2.');
    const answer = ask.hidden({ message: 'How is it?', why: 'Look away.', check });
    await sees('How is it? (not shown)');
    keys(`777${enter}`);
    await sees('> Not kept: It is -2 to 2.');
    keys(`-2${enter}`);
    expect(await answer).toBe('-2');
    expect(shown()).toContain('Look away.');
    expect(shown().replaceAll('It is -2 to 2.', '')).not.toMatch(/-2|777|\*/);
  });

  it('break a long question between words', async () => {
    const { ask, sees, keys, shown } = drawn(30);
    const answer = ask.text({ message: 'What is behind the difference between the two?' });
    await sees('between the two?');
    keys(`x${enter}`);
    await answer;
    expect(shown()).toContain('? What is behind the\ndifference between the two?');
  });

  it('break errors, presets and answers between words', async () => {
    const { ask, sees, keys, shown } = drawn(30);
    const check = (text: string) =>
      text.startsWith('ok') ? undefined : `It has to begin otherwise than ${text}.`;
    const preset = 'nothing that anybody would understand';
    const answer = ask.text({ message: 'What was said at the end of March?', preset, check });
    await sees('? What was said at the end of\nMarch?\n  (nothing that anybody would\n  understand)');
    keys(`no${enter}`);
    await sees('> It has to begin otherwise\n  than no.\n  Ctrl-U clears the line.');
    keys('\u0015');
    keys(`ok, it was at the very end of March${enter}`);
    expect(await answer).toBe('ok, it was at the very end of March');
    expect(shown()).toContain(
      '✔ What was said at the end of\nMarch?\n  ok, it was at the very end\n  of March',
    );
  });

  it('say nothing of a line to clear where none was typed', async () => {
    const { ask, sees, keys, shown } = drawn();
    const check = (text: string) => (text === '' ? 'an answer is needed' : undefined);
    const answer = ask.text({ message: 'Name?', check });
    await sees('Name?');
    keys(enter);
    await sees('> an answer is needed');
    keys(`x${enter}`);
    await answer;
    expect(shown()).not.toContain('Ctrl-U');
  });

  it('choose with arrows, beginning at the preset', async () => {
    const { ask, sees, keys } = drawn();
    const choices = ['a', 'b', 'c'].map((value) => ({
      value,
      label: `letter ${value}`,
      hint: `the ${value}`,
    }));
    const answer = ask.choose({ message: 'Which?', choices, preset: 'b' });
    await sees('letter b  the b');
    keys('\u001b[B');
    keys(enter);
    expect(await answer).toBe('c');
  });

  it('go to a choice by its key, where it has one', async () => {
    const { ask, sees, keys, shown } = drawn();
    const choices = [
      { value: 'done', label: 'done' },
      { value: 'past', label: 'skip the rest', key: '>' },
      { value: 'back', label: 'back', key: '<' },
    ];
    const first = ask.choose({ message: 'Promised?', choices });
    await sees('> skip the rest\n  < back');
    expect(shown()).toContain('arrows, > and < move, Enter takes');
    keys('>');
    keys(enter);
    expect(await first).toBe('past');
    expect(shown()).toContain('✔ Promised? skip the rest');
    const second = ask.choose({ message: 'And this?', choices });
    await sees('And this?');
    keys('<');
    keys(enter);
    expect(await second).toBe('back');
  });

  it('break a long choice between words', async () => {
    const { ask, sees, keys, shown } = drawn(40);
    const answer = ask.choose({
      message: 'How?',
      choices: [
        { value: 'spread', label: 'Spread what is left over the days to 30 Jun 2027' },
        { value: 'drop', label: 'Leave it as it is' },
      ],
    });
    await sees('Leave it');
    expect(shown()).toContain('Spread what is left over the days to\n    30 Jun 2027\n');
    keys(enter);
    expect(await answer).toBe('spread');
  });

  it('put hints below where they do not fit beside', async () => {
    const { ask, sees, keys, shown } = drawn(40);
    const hint = 'a hint that is far too long for this narrow place';
    const answer = ask.choose({ message: 'Which?', choices: [{ value: 1, label: 'one', hint }] });
    await sees('a hint that is far too long for this\nnarrow place');
    expect(shown()).not.toContain('one  a hint');
    keys(enter);
    expect(await answer).toBe(1);
  });

  it('are confirmed with y, n or Enter', async () => {
    const { ask, sees, keys } = drawn();
    const first = ask.confirm({ message: 'Sure?', preset: false });
    await sees('Sure? (y/N)');
    keys(enter);
    expect(await first).toBe(false);
    const second = ask.confirm({ message: 'Really?', preset: false });
    await sees('Really? (y/N)');
    keys(`perhaps${enter}`);
    await sees('> Type yes or no. Ctrl-U clears the line.');
    keys('\u0015');
    keys(`y${enter}`);
    expect(await second).toBe(true);
  });

  it('have no colours without paint, whatever inquirer likes', async () => {
    const { ask, sees, keys, raw } = drawn();
    const answer = ask.choose({ message: 'Which?', choices: [{ value: 1, label: 'one' }] });
    await sees('one');
    keys(enter);
    await answer;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is such a sequence
    expect(raw()).not.toMatch(/\u001b\[\d+(;\d+)*m/);
  });

  it('wrap long sentences at the width', async () => {
    const { ask, shown } = drawn(40);
    ask.say('a sentence that is longer than forty columns of a terminal\n\n  short');
    expect(shown()).toBe('a sentence that is longer than forty\ncolumns of a terminal\n\n  short\n');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('are cancelled by %s', async (_, key) => {
    const { ask, sees, keys } = drawn();
    const answer = ask.text({ message: 'Name?' });
    answer.catch(() => {});
    await sees('Name?');
    keys(key);
    await expect(answer).rejects.toMatchObject({ kind: 'cancelled' });
  });

  it.each([
    ['SIGTERM', 'terminated'],
    ['SIGINT', 'cancelled'],
  ])('are ended by %s as %s, also when it came before', async (signal, kind) => {
    const { ask, sees, ending } = drawn();
    const answer = ask.text({ message: 'Name?' });
    answer.catch(() => {});
    await sees('Name?');
    ending.abort(signal);
    await expect(answer).rejects.toMatchObject({ kind });
    await expect(ask.confirm({ message: 'Sure?', preset: true })).rejects.toMatchObject({ kind });
  });
});

describe('colours', () => {
  it('mean something, and differ', async () => {
    const paint = await loadPaint();
    const painted = [paint.good, paint.warn, paint.bad, paint.dim, paint.strong, paint.accent].map((p) =>
      p('x'),
    );
    expect(new Set(painted).size).toBe(6);
    expect(painted.map(stripVTControlCharacters)).toEqual(Array(6).fill('x'));
  });
});
