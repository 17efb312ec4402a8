-- The second person: people, mentorships, their sessions, and what comes of them.
-- The database is one person's: a record without a person is hers. side 'me' is that person, 'them' the other one.

create table person (
  id text primary key check (length(id) = 36),
  name text not null unique collate nocase check (length(name) between 1 and 60),
  reach text,
  notes text,
  good_at text
) strict, without rowid;

-- Who helped whom: they gave advice, they introduced somebody, they were helped (asked-me).
create table help (
  id text primary key check (length(id) = 36),
  person_id text not null references person (id),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  kind text not null check (kind in ('gave-advice', 'introduced', 'asked-me')),
  note text,
  thanked_on text check (thanked_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) strict, without rowid;

create index help_by_person on help (person_id, day);

create table mentorship (
  id text primary key check (length(id) = 36),
  number integer not null unique check (number >= 1),
  kind text not null check (kind in ('mentor', 'peer', 'reverse', 'self')),
  person_id text references person (id),
  role text not null check (role in ('mentor', 'mentee', 'peer', 'self')),
  cadence integer not null check (cadence between 1 and 366),
  minutes integer not null check (minutes between 5 and 480),
  start text not null check (start glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ends text check (ends glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  purpose text,
  goals text,
  expectations text,
  disagreeing text,
  confidential text,
  cooling_off integer not null check (cooling_off between 0 and 90),
  agreed_by_me text check (agreed_by_me glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  agreed_by_them text check (agreed_by_them glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  next_day text check (next_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ended_on text check (ended_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  check ((kind = 'self') = (person_id is null)),
  check (case kind when 'self' then role = 'self' when 'peer' then role = 'peer' else role in ('mentor', 'mentee') end),
  check (ends is null or ends > start)
) strict, without rowid;

create index mentorship_by_person on mentorship (person_id);

-- How sure one is, and how far a skill goes, in one's own eyes: 0 to 10, at the start, in the middle and at the end.
create table self_rating (
  id text primary key check (length(id) = 36),
  mentorship_id text not null references mentorship (id),
  side text not null check (side in ('me', 'them')),
  phase text not null check (phase in ('start', 'middle', 'end')),
  skill text not null check (length(skill) between 1 and 100),
  value integer not null check (value between 0 and 10),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  unique (mentorship_id, side, phase, skill)
) strict, without rowid;

create table session (
  id text primary key check (length(id) = 36),
  mentorship_id text not null references mentorship (id),
  number integer not null check (number >= 1),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  minutes integer check (minutes >= 0),
  wins text,
  notes text,
  private_notes text,
  unique (mentorship_id, number)
) strict, without rowid;

-- What was said of a goal in a session.
create table talk (
  id text primary key check (length(id) = 36),
  session_id text not null references session (id),
  goal_id text not null references goal (id),
  gap text,
  aim text,
  reality text,
  options text,
  will text,
  will_by text check (will_by glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  commitment integer check (commitment between 1 and 10),
  eight text,
  unique (session_id, goal_id)
) strict, without rowid;

create index talk_by_goal on talk (goal_id);

-- Both views of a goal, each on its own: never averaged.
create table rating (
  id text primary key check (length(id) = 36),
  goal_id text not null references goal (id),
  mentorship_id text not null references mentorship (id),
  session_id text references session (id),
  side text not null check (side in ('me', 'them')),
  scale text not null check (scale in ('S', 'M', 'A', 'R', 'T', 'progress', 'attainment')),
  value integer not null check (value between -2 and 2),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) strict, without rowid;

create index rating_by_goal on rating (goal_id, scale, side, day);
create index rating_by_mentorship on rating (mentorship_id, day);

-- Five levels of reaching a goal, in words, written before it is known which it will be.
create table attainment (
  id text primary key check (length(id) = 36),
  goal_id text not null unique references goal (id),
  much_less text not null check (length(much_less) > 0),
  less text not null check (length(less) > 0),
  expected text not null check (length(expected) > 0),
  more text not null check (length(more) > 0),
  much_more text not null check (length(much_more) > 0),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) strict, without rowid;

create table feedback (
  id text primary key check (length(id) = 36),
  number integer not null unique check (number >= 1),
  mentorship_id text not null references mentorship (id),
  session_id text references session (id),
  goal_id text references goal (id),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  giver text not null check (giver in ('me', 'them')),
  kind text not null check (kind in ('strength', 'concern')),
  situation text,
  behaviour text not null check (length(behaviour) > 0),
  impact text,
  answer text check (answer in ('accept', 'try', 'park', 'disagree')),
  answer_note text,
  try_until text check (try_until glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  trust integer check (trust between 0 and 10),
  outcome text check (outcome in ('kept', 'dropped')),
  outcome_on text check (outcome_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  check ((outcome is null) = (outcome_on is null)),
  check (try_until is null or answer = 'try')
) strict, without rowid;

create index feedback_by_mentorship on feedback (mentorship_id, day);

create table action_item (
  id text primary key check (length(id) = 36),
  number integer not null unique check (number >= 1),
  mentorship_id text not null references mentorship (id),
  session_id text references session (id),
  goal_id text references goal (id),
  owner text not null check (owner in ('me', 'them')),
  what text not null check (length(what) between 1 and 300),
  made_on text not null check (made_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  due text check (due glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  carried integer not null default 0 check (carried >= 0),
  state text not null check (state in ('open', 'done', 'dropped')),
  closed_on text check (closed_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  word text,
  check ((state = 'open') = (closed_on is null))
) strict, without rowid;

create index action_item_by_mentorship on action_item (mentorship_id, state, due);

-- What somebody wants to talk about next time; with a session once it was talked about.
create table agenda_item (
  id text primary key check (length(id) = 36),
  mentorship_id text not null references mentorship (id),
  side text not null check (side in ('me', 'them')),
  what text not null check (length(what) between 1 and 300),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  session_id text references session (id)
) strict, without rowid;

create index agenda_item_by_mentorship on agenda_item (mentorship_id, session_id);

-- A promise that is to become easier, and waits: until its day, or until the other side acknowledges it.
-- clauses and writes are JSON: what becomes easier in words, and the writes that will be done.
create table easing (
  id text primary key check (length(id) = 36),
  goal_id text not null references goal (id),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  effective_on text not null check (effective_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  who text not null check (length(who) > 0),
  reason text not null check (length(reason) > 0),
  clauses text not null check (json_valid(clauses)),
  writes text not null check (json_valid(writes)),
  state text not null check (state in ('waiting', 'acknowledged', 'matured', 'lapsed')),
  settled_on text check (settled_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  check ((state = 'waiting') = (settled_on is null))
) strict, without rowid;

create index easing_by_goal on easing (goal_id, day);
create index easing_waiting on easing (effective_on) where state = 'waiting';

-- Whose goal it is, when it is not one's own, and the mentorship in which it is kept.
alter table goal add column person_id text references person (id);
alter table goal add column mentorship_id text references mentorship (id);
create index goal_by_person on goal (person_id, state) where person_id is not null;
create index goal_by_mentorship on goal (mentorship_id, state) where mentorship_id is not null;

-- The day on which the other side agreed that a claimed milestone is done.
alter table milestone add column confirmed_on text check (confirmed_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
