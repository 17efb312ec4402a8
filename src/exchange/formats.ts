/** What a file to import may be. */
export const formats = ['json', 'csv', 'goals'] as const;
export type Format = (typeof formats)[number];

/** What a file is, by its beginning: an export (`json`), a list of goals, or check-ins (`csv`). */
export function formatOf(text: string): Format {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'goals';
  if (start.startsWith('{')) return /^\{[^{}[\]]*"(?:kind|schemaVersion)"\s*:/.test(start) ? 'json' : 'goals';
  const [header = ''] = start.split(/\r\n|\n|\r/, 1);
  return /(?:^|[,;\t])\s*"?statement"?\s*(?:[,;\t]|$)/i.test(header) ? 'goals' : 'csv';
}
