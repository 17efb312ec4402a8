import type { HelpTie } from '../../domain/mentoring/help-tie.js';
import type { Help } from '../../domain/mentoring/person.js';

/** A person and who helped whom, as `--json` shows it; it is for one's own eyes. */
export function personJson({ person, counts, oneSided, unthanked, last }: HelpTie): Record<string, unknown> {
  return {
    name: person.name,
    reach: person.reach,
    goodAt: person.goodAt,
    notes: person.notes,
    gaveAdvice: counts['gave-advice'],
    introduced: counts.introduced,
    askedMe: counts['asked-me'],
    oneSided,
    unthanked: unthanked.length,
    lastHelp: last,
  };
}

/** One person with all helps, oldest first. */
export function personPageJson(tie: HelpTie, helps: readonly Help[]): Record<string, unknown> {
  return {
    person: personJson(tie),
    helps: helps.map(({ day, kind, note, thankedOn }) => ({ day, kind, note, thankedOn })),
  };
}
