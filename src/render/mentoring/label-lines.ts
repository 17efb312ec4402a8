import { shown } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { pad, width, wrap } from '../width.js';
import type { Line } from './session-words.js';

const labels = 10;

/** A heading and labelled lines under it, each folded under itself; what people wrote is made harmless. */
export function labelLines(title: string, lines: readonly Line[], look: Look): string {
  const heading = wrap(shown(title), look.width)
    .split('\n')
    .map((line) => look.paint.strong(line))
    .join('\n');
  return [
    `${heading}\n`,
    ...lines.map(({ label, text }) => {
      const safe = shown(text.replace(/[\n\t]/g, ' '));
      if (look.plain) return `${wrap(`${label}: ${safe}`, look.width)}\n`;
      const head = pad(label, labels);
      return `${look.paint.dim(head)}${wrap(safe, look.width, ' '.repeat(width(head)))}\n`;
    }),
  ].join('');
}
