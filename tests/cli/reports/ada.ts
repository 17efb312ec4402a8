import { aUser, type User } from '../../user.js';

/** A command line of words, `'quoted words'` and days. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** What Ada typed from September to 24 November 2026: goals of every measure, and the week of Monday 16 November among them. */
const typed: readonly (readonly [day: string, ...lines: string[]])[] = [
  [
    '2026-09-01',
    "new 'Run a half marathon' --measure number --unit km --from 5 --to 21 --due 2027-04-01 --relevant 'for my heart' --confidence 60 --area health --tag running",
    "new 'Pay back the loan' --measure number --unit EUR --from 4200 --to 0 --reading total --due 2027-06-22 --relevant 'to sleep well'",
    "new 'Write the thesis' --measure milestones --due 2027-03-31 --relevant 'the degree'",
    "new 'Play the piano' --measure habit --times 3 --start 2026-11-02 --due 2027-01-31 --relevant joy",
    "new 'Hand in the tax return' --measure yes-no --start 2026-11-01 --due 2026-11-20 --relevant 'the fine is 200 EUR'",
    "new 'Learn to juggle' --measure learning --ways 10 --start 2026-11-01 --due 2027-01-10 --relevant 'for fun'",
    "new 'Read Russian' --measure number --unit pages --from 0 --to 300 --reading total --start 2026-10-01 --due 2027-03-01 --relevant 'my grandmother'",
    "new 'Swim a mile' --measure number --unit m --from 200 --to 1600 --due 2027-02-01 --relevant 'the lake'",
    "new 'Sort the photos' --measure yes-no --due 2026-12-24 --relevant 'for mum'",
    "new 'Build a bookshelf' --measure yes-no --start 2026-11-25 --due 2026-12-20 --relevant 'the books'",
    'milestone add 3 Outline --due 2026-10-15',
    "milestone add 3 'First draft' --due 2026-11-18",
    "milestone add 3 'Answer the reviewers' --due 2026-11-24",
    "milestone add 3 'Final text' --due 2027-03-31",
  ],
  ['2026-10-14', 'tick 3.1'],
  ['2026-11-03', 'log 4 1', "log 7 30 --note 'the first story'"],
  ['2026-11-10', 'log 1 =8 --force', 'log 2 900', 'log 6 1', 'log 8 =700 --force'],
  ['2026-11-12', 'log 4 1', "pause 8 --because 'the pool is closed'"],
  // The week.
  ['2026-11-16', 'log 2 120', 'log 4 1'],
  ['2026-11-17', "milestone move 3.3 2026-11-27 --because 'the reviewers are late'"],
  [
    '2026-11-18',
    "log 1 =8.4 --note 'the knee is quiet'",
    "skip 4 2026-11-19..2026-11-20 --because 'a cold'",
    "edit 1 --due 2027-05-01 --because 'a cold took two weeks'",
    'edit 6 --ways 12',
    'undo',
  ],
  [
    '2026-11-20',
    "log 5 yes --note 'sent by post'",
    "close 9 --let-go --lesson 'start with one album' --instead 'an album for mum'",
  ],
  ['2026-11-21', "log 4 1 --note 'a whole page by heart'"],
  [
    '2026-11-22',
    'log 6 1',
    "log 1 =9 --on 2026-11-21 --note 'three rounds' --confidence 70",
    'tick 3.2 --on 2026-11-19',
  ],
  // After it: only what is dated in the week belongs to it.
  [
    '2026-11-23',
    'log 1 =30 --force',
    'log 4 1 --on 2026-11-22',
    'log 7 50',
    'resume 8',
    'tick 3.3',
    "edit 2 --due 2028-06-01 --because 'the car broke'",
    "break 2026-12-24..2027-01-02 --because 'the holidays'",
    "new 'Sing in a choir' --measure yes-no --start 2026-12-01 --due 2027-05-01 --relevant joy",
  ],
];

/** Ada, on Tuesday 24 November, with all that she typed; `until` leaves out what came after a day. */
export async function ada(until = '9999'): Promise<User> {
  const mentor = aUser();
  for (const [day, ...lines] of typed) {
    if (day > until) break;
    mentor.today = day;
    for (const line of lines) await mentor.ok(...words(line));
  }
  mentor.today = '2026-11-24';
  return mentor;
}
