import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decode, writeWhole } from '../../src/cli/files.js';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A text in two pieces, with something that happens while it is being written. */
function* twoPieces(between: () => void): Generator<string> {
  yield 'one ';
  between();
  yield 'two';
}

describe('a file that is written whole', () => {
  it('is the last one, when two write to the same name at once', () => {
    const folder = aFolder();
    const file = join(folder, 'r.json');
    const other = () => writeWhole(file, 'other', { force: true });
    writeWhole(file, twoPieces(other), { force: true });
    expect(readFileSync(file, 'utf8')).toBe('one two');
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  it('does not mix with another whose long name ends the same', () => {
    const folder = aFolder();
    const [first, second] = ['a', 'b'].map((letter) => join(folder, `${letter}${'x'.repeat(120)}`));
    const other = () => writeWhole(second ?? '', 'other', { force: false });
    writeWhole(first ?? '', twoPieces(other), { force: false });
    expect(readFileSync(first ?? '', 'utf8')).toBe('one two');
    expect(readFileSync(second ?? '', 'utf8')).toBe('other');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is not put over one that came meanwhile, unless forced', () => {
    const folder = aFolder();
    const file = join(folder, 'r.json');
    const other = () => writeWhole(file, 'other', { force: false });
    expect(() => writeWhole(file, twoPieces(other), { force: false })).toThrow('r.json is there already');
    expect(readFileSync(file, 'utf8')).toBe('other');
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  it('is not kept from its place by what a killed writer left behind', () => {
    const folder = aFolder();
    const file = join(folder, 'r.json');
    let part: string | undefined;
    const look = () => {
      part = readdirSync(folder).find((name) => name.startsWith('.'));
    };
    writeWhole(file, twoPieces(look), { force: true });
    writeFileSync(join(folder, part ?? ''), 'left behind');
    writeWhole(file, 'again', { force: true });
    expect(readFileSync(file, 'utf8')).toBe('again');
    expect(readdirSync(folder).sort()).toEqual([part, 'r.json']);
  });

  it('leaves nothing when its text cannot be made', () => {
    const folder = aFolder();
    const fail = () => {
      throw new Error('the text ends here');
    };
    expect(() => writeWhole(join(folder, 'r.json'), twoPieces(fail), { force: true })).toThrow(
      'the text ends here',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is private, and comes in the place of a link and not of what that leads to', () => {
    const folder = aFolder();
    const [file, kept] = [join(folder, 'r.json'), join(folder, 'kept')];
    writeFileSync(kept, 'kept');
    symlinkSync(kept, file);
    expect(() => writeWhole(file, 'new', { force: false })).toThrow('is there already');
    writeWhole(file, 'new', { force: true });
    expect(lstatSync(file).isSymbolicLink()).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(kept, 'utf8')).toBe('kept');
  });

  it('says why where it cannot be', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'a-folder'));
    expect(() => writeWhole(join(folder, 'a-folder'), 'x', { force: true })).toThrow('is a folder');
    expect(() => writeWhole(join(folder, 'none', 'r'), 'x', { force: false })).toThrow('no such file');
    expect(readdirSync(folder)).toEqual(['a-folder']);
  });
});

describe('what is read', () => {
  it('is told to be too large in the same words, whether it is a file or comes through a pipe', () => {
    expect(decode(Buffer.from('\ufeffabc'), 'standard input', 6)).toBe('abc');
    expect(() => decode(Buffer.from('abcdefg'), 'standard input', 6)).toThrow(
      'standard input is larger than 512 MB',
    );
  });
});
