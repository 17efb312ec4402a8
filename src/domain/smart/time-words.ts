import { type Token, wordSet } from './tokens.js';

const MONTHS = wordSet(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

const WEEKDAYS = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays
`);

const PERIODS = wordSet(`
  day days week weeks wk wks fortnight fortnights month months mo quarter quarters semester semesters term terms
  trimester trimesters year years yr yrs decade decades season sprint sprints shift shifts session school
  weekend cycle winter summer autumn spring
`);

const SHORT = wordSet('second seconds sec secs minute minutes min mins hour hours hr hrs h');

/** Whether the token names a month; `may` and `march` only with a capital, as in the name. */
export function isMonth(token: Token): boolean {
  if (!MONTHS.has(token.low)) return false;
  return !/^(?:may|march|mar|sep|dec|jan)$/.test(token.low) || token.text !== token.low;
}

/** Whether the word is a day of the week, singular or plural. */
export function isWeekday(low: string): boolean {
  return WEEKDAYS.has(low);
}

/** Whether the word is a period of a day or longer. */
export function isPeriod(low: string): boolean {
  return PERIODS.has(low) && !/^(?:school|winter|summer|autumn|spring)$/.test(low);
}

/** Whether the word is a time shorter than a day, by which one measures a try and not a goal. */
export function isShort(low: string): boolean {
  return SHORT.has(low);
}

export const PARTS_OF_DAY = wordSet(
  'morning afternoon evening night noon midday lunchtime bedtime lunch breakfast dinner',
);

/** Clock words; alone they repeat every day. */
export const CLOCK = wordSet('noon midday lunchtime bedtime midnight');

export const HOLIDAYS = wordSet(
  'christmas easter thanksgiving halloween hanukkah ramadan eid diwali midsummer xmas',
);

export const SEASONS = wordSet('spring summer autumn fall winter');

/** What a season stands before when it is a time: `summer internship`, not `spring onions`. */
export const SEASON_NOUNS = wordSet(`
  internship internships semester term quarter break holiday holidays season session vacation exams midterms finals
`);

/** Things that happen on a day one can look up; `before the wedding` is an end. */
export const EVENTS = wordSet(`
  exam exams wedding birthday race marathon conference graduation holiday holidays vacation deadline review reviews
  audit release launch tournament competition recital concert interview midterm midterms finals discharge kickoff
  appraisal festival exhibition election hearing inspection visit trip surgery delivery birth due placement rotation
  internship apprenticeship course class program programme project bootcamp retirement anniversary fair season
  hospitalization hospitalisation admission sale handover unit lesson module treatment stay training therapy go-live demo tour championship
`);

/** Prepositions that lead to an end, longest first; longer ones say which short one they stand for. */
export const DATE_LEADS: readonly { readonly words: readonly string[]; readonly lead: string }[] = [
  'no later than=by',
  'not later than=by',
  'at the latest by=by',
  'on or before=by',
  'between now and=by',
  'from now until=until',
  'up to=until',
  'in time for=before',
  'prior to=before',
  'ahead of=before',
  'in the course of=during',
  'over the course of=during',
  ...'by before until till due in within over during throughout through across for on at after inside into come of all'.split(
    ' ',
  ),
].map((entry) => {
  const [words = '', lead = words] = entry.split('=');
  return { words: words.split(' '), lead };
});

/** Words before a date that make it a point of comparison. */
export const REFERENCE_BEFORE = wordSet(
  'from since than versus vs to against compared over above below of under started beginning starting identified founded',
);

/** Words behind a date that make it a point of comparison. */
export const REFERENCE_AFTER = wordSet(
  "level levels baseline baselines average averages figure figures rate rates total totals 's value values result results data numbers benchmark",
);
