import { type SessionScale, sessionScales } from './session.js';
import type { View } from './session-draft.js';

/** Two views of the same thing, side by side. */
export interface SideBySide {
  readonly scale: SessionScale;
  readonly me: number | null;
  readonly them: number | null;
  /** How far apart they are; null with oneself, where one is missing. */
  readonly gap: number | null;
}

/** From how far apart on two views are called a gap that needs talk. */
export const wideGap = 2;

/**
 * Both views scale by scale, never averaged. What one side rated alone is sealed and left out, save where one is `alone`: there
 * is no other side.
 */
export function sideBySide(
  views: { readonly me?: View; readonly them?: View },
  { alone = false }: { readonly alone?: boolean } = {},
): SideBySide[] {
  return sessionScales.flatMap((scale): SideBySide[] => {
    const me = views.me?.[scale] ?? null;
    const them = views.them?.[scale] ?? null;
    if (me === null && them === null) return [];
    if (!alone && (me === null || them === null)) return [];
    return [{ scale, me, them, gap: me === null || them === null ? null : Math.abs(me - them) }];
  });
}

/** The scales on which the two are far apart, the widest first. */
export function wideGaps(rows: readonly SideBySide[]): (SideBySide & {
  readonly me: number;
  readonly them: number;
  readonly gap: number;
})[] {
  return rows
    .flatMap(({ scale, me, them, gap }) =>
      me === null || them === null || gap === null || gap < wideGap ? [] : [{ scale, me, them, gap }],
    )
    .sort((a, b) => b.gap - a.gap);
}
