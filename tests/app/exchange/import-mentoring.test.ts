import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { importWhole } from '../../../src/app/exchange/import-whole.js';
import { wholeOf } from '../../../src/app/exchange/whole-of.js';
import { undoChange } from '../../../src/app/history/undo-change.js';
import { type MentoringList, mentoringListNames } from '../../../src/app/mentoring/lists.js';
import type { Deps, Whole, Writer } from '../../../src/app/ports.js';
import { Mistakes } from '../../../src/exchange/mistakes.js';
import { readExport } from '../../../src/exchange/read-export.js';
import { exportText } from '../../../src/exchange/write-export.js';
import { aStore } from '../../a-store.js';
import { mentored } from '../../mentored.js';

const text = (deps: Deps): string => [...exportText(deps.store.pages())].join('');
const whole = (deps: Deps): Whole => readExport(text(deps));

function write(deps: Deps, body: (w: Writer) => unknown): void {
  deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
    body(w);
    return { summary: 'did it', result: null };
  });
}

function filled(name?: string): Deps {
  const deps = aStore();
  write(deps, (w) => mentored(w, name));
  return deps;
}

type Raw = Record<MentoringList | 'goals' | 'milestones', Record<string, unknown>[]>;

/** What is said of an export with something changed in it. */
function mistakesIn(change: (file: Raw) => void): string[] {
  const file = JSON.parse(text(filled())) as Raw;
  change(file);
  try {
    readExport(JSON.stringify(file));
    return [];
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    return error.mistakes.map((mistake) => mistake.message);
  }
}

/** What is said when one field of the first record of a list is another. */
function mistakeOf(list: keyof Raw, fields: Record<string, unknown>): string[] {
  return mistakesIn((file) => {
    Object.assign(file[list][0] ?? {}, fields);
  });
}

const other = '01900000-0000-7000-8000-000000000000';

describe('an export with a mentorship', () => {
  it('fits its schema', () => {
    const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'schemas', 'export.json');
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    const fits = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
    expect(fits(JSON.parse(text(filled()))) ? [] : fits.errors).toEqual([]);
  });

  it('makes an empty database the same, private notes and history included', () => {
    const deps = filled();
    const copy = aStore();
    const done = importWhole(copy, whole(deps), 'x.json');
    expect(done).toMatchObject({ restored: true, added: { people: 1, mentorships: 1, sessions: 1 } });
    expect(text(copy)).toBe(text(deps));
    expect(copy.store.people()[0]?.notes).toBe('talks when he walks');
    undoChange(copy, undefined);
    expect(copy.store.people()).toEqual([]);
  });

  it('comes into another database as one change, brings nothing the second time, and goes with one undo', () => {
    const deps = filled();
    const mine = filled('Ana');
    const { changes: _c, ops: _o, ...before } = wholeOf(mine.store);
    const { change, added } = importWhole(mine, whole(deps), 'x.json');
    expect(change?.summary).toBe(
      'imported 1 goal, 1 milestone, 1 person, 1 mentorship, 1 session, 1 piece of feedback and 1 action item from x.json',
    );
    expect(added).toMatchObject({ feedback: 1, actions: 1 });
    for (const list of mentoringListNames) expect(wholeOf(mine.store)[list], list).toHaveLength(2);
    expect(mine.store.mentorships().map((one) => one.number)).toEqual([1, 2]);
    expect(mine.store.feedbackNumbered(2)).toBeDefined();
    expect(mine.store.actionNumbered(2)).toBeDefined();
    expect(importWhole(mine, whole(deps), 'x.json').change).toBeNull();
    undoChange(mine, undefined);
    const { changes: _d, ops: _p, ...after } = wholeOf(mine.store);
    expect(after).toEqual(before);
  });

  it('keeps numbers that are free, and gives the others the next ones', () => {
    const deps = filled('Ana');
    write(deps, (w) => mentored(w, 'Ben'));
    const mine = filled('Cleo');
    importWhole(mine, whole(deps), 'x.json');
    const names = new Map(mine.store.people().map((person) => [person.id, person.name]));
    expect(mine.store.mentorships().map((one) => [one.number, names.get(one.personId ?? '')])).toEqual([
      [1, 'Cleo'],
      [2, 'Ben'],
      [3, 'Ana'],
    ]);
  });

  it('does not come where somebody else has the name', () => {
    const mine = filled('BEN');
    const before = text(mine);
    expect(() => importWhole(mine, whole(filled('Ben')), 'x.json')).toThrow(
      'somebody else here is called Ben',
    );
    expect(text(mine)).toBe(before);
  });

  it('is refused when a record is here and says something else', () => {
    const deps = filled();
    const copy = aStore();
    importWhole(copy, whole(deps), 'x.json');
    const all = whole(deps);
    const changed = <L extends MentoringList>(list: L, fields: object): Whole => ({
      ...all,
      [list]: all[list].map((one) => ({ ...one, ...fields })),
    });
    const cases: [Whole, string][] = [
      [changed('people', { notes: 'another note' }), 'the person Ben'],
      [changed('mentorships', { cadence: 7 }), 'mentorship 1'],
      [changed('helps', { note: null }), 'the help of 2026-11-10'],
      [changed('selfRatings', { value: 9 }), 'the self-rating of "asking for help" (start)'],
      [changed('sessions', { notes: null }), 'session 1, of 2026-11-10'],
      [changed('talks', { will: null }), 'what was said in a session of goal 1, Run a half marathon'],
      [
        changed('ratings', { value: 2 }),
        'the rating of 2026-11-10 on progress for goal 1, Run a half marathon',
      ],
      [changed('agendaItems', { side: 'me' }), '"ask about shoes" on the list for a session'],
      [
        changed('attainments', { less: 'nothing' }),
        'what was written as the levels of reaching goal 1, Run a half marathon',
      ],
      [changed('feedback', { trust: 1 }), 'feedback 1'],
      [changed('actions', { word: null }), 'action item 1, call the doctor'],
      [
        changed('easings', { reason: 'rain' }),
        'the easing of goal 1, Run a half marathon, asked for on 2026-11-10',
      ],
    ];
    for (const [file, named] of cases) {
      expect(() => importWhole(copy, file, 'x.json')).toThrow(
        `${named}, is not the same here as in the file`,
      );
    }
  });

  it('is refused when another record has its place: two first sessions of one mentorship, say', () => {
    const deps = filled();
    const copy = aStore();
    importWhole(copy, whole(deps), 'x.json');
    const all = whole(deps);
    const renamed = <L extends MentoringList>(list: L): Whole => ({
      ...all,
      [list]: all[list].map((one) => ({ ...one, id: other })),
    });
    for (const list of ['sessions', 'talks', 'selfRatings', 'attainments'] as const) {
      expect(() => importWhole(copy, renamed(list), 'x.json'), list).toThrow(
        /is in the file and another one is here/,
      );
    }
  });
});

describe('an older export', () => {
  it('without these lists, and without the owner of a goal, is read as before', () => {
    const file = JSON.parse(text(filled())) as Raw & Record<string, unknown>;
    for (const list of mentoringListNames) delete (file as Record<string, unknown>)[list];
    for (const goal of file.goals) {
      delete goal['personId'];
      delete goal['mentorshipId'];
    }
    for (const milestone of file.milestones) delete milestone['confirmedOn'];
    const read = readExport(JSON.stringify(file));
    expect(read.goals).toMatchObject([{ personId: null, mentorshipId: null }]);
    expect(read.milestones).toMatchObject([{ confirmedOn: null }]);
    expect(read.people).toEqual([]);
    expect(importWhole(aStore(), read, 'x.json').restored).toBe(true);
  });
});

describe('a file that does not hold together is refused, each mistake by its place', () => {
  it.each<[string, keyof Raw, Record<string, unknown>, string]>([
    ['a goal of nobody', 'goals', { personId: other }, 'goals[0].personId: nobody has this id'],
    [
      'a goal of no mentorship',
      'goals',
      { mentorshipId: other },
      'goals[0].mentorshipId: no mentorship has this id',
    ],
    ['a help to nobody', 'helps', { personId: other }, 'helps[0].personId: nobody has this id'],
    ['a session of none', 'sessions', { mentorshipId: other }, 'no mentorship has this id'],
    ['a talk of no session', 'talks', { sessionId: other }, 'no session of the mentorship has this id'],
    ['a rating of no goal', 'ratings', { goalId: other }, 'ratings[0].goalId: no goal has this id'],
    [
      'a rating of three',
      'ratings',
      { value: 3 },
      'ratings[0].value: it must be a whole number from -2 to 2',
    ],
    ['a mentorship with nobody', 'mentorships', { personId: null }, 'mentorships[0].personId: it is missing'],
    [
      'a part that is none',
      'mentorships',
      { role: 'peer' },
      'mentorships[0].role: it does not fit the kind mentor',
    ],
    [
      'an end before its start',
      'mentorships',
      { ends: '2026-08-01' },
      'mentorships[0].ends: it is not after',
    ],
    [
      'one with oneself and Ben',
      'mentorships',
      { kind: 'self', role: 'self' },
      'in one with oneself there is nobody',
    ],
    ['an outcome without its day', 'feedback', { outcomeOn: null }, 'feedback[0].outcomeOn'],
    [
      'a try without trying',
      'feedback',
      { answer: 'park' },
      'feedback[0].tryUntil: only what is tried has it',
    ],
    ['an open item with an end', 'actions', { state: 'open' }, 'actions[0].closedOn'],
    ['an easing that waits and is settled', 'easings', { settledOn: '2026-11-20' }, 'easings[0].settledOn'],
    ['a name that forges', 'people', { name: 'Ben\u001b[2J' }, 'people[0].name: the name holds a control'],
    ['a commitment of eleven', 'talks', { commitment: 11 }, 'talks[0].commitment'],
    ['a field too many', 'people', { phone: '1' }, 'people[0].phone: it is not known here'],
  ])('%s', (_what, list, fields, message) => {
    expect(mistakeOf(list, fields).join('\n')).toContain(message);
  });

  it.each<[string, keyof Raw, string]>([
    ['names', 'people', 'people[1].name: somebody else has the same'],
    ['numbers of mentorships', 'mentorships', 'mentorships[1].number'],
    ['sessions', 'sessions', 'sessions[1].number'],
    ['talks on a goal', 'talks', 'talks[1].goalId'],
    ['self-ratings', 'selfRatings', 'selfRatings[1].skill'],
    ['levels of a goal', 'attainments', 'attainments[1].goalId'],
    ['numbers of feedback', 'feedback', 'feedback[1].number'],
    ['numbers of action items', 'actions', 'actions[1].number'],
  ])('two alike: %s', (_what, list, message) => {
    const said = mistakesIn((file) => {
      file[list].push({ ...file[list][0], id: other });
    });
    expect(said.join('\n')).toContain(message);
  });

  it('a goal whose mentorship is with somebody else', () => {
    const said = mistakesIn((file) => {
      file.people.push({ id: other, name: 'Ana', reach: null, notes: null, goodAt: null });
      Object.assign(file.goals[0] ?? {}, { personId: other });
    });
    expect(said).toEqual(['goals[0].personId: its mentorship is with somebody else']);
  });

  it.each<[string, (goal: string, milestone: string) => unknown]>([
    ['writes on nothing that is promised', (goal) => [{ entity: 'person', id: goal, before: {}, after: {} }]],
    ['writes a state', (goal) => [{ entity: 'goal', id: goal, before: {}, after: { state: 'achieved' } }]],
    [
      'writes on another goal',
      () => [{ entity: 'goal', id: other, before: {}, after: { due: '2027-06-01' } }],
    ],
    [
      'moves the due day before the start',
      (goal) => [{ entity: 'goal', id: goal, before: {}, after: { due: '2026-01-01' } }],
    ],
    [
      'writes a day that is none',
      (goal) => [{ entity: 'goal', id: goal, before: {}, after: { due: 'soon' } }],
    ],
    [
      'makes a measure that cannot be',
      (goal) => [{ entity: 'goal', id: goal, before: {}, after: { measure: 'habit' } }],
    ],
    [
      'makes the target the baseline',
      (goal) => [{ entity: 'goal', id: goal, before: {}, after: { target: 5 } }],
    ],
    [
      'makes half a milestone',
      (_goal, id) => [{ entity: 'milestone', id, before: null, after: { title: 'x' } }],
    ],
    ['gives it to nobody', (goal) => [{ entity: 'goal', id: goal, before: {}, after: { personId: other } }]],
    [
      'takes it nowhere',
      (goal) => [{ entity: 'goal', id: goal, before: {}, after: { mentorshipId: other } }],
    ],
    [
      'starts half a plan line',
      (goal) => [{ entity: 'goal', id: goal, before: {}, after: { planValue: 3 } }],
    ],
    [
      'ticks a milestone on no day',
      (_goal, id) => [
        { entity: 'milestone', id, before: {}, after: { state: 'open', doneOn: '2026-12-01' } },
      ],
    ],
    [
      'removes a milestone twice',
      (_goal, id) => [1, 2].map(() => ({ entity: 'milestone', id, before: {}, after: null })),
    ],
    ['is no list', () => ({})],
  ])('an easing that %s', (_what, writes) => {
    const said = mistakesIn((file) => {
      const [easing] = file.easings;
      const [milestone] = file.milestones;
      Object.assign(easing ?? {}, {
        writes: JSON.stringify(writes(String(easing?.['goalId']), String(milestone?.['id']))),
      });
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('easings[0].writes');
  });

  it('an easing that the goal has outgrown is fine: it will lapse', () => {
    const said = mistakesIn((file) => {
      const id = file.goals[0]?.['id'];
      const write = { entity: 'goal', id, before: { measure: 'habit', target: 4 }, after: { target: 5 } };
      Object.assign(file.easings[0] ?? {}, { writes: JSON.stringify([write]) });
    });
    expect(said).toEqual([]);
  });

  it('an easing whose writes are no JSON, or whose clauses are no texts', () => {
    expect(mistakeOf('easings', { writes: '[' })).toHaveLength(1);
    expect(mistakeOf('easings', { clauses: '[1]' })).toHaveLength(1);
  });

  it('an easing that removes or moves a milestone of its goal is fine, one of another goal is not', () => {
    const writes = (file: Raw, after: unknown): void => {
      const id = file.milestones[0]?.['id'];
      Object.assign(file.easings[0] ?? {}, {
        writes: JSON.stringify([{ entity: 'milestone', id, before: {}, after }]),
      });
    };
    expect(mistakesIn((file) => writes(file, null))).toEqual([]);
    expect(mistakesIn((file) => writes(file, { due: '2026-12-20' }))).toEqual([]);
    const said = mistakesIn((file) => {
      writes(file, null);
      file.goals.push({ ...file.goals[0], id: other, number: 9 });
      Object.assign(file.milestones[0] ?? {}, { goalId: other });
    });
    expect(said).toEqual(['easings[0].writes: it would not leave a goal that can be']);
  });
});
