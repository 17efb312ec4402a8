import { Fault } from '../../domain/fault.js';
import type { Side } from '../../domain/mentoring/person.js';
import type { AgendaItem } from '../../domain/mentoring/session.js';
import { shorten, shown } from '../../domain/text.js';
import type { Deps } from '../ports.js';
import { nameOf, type Tie } from './find-mentorship.js';

/** Puts something on the list for the next session; gives the whole list. */
export function putOnList(deps: Deps, tie: Tie, side: Side, items: readonly string[]): AgendaItem[] {
  const { id, number } = tie.mentorship;
  const { result } = deps.store.write({ command: 'review', who: deps.who }, (w) => {
    const open = w.agendaItems(id).filter((item) => item.sessionId === null);
    for (const what of items) {
      if (open.some((item) => item.what === what && item.side === side)) {
        throw new Fault('failed', `"${shorten(shown(what), 60)}" is on the list already`);
      }
      w.insert('agenda-item', {
        id: w.newId(),
        mentorshipId: id,
        side,
        what,
        day: deps.today,
        sessionId: null,
      });
    }
    const name = nameOf(tie, side, deps);
    const told = items.map((what) => `"${shorten(what, 60)}"`).join(', ');
    return {
      summary: `put ${told} on the list for the next session, by ${name}, mentorship ${number}`,
      result: w.agendaItems(id).filter((item) => item.sessionId === null),
    };
  });
  return result;
}
