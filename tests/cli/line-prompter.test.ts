import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../src/cli/host.js';
import { linePrompter } from '../../src/cli/line-prompter.js';

/** A prompter in front of lines that were typed, what it said, and a signal to end it. */
function typed(...lines: string[]) {
  const input = new PassThrough();
  const ending = new AbortController();
  let said = '';
  const host = {
    streams: () => ({ input, output: new PassThrough() }),
    ending: () => ending.signal,
    errColumns: () => undefined,
    err: (text: string) => {
      said += text;
    },
  } as unknown as Host;
  for (const line of lines) input.write(`${line}\n`);
  return { ask: linePrompter(host), said: () => said, input, ending };
}

describe('questions in plain lines', () => {
  it('says message, reason and default, and takes the default for an empty line', async () => {
    const { ask, said } = typed('');
    expect(await ask.text({ message: 'Name?', why: 'To greet you.', preset: 'Ada' })).toBe('Ada');
    expect(said()).toBe('To greet you.\nName? (Enter for: Ada)\n');
  });

  it('explains what it does not take, harmless to a terminal, and asks again', async () => {
    const { ask, said } = typed('a', 'b');
    const check = (text: string) => (text === 'b' ? undefined : 'not \u001b[31ma');
    expect(await ask.text({ message: 'Letter?', check })).toBe('b');
    expect(said()).toContain('Not taken: not \ufffd[31ma\nLetter?\n');
  });

  it('numbers choices, and takes only such a number', async () => {
    const { ask, said } = typed('0', '1e0', 'x', '2');
    const choices = [
      { value: 'a', label: 'first', hint: 'the one' },
      { value: 'b', label: 'second' },
    ];
    expect(await ask.choose({ message: 'Which?', why: 'Because.', choices })).toBe('b');
    expect(said()).toMatch(/^Which\?\nBecause\.\n {2}1\. first \(the one\)\n {2}2\. second\nType a number/);
    expect(said().match(/Not taken/g)).toHaveLength(3);
  });

  it('takes the preset choice, and yes or no in any case', async () => {
    const { ask, said } = typed('', 'maybe', 'YES', '');
    const choices = [1, 2, 3].map((value) => ({ value, label: `${value}` }));
    expect(await ask.choose({ message: 'Which?', choices, preset: 3 })).toBe(3);
    expect(await ask.confirm({ message: 'Sure?', preset: false })).toBe(true);
    expect(await ask.confirm({ message: 'Sure?', preset: false })).toBe(false);
    expect(said()).toContain('Not taken: type yes or no.');
  });

  it('takes a key for a choice where it has one', async () => {
    const { ask, said } = typed('x', ' < ', '>');
    const choices = [
      { value: 'a', label: 'first', hint: 'the one' },
      { value: 'c', label: 'skip it', key: '>' },
      { value: 'b', label: 'back', key: '<' },
    ];
    expect(await ask.choose({ message: 'Which?', choices })).toBe('b');
    expect(said()).toContain('  1. first (the one)\n  2. skip it (>)\n  3. back (<)\n');
    expect(said()).toContain('Not taken: type a number from 1 to 3, > or <.');
    expect(await ask.choose({ message: 'Which?', choices })).toBe('c');
  });

  it('repeats nothing of a hidden answer', async () => {
    const { ask, said } = typed('7', '-2');
    const check = (text: string) => (text === '-2' ? undefined : 'It is -2 to 2.');
    expect(await ask.hidden({ message: 'How is it?', why: 'Look away.', check })).toBe('-2');
    expect(said()).toBe(
      'Look away.\nHow is it? (what you type is not shown)\nNot taken: It is -2 to 2.\nHow is it? (what you type is not shown)\n',
    );
  });

  it('loses no line that was typed ahead, and lets the input rest between questions', async () => {
    const { ask, input } = typed('one', 'two', 'three');
    expect(await ask.text({ message: '1?' })).toBe('one');
    expect(input.isPaused()).toBe(true);
    expect(await ask.text({ message: '2?' })).toBe('two');
    expect(await ask.text({ message: '3?' })).toBe('three');
  });

  it('is cancelled by the end of the input, now and later', async () => {
    const { ask, input } = typed('one');
    input.end();
    expect(await ask.text({ message: '1?' })).toBe('one');
    await expect(ask.text({ message: '2?' })).rejects.toMatchObject({ kind: 'cancelled' });
    await expect(ask.text({ message: '2?' })).rejects.toMatchObject({ kind: 'cancelled' });
  });

  it.each([
    ['SIGTERM', 'terminated'],
    ['SIGINT', 'cancelled'],
  ])('is ended by %s as %s', async (signal, kind) => {
    const { ask, ending } = typed();
    const asking = ask.text({ message: '1?' });
    ending.abort(signal);
    await expect(asking).rejects.toMatchObject({ kind });
  });
});
