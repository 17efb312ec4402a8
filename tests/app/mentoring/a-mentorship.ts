import type { Tie } from '../../../src/app/mentoring/find-mentorship.js';
import type { Deps } from '../../../src/app/ports.js';
import type { Mentorship } from '../../../src/domain/mentoring/mentorship.js';
import type { Person } from '../../../src/domain/mentoring/person.js';
import { aTie } from '../../ties.js';

/** A mentorship of Ada with Ana, who is her mentor unless it is said otherwise; what gets easier waits for a week. */
export function aMentorship(
  { store }: Pick<Deps, 'store'>,
  more: Partial<Mentorship> = {},
  name = 'Ana',
): Tie & { readonly person: Person } {
  return store.write({ command: 'mentorship', who: 'Ada' }, (w) => {
    const { id } = aTie(w, { name });
    w.update('mentorship', id, { role: 'mentee', coolingOff: 7, ...more });
    const mentorship = w.mentorships().find((one) => one.id === id);
    const person = w.people().find((one) => one.name === name);
    if (mentorship === undefined || person === undefined) throw new Error('it was begun a moment ago');
    return { summary: `began a mentorship with ${name}`, result: { mentorship, person } };
  }).result;
}
