import type * as v from 'valibot';
import { mentoringListNames, mentoringLists } from '../app/mentoring/lists.js';
import type { Fields, Op } from '../domain/goal.js';
import { checked, someOf } from './check-values.js';
import { mentoringRecords } from './mentoring-records.js';
import type { MistakeList, Place } from './mistakes.js';
import { type Path, pathText } from './places.js';
import {
  breakRecord,
  checkIgnoreRecord,
  checkInRecord,
  flatGoal,
  milestoneRecord,
  statusOverrideRecord,
} from './records.js';

/** The fields that an op may hold, by its kind of record. */
const known = new Map<string, v.GenericSchema>([
  ['goal', someOf(flatGoal.entries)],
  ['milestone', someOf(milestoneRecord.entries)],
  ['check-in', someOf(checkInRecord.entries)],
  ['break', someOf(breakRecord.entries)],
  ['check-ignore', someOf(checkIgnoreRecord.entries)],
  ['status-override', someOf(statusOverrideRecord.entries)],
  ...mentoringListNames.map(
    (list) => [mentoringLists[list], someOf<v.ObjectEntries>(mentoringRecords[list].entries)] as const,
  ),
]);

/** An op whose fields are checked as those of a record are, because undo writes them. Kinds that are not known stay as they are. */
export function checkedOp<O extends Pick<Op, 'entity' | 'entityId' | 'before' | 'after'>>(
  op: O,
  path: Path,
  place: (path: Path) => Place,
  mistakes: MistakeList,
): O {
  const schema = known.get(op.entity);
  if (schema === undefined) return op;
  const side = (name: 'before' | 'after'): Fields | null => {
    const raw = op[name];
    if (raw === null) return null;
    const fields = checked(schema, raw, [...path, name], place, mistakes) as Fields | undefined;
    if (fields === undefined) return raw;
    const id = [...path, name, 'id'];
    const made = op.before === null || op.after === null;
    if (fields['id'] === undefined ? made : fields['id'] !== op.entityId) {
      mistakes.add(`${pathText(id)}: it is not the id of the op's record`, place(id));
    }
    // In the order of the file, so that it is exported as it came.
    return Object.fromEntries(Object.keys(raw).map((field) => [field, fields[field]]));
  };
  return { ...op, before: side('before'), after: side('after') };
}
