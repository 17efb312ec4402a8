import type { Whose } from '../../app/mentoring/whose.js';
import type { GoalBacktest, GoalForecast, GoalLookBack, Said } from '../../app/progress/forecast-goal.js';
import type { Day } from '../../domain/day.js';
import { forecastAssumptions } from '../../domain/forecast/forecast.js';
import type { Goal } from '../../domain/goal.js';
import { tidy } from '../../domain/number.js';
import { whoseJson } from '../mentoring/whose-words.js';
import { whyNone } from './forecast-text.js';

/** The answer as `--json` shows it; what is not known is null. */
export function forecastJson(it: GoalForecast, today: Day, whose: Whose): Record<string, unknown> {
  const { goal, said } = it;
  return {
    ...promiseJson(goal, whose),
    ...saidJson(said),
    reason: said.kind === 'forecast' ? null : whyNone(it, said, today),
    confidence: it.confidence?.percent ?? null,
    confidenceOn: it.confidence?.on ?? null,
    pausedSince: it.pausedSince,
    bestFourWeeksPerWeek: tidy(it.best?.rate ?? null),
    assumptions: said.kind === 'forecast' ? forecastAssumptions(it.idleIsFlat) : [],
  };
}

/** The looks back as `--json` shows them. */
export function backtestJson(it: GoalBacktest, whose: Whose): Record<string, unknown> {
  const { goal } = it;
  const { progress } = it.standing;
  return {
    ...promiseJson(goal, whose),
    from: it.from,
    looks: it.looks.map(lookJson),
    happened: {
      reachedOn: it.reachedOn,
      closedOn: goal.closedOn,
      value: tidy(progress.value),
      target: tidy(progress.target),
      share: tidy(progress.share),
    },
  };
}

function lookJson(look: GoalLookBack): Record<string, unknown> {
  return {
    weeksAgo: look.weeksAgo,
    asOf: look.asOf,
    due: look.goal.due,
    target: tidy(look.target),
    ...saidJson(look.said),
    confidence: look.confidence?.percent ?? null,
    p50Outcome: look.outcome?.p50 ?? 'none',
    p85Outcome: look.outcome?.p85 ?? 'none',
    promise: look.outcome?.promise ?? null,
    rateSince: tidy(look.outcome?.rateSince ?? null),
  };
}

function promiseJson(goal: Goal, whose: Whose): Record<string, unknown> {
  const { number, statement, measure, state, start, due } = goal;
  return {
    ...{ goal: number, statement, ...whoseJson(goal, whose) },
    ...{ measure: measure.kind, state, start, due },
  };
}

function saidJson(said: Said): Record<string, unknown> {
  const forecast = said.kind === 'forecast' ? said : undefined;
  const have = forecast?.basis ?? (said.kind === 'too-little' ? said.have : undefined);
  return {
    kind: said.kind,
    chance: forecast === undefined ? null : Math.round(forecast.chance * 1e4) / 1e4,
    p50: forecast?.p50 ?? null,
    p85: forecast?.p85 ?? null,
    reachedOn: said.kind === 'reached' ? said.on : null,
    checkIns: have?.checkIns ?? null,
    days: have?.days ?? null,
    ratePerWeek: tidy(forecast?.basis.rateSoFar ?? null),
    neededPerWeek: tidy(forecast?.basis.rateNeeded ?? null),
    silentDays: forecast?.basis.silentDays ?? null,
    missing: said.kind === 'too-little' ? said.missing : null,
  };
}
