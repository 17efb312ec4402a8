import { describe, expect, it } from 'vitest';
import { within } from './ties.js';
import { forBoth, named, onOneScreen, twoSides } from './two-sides.js';
import { aUser, type User } from './user.js';

/** Ada, who mentors Ben and Ana; every text that is not for Ben has the word `geheim` in it. */
function ada(word = 'geheim', trust = 7): User {
  const user = aUser();
  within(user, (w) =>
    twoSides(w, 'Ben', 'Ana', {
      open: (field) => `offen ${field}`,
      own: (field) => `${word} ${field}`,
      trust,
    }),
  );
  return user;
}

const withoutIds = (text: string): string =>
  text.replaceAll('\r\n ', '').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');

describe('what is private', () => {
  it.each(named(forBoth))('is not in mentor %s', async (_line, words) => {
    const said = await ada().ok(...words);
    expect(said).toContain('Ben');
    expect(withoutIds(said)).not.toMatch(/geheim/i);
    expect(said).not.toContain('Ana');
    // Whatever it is, it makes no difference.
    expect(withoutIds(await ada('another word', 2).ok(...words))).toBe(withoutIds(said));
  });

  it.each(named(onOneScreen))('is not on the screen that both look at: mentor %s', async (_line, argv) => {
    const said = await ada().ok(...argv);
    // The list of mentorships names them all, and nothing else.
    expect(said).not.toMatch(argv.length === 1 ? /geheim (?!purpose)/i : /geheim/i);
  });

  it('is there for oneself', async () => {
    const user = ada();
    const person = await user.ok('people', 'Ben');
    for (const field of ['reach', 'notes of a person', 'note of a help'])
      expect(person).toContain(`geheim ${field}`);
    const everything = await user.ok('export');
    for (const field of [
      'reach',
      'notes of a person',
      'note of a help',
      'private notes',
      'break of all',
      'reason of a skip',
    ]) {
      expect(everything).toContain(`geheim ${field}`);
    }
    expect(everything).toContain('"trust":7');
  });

  it('is not in the history, which tells only that it was changed', async () => {
    const user = ada();
    await user.ok('people', 'edit', 'Ben', '--notes', 'geheim anew', '--no-input');
    for (const more of [[], ['--json']])
      expect(await user.ok('history', '--limit', '1', ...more)).not.toContain('geheim anew');
    expect(await user.ok('undo', '--json')).not.toContain('geheim');
  });

  it('is in no form of the history: notes, how to reach somebody, trust, and what one side rated', async () => {
    const user = ada();
    await user.ok('people', 'edit', 'Ben', '--reach', 'geheim reach anew', '--no-input');
    await user.ok('people', 'helped', 'Ben', '--kind', 'introduced', '--note', 'geheim help');
    await user.ok('rate', '1', 'progress=-2', '--by', 'Ben');
    await user.ok('feedback', 'answer', '3', '--accept', '--trust', '2');
    user.input = JSON.stringify({ with: 'Ben', privateNotes: 'geheim notes', goals: [{ goal: 1 }] });
    await user.ok('review', '--from', '-');
    const { changes } = (await user.json('history', '--limit', '5')) as { changes: { ops: unknown[] }[] };
    const told = JSON.stringify(changes.map(({ ops }) => ops));
    expect(told).toContain('"scale":"progress"');
    expect(told).not.toMatch(/geheim (reach|help|notes)|"(reach|notes|note|privateNotes|trust|value)":[^n]/);
    expect(await user.ok('history', '--limit', '5')).not.toMatch(/geheim (reach|help|notes)/);
  });

  it('does not hide what both may see: the test would say nothing otherwise', async () => {
    const user = ada();
    const said = (await Promise.all(forBoth.map((argv) => user.ok(...argv))))
      .join('\n')
      .replaceAll('\r\n ', '');
    for (const field of [
      'statement',
      'note',
      'milestone 0',
      'win',
      'notes',
      'gap',
      'option',
      'will',
      'behaviour',
      'action',
      'list',
      'skill',
    ]) {
      expect(said, field).toContain(`offen ${field}`);
    }
  });
});

describe('a session held elsewhere', () => {
  const session = {
    with: 'Ben',
    day: '2026-11-24',
    minutes: 40,
    goals: [{ goal: 1, views: { Ben: { progress: 1 }, me: { progress: 0 } }, gap: 'offen gap' }],
    feedback: [{ giver: 'me', kind: 'strength', behaviour: 'offen behaviour', answer: 'accept', trust: 4 }],
    notes: 'offen notes',
    privateNotes: 'geheim notes',
    next: '2026-12-08',
  };
  it('keeps its private notes to oneself', async () => {
    const user = ada();
    user.input = JSON.stringify(session);
    const said = (await user('review', '--from', '-')).out;
    const shown = await Promise.all(forBoth.map((argv) => user.ok(...argv)));
    for (const text of [said, ...shown]) {
      expect(withoutIds(text)).not.toMatch(/geheim/i);
    }
    expect(shown.join('\n')).toContain('offen behaviour');
    expect(await user.ok('export')).toContain('geheim notes');
  });
});
