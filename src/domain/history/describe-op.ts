import type { Fields, Op } from '../goal.js';
import { showNumber, showPercent } from '../number.js';
import { shorten } from '../text.js';
import {
  entityWords,
  mentoringHeadline,
  mentoringLabel,
  type SideNames,
  unquotedLine,
} from './describe-mentoring.js';

/** A write in words: what it was done to, and a line for each field from what to what. */
export interface OpWords {
  readonly what: string;
  readonly lines: readonly string[];
}

const labels: Readonly<Record<string, string>> = {
  closedOn: 'closed on',
  doneOn: 'done on',
  doneWhen: 'done when',
  planDay: 'plan line from',
  planValue: 'plan line at',
  baseline: 'from',
  target: 'to',
  rhythm: 'check-in every (days)',
  hours: 'hours a week',
  parentId: 'part of',
  goalId: 'goal',
};

/** Fields that tell a person nothing. */
const silent = new Set([
  'id',
  'goalId',
  'number',
  'createdAt',
  'position',
  'parentId',
  'personId',
  'mentorshipId',
  'sessionId',
]);

/** An op as the history tells it; `names` are those of the two sides of its mentorship, `title` that of what was changed. */
export function describeOp(op: Op, names: SideNames, title?: string): OpWords {
  const kind = entityWords[op.entity] ?? op.entity;
  if (op.before === null && op.after !== null)
    return { what: `${kind} made`, lines: [headline(op.entity, op.after, names)] };
  if (op.after === null && op.before !== null)
    return { what: `${kind} removed`, lines: [headline(op.entity, op.before, names)] };
  const before = op.before ?? {};
  const after = op.after ?? {};
  const fields = Object.keys(after).filter((field) => !silent.has(field));
  return {
    what: title === undefined ? `${kind} changed` : `${kind} "${shorten(title, 60)}" changed`,
    lines: fields.map(
      (field) =>
        unquotedLine(op.entity, field) ??
        `${labelOf(field, names)}: ${value(field, before[field])} -> ${value(field, after[field])}`,
    ),
  };
}

function labelOf(field: string, names: SideNames): string {
  return labels[field] ?? mentoringLabel(field, names) ?? field;
}

function headline(entity: string, record: Fields, names: SideNames): string {
  const get = (field: string): string => value(field, record[field]);
  switch (entity) {
    case 'goal':
      return `${get('statement')}, ${get('start')} to ${get('due')}`;
    case 'milestone':
      return `${get('title')}, due ${get('due')}${record['target'] === undefined ? '' : `, ${get('target')}`}`;
    case 'check-in': {
      const parts = [
        record['value'] === undefined ? undefined : get('value'),
        record['confidence'] === undefined ? undefined : `confidence ${get('confidence')}%`,
        record['note'] === undefined ? undefined : `"${get('note')}"`,
      ];
      return `${get('day')}: ${parts.filter((part) => part !== undefined).join(', ')}`;
    }
    case 'check-ignore':
      return `${get('rule')}: ${get('reason')}`;
    case 'status-override':
      return `${get('status')} until ${get('until')}: ${get('reason')}`;
    case 'break':
      return `${get('kind')} ${get('from')} to ${record['to'] === undefined ? 'open' : get('to')}`;
    default:
      return mentoringHeadline(entity, record, names) ?? shorten(JSON.stringify(record), 80);
  }
}

function value(field: string, raw: unknown): string {
  if (raw === null || raw === undefined) return 'none';
  if (typeof raw === 'number') return field === 'share' ? showPercent(raw) : showNumber(raw);
  if (Array.isArray(raw)) return raw.length === 0 ? 'none' : raw.join(', ');
  return shorten(String(raw).replace(/\s+/g, ' '), 120);
}
