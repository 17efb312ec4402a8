import { mentoringListNames } from '../app/mentoring/lists.js';
import type { Page } from '../app/ports.js';
import type { Change, Op } from '../domain/goal.js';

/** The version of the export's format; see docs/exchange.md. */
export const exportVersion = 1;

/** The lists of an export, in their order. */
export const exportLists = [
  'goals',
  'milestones',
  'checkIns',
  'breaks',
  'checkIgnores',
  'statusOverrides',
  ...mentoringListNames,
  'history',
] as const;

/** The size from which a piece of the text is handed on. */
const piece = 64 * 1024;

/** The export as text, in pieces: every record on a line of its own, in a fixed order. */
export function* exportText(pages: Iterable<Page>): Generator<string> {
  let text = '';
  for (const part of parts(pages)) {
    text += part;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield text;
}

function* parts(pages: Iterable<Page>): Generator<string> {
  yield `{\n  "schemaVersion": ${exportVersion},\n  "kind": "export"`;
  let list = -1;
  let first = true;
  function* upTo(kind: (typeof exportLists)[number] | undefined): Generator<string> {
    const wanted = kind === undefined ? exportLists.length : exportLists.indexOf(kind);
    while (list < wanted) {
      if (list >= 0) yield first ? ']' : '\n  ]';
      list += 1;
      first = true;
      const name = exportLists[list];
      if (name !== undefined) yield `,\n  "${name}": [`;
    }
  }
  for (const page of pages) {
    yield* upTo(page.kind);
    for (const record of page.records) {
      yield first ? '\n    ' : ',\n    ';
      first = false;
      if ('change' in record) yield* history(record.change, record.ops);
      else yield JSON.stringify(record);
    }
  }
  yield* upTo(undefined);
  yield '\n}\n';
}

/** A change with its ops, each on a line: an import may have a hundred thousand. */
function* history(change: Change, ops: Iterable<Op>): Generator<string> {
  yield `${JSON.stringify(change).slice(0, -1)},"ops":[`;
  let first = true;
  for (const { change: _, ...op } of ops) {
    yield `${first ? '' : ','}\n      ${JSON.stringify(op)}`;
    first = false;
  }
  yield first ? ']}' : '\n    ]}';
}
