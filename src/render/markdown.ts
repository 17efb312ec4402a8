import { shown } from '../domain/text.js';

/** A text in one line without meaning in Markdown or HTML: no emphasis, code, links, tables, tags or entities. */
export function plainMarkdown(text: string): string {
  return shown(text.replace(/[\n\t]/g, ' '))
    .replace(/[\\`*_[\]|~#$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
