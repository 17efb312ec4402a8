import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, readCsv } from '../../src/exchange/csv.js';
import { MistakeList, Mistakes } from '../../src/exchange/mistakes.js';

function mistakesOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Mistakes) return error.mistakes.map((m) => `${m.line}:${m.column} ${m.message}`);
    throw error;
  }
  return [];
}

describe('CSV', () => {
  it.each([
    ['goal,day\n1,2026-11-24', ','],
    ['goal;day;note\n1;2026-11-24;a, b', ';'],
    ['goal\tday\n1\t2026-11-24', '\t'],
    ['"a;b;c",day\n1,2', ','],
    ['day\n2026-11-24', ','],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(readCsv(text).delimiter).toBe(delimiter);
  });

  it('knows the line and field of everything, also behind empty lines and quoted line breaks', () => {
    const csv = readCsv('a,b\n\n1,"x\ny"\n2,"z"\n');
    expect([...csv.rows]).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
      ['2', 'z'],
    ]);
    expect([...csv.rows].map((_, i) => csv.place(i, 1))).toEqual([
      { line: 1, column: 2 },
      { line: 3, column: 2 },
      { line: 5, column: 2 },
    ]);
    const plain = readCsv('a,b\r\n\r\n1,x\r\n2,z\r\n');
    expect([...plain.rows].map((_, i) => plain.place(i, 0).line)).toEqual([1, 3, 4]);
  });

  it.each([
    ['a,b\n1,"x\n2,3', ['3:2 a quote is opened and never closed']],
    [
      'a,b\n1,x"y"\n',
      ['2:2 a quote stands inside a field; put the whole field in quotes and double the quote'],
    ],
    ['a,b\n1,"x"y\n', ['2:2 something follows a closing quote; a quote inside a field is doubled']],
  ])('says what is wrong with the quotes of %j', (text, expected) => {
    expect(mistakesOf(() => readCsv(text))).toEqual(expected);
  });

  it('gives the same rows whether a field is quoted or not', () => {
    const field = fc.string().filter((text) => !/[",;\t\r\n]/.test(text) && text !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field, field), { minLength: 1 }), (rows) => {
        const plain = readCsv(rows.map((row) => row.join(',')).join('\n'));
        const quoted = readCsv(rows.map((row) => row.map((f) => `"${f}"`).join(',')).join('\n'));
        expect([...plain.rows]).toEqual([...quoted.rows]);
        expect([...plain.rows].map((_, i) => plain.place(i, 0))).toEqual(
          [...quoted.rows].map((_, i) => quoted.place(i, 0)),
        );
      }),
    );
  });

  it('takes the columns that a map names, and leaves out the others', () => {
    const mistakes = new MistakeList();
    const csv = readCsv('Date,Distance,Shoes\n');
    const { columns, leftOut } = columnsOf(
      csv,
      ['day', 'value'],
      { day: 'date', value: 'Distance' },
      mistakes,
    );
    expect([...columns]).toEqual([
      ['day', 0],
      ['value', 1],
    ]);
    expect(leftOut).toEqual(['Shoes']);
    mistakes.done();
  });

  it('tells at most twenty mistakes', () => {
    const list = new MistakeList();
    const found = mistakesOf(() => {
      for (let i = 1; i < 100; i += 1) list.add('wrong', { line: i, column: 1 });
    });
    expect(found).toHaveLength(20);
  });
});
