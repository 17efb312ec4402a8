import { describe, expect, it } from 'vitest';
import { aTie, within } from '../../ties.js';
import { aUser } from '../../user.js';
import { aPair, squeezed } from './a-pair.js';

const strength = ['feedback', 'give', 'you let everybody finish', '--strength'];
const told = ['--situation', 'team meeting', '--impact', 'the quiet ones spoke'];

describe('mentor feedback', () => {
  it('keeps situation, behaviour and impact, and counts the giving', async () => {
    const { mentor } = await aPair();
    const given = await mentor(...strength, ...told, '--by', 'Ana', '--goal', '1', '--on', '2026-11-20');
    expect(given.out).toBe(
      'Feedback 1, a strength from Ana to Ada, 20 Nov 2026, on goal 1\n' +
        '  situation  team meeting\n  behaviour  you let everybody finish\n  impact     the quiet ones spoke\n',
    );
    expect(given.err).toBe('Ada gave none yet.\nAna gave 1 strength and 0 concerns: 1 without an answer.\n');
    expect(await mentor.ok('history')).toContain('noted feedback 1, a strength, from Ana to Ada');
    expect(await mentor.json('feedback', 'show', '1')).toEqual({
      feedback: [
        {
          number: 1,
          mentorship: 1,
          day: '2026-11-20',
          giver: { side: 'them', name: 'Ana' },
          kind: 'strength',
          situation: 'team meeting',
          behaviour: 'you let everybody finish',
          impact: 'the quiet ones spoke',
          answer: null,
          answerNote: null,
          tryUntil: null,
          outcome: null,
          outcomeOn: null,
          goal: 1,
          session: null,
        },
      ],
      counts: [],
    });
  });

  it('is answered by its receiver, tried, and kept or dropped; the ledger tells it', async () => {
    const { mentor } = await aPair();
    await mentor.ok(...strength, '--by', 'Ana');
    for (const text of ['one', 'two', 'three', 'four'])
      await mentor.ok('feedback', 'give', text, '--concern');
    expect(
      await mentor.ok('feedback', 'answer', '1', '--try-until', '2026-12-08', '--note', 'I will'),
    ).toContain('answer     tries it until 8 Dec 2026: I will');
    expect(await mentor.ok('feedback')).toContain('tries to 8 Dec 2026');
    await mentor.ok('feedback', 'kept', '1');
    await mentor.ok('feedback', 'answer', '2', '--accept');
    await mentor.ok('feedback', 'dropped', '#2');
    await mentor.ok('feedback', 'answer', '3', '--park');
    await mentor.ok('feedback', 'answer', '4', '--disagree');
    expect(squeezed(await mentor.ok('feedback'))).toBe(
      'No Day From Kind What Answer ' +
        '1 24 Nov 2026 Ana strength you let everybody finish kept ' +
        '2 24 Nov 2026 Ada concern one dropped ' +
        '3 24 Nov 2026 Ada concern two parked ' +
        '4 24 Nov 2026 Ada concern three disagrees ' +
        '5 24 Nov 2026 Ada concern four ' +
        'Ada gave 0 strengths and 4 concerns: 1 accepted, 1 parked, 1 not agreed to, 1 without an answer; 1 dropped. ' +
        'Ana gave 1 strength and 0 concerns: 1 tried; 1 kept.',
    );
    expect(await mentor.json('feedback')).toMatchObject({
      counts: [
        { giver: { side: 'me', name: 'Ada' }, concerns: 4, accepted: 1, dropped: 1 },
        { giver: { side: 'them', name: 'Ana' }, strengths: 1, tried: 1, kept: 1 },
      ],
    });
    expect(squeezed(await mentor.ok('feedback', '--plain'))).toContain(
      '1. 24 Nov 2026, a strength from Ana to Ada: you let everybody finish. Answer: tries it until 8 Dec 2026: I will, kept. ' +
        '2. 24 Nov 2026, a concern from Ada to Ana: one. Answer: accepted, dropped.',
    );
    expect(await mentor.ok('feedback', '--plain')).toContain('four. Answer: no answer yet.');
    expect(await mentor.ok('feedback', 'show', '1', '--plain')).toContain('outcome: kept 24 Nov 2026');
    expect((await mentor('feedback', 'answer', '1', '--park')).err).toContain(
      'feedback 1 was kept on 2026-11-24',
    );
    await mentor.ok('undo');
    expect(await mentor.ok('feedback', 'show', '4')).not.toContain('answer');
  });

  it('shows to nobody how sure the receiver is of the giver', async () => {
    const { mentor } = await aPair();
    await mentor.ok(...strength, '--by', 'Ana');
    await mentor.ok('feedback', 'answer', '1', '--accept', '--trust', '3');
    for (const argv of [
      ['feedback'],
      ['feedback', '--json'],
      ['feedback', 'show', '1'],
      ['feedback', '1'],
      ['feedback', 'show', '1', '--json'],
      ['feedback', '--plain'],
    ]) {
      expect(await mentor.ok(...argv)).not.toMatch(/trust|\b3\b/);
    }
    expect(within(mentor, (w) => w.feedbackNumbered(1)?.trust)).toBe(3);
    // Another answer leaves it as it was.
    await mentor.ok('feedback', 'answer', '1', '--park');
    expect(within(mentor, (w) => w.feedbackNumbered(1))).toMatchObject({ trust: 3, answer: 'park' });
  });

  it('asks for a strength before a concern; either can be passed by', async () => {
    const { mentor } = await aPair();
    const given = await mentor.typing(
      ['you asked twice', 'on Monday', '', 'you came late', '', 'I waited'],
      ...['feedback', 'give'],
    );
    expect(given.err.indexOf('What did Ana do well?')).toBeLessThan(
      given.err.indexOf('What could Ana do differently?'),
    );
    expect(given.out).toContain('Feedback 1, a strength from Ada to Ana');
    expect(given.out).toContain('Feedback 2, a concern from Ada to Ana');
    expect(await mentor.ok('history')).toContain('noted feedback 1, a strength, and feedback 2, a concern,');
    expect((await mentor.typing(['', ''], 'feedback', 'give')).err).toContain('Nothing was noted.');
    const concern = await mentor.typing(['', 'be on time', '', ''], 'feedback', 'give', '--concern');
    expect(concern.out).toContain('Feedback 3, a concern');
    const one = await mentor.typing(['you sang', '', ''], 'feedback', 'give', '--strength', '--by', 'Ana');
    expect(one.out).toContain('Feedback 4, a strength from Ana to Ada');
    expect(one.err).not.toContain('differently');
    const kind = await mentor.typing(['2'], 'feedback', 'give', 'you came late', '--impact', 'I waited');
    expect(kind.out).toContain('Feedback 5, a concern from Ada to Ana');
    const bare = await mentor.typing([], 'feedback', 'give', '--impact', 'I waited');
    expect(bare.err).toContain('what was seen or heard is missing');
  });

  it('asks the receiver for an answer, and how sure he is, unseen', async () => {
    const { mentor } = await aPair();
    await mentor.ok(...strength, '--by', 'Ana');
    const tried = await mentor.typing(
      ['2', 'yesterday', '+2w', 'gladly', 'lots', '7'],
      ...['feedback', 'answer', '1'],
    );
    expect(tried.err).toContain('What does Ada make of it?');
    expect(tried.err).toContain('is over already');
    expect(tried.err).toContain('Type a whole number from 0 to 10.');
    expect(tried.err).toContain('how sure are you that Ana has your interest in mind');
    expect(tried.out).toContain('tries it until 8 Dec 2026: gladly');
    expect(within(mentor, (w) => w.feedbackNumbered(1)?.trust)).toBe(7);
    const parked = await mentor.typing(['3', '', ''], 'feedback', 'answer', '1');
    expect(parked.out).toContain('answer     parked');
    const noted = await mentor.typing(['1'], ...['feedback', 'answer', '1', '--note', 'yes', '--trust', '9']);
    expect(noted.out).toContain('accepted: yes');
  });

  it('to oneself stays with oneself', async () => {
    const { mentor } = await aPair({ kind: 'self', role: 'self' });
    const given = await mentor('feedback', 'give', 'I went on', '--strength');
    expect(given.out).toContain('from Ada to Ada');
    expect(given.err).toBe('Ada gave 1 strength and 0 concerns: 1 without an answer.\n');
    const answered = await mentor.typing(['1', '', ''], 'feedback', 'answer', '1');
    expect(answered.out).toContain('accepted');
  });

  it('says what is wrong, and what to type', async () => {
    const { mentor } = await aPair();
    expect((await mentor('feedback')).err).toContain('There is no feedback yet.');
    await mentor.ok(...strength);
    const cases: readonly [string[], number, string][] = [
      [['feedback', 'that'], 2, 'whole number'],
      [['feedback', '1', '--with', 'Ana'], 2, '--with goes with the whole ledger'],
      [['feedback', 'give'], 2, 'what was seen or heard is missing'],
      [['feedback', 'give', 'x'], 2, 'what kind of feedback'],
      [['feedback', 'give', 'x', '--strength', '--concern'], 2, 'do not go together'],
      [['feedback', 'give', 'x', '--strength', '--on', '2026-11-25'], 2, 'still to come'],
      [['feedback', 'give', 'x', '--strength', '--by', 'Eve'], 2, 'neither Ada nor Ana'],
      [['feedback', 'give', 'a\u202eb', '--strength'], 2, 'control or invisible'],
      [['feedback', 'answer', '1'], 2, 'the answer is missing'],
      [['feedback', 'answer', '1', '--accept', '--park'], 2, 'do not go together'],
      [['feedback', 'answer', '1', '--try-until', '2026-11-01'], 2, 'is over already'],
      [['feedback', 'answer', '1', '--accept', '--trust', '11'], 2, '0 to 10'],
      [['feedback', 'answer', '7', '--accept'], 3, 'there is no feedback 7'],
      [['feedback', 'kept', '1'], 1, 'neither accepted nor tried'],
      [['feedback', 'kept', 'x'], 2, 'whole number'],
    ];
    for (const [argv, code, words] of cases) {
      const given = await mentor(...argv);
      expect({ argv, code: given.code, err: given.err.includes(words) }).toEqual({ argv, code, err: true });
    }
  });

  it('of several mentorships stands one after the other', async () => {
    const { mentor } = await aPair();
    within(mentor, (w) => aTie(w, { name: 'Ben' }));
    await mentor.ok(...strength, '--with', 'Ana');
    await mentor.ok('feedback', 'give', 'you ran', '--strength', '--with', 'Ben');
    const all = await mentor.ok('feedback');
    expect(all).toContain('With Ana, mentorship 1:\n');
    expect(all).toContain('With Ben, mentorship 2:\n');
    expect(await mentor.ok('feedback', '--with', 'Ben')).not.toContain('finish');
    expect(await mentor.json('feedback', '--with', 'Ben')).toMatchObject({ feedback: [{ mentorship: 2 }] });
  });

  it('waits where there is no mentorship', async () => {
    expect((await aUser()(...strength)).err).toContain('no mentorship is running');
  });
});
