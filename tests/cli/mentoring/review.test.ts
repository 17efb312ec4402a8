import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aTie, type TieWith, within } from '../../ties.js';
import { aUser, type User } from '../../user.js';

const goal = ['--from', '5', '--to', '21', '--unit', 'km', '--due', '2027-05-01', '--relevant', 'x'];

/** Ada mentors Ana, whose goal 1 has two milestones. */
async function together(tie: Partial<TieWith> = {}): Promise<User> {
  const mentor = aUser({ today: '2026-11-10' });
  within(mentor, (w) => aTie(w, { name: 'Ana', ...tie }));
  const whose = tie.kind === 'self' ? ['--with', 'me'] : ['--for', 'Ana', '--with', 'Ana'];
  await mentor.ok('new', 'Run a half marathon', ...goal, '--start', '2026-11-01', ...whose);
  await mentor.ok('split', '1', '--into', '2');
  await mentor.ok('log', '1', '6');
  return mentor;
}

const session = {
  minutes: 50,
  goals: [
    {
      goal: 1,
      views: { Ana: { S: 1, progress: 1 }, Ada: { S: 1, progress: -1 } },
      gap: 'rides count too',
      options: ['a club', 'a coach', 'alone'],
      will: 'run on Mondays',
      willBy: '2026-11-17',
      commitment: 6,
    },
  ],
  wins: ['ran in the rain'],
  feedback: [
    { giver: 'Ada', kind: 'strength', behaviour: 'you asked early', answer: 'accept', trust: 9 },
    { giver: 'Ana', kind: 'concern', behaviour: 'you were late', answer: 'try', tryUntil: '2026-11-20' },
  ],
  actions: [{ owner: 'Ada', what: 'send the plan', due: '2026-11-13' }],
  next: '2026-11-24',
  notes: 'a good hour',
  privateNotes: 'MARK',
};

function kept(mentor: User, value: unknown): string {
  const file = join(mentor.folder, 'session.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return file;
}

describe('mentor review without a terminal', () => {
  it('says which flags do without one', async () => {
    const mentor = await together();
    for (const argv of [['review'], ['review', '--json'], ['review', '--with', 'Ana']]) {
      const { code, err } = await mentor(...argv);
      expect(code).toBe(2);
      expect(err).toMatch(/--from FILE[\s\S]*--prepare[\s\S]*--next[\s\S]*--show/);
    }
  });

  it('refuses flags that do not go together', async () => {
    const mentor = await together();
    for (const [argv, why] of [
      [['--prepare', '--show'], '--prepare and --show do not go together'],
      [['--prepare', '--format', 'ics'], '--format goes with --show'],
      [['--show', '--minutes', '45'], '--minutes is for holding a session, not for --show'],
      [['--show', '--by', 'Ana'], '--by goes with --next'],
      [['--show', '--for', 'Ana'], '--for goes with --prepare'],
      [['--prepare', '--force'], '--force goes with --from or --show'],
      [['--from', ''], '--from is empty'],
    ] as const) {
      const { code, err } = await mentor('review', ...argv);
      expect({ argv, code }).toEqual({ argv, code: 2 });
      expect(err).toContain(why);
    }
  });
});

describe('mentor review --from', () => {
  it('keeps a session that was held elsewhere, in one change that one undo takes back', async () => {
    const mentor = await together();
    const out = await mentor.ok('review', '--from', kept(mentor, session));
    expect(out).toBe(
      [
        'Ada and Ana, session 1: Tue 10 Nov 2026, 50 minutes',
        'Promised  nothing was open from before.',
        'Goals     1 Run a half marathon (Ana): commitment 6 of 10, views differ on',
        '          Progress (Ada -1, Ana +1).',
        'Said      wins: ran in the rain; Ada named a strength; Ana named a concern.',
        'To do     Ana: run on Mondays, by 17 Nov 2026; Ada: send the plan, by 13 Nov',
        '          2026.',
        'Next      Tue 24 Nov 2026, 60 minutes.',
        '',
      ].join('\n'),
    );
    expect(await mentor.ok('history', '--limit', '1')).toContain('held session 1 with Ana');
    await mentor.ok('undo');
    expect((await mentor('review', '--show')).err).toContain('no session was held yet');
  });

  it('reads standing input, and who it was with from the file', async () => {
    const mentor = await together();
    within(mentor, (w) => aTie(w, { name: 'Ben' }));
    mentor.input = JSON.stringify(session);
    expect((await mentor('review', '--from', '-')).err).toContain('2 mentorships are running');
    mentor.input = JSON.stringify({ ...session, with: 'Ana' });
    expect(await mentor.json('review', '--from', '-')).toMatchObject({
      them: 'Ana',
      session: 1,
      minutes: 50,
    });
  });

  it('says what a session file is, and refuses one of another mentorship', async () => {
    const mentor = await together();
    within(mentor, (w) => aTie(w, { name: 'Ben' }));
    for (const other of ['[]', '7', 'null', '"x"']) {
      mentor.input = other;
      const { code, err } = await mentor('review', '--from', '-', '--with', 'Ana');
      expect(code).toBe(2);
      expect(err).toContain(
        'standard input:1:1: a session is one JSON object with fields such as goals, feedback and actions\n' +
          'error: one mistake; nothing was kept\n',
      );
    }
    mentor.input = JSON.stringify({ ...session, with: 'Ana' });
    const given = await mentor('review', '--from', '-', '--with', 'Ben');
    expect(given.code).toBe(2);
    expect(given.err).toContain('the file tells of a session with Ana, and --with names Ben');
    expect((await mentor('review', '--from', '-', '--with', '1')).code).toBe(0);
  });

  it('names every mistake with its line, and keeps nothing', async () => {
    const mentor = await together();
    const bad = { ...session, minutes: 'long', goals: [{ goal: 1, commitment: 12 }] };
    const { code, err } = await mentor('review', '--from', kept(mentor, bad));
    expect(code).toBe(2);
    expect(err).toMatch(/session\.json:2:\d+: minutes: it must be a number/);
    expect(err).toMatch(/session\.json:6:\d+: goals\[0\]\.commitment/);
    expect(err).toContain('2 mistakes; nothing was kept');
    expect((await mentor('review', '--from', kept(mentor, '{'))).err).toContain('this is not JSON');
    expect((await mentor('review', '--from', kept(mentor, ' '))).err).toContain('is empty');
    expect((await mentor('review', '--from', 'nowhere.json')).code).toBe(3);
    expect((await mentor('review', '--show')).code).toBe(3);
  });

  it('asks for --force where some of it does not fit, and for the same day twice', async () => {
    const mentor = await together();
    const strange = { ...session, talkedAbout: ['shoes'], goals: [{ goal: 1, confirmed: ['1.1'] }] };
    const first = await mentor('review', '--from', kept(mentor, strange));
    expect(first.code).toBe(4);
    expect(first.err).toContain('milestone 1.1 is open');
    const forced = await mentor('review', '--from', kept(mentor, strange), '--force');
    expect(forced.code).toBe(0);
    expect(forced.err).toContain('Left out: "shoes" is not on the list.');
    const again = await mentor('review', '--from', kept(mentor, session));
    expect([again.code, again.err]).toEqual([
      4,
      expect.stringContaining('session 1 was held on 2026-11-10 too'),
    ]);
    const nowhere = kept(mentor, { goals: [{ goal: 9 }], notes: 'short' });
    mentor.today = '2026-11-11';
    expect((await mentor('review', '--from', nowhere)).code).toBe(3);
    const rest = await mentor('review', '--from', nowhere, '--force');
    expect([rest.code, rest.err]).toEqual([0, expect.stringContaining('Left out: there is no goal 9.')]);
  });

  it('acknowledges what waits to become easier, and confirms what was claimed', async () => {
    const mentor = await together();
    within(mentor, (w) => w.update('mentorship', w.mentorships()[0]?.id ?? '', { coolingOff: 7 }));
    await mentor.ok('tick', '1.1', '--by', 'Ana');
    await mentor.ok('edit', '1', '--due', '2027-06-01', '--because', 'the knee');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { due: '2027-05-01' } });
    const said = { goals: [{ goal: 1, confirmed: ['1.1'], acknowledged: true }] };
    await mentor.ok('review', '--from', kept(mentor, said));
    const shown = await mentor.json('show', '1');
    expect(shown).toMatchObject({ goal: { due: '2027-06-01' } });
    expect(JSON.stringify(shown)).toContain('"state":"confirmed"');
    const told = 'easier from now on: it is due 1 Jun 2027 instead of 1 May 2027';
    expect((await mentor.ok('review', '--show')).replace(/\s+/g, ' ')).toContain(told);
    expect(await mentor.ok('review', '--show', '--format', 'markdown')).toContain('**Easier from now on**');
    await mentor.ok('undo');
    expect(await mentor.json('show', '1')).toMatchObject({ goal: { due: '2027-05-01' } });
  });
});

describe('mentor review --next and --prepare', () => {
  it('put something on the list, and have both sides come prepared', async () => {
    const mentor = await together();
    await mentor.ok('review', '--from', kept(mentor, session));
    mentor.today = '2026-11-23';
    expect(await mentor.ok('review', '--next', 'ask about shoes', '--by', 'ana', '--next', 'sleep')).toBe(
      'On the list for the next session with Ana:\n- Ana: ask about shoes\n- Ana: sleep\n',
    );
    expect(await mentor.ok('review', '--next', 'the new job')).toContain('- Ada: the new job');
    expect((await mentor('review', '--next', 'sleep', '--by', 'ana')).err).toContain('on the list already');
    expect((await mentor('review', '--next', 'x', '--by', 'Bob')).code).toBe(2);
    expect((await mentor('review', '--next', ' ')).err).toContain('is empty');
    await mentor.ok('tick', '1.1', '--by', 'Ana');
    const both = await mentor.ok('review', '--prepare');
    const [ada = '', ana = ''] = both.split('\n\n');
    expect(ada).toContain('Ada, before session 2 with Ana on Tue 24 Nov 2026 (tomorrow)');
    expect(ada).toContain('confirm 1.1');
    expect(ana).toContain('Ana, before session 2 with Ada');
    expect(ana).toContain('bring what shows that it is done: 1.1');
    expect(ana.indexOf('Ana: run on Mondays')).toBeLessThan(ana.indexOf('Ada: send the plan'));
    for (const side of [ada, ana]) {
      expect(side.match(/^(Promised|Goals|Settle|Feedback|List) /gm)).toHaveLength(5);
      expect(side).toContain('Ana: ask about shoes');
    }
    expect(ada).toContain('say whether it was kept, tried until 20 Nov 2026: you were late');
    expect(await mentor.ok('review', '--prepare', '--for', 'ana')).toBe(`${ana}`);
    expect(both).not.toContain('MARK');
    mentor.columns = 40;
    mentor.env['COLUMNS'] = '40';
    for (const line of (await mentor.ok('review', '--prepare')).split('\n'))
      expect(line.length).toBeLessThanOrEqual(40);
  });

  it('say so when there is nothing yet, and when a promise waits to become easier', async () => {
    const mentor = await together();
    within(mentor, (w) => w.update('mentorship', w.mentorships()[0]?.id ?? '', { coolingOff: 7 }));
    const first = await mentor.ok('review', '--prepare');
    expect(first).toContain('Ada, before session 1 with Ana, no day is set yet');
    expect(first).toContain('nothing is open from before');
    expect(first).toContain('nothing waits for your word');
    expect(first).toContain('think of one strength of Ana to name');
    expect(first).toContain('empty; put something on it with mentor review --next');
    await mentor.ok('edit', '1', '--due', '2027-06-01', '--because', 'the knee');
    const then = await mentor.ok('review', '--prepare');
    expect(then).toMatch(/agree, or not, that goal 1 becomes\s+easier/);
    expect(then).toMatch(/say why goal 1 is to become easier/);
  });

  it('with oneself are about oneself alone', async () => {
    const mentor = await together({ kind: 'self' });
    const out = await mentor.ok('review', '--prepare', '--with', 'me');
    expect(out).toContain('Ada, before session 1, no day is set yet');
    expect(out.split('\n\n')).toHaveLength(1);
    expect(await mentor.ok('review', '--next', 'sleep', '--with', 'me')).toBe(
      'On the list for the next session:\n- sleep\n',
    );
    expect(
      await mentor.ok('review', '--from', kept(mentor, { goals: [{ goal: 1, views: { me: { S: 2 } } }] })),
    ).toContain('Ada, session 1: Tue 10 Nov 2026');
  });
});

describe('mentor review --show', () => {
  it('shows no view that one of the two gave alone', async () => {
    const mentor = await together();
    const alone = { goals: [{ goal: 1, views: { Ada: { S: -2, progress: 1 }, Ana: { progress: 0 } } }] };
    await mentor.ok('review', '--from', kept(mentor, alone));
    for (const format of ['text', 'markdown', 'json']) {
      const told = await mentor.ok('review', '--show', '--format', format);
      // Ids have digits of their own.
      expect(told.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')).not.toMatch(
        /specific|-2|"S"/i,
      );
      if (format !== 'text') expect(told).toMatch(/progress/i);
    }
  });

  it('with oneself shows one\u2019s own view', async () => {
    const mentor = await together({ kind: 'self' });
    await mentor.ok('review', '--from', kept(mentor, { goals: [{ goal: 1, views: { me: { S: -2 } } }] }));
    const told = await mentor.ok('review', '--show', '--format', 'json');
    expect((JSON.parse(told) as { data: unknown }).data).toMatchObject({
      goals: [{ views: [{ scale: 'S', me: -2, them: null, gap: null }] }],
    });
  });

  it('gives Markdown to paste or mail, with nothing private in it', async () => {
    const mentor = await together();
    await mentor.ok('review', '--from', kept(mentor, session));
    const file = join(mentor.folder, 'session.md');
    await mentor.ok('review', '--show', '1', '--format', 'markdown', '--output', file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('# Ada and Ana, session 1: Tue 10 Nov 2026, 50 minutes');
    expect(text).toContain('## Goal 1: Run a half marathon (Ana)');
    expect(text).toContain(
      '- **Progress**: Ada -1 (it moves, slower than promised), Ana +1 (further than promised); 2 apart',
    );
    expect(text).toContain('- **Will**: Ana will run on Mondays, by 17 Nov 2026');
    expect(text).toContain('- Ana to Ada, a concern: you were late; Ada tries it until 20 Nov 2026');
    expect(text).not.toMatch(/MARK|trust/);
    expect((await mentor('review', '--show', '--output', file)).err).toContain('is there already');
    await mentor.ok('review', '--show', '--output', file, '--force');
    expect(readFileSync(file, 'utf8')).toContain('Promised  nothing');
  });

  it('names what became of the promises, in the next session', async () => {
    const mentor = await together();
    await mentor.ok('review', '--from', kept(mentor, session));
    mentor.today = '2026-11-24';
    const next = {
      promised: [
        { action: 1, state: 'done' },
        { action: 2, state: 'carried', word: 'ill', due: '2026-12-01' },
      ],
    };
    const out = await mentor.ok('review', '--from', kept(mentor, next));
    expect(out).toMatch(/1 of 2 done; Ada: send the plan \(carried, by 1 Dec\s+2026: ill\)/);
    expect(out).toMatch(/Goals {5}no goal was talked about/);
    expect(out).toMatch(/Next {6}no day was set/);
    expect(await mentor.ok('review', '--show', '1')).toContain('Next      Tue 24 Nov 2026');
    expect((await mentor('review', '--show', '--format', 'ics')).err).toContain('no meeting was set');
    expect((await mentor('review', '--show', '3')).err).toContain('The sessions are 1 to 2.');
    expect((await mentor('review', '--show', 'x')).code).toBe(2);
  });

  it('refuses formats it does not know, and what does not go together', async () => {
    const mentor = await together();
    await mentor.ok('review', '--from', kept(mentor, session));
    for (const argv of [
      ['--format', 'pdf'],
      ['--format', 'text', '--json'],
      ['--at', '17:30'],
      ['--format', 'ics', '--at', 'five'],
      ['--output', ''],
    ]) {
      expect({ argv, code: (await mentor('review', '--show', ...argv)).code }).toEqual({ argv, code: 2 });
    }
  });
});

describe('the calendar file', () => {
  const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');

  it('has the next meeting as a day, whatever the zone, or at a time of the day', async () => {
    const mentor = await together();
    await mentor.ok('review', '--from', kept(mentor, session));
    for (const zone of ['UTC', 'Pacific/Apia', 'America/Los_Angeles']) {
      mentor.env['TZ'] = zone;
      const ics = await mentor.ok('review', '--show', '--format', 'ics');
      expect(unfolded(ics)).toContain('DTSTART;VALUE=DATE:20261124');
      expect(unfolded(ics)).toContain('SUMMARY:Ada and Ana: session 2');
      expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(ics).not.toMatch(/[^\r]\n/);
    }
    const timed = unfolded(await mentor.ok('review', '--show', '--format', 'ics', '--at', '9:30'));
    expect(timed).toContain('DTSTART:20261124T093000');
    expect(timed).toContain('DTEND:20261124T103000');
  });

  it('has all that is to be done until then, what was carried over as well', async () => {
    const mentor = await together();
    const actions = [{ owner: 'Ada', what: 'call the club', due: '2026-11-13' }];
    await mentor.ok('review', '--from', kept(mentor, { ...session, actions, next: '2026-11-17' }));
    mentor.today = '2026-11-17';
    await mentor.ok('action', 'add', 'in a year', '--due', '2027-11-17');
    await mentor.ok('action', 'carry', '1', '--due', '2026-11-22');
    const later = [{ owner: 'Ana', what: 'send the plan', due: '2026-11-20' }];
    await mentor.ok(
      ...['review', '--from', kept(mentor, { minutes: 50, actions: later, next: '2026-11-24' })],
    );
    const ics = unfolded(await mentor.ok('review', '--show', '--format', 'ics')).join('\n');
    expect(ics).toContain('run on Mondays\\, by 22 Nov 2026');
    expect(ics).toContain('send the plan\\, by 20 Nov 2026');
    expect(ics).not.toContain('in a year');
  });

  it('cannot be made to say something else by what people wrote', async () => {
    const mentor = await together({ name: 'Ana;X:1,2' });
    const evil = 'x\\nEND:VEVENT, ;BEGIN:VALARM';
    const actions = [{ owner: 'me', what: evil }];
    await mentor.ok('review', '--from', kept(mentor, { ...session, goals: [], feedback: [], actions }));
    const lines = unfolded(await mentor.ok('review', '--show', '--format', 'ics'));
    expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    expect(lines).toContain('SUMMARY:Ada and Ana\\;X:1\\,2: session 2');
    expect(lines.join('\n')).toContain('x\\\\nEND:VEVENT\\, \\;BEGIN:VALARM');
    const markdown = await mentor.ok('review', '--show', '--format', 'markdown');
    expect(markdown).toContain('x\\\\nEND:VEVENT');
  });
});
