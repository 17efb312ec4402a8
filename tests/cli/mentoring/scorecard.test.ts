import { describe, expect, it } from 'vitest';
import { findTie } from '../../../src/app/mentoring/find-mentorship.js';
import { recordSession } from '../../../src/app/mentoring/record-session.js';
import { scorecardOf } from '../../../src/app/mentoring/scorecard-of.js';
import { addDays, asDay } from '../../../src/domain/day.js';
import { emptySession, emptyTalk, type SessionDraft } from '../../../src/domain/mentoring/session-draft.js';
import { aStore } from '../../a-store.js';
import { aGoal } from '../../goals.js';
import { aTie, within } from '../../ties.js';
import { aUser } from '../../user.js';
import { aPair, squeezed } from './a-pair.js';

const levels = [
  ...['--much-less', 'under 10 km', '--less', 'under 15 km', '--expected', 'the half marathon'],
  ...['--more', 'under 2 h', '--much-more', 'under 1:50'],
];

const formats = ['text', 'markdown', 'json'] as const;

describe('mentor scorecard', () => {
  it('says of everything how little there is, before anything was done', async () => {
    const { mentor } = await aPair();
    expect(await mentor.ok('scorecard')).toBe(
      `Scorecard of mentorship 1: Ana mentors Ada
1 Sep 2026 to 24 Nov 2026

How far the goals came, -2 to +2
     Goal                 Whose  Ada  Ana  Rated  Levels
  1  Run a half marathon  Ada                     none
  No goal was rated by both yet (n = 0).

Promises kept
  Ada: nothing was due yet (n = 0).
  Ana: nothing was due yet (n = 0).

Days until an answer
  A claimed milestone, until it is confirmed: none so far (n = 0).
  A promise to be made easier, until it is acknowledged: none so far (n = 0).

Sessions
  0 held, 6 agreed: one every two weeks, over 84 days.

How far apart the two views are, 0 to 4
  No session yet in which both rated the same goal (n = 0).

In their own eyes, 0 to 10
  No self-rating was given yet (n = 0).

These are counts of what happened, with n for how many. They do not tell why:
other things happened in that time too.
`,
    );
  });

  it('tells what both think of a goal, the owner first, and who has still to rate it', async () => {
    const { mentor } = await aPair();
    await mentor.ok('rate', '1', ...levels);
    await mentor.ok('rate', '1', 'attainment=1');
    const plain = async (): Promise<string> => squeezed(await mentor.ok('scorecard', '--plain'));
    expect(await plain()).toContain('(Ada): a rating waits for that of Ana.');
    expect(await mentor.ok('scorecard')).toContain('waits for Ana');
    await mentor.ok('rate', '1', 'attainment=-1', '--by', 'Ana');
    const text = await plain();
    expect(text).toContain('1 Run a half marathon (Ada): Ada +1, Ana -1, 2 apart, on 24 Nov 2026.');
    expect(text).toContain('At least as expected: Ada 1 of 1, Ana 0 of 1 (n = 1, too few to say more).');
    expect(squeezed(await mentor.ok('scorecard'))).toContain(
      'Goal Whose Ada Ana Rated Levels 1 Run a half marathon Ada +1 -1 24 Nov 2026 in time',
    );
    await mentor.ok('rate', '1', 'attainment=0', '--by', 'Ana');
    expect(await plain()).toContain('on 24 Nov 2026; a rating waits for that of Ada.');
  });

  it('says that levels were written late', async () => {
    const { mentor } = await aPair();
    await mentor.ok('--as-of', '2027-02-01', 'rate', '1', ...levels);
    const later = ['--as-of', '2027-02-02', 'scorecard'];
    expect(await mentor.ok(...later)).toMatch(/Run a half marathon .* late\n/);
    expect(squeezed(await mentor.ok(...later, '--plain'))).toContain(
      'not rated yet; its levels were written late, on 1 Feb 2027.',
    );
    const missed = ['close', '1', '--missed', '--lesson', 'begin earlier'];
    await mentor.ok('--as-of', '2027-02-02', ...missed);
    expect(await mentor.ok(...later)).toMatch(/Run a half marathon {2}Ada {4}missed/);
    expect(await mentor.ok(...later, '--plain')).toContain('(Ada, missed)');
  });

  it('counts promises, waits, sessions, gaps and self-ratings', async () => {
    const { mentor, tie, goal } = await aPair();
    within(mentor, (w) => {
      const session = (n: number, gap: number): void => {
        const day = addDays(tie.start, 14 * n);
        const id = w.newId();
        w.insert('session', {
          id,
          mentorshipId: tie.id,
          number: n,
          day,
          minutes: 60,
          wins: null,
          notes: null,
          privateNotes: 'MARK',
        });
        for (const side of ['me', 'them'] as const) {
          w.insert('rating', {
            id: w.newId(),
            goalId: goal,
            mentorshipId: tie.id,
            sessionId: id,
            side,
            scale: 'progress',
            value: side === 'me' ? 1 : 1 - gap,
            day,
          });
        }
      };
      for (const [i, gap] of [3, 2, 1, 0, 1, 0].entries()) session(i + 1, gap);
      for (let n = 1; n <= 6; n += 1) {
        w.insert('action', {
          id: w.newId(),
          number: n,
          mentorshipId: tie.id,
          sessionId: null,
          goalId: null,
          owner: 'me',
          what: 'call',
          madeOn: asDay('2026-10-01'),
          due: asDay('2026-10-10'),
          carried: n === 1 ? 1 : 0,
          state: n === 3 ? 'open' : n === 2 ? 'dropped' : 'done',
          closedOn: n === 3 ? null : asDay('2026-10-09'),
          word: null,
        });
      }
      w.insert('milestone', {
        id: w.newId(),
        goalId: goal,
        parentId: null,
        number: 1,
        position: 0,
        title: 'ten',
        doneWhen: null,
        due: asDay('2026-11-01'),
        share: 0.5,
        target: null,
        state: 'confirmed',
        doneOn: asDay('2026-10-01'),
        confirmedOn: asDay('2026-10-04'),
      });
      w.insert('milestone', {
        id: w.newId(),
        goalId: goal,
        parentId: null,
        number: 2,
        position: 1,
        title: 'fifteen',
        doneWhen: null,
        due: asDay('2026-11-20'),
        share: 0.5,
        target: null,
        state: 'claimed',
        doneOn: asDay('2026-11-20'),
        confirmedOn: null,
      });
      const easing = { goalId: goal, who: 'Ada', reason: 'MARK', clauses: '[]', writes: '[]' } as const;
      const asked = { day: asDay('2026-10-01'), effectiveOn: asDay('2026-10-08') };
      for (const state of ['acknowledged', 'matured', 'waiting'] as const) {
        const settledOn = state === 'waiting' ? null : asDay('2026-10-08');
        const effectiveOn = state === 'waiting' ? asDay('2027-01-01') : asked.effectiveOn;
        w.insert('easing', { id: w.newId(), ...easing, ...asked, effectiveOn, state, settledOn });
      }
      const skills = [
        ['start', 'asking for help', 4],
        ['middle', 'asking for help', 5],
        ['end', 'asking for help', 7],
        ['start', 'saying no', 6],
        ['end', 'saying no', 6],
        ['start', 'rest', 6],
        ['middle', 'rest', 4],
      ] as const;
      for (const [phase, skill, value] of skills) {
        const common = { id: w.newId(), mentorshipId: tie.id, day: tie.start };
        w.insert('self-rating', { ...common, side: 'me', phase, skill, value });
      }
    });
    const text = squeezed(await mentor.ok('scorecard', '--plain'));
    for (const words of [
      'Ada: 3 of 6 by the day that was said, 1 later, 1 dropped, 1 overdue (n = 6).',
      'A claimed milestone, until it is confirmed: 3 days, the median (n = 1, too few to say more). 1 waits now.',
      'A promise to be made easier, until it is acknowledged: 7 days, the median (n = 1, too few to say more). 1 waits now. 1 took effect without an answer.',
      '6 held, 6 agreed: one every two weeks, over 84 days.',
      'All sessions: 1.2 on average (n = 6 pairs in 6 sessions). The first 3: 2 on average (n = 3 pairs in 3 sessions). The last 3: 0.3 on average',
      'Ada, asking for help: 4 at the start, 5 in the middle, 7 at the end; +3.',
      'Ada, saying no: 6 at the start, 6 at the end; unchanged.',
      'Ada, rest: 6 at the start, 4 in the middle; -2.',
    ]) {
      expect(text).toContain(words);
    }
    for (const format of formats)
      expect(await mentor.ok('scorecard', '--format', format)).not.toContain('MARK');
    expect(await mentor.json('scorecard')).toMatchObject({
      gap: { first: { sessions: 3, n: 3, mean: 2 }, last: { sessions: 3 } },
      daysToAcknowledge: { n: 1, median: 7, waiting: 1, unanswered: 1 },
    });
    mentor.columns = 40;
    mentor.terminal = true;
    const narrow = await mentor.ok('scorecard', '--color', 'never');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('holds goals of that mentorship alone, and what people wrote stays text', async () => {
    const { mentor } = await aPair({ name: 'A*n*a <b>' });
    await mentor.ok(...['new', 'SECRET', '--measure', 'yes-no', '--due', '2027-03-31', '--relevant', 'joy']);
    for (const format of formats)
      expect(await mentor.ok('scorecard', '--format', format)).not.toContain('SECRET');
    const markdown = await mentor.ok('scorecard', '--format', 'markdown');
    expect(markdown).toContain('# Scorecard of mentorship 1: A\\*n\\*a &lt;b&gt; mentors Ada\n');
    expect(markdown).toContain('## Promises kept\n\n- Ada: nothing was due yet (n = 0).\n');
    expect(markdown.endsWith('other things happened in that time too.\n')).toBe(true);
  });

  it('of a mentorship with oneself has one side', async () => {
    const { mentor } = await aPair({ kind: 'self', role: 'self' });
    await mentor.ok('rate', '1', ...levels);
    expect(await mentor.ok('scorecard')).toContain('No goal was rated by you yet (n = 0).');
    await mentor.ok('rate', '1', 'attainment=2');
    const text = await mentor.ok('scorecard', '--plain');
    expect(squeezed(await mentor.ok('scorecard'))).toContain(
      'Goal Ada Rated Levels 1 Run a half marathon +2 24 Nov 2026 in time',
    );
    expect(text).toContain('1 Run a half marathon: Ada +2, on 24 Nov 2026.');
    expect(text).toContain('In your own eyes');
    expect(text).not.toMatch(/apart|answer/);
    expect(await mentor.json('scorecard')).toMatchObject({ sides: [{ side: 'me', name: 'Ada' }] });
  });

  it('names the one that is over, and says which there are', async () => {
    const { mentor } = await aPair({ ended: true });
    expect(await mentor.ok('scorecard', '--with', 'Ana')).toContain('1 Sep 2026 to 1 Oct 2026, ended\n');
    expect((await mentor('scorecard')).err).toContain('no mentorship is running');
    within(mentor, (w) => aTie(w, { name: 'Ben' }));
    expect(await mentor.ok('scorecard')).toContain('No goal is kept in it yet.');
    expect((await mentor('scorecard', '--format', 'html')).err).toContain('It takes text, markdown, json.');
    expect((await mentor('scorecard', '--format', 'text', '--json')).err).toContain('do not go together');
    expect((await aUser()('scorecard')).code).toBe(3);
  });

  it('is reckoned from what a session kept', () => {
    const deps = aStore({ today: '2026-12-15' });
    const { tie, number } = deps.store.write({ command: 'test', who: 'Ada' }, (w) => {
      const mentorship = aTie(w, { name: 'Ana', role: 'mentee' });
      const { number: _, ...goal } = aGoal(w.newId(), { mentorshipId: mentorship.id });
      return { summary: 'wrote', result: { tie: mentorship, number: w.insertGoal(goal).number } };
    }).result;
    const draft: SessionDraft = {
      ...emptySession(asDay('2026-11-24')),
      goals: [{ ...emptyTalk(number), views: { me: { progress: 1 }, them: { progress: -1 } } }],
      actions: [{ owner: 'them', what: 'send the plan', due: asDay('2026-12-01'), goal: null }],
    };
    recordSession(deps, findTie(deps, String(tie.number)), draft);
    const { card } = scorecardOf(deps, findTie(deps, 'Ana'));
    expect(card.gap.all).toEqual({ sessions: 1, n: 1, mean: 2 });
    expect(card.promises.them).toMatchObject({ due: 1, overdue: 1 });
    expect(card.sessions.held).toBe(1);
  });
});
