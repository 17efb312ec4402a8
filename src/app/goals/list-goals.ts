import { type Goal, runningStates, type State } from '../../domain/goal.js';
import { type Status, statuses } from '../../domain/progress/standing.js';
import type { Deps, GoalFilter } from '../ports.js';
import { type GoalStanding, standingsOf, statusOf } from '../progress/standings.js';

export interface ListRequest extends Omit<GoalFilter, 'order' | 'limit'> {
  readonly statuses?: readonly Status[];
  readonly order?: 'due' | 'number' | 'created' | 'area' | 'status';
  readonly limit?: number;
}

export interface Listed {
  readonly rows: readonly GoalStanding[];
  /** Goals that fit, shown or not. */
  readonly total: number;
}

/** Goals that fit the filter. A status is computed, so filtering or sorting by it looks at every goal that fits the rest. */
export function listGoals(deps: Deps, request: ListRequest): Listed {
  const { statuses: wanted, order = 'due', limit, ...rest } = request;
  const filter: GoalFilter = { ...rest, states: rest.states ?? runningStates };
  const { store, today } = deps;
  if (wanted === undefined && order !== 'status') {
    const goals = store.goals({ ...filter, order, ...(limit === undefined ? {} : { limit }) });
    const all = limit !== undefined && goals.length === limit;
    return { rows: standingsOf(store, goals, today), total: all ? store.countGoals(filter) : goals.length };
  }
  const rows = standingsOf(
    store,
    store.goals({ ...filter, order: order === 'status' ? 'due' : order }),
    today,
  ).filter((row) => wanted === undefined || (row.goal.state === 'active' && wanted.includes(statusOf(row))));
  if (order === 'status') rows.sort((a, b) => urgency(a.goal, a) - urgency(b.goal, b));
  return { rows: limit === undefined ? rows : rows.slice(0, limit), total: rows.length };
}

function urgency(goal: Goal, row: GoalStanding): number {
  const running: readonly State[] = ['active'];
  return running.includes(goal.state) ? statuses.indexOf(statusOf(row)) : statuses.length;
}
