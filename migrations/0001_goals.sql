-- The first schema: goals with their SMART parts, what happened to them, and the log of every change.
-- Days are text YYYY-MM-DD; instants are ISO 8601 in UTC; ids are UUIDv7 text.
-- goal.last_day and goal.milestones_made are derived: the store keeps them, the log of changes does not hold them.

create table device (
  id text not null check (length(id) = 36)
) strict;

create table goal (
  number integer primary key autoincrement,
  id text not null unique check (length(id) = 36),
  statement text not null check (length(statement) between 1 and 300),
  details text,
  area text,
  measure text not null check (measure in ('number', 'milestones', 'habit', 'yes-no', 'learning')),
  unit text,
  baseline real,
  target real,
  reading text check (reading in ('level', 'total')),
  per text check (per in ('week', 'month')),
  means text,
  reason text not null check (length(reason) > 0),
  start text not null check (start glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  due text not null check (due glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  rhythm integer not null check (rhythm between 1 and 366),
  hours real check (hours > 0 and hours <= 168),
  state text not null check (state in ('draft', 'active', 'paused', 'achieved', 'missed', 'let-go')),
  closed_on text check (closed_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  lesson text,
  instead text,
  plan_day text check (plan_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  plan_value real,
  created_at text not null,
  last_day text,
  milestones_made integer not null default 0,
  check (start < due),
  check ((plan_day is null) = (plan_value is null)),
  check ((state in ('achieved', 'missed', 'let-go')) = (closed_on is not null)),
  check (
    case measure
      when 'number' then baseline is not null and target is not null and baseline <> target and reading is not null and per is null
      when 'habit' then target >= 1 and per is not null and baseline is null and reading is null
      when 'learning' then target >= 1 and per is null and baseline is null and reading is null
      else target is null and per is null and baseline is null and reading is null
    end
  )
) strict;

create index goal_by_state_and_due on goal (state, due, number, id, start, created_at);
create index goal_by_silence on goal (state, last_day, number);
create index goal_by_closing on goal (closed_on, due, id) where closed_on is not null;
create index goal_by_start on goal (state, start);

create table goal_tag (
  goal_id text not null references goal (id),
  tag text not null check (length(tag) between 1 and 40),
  primary key (goal_id, tag)
) strict, without rowid;

create index goal_tag_by_tag on goal_tag (tag);

create table milestone (
  id text primary key check (length(id) = 36),
  goal_id text not null references goal (id),
  parent_id text references milestone (id),
  number integer not null check (number >= 1),
  position integer not null,
  title text not null check (length(title) between 1 and 300),
  done_when text,
  due text not null check (due glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  share real not null check (share between 0 and 1),
  target real,
  state text not null check (state in ('open', 'claimed', 'confirmed')),
  done_on text check (done_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  check ((state = 'open') = (done_on is null))
) strict, without rowid;

create index milestone_by_goal on milestone (goal_id, position);
create index milestone_by_parent on milestone (parent_id) where parent_id is not null;
create index milestone_open_by_due on milestone (due, goal_id) where state = 'open';
create index milestone_by_done_on on milestone (done_on, goal_id) where done_on is not null;

create table check_in (
  id text primary key check (length(id) = 36),
  goal_id text not null references goal (id),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  value real,
  note text,
  confidence integer check (confidence between 0 and 100),
  evidence text,
  check (coalesce(value, note, confidence, evidence) is not null)
) strict, without rowid;

create index check_in_by_goal on check_in (goal_id, day, id, value);
create index check_in_by_day on check_in (day, goal_id);
create index check_in_with_confidence on check_in (goal_id, day, id, confidence) where confidence is not null;

create table break (
  id text primary key check (length(id) = 36),
  goal_id text references goal (id),
  kind text not null check (kind in ('break', 'skip', 'pause')),
  from_day text not null check (from_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_day text check (to_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason text,
  check (to_day is not null or kind = 'pause'),
  check (to_day is null or to_day >= from_day)
) strict, without rowid;

create index break_by_goal on break (goal_id, from_day);

-- A finding of the check that somebody put aside, with the reason; it holds until that change is taken back.
create table check_ignore (
  id text primary key check (length(id) = 36),
  goal_id text not null references goal (id),
  rule text not null check (length(rule) between 2 and 8),
  reason text not null check (length(reason) > 0),
  unique (goal_id, rule)
) strict, without rowid;

-- A status that somebody set by hand over the computed one, until a day; at most one for a goal.
create table status_override (
  id text primary key check (length(id) = 36),
  goal_id text not null unique references goal (id),
  status text not null check (status in ('ahead', 'on-track', 'at-risk', 'off-track')),
  reason text not null check (length(reason) > 0),
  who text not null check (length(who) > 0),
  from_day text not null check (from_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_day text not null check (until_day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  check (until_day >= from_day)
) strict, without rowid;

create index status_override_by_end on status_override (until_day);

create table change (
  number integer primary key autoincrement,
  id text not null unique check (length(id) = 36),
  device text not null,
  clock text not null,
  at text not null,
  zone text not null,
  day text not null,
  who text not null,
  command text not null,
  summary text not null,
  reason text,
  undoes integer references change (number),
  undone_by integer references change (number),
  imported integer not null default 0 check (imported in (0, 1))
) strict;

create index change_to_undo on change (number) where undoes is null and undone_by is null and imported = 0;
create index change_by_day on change (day);
create index change_by_undoes on change (undoes) where undoes is not null;
create index change_by_undone_by on change (undone_by) where undone_by is not null;

create table op (
  change integer not null references change (number),
  part integer not null,
  entity text not null,
  entity_id text not null,
  goal_id text,
  before text,
  after text,
  primary key (change, part),
  check (before is not null or after is not null)
) strict, without rowid;

create index op_by_goal on op (goal_id, change);
create index op_that_changed on op (entity, change) where before is not null;
create index op_of_promise on op (goal_id, change) where entity <> 'check-in';
