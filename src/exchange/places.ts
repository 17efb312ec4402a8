import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { Mistakes, type Place } from './mistakes.js';

/** The way to a value: names of fields and numbers in lists. */
export type Path = readonly (string | number)[];

/** JSON as a value; a Mistakes with line and column when it is none. `line` is where the text begins in its file. */
export function parseJson(text: string, line = 1): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notJson(text, line, cause);
  }
}

/**
 * What JSON.parse refused, and where. It tells the position of most mistakes; of a character out of place it tells the
 * character alone, and the slow parser finds it.
 */
function notJson(text: string, line: number, cause: unknown): unknown {
  if (!(cause instanceof SyntaxError)) return cause;
  const said = cause.message;
  const position = / at position (\d+)/.exec(said)?.[1];
  const place =
    position !== undefined
      ? placeAt(text, Number(position))
      : said.includes('end of JSON')
        ? placeAt(text, text.length)
        : placeOfSlowParser(text);
  const character = /^Unexpected token '?(.+?)'?, /su.exec(said)?.[1];
  const what =
    character === undefined
      ? said.replace(/ (?:in JSON )?at position.*$/s, '')
      : `"${character}" is out of place`;
  return new Mistakes([
    { line: place.line + line - 1, column: place.column, message: `this is not JSON: ${lowerFirst(what)}` },
  ]);
}

function placeOfSlowParser(text: string): Place {
  try {
    parse(text, { mode: 'json' });
  } catch (error) {
    if (error instanceof Error && 'line' in error && 'column' in error) {
      return { line: Number(error.line), column: Number(error.column) };
    }
  }
  return { line: 1, column: 1 };
}

function placeAt(text: string, position: number): Place {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Finds places in a JSON text; it is parsed again for that, but once. The nearest that exists is given. */
export function placesIn(text: string, line = 1): (path: Path) => Place {
  let root: ValueNode | undefined;
  return (path) => {
    root ??= tree(text);
    if (root === undefined) return { line, column: 1 };
    let node = root;
    let { start } = node.loc;
    for (const step of path) {
      if (node.type === 'Object' && typeof step === 'string') {
        // Of a field given twice the last counts, as for JSON.parse.
        const member = node.members.findLast(
          (m) => (m.name.type === 'String' ? m.name.value : m.name.name) === step,
        );
        if (member === undefined) break;
        ({ start } = member.loc);
        node = member.value;
      } else if (node.type === 'Array' && typeof step === 'number') {
        const element = node.elements[step];
        if (element === undefined) break;
        ({ start } = element.loc);
        node = element.value;
      } else break;
    }
    return { line: start.line + line - 1, column: start.column };
  };
}

/** Undefined where the text nests deeper than the parser can follow. */
function tree(text: string): ValueNode | undefined {
  try {
    return parse(text, { mode: 'json' }).body;
  } catch {
    return undefined;
  }
}

/** `goals[3].due`, for a message. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
